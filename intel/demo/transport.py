"""The way of a shipment in a report: legs, conveyances, containers, seals and documents."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from intel.demo.routes import Journey
from intel.demo.sheet import Sheet

__all__ = ["add_transport"]

_MAKES = ("MAN", "Volvo", "Howo", "KamAZ", "DAF", "Isuzu", "Shacman")
_COLOURS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": ("white", "blue", "red", "grey"),
        "ru": ("белый", "синий", "красный", "серый"),
        "zh": ("白", "蓝", "红", "灰"),
    }
)
_CONVEYANCES = MappingProxyType({"1": "vessel", "2": "wagon", "3": "truck", "4": "aircraft"})
# Which documents travel with a mode: type, kind of number, percent of the shipments.
_DOCUMENTS: Mapping[str, tuple[tuple[str, str, int], ...]] = MappingProxyType(
    {
        "1": (("bill-of-lading", "bill_of_lading", 80), ("declaration", "declaration", 40)),
        "2": (("smgs", "smgs", 75), ("declaration", "declaration", 40)),
        "3": (("tir-carnet", "tir_carnet", 20), ("cmr", "cmr", 35), ("declaration", "declaration", 30)),
        "4": (("air-waybill", "awb", 25),),
        "5": (("postal-item", "s10", 95),),
    }
)
_CONTAINERS = MappingProxyType({"1": 85, "2": 55, "3": 20})


def add_transport(sheet: Sheet, journey: Journey, shipment: str) -> str:
    """Add what a shipment travelled on, in and with.

    Args:
        sheet: The report in the making.
        journey: The way.
        shipment: Local id of the shipment.

    Returns:
        Local id of the leg on which the goods were seized.
    """
    conveyance = _add_conveyance(sheet, journey)
    leg = _add_legs(sheet, journey, shipment=shipment, conveyance=conveyance)
    _add_equipment(sheet, journey, shipment)
    _add_documents(sheet, journey, shipment)
    return leg


def _add_conveyance(sheet: Sheet, journey: Journey) -> str | None:
    mode, draw = journey.mode, sheet.draw
    if mode not in _CONVEYANCES:
        return None
    country = draw.pick((sheet.slot.administration, sheet.slot.administration, "KZ", "UZ"))
    record: dict[str, Any] = {"type": _CONVEYANCES[mode], "mode": mode, "country": country}
    identifiers: list[dict[str, Any]] = []
    if mode == "3":
        record["type"] = draw.pick(("truck", "truck", "car", "bus"))
        planted = sheet.planted("plate", "vin")
        identifiers = [sheet.written(link) for link in planted]
        if not any(link.family == "plate" for link in planted):
            identifiers.append(
                {"kind": "plate", "value": sheet.hand.absent()} if draw.chance(3) else sheet.fresh("plate", country)
            )
        if draw.chance(20) and not any(link.family == "vin" for link in planted):
            identifiers.append(sheet.fresh("vin", country))
        record["make"] = draw.pick(_MAKES)
        if draw.chance(40):
            record["colour"] = draw.pick(_COLOURS[sheet.hand.language])
    elif mode == "2":
        planted = sheet.planted("wagon")
        identifiers = [sheet.written(link) for link in planted] or [sheet.fresh("wagon", country)]
    elif mode == "1" and len(sheet.report.get("conveyances", ())) == 0:
        identifiers = [sheet.fresh("imo", country)]
    if identifiers:
        record["identifiers"] = identifiers
    return sheet.add("conveyances", "conveyance", record)


def _add_legs(sheet: Sheet, journey: Journey, *, shipment: str, conveyance: str | None) -> str:
    hand = sheet.hand
    first: dict[str, Any] = {"shipment": shipment, "mode": journey.mode, "departure": hand.place(journey.departure)}
    if journey.passed:
        first["via"] = [hand.place(place) for place in journey.passed]
    if conveyance is not None:
        first["conveyance"] = conveyance
    if sheet.draw.chance(25):
        first["destination"] = hand.place(journey.seized_at)
        first["stage"] = "main-carriage"
        leg = sheet.add("legs", "leg", first)
        onward: dict[str, Any] = {"shipment": shipment, "sequence": 2, "mode": "3", "stage": "on-carriage"}
        onward["departure"] = hand.place(journey.seized_at)
        onward["destination"] = hand.place(journey.destination)
        sheet.add("legs", "leg", onward)
        return leg
    first["destination"] = hand.place(journey.destination)
    return sheet.add("legs", "leg", first)


def _add_equipment(sheet: Sheet, journey: Journey, shipment: str) -> None:
    draw, country = sheet.draw, sheet.slot.administration
    planted = [sheet.written(link) for link in sheet.planted("container")]
    if not planted and draw.chance(_CONTAINERS.get(journey.mode, 0)):
        planted = [sheet.fresh("container", country)]
    seals = [sheet.written(link) for link in sheet.planted("seal")]
    equipment = None
    for identifier in planted:
        record = {"shipment": shipment, "type": "container", "identifiers": [identifier]}
        equipment = sheet.add("equipment", "equipment", record)
    if equipment is not None and not seals and draw.chance(45):
        seals = [sheet.fresh("seal", country)]
    for seal in seals:
        record: dict[str, Any] = {
            "identifiers": [seal],
            "state": draw.pick(("intact", "intact", "broken", "duplicate")),
        }
        if draw.chance(50):
            record["seal_class"] = draw.pick("HHSI")
        if equipment is not None:
            record["equipment"] = equipment
        sheet.add("seals", "seal", record)


def _add_documents(sheet: Sheet, journey: Journey, shipment: str) -> None:
    country = sheet.slot.administration
    for type_code, kind, percent in _DOCUMENTS[journey.mode]:
        identifiers = [sheet.written(link) for link in sheet.planted(kind)]
        if not identifiers and sheet.draw.chance(percent):
            identifiers = [sheet.fresh(kind, country)]
        for identifier in identifiers:
            record: dict[str, Any] = {"shipment": shipment, "type": type_code, "identifiers": [identifier]}
            if sheet.draw.chance(30):
                record["country"] = country
            sheet.add("documents", "document", record)
