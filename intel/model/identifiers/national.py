"""Numbers that states give to persons and companies, and the accounts and devices they have."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from intel.model.identifiers.checks import (
    iban_digits,
    iin_digit,
    inn_digits,
    is_bank_account,
    is_ric,
    luhn_digit,
    ric_digit,
    unp_digit,
    uscc_digit,
    vkn_digit,
    voen_digit,
    weights_731,
)
from intel.model.identifiers.cleaning import plate_letters
from intel.model.identifiers.plates import PASSPORTS, plate_country, plate_form, plate_parts
from intel.model.identifiers.scheme import Form, Part, Scheme, digits_of
from intel.model.identifiers.travel_documents import (
    mrz_check,
    mrz_country,
    mrz_due,
    mrz_form,
    mrz_parts,
    prepared_mrz,
)

__all__ = ["NATIONAL"]

_USCC = re.compile(r"[0-9]{8}[0-9A-HJ-NPQRTUWXY]{10}")
_RIC = re.compile(r"[0-9]{17}[0-9X]")
_UNP = re.compile(r"[1-7][0-9]{8}|[ABCEHKM][ABCEHKMOPT][0-9]{7}")
_VOEN = re.compile(r"[0-9]{9}[12]")
_STIR = re.compile(r"[2-7][0-9]{8}")
_MN_RD = re.compile(r"(?:[A-Z]{2,4}|[А-ЯӨҮЁ]{2})([0-9]{2})([0-3][0-9])([0-3][0-9])[0-9]{2}")
_AZ_FIN = re.compile(r"(?=[0-9A-Z]*[0-9])(?=[0-9A-Z]*[A-Z])[0-9A-HJ-NP-Z]{7}")
_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}")


def _passes(due: str | None, written: str) -> bool:
    return due is not None and due == written


def _zeros_restored(text: str, length: int, holds: Callable[[str], bool]) -> Form | None:
    """A number whose leading zeros a spreadsheet has eaten: taken only where its check holds then."""
    if length - 2 <= len(text) < length and text.isdigit():
        whole = text.zfill(length)
        if holds(whole):
            return whole, True
    return None


def _iin(text: str) -> Form | None:
    number = text.removeprefix("KZ")
    if len(number) == 12 and number.isdigit():
        return number, True
    return _zeros_restored(number, 12, lambda n: _passes(iin_digit(n[:11]), n[11]))


def _voen(text: str) -> Form | None:
    number = text.removeprefix("AZ")
    if _VOEN.fullmatch(number):
        return number, True
    return _zeros_restored(number, 10, lambda n: n[9] in "12" and _passes(voen_digit(n), n[8]))


def _inn(text: str) -> Form | None:
    if len(text) in {10, 12} and text.isdigit():
        return text, True
    length = {9: 10, 11: 12}.get(len(text), 0)
    return _zeros_restored(text, length, lambda n: inn_digits(n) == _inn_written(n))


def _inn_written(normal: str) -> str:
    return normal[9:] if len(normal) == 10 else normal[10:]


def _ric(text: str) -> Form | None:
    return (text, True) if _RIC.fullmatch(text) and (is_ric(text) or ric_digit(text) != text[17]) else None


def _matching(pattern: re.Pattern[str]) -> Callable[[str], Form | None]:
    def form(text: str) -> Form | None:
        return (text, True) if pattern.fullmatch(text) else None

    return form


def _pinfl_day(number: str) -> date | None:
    century = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}.get(number[0])
    return None if century is None else _day(century + int(number[5:7]), number[3:5], number[1:3])


def _day(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None


def _iin_day(number: str) -> date | None:
    century = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}.get(number[6], 1900)
    return _day(century + int(number[:2]), number[2:4], number[4:6])


def _is_bin(number: str) -> bool:
    return number[4] in "456" and 1 <= int(number[2:4]) <= 12


def _iin_parts(normal: str) -> Iterator[Part]:
    if _is_bin(normal):
        yield Part("registered", f"{normal[2:4]}/{normal[:2]}")
        yield Part("holder", normal[4], f"bin.{normal[4]}")
    else:
        born = _iin_day(normal)
        yield Part("birth_date", born.isoformat() if born else normal[:6])
        yield Part("sex", normal[6], _sex_of(normal[6]))
    yield Part("serial", normal[7:11])
    yield Part("check", normal[11])


def _sex_of(digit: str) -> str:
    return "" if digit in "0789" else ("sex.M" if int(digit) % 2 else "sex.F")


def _iin_warnings(normal: str) -> Iterable[str]:
    return () if _is_bin(normal) or _iin_day(normal) else ("impossible_date",)


def _pinfl_parts(normal: str) -> Iterator[Part]:
    born = _pinfl_day(normal)
    yield Part("sex", normal[0], _sex_of(normal[0]))
    yield Part("birth_date", born.isoformat() if born else normal[1:7])
    yield Part("area", normal[7:10])
    yield Part("serial", normal[10:13])
    yield Part("check", normal[13])


def _pinfl_warnings(normal: str) -> Iterable[str]:
    return () if _pinfl_day(normal) else ("impossible_date",)


def _ric_parts(normal: str) -> Iterator[Part]:
    yield Part("area", normal[:6])
    yield Part("birth_date", f"{normal[6:10]}-{normal[10:12]}-{normal[12:14]}")
    yield Part("sex", normal[16], "sex.M" if int(normal[16]) % 2 else "sex.F")
    yield Part("check", normal[17])


def _uscc_parts(normal: str) -> Iterator[Part]:
    yield Part("authority", normal[:2])
    yield Part("area", normal[2:8])
    yield Part("serial", normal[8:17])
    yield Part("check", normal[17])


def _kg_parts(normal: str) -> Iterator[Part]:
    yield Part("holder", normal[0], {"1": "sex.F", "2": "sex.M"}.get(normal[0], "holder.company"))
    if normal[0] in "12":
        yield Part("birth_date", f"{normal[5:9]}-{normal[3:5]}-{normal[1:3]}")
    yield Part("serial", normal[9:])


def _kg_warnings(normal: str) -> Iterable[str]:
    if normal[0] not in "12" or _day(int(normal[5:9]), normal[3:5], normal[1:3]):
        return ()
    return ("impossible_date",)


def _mn_parts(normal: str) -> Iterator[Part]:
    found = _MN_RD.fullmatch(normal)
    if found is None:
        return
    month = int(found[2])
    # from 2000 on twenty is added to the month
    year = (2000 if month > 20 else 1900) + int(found[1])
    yield Part("birth_date", f"{year}-{month - 20 if month > 20 else month:02d}-{found[3]}")
    yield Part("sex", normal[-2], "sex.M" if int(normal[-2]) % 2 else "sex.F")


def _imei(text: str) -> Form | None:
    number = text.removeprefix("IMEI")
    if not number.isdigit() or not number.isascii():
        return None
    if len(number) == 15:
        return number, True
    # Without check digit, or with a software version in its place: the device is the same.
    return (number[:14] + luhn_digit(number[:14]), False) if len(number) in {14, 16} else None


def _imei_parts(normal: str) -> Iterator[Part]:
    yield Part("model", normal[:8])
    yield Part("serial", normal[8:14])
    yield Part("check", normal[14])


def _iban(text: str) -> Form | None:
    number = text.removeprefix("IBAN")
    return (number, True) if _IBAN.fullmatch(number) and is_bank_account(number) else None


def _iban_parts(normal: str) -> Iterator[Part]:
    yield Part("country", normal[:2], f"country:{normal[:2]}")
    yield Part("check", normal[2:4])
    yield Part("account", normal[4:])


def _passport_parts(normal: str) -> Iterator[Part]:
    for country, pattern in PASSPORTS:
        if pattern.fullmatch(normal):
            yield Part("form_of", country, f"country:{country}")


def _free(text: str) -> Form:
    return text, True


def _in(country: str) -> Callable[[str], str]:
    return lambda _: country


NATIONAL: Mapping[str, Scheme] = {
    "passport": Scheme(_free, parts=_passport_parts, rank=0),
    "mrz": Scheme(
        mrz_form, due=mrz_due, written=mrz_check, parts=mrz_parts, country=mrz_country, prepare=prepared_mrz, rank=3
    ),
    "iin": Scheme(_iin, due=lambda n: iin_digit(n[:11]), parts=_iin_parts, country=_in("KZ"), warnings=_iin_warnings),
    "voen": Scheme(_voen, due=voen_digit, written=lambda n: n[8], country=_in("AZ")),
    "az_fin": Scheme(_matching(_AZ_FIN), country=_in("AZ"), rank=0),
    "uscc": Scheme(_matching(_USCC), due=lambda n: uscc_digit(n[:17]), parts=_uscc_parts, country=_in("CN")),
    "ric": Scheme(_ric, due=ric_digit, parts=_ric_parts, country=_in("CN")),
    "inn": Scheme(_inn, due=inn_digits, written=_inn_written, country=_in("RU")),
    "unp": Scheme(_matching(_UNP), due=unp_digit, country=_in("BY")),
    "vkn": Scheme(digits_of(10), due=vkn_digit, country=_in("TR")),
    "pinfl": Scheme(
        digits_of(14),
        due=lambda n: weights_731(n[:13]),
        parts=_pinfl_parts,
        country=_in("UZ"),
        warnings=_pinfl_warnings,
    ),
    "stir": Scheme(_matching(_STIR), country=_in("UZ")),
    "kg_inn": Scheme(digits_of(14), parts=_kg_parts, country=_in("KG"), warnings=_kg_warnings),
    "tj_inn": Scheme(digits_of(9, 10), country=_in("TJ")),
    "tm_tin": Scheme(digits_of(12), country=_in("TM")),
    "mn_rd": Scheme(_matching(_MN_RD), parts=_mn_parts, country=_in("MN"), prepare=plate_letters),
    "tax_id": Scheme(_free, rank=0),
    "company_register": Scheme(_free, rank=0),
    "imei": Scheme(_imei, due=lambda n: luhn_digit(n[:14]), parts=_imei_parts),
    "iban": Scheme(
        _iban, due=iban_digits, written=lambda n: n[2:4], parts=_iban_parts, country=lambda n: n[:2], rank=2
    ),
    "account": Scheme(_free, rank=0),
    "plate": Scheme(plate_form, parts=plate_parts, country=plate_country, prepare=plate_letters, rank=0),
}
"""Schemes of persons, companies, devices, accounts and plates."""
