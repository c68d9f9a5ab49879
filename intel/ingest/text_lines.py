"""The lines of a text file, counted and decoded, none of them ever held beyond the limit."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path

from intel.ingest.encoding import BEGINNING, find_encoding, find_single_byte
from intel.ingest.findings import Finding
from intel.ingest.rows import LONGEST_ROW, UnreadableError

__all__ = ["Lines", "TooLongError", "open_text", "writable"]

_SURROGATE = re.compile("[\ud800-\udfff]")
_Line = tuple[int, str | None, tuple[str, ...]]
_NOISE = re.compile("[\0\ufeff]")


class TooLongError(Exception):
    """A record has more characters than a row may have."""


def open_text(path: Path, *, encoding: str | None = None) -> TextIOWrapper:
    """Open a text file in the encoding it has.

    Bytes that do not fit become lone surrogates, which whoever reads a row looks for. A file in an
    encoding of one byte a letter is opened as UTF-8 all the same: `Lines` decodes its lines.

    Args:
        path: The kept copy.
        encoding: Taken instead of what is found.

    Returns:
        The open file, line ends as they are.

    Raises:
        UnreadableError: There is nothing, it is no text, or no encoding has this name.
    """
    with path.open("rb") as file:
        beginning = file.read(BEGINNING)
    found = encoding or find_encoding(beginning)
    errors = "replace" if found.startswith(("utf-16", "utf-32")) else "surrogateescape"
    try:
        return path.open("r", encoding=found, errors=errors, newline="")
    except LookupError:
        raise UnreadableError(Finding("no_such_encoding", "encoding", str(encoding))) from None


def writable(text: str) -> bool:
    """Whether a text has no half characters and no bytes of another encoding in it."""
    return text.isascii() or _SURROGATE.search(text) is None


class Lines:
    """An iterator of lines that can be given back, and that knows the text of the present record.

    Attributes:
        encoding: What the file is written in.
        number: Of the line that came last, from 1.
    """

    def __init__(self, path: Path, *, encoding: str | None = None) -> None:
        """Open the file.

        Args:
            path: The kept copy.
            encoding: Taken instead of what is found.

        Raises:
            UnreadableError: There is nothing, or it is no text.
        """
        with path.open("rb") as file:
            beginning = file.read(BEGINNING)
        self.encoding = encoding or find_encoding(beginning)
        self._is_mixed = encoding is None and not self.encoding.startswith(("utf-16", "utf-32"))
        is_utf8 = self.encoding.startswith("utf-8")
        self._other = None if is_utf8 else self.encoding
        self._is_utf8 = is_utf8
        opened = self.encoding if is_utf8 or not self._is_mixed else "utf-8"
        self._file = open_text(path, encoding=opened)
        self._given_back: deque[_Line] = deque()
        self._record: list[_Line] = []
        self._last = 0
        self._characters = 0
        self.number = 0

    @property
    def raw(self) -> list[str]:
        """The lines of the present record."""
        return [text for _, text, _ in self._record if text is not None]

    @property
    def notes(self) -> list[str]:
        """Codes of findings about the lines of the present record."""
        return sorted({note for _, _, notes in self._record for note in notes})

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def begin(self) -> None:
        """A new record begins."""
        self._record = []
        self._characters = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._given_back.popleft() if self._given_back else self._read()
        self.number, text, _ = line
        self._record.append(line)
        if text is None:
            raise TooLongError
        self._characters += len(text)
        if self._characters > LONGEST_ROW:
            raise TooLongError
        return text

    def _read(self) -> _Line:
        line = self._file.readline(LONGEST_ROW)
        if not line:
            raise StopIteration
        self._last += 1
        if len(line) == LONGEST_ROW and not line.endswith(("\n", "\r")):
            while (rest := self._file.readline(LONGEST_ROW)) and not rest.endswith(("\n", "\r")):
                pass
            return self._last, None, ()
        if line.isascii() and "\0" not in line:
            return self._last, line, ()
        return self._last, *self._clean(line)

    def _clean(self, line: str) -> tuple[str, tuple[str, ...]]:
        notes: list[str] = []
        if self._is_mixed:
            if _SURROGATE.search(line):
                line, is_other = self._decoded(line)
                if is_other:
                    notes.append("mixed_encoding")
            elif not self._is_utf8 and not line.isascii():
                notes.append("mixed_encoding")
        if _NOISE.search(line):
            line = _NOISE.sub("", line)
            notes.append("stray_bytes")
        return line, tuple(notes)

    def _decoded(self, line: str) -> tuple[str, bool]:
        """A line that is not UTF-8, in the file's other encoding, and whether that is to be said."""
        data = line.encode("utf-8", "surrogateescape")
        for name in (self._other, find_single_byte(data)):
            if name is None:
                continue
            try:
                text = data.decode(name)
            except UnicodeDecodeError:
                continue
            return text, name != self._other or self._is_utf8
        return line, False

    def give_back(self, count: int) -> None:
        """Read the last ``count`` lines of the present record again.

        Args:
            count: At most as many as the record has.
        """
        for _ in range(min(count, len(self._record))):
            line = self._record.pop()
            self._given_back.appendleft(line)
            self.number = line[0] - 1

    def peek(self, *, lines: int, characters: int) -> list[str]:
        """The next lines, which come again afterwards.

        Args:
            lines: How many at most.
            characters: In all, at most; the last line may go beyond.

        Returns:
            Fewer where the file ends, or a line is too long to be held.
        """
        self.begin()
        size = 0
        while len(self._record) < lines and size < characters:
            try:
                size += len(next(self))
            except (StopIteration, TooLongError):
                break
        found = self.raw
        self.give_back(len(self._record))
        self.begin()
        return found
