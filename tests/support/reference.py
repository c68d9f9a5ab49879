"""Every question answered in simple plain Python from the reports that somebody sees.

Slow and obvious on purpose: this is what the platform's answers are compared with. It reads the
projected reports of `intel.access.view` and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from intel.access.projection import iso_moment
from intel.analysis.search import read_words
from intel.model.identifiers import normalise
from intel.model.report import RECORD_LISTS
from intel.model.terms import terms_of, texts_in
from tests.support.reference_sums import routes, totals
from tests.support.reference_words import Row, Seen, day_of

__all__ = ["REFERENCE"]

Identifier = tuple[str, str]

_NOT_SAID = {"id", "received_at", "expires_at", "marking", "refers_to", "roles"}
_POINTERS = {"seizure", "shipment", "conveyance", "equipment", "party"}


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
        tokens, days = _tokens(plain), [day_of(date) for date in _dates(plain)]
        scores = [
            2 if word.written <= tokens else int(any(code <= tokens for code in word.codes))
            for word in read_words(asked.get("text", ""))
        ]
        countries = {each.get("place", {}).get("country") for each in _seizures(plain)}
        first = day_of(asked["from"]) if "from" in asked else None
        last = day_of(asked["to"], "99") if "to" in asked else None
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
    return sorted(rows, key=lambda row: (-row["score"], -day_of(row["date"]) if row["date"] else 0, row["report"]))


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


REFERENCE: Mapping[str, Callable[[Seen, Mapping[str, str], int], list[Row]]] = {
    "search": _search,
    "report": _report,
    "network": _network,
    "path": _path,
    "trace": _trace,
    "routes": routes,
    "totals": totals,
    "changes": _changes,
}
"""For every question a function of (what is seen, arguments, hub limit) to all its rows in order."""
