"""Numbers as people and programs write them, read exactly or not at all."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

__all__ = ["plain_number"]

_SPACES = re.compile(r"[\s\u00a0\u202f\u2009'’`]")
_NUMBER = re.compile(r"[+-]?\d{1,60}(?:\.\d{1,60})?(?:[eE][+-]?\d{1,2})?")
_GROUPS = {
    ",": re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?"),
    ".": re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?"),
}
_FRACTIONS = dict(
    zip("½¼¾⅛⅜⅝⅞⅕⅖⅗⅘⅒", ("5", "25", "75", "125", "375", "625", "875", "2", "4", "6", "8", "1"), strict=True)
)
_WITH_FRACTION = re.compile(r"([+-]?\d*)([" + "".join(_FRACTIONS) + "])")


def plain_number(text: str, decimal: Literal[".", ","]) -> str | None:
    """The digits of a number, with a decimal point and nothing else.

    Spaces and apostrophes between digits are passed over; the sign that is not the decimal sign
    must stand before groups of three digits. A number that could be two numbers is none.

    Args:
        text: As written, in digits of any script.
        decimal: What stands before decimals in this source.

    Returns:
        The digits, or None where this is no number of that form.
    """
    digits = _SPACES.sub("", _in_ascii(text))
    if fraction := _WITH_FRACTION.fullmatch(digits):
        return f"{fraction[1] or '0'}.{_FRACTIONS[fraction[2]]}"
    groups = "," if decimal == "." else "."
    if _GROUPS[groups].fullmatch(digits):
        digits = digits.replace(groups, "")
    if groups in digits and groups == ",":
        return None
    if decimal == ",":
        if groups in digits:
            return None
        digits = digits.replace(",", ".")
    return digits if _NUMBER.fullmatch(digits) else None


_SIGNS = {"−": "-", "–": "-", "，": ",", "．": ".", "٫": ".", "٬": ",", "＋": "+"}


def _in_ascii(text: str) -> str:
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else _SIGNS.get(sign, sign) for sign in text)
