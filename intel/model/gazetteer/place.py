"""A public place and how the tables of this package are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, cast

from intel.model.vocabulary import Names, fold, read_table

__all__ = ["Level", "Place", "PlaceKind", "read_districts", "read_places", "read_regions"]

PlaceKind = Literal[
    "road-bcp",
    "rail-bcp",
    "seaport",
    "river-port",
    "airport",
    "rail-station",
    "customs-terminal",
    "free-zone",
    "mail-centre",
    "inland",
]
Level = Literal["site", "town", "district", "region"]
"""What the coordinates stand for: a post or port, a town, the whole of a district or region."""

_PRECISION: Mapping[Level, int] = {"site": 5, "town": 10, "district": 150, "region": 300}


@dataclass(frozen=True, slots=True)
class Place:
    """A public place.

    Attributes:
        id: Stable slug; also the id of its node in the graph.
        kind: A place type of ``codes``.
        country: ISO 3166-1 alpha-2.
        latitude: WGS 84 degrees, two decimals.
        longitude: WGS 84 degrees, two decimals.
        names: English, Russian and Chinese; the English one where there is no Chinese.
        aliases: Native and former names, other spellings, an airport's IATA code.
        locode: UN/LOCODE, where it is certain.
        counterpart: Id of the post on the other side of the border.
        level: How large a thing it is.
        region: Id of the region or capital that a district lies in.
        population: Of a town taken from GeoNames; 0 where it is not known.

    Source: named in each table of this package.
    """

    id: str
    kind: PlaceKind
    country: str
    latitude: float
    longitude: float
    names: Names
    aliases: tuple[str, ...]
    locode: str | None = None
    counterpart: str | None = None
    level: Level = "site"
    region: str | None = None
    population: int = 0

    @property
    def name(self) -> str:
        """Its English name."""
        return self.names.en

    @property
    def precision_km(self) -> int:
        """How far the real thing may lie from the coordinates, in kilometres."""
        return _PRECISION[self.level]


def _or_none(field: str) -> str | None:
    return None if field == "-" else field


def read_places(tables: Iterable[str]) -> dict[str, Place]:
    """Posts, hubs and towns from tables with the columns of ``borders``."""
    places: dict[str, Place] = {}
    for table in tables:
        for fields, aliases in read_table(table):
            place_id, kind, country, position, locode, counterpart, en, ru, zh = fields
            latitude, longitude = position.split()
            places[place_id] = Place(
                place_id,
                cast("PlaceKind", kind),
                country,
                float(latitude),
                float(longitude),
                names=Names(en, ru, _or_none(zh) or en),
                aliases=tuple(aliases),
                locode=_or_none(locode),
                counterpart=_or_none(counterpart),
                level="town" if kind == "inland" else "site",
            )
    return places


def read_regions(table: str) -> dict[str, Place]:
    """First-level divisions from the table of ``regions``."""
    regions: dict[str, Place] = {}
    for (place_id, country, position, en, ru, zh), aliases in read_table(table):
        latitude, longitude = position.split()
        names = Names(en, ru, _or_none(zh) or en)
        regions[place_id] = Place(
            place_id,
            "inland",
            country,
            float(latitude),
            float(longitude),
            names=names,
            aliases=tuple(aliases),
            level="region",
        )
    return regions


def read_districts(table: str, parents: Mapping[str, Place]) -> dict[str, Place]:
    """Districts from the table of ``districts``; each lies at the middle of its region.

    Args:
        table: Lines of regions with their districts indented below.
        parents: Regions and capitals by id.
    """
    districts: dict[str, Place] = {}
    for (parent_id,), entries in read_table(table):
        parent = parents[parent_id]
        for entry in entries:
            en, ru, *aliases = entry.split(":")
            place_id = f"{parent_id}-{re.sub(r'[^a-z0-9]+', '-', fold(en))}-district"
            districts[place_id] = Place(
                place_id,
                "inland",
                parent.country,
                parent.latitude,
                parent.longitude,
                names=Names(f"{en} district", f"{ru} район", f"{en} district"),
                aliases=tuple(aliases),
                level="district",
                region=parent_id,
            )
    return districts
