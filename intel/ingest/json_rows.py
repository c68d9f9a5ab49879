"""Rows of a JSON file, streamed: JSON Lines, one array, or documents one after another.

A value that is broken, too long or too deep is one row rejected; the others are read on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn, cast

from intel.ingest.encoding import open_text
from intel.ingest.finding_texts import Detail
from intel.ingest.findings import Finding, shortened
from intel.ingest.rows import DEEPEST, LONGEST_ROW, Row, UnreadableError

__all__ = ["NotJsonError", "json_rows", "json_value"]

_CHUNK = 1 << 16
_TOKEN = re.compile(r'["{}\[\],\n]')
_IN_STRING = re.compile(r'\\.|["\n]', re.DOTALL)


class NotJsonError(ValueError):
    """A text is no JSON value that a row can be; ``reason`` is a word of the catalogue of findings."""

    def __init__(self, reason: str, **details: Detail) -> None:
        """Keep the reason and what its placeholders stand for."""
        self.reason = reason
        self.details = details
        super().__init__(Finding("not_json", details={"reason": reason, **details}).message)


def _refuse_constant(name: str) -> NoReturn:
    raise NotJsonError("json_constant", name=name)


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
        value = json.loads(text, parse_float=Decimal, parse_constant=_refuse_constant)
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


def _row(number: int, line: int, text: str | None) -> Row:
    if text is None:
        problem = Finding("row_too_long", details={"limit": LONGEST_ROW})
        return Row(number, line, None, problem, {"line": line})
    try:
        value = json_value(text)
    except NotJsonError as error:
        problem = Finding("not_json", "", shortened(text.strip()), {"reason": error.reason, **error.details})
        return Row(number, line, None, problem, text.encode("utf-8", "backslashreplace").decode())
    if not isinstance(value, dict):
        problem = Finding("not_an_object", "", shortened(text.strip()))
        return Row(number, line, None, problem, text)
    return Row(number, line, cast("dict[str, Any]", value), kept=text)


def _lines(file: TextIOWrapper) -> Iterator[tuple[int, str | None]]:
    number = 0
    while line := file.readline(LONGEST_ROW):
        number += 1
        if len(line) == LONGEST_ROW and not line.endswith("\n"):
            while (rest := file.readline(LONGEST_ROW)) and not rest.endswith("\n"):
                pass
            yield number, None
        elif line.strip():
            yield number, line


class _Splitter:
    """Cuts a stream into the values at one depth, knowing nothing of JSON but strings and brackets."""

    def __init__(self, base: int) -> None:
        self.base = base
        self.depth = 0
        self.line = 1
        self.in_string = False
        self.parts: list[str] = []
        self.size = 0
        self.began = 1

    def take(self, text: str) -> None:
        """Keep a piece of the present value, unless it has become too long."""
        if not text:
            return
        if not self.parts and self.size == 0:
            if not text.strip():
                return
            self.began = self.line
        self.size += len(text)
        if self.size <= LONGEST_ROW:
            self.parts.append(text)
        else:
            self.parts.clear()

    def end(self) -> Iterator[tuple[int, str | None]]:
        """The present value, if there is one, is complete."""
        if self.size:
            yield self.began, ("".join(self.parts) if self.size <= LONGEST_ROW else None)
        self.parts, self.size = [], 0

    def feed(self, text: str) -> Iterator[tuple[int, str | None]]:
        """Take the next piece of the stream."""
        position = 0
        while True:
            found = (_IN_STRING if self.in_string else _TOKEN).search(text, position)
            if found is None:
                self.take(text[position:])
                return
            yield from self._step(text[position : found.start()], found.group())
            position = found.end()

    def _step(self, before: str, sign: str) -> Iterator[tuple[int, str | None]]:
        if sign in "}]" and not self.in_string:
            self.take(before)
            self.depth -= 1
            if self.depth >= self.base:
                self.take(sign)
            if self.depth <= self.base:
                self.depth = max(self.depth, 0)
                yield from self.end()
            return
        if sign == "," and self.depth == self.base and not self.in_string:
            self.take(before)
            yield from self.end()
            return
        opens = sign in "{[" and not self.in_string
        self.take(before if opens and self.depth < self.base else before + sign)
        if sign == '"':
            self.in_string = not self.in_string
        elif opens:
            self.depth += 1
        if "\n" in sign:
            self.line += 1


def _values(file: TextIOWrapper, base: int) -> Iterator[tuple[int, str | None]]:
    splitter = _Splitter(base)
    held = ""
    while chunk := file.read(_CHUNK):
        text = held + chunk
        # an escape may be cut in two by the end of the piece
        held = "\\" if text.endswith("\\") and (len(text) - len(text.rstrip("\\"))) % 2 else ""
        yield from splitter.feed(text.removesuffix("\\") if held else text)
    yield from splitter.end()


def _is_spread(start: str) -> bool:
    """Whether a document spreads over lines: its second line then begins with no document."""
    first, _, rest = start.partition("\n")
    second = rest.lstrip()
    return first.startswith("{") and not first.rstrip().endswith("}") and bool(second) and second[0] != "{"


def json_rows(path: Path) -> Iterator[Row]:
    """The rows of a JSON file.

    Args:
        path: The kept copy.

    Yields:
        One row for every value: of a line, of the array, or of the sequence of documents.

    Raises:
        UnreadableError: Nothing of it can be read.
    """
    with open_text(path) as file:
        start = file.read(_CHUNK).lstrip()
        file.seek(0)
        is_array = start.startswith("[")
        found = _values(file, int(is_array)) if is_array or _is_spread(start) else _lines(file)
        number = 0
        for line, text in found:
            number += 1
            yield _row(number, line, text)
        if number == 0:
            raise UnreadableError(Finding("no_rows"))
