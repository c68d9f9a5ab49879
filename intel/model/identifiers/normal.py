"""Identifiers as sources write them, brought to the form in which equal ones are equal."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

import phonenumbers

from intel.model.absent import is_absent
from intel.model.identifiers.checks import (
    awb_digit,
    gs1_digit,
    iin_digit,
    imo_digit,
    is_iban,
    is_inn,
    is_ric,
    is_uscc,
    is_voen,
    iso6346_digit,
    luhn_digit,
    s10_digit,
    vin_digit,
)
from intel.model.identifiers.cleaning import LONGEST_IDENTIFIER, cleaned, digits_where_due, plate_letters
from intel.model.identifiers.kinds import KINDS, Check, Identifier
from intel.model.vocabulary import fold

__all__ = ["normalise"]

Reading = tuple[str, Check]

_SHORTEST = 3
_CONTAINER = re.compile(r"([A-Z]{3}[A-EJKRUZ])([0-9OQI]{6})([0-9OQI]?)")
# Numbers up to 25,000,000 have no letters; later ones two, one of which is X. The algorithm of
# the letters is the IRU's and not public, so a carnet of the right form has no check.
_TIR = re.compile(
    r"[1-9][0-9]{0,6}|(?:1[0-9]|2[0-4])[0-9]{0,6}|25000000"
    r"|(?:X[A-Z]|[A-Z]X)(?:2[5-9]|[3-9][0-9]|[1-9][0-9][0-9])[0-9]{6}"
)
_MRN = re.compile(r"[0-9]{2}[A-Z]{2}[A-Z0-9]{13}[0-9]")
_GRN = re.compile(r"([0-9]{2}[A-Z]{2}[A-Z0-9]{12}[0-9])([A-Z][0-9]{6})?")
_S10 = re.compile(r"[A-Z]{2}([0-9]{8})([0-9])[A-Z]{2}")
_VIN = re.compile(r"[A-HJ-NPR-Z0-9]{17}")
# World manufacturer identifiers of North America and China, where the ninth character checks.
_VIN_CHECKED = frozenset("12345L")


def _passes(*, holds: bool) -> Check:
    return "pass" if holds else "fail"


def _container(text: str) -> Reading:
    found = _CONTAINER.fullmatch(text)
    if found is None:
        return text, "fail"
    body = found[1] + digits_where_due(found[2])
    due = iso6346_digit(body)
    if not found[3]:
        return body + due, "none"  # officers leave the check digit out; the number is the same
    written = digits_where_due(found[3])
    return body + written, _passes(holds=written == due)


def _luhn_of(length: int) -> Callable[[str], Reading]:
    def read(text: str) -> Reading:
        digits = digits_where_due(text)
        if len(digits) != length or not digits.isdigit():
            return text, "fail"
        return digits, _passes(holds=luhn_digit(digits[:-1]) == digits[-1])

    return read


def _imo(text: str) -> Reading:
    digits = text.removeprefix("IMO")
    if len(digits) != 7 or not digits.isdigit():
        return text, "fail"
    return digits, _passes(holds=imo_digit(digits[:6]) == digits[6])


def _mmsi(text: str) -> Reading:
    digits = text.removeprefix("MMSI")
    return digits, "none" if len(digits) == 9 and digits.isdigit() else "fail"


def _vin(text: str) -> Reading:
    # I, O and Q never occur in a VIN, so they are misread digits wherever they stand.
    vin = digits_where_due(text)
    if _VIN.fullmatch(vin) is None:
        return text, "fail"
    if vin_digit(vin) == vin[8]:
        return vin, "pass"
    return vin, "fail" if vin[0] in _VIN_CHECKED else "none"


def _tir_carnet(text: str) -> Reading:
    number = text.removeprefix("TIR")
    return number, "fail" if _TIR.fullmatch(number) is None else "none"


def _mrn(text: str) -> Reading:
    if _MRN.fullmatch(text) is None:
        return text, "fail"
    return text, _passes(holds=iso6346_digit(text[:17]) == text[17])


def _grn(text: str) -> Reading:
    found = _GRN.fullmatch(text)
    if found is None:
        return text, "fail"
    return text, _passes(holds=iso6346_digit(found[1][:16]) == found[1][16])


def _awb(text: str) -> Reading:
    if len(text) != 11 or not text.isdigit():
        return text, "fail"
    return text, _passes(holds=awb_digit(text[3:10]) == text[10])


def _s10(text: str) -> Reading:
    found = _S10.fullmatch(text)
    if found is None:
        return text, "fail"
    return text, _passes(holds=s10_digit(found[1]) == found[2])


def _sscc(text: str) -> Reading:
    number = text[2:] if len(text) == 20 and text.startswith("00") else text
    if len(number) != 18 or not number.isdigit():
        return text, "fail"
    return number, _passes(holds=gs1_digit(number[:17]) == number[17])


def _imei(text: str) -> Reading:
    if not text.isdigit() or len(text) not in {14, 15, 16}:
        return text, "fail"
    if len(text) == 15:
        return text, _passes(holds=luhn_digit(text[:14]) == text[14])
    # Without check digit, or with a software version in its place: the device is the same.
    return text[:14] + luhn_digit(text[:14]), "none"


def _iin(text: str) -> Reading:
    number = text.removeprefix("KZ")
    if len(number) != 12 or not number.isdigit():
        return text, "fail"
    return number, _passes(holds=iin_digit(number[:11]) == number[11])


def _by_library(is_valid: Callable[[str], bool], lengths: frozenset[int]) -> Callable[[str], Reading]:
    def read(text: str) -> Reading:
        if len(text) not in lengths or not text.isascii():
            return text, "fail"
        return text, _passes(holds=is_valid(text))

    return read


def _free(text: str) -> Reading:
    return text, "none"


_READERS: Mapping[str, Callable[[str], Reading]] = {
    "container": _container,
    "wagon": _luhn_of(8),
    "uic_wagon": _luhn_of(12),
    "imo": _imo,
    "mmsi": _mmsi,
    "vin": _vin,
    "tir_carnet": _tir_carnet,
    "mrn": _mrn,
    "grn": _grn,
    "awb": _awb,
    "s10": _s10,
    "sscc": _sscc,
    "imei": _imei,
    "iin": _iin,
    "voen": _by_library(is_voen, frozenset({10})),
    "uscc": _by_library(is_uscc, frozenset({18})),
    "ric": _by_library(is_ric, frozenset({18})),
    "inn": _by_library(is_inn, frozenset({10, 12})),
    "iban": _by_library(is_iban, frozenset(range(15, 35))),
}
"""Kinds with a form of their own; every other kind is its letters and digits."""


@lru_cache(maxsize=4096)
def _phone(text: str, region: str | None) -> Reading | None:
    """A phone number in E.164, or its bare digits where it is no number of any country."""
    prepared, _ = cleaned(text)
    digits = "".join(char for char in prepared if char.isdigit())
    if len(digits) < 5 or len(digits) > 20:
        return None
    if text.lstrip().startswith(("+", "＋")):
        candidates = [f"+{digits}"]
    elif digits.startswith("00"):
        candidates = [f"+{digits[2:]}"]
    elif region is not None:
        candidates = [digits, f"+{digits}"]
    elif len(digits) == 11 and digits.startswith("8"):
        candidates = [f"+7{digits[1:]}"]  # the trunk prefix of Kazakhstan and Russia
    else:
        candidates = [f"+{digits}"]
    best: Reading = (digits, "fail")
    for candidate in candidates:
        try:
            parsed = phonenumbers.parse(candidate, region)
        except phonenumbers.NumberParseException:
            continue
        written = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        if phonenumbers.is_valid_number(parsed):
            return written, "pass"
        if best[0] == digits:
            best = (written, "fail")
    return best


def _contact(kind: str, text: str, country: str | None) -> tuple[Reading, bool] | None:
    """The normal form of kinds that are not letters and digits alone."""
    if kind == "phone":
        found = _phone(text, country)
        return None if found is None else (found, False)
    if kind == "email":
        address = text.strip().lower()
        return ((address, _passes(holds=re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", address) is not None)), False)
    folded = fold(text)
    return ((folded, "none"), False) if len(folded) >= 6 else None


def normalise(kind: str, text: str | None, *, country: str | None = None) -> Identifier | None:
    """An identifier in normal form, its check digit judged.

    Does not refuse a number whose form or check digit fails: that is said in ``check``, and equal
    wrong numbers are equal still. Never raises, whatever the string.

    Args:
        kind: One of ``KINDS``.
        text: The identifier as written, with its separators and mistakes.
        country: ISO 3166-1 alpha-2, upper case; says how a national phone number is read. It is
            no part of the normal form, since not every source states it.

    Returns:
        The identifier, or None for a kind that is not known and for a text that is absent, a
        placeholder (zeros, X), too short or too long to identify anything.

    Source: ``domain.md`` §3.1.
    """
    if kind not in KINDS or text is None or len(text) > LONGEST_IDENTIFIER or is_absent(text):
        return None
    if kind in {"phone", "email", "address"}:
        found = _contact(kind, text, country)
        return None if found is None else Identifier(kind, text, *found[0], folded=found[1])
    prepared, folded = plate_letters(text) if kind == "plate" else cleaned(text)
    if len(prepared) < _SHORTEST or not prepared.strip("0") or not prepared.strip("X"):
        return None
    normal, check = _READERS.get(kind, _free)(prepared)
    if not normal.strip("0"):
        return None
    misread = normal != prepared and len(normal) == len(prepared)
    return Identifier(kind, text, normal, check, folded=folded or misread)
