"""Seizures and legs on a map, as GeoJSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from intel.export.disclosure import Disclosure
from intel.export.records import coordinates_of, records_of

__all__ = ["write_geojson"]


def write_geojson(disclosure: Disclosure) -> bytes:
    """The seizures (points) and legs (lines) of a disclosure as one FeatureCollection.

    A feature whose position nobody stated has a null geometry: it is listed, not placed by guess.
    A leg is a straight line through the places it names, not the road that was taken.

    Args:
        disclosure: What leaves.

    Returns:
        The file, UTF-8, coordinates in WGS 84 as longitude, latitude.

    Access: Takes what is scoped already; filters nothing.
    Source: RFC 7946; §3.2 for unlocated features, §6.1 for the foreign member ``view``.
    """
    features = [feature for each in disclosure.reports for feature in _features(each.report)]
    plain = {"type": "FeatureCollection", "view": dict(disclosure.view), "features": features}
    return orjson.dumps(plain, option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)


def _features(report: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    stated = {
        "report": report["id"],
        "administration": report["administration"],
        "reference": report["reference"],
        "handling_code": report["marking"]["handling_code"],
    }
    for seizure in records_of(report, "seizures"):
        position = coordinates_of(seizure.get("place"))
        geometry = None if position is None else {"type": "Point", "coordinates": position.pair}
        source = None if position is None else position.source
        chosen = _chosen(seizure, "date", "direction", "procedure", "concealment", "place")
        yield _feature(seizure["id"], geometry, {**stated, **chosen, "feature": "seizure", "position": source})
    for leg in records_of(report, "legs"):
        chosen = _chosen(leg, "shipment", "sequence", "stage", "mode", "departure", "destination", "via")
        yield _feature(leg["id"], _line(leg), {**stated, **chosen, "feature": "leg"})


def _feature(handle: str, geometry: Mapping[str, Any] | None, properties: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "id": handle, "geometry": geometry, "properties": properties}


def _chosen(record: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: record[name] for name in names if name in record}


def _line(leg: Mapping[str, Any]) -> dict[str, Any] | None:
    """A line through the places of a leg; none unless both of its ends have a position."""
    departure, destination = coordinates_of(leg.get("departure")), coordinates_of(leg.get("destination"))
    if departure is None or destination is None:
        return None
    between = [position for mention in leg.get("via", ()) if (position := coordinates_of(mention)) is not None]
    return {"type": "LineString", "coordinates": [each.pair for each in (departure, *between, destination)]}
