"""The parts of a report that may be hidden although it is visible, and the report without one of them."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from intel.model.report import RECORD_LISTS
from tests.support.pictures import twin_of

__all__ = ["Part", "parts_of", "without_part"]

Part = tuple[str | int, ...]
"""Where a part of a plain report lies: names of fields, positions in lists."""

_OF_RECORDS = (
    *("names", "birth_date", "address", "identifiers", "concealment_text", "declared_as", "description"),
    *("name", "caption", "digest"),
)
_OF_REPORTS = ("title", "unknown")


def parts_of(plain: dict[str, Any]) -> Iterator[Part]:
    """What may be hidden in a report whose head is visible: fields of records, whole records, texts; the last first.

    Args:
        plain: The report.
    """
    yield from _of_records(plain)
    yield from ((name,) for name in _OF_REPORTS if name in plain)
    yield from (("narratives", position) for position in reversed(range(len(plain.get("narratives", ())))))
    if "text" in plain.get("notice", {}):
        yield ("notice", "text")
    follow_up: list[dict[str, Any]] = plain.get("follow_up", [])
    yield from (("follow_up", position, "text") for position, each in enumerate(follow_up) if "text" in each)


def _of_records(plain: dict[str, Any]) -> Iterator[Part]:
    for name in RECORD_LISTS:
        for position, record in reversed(list(enumerate(plain.get(name, ())))):
            yield (name, position)
            yield from ((name, position, each) for each in _OF_RECORDS if each in record)


def without_part(plain: dict[str, Any], part: Part) -> dict[str, Any]:
    """A report without a part of it; a picture has another in its place, of which the bare form is the same.

    Args:
        plain: The report; it stays as it is.
        part: Which; one that is not there any more is left alone.
    """
    less = copy.deepcopy(plain)
    place: Any = less
    try:
        for step in part[:-1]:
            place = place[step]
        if part[-1] == "digest":
            place["digest"] = twin_of(place["digest"])
        else:
            del place[part[-1]]
    except (KeyError, IndexError):
        return plain
    return less
