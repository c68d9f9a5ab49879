"""The kinds of identifier: what each identifies, and whether it names a person or company."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

__all__ = ["KINDS", "Check", "Fault", "Identifier", "Kind", "Sort", "is_nominal_kind", "sort_of_kind"]

Check = Literal["pass", "fail", "none"]
Fault = Literal["form", "digit"]
Sort = Literal["identity", "contact"]


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier as written and in normal form.

    Attributes:
        kind: One of ``KINDS``.
        raw: The text as written.
        normal: The form in which equal identifiers are equal.
        check: ``pass`` or ``fail`` of the form and check digit, ``none`` where there is no rule.
            A failed check is intelligence, not a reason to refuse a report.
        folded: Whether letters of another alphabet, or letters in the place of digits, had to be
            replaced to reach the normal form.
        fault: What fails: the ``form``, or the check ``digit`` of a number of right form.

    Source: ``domain.md`` §3.1.
    """

    kind: str
    raw: str
    normal: str
    check: Check
    folded: bool
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of identifier is.

    Attributes:
        sort: ``identity`` merges records of one label in a view, ``contact`` only links them.
        is_nominal: Whether it identifies a person or company. For plates and VIN this is the
            stricter of the administrations' settings (``administrations``).
        standard: Where its form is laid down.

    Source: design §4, "Keys are of two sorts".
    """

    sort: Sort
    is_nominal: bool
    standard: str


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        # transport
        "container": Kind("identity", is_nominal=False, standard="ISO 6346"),
        "wagon": Kind("identity", is_nominal=False, standard="1520 mm railways, eight digits"),
        "uic_wagon": Kind("identity", is_nominal=False, standard="UIC 438-2, twelve digits"),
        "imo": Kind("identity", is_nominal=False, standard="IMO ship identification number"),
        "mmsi": Kind("identity", is_nominal=False, standard="ITU-R M.585"),
        "aircraft": Kind("identity", is_nominal=False, standard="ICAO Annex 7"),
        "vin": Kind("identity", is_nominal=True, standard="ISO 3779"),
        "plate": Kind("contact", is_nominal=True, standard="national"),
        # documents and seals
        "tir_carnet": Kind("identity", is_nominal=False, standard="TIR Convention, IRU numbering"),
        "mrn": Kind("identity", is_nominal=False, standard="EU customs data model, DDNTA"),
        "grn": Kind("identity", is_nominal=False, standard="EU customs data model, DDNTA"),
        "awb": Kind("identity", is_nominal=False, standard="IATA Resolution 600a"),
        "cmr": Kind("identity", is_nominal=False, standard="CMR Convention; no numbering rule"),
        "smgs": Kind("identity", is_nominal=False, standard="SMGS; no numbering rule"),
        "bill_of_lading": Kind("identity", is_nominal=False, standard="carrier's own"),
        "declaration": Kind("identity", is_nominal=False, standard="national"),
        "s10": Kind("identity", is_nominal=False, standard="UPU S10"),
        "sscc": Kind("identity", is_nominal=False, standard="GS1 AI 00"),
        # an element string may name a kind of goods, which many records share: it only links
        "gs1": Kind("contact", is_nominal=False, standard="GS1 General Specifications, element strings"),
        "ucr": Kind("identity", is_nominal=False, standard="WCO UCR, ISO/IEC 15459"),
        "locode": Kind("contact", is_nominal=False, standard="UN/LOCODE, UN/CEFACT Recommendation 16"),
        "seal": Kind("identity", is_nominal=False, standard="ISO 17712; no numbering rule"),
        "serial": Kind("identity", is_nominal=False, standard="the maker's own"),
        # persons and companies
        "passport": Kind("identity", is_nominal=True, standard="ICAO 9303"),
        "mrz": Kind("identity", is_nominal=True, standard="ICAO 9303, TD1 TD2 TD3 MRV-A MRV-B"),
        "tir_holder": Kind("identity", is_nominal=True, standard="TIR Convention, authorised holders"),
        "iin": Kind("identity", is_nominal=True, standard="KZ individual and business number"),
        "voen": Kind("identity", is_nominal=True, standard="AZ taxpayer number"),
        "uscc": Kind("identity", is_nominal=True, standard="CN GB 32100"),
        "ric": Kind("identity", is_nominal=True, standard="CN GB 11643"),
        "inn": Kind("identity", is_nominal=True, standard="RU taxpayer number"),
        "unp": Kind("identity", is_nominal=True, standard="BY payer number"),
        "vkn": Kind("identity", is_nominal=True, standard="TR tax number"),
        "pinfl": Kind("identity", is_nominal=True, standard="UZ personal number, PINFL"),
        "stir": Kind("identity", is_nominal=True, standard="UZ taxpayer number, STIR"),
        "kg_inn": Kind("identity", is_nominal=True, standard="KG personal and taxpayer number"),
        "tj_inn": Kind("identity", is_nominal=True, standard="TJ taxpayer number"),
        "tm_tin": Kind("identity", is_nominal=True, standard="TM taxpayer number"),
        "mn_rd": Kind("identity", is_nominal=True, standard="MN civil registration number"),
        "az_fin": Kind("identity", is_nominal=True, standard="AZ personal identification number"),
        "tax_id": Kind("identity", is_nominal=True, standard="national"),
        "company_register": Kind("identity", is_nominal=True, standard="national"),
        "imei": Kind("contact", is_nominal=True, standard="3GPP TS 23.003"),
        "phone": Kind("contact", is_nominal=True, standard="ITU-T E.164"),
        "email": Kind("contact", is_nominal=True, standard="RFC 5321"),
        "address": Kind("contact", is_nominal=True, standard="none"),
        "iban": Kind("contact", is_nominal=True, standard="ISO 13616"),
        "account": Kind("contact", is_nominal=True, standard="national"),
    }
)
"""Every kind of identifier, by its code."""


def is_nominal_kind(kind: str) -> bool:
    """Whether identifiers of a kind identify a person or company; an unknown kind does.

    Source: ``domain.md`` §1.2, the nominal / non-nominal split.
    """
    known = KINDS.get(kind)
    return True if known is None else known.is_nominal


def sort_of_kind(kind: str) -> Sort:
    """Whether identifiers of a kind merge records or only link them; an unknown kind links.

    Source: design §4.
    """
    known = KINDS.get(kind)
    return "contact" if known is None else known.sort
