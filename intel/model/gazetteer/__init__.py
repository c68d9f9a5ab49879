"""Public places of the region: crossing points, ports, airports, stations, towns, corridors.

The gazetteer is reference data: everybody may see it, and nothing that a report says is ever added
to it. A text is recognised by exact name only, whatever its case, accents and punctuation; a place
that is not recognised stays the text it was.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, cast

from intel.model.gazetteer.borders import RAIL, ROAD
from intel.model.gazetteer.corridors import CORRIDORS
from intel.model.gazetteer.hubs import AIRPORTS, HUBS
from intel.model.gazetteer.towns import TOWNS
from intel.model.vocabulary import LONGEST_NAME, Names, fold, latin_lookalikes, read_table

__all__ = ["CORRIDORS", "PLACES", "Place", "PlaceKind", "find_place", "place_names"]

PlaceKind = Literal[
    "road-bcp",
    "rail-bcp",
    "seaport",
    "river-port",
    "airport",
    "rail-station",
    "customs-terminal",
    "mail-centre",
    "inland",
]


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

    Source: named in each table of this package.
    """

    id: str
    kind: PlaceKind
    country: str
    latitude: float
    longitude: float
    names: Names
    aliases: tuple[str, ...]
    locode: str | None
    counterpart: str | None

    @property
    def name(self) -> str:
        """Its English name."""
        return self.names.en


def _or_none(field: str) -> str | None:
    return None if field == "-" else field


def _read(tables: Iterable[str]) -> dict[str, Place]:
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
            )
    return places


PLACES: Mapping[str, Place] = MappingProxyType(_read((ROAD, RAIL, AIRPORTS, HUBS, TOWNS)))
"""Every place by its id."""

# What a source may put before or after the name itself, in three languages.
_DESCRIPTORS = re.compile(
    r"^(?:г|гор|город|city of|bcp|кпп|пост|таможенный пост|апп|мапп|пункт пропуска|"
    r"автодорожный пункт пропуска|отдел пограничного контроля|post|customs post|border post) "
    r"| (?:city|town|шахри|шаары|каласы|bcp|cp|customs point|customs post|border post)$"
)


def _index() -> dict[str, list[Place]]:
    index: dict[str, list[Place]] = {}
    for place in PLACES.values():
        keys = {fold(name) for name in (place.id, *place.names.all(), *place.aliases, place.locode or "")}
        for key in keys - {""}:
            index.setdefault(key, []).append(place)
    return index


_INDEX = _index()


def place_names() -> Mapping[str, tuple[str, ...]]:
    """Every folded name and the ids of the places that bear it; for checks of the gazetteer."""
    return {name: tuple(place.id for place in places) for name, places in _INDEX.items()}


@lru_cache(maxsize=8192)
def _find(text: str, country: str | None) -> Place | None:
    folded = fold(text)
    candidates = _INDEX.get(folded) or _INDEX.get(fold(latin_lookalikes(text)[0]))
    if candidates is None:
        candidates = _INDEX.get(_DESCRIPTORS.sub("", folded), [])
    fitting = [place for place in candidates if country in {None, place.country}]
    return fitting[0] if len(fitting) == 1 else None


def find_place(text: str | None, country: str | None = None) -> Place | None:
    """The public place that a text names exactly, or None; never the nearest one.

    Does not guess: a name that several places bear (Karasu, Astara) needs its country, and one
    with a district or a remark behind it is no exact name.

    Args:
        text: The place as written: name in any of its languages, UN/LOCODE, an airport's IATA code.
        country: ISO 3166-1 alpha-2 of the place, where the source states it; a place of another
            country is then not taken.

    Returns:
        The place, or None.
    """
    if text is None or len(text) > LONGEST_NAME:
        return None
    return _find(text, country)
