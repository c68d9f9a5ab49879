"""Check digits: the arithmetic of each scheme, for reading and for making numbers.

Every function takes characters that were cleaned already (ASCII capitals and digits) and raises
nothing for those; what cannot be computed is None.
"""

from stdnum import iban as stdnum_iban
from stdnum.az import voen as stdnum_voen
from stdnum.cn import ric as stdnum_ric
from stdnum.cn import uscc as stdnum_uscc
from stdnum.ru import inn as stdnum_inn

__all__ = [
    "awb_digit",
    "gs1_digit",
    "iin_digit",
    "imo_digit",
    "is_iban",
    "is_inn",
    "is_ric",
    "is_uscc",
    "is_voen",
    "iso6346_digit",
    "luhn_digit",
    "s10_digit",
    "vin_digit",
]

# ISO 6346 skips 11, 22 and 33, which are multiples of the modulus.
_ISO6346_LETTERS = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", [n for n in range(10, 39) if n % 11], strict=True))
_VIN_LETTERS = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", map(int, "12345678123457923456789"), strict=True))
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)


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
    """Check digit of an SSCC (17 digits). Source: GS1 General Specifications §7.9."""
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
    digits = [ord(char) - 48 for char in body]
    total = sum(digit * weight for digit, weight in zip(digits, range(1, 12), strict=True)) % 11
    if total == 10:
        weights = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
        total = sum(digit * weight for digit, weight in zip(digits, weights, strict=True)) % 11
    return None if total == 10 else str(total)


def is_voen(number: str) -> bool:
    """Whether an Azerbaijani taxpayer number holds. Source: python-stdnum."""
    return bool(stdnum_voen.is_valid(number))


def is_uscc(number: str) -> bool:
    """Whether a Chinese unified social credit code holds. Source: GB 32100, python-stdnum."""
    return bool(stdnum_uscc.is_valid(number))


def is_ric(number: str) -> bool:
    """Whether a Chinese resident identity card number holds. Source: GB 11643, python-stdnum."""
    return bool(stdnum_ric.is_valid(number))


def is_inn(number: str) -> bool:
    """Whether a Russian taxpayer number holds. Source: python-stdnum."""
    return bool(stdnum_inn.is_valid(number))


def is_iban(number: str) -> bool:
    """Whether an international bank account number holds. Source: ISO 13616, python-stdnum."""
    return bool(stdnum_iban.is_valid(number, check_country=False))
