"""Where the header of a table stands, and what its columns are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import process

from intel.ingest.cell_classes import class_of
from intel.ingest.findings import Finding, shortened
from intel.ingest.header_names import clean_name, folded_name
from intel.ingest.rows import MOST_COLUMNS, UnreadableError
from intel.ingest.wanted import Wanted

__all__ = ["Header", "find_header", "is_data", "is_header_like", "named"]

_DATA = frozenset({"number", "date", "time"})
_MOST_HEIGHT = 3
_FEW, _LOOKED_AT = 4, 20


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a table.

    ``start`` and ``height`` say which of the records it is; a height of 0 says that there is none.
    ``names`` are the names of the columns, unique, a known one as the profile writes it.
    """

    start: int
    height: int
    names: tuple[str, ...]
    findings: tuple[Finding, ...] = ()


def _filled(cells: Sequence[str]) -> list[str]:
    return [cell for cell in cells if cell.strip()]


def _width(records: Sequence[Sequence[str]]) -> int:
    """The number of cells that most records have, less the columns in which nothing stands."""
    lengths = Counter(len(cells) for cells in records if len(_filled(cells)) > 1) or Counter(map(len, records))
    if not lengths:
        return 0
    usual = max(lengths, key=lambda each: (lengths[each] * max(each - 1, 0.1), each))
    return max((len(_without_end(cells)) for cells in records if len(cells) == usual), default=usual)


def _without_end(cells: Sequence[str]) -> list[str]:
    found = list(cells)
    while found and not found[-1].strip():
        found.pop()
    return found


def _joined(rows: Sequence[Sequence[str]]) -> list[str]:
    """Names that stand in several rows, one below the other, as one: ``Goods / Quantity``."""
    width = max(map(len, rows))
    names: list[str] = []
    for column in range(width):
        parts = dict.fromkeys(clean_name(row[column]) for row in rows if column < len(row) and row[column].strip())
        names.append(" / ".join(parts))
    return names


def is_data(cells: Sequence[str]) -> bool:
    """Whether a number or a date stands in cells, by the cells that begin with a digit: no header then."""
    return any(cell[:1].isdigit() and class_of(cell) in _DATA for cell in cells)


def is_header_like(cells: Sequence[str]) -> bool:
    """Whether cells are names: unlike each other, and none of them a number or a date."""
    filled = [clean_name(cell) for cell in _filled(cells)]
    if not filled or 2 * len(filled) < len(cells):
        return False
    return len(set(filled)) == len(filled) and not any(class_of(cell) in _DATA for cell in filled)


def _is_numbering(cells: Sequence[str]) -> bool:
    return len(cells) > 2 and [cell.strip().strip(".()") for cell in cells] == [str(n + 1) for n in range(len(cells))]


