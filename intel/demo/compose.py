"""Writing one report of the region in canonical form."""

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from intel.demo.draw import Draw
from intel.demo.goods import Ware, pick_ware
from intel.demo.markings import Release, background_release, public_release
from intel.demo.parties import Parties
from intel.demo.plan import Region, Slot
from intel.demo.routes import Journey, modes_of, plan_journey
from intel.demo.sheet import Sheet
from intel.demo.texts import BRANDS, COVER_GOODS, NARRATIVES, OFFICES, REWEIGHED, TITLES
from intel.demo.transport import add_transport
from intel.model.administrations import ADMINISTRATIONS
from intel.model.codes import CODE_LISTS
from intel.model.gazetteer import Place
from intel.model.substances import substance_of_code
from intel.model.vocabulary import Language

__all__ = ["compose"]

_CONCEALMENTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "1": ("cargo", "container-structure", "false-declaration", "rip-on"),
        "2": ("wagon-parts", "cargo", "container-structure", "false-declaration", "baggage"),
        "3": ("vehicle-parts", "vehicle", "cargo", "false-bottom", "false-declaration", "baggage"),
        "4": ("baggage", "swallowed", "clothing", "on-body", "false-bottom", "cargo"),
        "5": ("mail", "personal-goods", "food-drink", "appliances"),
    }
)
_DETECTIONS = (
    *("risk-profile",) * 3,
    *("search",) * 3,
    *("scanner",) * 3,
    *("dog",) * 2,
    *("intelligence",) * 2,
    "routine",
    "random",
    "documents",
    "mutual-assistance",
    "behaviour",
)
_TRAFFIC = MappingProxyType({"1": "cargo", "2": "cargo", "3": "cargo", "4": "passenger", "5": "mail"})
_CURRENCIES: Mapping[str, tuple[str, int]] = MappingProxyType(
    {
        "AZ": ("AZN", 2),
        "CN": ("CNY", 7),
        "KG": ("KGS", 88),
        "KZ": ("KZT", 470),
        "MN": ("MNT", 3400),
        "TJ": ("TJS", 11),
        "TM": ("TMT", 4),
        "UZ": ("UZS", 12600),
    }
)
_PACKAGES = ("BG", "BX", "CT", "PK", "SA", "CS")
_MODES = (*("3",) * 12, *("2",) * 3, *("4",) * 3, *("5",) * 2, "1")
_UNKNOWN_COLUMNS = (("Наряд", "смена {}"), ("Shift", "{}"), ("备注编号", "{}"), ("Протокол №", "{}"))


def compose(region: Region, slot: Slot) -> dict[str, Any]:
    """The report of a slot, as the JSON object of ``intel.model.report.canonical_bytes``.

    Args:
        region: The region it belongs to.
        slot: What was planned for it.

    Returns:
        Plain JSON without default values; the same for the same region and slot.
    """
    if slot.corrects is not None:
        return _corrected(region, slot)
    draw = Draw(region.seed, 5, slot.index)
    sheet = Sheet(region, slot, draw)
    release = _release(slot, draw)
    stories = draw.between(2, 3) if slot.is_case else 1
    parties = Parties(sheet)
    journey, ware, amount = _story(sheet, parties, slot)
    for _ in range(stories - 1):
        _story(sheet, parties, slot)
    parties.finish(journey)
    _write_head(sheet, journey, release)
    _write_texts(sheet, journey, ware=ware, amount=amount)
    report = sheet.report
    if slot.hub is None and slot.release is None and dict(release.marking) == {"releasable_to": ["ALL"]}:
        _guard_a_person(draw, report)
    return report


def _release(slot: Slot, draw: Draw) -> Release:
    if slot.release is not None:
        return slot.release
    return background_release(draw, slot.administration) if slot.hub is None else public_release(slot.administration)


def _guard_a_person(draw: Draw, report: dict[str, Any]) -> None:
    """Keep one person of an open report for the originator alone: a record may be stricter."""
    if "persons" in report and draw.chance(6):
        report["persons"][0]["marking"] = {"handling_code": "H2"}


