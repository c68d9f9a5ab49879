"""GS1 element strings: application identifiers and the check digits of the numbers in them.

python-stdnum knows the identifiers and their lengths; it checks no SSCC, so the digits are
computed here.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from stdnum import numdb

from intel.model.identifiers.checks import gs1_digit
from intel.model.identifiers.scheme import Form, Part
from intel.model.vocabulary import latin_lookalikes

__all__ = ["element_string", "gs1_check", "gs1_due", "gs1_parts", "prepared_gs1"]

_IDENTIFIERS = numdb.get("gs1_ai")
_BRACKETED = re.compile(r"(?:\([0-9]{2,4}\)[!-'*-~]+)+")
_ELEMENT = re.compile(r"\(([0-9]{2,4})\)([!-'*-~]+)")
_GTIN = re.compile(r"[0-9]{8}|[0-9]{12,14}")
# The symbology identifiers of GS1-128, GS1 DataMatrix, GS1 QR and GS1 DataBar.
_SYMBOLOGY = re.compile(r"^\](?:C1|d2|Q3|e0)")
# How many characters of the value, from its start, end in a check digit.
_CHECKED: dict[str, int] = {
    "00": 18, "01": 14, "02": 14, "03": 14, "253": 13, "255": 13, "402": 17,
    **{str(each): 13 for each in range(410, 418)},
    "8003": 14, "8006": 14, "8017": 18, "8018": 18, "8026": 14,
}  # fmt: skip
_SEPARATOR = "\x1d"


def prepared_gs1(text: str) -> tuple[str, bool]:
    """A text without spaces, its brackets and group separators kept.

    Args:
        text: Any string.

    Returns:
        The text, and whether a Cyrillic look-alike was replaced.
    """
    wide = text if text.isascii() else unicodedata.normalize("NFKC", text)
    plain = _SYMBOLOGY.sub("", "".join(wide.replace("<GS>", _SEPARATOR).split(" ")).strip(" \t\r\n"))
    return latin_lookalikes(plain)


@lru_cache(maxsize=4096)
def _format_of(identifier: str) -> str | None:
    found = _IDENTIFIERS.info(identifier)
    if not found or found[0][0] != identifier:
        return None
    return found[0][1].get("format")


@lru_cache(maxsize=512)
def _value_of(form: str) -> re.Pattern[str]:
    """A format of the GS1 table, as ``N6+X..20``, as a pattern."""
    parts: list[str] = []
    for piece in re.findall(r"\[?\+?[NXYZ](?:\.\.)?[0-9]+(?:\.\.[0-9]+)?\]?", form):
        signs = "[0-9]" if "N" in piece else "[!-'*-~]"
        numbers = re.findall(r"[0-9]+", piece)
        count = "{1," + numbers[-1] + "}" if ".." in piece and len(numbers) == 1 else "{" + ",".join(numbers) + "}"
        optional = "?" if piece.startswith("[") else ""
        parts.append(f"(?:{signs}{count}){optional}")
    return re.compile("".join(parts))


def _next(text: str, start: int) -> tuple[str, str, int] | None:
    """The element that begins at a place: identifier, value, where the next begins."""
    for length in (2, 3, 4):
        identifier = text[start : start + length]
        form = _format_of(identifier) if len(identifier) == length else None
        if form is None:
            continue
        end = text.find(_SEPARATOR, start)
        found = _value_of(form).match(text, start + length, len(text) if end < 0 else end)
        if found is None or not found[0]:
            return None
        after = found.end() + (text[found.end() : found.end() + 1] == _SEPARATOR)
        return identifier, found[0], after
    return None


def element_string(prepared: str) -> Form | None:
    """The normal form of an element string, ``(00)…(10)…``; a bare GTIN of 8, 12, 13 or 14 digits too.

    Args:
        prepared: From `prepared_gs1`.

    Returns:
        None where an identifier is unknown or a value has not its form.

    Source: GS1 General Specifications §3 and §7.8; the table of python-stdnum.
    """
    if _GTIN.fullmatch(prepared):
        return f"(01){prepared:0>14}", True
    elements: list[tuple[str, str]] = []
    if _BRACKETED.fullmatch(prepared):
        for identifier, value in _ELEMENT.findall(prepared):
            form = _format_of(identifier)
            if form is None or _value_of(form).fullmatch(value) is None:
                return None
            elements.append((identifier, value))
    else:
        place = 0
        while place < len(prepared):
            found = _next(prepared, place)
            if found is None:
                return None
            identifier, value, place = found
            elements.append((identifier, value))
    if not elements:
        return None
    normal = "".join(f"({identifier}){value}" for identifier, value in elements)
    return normal, any(identifier in _CHECKED for identifier, _ in elements)


def _checked(normal: str) -> Iterator[str]:
    for identifier, value in _ELEMENT.findall(normal):
        length = _CHECKED.get(identifier)
        if length is not None:
            yield value[:length]


def gs1_check(normal: str) -> str:
    """The check digits that the numbers of an element string have."""
    return "".join(value[-1] for value in _checked(normal))


def gs1_due(normal: str) -> str | None:
    """The check digits that they should have; None where a checked value holds letters."""
    values = list(_checked(normal))
    if not all(value.isdigit() for value in values):
        return None
    return "".join(gs1_digit(value[:-1]) for value in values)


def gs1_parts(normal: str) -> Iterator[Part]:
    """The elements, each named by its application identifier."""
    for identifier, value in _ELEMENT.findall(normal):
        yield Part("element", f"({identifier}) {value}", f"gs1.{identifier}" if identifier in _NAMED else "")


_NAMED = frozenset({"00", "01", "02", "10", "11", "15", "17", "21", "37", "401", "402", "403", "410", "414", "420"})
