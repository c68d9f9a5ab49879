"""The parts of a row that a column of a profile reads: one cell, several joined, or one of many parts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from intel.ingest.profile import Column
from intel.ingest.rows import NumberText
from intel.model.absent import is_absent

__all__ = ["pieces_of"]

_MOST_PARTS = 200
_LONGEST_SEARCHED = 5_000
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad]")


def pieces_of(column: Column, cells: Mapping[str, str]) -> list[tuple[str, str]]:
    """What a column reads in a row.

    Args:
        column: Of a profile.
        cells: By name.

    Returns:
        For each part the tag of the record that it goes to, and its text; nothing where the row
        says nothing. Marks that nobody sees (of direction, of width) are taken out.
    """
    tag = column.target.tag
    if column.columns:
        texts = [cells.get(name, "").strip() for name in column.columns]
        whole = column.join.join(text for text in texts if not is_absent(text))
        return _parts(column, tag, whole)
    name = column.column or ""
    if "[]" in name:
        found = _of_list(name, cells)
        return [
            (f"{position}" if tag == "*" else tag, part[1])
            for position, text in found
            for part in _parts(column, tag if tag != "*" else "", text)
        ]
    return _parts(column, tag, cells.get(name, ""))


def _parts(column: Column, tag: str, raw: str) -> list[tuple[str, str]]:
    if not raw:
        return []
    text = raw.strip()
    if not text.isascii() and _INVISIBLE.search(text):
        text = _INVISIBLE.sub("", text).strip()
    if is_absent(text):
        return []
    if column.pattern is not None:
        texts = _found(column.pattern, text, every=column.every)
    elif column.split is not None:
        texts = [part.strip() for part in text.split(column.split)][:_MOST_PARTS]
    else:
        return [("1" if tag == "*" else tag, NumberText(text) if isinstance(raw, NumberText) else text)]
    numbered = enumerate(texts, start=1)
    return [(str(number) if tag == "*" else tag, part) for number, part in numbered if not is_absent(part)]


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _found(pattern: str, text: str, *, every: bool) -> list[str]:
    """What a pattern cuts out: its first group, or all of it."""
    found: list[str] = []
    for match in _compiled(pattern).finditer(text[:_LONGEST_SEARCHED]):
        whole = match[1] if match.re.groups else match[0]
        found.append((whole or "").strip())
        if not every or len(found) >= _MOST_PARTS:
            break
    return found


def _of_list(name: str, cells: Mapping[str, str]) -> list[tuple[int, str]]:
    """The cells of a list in a JSON object or an XML element, by position from 1; a single one has none."""
    before, _, after = name.partition("[]")
    single = cells.get(f"{before}{after}")
    if single is not None:
        return [(1, single)]
    found: list[tuple[int, str]] = []
    for position in range(_MOST_PARTS):
        text = cells.get(f"{before}.{position}{after}" if before else f"{position}{after}")
        if text is not None:
            found.append((position + 1, text))
        elif not any(each.startswith(f"{before}.{position}.") for each in cells):
            break
    return found
