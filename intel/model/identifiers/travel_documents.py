"""Machine-readable zones of passports, identity cards and visas.

Source: ICAO Doc 9303 parts 3 to 7: TD1 (3 lines of 30), TD2 (2 of 36), TD3 (2 of 44), MRV-A (2 of
44) and MRV-B (2 of 36); weights 7, 3, 1, modulo 10.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import pycountry

from intel.model.identifiers.checks import weights_731
from intel.model.identifiers.scheme import Form, Part
from intel.model.vocabulary import latin_lookalikes

__all__ = ["mrz_check", "mrz_country", "mrz_due", "mrz_form", "mrz_parts", "prepared_mrz"]

_FILLERS = str.maketrans({"‹": "<", "«": "<<", "＜": "<", "〈": "<", "≤": "<"})
_NOT_MRZ = re.compile(r"[^A-Z0-9<]+")
_LINES = re.compile(r"[A-Z0-9<]+")


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the fields of a format stand in its lines put together; ends are exclusive.

    ``checks`` are a field's place and that of its digit, ``composite`` the pieces of the last
    digit, which visas do not have.
    """

    name: str
    number: tuple[int, int]
    checks: tuple[tuple[str, int, int, int], ...]
    composite: tuple[tuple[int, int], ...]
    nationality: tuple[int, int]
    sex: int
    names: tuple[int, int]


_TD1 = _Layout(
    "TD1",
    (5, 14),
    (("number", 5, 14, 14), ("birth_date", 30, 36, 36), ("expiry_date", 38, 44, 44)),
    ((5, 30), (30, 37), (38, 45), (48, 59)),
    (45, 48),
    37,
    (60, 90),
)
_TD2 = _Layout(
    "TD2",
    (36, 45),
    (("number", 36, 45, 45), ("birth_date", 49, 55, 55), ("expiry_date", 57, 63, 63)),
    ((36, 46), (49, 56), (57, 71)),
    (46, 49),
    56,
    (5, 36),
)
_TD3 = _Layout(
    "TD3",
    (44, 53),
    (
        ("number", 44, 53, 53),
        ("birth_date", 57, 63, 63),
        ("expiry_date", 65, 71, 71),
        ("personal_number", 72, 86, 86),
    ),
    ((44, 54), (57, 64), (65, 87)),
    (54, 57),
    64,
    (5, 44),
)
_MRV_A = _Layout("MRV-A", (44, 53), _TD3.checks[:3], (), (54, 57), 64, (5, 44))
_MRV_B = _Layout("MRV-B", (36, 45), _TD2.checks, (), (46, 49), 56, (5, 36))


def prepared_mrz(text: str) -> tuple[str, bool]:
    """The lines of a zone put together: capitals, digits and ``<``.

    Args:
        text: Lines apart by line ends, spaces or nothing.

    Returns:
        The characters, and whether a look-alike letter was replaced.
    """
    wide = text if text.isascii() else unicodedata.normalize("NFKC", text.translate(_FILLERS)).translate(_FILLERS)
    latin, folded = latin_lookalikes(wide.upper())
    return _NOT_MRZ.sub("", latin), folded


def _layout(zone: str) -> _Layout | None:
    if len(zone) == 90 and zone[0] in {"A", "C", "I"}:
        return _TD1
    if len(zone) == 88:
        return _MRV_A if zone[0] == "V" else (_TD3 if zone[0] == "P" else None)
    if len(zone) == 72:
        return _MRV_B if zone[0] == "V" else (_TD2 if zone[0] in {"A", "C", "I", "P"} else None)
    return None


def mrz_form(prepared: str) -> Form | None:
    """The zone itself, where it has the length and the first letter of a format."""
    if _LINES.fullmatch(prepared) is None:
        return None
    layout = _layout(prepared)
    return None if layout is None else (prepared, True)


def _fields(zone: str, layout: _Layout) -> Iterator[tuple[str, str, int]]:
    for name, start, end, place in layout.checks:
        if name == "number" and layout is _TD1 and zone[place] == "<":
            # a number of more than nine characters goes on in the optional part of the line
            more = zone[place + 1 : 30].split("<", 1)[0]
            if more:
                yield name, zone[start:end] + "<" + more[:-1], place + len(more)
                continue
        yield name, zone[start:end], place
    if layout.composite:
        place = len(zone) - 1 if layout is not _TD1 else 59
        yield "composite", "".join(zone[start:end] for start, end in layout.composite), place


def _digit(name: str, value: str, written: str) -> str:
    # an empty personal number may have a filler in the place of its digit 0
    if name == "personal_number" and written == "<" and not value.strip("<"):
        return "<"
    if name == "number" and len(value) > 9 and weights_731(value.replace("<", "")) == written:
        return written  # of a long number issuers count the filler in its middle or leave it out
    return weights_731(value)


def mrz_check(normal: str) -> str:
    """The check digits that a zone has, in the order of their fields."""
    layout = _layout(normal)
    return "" if layout is None else "".join(normal[place] for _, _, place in _fields(normal, layout))


def mrz_due(normal: str) -> str | None:
    """The check digits that it should have."""
    layout = _layout(normal)
    if layout is None:
        return None
    return "".join(_digit(name, value, normal[place]) for name, value, place in _fields(normal, layout))


@lru_cache(maxsize=512)
def _alpha_2(code: str) -> str | None:
    country = pycountry.countries.get(alpha_3=code)
    return None if country is None else str(country.alpha_2)


def mrz_country(normal: str) -> str | None:
    """The issuing state as ISO 3166-1 alpha-2; D, of Germany, is the one short code."""
    return "DE" if normal[2:5] == "D<<" else _alpha_2(normal[2:5])


def mrz_parts(normal: str) -> Iterator[Part]:
    """Format, number, dates, sex, nationality and names, and what each digit should be."""
    layout = _layout(normal)
    if layout is None:
        return
    country = mrz_country(normal)
    yield Part("format", layout.name)
    yield Part("issuer", normal[2:5].rstrip("<"), f"country:{country}" if country else "")
    for name, value, place in _fields(normal, layout):
        due, written = _digit(name, value, normal[place]), normal[place]
        shown = value.replace("<", "") if name != "composite" else written
        yield Part(name, shown, "digit.right" if due == written else f"digit.wrong:{written}:{due}")
    start, end = layout.nationality
    yield Part("nationality", normal[start:end].rstrip("<"))
    yield Part("sex", normal[layout.sex], f"sex.{normal[layout.sex]}" if normal[layout.sex] in "MF" else "sex.X")
    start, end = layout.names
    surname, _, given = normal[start:end].strip("<").partition("<<")
    yield Part("names", f"{given.replace('<', ' ')} {surname.replace('<', ' ')}".strip())
