"""What a cell looks like before anybody says what it means: a number, a date, a code, words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

__all__ = ["CellClass", "class_of"]

CellClass = Literal["empty", "number", "date", "time", "address", "code", "words", "odd"]

_NUMBER = re.compile(
    r"[-+]?(?:[$€£¥₽₸] ?)?\d[\d .,'\u00a0\u202f]*(?: ?[%€$£¥₽₸])?|[-+]?\.\d+|\d[\d.]*[eE][-+]?\d+|[½¼¾]"
)
_DATE = re.compile(
    r"(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?"
    r"|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}\.? [^\W\d]{3,12}\.? \d{4}"
)
_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
_ADDRESS = re.compile(r"(?:https?|ftp)://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+")
_CODE = re.compile(r"(?=.*\d)[A-Za-z0-9А-Яа-яЁё][A-Za-z0-9А-Яа-яЁё/\-_.]{0,39}")
_WORDS = re.compile(r"[^\W\d_][\w\s.,;:()'’`/&%№#+\-–—!?*\"“”«»＂<>=@\[\]°]*", re.DOTALL)


@lru_cache(maxsize=20_000)
def _class_of_short(text: str) -> CellClass:
    if not text:
        return "empty"
    for pattern, name in _PATTERNS:
        if pattern.fullmatch(text):
            return name
    return "odd"


_PATTERNS: tuple[tuple[re.Pattern[str], CellClass], ...] = (
    (_DATE, "date"),
    (_NUMBER, "number"),
    (_TIME, "time"),
    (_ADDRESS, "address"),
    (_CODE, "code"),
    (_WORDS, "words"),
)


def class_of(cell: str) -> CellClass:
    """What a cell looks like.

    Args:
        cell: As read.

    Returns:
        ``odd`` where it looks like nothing that a table holds, as half of two cells does.
    """
    text = cell.strip()
    return _class_of_short(text) if len(text) <= 200 else "words"
