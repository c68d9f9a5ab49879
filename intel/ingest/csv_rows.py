"""Rows of a delimited file, streamed: a row too long or broken is one row rejected, not the end."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import TextIOWrapper
from pathlib import Path

from rapidfuzz import process

from intel.ingest.encoding import open_text
from intel.ingest.findings import Finding, shortened
from intel.ingest.rows import LONGEST_ROW, Row, UnreadableError
from intel.model.absent import is_absent

__all__ = ["csv_rows"]

_DELIMITERS = (";", ",", "\t", "|")
_MOST_COLUMNS = 1_000
_LONGEST_HEADER = 1 << 20


class _TooLongError(Exception):
    """A record has more characters than a row may have."""


class _Lines:
    """The lines of a file, counted, none of them ever held beyond the limit."""

    def __init__(self, file: TextIOWrapper) -> None:
        self.file = file
        self.number = 0
        self.characters = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self.file.readline(LONGEST_ROW)
        if not line:
            raise StopIteration
        self.number += 1
        self.characters += len(line)
        if len(line) == LONGEST_ROW and not line.endswith("\n"):
            while (rest := self.file.readline(LONGEST_ROW)) and not rest.endswith("\n"):
                pass
            raise _TooLongError
        if self.characters > LONGEST_ROW:
            raise _TooLongError
        return line


def csv_rows(path: Path, *, known: Sequence[str], required: Sequence[str], delimiter: str) -> Iterator[Row]:
    """The rows of a delimited file with a header.

    The delimiter is the one by which the header has most of the known columns. Blank lines are no
    rows. A cell that says nothing stays as it is; the mapping knows absent values.

    Args:
        path: The kept copy.
        known: Names of the columns that the profile maps or ignores.
        required: Names of the columns without which nothing can be mapped.
        delimiter: What the profile expects; taken where no other fits better.

    Yields:
        One row for every record.

    Raises:
        UnreadableError: Nothing of it can be read.
    """
    csv.field_size_limit(LONGEST_ROW)
    with open_text(path) as file:
        lines = _Lines(file)
        header, found, findings = _header(lines, known=known, delimiter=delimiter)
        _check_required(header, required)
        reader = csv.reader(lines, delimiter=found)
        number = 0
        while True:
            line = lines.number + 1
            lines.characters = 0
            try:
                cells = next(reader)
            except StopIteration:
                break
            except _TooLongError:
                number += 1
                yield _broken(number, line, Finding("row_too_long", details={"limit": LONGEST_ROW}))
                continue
            except csv.Error:
                number += 1
                yield _broken(number, line, Finding("broken_row"))
                continue
            if not cells:
                continue
            number += 1
            yield _row(number, line, cells, header=header, findings=findings if number == 1 else ())
        if number == 0:
            raise UnreadableError(Finding("no_rows"))


def _broken(number: int, line: int, problem: Finding) -> Row:
    return Row(number, line, None, problem, {"line": line})


def _row(number: int, line: int, cells: list[str], *, header: list[str], findings: tuple[Finding, ...]) -> Row:
    if any(not _is_writable(cell) for cell in cells):
        kept = [cell.encode("utf-8", "backslashreplace").decode() for cell in cells]
        return Row(number, line, None, Finding("wrong_encoding"), kept)
    if len(cells) > len(header) and all(is_absent(cell) for cell in cells[len(header) :]):
        cells = cells[: len(header)]
    if len(cells) != len(header):
        details = {"columns": len(header), "cells": len(cells)}
        problem = Finding("wrong_number_of_cells", "", shortened(str(cells[-1])), details)
        return Row(number, line, None, problem, cells)
    return Row(number, line, dict(zip(header, cells, strict=True)), kept=cells, findings=findings)


def _is_writable(cell: str) -> bool:
    if cell.isascii():
        return True
    try:
        cell.encode()
    except UnicodeEncodeError:
        return False
    return True


def _header(lines: _Lines, *, known: Sequence[str], delimiter: str) -> tuple[list[str], str, tuple[Finding, ...]]:
    """Names of the columns, made unique; the delimiter; and what is to be said of them."""
    try:
        first = next((line for line in lines if line.strip()), "")
    except _TooLongError:
        first = "\n" * _LONGEST_HEADER
    if len(first) >= _LONGEST_HEADER:
        raise UnreadableError(Finding("header_too_long"))
    candidates = [delimiter, *(each for each in _DELIMITERS if each != delimiter)]
    split = {each: _names(first, each) for each in candidates}
    found = max(candidates, key=lambda each: len(set(split[each]) & set(known)))
    names = split[found]
    if len(names) > _MOST_COLUMNS:
        details = {"columns": len(names), "limit": _MOST_COLUMNS}
        raise UnreadableError(Finding("too_many_columns", details=details))
    findings: list[Finding] = []
    header: list[str] = []
    for name in names:
        unique, count = name or "(no name)", 2
        while unique in header:
            unique, count = f"{name} ({count})", count + 1
        if name and unique != name:
            findings.append(Finding("duplicate_column", name))
        elif unique not in known:
            findings.append(_unknown_column(unique, known))
        header.append(unique)
    return header, found, tuple(findings)


def _names(header: str, delimiter: str) -> list[str]:
    try:
        cells = next(csv.reader([header], delimiter=delimiter))
    except (csv.Error, StopIteration):
        return []
    return [name.strip() for name in cells]


def _unknown_column(name: str, known: Sequence[str]) -> Finding:
    near = process.extractOne(name, known, score_cutoff=70)
    return Finding("unknown_column", name, details={"nearest": [near[0]] if near else []})


def _check_required(header: Sequence[str], required: Sequence[str]) -> None:
    missing = [name for name in required if name not in header]
    if missing:
        found = [process.extractOne(name, header, score_cutoff=60) for name in missing]
        nearest = list(dict.fromkeys(shortened(near[0]) for near in found if near))
        raise UnreadableError(Finding("missing_column", missing[0], "", {"columns": missing, "nearest": nearest}))
