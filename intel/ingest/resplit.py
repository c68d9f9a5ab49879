"""Second readings of a record whose quotes or delimiters are not those of its file."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from intel.ingest.dialect import Dialect

__all__ = ["resplit", "trimmed"]

_OTHERS = (";", ",", "\t", "|", ":", " ")
# characters read again in search of one quote too many; a long record must not take minutes
_MOST_READ_AGAIN = 2_000_000


def trimmed(cells: Sequence[str], width: int) -> list[str]:
    """Cells without the empty ones beyond the width of the table."""
    found = list(cells)
    while len(found) > width and not found[-1].strip():
        found.pop()
    return found


def resplit(text: str, dialect: Dialect, width: int, *, quote: str | None = None) -> tuple[list[str], str] | None:
    """Read a record in another way, where exactly the cells of the table come out.

    Args:
        text: The record as it came.
        dialect: By which it does not fit.
        width: Cells that a row of this table has.
        quote: Another sign that stands around its cells, where that is seen already.

    Returns:
        The cells and the code of the finding that says what was mended; None where nothing fits.
    """
    line = text.rstrip("\r\n").removeprefix(dialect.prefix)
    if quote is not None:
        found = _strict(line, replace(dialect, quote=quote))
        return (found, "other_quotes") if len(found) == width else None
    for cells, code in _readings(line, dialect):
        found = trimmed(cells, width)
        if len(found) == width:
            return found, code
    return None


def _readings(line: str, dialect: Dialect) -> Iterator[tuple[list[str], str]]:
    prepared = dialect.prepared(line)
    for cells in _by_its_quotes(prepared, dialect, has_backslash="\\" in line):
        yield cells, "mended_quotes"
    for quote in "'\"`":
        if quote != dialect.quote and quote in line:
            yield _strict(prepared, replace(dialect, quote=quote)), "other_quotes"
    if not dialect.is_curly and re.search("[“”„«»]", line):
        yield _strict(replace(dialect, is_curly=True).prepared(line), dialect), "other_quotes"
    for cells in _by_other_delimiters(line, dialect):
        yield cells, "other_delimiter"
    if prepared.count(dialect.quote) % 2:
        yield [cell.strip().strip(dialect.quote) for cell in prepared.split(dialect.delimiter)], "mended_quotes"


def _by_its_quotes(prepared: str, dialect: Dialect, *, has_backslash: bool) -> Iterator[list[str]]:
    if prepared[:1] == prepared[-1:] == dialect.quote and len(whole := _strict(prepared, dialect)) == 1:
        # the whole row was taken for one cell and quoted
        yield _strict(whole[0], dialect)
    if dialect.escape is None and has_backslash:
        yield _strict(prepared, replace(dialect, escape="\\"))
    if dialect.quote in prepared:
        yield _lenient(prepared, dialect)
    if prepared.count(dialect.quote) % 2:
        for shorter in _without_a_quote(prepared, dialect):
            yield _strict(shorter, dialect)


def _by_other_delimiters(line: str, dialect: Dialect) -> Iterator[list[str]]:
    edges = (dialect.quote + dialect.delimiter, dialect.delimiter + dialect.quote)
    for sign in _OTHERS:
        if sign != dialect.delimiter and sign in line:
            other = replace(dialect, delimiter=sign, doubled=None)
            for cells in (_strict(line, other), _lenient(line, other)):
                # cells of the file's own delimiter, taken apart at a sign inside them, are no reading
                if not any(edge in cell for cell in cells for edge in edges):
                    yield cells
    if dialect.doubled and "|" in line:
        yield _strict(line, replace(dialect, delimiter=dialect.doubled[0], doubled=None))


def _without_a_quote(line: str, dialect: Dialect) -> Iterator[str]:
    """A line without one of the quotes that open a cell: one of them may be too many."""
    place, left = line.find(dialect.quote), _MOST_READ_AGAIN
    while place >= 0 and left > 0:
        if place == 0 or line[place - 1] in {dialect.delimiter, " "}:
            left -= len(line)
            yield line[:place] + line[place + 1 :]
        place = line.find(dialect.quote, place + 1)


def _strict(line: str, dialect: Dialect) -> list[str]:
    try:
        rows = list(dialect.reader([line], is_strict=True))
    except csv.Error:
        return []
    return rows[0] if len(rows) == 1 else []


def _opened(cell: str, dialect: Dialect) -> str:
    """A cell without the quote that opens it and is never closed."""
    begun = cell.lstrip()
    if not begun.startswith(dialect.quote) or begun.count(dialect.quote) % 2 == 0:
        return cell
    return begun[1:].replace(dialect.quote * 2, dialect.quote)


@lru_cache(maxsize=64)
def _field(delimiter: str, quote: str) -> re.Pattern[str]:
    sign, mark = re.escape(delimiter), re.escape(quote)
    quoted = rf"[ ]*{mark}(?P<quoted>(?:[^{mark}]|{mark}(?![ ]*(?:{sign}|$)))*){mark}[ ]*(?={sign}|$)"
    return re.compile(rf"(?:{quoted}|(?P<plain>[^{sign}]*))(?P<end>{sign}|$)", re.DOTALL)


def _lenient(line: str, dialect: Dialect) -> list[str]:
    """A quote ends a cell only where a delimiter follows: quotes within are signs like others."""
    pattern, cells, position = _field(dialect.delimiter, dialect.quote), list[str](), 0
    doubled = dialect.quote * 2
    while True:
        match = pattern.match(line, position)
        if match is None:
            return cells
        quoted = match["quoted"]
        cells.append(_opened(match["plain"], dialect) if quoted is None else quoted.replace(doubled, dialect.quote))
        if not match["end"]:
            return cells
        position = match.end()
