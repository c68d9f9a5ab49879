"""The spreadsheet in which rejected rows are mended: what it looks like, and how it is read back."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import python_calamine
import xlsxwriter

from intel.ingest.finding_texts import words_of
from intel.ingest.findings import Finding
from intel.ingest.rows import UnreadableError
from intel.ingest.sheet_cells import LONGEST_CELL, Book, fit, shown_cell, word
from intel.ingest.suggestion_sheet import SuggestionSheet, ticked_suggestions
from intel.model.vocabulary import Language

__all__ = ["MARK", "MendedCells", "SheetRow", "mended_cells", "write_sheet"]

MARK = "intel-mended/1"
"""The first cell of a sheet, and the form of a line, that bring rows back: the mark and the submission."""

_MOST_BYTES = 256 << 20
_MOST_COLUMNS = 2_000
_AS_SENT = "(as sent)"
_COMMENT = {"x_scale": 2.5, "y_scale": 1.6}


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A rejected row as the sheet shows it: its cells by name, and the findings of each bad one."""

    row: int
    cells: Mapping[str, str]
    bad: Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class MendedCells:
    """A row that came back: which one it is, and its cells by name; or the suggestions taken of it."""

    submission: str
    row: int
    line: int
    cells: Mapping[str, str]
    take: tuple[int, ...] = ()


def write_sheet(
    path: Path,
    submission: str,
    rows: Sequence[SheetRow],
    *,
    receipt: Iterable[Mapping[str, Any]],
    language: Language,
) -> None:
    """Write the rows to be mended, and the receipt beside them, as a spreadsheet.

    Bad cells are coloured and have what is wrong as a comment. All cells are text, so that nothing
    is taken for a number, a date or a formula on the way.

    Args:
        path: The file, made anew.
        submission: Whose rows they are.
        rows: Rejected rows, in order.
        receipt: Its lines in words, for the second sheet.
        language: Of what is said.
    """
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "constant_memory": True,
        "tmpdir": str(path.parent),  # its rows are written there first: not where everybody may look
    }
    with xlsxwriter.Workbook(str(path), options) as opened:
        book = cast("Book", opened)
        _write_rows(book, submission, rows=rows, language=language)
        _write_receipt(book, submission, receipt=receipt, language=language)


def _write_rows(book: Book, submission: str, *, rows: Sequence[SheetRow], language: Language) -> None:
    sheet = book.add_worksheet(word("sheet_rows", language))
    plain = book.add_format({"num_format": "@", "valign": "top"})
    head = book.add_format({"bold": True, "num_format": "@", "bg_color": "#D9E1F2"})
    bad = book.add_format({"num_format": "@", "bg_color": "#FFC7CE", "font_color": "#9C0006", "valign": "top"})
    names = list(dict.fromkeys(name for row in rows for name in (*row.cells, *row.bad) if name))[:_MOST_COLUMNS]
    sheet.freeze_panes(2, 1)
    sheet.set_column(0, 0, 8)
    sheet.set_column(1, 1, 50, plain)
    sheet.set_column(2, max(2, len(names) + 1), 18, plain)
    sheet.write_string(0, 0, f"{MARK} {submission}", plain)
    sheet.write_string(0, 1, word("sheet_notice", language), head)
    titles = [word("sheet_number", language), word("sheet_reason", language), *names]
    for column, title in enumerate(titles):
        sheet.write_string(1, column, fit(title), head)
    for number, row in enumerate(rows, start=2):
        sheet.write_string(number, 0, str(row.row), plain)
        sheet.write_string(number, 1, fit(_said(row.bad, language)), bad if "" in row.bad else plain)
        for column, name in enumerate(names, start=2):
            sheet.write_string(number, column, _cell(row.cells.get(name, "")), bad if name in row.bad else plain)
            if name in row.bad:
                sheet.write_comment(number, column, fit(_said({"": row.bad[name]}, language)), _COMMENT)


