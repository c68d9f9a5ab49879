"""What changed between two states of a report, and for the readers of which class.

The history lies on the report node as parallel lists of numbers. What it means to a reader
follows from the classes that he sees, so it tells him nothing that his view does not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

__all__ = ["Change", "ChangeKind", "Recorded", "carry_history", "change_for"]

ChangeKind = Literal["received", "revised", "released"]

_HIDDEN = 0
"""Class number that stands for "was not there"."""


class Recorded(Protocol):
    """The history lists as a statement returns them; moments are epoch milliseconds."""

    @property
    def class_at(self) -> Sequence[int]:
        """When the class of the report was set."""
        ...

    @property
    def class_ac(self) -> Sequence[int]:
        """To which class."""
        ...

    @property
    def event_at(self) -> Sequence[int]:
        """When an element changed."""
        ...

    @property
    def event_old(self) -> Sequence[int]:
        """Its class before, 0 where it was not there."""
        ...

    @property
    def event_new(self) -> Sequence[int]:
        """Its class after, 0 where it is no more."""
        ...

    @property
    def event_changed(self) -> Sequence[int]:
        """Whether its content changed, 1 or 0."""
        ...


@dataclass(frozen=True, slots=True)
class Change:
    """The last change of a report as one reader saw it, epoch milliseconds."""

    kind: ChangeKind
    at: int


def _events(before: Mapping[str, tuple[int, str]], after: Mapping[str, tuple[int, str]]) -> list[tuple[int, int, int]]:
    """The distinct (old class, new class, content changed) of all elements that differ."""
    found: set[tuple[int, int, int]] = set()
    for name in before.keys() | after.keys():
        old_ac, old_content = before.get(name, (_HIDDEN, ""))
        new_ac, new_content = after.get(name, (_HIDDEN, ""))
        changed = int(_HIDDEN in (old_ac, new_ac) or old_content != new_content)
        if changed or old_ac != new_ac:
            found.add((old_ac, new_ac, changed))
    return sorted(found)


def carry_history(
    report: dict[str, Any],
    known: Recorded,
    *,
    before: Mapping[str, tuple[int, str]],
    after: Mapping[str, tuple[int, str]],
    at: int,
) -> None:
    """Write into a report row the history of what it takes the place of.

    Args:
        report: The row of the report as it will be; its lists are replaced.
        known: The history so far.
        before: Class and content of every element until now.
        after: The same from now on.
        at: When, epoch milliseconds.
    """
    events = _events(before, after)
    class_at, class_ac = list(known.class_at), list(known.class_ac)
    if report["ac"] != class_ac[-1]:
        class_at.append(at)
        class_ac.append(report["ac"])
    report["class_at"], report["class_ac"] = class_at, class_ac
    report["event_at"] = [*known.event_at, *(at for _ in events)]
    report["event_old"] = [*known.event_old, *(each[0] for each in events)]
    report["event_new"] = [*known.event_new, *(each[1] for each in events)]
    report["event_changed"] = [*known.event_changed, *(each[2] for each in events)]
    # of all of them: a clock that was set back must not make an earlier change unfindable
    report["changed_at"] = max([0, *report["event_at"], *class_at])


def change_for(known: Recorded, visible: frozenset[int]) -> Change:
    """The last change of a report for a reader of some classes.

    Args:
        known: Its history; the report is visible now.
        visible: The classes he sees.

    Returns:
        ``received`` where it is as it first came, ``released`` where it came into his sight
        later, ``revised`` where he saw it before it changed.

    Access: Counts only what happened to classes that the reader sees; filters nothing.
    """
    since = known.class_at[0]
    was_visible = False
    for at, ac in zip(known.class_at, known.class_ac, strict=True):
        if ac in visible and not was_visible:
            since = at
        was_visible = ac in visible
    last = since
    for at, old, new, changed in zip(
        known.event_at, known.event_old, known.event_new, known.event_changed, strict=True
    ):
        saw, sees = old in visible, new in visible
        if (saw != sees or (saw and changed)) and at > last:
            last = at
    if last > since:
        return Change("revised", last)
    return Change("received" if since == known.class_at[0] else "released", since)
