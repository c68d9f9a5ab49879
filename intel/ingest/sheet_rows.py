"""Rows of a spreadsheet: XLSX, XLS and ODS, read by a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, Any, cast

from intel.ingest.findings import Finding, shortened
from intel.ingest.records import Record
from intel.ingest.rows import NumberText, Row, UnreadableError
from intel.ingest.tables import table_rows
from intel.ingest.wanted import Wanted

__all__ = ["sheet_rows"]

_PATIENCE = 5
_HEAD = 40


@dataclass(slots=True)
class _Sheet:
    name: str
    first_column: int = 0
    merged: Sequence[Sequence[int]] = ()
    more: int = 0
    broken: str = ""
    values: dict[int, str] = field(default_factory=dict[int, str])


@contextmanager
def _reading(path: Path, most: int) -> Generator[IO[str]]:
    """The lines of the process that reads the file; it is gone afterwards."""
    command = [sys.executable, "-m", "intel.ingest.sheet_process", str(path), str(most)]
    with tempfile.TemporaryFile("w+") as faults:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=faults, stdin=subprocess.DEVNULL, text=True)
        assert process.stdout is not None
        try:
            yield process.stdout
        finally:
            process.stdout.close()
            try:
                process.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def sheet_rows(path: Path, wanted: Wanted, *, kind: str, most: int) -> Iterator[Row]:
    """The rows of a spreadsheet.

    A formula counts with the value that was saved with it; macros and links are never followed. A
    date is written as ISO 8601, a number keeps that it is one, and a cell merged over several rows
    stands in each of them. Without a ``sheet`` in the layout the first sheet that has columns of
    the profile is read; the others are named.

    Args:
        path: The kept copy.
        wanted: What is wanted of it.
        kind: ``xlsx``, ``xls`` or ``ods``, as its content says.
        most: Rows of a sheet that are read; the rest is one row rejected that says so.

    Yields:
        One row for every record.

    Raises:
        UnreadableError: Nothing of it can be read, or reading takes too much memory or time.
    """
    with _reading(path, most) as lines:
        yield from _chosen(lines, wanted, kind=kind, most=most)


def _chosen(lines: Iterator[str], wanted: Wanted, *, kind: str, most: int) -> Iterator[Row]:
    """The rows of every sheet that fits; the last of them names the sheets that do not."""
    chosen = wanted.layout.get("sheet")
    messages = _messages(lines)
    pending = next(messages, None)
    passed: list[str] = []
    refused: UnreadableError | None = None
    held: Row | None = None
    position = 0
    while isinstance(pending, dict) and "sheet" in pending:
        position += 1
        sheet = _Sheet(str(pending["sheet"]), int(pending.get("first_column", 0)), pending.get("merged", ()))
        body = _Body(messages, sheet)
        is_wanted = chosen in (sheet.name, str(position)) if chosen else held is None or bool(wanted.known)
        first = held.number if held else 0
        try:
            for row in _sheet(body, wanted, kind=kind, most=most, first=first) if is_wanted else ():
                if held is not None:
                    yield held
                held = row
        except UnreadableError as error:
            refused = refused or error
            is_wanted = False
        if sum(1 for _ in body) + body.count and not is_wanted:
            passed.append(sheet.name)
        pending = body.following
    if held is None:
        if refused is not None and not chosen:
            raise refused
        if chosen:
            raise UnreadableError(Finding("no_sheet", "", chosen, {"sheets": passed}))
        raise UnreadableError(Finding("no_rows"))
    if passed:
        held = replace(held, findings=(*held.findings, Finding("sheet_not_read", details={"sheets": passed})))
    yield held


def _messages(lines: Iterator[str]) -> Iterator[dict[str, Any] | list[Any]]:
    for line in lines:
        message = cast("dict[str, Any] | list[Any]", json.loads(line))
        if isinstance(message, dict) and "error" in message:
            if message["error"] == "encrypted":
                raise UnreadableError(Finding("encrypted_file"))
            raise UnreadableError(Finding("not_a_spreadsheet", "", shortened(str(message.get("why", "")))))
        yield message
        if isinstance(message, dict) and "end" in message:
            return
    raise UnreadableError(Finding("sheet_too_large"))


class _Body:
    """The records of one sheet; ``following`` is the message after them."""

    def __init__(self, messages: Iterator[dict[str, Any] | list[Any]], sheet: _Sheet) -> None:
        self.messages = messages
        self.sheet = sheet
        self.following: dict[str, Any] | list[Any] | None = None
        self.is_over = False
        self.count = 0
        self.line = 0
        self.unsaved: dict[int, str] = {}

    def __iter__(self) -> Iterator[Record]:
        head: list[Record] = []
        if self.is_over:
            return
        for message in self.messages:
            if isinstance(message, dict):
                if "more" in message:
                    self.sheet.more = int(message["more"])
                    continue
                if "unsaved" in message:
                    first = self.sheet.first_column
                    self.unsaved = {int(column) - first: str(formula) for column, formula in message["unsaved"]}
                    continue
                self.following = message
                break
            record = self._record(message)
            self.count, self.line = self.count + 1, record.line
            if len(head) < _HEAD:
                head.append(record)
                if len(head) == _HEAD:
                    yield from self._spread(head)
                continue
            yield record
        self.is_over = True
        if len(head) < _HEAD:
            yield from self._spread(head)

    def _record(self, message: list[Any]) -> Record:
        number = int(message[0])
        cells = [_text(str(cell)) for cell in message[1:]]
        sheet = self.sheet
        for top, left, bottom, _ in sheet.merged:
            column = left - sheet.first_column
            if top < number - 1 <= bottom and column in sheet.values and column < len(cells) and not cells[column]:
                cells[column] = sheet.values[column]
        for top, left, bottom, _ in sheet.merged:
            if number - 1 == top < bottom and left - sheet.first_column < len(cells):
                sheet.values[left - sheet.first_column] = cells[left - sheet.first_column]
        unsaved, self.unsaved = self.unsaved, {}
        return Record(number, cells, "", unsaved=unsaved)

    def _spread(self, head: Sequence[Record]) -> Iterator[Record]:
        """Names of a header that stand over several columns, in each of these."""
        for record, below in zip(head, [*head[1:], None], strict=False):
            cells = list(record.cells or [])
            for top, left, bottom, right in self.sheet.merged:
                first, last = left - self.sheet.first_column, right - self.sheet.first_column
                is_here = top == bottom == record.line - 1 and last > first and last < len(cells)
                under = (below.cells or [])[first : last + 1] if below is not None else []
                if is_here and 2 * (last - first + 1) <= len(cells) + 1 and under and all(map(_is_name, under)):
                    cells[first : last + 1] = [cells[first]] * (last - first + 1)
            yield replace(record, cells=cells)


def _is_name(cell: str) -> bool:
    return bool(cell.strip()) and not isinstance(cell, NumberText)


def _text(cell: str) -> str:
    return NumberText(cell[1:]) if cell[0] == "n" else cell[1:]


def _sheet(body: _Body, wanted: Wanted, *, kind: str, most: int, first: int) -> Iterator[Row]:
    read_as: Mapping[str, str] = {"format": kind, "sheet": body.sheet.name}
    number = first
    for row in table_rows(body, wanted, delimiter="", read_as=read_as, first=first):
        number = row.number
        yield row
    if body.sheet.more:
        details = {"limit": most, "lines": body.sheet.more}
        problem = Finding("sheet_too_long", body.sheet.name, details=details)
        yield Row(number + 1, body.line + 1, None, problem, {"line": body.line + 1})