def _names_columns(cells: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether cells are names although one of them stands twice: below them are numbers or dates."""
    filled = [clean_name(cell) for cell in _filled(cells)]
    if 3 * len(set(filled)) < 2 * len(filled) or len(filled) < len(cells) or len(filled) < _FEW:
        return False
    rows = [row for row in below[:_LOOKED_AT] if len(row) == len(cells)]
    typed = sum(any(class_of(cell) in _DATA for cell in row) for row in rows)
    return not any(class_of(cell) in _DATA for cell in filled) and len(rows) > 1 and 2 * typed > len(rows)


def find_header(records: Sequence[Sequence[str]], wanted: Wanted) -> Header | None:
    """The header among the first records of a table.

    With a profile it is the record that has most of its columns; several rows are tried together.
    Without one, or where a profile's columns stand nowhere, it is judged by what cells look like.

    Args:
        records: The first records, each a list of cells.
        wanted: What the profile knows.

    Returns:
        The header, or None where no record can be one.

    Raises:
        UnreadableError: There are too many columns, or one is missing that is required.
    """
    return _given(records, wanted) or _by_profile(records, wanted) or _by_look(records, wanted)


def _given(records: Sequence[Sequence[str]], wanted: Wanted) -> Header | None:
    given = wanted.layout.get("header")
    names = [name.strip() for name in wanted.layout.get("names", "").split("\n") if name.strip()]
    if given == "none" or (names and not given):
        if not names:
            names = list(wanted.known) or [f"column {n + 1}" for n in range(_width(records))]
        return named(names, wanted, height=0)
    if given and given.isdigit() and 0 < int(given) <= len(records):
        return named(records[int(given) - 1], wanted, start=int(given) - 1)
    return None


def _by_profile(records: Sequence[Sequence[str]], wanted: Wanted) -> Header | None:
    if not wanted.known:
        return None
    best = (0, 0, 0)
    for start in range(len(records)):
        for height in range(1, min(_MOST_HEIGHT, len(records) - start) + 1):
            rows = records[start : start + height]
            if height > 1 and not all(_is_part_of_header(row) for row in rows):
                break
            names = records[start] if height == 1 else _joined(rows)
            matched = len(_matches(names, wanted))
            best = max(best, (matched, -height, -start))
    matched, height, start = best[0], -best[1], -best[2]
    if matched == 0 or (matched == 1 and len(wanted.known) > 3 and len(_filled(records[start])) > 3):
        return None
    rows = records[start : start + height]
    return named(records[start] if height == 1 else _joined(rows), wanted, start=start, height=height)


def _is_part_of_header(cells: Sequence[str]) -> bool:
    filled = _filled(cells)
    return bool(filled) and not any(class_of(cell) in _DATA for cell in filled)


def _matches(names: Sequence[str], wanted: Wanted) -> set[str]:
    found = {folded_name(name) for name in names} & wanted.by_fold.keys()
    last = {folded_name(name.rpartition(" / ")[2]) for name in names if " / " in name} & wanted.by_fold.keys()
    return (found | last) - {""}


def _by_look(records: Sequence[Sequence[str]], wanted: Wanted) -> Header | None:
    width = _width(records)
    if wanted.known:
        return _headerless(records, wanted, width)
    for start, cells in enumerate(records):
        if len(_filled(cells)) * 5 < width * 3:
            continue
        names = _without_end(cells)
        if (is_header_like(names) or _names_columns(names, records[start + 1 :])) and len(cells) >= width - 1:
            return named(cells[: max(width, len(names))], wanted, start=start)
        if any(class_of(cell) in _DATA for cell in cells) and not _is_numbering(cells):
            break
    if not width:
        return None
    return named([f"column {n + 1}" for n in range(width)], wanted, height=0)


def _headerless(records: Sequence[Sequence[str]], wanted: Wanted, width: int) -> Header | None:
    """The columns of the profile in its own order, where their number and every look of a cell agree."""
    if width != len(wanted.known) or not wanted.expected:
        return None
    for cells in records:
        if len(cells) != width:
            continue
        for name, cell in zip(wanted.known, cells, strict=True):
            expected = wanted.expected.get(name)
            if expected and cell.strip() and class_of(cell) != expected:
                return None
    header = named(wanted.known, wanted, height=0)
    return Header(0, 0, header.names, (Finding("no_header"),))


def named(cells: Sequence[str], wanted: Wanted, *, start: int = 0, height: int = 1) -> Header:
    """A header of cells: names made unique, and what is to be said of them.

    Args:
        cells: Names as they stand there.
        wanted: What the profile knows.
        start: Of its first record.
        height: In records.

    Raises:
        UnreadableError: A column is missing that is required, or there are too many.
    """
    written = [clean_name(cell) for cell in _without_end(cells)]
    if len(written) > MOST_COLUMNS:
        details = {"columns": len(written), "limit": MOST_COLUMNS}
        raise UnreadableError(Finding("too_many_columns", details=details))
    names: list[str] = []
    findings: list[Finding] = []
    for name in written:
        known = _known_name(name, wanted, names)
        unique, count = known or "(no name)", 2
        while unique in names:
            unique, count = f"{known or '(no name)'} ({count})", count + 1
        if known and unique != known:
            findings.append(Finding("duplicate_column", known))
        elif known and wanted.known and unique not in wanted.known:
            findings.append(_unknown_column(unique, wanted.known))
        names.append(unique)
    _check_required(names, wanted.required)
    return Header(start, height, tuple(names), tuple(findings))


def _known_name(name: str, wanted: Wanted, taken: Sequence[str]) -> str:
    if name in wanted.known:
        return name
    for candidate in (name, name.rpartition(" / ")[2]):
        known = wanted.by_fold.get(folded_name(candidate)) if candidate else None
        if known is not None and known not in taken:
            return known
    return name


def _unknown_column(name: str, known: Sequence[str]) -> Finding:
    near = process.extractOne(name, known, score_cutoff=70)
    return Finding("unknown_column", name, details={"nearest": [near[0]] if near else []})


def _check_required(header: Sequence[str], required: Sequence[str]) -> None:
    missing = [name for name in required if name not in header]
    if missing:
        found = [process.extractOne(name, header, score_cutoff=60) for name in missing]
        nearest = list(dict.fromkeys(shortened(near[0]) for near in found if near))
        raise UnreadableError(Finding("missing_column", missing[0], "", {"columns": missing, "nearest": nearest}))
