"""The lines of a text file, counted and decoded, none of them ever held beyond the limit."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path

from intel.ingest.encoding import BEGINNING, LATIN_ENCODINGS, find_encoding, find_second, find_single_byte
from intel.ingest.findings import Finding
from intel.ingest.rows import LONGEST_ROW, UnreadableError

__all__ = ["Lines", "TooLongError", "open_text", "writable"]

_SURROGATE = re.compile("[\ud800-\udfff]")
# the first bytes of the letter with which a file breaks off
_CUT_END = re.compile("(?:[\udcc2-\udcf4][\udc80-\udcbf]{0,2})\\Z")
# halves of letters, and signs that another reading of a line could need
_DOUBTFUL = re.compile("[\ud800-\udfff\\\\'`]")
_Line = tuple[int, str | None, tuple[str, ...]]
_NOISE = re.compile('[\0\ufeff]|\u200b(?=")|(?<=")\u200b')
# the sign by which old programs mark the end of a file
_END = re.compile("\x1a+[\0\r\n ]*")
# a mark of UTF-8 that was taken for text of another encoding and written once more
_OLD_MARK = re.compile("^(?:ï»¿|ÿþ|þÿ|\udcff\udcfe|\udcfe\udcff)")
# letters of UTF-8 that somebody took for Windows-1252 and wrote in UTF-8 once more
_TWICE = re.compile("[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]")
# letters of UTF-8 that somebody took for Windows-1251: a lead byte is Р or С
_TWICE_CYRILLIC = re.compile(
    "(?:[РС][\u0098\u00a0\u00a4\u00a6\u00a7\u00a9\u00ab-\u00ae\u00b0\u00b1\u00b5-\u00b7\u00bb"
    "ЁЂЃЄЅІЇЈЉЊЋЌЎЏёђѓєѕіїјљњћќўџҐґ\u2013-\u203a\u20ac№™]){2}"
)
_PIECE = re.compile("[^;,\t|]+")
_PIECE_READ = 1 << 16


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


def _encoded_once(line: str, name: str) -> str | None:
    """A line whose letters were encoded twice, decoded once more; None where that gives no text."""
    data = bytearray()
    for sign in line:
        try:
            data += sign.encode("latin-1") if "\x80" <= sign <= "\x9f" else sign.encode(name)
        except UnicodeEncodeError:
            return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def _joined_halves(line: str) -> str | None:
    """A line in which only those letters are broken that were written as two halves (CESU-8)."""
    try:
        halves = line.encode("utf-8", "surrogateescape").decode("utf-8", "surrogatepass")
        return halves.encode("utf-16", "surrogatepass").decode("utf-16")
    except UnicodeError:
        return None


class _OtherEnds:
    """A text whose lines end in a sign of their own, read line by line; each ends in a line feed instead."""

    def __init__(self, file: TextIOWrapper, end: str) -> None:
        self._file = file
        self._end = end
        self._whole: deque[str] = deque()
        self._begun = ""

    def readline(self, limit: int) -> str:
        """The next line, or so many characters of it; nothing at the end."""
        while not self._whole and len(self._begun) < limit and (piece := self._file.read(_PIECE_READ)):
            # a line feed behind the sign is another end of the same line
            *whole, self._begun = (self._begun + piece).split(self._end)
            self._whole.extend(line.lstrip("\r\n") + "\n" for line in whole)
        if self._whole:
            return self._whole.popleft()
        line, self._begun = self._begun[:limit].lstrip("\r\n"), self._begun[limit:]
        return line

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def _other_end(beginning: bytes) -> str | None:
    """The sign that ends lines instead of a line feed or carriage return; None where these do."""
    ends = max(beginning.count(b"\n"), beginning.count(b"\r"))
    for sign in ("\x1e", "\u2028"):
        mark = sign.encode()
        both = beginning.count(mark + b"\n") + beginning.count(mark + b"\r")
        # beside ends of the usual kind the sign stands between cells
        if beginning.count(mark) > 1 and 10 * both >= 9 * ends:
            return sign
    return None


class Lines:
    """An iterator of lines that can be given back, and that knows the text of the present record.

    Attributes:
        encoding: What the file is written in.
        number: Of the line that came last, from 1.
        text: Of that line.
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
        self._second = find_second(beginning) if is_utf8 and self._is_mixed else None
        self._is_utf8 = is_utf8
        opened = self.encoding if is_utf8 or not self._is_mixed else "utf-8"
        file = open_text(path, encoding=opened)
        end = _other_end(beginning)
        self._file = file if end is None else _OtherEnds(file, end)
        self._given_back: deque[_Line] = deque()
        self._record: list[_Line] = []
        self._last = 0
        self.text = ""
        self._characters = 0
        self.number = 0

    def is_plain(self) -> bool:
        """Whether the present record is one line of which nothing is to be said and that reads in one way."""
        if len(self._record) != 1:
            return False
        _, text, notes = self._record[0]
        return not notes and text is not None and _DOUBTFUL.search(text) is None

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
        self.text = text
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
        if "\x1a" in line and (line[-1] == "\x1a" or _END.fullmatch(line)):
            line = line.rstrip("\x1a\0\r\n ") + "\n"
        if line.isascii() and "\0" not in line:
            return self._last, line, ()
        return self._last, *self._clean(line)

    def _clean(self, line: str) -> tuple[str, tuple[str, ...]]:
        whole = line
        line = _OLD_MARK.sub("", line) if self._last == 1 else line
        notes = ["stray_bytes"] if line != whole else []
        if self._is_mixed:
            if _SURROGATE.search(line):
                line, note = self._decoded(line)
                notes += [note] if note else []
            elif not self._is_utf8 and not line.isascii():
                notes.append("mixed_encoding")
        for pattern, name in ((_TWICE, "cp1252"), (_TWICE_CYRILLIC, "cp1251")):
            if pattern.search(line) and (once := _encoded_once(line, name)) is not None:
                line = once
                notes.append("encoded_twice")
        bare = _NOISE.sub("", line)
        if bare != line:
            notes.append("stray_bytes")
        return bare, tuple(notes)

    def _decoded(self, line: str) -> tuple[str, str | None]:
        """A line that is not UTF-8 throughout, and what is to be said of it."""
        whole = _joined_halves(line)
        if whole is not None:
            return whole, "mixed_encoding"
        if (cut := _CUT_END.search(line)) and writable(line[: cut.start()]):
            return line[: cut.start()] + "\ufffd", "broken_letters"
        broken = len(_SURROGATE.findall(line))
        if sum(not sign.isascii() for sign in line) - broken >= broken:
            # most of it is UTF-8: one cell is not, or one letter is cut off
            pieces = _PIECE.sub(lambda found: self._piece(found[0]), line)
            return pieces, "broken_letters" if "\ufffd" in pieces else "mixed_encoding"
        text = self._in_other(line)
        if text is None:
            return line, None
        return text, "mixed_encoding" if self._is_utf8 or text != self._in(self._other, line) else None

    def _piece(self, piece: str) -> str:
        broken = len(_SURROGATE.findall(piece))
        if not broken:
            return piece
        is_cut = broken == 1 and _SURROGATE.match(piece[-1]) is not None
        if is_cut or sum(not sign.isascii() for sign in piece) > 2 * broken:
            return _SURROGATE.sub("\ufffd", piece)
        return self._in_other(piece) or piece

    def _in_other(self, line: str) -> str | None:
        """A line in the file's other encoding, else in the one that it seems to have itself."""
        own = find_single_byte(line.encode("utf-8", "surrogateescape"))
        if own in LATIN_ENCODINGS and self._second in LATIN_ENCODINGS:
            own = self._second
        first = self._in(self._other, line)
        return first if first is not None else self._in(own, line)

    @staticmethod
    def _in(name: str | None, line: str) -> str | None:
        try:
            return line.encode("utf-8", "surrogateescape").decode(name) if name else None
        except UnicodeDecodeError:
            return None

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
