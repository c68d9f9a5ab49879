"""What is to be said of a report that can be taken: unknown units and codes, rounding, check digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from intel.ingest.findings import Finding, not_in_list
from intel.model.codes import CODE_LISTS
from intel.model.commodities import COMMODITIES, nearest_commodities
from intel.model.countries import country_code, nearest_countries
from intel.model.identifiers import KINDS, explain, normalise
from intel.model.quantity import Quantity, normal_quantity
from intel.model.records import GoodsItem, IdentifierMention, PlaceMention, Seizure
from intel.model.report import Report
from intel.model.substances import find_substance, nearest_substances, substance_of_code
from intel.model.units import find_unit, nearest_units

__all__ = ["findings_of"]

_LATIN = re.compile(r"[A-Za-z]")


def findings_of(report: Report, *, today: str) -> list[Finding]:
    """What is to be said of a report.

    Args:
        report: Valid.
        today: ISO date on which it is received.

    Returns:
        Findings, each with the nearest known value where there is one.
    """
    return [*_of_seizures(report, today), *_of_goods(report), *_of_route(report), *_of_identifiers(report)]


def _of_seizures(report: Report, today: str) -> Iterator[Finding]:
    for position, seizure in enumerate(report.seizures):
        where = f"seizures.{position}"
        if seizure.date is not None and seizure.date > today:
            yield Finding("date_in_future", f"{where}.date", seizure.date)
        yield from _of_codes(seizure, where)
        if seizure.place is not None:
            yield from _of_place(seizure.place, f"{where}.place")


def _of_codes(seizure: Seizure, where: str) -> Iterator[Finding]:
    several = {"detection": seizure.detection, "concealment": seizure.concealment}
    single = {"direction": seizure.direction, "procedure": seizure.procedure, "traffic": seizure.traffic}
    for name, codes in (*several.items(), *((name, (code,)) for name, code in single.items() if code)):
        for code in codes:
            if code not in CODE_LISTS[name].codes:
                yield not_in_list(name, f"{where}.{name}", code, nearest=CODE_LISTS[name].nearest(code))


def _of_place(place: PlaceMention, where: str) -> Iterator[Finding]:
    if place.country is not None and country_code(place.country) != place.country:
        nearest = nearest_countries(place.country)
        yield not_in_list("country", f"{where}.country", place.country, nearest=nearest)
    types = CODE_LISTS["place-type"]
    if place.kind is not None and place.kind not in types.codes:
        yield not_in_list("place-type", f"{where}.kind", place.kind, nearest=types.nearest(place.kind))


def _of_goods(report: Report) -> Iterator[Finding]:
    for position, item in enumerate(report.goods):
        where = f"goods.{position}"
        yield from _of_commodity(item, where)
        if item.quantity is not None:
            yield from _of_quantity(item.quantity, f"{where}.quantity")


def _of_commodity(item: GoodsItem, where: str) -> Iterator[Finding]:
    if item.commodity is not None and item.commodity not in COMMODITIES:
        nearest = nearest_commodities(item.commodity)
        yield not_in_list("commodity", f"{where}.commodity", item.commodity, nearest=nearest)
    if item.substance is not None and substance_of_code(item.substance) is None:
        nearest = nearest_substances(item.substance)
        yield not_in_list("substance", f"{where}.substance", item.substance, nearest=nearest)
    if item.substance is None and item.substance_text is not None and find_substance(item.substance_text) is None:
        nearest = nearest_substances(item.substance_text)
        yield not_in_list("substance", f"{where}.substance_text", item.substance_text, nearest=nearest)


def _of_quantity(quantity: Quantity, where: str) -> Iterator[Finding]:
    unit = find_unit(quantity.unit)
    if unit is None:
        yield not_in_list("unit", f"{where}.unit", quantity.unit, nearest=nearest_units(quantity.unit))
        return
    amount = str(quantity.amount)
    if quantity.amount < 0:
        yield Finding("negative_amount", f"{where}.amount", amount)
        return
    normal = normal_quantity(quantity, unit=unit)
    if normal is None:
        if unit.factor is not None:
            yield Finding("absurd_amount", f"{where}.amount", amount)
    elif normal.is_rounded:
        yield Finding("amount_rounded", f"{where}.amount", amount)


def _of_route(report: Report) -> Iterator[Finding]:
    modes = CODE_LISTS["mode"]
    for position, leg in enumerate(report.legs):
        where = f"legs.{position}"
        if leg.mode is not None and leg.mode not in modes.codes:
            yield not_in_list("mode", f"{where}.mode", leg.mode, nearest=modes.nearest(leg.mode))
        ends = (("departure", leg.departure), ("destination", leg.destination))
        for name, place in ends:
            if place is not None:
                yield from _of_place(place, f"{where}.{name}")


def _of_identifiers(report: Report) -> Iterator[Finding]:
    for name, record in report.records():
        mentions: tuple[IdentifierMention, ...] = getattr(record, "identifiers", ())
        for mention in mentions:
            where = f"{name}.{record.id}.identifiers"
            if mention.kind not in KINDS:
                yield Finding("unknown_identifier_kind", where, mention.kind, {"known": sorted(KINDS)})
                continue
            yield from _of_identifier(mention, where)


def _of_identifier(mention: IdentifierMention, where: str) -> Iterator[Finding]:
    kind = mention.kind
    found = normalise(kind, mention.value, country=mention.country)
    if found is None or found.fault == "form":
        yield Finding("check_failed", where, mention.value, {"kind": kind})
    if found is None or not (found.folded or found.fault == "digit"):
        return
    about = explain(kind, mention.value, country=mention.country)
    if about is None:
        return
    if found.fault == "digit":
        details = {"kind": kind, "written": about.written or "", "expected": about.expected or "—"}
        yield Finding("check_digit_failed", where, mention.value, details)
    # a plate that is Cyrillic throughout stands so on the vehicle
    if about.folds and (kind != "plate" or _LATIN.search(mention.value)):
        folds = [f"{each.written}→{each.read} ({each.position})" for each in about.folds]
        yield Finding("identifier_folded", where, mention.value, {"kind": kind, "folds": folds, "normal": about.normal})