def _story(sheet: Sheet, parties: Parties, slot: Slot) -> tuple[Journey, Ware, str]:
    """One seizure with its shipment, goods, way and means."""
    draw, administration = sheet.draw, slot.administration
    mode = slot.mode
    if mode is None:
        mode = draw.pick(_MODES)
        mode = mode if mode in modes_of(administration) else "3"
    journey = plan_journey(draw, administration, mode)
    seizure = _add_seizure(sheet, journey)
    shipment: dict[str, Any] = {"seizure": seizure}
    if draw.chance(45):
        shipment["declared_as"] = sheet.hand.say(draw.pick(COVER_GOODS))
    if draw.chance(30):
        shipment["origin_country"] = journey.departure.country
    shipment_id = sheet.add("shipments", "shipment", shipment)
    kind, ware = pick_ware(draw)
    amount = _add_goods(sheet, shipment_id, kind=kind, ware=ware)
    leg = add_transport(sheet, journey, shipment_id)
    parties.join(seizure, shipment_id, leg=leg)
    return journey, ware, amount


def _add_seizure(sheet: Sheet, journey: Journey) -> str:
    draw, hand = sheet.draw, sheet.hand
    day = sheet.day - timedelta(days=draw.below(5))
    written = day.isoformat()
    dice = draw.below(100)
    if dice < 3:
        written = written[:7]
    elif dice < 15:
        written += f"T{draw.below(24):02d}:{draw.below(12) * 5:02d}"
    seizure: dict[str, Any] = {
        "date": written,
        "place": hand.place(journey.seized_at),
        "direction": journey.direction,
        "traffic": _TRAFFIC[journey.mode] if draw.chance(80) else "private-vehicle" if journey.mode == "3" else "crew",
        "detection": draw.sample(_DETECTIONS, 1 + draw.chance(25)),
    }
    if len(seizure["detection"]) == 2 and seizure["detection"][0] == seizure["detection"][1]:
        seizure["detection"].pop()
    if draw.chance(70):
        seizure["procedure"] = (
            "transit" if journey.direction == "transit" else draw.pick(("import", "none", "passenger"))
        )
    if draw.chance(85):
        method = draw.pick(_CONCEALMENTS[journey.mode])
        seizure["concealment"] = [method]
        if draw.chance(40):
            seizure["concealment_text"] = _concealed(method, hand.language)
    return sheet.add("seizures", "seizure", seizure)


def _concealed(method: str, language: Language) -> str:
    return CODE_LISTS["concealment"].name_of(method, language) or method


def _add_goods(sheet: Sheet, shipment: str, *, kind: str, ware: Ware) -> str:
    """The goods of a shipment; returns their quantity as it is written in texts."""
    draw, hand = sheet.draw, sheet.hand
    least, most = ware.amounts
    # Most seizures are small: the least of three draws.
    amount = min(draw.between(least, most) for _ in range(3))
    number = (
        f"{amount}.{draw.below(1000):03d}" if ware.unit in {"KGM", "LTR", "TNE"} and draw.chance(60) else f"{amount}"
    )
    unit = hand.unit(ware.unit)
    item: dict[str, Any] = {
        "shipment": shipment,
        "commodity": kind,
        "hs_code": ware.hs_code + (f"{draw.below(100) * 100:04d}" if draw.chance(25) else ""),
        "description": _described(sheet, ware),
        "quantity": {"amount": number, "unit": unit},
    }
    if ware.substance is not None:
        _name_substance(sheet, item, ware.substance)
    if ware.species is not None:
        item["species"] = ware.species
    if ware.is_branded:
        item["brand"] = draw.pick(BRANDS) if draw.chance(85) else hand.absent()
    if draw.chance(35):
        currency, rate = _CURRENCIES[sheet.slot.administration] if draw.chance(70) else ("USD", 1)
        item["value"] = {"amount": str(amount * ware.price * rate), "currency": currency}
    if draw.chance(40):
        item["packaging"] = {"code": draw.pick(_PACKAGES), "count": draw.between(1, 60)}
    sheet.add("goods", "item", item)
    return f"{number} {unit}"


