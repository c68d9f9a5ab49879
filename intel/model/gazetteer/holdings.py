"""What the gazetteer holds: our own tables, the towns and airports of packages, and their indexes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from types import MappingProxyType

from intel.model.gazetteer.borders import RAIL, ROAD
from intel.model.gazetteer.borders_far import FAR
from intel.model.gazetteer.borders_inner import INNER
from intel.model.gazetteer.borders_north import NORTH
from intel.model.gazetteer.borders_south import SOUTH
from intel.model.gazetteer.districts import DISTRICTS
from intel.model.gazetteer.hubs import AIRPORTS, HUBS
from intel.model.gazetteer.index import PlaceIndex
from intel.model.gazetteer.place import Place, read_districts, read_places, read_regions
from intel.model.gazetteer.ports import PORTS
from intel.model.gazetteer.regions import REGIONS
from intel.model.gazetteer.towns import TOWNS
from intel.model.gazetteer.towns_abroad import further_places, package_versions

__all__ = ["PLACES", "all_places", "gazetteer_digest", "own_index", "place_names", "place_of_id", "whole_index"]


def _read() -> dict[str, Place]:
    sites = read_places((ROAD, RAIL, INNER, NORTH, SOUTH, FAR, AIRPORTS, HUBS, PORTS, TOWNS))
    regions = read_regions(REGIONS)
    return sites | regions | read_districts(DISTRICTS, sites | regions)


PLACES: Mapping[str, Place] = MappingProxyType(_read())
"""Every place of our own tables, by id: posts, hubs, towns, districts and regions."""


@lru_cache(maxsize=1)
def own_index() -> PlaceIndex:
    """The names of our own tables."""
    return PlaceIndex(PLACES.values())


@lru_cache(maxsize=1)
def whole_index() -> PlaceIndex:
    """The names of all places, and the sounds of the Chinese ones; takes a second the first time."""
    return PlaceIndex(PLACES.values(), further=further_places())


def all_places() -> Mapping[str, Place]:
    """Every public place: our own tables, then the towns and airports of packages."""
    return MappingProxyType({**further_places(), **PLACES})


@lru_cache(maxsize=1)
def gazetteer_digest() -> str:
    """What the gazetteer holds, as a digest: it changes with our tables and with the packages."""
    own = repr([(place.id, place.names.en, place.country, place.kind) for place in PLACES.values()])
    return sha256("\n".join((own, *package_versions())).encode()).hexdigest()


def place_of_id(place_id: str) -> Place | None:
    """The public place of an id, or None."""
    found = PLACES.get(place_id)
    if found is None and place_id.startswith(("geonames-", "airport-")):
        return further_places().get(place_id)
    return found


def place_names() -> Mapping[str, tuple[str, ...]]:
    """Every folded name of our own tables and the ids of the places that bear it; for checks."""
    return {name: tuple(place.id for place in places) for name, places in own_index().full.items()}
