"""Which encoding a text file has, judged by its beginning."""

from __future__ import annotations

import codecs
import io
import re
from pathlib import Path

from intel.ingest.findings import Finding
from intel.ingest.rows import UnreadableError

__all__ = ["find_encoding", "open_text"]

_BEGINNING = 1 << 18
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Few signs of control may be slips; more are no text.
_MOST_CONTROL = 0.02
_CYRILLIC = re.compile("[а-яёәғқңөұүһі]")
_HAN = re.compile("[\u4e00-\u9fff]")


def find_encoding(beginning: bytes) -> str:
    """The encoding of a text.

    A mark at the beginning decides; else UTF-8 where it nearly fits (rows that do not are
    rejected one by one), else what gives the more Cyrillic or Chinese letters.

    Args:
        beginning: The first bytes of a file.

    Returns:
        Name of a codec: UTF-8, UTF-16, Windows-1251 or GB 18030.

    Raises:
        UnreadableError: There is nothing, or it is no text.
    """
    for mark, name in _MARKS:
        if beginning.startswith(mark):
            return name
    if not beginning.strip():
        raise UnreadableError(Finding("empty_file"))
    if len(_CONTROL.findall(beginning)) > _MOST_CONTROL * len(beginning):
        raise UnreadableError(Finding("not_text"))
    text = beginning.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = sum(not letter.isascii() for letter in text) - wrong
    if wrong <= 1 or right > 10 * wrong:
        return "utf-8"
    cyrillic = len(_CYRILLIC.findall(beginning.decode("cp1251", "replace")))
    # a Chinese letter takes two bytes
    han = 2 * len(_HAN.findall(beginning.decode("gb18030", "replace")))
    return "gb18030" if han > cyrillic else "cp1251"


def open_text(path: Path) -> io.TextIOWrapper:
    """Open a text file in the encoding it has.

    Bytes that do not fit become lone surrogates, which whoever reads a row looks for.

    Args:
        path: The kept copy.

    Returns:
        The open file, line ends as they are.

    Raises:
        UnreadableError: There is nothing, or it is no text.
    """
    with path.open("rb") as file:
        encoding = find_encoding(file.read(_BEGINNING))
    errors = "replace" if encoding == "utf-16" else "surrogateescape"
    return path.open("r", encoding=encoding, errors=errors, newline="")
