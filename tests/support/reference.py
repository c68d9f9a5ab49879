"""Every question answered in simple plain Python from the reports that somebody sees.

Slow and obvious on purpose: answers are compared with it. It reads the projected reports of `intel.access.view`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import product
from typing import Any

from intel.access.projection import iso_moment
from intel.access.view import VisibleReport
from intel.analysis.search import read_words
from intel.model.identifiers import normalise
from intel.model.quantity import Quantity, normal_quantity
from intel.model.report import RECORD_LISTS
from intel.model.terms import terms_of, texts_in

__all__ = ["REFERENCE", "Seen"]

Seen = Sequence[VisibleReport]
Row = dict[str, Any]
Identifier = tuple[str, str]

_NOT_SAID = {"id", "received_at", "expires_at", "marking", "refers_to", "roles"}
_POINTERS = {"seizure", "shipment", "conveyance", "equipment", "party"}
_SHOWN = {"mass": ("mass_kg", 9), "volume": ("volume_l", 6), "pieces": ("pieces", 3)}


def _records(plain: Mapping[str, Any]) -> Iterable[tuple[str, Mapping[str, Any]]]:
    for name in RECORD_LISTS:
        for record in plain.get(name, ()):
            yield name, record


def _seizures(plain: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return sorted(plain.get("seizures", ()), key=lambda each: (each.get("date", "9999"), each["id"]))


def _dates(plain: Mapping[str, Any]) -> list[str]:
    dates = [each["date"] for each in _seizures(plain) if "date" in each]
    return dates or [plain["reported_on"]] if dates or "reported_on" in plain else []


def _line(plain: Mapping[str, Any]) -> Row:
    seizures = _seizures(plain)
    return {
        "report": plain["id"],
        "kind": plain["kind"],
        "administration": plain["administration"],
        "reference": plain["reference"],
        "date": next(iter(_dates(plain)), None),
        "country": seizures[0].get("place", {}).get("country") if seizures else None,
    }


def _day(date: str, fill: str = "00") -> int:
    year, month, day = [*date[:10].split("-"), fill, fill][:3]
    return int(year + month + day)


# ---------------------------------------------------------------------------------------------
# search, report, changes


def _tokens(plain: Mapping[str, Any]) -> set[str]:
    texts = [plain["reference"].replace("-", "")]
    for name, value in plain.items():
        if name not in _NOT_SAID and name not in RECORD_LISTS:
            texts += texts_in(value)
    for _, record in _records(plain):
        for name, value in record.items():
            if name not in _NOT_SAID | _POINTERS:
                texts += texts_in(value)
    return {token for text in texts for token in terms_of(text)}


def _search(seen: Seen, asked: Mapping[str, str], hub_limit: int) -> list[Row]:
    rows: list[Row] = []
    for report in seen:
        plain = report.plain
        tokens, days = _tokens(plain), [_day(date) for date in _dates(plain)]
        scores = [
            2 if word.written <= tokens else int(any(code <= tokens for code in word.codes))
            for word in read_words(asked.get("text", ""))
        ]
        countries = {each.get("place", {}).get("country") for each in _seizures(plain)}
        first = _day(asked["from"]) if "from" in asked else None
        last = _day(asked["to"], "99") if "to" in asked else None
        in_time = (first is None and last is None) or any(
            (first is None or first <= day) and (last is None or day <= last) for day in days
        )
        if (
            0 in scores
            or not in_time
            or asked.get("kind", plain["kind"]) != plain["kind"]
            or ("country" in asked and asked["country"] not in countries)
        ):
            continue
        title = {"title": plain["title"]} if "title" in plain else {}
        rows.append({**_line(plain), "score": sum(scores), **title})
    return sorted(rows, key=lambda row: (-row["score"], -_day(row["date"]) if row["date"] else 0, row["report"]))


def _report(seen: Seen, asked: Mapping[str, str], hub_limit: int) -> list[Row]:
    return [dict(report.plain) for report in seen if report.handle == asked["id"]]


def _changes(seen: Seen, asked: Mapping[str, str], hub_limit: int) -> list[Row]:
    rows = [
        {"report": r.handle, "kind": r.plain["kind"], "change": r.change, "at": iso_moment(r.changed_at)}
        for r in seen
        if r.changed_at >= int(asked["since"])
    ]
    return sorted(rows, key=lambda row: (row["at"], row["report"]))


# ---------------------------------------------------------------------------------------------
# network, path, trace


def _stated(record: Mapping[str, Any]) -> set[Identifier]:
    found = (normalise(each["kind"], each["value"]) for each in record.get("identifiers", ()))
    return {(each.kind, each.normal) for each in found if each is not None}


def _holders(seen: Seen) -> dict[Identifier, list[tuple[str, str]]]:
    """Who states each identifier: (report, record)."""
    holders: dict[Identifier, list[tuple[str, str]]] = {}
    for report in seen:
        for _, record in _records(report.plain):
            for identifier in _stated(record):
                holders.setdefault(identifier, []).append((report.handle, record["id"]))
    return holders


def _identifier(text: str) -> Identifier | None:
    kind, _, value = text.partition(":")
    found = normalise(kind, value)
    return None if found is None else (kind, found.normal)


def _start(seen: Seen, text: str) -> set[str]:
    if ":" in text:
        identifier = _identifier(text)
        return {report for report, _ in _holders(seen).get(identifier, ())} if identifier else set()
    if any(report.handle == text for report in seen):
        return {text}
    return {r.handle for r in seen for _, record in _records(r.plain) if record["id"] == text}


def _bridges(seen: Seen, asked: Mapping[str, str], hub_limit: int) -> dict[Identifier, set[str]]:
    walks_hubs = asked.get("hubs") == "true"
    return {
        identifier: {report for report, _ in held}
        for identifier, held in _holders(seen).items()
        if walks_hubs or len(held) <= hub_limit
    }


def _distances(starts: Iterable[str], bridges: Mapping[Identifier, set[str]], most: int) -> dict[str, int]:
    distance = dict.fromkeys(starts, 0)
    for hop in range(1, most + 1):
        for held in list(bridges.values()):
            if any(distance.get(each) == hop - 1 for each in held):
                for each in held:
                    distance.setdefault(each, hop)
    return distance


def _network(seen: Seen, asked: Mapping[str, str], hub_limit: int) -> list[Row]:
    starts, bridges = _start(seen, asked["start"]), _bridges(seen, asked, hub_limit)
    distance = _distances(starts, bridges, int(asked.get("hops", "2")))
    nodes = [{"type": "node", "hop": distance[r.handle], **_line(r.plain)} for r in seen if r.handle in distance]
    nodes.sort(key=lambda row: (row["hop"], row["report"]))
    if ":" in asked["start"] and (named := _identifier(asked["start"])) is not None:
        bridges[named] = bridges.get(named, set()) | starts
    edges: list[Row] = []
    for (kind, value), held in bridges.items():
        within = sorted(held & distance.keys(), key=lambda each: (distance[each], each))
        edges += [
            {
                "type": "edge",
                "a": within[0],
                "b": other,
                "identifier": {"kind": kind, "value": value},
                "reports": sorted([within[0], other]),
            }
            for other in within[1:]
        ]
    edges.sort(key=lambda e: (e["a"], e["b"], e["identifier"]["kind"], e["identifier"]["value"]))
    return nodes + edges


def _path(seen: Seen, asked: Mapping[str, str], hub_limit: int) -> list[Row]:
    starts, ends = sorted(_start(seen, asked["a"])), _start(seen, asked["b"])
    bridges = _bridges(seen, asked, hub_limit)
    ways = [[start] for start in starts]
    for _ in range(int(asked.get("max", "6")) + 1):
        arrived = sorted(way for way in ways if way[-1] in ends)
        if arrived:
            return _steps(seen, arrived[0], bridges)
        ways = [
            [*way, other]
            for way in ways
            for other in {each for held in bridges.values() if way[-1] in held for each in held} - set(way)
        ]
    return []


def _steps(seen: Seen, way: list[str], bridges: Mapping[Identifier, set[str]]) -> list[Row]:
    lines = {report.handle: _line(report.plain) for report in seen}
    rows: list[Row] = []
    for step, report in enumerate(way):
        via = None
        if step:
            kind, value = min(name for name, held in bridges.items() if {report, way[step - 1]} <= held)
            via = {"kind": kind, "value": value}
        rows.append({"step": step, **lines[report], "via": via})
    return rows


def _trace(seen: Seen, asked: Mapping[str, str], hub_limit: int) -> list[Row]:
    wanted = _identifier(asked["identifier"])
    rows = [
        row
        for report in seen
        for name, record in _records(report.plain)
        if wanted in _stated(record)
        for row in _sightings(report.plain, name, record)
    ]
    return sorted(rows, key=_time_of)


def _time_of(row: Row) -> tuple[Any, ...]:
    leg = row["leg"] or {"sequence": 0, "id": ""}
    return (row["date"] or "9999", row["report"], row["record"], leg["sequence"], leg["id"])


def _sightings(plain: Mapping[str, Any], name: str, record: Mapping[str, Any]) -> list[Row]:
    by_id = {each["id"]: each for _, each in _records(plain)}
    shipment = by_id[record["equipment"]].get("shipment") if "equipment" in record else record.get("shipment")
    legs = plain.get("legs", [])
    if name == "conveyances":
        legs = [leg for leg in legs if leg.get("conveyance") == record["id"]]
    else:
        legs = [leg for leg in legs if shipment is not None and leg.get("shipment") == shipment]
    carried = legs[0].get("shipment") if legs else shipment
    named = by_id[carried].get("seizure") if carried is not None else None
    seizures = _seizures(plain)
    first: Mapping[str, Any] = seizures[0] if seizures else {}
    seizure = by_id[named] if named is not None else first
    fields = ("id", "sequence", "mode", "departure", "destination")
    return [
        {
            **{key: value for key, value in _line(plain).items() if key not in {"date", "country"}},
            "record": record["id"],
            "list": name,
            "date": seizure.get("date", plain.get("reported_on")),
            "place": seizure.get("place"),
            "leg": None if leg is None else {key: leg[key] for key in fields if key in leg},
        }
        for leg in legs or [None]
    ]


# ---------------------------------------------------------------------------------------------
# totals, routes


def _counted(seen: Seen, asked: Mapping[str, str]) -> list[tuple[Mapping[str, Any], Mapping[str, Any], str]]:
    """The seizures that count: seizure, report, and the handle of the report."""
    first = _day(asked["from"]) if "from" in asked else None
    last = _day(asked["to"], "99") if "to" in asked else None
    found: list[tuple[Mapping[str, Any], VisibleReport]] = []
    for report in sorted(seen, key=lambda each: (each.received_at, each.handle)):
        if report.plain["kind"] != "seizure":
            continue
        for seizure in report.plain.get("seizures", ()):
            day = _day(seizure["date"]) if "date" in seizure else None
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
    """What a goods item is counted by; a substance without a code by its words."""
    words = " ".join(item.get("substance_text", "").split()) or None
    return {"commodity": item.get("commodity"), "substance": item.get("substance", words)}


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


def _totals(seen: Seen, asked: Mapping[str, str], hub_limit: int) -> list[Row]:
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


def _routes(seen: Seen, asked: Mapping[str, str], hub_limit: int) -> list[Row]:
    sums: dict[tuple[str | None, str | None, str | None], _Sum] = {}
    for seizure, plain, _ in _counted(seen, asked):
        spans = [each.split("-") for each in asked.get("years", "0-9999").split(",")]
        if not any(int(each[0]) <= int(seizure.get("date", "0000")[:4]) <= int(each[-1]) for each in spans):
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


REFERENCE: Mapping[str, Callable[[Seen, Mapping[str, str], int], list[Row]]] = {
    "search": _search,
    "report": _report,
    "network": _network,
    "path": _path,
    "trace": _trace,
    "routes": _routes,
    "totals": _totals,
    "changes": _changes,
}
"""For every question a function of (what is seen, arguments, hub limit) to all its rows in order."""
