"""How the questions read: through a view, in pieces of bounded size, into keyed rows."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

from intel.errors import LimitExceededError, QuestionError
from intel.graph.pairs import Query, RowT
from intel.model.identifiers import KINDS, normalise

__all__ = ["CHUNK", "Key", "KeyedRow", "View", "check_expansion", "day_number", "in_chunks", "read_identifier"]

CHUNK = 1000
"""Most values that one statement is given at once."""

Key = tuple[int | str, ...]
KeyedRow = tuple[Key, dict[str, Any]]
"""A row of an answer and what it is ordered by; within an answer keys are unique."""


class View(Protocol):
    """What the questions need of a `GraphView`: guarded rows, and the moment they are judged at."""

    @property
    def now(self) -> int:
        """Epoch milliseconds UTC."""
        ...

    def rows(self, query: Query[RowT], **params: object) -> list[RowT]:
        """Rows of a reading statement."""
        ...


def in_chunks(view: View, query: Query[RowT], **values: Iterable[str]) -> Iterator[RowT]:
    """Run a statement over many values, a thousand at a time.

    Args:
        view: What is read through.
        query: A statement with one parameter, a list of strings.
        **values: That parameter by its name; asked in sorted order, each once.
    """
    ((name, given),) = values.items()
    wanted = sorted(set(given))
    for start in range(0, len(wanted), CHUNK):
        yield from view.rows(query, **{name: wanted[start : start + CHUNK]})


def check_expansion(count: int, most: int) -> None:
    """Stop where an answer would have to touch more than the instance allows.

    Args:
        count: Visible reports touched so far.
        most: Greatest number.

    Raises:
        LimitExceededError: It is more.
    """
    if count > most:
        raise LimitExceededError(
            f"this question reaches more than {most} reports",
            advice="Narrow it down: fewer hops, a shorter time, another word more.",
            details={"limit": most},
        )


def day_number(date: str | None, *, fill: int = 0) -> int:
    """A partial date as the number YYYYMMDD.

    Args:
        date: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; None gives 0.
        fill: Stands for a month or day that is not said: 0, or 99 for the end of a span.
    """
    if date is None:
        return 0
    return int(date[:4]) * 10_000 + int(date[5:7] or fill) * 100 + int(date[8:10] or fill)


def read_identifier(text: str) -> tuple[str, str] | None:
    """An identifier as questions name it, ``kind:value``.

    Args:
        text: For example ``plate:01 A 123 BC``.

    Returns:
        Kind and normal form, or None where the value cannot identify anything.

    Raises:
        QuestionError: There is no colon in it, or no such kind; the nearest are named.
    """
    kind, colon, value = text.partition(":")
    kind = kind.strip().lower()
    if not colon or kind not in KINDS:
        near: Sequence[str] = difflib.get_close_matches(kind, sorted(KINDS), n=3)
        hint = f"Did you mean {', '.join(near)}?" if near else "Kinds: " + ", ".join(sorted(KINDS)) + "."
        raise QuestionError(
            # what was written may be somebody's number: an error says what to do and repeats nothing
            "this is no identifier: write kind:value",
            advice=hint,
            details={"nearest": tuple(near)},
        )
    found = normalise(kind, value)
    return None if found is None else (kind, found.normal)
