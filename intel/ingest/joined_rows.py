"""Rows of one seizure brought together by a key, however far apart they stand in the file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from intel.ingest.findings import Finding, remade
from intel.ingest.flatten import flat_cells
from intel.ingest.rows import NumberText, Row
from intel.model.absent import is_absent

__all__ = ["joined_rows"]

_AT_ONCE = 500
_MOST_MEMBERS = 2_000


def joined_rows(rows: Iterator[Row], key: Sequence[str], *, is_continued: bool = False) -> Iterator[Row]:
    """Rows with one key as one row with members, in the order in which their first ones stand.

    All rows wait in a private file of the system's own that vanishes afterwards, so memory does
    not grow with the file. A row without a key stands for itself unless rows are continued, and one
    that cannot be read always does.
    More rows of one key than a report may have become none: a part of a seizure is not taken for it.

    Args:
        rows: Of the source.
        key: Columns that name what belongs together.
        is_continued: Whether a row without a key goes on with the row above it.

    Yields:
        The first row of each group, with the others as its members; of a group that is too large,
        parts that say so and have no cells.
    """
    table = sqlite3.connect("", isolation_level=None, check_same_thread=False)
    try:
        table.execute("PRAGMA journal_mode = OFF")
        table.execute("CREATE TABLE waiting (at INTEGER PRIMARY KEY, first INTEGER, body BLOB)")
        table.execute("CREATE TABLE keys (name TEXT PRIMARY KEY, first INTEGER) WITHOUT ROWID")
        above = ""
        for at, row in enumerate(rows):
            name = _name(row, key)
            if is_continued and row.cells is not None:
                above = name = name or above
            first = at
            if name:
                found = table.execute(
                    "INSERT INTO keys VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET first = first RETURNING first",
                    (name, at),
                ).fetchone()
                first = int(found[0])
            table.execute("INSERT INTO waiting VALUES (?, ?, ?)", (at, first, _packed(row)))
        table.execute("CREATE INDEX by_first ON waiting (first, at)")
        yield from _groups(table)
    finally:
        table.close()


def _name(row: Row, key: Sequence[str]) -> str:
    if row.cells is None:
        return ""
    cells = flat_cells(row.cells)
    parts = [cells.get(column, "").strip() for column in key]
    return "" if all(map(is_absent, parts)) else "\x1f".join(parts)


def _groups(table: sqlite3.Connection) -> Iterator[Row]:
    counted = table.execute("SELECT first FROM waiting GROUP BY first HAVING COUNT(*) > ?", (_MOST_MEMBERS,))
    too_large = {int(first) for (first,) in counted}
    cursor = table.execute("SELECT first, body FROM waiting ORDER BY first, at")
    group: list[Row] = []
    present = -1
    while found := cursor.fetchmany(_AT_ONCE):
        for first, body in found:
            row = _unpacked(body)
            if group and (first != present or len(group) >= _MOST_MEMBERS):
                yield _joined(group, is_too_large=present in too_large)
                group = []
            present = first
            group.append(row)
    if group:
        yield _joined(group, is_too_large=present in too_large)


def _joined(group: Sequence[Row], *, is_too_large: bool) -> Row:
    first = replace(group[0], members=tuple(group[1:]))
    if not is_too_large:
        return first
    return replace(first, cells=None, problem=Finding("too_many_joined", details={"limit": _MOST_MEMBERS}))


def _packed(row: Row) -> str:
    cells = None if row.cells is None else flat_cells(row.cells)
    plain: dict[str, Any] = {
        "number": row.number,
        "line": row.line,
        "cells": None
        if cells is None
        else [[name, text, isinstance(text, NumberText)] for name, text in cells.items()],
        "problem": None if row.problem is None else row.problem.plain(),
        "kept": row.kept,
        "findings": [each.plain() for each in row.findings],
        "read_as": None if row.read_as is None else dict(row.read_as),
    }
    return json.dumps(plain, default=_written)


def _written(value: object) -> str:
    return str(value) if isinstance(value, Decimal) else repr(value)


def _unpacked(text: str) -> Row:
    plain = json.loads(text)
    cells = plain["cells"]
    findings: tuple[Finding, ...] = tuple(map(remade, plain["findings"]))
    return Row(
        plain["number"],
        plain["line"],
        None if cells is None else {name: NumberText(each) if is_number else each for name, each, is_number in cells},
        remade(plain["problem"]) if plain["problem"] else None,
        plain["kept"],
        findings,
        plain["read_as"],
    )
