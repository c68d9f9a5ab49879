"""Rows of a JSON file, streamed: JSON Lines, a list anywhere in a document, or documents in a row.

A value that is broken, too long or too deep is one row rejected; the others are read on.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn, cast

from intel.ingest.finding_texts import Detail
from intel.ingest.findings import Finding, shortened
from intel.ingest.json_values import Piece, document_values, list_values, members_of
from intel.ingest.rows import DEEPEST, LONGEST_ROW, Row, UnreadableError
from intel.ingest.text_lines import open_text

__all__ = ["NotJsonError", "json_rows", "json_value"]

_CHUNK = 1 << 16
_BLANK = " \t\r\n"


class NotJsonError(ValueError):
    """A text is no JSON value that a row can be; ``reason`` is a word of the catalogue of findings."""

    def __init__(self, reason: str, **details: Detail) -> None:
        """Keep the reason and what its placeholders stand for."""
        self.reason = reason
        self.details = details
        super().__init__(Finding("not_json", details={"reason": reason, **details}).message)


def _refuse_constant(name: str) -> NoReturn:
    raise NotJsonError("json_constant", name=name)


def _members_kept(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object; a name that stands in it twice with two values keeps both, the later as ``name (2)``."""
    found: dict[str, object] = dict(pairs)
    if len(found) == len(pairs):
        return found
    found.clear()
    for name, value in pairs:
        unique, count = name, 2
        while unique in found and found[unique] != value:
            unique, count = f"{name} ({count})", count + 1
        found[unique] = value
    return found


def _refuse_depth(value: object, deepest: int) -> None:
    stack: list[tuple[object, int]] = [(value, 1)]
    while stack:
        each, depth = stack.pop()
        if depth > deepest:
            raise NotJsonError("json_depth", limit=deepest)
        if isinstance(each, dict):
            stack.extend((child, depth + 1) for child in cast("dict[str, object]", each).values())
        elif isinstance(each, list):
            stack.extend((child, depth + 1) for child in cast("list[object]", each))


def json_value(text: str, *, around: int = 0) -> object:
    """Read one JSON value exactly: decimals keep their digits, NaN is no number.

    Args:
        text: The value.
        around: Levels that it may have besides those of a row.

    Raises:
        NotJsonError: It is no JSON, too deep, or has half a character in it; says which.
    """
    try:
        value = json.loads(text, parse_float=Decimal, parse_constant=_refuse_constant, object_pairs_hook=_members_kept)
    except NotJsonError:
        raise
    except RecursionError:
        raise NotJsonError("json_depth", limit=DEEPEST) from None
    except json.JSONDecodeError as error:
        raise NotJsonError("json_syntax", position=error.pos + 1) from None
    except (ValueError, InvalidOperation):
        raise NotJsonError("json_digits") from None
    _refuse_depth(value, DEEPEST + around)
    try:
        if "\\u" in text or not text.isascii():
            json.dumps(value, ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError:
        raise NotJsonError("json_half_character") from None
    return value


def _row(number: int, piece: Piece) -> Row:
    line, text = piece.line, piece.text
    if text is None:
        problem = Finding("row_too_long", details={"limit": LONGEST_ROW})
        return Row(number, line, None, problem, {"line": line})
    written = text.encode("utf-8", "backslashreplace").decode()
    if piece.fault:
        details: dict[str, Detail] = {"reason": piece.fault, "line": line, **piece.details}
        return Row(number, line, None, Finding("not_json", "", shortened(text.strip()), details), written)
    try:
        value = json_value(text)
    except NotJsonError as error:
        problem = Finding("not_json", "", shortened(text.strip()), {"reason": error.reason, **error.details})
        return Row(number, line, None, problem, written)
    if piece.is_member and isinstance(value, dict):
        value = _member(cast("dict[str, Any]", value))
    if not isinstance(value, dict):
        problem = Finding("not_an_object", "", shortened(text.strip()))
        return Row(number, line, None, problem, text)
    return Row(number, line, cast("dict[str, Any]", value), kept=text)


def _member(pair: dict[str, Any]) -> object:
    """A member of an object that holds the rows: its name becomes a value like others."""
    (name, value), *_ = pair.items()
    return {"@key": name, **cast("dict[str, Any]", value)} if isinstance(value, dict) else value


def _lines(file: TextIOWrapper) -> Iterator[Piece]:
    number = 0
    while line := file.readline(LONGEST_ROW):
        number += 1
        if len(line) == LONGEST_ROW and not line.endswith("\n"):
            while (rest := file.readline(LONGEST_ROW)) and not rest.endswith("\n"):
                pass
            yield Piece(number, None)
        elif line.strip(_BLANK):
            yield Piece(number, line)


def _pieces(file: TextIOWrapper, path: str) -> Iterator[Piece]:
    start = file.read(_CHUNK)
    file.seek(0)
    begun = start.lstrip(_BLANK)
    if path:
        return members_of(file, tuple(path.split(".")))
    if begun.startswith("[") and not _is_lines(begun, "["):
        return list_values(file)
    if begun.startswith("{") and not _is_lines(begun, "{"):
        return document_values(file)
    return _lines(file)


def _is_lines(start: str, sign: str) -> bool:
    """Whether each line is a value: the first ends as it begins, or the second begins as the first does."""
    first, _, rest = start.partition("\n")
    second = rest.lstrip(_BLANK)
    if sign == "{":
        return first.rstrip(_BLANK).endswith("}") or not second or second[0] == "{"
    return bool(second) and second[0] == "[" and first.rstrip(_BLANK).endswith("]")


def json_rows(path: Path, *, rows: str = "", encoding: str | None = None) -> Iterator[Row]:
    """The rows of a JSON file.

    Args:
        path: The kept copy.
        rows: Path of the list that holds the rows, as ``result.records``; a last ``*`` takes the
            members of an object. Empty: lines, one list, or documents one after another.
        encoding: Taken instead of what is found.

    Yields:
        One row for every value.

    Raises:
        UnreadableError: Nothing of it can be read.
    """
    with open_text(path, encoding=encoding) as file:
        number = 0
        for piece in _pieces(file, rows):
            number += 1
            row = _row(number, piece)
            yield replace(row, read_as={"format": "json", "encoding": file.encoding}) if number == 1 else row
        if number == 0:
            raise UnreadableError(Finding("no_rows"))
