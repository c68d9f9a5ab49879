"""Check digits: the arithmetic of each scheme, for reading and for making numbers.

Every function takes characters that were cleaned already (ASCII capitals and digits) and raises
nothing for those; what cannot be computed is None.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from itertools import cycle
from operator import mul
from typing import TypeVar

from stdnum import numdb as stdnum_numdb
from stdnum.exceptions import ValidationError
from stdnum.tr import vkn as stdnum_vkn

__all__ = [
    "awb_digit",
    "gs1_digit",
    "iban_digits",
    "iin_digit",
    "imo_digit",
    "inn_digits",
    "is_bank_account",
    "is_ric",
    "iso6346_digit",
    "luhn_digit",
    "ric_digit",
    "s10_digit",
    "unp_digit",
    "uscc_digit",
    "vin_digit",
    "vkn_digit",
    "voen_digit",
    "weights_731",
]

Answer = TypeVar("Answer")

_USCC_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_USCC_VALUES = {sign: value for value, sign in enumerate(_USCC_SIGNS)}
_USCC_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_UNP_LETTERS = "ABCEHKMOPT"
_INN_WEIGHTS = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_MRZ_VALUES = {**{sign: int(sign, 36) for sign in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"}, "<": 0}
_IBAN_DIGITS = {ord(sign): str(int(sign, 36)) for sign in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}

# ISO 6346 skips 11, 22 and 33, which are multiples of the modulus.
_ISO6346_LETTERS = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", [n for n in range(10, 39) if n % 11], strict=True))
_VIN_LETTERS = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", map(int, "12345678123457923456789"), strict=True))
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)


def _asked(call: Callable[[str], Answer], number: str) -> Answer | None:
    """What the library answers; None where it raises, which for some strings it does unawares."""
    try:
        return call(number)
    except (ValidationError, ValueError, LookupError, TypeError):
        return None


def iso6346_digit(body: str) -> str:
    """Check digit of a container number (10 characters), an MRN (17) or a GRN (16).

    Source: ISO 6346 Annex A; the same sum is used by the EU customs data model.
    """
    total = sum(_ISO6346_LETTERS.get(char, ord(char) - 48) << i for i, char in enumerate(body))
    return str(total % 11 % 10)


def luhn_digit(body: str) -> str:
    """Check digit of a 1520 mm wagon (7 digits), a UIC wagon (11) or an IMEI (14).

    Source: ISO/IEC 7812-1 Annex B; the 1520 mm rule with weights 2, 1, 2 … is the same sum.
    """
    total = 0
    for position, char in enumerate(reversed(body)):
        digit = ord(char) - 48
        if position % 2 == 0:
            digit = digit * 2 - 9 if digit > 4 else digit * 2
        total += digit
    return str(-total % 10)


def imo_digit(body: str) -> str:
    """Check digit of an IMO ship number (6 digits). Source: IMO resolution A.1117(30)."""
    return str(sum((ord(char) - 48) * (7 - i) for i, char in enumerate(body)) % 10)


def awb_digit(serial: str) -> str:
    """Check digit of an air waybill's serial (7 digits). Source: IATA Resolution 600a."""
    return str(int(serial) % 7)


def s10_digit(serial: str) -> str:
    """Check digit of a postal item's serial (8 digits). Source: UPU S10."""
    total = sum((ord(char) - 48) * weight for char, weight in zip(serial, (8, 6, 4, 2, 3, 5, 9, 7), strict=True))
    digit = 11 - total % 11
    return {10: "0", 11: "5"}.get(digit, str(digit))


def gs1_digit(body: str) -> str:
    """Check digit of an SSCC (17 digits), a GTIN (7, 11, 12 or 13), a GSIN (16) or a GLN (12).

    Source: GS1 General Specifications §7.9.
    """
    total = sum((ord(char) - 48) * (3 if i % 2 == 0 else 1) for i, char in enumerate(reversed(body)))
    return str(-total % 10)


def vin_digit(vin: str) -> str | None:
    """Ninth character that a VIN (17 characters) should have, or None for letters I, O, Q.

    Source: ISO 3779 with 49 CFR 565 and GB 16735, where the check digit is mandatory.
    """
    total = 0
    for char, weight in zip(vin, _VIN_WEIGHTS, strict=True):
        value = ord(char) - 48 if char.isdigit() else _VIN_LETTERS.get(char)
        if value is None:
            return None
        total += value * weight
    remainder = total % 11
    return "X" if remainder == 10 else str(remainder)


def iin_digit(body: str) -> str | None:
    """Check digit of a Kazakh IIN or BIN (11 digits), or None where the number is not issued.

    Source: ``domain.md`` §3.1 (weights 1 to 11; if 10, weights 3 to 11, 1, 2).
    """
    digits = list(map(int, body))
    total = sum(map(mul, digits, range(1, 12))) % 11
    if total == 10:
        total = sum(map(mul, digits, (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2))) % 11
    return None if total == 10 else str(total)


