"""Means of transport and transport equipment: containers, wagons, ships, aircraft, vehicles."""

import re
from collections.abc import Iterator, Mapping

from intel.model.identifiers.checks import imo_digit, iso6346_digit, luhn_digit, vin_digit
from intel.model.identifiers.cleaning import digits_where_due
from intel.model.identifiers.registries import AIRCRAFT, MARITIME, RAILWAYS, vin_country
from intel.model.identifiers.scheme import Form, Part, Scheme

__all__ = ["TRANSPORT"]

# A size and type code of ISO 6346 may follow the number on the same line.
_CONTAINER = re.compile(r"([A-Z]{3}[A-EJKRUZ])([0-9OQI]{6})(?:([0-9OQI])([0-9LMN][0-9A-Z][A-Z][0-9])?)?")
_UIC_WAGON = re.compile(r"([0-9OQI]{12})(?:[A-Z]{1,3}[A-Z]{2,5})?")
_VIN = re.compile(r"[A-HJ-NPR-Z0-9]{17}")
# World manufacturer identifiers of North America and China, where the ninth character checks.
_VIN_CHECKED = frozenset("12345L")
_MMSI = re.compile(r"(?:MMSI)?((?:00|0|111|8|98|99)?[2-7][0-9]{2}[0-9]*|97[024][0-9]{6})")
_MMSI_COUNTRY = re.compile(r"(?:00|0|111|8|98|99)?([2-7][0-9]{2})")


def _container(text: str) -> Form | None:
    found = _CONTAINER.fullmatch(text)
    if found is None:
        return None
    body = found[1] + digits_where_due(found[2])
    if not found[3]:
        return body + iso6346_digit(body), False  # officers leave it out; the number is the same
    return body + digits_where_due(found[3]), True


def _container_parts(normal: str) -> Iterator[Part]:
    yield Part("owner", normal[:3])
    yield Part("category", normal[3], f"category.{normal[3]}")
    yield Part("serial", normal[4:10])
    yield Part("check", normal[10])


def _wagon(text: str) -> Form | None:
    digits = digits_where_due(text)
    return (digits, True) if len(digits) == 8 and digits.isdigit() else None


def _wagon_parts(normal: str) -> Iterator[Part]:
    yield Part("type", normal[0], f"wagon.{normal[0]}")
    yield Part("serial", normal[1:7])
    yield Part("check", normal[7])


def _uic_wagon(text: str) -> Form | None:
    found = _UIC_WAGON.fullmatch(text)
    return None if found is None else (digits_where_due(found[1]), True)


def _uic_country(normal: str) -> str | None:
    return RAILWAYS.get(normal[2:4])


def _uic_parts(normal: str) -> Iterator[Part]:
    country = _uic_country(normal)
    yield Part("type", normal[:2])
    yield Part("railway", normal[2:4], f"country:{country}" if country else "")
    yield Part("serial", normal[4:11])
    yield Part("check", normal[11])


def _imo(text: str) -> Form | None:
    digits = text.removeprefix("IMO")
    return (digits, True) if len(digits) == 7 and digits.isdigit() else None


def _mmsi(text: str) -> Form | None:
    found = _MMSI.fullmatch(text)
    return (found[1], True) if found is not None and len(found[1]) == 9 else None


def _mmsi_country(normal: str) -> str | None:
    found = _MMSI_COUNTRY.match(normal)
    return None if found is None else MARITIME.get(found[1])


def _vin(text: str) -> Form | None:
    # I, O and Q never occur in a VIN, so they are misread digits wherever they stand.
    vin = digits_where_due(text)
    return None if _VIN.fullmatch(vin) is None else (vin, True)


def _vin_parts(normal: str) -> Iterator[Part]:
    country = vin_country(normal)
    yield Part("maker", normal[:3], f"country:{country}" if country else "")
    yield Part("description", normal[3:9])
    yield Part("year", normal[9])
    yield Part("plant", normal[10])
    yield Part("serial", normal[11:])


def _aircraft(text: str) -> Form | None:
    return (text, True) if _aircraft_country(text) else None


def _aircraft_country(normal: str) -> str | None:
    for length in (2, 1):
        country = AIRCRAFT.get(normal[:length])
        if country and 3 <= len(normal) - length <= 5 and normal.isascii():
            return country
    return None


TRANSPORT: Mapping[str, Scheme] = {
    "container": Scheme(_container, due=lambda n: iso6346_digit(n[:10]), parts=_container_parts, rank=3),
    "wagon": Scheme(_wagon, due=lambda n: luhn_digit(n[:7]), parts=_wagon_parts),
    "uic_wagon": Scheme(_uic_wagon, due=lambda n: luhn_digit(n[:11]), parts=_uic_parts, country=_uic_country),
    "imo": Scheme(_imo, due=lambda n: imo_digit(n[:6])),
    "mmsi": Scheme(_mmsi, country=_mmsi_country),
    "vin": Scheme(
        _vin,
        due=vin_digit,
        written=lambda n: n[8],
        binds=lambda n: n[0] in _VIN_CHECKED,
        parts=_vin_parts,
        country=vin_country,
        rank=2,
    ),
    # any letters and digits are a registration to a reader; the form only tells whose it would be
    "aircraft": Scheme(lambda text: _aircraft(text) or (text, True), country=_aircraft_country, rank=0),
}
"""Schemes of means of transport and transport equipment."""
