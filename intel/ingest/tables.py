"""Rows of a table: below its header, without what is no row, each cell by the name of its column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from intel.ingest.findings import Finding, shortened
from intel.ingest.fitting import Columns
from intel.ingest.header_names import folded_name
from intel.ingest.headers import Header, find_header, is_data, is_header_like, named
from intel.ingest.records import Record
from intel.ingest.rows import Row, UnreadableError
from intel.ingest.wanted import Wanted
from intel.model.vocabulary import fold

__all__ = ["Table", "table_rows"]

_SAMPLE = 300
_NARROW = 3
_MOST_NOTES = 20
_MOST_WORDS_OF_TOTAL = 4
# lines drawn between rows, as programs that print tables do
_RULE = re.compile(r"\+?[:|]?(?:[-=_*─━═]{2,}[+:|┼]?)+|[-=_+*─━═]{3,}")
_FORMULA = re.compile(r'="([^"]*)"')
_COMMENT = re.compile(r"\s*(?:#|//|--\s|%%|<!--)")
_TOTALS = frozenset(
    map(
        fold,
        (
            *(
                "total",
                "totals",
                "grand total",
                "sum",
                "subtotal",
                "итого",
                "всего",
                "итог",
                "合计",
                "总计",
                "共计",
                "小计",
            ),
            *("jami", "jemi", "cəmi", "барлығы", "жалпы", "жыйынтыгы", "ҳамагӣ", "нийт", "toplam", "разом", "усього"),
            *("razem", "suma", "ogółem", "yhteensä", "summa", "gesamt", "summe", "totale", "totalt", "összesen"),
            *("celkem", "spolu", "ukupno", "общо", "всичко", "kokku", "kopā", "iš viso", "insgesamt", "totaal"),
        ),
    )
)
_NOTES: Mapping[str, Callable[[str, str], Finding]] = {
    "line_skipped": lambda field, value: Finding("line_skipped", field, value),
    "header_repeated": lambda field, value: Finding("header_repeated", field, value),
    "header_changed": lambda field, value: Finding("header_changed", field, value),
}


@dataclass(slots=True)
class Table:
    """A table on its way: its header, what its columns look like, and what is still to be said."""

    wanted: Wanted
    delimiter: str
    header: Header
    columns: Columns
    is_delimited: bool
    number: int = 0
    notes: list[Finding] = field(default_factory=list[Finding])
    notes_left_out: int = 0
    after_blank: bool = False
    is_foreign: bool = False

    def note(self, code: str, record: Record) -> None:
        """Say something of a line that is no row; the next row carries it."""
        if len(self.notes) < _MOST_NOTES:
            text = record.raw.strip() or "; ".join(cell for cell in record.cells or () if cell.strip())
            self.notes.append(_NOTES[code](f"line {record.line}", shortened(text)))
        else:
            self.notes_left_out += 1

    def keep(self, findings: Sequence[Finding]) -> None:
        """Keep what is to be said of a line that is no row; the next row carries it."""
        free = max(_MOST_NOTES - len(self.notes), 0)
        self.notes.extend(findings[:free])
        self.notes_left_out += len(findings[free:])

    def said(self) -> tuple[Finding, ...]:
        """What is to be said, once."""
        found = tuple(self.notes)
        if self.notes_left_out:
            found = (*found, Finding("lines_skipped", details={"count": self.notes_left_out}))
        self.notes, self.notes_left_out = [], 0
        return found


def table_rows(
    records: Iterable[Record],
    wanted: Wanted,
    *,
    delimiter: str,
    read_as: Mapping[str, str],
    first: int = 0,
) -> Iterator[Row]:
    """The rows of a table.

    Titles above the header, remarks, comments, sums, empty rows and a header that comes again are
    no rows; a finding of the nearest row names each that has text.

    Args:
        records: Of the source, streamed.
        wanted: What is wanted of it.
        delimiter: Of a delimited file; empty for a sheet.
        read_as: How the file is read; the first row says it.
        first: Rows that came before from the same source.

    Raises:
        UnreadableError: Nothing of it can be read.
    """
    source = iter(records)
    sample = list(islice(source, _SAMPLE))
    table = _begin(sample, wanted, delimiter=delimiter)
    table.number = first
    head = sample[: table.header.start]
    for record in head:
        if any(cell.strip() for cell in record.cells or ()) and not _is_separator_line(record):
            table.note("line_skipped", record)
    rest = chain(_again(sample[table.header.start + table.header.height :], table), source)
    said = {**read_as, "header_line": str(sample[table.header.start].line) if table.header.height else "none"}
    held: Row | None = None
    for row in _rows(rest, table):
        if held is not None:
            yield held
        held = row
        if row.number == first + 1:
            held = replace(row, findings=(*table.header.findings, *row.findings), read_as=said)
    if held is None:
        raise UnreadableError(Finding("no_rows"))
    yield replace(held, findings=(*held.findings, *table.said()))


def _begin(sample: Sequence[Record], wanted: Wanted, *, delimiter: str) -> Table:
    cells = [record.cells or [] for record in sample]
    header = find_header(cells, wanted)
    if header is None:
        if not any(map(any, cells)):
            problem = next((record.problem for record in sample if record.problem), None)
            raise UnreadableError(problem or Finding("no_rows"))
        header = named(next(each for each in cells if any(each)), wanted)
        details = {"columns": list(wanted.known), "nearest": list(header.names)[:20]}
        raise UnreadableError(Finding("missing_column", (*wanted.known, "")[0], "", details))
    return Table(wanted, delimiter, header, Columns(len(header.names)), is_delimited=bool(delimiter))


def _again(sample: Sequence[Record], table: Table) -> Iterator[Record]:
    """Records that were read before the width was known; the table looks at them first."""
    for record in sample:
        if record.cells is not None and len(record.cells) == table.columns.width:
            table.columns.learn(record.cells)
    width = table.columns.width
    beyond = sum(any(cell.strip() for cell in (record.cells or ())[width:]) for record in sample)
    table.columns.is_narrow = 3 * beyond > len(sample)
    yield from sample


def _is_separator_line(record: Record) -> bool:
    return record.line == 1 and bool(re.match(r"sep=.", record.raw or (record.cells or [""])[0], re.IGNORECASE))


def _rows(records: Iterable[Record], table: Table) -> Iterator[Row]:
    for record in records:
        if record.cells is None:
            table.number += 1
            yield Row(table.number, record.line, None, record.problem, record.raw or {"line": record.line})
            continue
        width = len(table.header.names)
        filled = sum(1 for cell in record.cells if cell and not cell.isspace())
        if not filled and (width > 1 or not record.cells):
            table.after_blank = True
            table.keep(_unsaved(record, table))
            continue
        if _is_no_row(record, table, filled):
            table.keep(_unsaved(record, table))
            continue
        table.number += 1
        row = _row(record, table)
        notes = table.said()
        yield replace(row, findings=(*notes, *row.findings)) if notes else row
        table.after_blank = False


def _is_no_row(record: Record, table: Table, filled: int) -> bool:
    cells, names = record.cells or [], table.header.names
    width = len(names)
    if filled > 1 and all(_RULE.fullmatch(cell.strip()) for cell in cells if cell.strip()):
        return True
    if cells[0] == names[0] and _is_same_header(cells, names):
        table.note("header_repeated", record)
        return True
    if width == 1:
        return False
    if table.number == 0 and (
        (_is_numbering(cells, width) and table.columns.are_words()) or table.columns.are_under_header(cells)
    ):
        table.note("line_skipped", record)
        return True
    # one word of a delimited line is rather a row cut off, which must not go unseen
    is_single = filled == 1 and (len(cells[0].split()) > 1 or not table.is_delimited)
    is_title = is_single and width > _NARROW and table.columns.is_strange(cells[0])
    if (
        (is_single and width > 2 and (len(cells) == 1 or not table.is_delimited or is_title))
        or (len(cells) != width and _COMMENT.match(record.raw))
        or (cells[0].lstrip().startswith("#") and filled == 1)
    ):
        table.note("line_skipped", record)
        return True
    if 2 * filled <= width + 1 and _is_total(cells):
        table.note("line_skipped", record)
        return True
    return _changes_header(record, table, cells)


def _is_same_header(cells: Sequence[str], names: Sequence[str]) -> bool:
    folded = [folded_name(cell) for cell in cells if cell.strip()]
    return len(folded) > 1 and folded == [folded_name(name) for name in names if not name.startswith("(no name)")]


def _is_numbering(cells: Sequence[str], width: int) -> bool:
    return len(cells) == width > 2 and all(cell.strip().strip(".()") == str(n) for n, cell in enumerate(cells, start=1))


def _is_total(cells: Sequence[str]) -> bool:
    first = next((cell for cell in cells if cell.strip()), "")
    words = fold(first.strip(" :.")).split()
    return any(" ".join(words[:count]) in _TOTALS for count in (1, 2)) and len(words) <= _MOST_WORDS_OF_TOTAL


def _changes_header(record: Record, table: Table, cells: list[str]) -> bool:
    """Whether another table begins: a header that the profile knows, or, after an empty line, any other."""
    if is_data(cells):
        return False
    wanted = table.wanted
    known = {folded_name(cell) for cell in cells} & wanted.by_fold.keys()
    has_known = len(known) > 1 and 2 * len(known) >= len(wanted.required or wanted.known)
    is_turned = len(cells) > 1 and sorted(cells) == sorted(table.header.names)
    if (has_known or is_turned) and is_header_like(cells):
        header = named(cells, wanted)
        table.header, table.columns, table.is_foreign = header, Columns(len(header.names)), False
        table.note("header_changed", record)
        return True
    is_other = table.after_blank and len(cells) != len(table.header.names) and is_header_like(cells) and len(cells) > 1
    if is_other:
        table.is_foreign = True
    return False


def _row(record: Record, table: Table) -> Row:
    cells, names = record.cells or [], table.header.names
    width = len(names)
    findings = (*record.findings, *_unsaved(record, table)) if record.unsaved else record.findings
    if len(cells) > width:
        cells = table.columns.cut(cells, table.delimiter)
    if table.is_foreign and len(cells) != width:
        return _refused(record, table, Finding("other_table", "", shortened(cells[-1])))
    table.is_foreign = False
    if len(cells) != width:
        mended = table.columns.padded(cells) if len(cells) < width else table.columns.joined(cells, table.delimiter)
        if mended is None:
            details = {"columns": width, "cells": len(cells)}
            return _refused(record, table, Finding("wrong_number_of_cells", "", shortened(cells[-1]), details))
        findings = (*findings, _mended(record, is_short=len(cells) < width))
        cells = mended
    else:
        if any('"' in cell for cell in cells):
            cells = _without_formulas(cells) if table.is_delimited else cells
            mended = table.columns.without_stray_quotes(_without_outer_quotes(cells), record.raw)
            if mended != cells:
                findings = (*findings, Finding("mended_quotes", "", shortened("; ".join(cells))))
                cells = mended
        table.columns.learn(cells)
    found = {name: cell for name, cell in zip(names, cells, strict=True) if cell or not name.startswith("(no name)")}
    return Row(table.number, record.line, found, kept=record.cells, findings=findings)


def _without_outer_quotes(cells: list[str]) -> list[str]:
    """Cells of a row all of which stand in quotes once more, as a program that quotes twice writes them."""
    filled = [cell for cell in cells if cell]
    is_quoted = len(filled) > 1 and all(len(cell) > 1 and cell[0] == cell[-1] == '"' for cell in filled)
    return [cell[1:-1].replace('""', '"') for cell in cells] if is_quoted else cells


def _without_formulas(cells: Sequence[str]) -> list[str]:
    """Cells without the formula by which programs keep a spreadsheet from taking a code for a number."""
    return [_FORMULA.sub(r"\1", cell) for cell in cells]


def _unsaved(record: Record, table: Table) -> list[Finding]:
    """Cells that are empty only because nobody calculated their formula, by the names of their columns."""
    names = table.header.names
    return [
        Finding("formula_without_value", names[at] if 0 <= at < len(names) else f"line {record.line}", shortened(text))
        for at, text in sorted((record.unsaved or {}).items())
    ]


def _mended(record: Record, *, is_short: bool) -> Finding:
    return Finding("short_row" if is_short else "long_row", "", shortened(record.raw.strip()))


def _refused(record: Record, table: Table, problem: Finding) -> Row:
    return Row(table.number, record.line, None, problem, record.cells)