def _write_receipt(book: Book, submission: str, *, receipt: Iterable[Mapping[str, Any]], language: Language) -> None:
    sheet = book.add_worksheet(word("sheet_receipt", language))
    suggestions = SuggestionSheet(book, submission, language)
    names = ("sheet_number", "sheet_line", "sheet_outcome", "sheet_report", "sheet_reason")
    for column, name in enumerate(names):
        sheet.write_string(0, column, word(name, language))
    for number, line in enumerate(receipt, start=1):
        said = " ".join(f"{each['field']}: {each['message']} {each['advice']}" for each in line["findings"])
        shown = (line["row"], line["line"], line["outcome"], line["report"] or "", said)
        for column, value in enumerate(shown):
            sheet.write_string(number, column, fit(str(value)))
        suggestions.write(line)


def _said(bad: Mapping[str, Sequence[Mapping[str, Any]]], language: Language) -> str:
    parts: list[str] = []
    for name, findings in bad.items():
        for each in findings:
            words = words_of(str(each["code"]), each["details"], language)
            parts.append(f"{name}: " * bool(name) + f"{words.message} {words.advice}")
    return "\n".join(dict.fromkeys(parts))


def _cell(text: str) -> str:
    """A cell; what a spreadsheet cannot hold stays with the platform and is meant by a word."""
    return text if len(text) <= LONGEST_CELL and fit(text) == text else _AS_SENT


def mended_cells(path: Path) -> Iterator[MendedCells]:
    """The rows of what came back: a spreadsheet of `write_sheet`, or lines of JSON that say the same.

    A line is ``{"submission": …, "row": …, "cells": {…}}``, or ``{…, "take": […]}`` with the numbers of
    suggestions. A cell that says ``(as sent)`` is left out.

    Args:
        path: The kept copy.

    Raises:
        UnreadableError: It is neither, or has no rows.
    """
    has_rows = False
    for each in _of_sheet(path) if zipfile.is_zipfile(path) else _of_lines(path):
        has_rows = True
        yield each
    if not has_rows:
        raise UnreadableError(Finding("no_mended_rows"))


def _of_lines(path: Path) -> Iterator[MendedCells]:
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, start=1):
                plain = json.loads(line)
                take = tuple(map(int, plain.get("take", ())))
                cells: dict[str, str] = {} if take else plain["cells"]
                yield MendedCells(str(plain["submission"]), int(plain["row"]), number, cells, take)
    except (ValueError, TypeError, KeyError, RecursionError):
        raise UnreadableError(Finding("no_mended_rows")) from None


def _of_sheet(path: Path) -> Iterator[MendedCells]:
    try:
        with zipfile.ZipFile(path) as packed:
            if sum(each.file_size for each in packed.infolist()) > _MOST_BYTES:
                raise UnreadableError(Finding("no_mended_rows"))
        with path.open("rb") as file:
            book = python_calamine.CalamineWorkbook.from_filelike(file)
            rows = book.get_sheet_by_index(0).iter_rows()
            ticked = list(ticked_suggestions(book))
        first, header = next(rows), next(rows)
    except (python_calamine.CalamineError, zipfile.BadZipFile, OSError, StopIteration, IndexError):
        raise UnreadableError(Finding("no_mended_rows")) from None
    mark, _, submission = shown_cell(first[0]).partition(" ")
    if mark != MARK:
        raise UnreadableError(Finding("no_mended_rows"))
    names = [shown_cell(each) for each in header]
    for line, row in enumerate(rows, start=3):
        number = shown_cell(row[0])
        cells = {name: shown_cell(cell) for name, cell in zip(names[2:], row[2:], strict=False) if name}
        if not number and not any(cells.values()):
            continue
        kept = {name: cell for name, cell in cells.items() if cell != _AS_SENT}
        yield MendedCells(submission.strip(), int(number) if number.isdecimal() else 0, line, kept)
    yield from (MendedCells(each.submission, each.row, each.line, {}, each.numbers) for each in ticked)
