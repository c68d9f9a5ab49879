"""The values of a JSON stream, cut out one by one: strings and brackets are all that is known of JSON here.

Whoever takes a piece reads it strictly; what stands between pieces is judged here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import TextIOWrapper

from intel.ingest.finding_texts import Detail
from intel.ingest.findings import Finding, shortened
from intel.ingest.rows import LONGEST_ROW, UnreadableError

__all__ = ["Piece", "document_values", "list_values", "members_of"]

_CHUNK = 1 << 16
_BLANK = " \t\r\n"
_SIGN = re.compile(r'["{}\[\],\n]')
_IN_STRING = re.compile(r'\\.|["\n]', re.DOTALL)
_CLOSES = {"{": "}", "[": "]"}
_WORD = re.compile(r"[^\s{}\[\],:\"]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """The text of one value and the line on which it begins; no text where it is too long.

    ``fault`` is a reason of the catalogue of findings. The text of a member of an object has its name and
    braces around both.
    """

    line: int
    text: str | None
    fault: str = ""
    details: Mapping[str, Detail] = field(default_factory=dict[str, Detail])
    is_member: bool = False


class _Stream:
    """A text in chunks, with its lines counted."""

    def __init__(self, file: TextIOWrapper) -> None:
        self._file = file
        self.text = ""
        self.at = 0
        self.line = 1

    def more(self) -> bool:
        """Read on; what was passed is forgotten. An escape is never cut in two."""
        chunk = self._file.read(_CHUNK)
        if not chunk:
            return False
        while (len(chunk) - len(chunk.rstrip("\\"))) % 2 and (further := self._file.read(1)):
            chunk += further
        self.text = self.text[self.at :] + chunk
        self.at = 0
        return True

    def blank(self) -> str:
        """Pass blanks; the next sign, or nothing at the end."""
        while True:
            while self.at < len(self.text) and self.text[self.at] in _BLANK:
                self.line += self.text[self.at] == "\n"
                self.at += 1
            if self.at < len(self.text):
                return self.text[self.at]
            if not self.more():
                return ""


class _Cutter:
    """Takes the text between commas at the depth where it begins, until the bracket that closes it."""

    def __init__(self, stream: _Stream, closing: str) -> None:
        self.stream = stream
        self.closing = closing
        self.parts: list[str] = []
        self.size = 0
        self.began = stream.line
        self.depth = 0

    def take(self, text: str) -> None:
        if not self.size:
            text = text.lstrip(_BLANK)
            if not text:
                return
            self.began = self.stream.line
        self.size += len(text)
        if self.size <= LONGEST_ROW:
            self.parts.append(text)
        else:
            self.parts.clear()

    def piece(self, fault: str = "", details: Mapping[str, Detail] | None = None) -> Piece:
        text = "".join(self.parts).rstrip(_BLANK) if self.size <= LONGEST_ROW else None
        began, self.parts, self.size = self.began, [], 0
        self.began = self.stream.line
        if self.closing == "}" and text is not None and not fault:
            return Piece(began, "{" + text + "}", is_member=True)
        return Piece(began, text, fault, details or {})

    def cut(self) -> Iterator[tuple[str, bool]]:
        """The sign at which each piece ends: a comma, a bracket, or nothing at the end of the file."""
        stream, in_string = self.stream, False
        while True:
            found = (_IN_STRING if in_string else _SIGN).search(stream.text, stream.at)
            if found is None:
                self.take(stream.text[stream.at :])
                stream.at = len(stream.text)
                if not stream.more():
                    yield "", False
                    return
                continue
            sign, before = found.group(), stream.text[stream.at : found.start()]
            stream.at = found.end()
            if sign == "\n":
                # no string goes over a line: a quote that is missing costs one value, not all that follow
                self.take(before + sign)
                stream.line += 1
                in_string = False
            elif in_string or sign == '"':
                self.take(before + sign)
                in_string = in_string ^ (sign == '"')
            elif self.depth == 0 and sign in ",]}":
                self.take(before)
                yield sign, bool(self.size)
            else:
                self.take(before + sign)
                self.depth += (sign in "{[") - (sign in "]}")


def _values(stream: _Stream, closing: str) -> Iterator[Piece]:
    cutter = _Cutter(stream, closing)
    is_first = True
    for sign, has_text in cutter.cut():
        if sign == ",":
            yield cutter.piece("" if has_text else "json_value_missing")
            is_first = False
        elif sign == closing:
            if has_text or not is_first:
                yield cutter.piece("" if has_text else "json_value_missing")
            return
        elif sign:
            cutter.take(sign)
            yield cutter.piece("json_bracket", {"closing": closing})
            is_first = False
        else:
            if cutter.size:
                yield cutter.piece()
            yield Piece(stream.line, "", "json_open_end", {"closing": closing})


def _end(stream: _Stream) -> Iterator[Piece]:
    if stream.blank():
        rest = stream.text[stream.at : stream.at + 200]
        yield Piece(stream.line, rest, "json_after_end")


def list_values(file: TextIOWrapper) -> Iterator[Piece]:
    """The values of the list that a document is."""
    stream = _Stream(file)
    stream.blank()
    stream.at += 1
    yield from _values(stream, "]")
    yield from _end(stream)


def document_values(file: TextIOWrapper) -> Iterator[Piece]:
    """Documents one after another, each over as many lines as it likes."""
    stream = _Stream(file)
    while stream.blank():
        cutter = _Cutter(stream, "")
        if stream.text[stream.at] not in "{[":
            cutter.take(_line(stream))
            yield cutter.piece()
            continue
        cutter.take(stream.text[stream.at])
        stream.at += 1
        yield from _document(cutter)


def _document(cutter: _Cutter) -> Iterator[Piece]:
    for sign, _ in cutter.cut():
        cutter.take(sign)
        if sign != ",":
            yield cutter.piece()
            return


def _line(stream: _Stream) -> str:
    """The rest of a line that begins with no document."""
    while "\n" not in stream.text[stream.at :] and len(stream.text) - stream.at < LONGEST_ROW and stream.more():
        pass
    end = stream.text.find("\n", stream.at)
    end = len(stream.text) if end < 0 else end
    text, stream.at = stream.text[stream.at : end], end
    return text


def members_of(file: TextIOWrapper, path: tuple[str, ...]) -> Iterator[Piece]:
    """The values of a list, or of the members of an object, anywhere in a document.

    Args:
        file: Open.
        path: Names from the outermost object inwards; a last ``*`` means the members of an object.

    Raises:
        UnreadableError: The document has no such list.
    """
    stream = _Stream(file)
    takes_members = path[-1] == "*"
    names = path[:-1] if takes_members else path
    for name in names:
        if stream.blank() != "{" or not _seek(stream, name):
            raise UnreadableError(Finding("no_rows_at_path", ".".join(path), name))
    opening = stream.blank()
    if opening == "[" or (takes_members and opening == "{"):
        stream.at += 1
        yield from _values(stream, _CLOSES[opening])
        return
    raise UnreadableError(Finding("no_rows_at_path", ".".join(path), shortened(opening)))


def _seek(stream: _Stream, name: str) -> bool:
    """Go to the value of a member of the object that begins here; False where it has none."""
    stream.at += 1
    while stream.blank() == '"':
        key = _string(stream)
        if stream.blank() != ":":
            return False
        stream.at += 1
        if key == name:
            return True
        _pass_value(stream)
        if stream.blank() != ",":
            return False
        stream.at += 1
    return False


def _string(stream: _Stream) -> str | None:
    end = stream.at + 1
    while True:
        found = _IN_STRING.search(stream.text, end)
        if found is not None and found.group() == '"':
            text, stream.at = stream.text[stream.at : found.end()], found.end()
            try:
                return str(json.loads(text))
            except ValueError:
                return None
        end = found.end() if found is not None else max(len(stream.text), end)
        if found is None:
            passed = stream.at
            if len(stream.text) - stream.at > LONGEST_ROW or not stream.more():
                stream.at = len(stream.text)
                return None
            end -= passed


def _pass_value(stream: _Stream) -> None:
    sign = stream.blank()
    if sign == '"':
        _string(stream)
        return
    if sign not in _CLOSES:
        while True:
            found = _WORD.match(stream.text, stream.at)
            stream.at = found.end() if found else stream.at
            if stream.at < len(stream.text) or not stream.more():
                return
    stream.at += 1
    cutter = _Cutter(stream, "")
    cutter.size = LONGEST_ROW + 1  # nothing of it is kept
    for found_sign, _ in cutter.cut():
        if found_sign != ",":
            return