def _described(sheet: Sheet, ware: Ware) -> str:
    text = sheet.hand.say(ware.names)
    return sheet.hand.slip(text) if sheet.draw.chance(4) else text


def _name_substance(sheet: Sheet, item: dict[str, Any], code: str) -> None:
    """State a substance by code, by name, or by a word that no list has."""
    dice = sheet.draw.below(100)
    substance = substance_of_code(code)
    assert substance is not None
    if dice < 80:
        item["substance"] = code
    elif dice < 97:
        item["substance_text"] = substance.names.of(sheet.hand.language)
    else:
        item["substance_text"] = sheet.hand.slip(substance.names.of(sheet.hand.language))


def _write_head(sheet: Sheet, journey: Journey, release: Release) -> None:
    draw, slot, report = sheet.draw, sheet.slot, sheet.report
    report["administration"] = slot.administration
    report["office"] = OFFICES[sheet.hand.language].format(place=sheet.hand.say(journey.seized_at.names))
    report["reference"] = sheet.region.reference(slot.administration, slot.index)
    report["reported_on"] = sheet.day.isoformat()
    if slot.is_case:
        report["kind"] = "case"
        if slot.earlier is not None:
            earlier = sheet.region.reference(slot.administration, slot.earlier)
            report["links"] = [{"kind": "part-of", "reference": earlier}]
    grading = {"source_evaluation": draw.pick("AABBCX"), "information_evaluation": draw.pick("112234")}
    grading = {name: value for name, value in grading.items() if value not in {"X", "4"}}
    if grading:
        report["grading"] = grading
    if release.marking:
        report["marking"] = dict(release.marking)


def _write_texts(sheet: Sheet, journey: Journey, *, ware: Ware, amount: str) -> None:
    draw, hand, report = sheet.draw, sheet.hand, sheet.report
    goods = hand.say(ware.names)
    if draw.chance(12) or sheet.slot.is_case:
        report["title"] = TITLES[hand.language][sheet.slot.is_case].format(goods=goods)
    if draw.chance(55):
        narrative: dict[str, Any] = {
            "language": hand.language,
            "text": draw.pick(NARRATIVES[hand.language]).format(
                place=hand.say(journey.seized_at.names),
                goods=goods,
                amount=amount,
                where=_concealed(draw.pick(_CONCEALMENTS[journey.mode]), hand.language),
                person=sheet.somebody,
                origin=_town(hand.language, journey.departure),
                target=_town(hand.language, journey.destination),
            ),
        }
        report["narratives"] = [narrative]
    if draw.chance(15):
        report["follow_up"] = [{"kind": draw.pick(("investigation", "arrest", "disposal", "controlled-delivery"))}]
    if draw.chance(2):
        column, value = draw.pick(_UNKNOWN_COLUMNS)
        report["unknown"] = {column: value.format(draw.between(1, 400))}


def _town(language: Language, place: Place) -> str:
    return place.names.of(language)


def _corrected(region: Region, slot: Slot) -> dict[str, Any]:
    """Version 2 of an earlier report: the same seizure, weighed again."""
    assert slot.corrects is not None
    report = compose(region, Slot(slot.corrects, slot.administration, hub=slot.hub))
    language = Sheet.language_of(region, Slot(slot.corrects, slot.administration))
    quantity = report["goods"][0]["quantity"]
    whole = quantity["amount"].partition(".")[0]
    quantity["amount"] = f"{max(1, int(whole) * 97 // 100)}"
    report["version"] = 2
    report["reported_on"] = region.day(slot.index).isoformat()
    report["follow_up"] = [
        *report.get("follow_up", ()),
        {"kind": "other", "date": region.day(slot.index).isoformat(), "text": REWEIGHED[language]},
    ]
    return report


assert set(_CURRENCIES) == set(ADMINISTRATIONS)
