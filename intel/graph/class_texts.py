"""How the list of visible classes travels: as short texts, so that no engine need take a long list apart.

2,000 class numbers that are sent as numbers cost either engine 0.3 ms a statement before it has looked
at anything (measured 2026-12-01; a statement that returns one number takes 0.4 ms), and the embedded
engine answers ``x.ac IN $visible`` by walking the list from its start for every element that it touches.
Text is taken as it comes. So the numbers are written into a few lines by their remainder, each with a
blank on either side, and a guard looks for its class in the line in which it would have to be. The
statements in ``cypher/`` say the plain form, which the loader checks; this is the one place that knows
the other.

Access: says the same guard in other words; whatever it cannot say so is left as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import cast

__all__ = ["LINES", "as_text", "written_out"]

LINES = 32
"""How many lines: enough for 2,000 classes; more would only be more to send."""

_NAME = "visible"
_GUARD = re.compile(r"\b(\w+)\.ac IN \$visible\b")
_SHORT = rf"$visible[\1.ac % {LINES}] CONTAINS (' ' + toString(\1.ac) + ' ')"


@lru_cache(maxsize=256)
def _said_shortly(text: str) -> str | None:
    """A statement that looks in the lines; None if it uses the list in any other way."""
    if "$visible" in _GUARD.sub("", text):
        return None
    return _GUARD.sub(_SHORT, text)


class _Lines(list[str]):
    """The lines, which nobody needs to read in a log.

    The driver writes the parameters of every statement out for its debug log, also where nobody keeps one;
    with these in full that took longer than sending them (500 classes: 0.04 ms a statement, measured
    2026-12-01).
    """

    def __repr__(self) -> str:
        """Say that there are classes, not which."""
        return "[classes]"


@lru_cache(maxsize=64)
def written_out(classes: frozenset[int]) -> list[str]:
    """Class numbers as text, by their remainder.

    Args:
        classes: Numbers of access classes, each >= 0.

    Returns:
        `LINES` lines; a number stands in the one whose index is its remainder, with a blank before and
        after it, so that no number is found inside another. Not to be changed.

    Access: Every number is in exactly one of the lines; filters nothing.
    """
    lines: list[list[str]] = [[] for _ in range(LINES)]
    for number in sorted(classes):
        lines[number % LINES].append(str(number))
    return _Lines(f" {' '.join(each)} " if each else "" for each in lines)


def as_text(text: str, params: Mapping[str, object]) -> tuple[str, Mapping[str, object]]:
    """A statement and its parameters as they are sent.

    Args:
        text: A statement in the plain form of ``cypher/``.
        params: Its parameters by name; ``visible`` is the set of visible classes, if it has one.

    Returns:
        The same with the lines; with the plain list where it is used in some other way too, and
        unchanged without the set.

    Access: The guard stays on the same elements and lets the same classes through.
    """
    classes = params.get(_NAME)
    if not isinstance(classes, AbstractSet):
        return text, params
    numbers = frozenset(cast("AbstractSet[int]", classes))
    shortly = _said_shortly(text)
    if shortly is None:
        return text, {**params, _NAME: sorted(numbers)}
    return shortly, {**params, _NAME: written_out(numbers)}
