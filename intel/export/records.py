"""Finding one's way in a report as a reader sees it; shared by the exporters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from intel.model.gazetteer import place_of_id

__all__ = [
    "Position",
    "Rows",
    "coordinates_of",
    "goods_of_seizure",
    "legs_of_seizure",
    "records_of",
    "shipments_of_seizure",
]

Rows = list[Mapping[str, Any]]


def records_of(report: Mapping[str, Any], list_name: str) -> Rows:
    """The visible records of one list; empty where there are none.

    Access: Takes a report that is scoped already; filters nothing.
    """
    return list(report.get(list_name, ()))


def shipments_of_seizure(report: Mapping[str, Any], seizure: str) -> Rows:
    """The shipments that were seized in a seizure, as far as the reader sees that they were.

    Access: Takes a report that is scoped already; filters nothing.
    """
    return [each for each in records_of(report, "shipments") if each.get("seizure") == seizure]


def goods_of_seizure(report: Mapping[str, Any], seizure: str) -> Rows:
    """The goods of the shipments of a seizure.

    Access: Takes a report that is scoped already; filters nothing.
    """
    return _of_shipments(report, seizure, list_name="goods")


def legs_of_seizure(report: Mapping[str, Any], seizure: str) -> Rows:
    """The legs of the shipments of a seizure, in order.

    Access: Takes a report that is scoped already; filters nothing.
    """
    return _of_shipments(report, seizure, list_name="legs")


def _of_shipments(report: Mapping[str, Any], seizure: str, *, list_name: str) -> Rows:
    shipments = {each["id"] for each in shipments_of_seizure(report, seizure)}
    return [each for each in records_of(report, list_name) if each.get("shipment") in shipments]


@dataclass(frozen=True, slots=True)
class Position:
    """A position on the map and where it comes from: ``gazetteer`` or ``report``."""

    longitude: float
    latitude: float
    source: str

    @property
    def pair(self) -> list[float]:
        """Longitude, latitude: the order of GeoJSON."""
        return [self.longitude, self.latitude]


def coordinates_of(mention: Mapping[str, Any] | None) -> Position | None:
    """Where a mention of a place lies, or None where nobody said so.

    Does *not* guess: a recognised place has the gazetteer's coordinates, any other mention only
    those that the report itself states.

    Args:
        mention: A place as the report names it.

    Returns:
        WGS 84 degrees.

    Access: Takes a mention that is scoped already; the gazetteer is public.
    """
    if mention is None:
        return None
    place = place_of_id(mention.get("place", ""))
    if place is not None:
        return Position(place.longitude, place.latitude, "gazetteer")
    if "latitude" in mention and "longitude" in mention:
        return Position(float(mention["longitude"]), float(mention["latitude"]), "report")
    return None
