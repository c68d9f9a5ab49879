"""Documents, seals and what goes by post: carnets, movement references, waybills, postal items."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

import pycountry

from intel.model.identifiers.checks import awb_digit, gs1_digit, iso6346_digit, s10_digit
from intel.model.identifiers.element_strings import element_string, gs1_check, gs1_due, gs1_parts, prepared_gs1
from intel.model.identifiers.registries import AIRLINES
from intel.model.identifiers.scheme import Form, Part, Scheme
from intel.model.identifiers.seals import seal_parts

__all__ = ["DOCUMENTS", "is_country"]

# Numbers up to 25,000,000 have no letters; later ones two, one of which is X. The algorithm of
# the letters is the IRU's and not public, so a carnet of the right form has no check.
_TIR = re.compile(
    r"[1-9][0-9]{0,6}|(?:1[0-9]|2[0-4])[0-9]{0,6}|25000000"
    r"|(?:X[A-Z]|[A-Z]X)(?:2[5-9]|[3-9][0-9]|[1-9][0-9][0-9])[0-9]{6}"
)
_TIR_PREFIX = re.compile(r"^(?:TIR)?(?:CARNET)?(?:TIR)?(?:NO)?(?=.)")
# The last character is F where the fallback procedure was used and no system gave the number.
_MRN = re.compile(r"[0-9]{2}[A-Z]{2}[A-Z0-9]{13}[0-9F]")
_GRN = re.compile(r"([0-9]{2}[A-Z]{2}[A-Z0-9]{12}[0-9])([A-Z][0-9]{6})?")
_S10 = re.compile(r"[A-Z]{2}([0-9]{8})([0-9])[A-Z]{2}")
_AWB = re.compile(r"(?:M|H)?(?:AWB)?(?:NO)?([0-9]{11})")
_UCR = re.compile(r"[0-9][A-Z]{2}[0-9A-Z]{6,32}")
_LOCODE = re.compile(r"[A-Z]{2}[A-Z2-9]{3}")
_HOLDER = re.compile(r"([A-Z]{3})([0-9]{3})([0-9]{1,10})")
_EAEU_DECLARATION = re.compile(r"([0-9]{5}|[0-9]{8})([0-9]{6})([0-9]{7})")


@lru_cache(maxsize=1024)
def is_country(code: str) -> bool:
    """Whether a code is an ISO 3166-1 alpha-2 code of a country."""
    return code == "XK" or pycountry.countries.get(alpha_2=code) is not None


@lru_cache(maxsize=1024)
def _alpha_2(code: str) -> str | None:
    country = pycountry.countries.get(alpha_3=code)
    return None if country is None else str(country.alpha_2)


def _country_after_year(normal: str) -> str | None:
    return normal[2:4] if is_country(normal[2:4]) else None


def _tir(text: str) -> Form | None:
    number = _TIR_PREFIX.sub("", text)
    return None if _TIR.fullmatch(number) is None else (number, True)


def _mrn(text: str) -> Form | None:
    return None if _MRN.fullmatch(text) is None else (text, text[17] != "F")


def _mrn_parts(normal: str) -> Iterator[Part]:
    country = _country_after_year(normal)
    yield Part("year", normal[:2])
    yield Part("country", normal[2:4], f"country:{country}" if country else "")
    yield Part("serial", normal[4:16])
    letter = normal[16]
    yield Part("procedure", letter, f"mrn.{letter}" if letter.isalpha() and int(normal[:2]) >= 20 else "")
    yield Part("check", normal[17])


def _grn(text: str) -> Form | None:
    return None if _GRN.fullmatch(text) is None else (text, True)


def _grn_parts(normal: str) -> Iterator[Part]:
    country = _country_after_year(normal)
    yield Part("year", normal[:2])
    yield Part("country", normal[2:4], f"country:{country}" if country else "")
    yield Part("serial", normal[4:16])
    yield Part("check", normal[16])
    if len(normal) > 17:
        yield Part("voucher", normal[17:])


def _awb(text: str) -> Form | None:
    found = _AWB.fullmatch(text)
    return None if found is None else (found[1], True)


def _awb_parts(normal: str) -> Iterator[Part]:
    yield Part("airline", normal[:3], AIRLINES.get(normal[:3], ""))
    yield Part("serial", normal[3:10])
    yield Part("check", normal[10])


def _s10(text: str) -> Form | None:
    return None if _S10.fullmatch(text) is None else (text, True)


def _s10_parts(normal: str) -> Iterator[Part]:
    country = _s10_country(normal)
    yield Part("service", normal[:2], f"s10.{normal[0]}")
    yield Part("serial", normal[2:10])
    yield Part("check", normal[10])
    yield Part("country", normal[11:], f"country:{country}" if country else "")


def _s10_country(normal: str) -> str | None:
    return normal[11:] if is_country(normal[11:]) else None


def _sscc(text: str) -> Form | None:
    number = text.removeprefix("C1") if len(text) > 20 else text
    number = number[2:] if len(number) == 20 and number.startswith("00") else number
    return (number, True) if len(number) == 18 and number.isdigit() else None


def _sscc_parts(normal: str) -> Iterator[Part]:
    yield Part("extension", normal[0])
    yield Part("company_and_serial", normal[1:17])
    yield Part("check", normal[17])


def _ucr(text: str) -> Form | None:
    return None if _UCR.fullmatch(text) is None else (text, True)


def _ucr_country(normal: str) -> str | None:
    return normal[1:3] if is_country(normal[1:3]) else None


def _ucr_parts(normal: str) -> Iterator[Part]:
    country = _ucr_country(normal)
    yield Part("year", normal[0])
    yield Part("country", normal[1:3], f"country:{country}" if country else "")
    yield Part("reference", normal[3:])


def _locode(text: str) -> Form | None:
    return (text, True) if _LOCODE.fullmatch(text) is not None and is_country(text[:2]) else None


def _holder(text: str) -> Form | None:
    return None if _HOLDER.fullmatch(text) is None else (text, True)


def _holder_country(normal: str) -> str | None:
    return _alpha_2(normal[:3])


def _holder_parts(normal: str) -> Iterator[Part]:
    country = _holder_country(normal)
    yield Part("country", normal[:3], f"country:{country}" if country else "")
    yield Part("association", normal[3:6])
    yield Part("serial", normal[6:])


def _declaration_parts(normal: str) -> Iterator[Part]:
    found = _EAEU_DECLARATION.fullmatch(normal)
    if found is not None:
        yield Part("office", found[1])
        yield Part("date", found[2])
        yield Part("serial", found[3])


def _free(text: str) -> Form:
    return text, True


DOCUMENTS: Mapping[str, Scheme] = {
    "tir_carnet": Scheme(_tir),
    "tir_holder": Scheme(_holder, parts=_holder_parts, country=_holder_country, rank=2),
    "mrn": Scheme(_mrn, due=lambda n: iso6346_digit(n[:17]), parts=_mrn_parts, country=_country_after_year, rank=2),
    "grn": Scheme(
        _grn,
        due=lambda n: iso6346_digit(n[:16]),
        written=lambda n: n[16],
        parts=_grn_parts,
        country=_country_after_year,
        rank=2,
    ),
    "awb": Scheme(_awb, due=lambda n: awb_digit(n[3:10]), parts=_awb_parts),
    "s10": Scheme(
        _s10, due=lambda n: s10_digit(n[2:10]), written=lambda n: n[10], parts=_s10_parts, country=_s10_country, rank=3
    ),
    "sscc": Scheme(_sscc, due=lambda n: gs1_digit(n[:17]), parts=_sscc_parts),
    "gs1": Scheme(element_string, due=gs1_due, written=gs1_check, parts=gs1_parts, prepare=prepared_gs1, rank=0),
    "ucr": Scheme(_ucr, parts=_ucr_parts, country=_ucr_country),
    "locode": Scheme(_locode, country=lambda n: n[:2]),
    "cmr": Scheme(_free, rank=0),
    "smgs": Scheme(_free, rank=0),
    "bill_of_lading": Scheme(_free, rank=0),
    "declaration": Scheme(_free, parts=_declaration_parts, rank=0),
    "seal": Scheme(_free, parts=seal_parts, rank=0),
    "serial": Scheme(_free, rank=0),
}
"""Schemes of documents, seals, logistic units and postal items."""
