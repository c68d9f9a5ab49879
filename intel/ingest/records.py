"""Records of a delimited file, streamed: what is broken is one record, never the rest of the file."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from intel.ingest.decimal_commas import with_decimal_commas
from intel.ingest.dialect import Dialect
from intel.ingest.findings import Finding, shortened
from intel.ingest.resplit import resplit, trimmed
from intel.ingest.rows import LONGEST_ROW
from intel.ingest.text_lines import Lines, TooLongError, writable

__all__ = ["Record", "Records"]

_MENDED: Mapping[str, Callable[[str], Finding]] = {
    "mended_quotes": lambda value: Finding("mended_quotes", "", value),
    "other_quotes": lambda value: Finding("other_quotes", "", value),
    "other_delimiter": lambda value: Finding("other_delimiter", "", value),
    "mixed_encoding": lambda value: Finding("mixed_encoding", "", value),
    "stray_bytes": lambda value: Finding("stray_bytes", "", value),
    "encoded_twice": lambda value: Finding("encoded_twice", "", value),
    "broken_letters": lambda value: Finding("broken_letters", "", value),
}
_MOST_LINES_MENDED, _FEW_CELLS = 10, 3


@dataclass(frozen=True, slots=True)
class Record:
    """The cells of one record, or why it has none; ``raw`` is its text as far as it is held.

    ``unsaved`` are the formulas of a spreadsheet that have no value, by place of their cell.
    """

    line: int
    cells: list[str] | None
    raw: str
    findings: tuple[Finding, ...] = ()
    problem: Finding | None = None
    unsaved: Mapping[int, str] | None = None


def _other_quote(cells: Sequence[str]) -> str | None:
    """The sign that stands around every cell as if it were the quote of the file."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    first = filled[0][0] if filled else ""
    if len(filled) < _FEW_CELLS or first not in {"'", "`"}:
        return None
    return first if all(len(cell) > 1 and cell[0] == cell[-1] == first for cell in filled) else None


class Records:
    """The records of a file.

    ``width`` is the number of cells that a record has in this table, 0 as long as it is not known;
    ``commas`` are the columns whose decimal commas are taken for delimiters.
    """

    def __init__(self, lines: Lines, dialect: Dialect, *, width: int, commas: Sequence[int] = ()) -> None:
        """Begin at the next line."""
        self.lines = lines
        self.dialect = dialect
        self.width = width
        self.commas = commas
        source = lines if dialect.is_plain else map(dialect.prepared, lines)
        self._reader = dialect.reader(source, is_strict=True)

    def __iter__(self) -> Iterator[Record]:
        """Every record; those without a cell too."""
        while True:
            self.lines.begin()
            line = self.lines.number + 1
            try:
                cells = next(self._reader)
            except StopIteration:
                return
            except TooLongError:
                if len(self.lines.raw) > 1:
                    yield self._mended(line)
                    continue
                problem = Finding("row_too_long", details={"limit": LONGEST_ROW})
                yield Record(line, None, "", problem=problem)
            except csv.Error:
                yield self._mended(line)
            else:
                if len(cells) == self.width and self.lines.is_plain():
                    # of a quote at the end of a cell it must be seen whether it was doubled
                    yield Record(line, cells, self.lines.text if '"' in self.lines.text else "")
                    continue
                has_halves = self.commas and len(cells) == self.width + len(self.commas)
                yield self._record(line, with_decimal_commas(cells, self.commas) if has_halves else cells)

    def _record(self, line: int, cells: list[str]) -> Record:
        lines, raw = self.lines, self.lines.raw
        notes = lines.notes
        if self.width and len(cells) != self.width:
            if len(trimmed(cells, self.width)) != self.width and cells and (again := self._again(line, notes)):
                return again
        elif self.dialect.escape is None and len(cells) > 1 and any('\\"' in each for each in raw):
            found = resplit("".join(raw), self.dialect, len(cells))
            if found and found[1] == "mended_quotes":
                return self._said(line, found[0], [found[1], *notes])
        elif (quote := _other_quote(cells)) is not None:
            found = resplit("".join(raw), self.dialect, len(cells), quote=quote)
            if found:
                return self._said(line, found[0], [found[1], *notes])
        if not all(map(writable, cells)):
            kept = "".join(raw).encode("utf-8", "backslashreplace").decode()
            problem = Finding("wrong_encoding")
            return Record(line, None, kept, problem=problem)
        return (
            self._said(line, cells, notes)
            if notes
            else Record(line, cells, "".join(raw) if self.width != len(cells) or '"' in lines.text else "")
        )

    def _again(self, line: int, notes: list[str]) -> Record | None:
        """A record that has not the cells of its table, read in another way; None where there is none."""
        raw = self.lines.raw
        if len(raw) > 1 and (found := resplit(raw[0], self.dialect, self.width)):
            self.lines.give_back(len(raw) - 1)
            return self._said(line, found[0], [found[1]])
        if len(raw) > _MOST_LINES_MENDED:
            # a quote that was not closed where it should: it costs its line and not those behind it
            return self._mended(line)
        found = resplit("".join(raw), self.dialect, self.width)
        return self._said(line, found[0], [found[1], *notes]) if found else None

    def _said(self, line: int, cells: list[str], codes: list[str]) -> Record:
        raw = "".join(self.lines.raw)
        value = shortened(raw.strip())
        findings = tuple(_MENDED[code](value) for code in dict.fromkeys(codes))
        return Record(line, cells, raw, findings)

    def _mended(self, line: int) -> Record:
        """A record whose quotes do not match: the fewest lines that give all cells, else its first line."""
        lines, raw = self.lines, self.lines.raw
        width = self.width
        for count in range(1, min(len(raw), _MOST_LINES_MENDED) + 1) if width else ():
            if found := resplit("".join(raw[:count]), self.dialect, width):
                lines.give_back(len(raw) - count)
                return self._said(line, found[0], [found[1]])
        lines.give_back(len(raw) - 1)
        text = "".join(self.lines.raw)
        if not width:
            cells = self.dialect.prepared(text.rstrip("\r\n")).split(self.dialect.delimiter)
            return self._said(line, [cell.strip().strip(self.dialect.quote) for cell in cells], ["mended_quotes"])
        problem = Finding("broken_row", "", shortened(text.strip()))
        return Record(line, None, text, problem=problem)