def voen_digit(number: str) -> str | None:
    """Ninth digit of an Azerbaijani taxpayer number (10 digits), or None where none is issued.

    Source: python-stdnum ``az.voen``, whose weights these are.
    """
    digit = sum(int(char) * weight for char, weight in zip(number, (4, 1, 8, 6, 2, 7, 5, 3), strict=False)) % 11
    return None if digit == 10 else str(digit)


def uscc_digit(number: str) -> str:
    """Last character of a Chinese unified social credit code, of its first 17.

    Source: GB 32100; python-stdnum ``cn.uscc`` computes the same, more slowly.
    """
    total = sum(_USCC_VALUES[char] * weight for char, weight in zip(number, _USCC_WEIGHTS, strict=True))
    return _USCC_SIGNS[-total % 31]


def ric_digit(number: str) -> str:
    """Last character of a Chinese identity number (18, of which 17 digits).

    Source: GB 11643; python-stdnum ``cn.ric`` computes the same, more slowly.
    """
    digit = (1 - 2 * int(number[:17], 13)) % 11
    return "X" if digit == 10 else str(digit)


def is_ric(number: str) -> bool:
    """Whether day and place of birth of a Chinese identity number exist.

    Source: the table of counties of python-stdnum, with the years in which each had its code.
    """
    try:
        year = date(int(number[6:10]), int(number[10:12]), int(number[12:14])).year
    except ValueError:
        return False
    return any(first <= year <= last for first, last in _county_years(number[:6]))


@lru_cache(maxsize=8192)
def _county_years(code: str) -> tuple[tuple[int, int], ...]:
    found = _asked(stdnum_numdb.get("cn/loc").info, code) or []
    names = ",".join(about["county"] for _, about in found if "county" in about)
    if not names:
        return ()
    years: list[tuple[int, int]] = []
    for name in names.split(","):
        span = re.match(r"\[([0-9]*)-([0-9]*)\]", name)
        years.append((0, 9999) if span is None else (int(span[1] or 0), int(span[2] or 9999)))
    return tuple(years)


def inn_digits(number: str) -> str:
    """Check digit of a Russian company's number (10 digits), check digits of a person's (12).

    Source: python-stdnum ``ru.inn``, which computes the same, more slowly.
    """
    if len(number) == 10:
        return _inn_digit(number[:9])
    first = _inn_digit(number[:10])
    return first + _inn_digit(number[:10] + first)


def _inn_digit(body: str) -> str:
    return str(sum(map(mul, map(int, body), _INN_WEIGHTS[-len(body) :])) % 11 % 10)


def unp_digit(number: str) -> str | None:
    """Check digit of a Belarusian payer number, or None where none is issued.

    Source: python-stdnum ``by.unp``, which computes the same; it raises for a letter before a digit.
    """
    second = str(_UNP_LETTERS.find(number[1])) if number[1].isalpha() else number[1]
    body = number[0] + second + number[2:8]
    digit = sum(int(char, 36) * weight for char, weight in zip(body, (29, 23, 19, 17, 13, 7, 5, 3), strict=True)) % 11
    return None if digit == 10 else str(digit)


def vkn_digit(number: str) -> str | None:
    """Check digit of a Turkish tax number (10 digits). Source: python-stdnum."""
    return _asked(stdnum_vkn.calc_check_digit, number)


def iban_digits(number: str) -> str:
    """Third and fourth character that an account number should have. Source: ISO 13616, ISO 7064 mod 97-10."""
    digits = (number[4:] + number[:2]).translate(_IBAN_DIGITS)
    return f"{98 - int(digits + '00') % 97:02d}"


def is_bank_account(number: str) -> bool:
    """Whether an IBAN has a country that has them, and that country's length. Source: python-stdnum."""
    pattern = _account_of(number[:2])
    return pattern is not None and pattern.fullmatch(number, 4) is not None


@lru_cache(maxsize=512)
def _account_of(country: str) -> re.Pattern[str] | None:
    bank = _asked(stdnum_numdb.get("iban").info, country)
    pieces = re.findall(r"(\d+)!([nac])", bank[0][1].get("bban", "")) if bank else []
    signs = {"n": "[0-9]", "a": "[A-Z]", "c": "[0-9A-Z]"}
    return re.compile("".join(f"{signs[sign]}{{{count}}}" for count, sign in pieces)) if pieces else None


def weights_731(body: str) -> str:
    """The check digit of machine-readable travel documents: weights 7, 3, 1, modulo 10.

    The same sum checks an Uzbek personal number (13 digits).

    Args:
        body: Digits, letters and the filler ``<``.

    Source: ICAO 9303-3 §4.9; for PINFL the Uzbek rules on personal identification numbers.
    """
    total = sum(_MRZ_VALUES[char] * weight for char, weight in zip(body, cycle((7, 3, 1)), strict=False))
    return str(total % 10)
