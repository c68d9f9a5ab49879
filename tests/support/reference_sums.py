"""The questions that count, in simple plain Python: totals and routes.

Slow and obvious on purpose, as `tests.support.reference` is, of which this is a part.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import product
from typing import Any

from intel.access.view import VisibleReport
from intel.model.quantity import Quantity, normal_quantity
from intel.model.substances import substance_group
from tests.support.reference_words import Row, Seen, day_of

__all__ = ["routes", "totals"]

_SHOWN = {"mass": ("mass_kg", 9), "volume": ("volume_l", 6), "pieces": ("pieces", 3)}


def _counted(seen: Seen, asked: Mapping[str, str]) -> list[tuple[Mapping[str, Any], Mapping[str, Any], str]]:
    """The seizures that count: seizure, report, and the handle of the report."""
    first = day_of(asked["from"]) if "from" in asked else None
    last = day_of(asked["to"], "99") if "to" in asked else None
    found: list[tuple[Mapping[str, Any], VisibleReport]] = []
    for report in sorted(seen, key=lambda each: (each.received_at, each.handle)):
        if report.plain["kind"] != "seizure":
            continue
        for seizure in report.plain.get("seizures", ()):
            day = day_of(seizure["date"]) if "date" in seizure else None
            if first is not None and (day is None or day < first):
                continue
            if last is not None and (day is None or day > last):
                continue
            if "country" in asked and seizure.get("place", {}).get("country") != asked["country"]:
                continue
            found.append((seizure, report))
    if asked.get("duplicates") == "exclude":
        originals: dict[str, str] = {}
        for _, report in found:
            originals.setdefault(report.twin, report.handle)
        found = [(seizure, report) for seizure, report in found if originals[report.twin] == report.handle]
    return [(seizure, report.plain, report.handle) for seizure, report in found]


def _ware(item: Mapping[str, Any]) -> dict[str, str | None]:
    """What a goods item is counted by."""
    group = substance_group(item.get("substance"), item.get("substance_text"))
    return {"commodity": item.get("commodity"), "substance": group}


def _goods_of(plain: Mapping[str, Any], shipments: set[str], asked: Mapping[str, str]) -> list[Mapping[str, Any]]:
    return [
        item
        for item in plain.get("goods", ())
        if item.get("shipment") in shipments
        and all(name not in asked or _ware(item)[name] == asked[name] for name in ("commodity", "substance"))
    ]


class _Sum:
    def __init__(self) -> None:
        self.seizures: set[str] = set()
        self.exact: dict[str, int] = {}

    def add(self, goods: Iterable[Mapping[str, Any]]) -> None:
        for item in goods:
            normal = normal_quantity(Quantity.model_validate(item["quantity"])) if "quantity" in item else None
            if normal is not None:
                self.exact[normal.dimension] = self.exact.get(normal.dimension, 0) + normal.exact

    def row(self) -> Row:
        shown = {name: self._text(dimension, places) for dimension, (name, places) in _SHOWN.items()}
        return {"seizures": len(self.seizures), **{name: text for name, text in shown.items() if text is not None}}

    def _text(self, dimension: str, places: int) -> str | None:
        if dimension not in self.exact:
            return None
        return format(Decimal(self.exact[dimension]) / Decimal(10) ** places, f".{places}f").rstrip("0").rstrip(".")


def _facts(seizure: Mapping[str, Any], plain: Mapping[str, Any], shipments: set[str]) -> dict[str, list[str | None]]:
    date = seizure.get("date", "")
    modes = {leg["mode"] for leg in plain.get("legs", ()) if leg.get("shipment") in shipments and "mode" in leg}
    return {
        "country": [seizure.get("place", {}).get("country")],
        "year": [date[:4] or None],
        "month": [date[:7] if len(date) >= 7 else None],
        "direction": [seizure.get("direction")],
        "concealment": [*sorted(set(seizure.get("concealment", ())))] or [None],
        "mode": [*sorted(modes)] or [None],
    }


def totals(seen: Seen, asked: Mapping[str, str], hub_limit: int) -> list[Row]:
    """The rows of `totals`."""
    by = [name for name in asked.get("by", "").split(",") if name]
    sums: dict[tuple[str | None, ...], _Sum] = {}
    for seizure, plain, _ in _counted(seen, asked):
        shipments = {each["id"] for each in plain.get("shipments", ()) if each.get("seizure") == seizure["id"]}
        goods = _goods_of(plain, shipments, asked)
        if not goods and ("commodity" in asked or "substance" in asked):
            continue
        facts = _facts(seizure, plain, shipments)
        for item in goods or [{}]:
            of_item = {name: [value] for name, value in _ware(item).items()}
            for group in product(*({**facts, **of_item}[name] for name in by)):
                total = sums.setdefault(group, _Sum())
                total.seizures.add(seizure["id"])
                total.add([item])
    ordered = sorted(sums, key=lambda group: [(value is None, value or "") for value in group])
    return [{**dict(zip(by, group, strict=True)), **sums[group].row()} for group in ordered]


def _years(text: str) -> set[str]:
    spans = [part.split("-") for part in text.split(",")]
    return {str(year) for span in spans for year in range(int(span[0]), int(span[-1]) + 1)}


def routes(seen: Seen, asked: Mapping[str, str], hub_limit: int) -> list[Row]:
    """The rows of `routes`."""
    years = _years(asked["years"]) if "years" in asked else set[str]()
    sums: dict[tuple[str | None, str | None, str | None], _Sum] = {}
    for seizure, plain, _ in _counted(seen, asked):
        if "years" in asked and seizure.get("date", "")[:4] not in years:
            continue
        for shipment in plain.get("shipments", ()):
            if shipment.get("seizure") != seizure["id"]:
                continue
            legs = [leg for leg in plain.get("legs", ()) if leg.get("shipment") == shipment["id"]]
            departures = [leg["departure"]["country"] for leg in legs if "country" in leg.get("departure", {})]
            arrivals = [leg["destination"]["country"] for leg in legs if "country" in leg.get("destination", {})]
            goods = _goods_of(plain, {shipment["id"]}, asked)
            if not departures + arrivals or (not goods and ("commodity" in asked or "substance" in asked)):
                continue
            country = seizure.get("place", {}).get("country")
            key = (next(iter(departures), None), country, next(reversed(arrivals), None))
            total = sums.setdefault(key, _Sum())
            total.seizures.add(seizure["id"])
            total.add(goods)
    ordered = sorted(sums, key=lambda key: [(value is None, value or "") for value in key])
    return [{"departure": key[0], "seized_in": key[1], "destination": key[2], **sums[key].row()} for key in ordered]
