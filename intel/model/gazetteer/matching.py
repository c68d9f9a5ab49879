"""Which public place a text names: the place, how sure that is, and what else it might be.

A text that names no place surely enough names none: the country alone is taken, the text is kept
and whoever sent it is asked. Nothing is ever made from a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from intel.model.gazetteer.descriptors import Sort
from intel.model.gazetteer.holdings import own_index, whole_index
from intel.model.gazetteer.index import Entry, PlaceIndex, stems_of
from intel.model.gazetteer.phrases import Phrase, phrases_of
from intel.model.gazetteer.place import Level, Place
from intel.model.gazetteer.writing import fine_key, other_layout, pinyin
from intel.model.vocabulary import LONGEST_NAME, Near, fold, latin_lookalikes

__all__ = ["SURE", "PlaceMatch", "match_place"]

SURE = 78.0
"""The score from which a place is taken."""
_EXACT, _SAME_SOUND, _NO_CHOICE = 100.0, 98.0, 3.0
_SHORTEST_NEAR = 5


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """What a text was taken for.

    Attributes:
        place: The public place, or None where none is sure.
        score: Of the place, or of the best that was not taken; 0 to 100.
        country: ISO 3166-1 alpha-2 of the place, else as stated or named in the text.
        alternatives: Other places that the text may mean, best first.
    """

    place: Place | None
    score: float
    country: str | None
    alternatives: tuple[Near, ...] = ()


# Near a place is not at it.
_NEARBY = re.compile(
    r"\b(?:near|close to|outside|возле|близ|вблизи|около|недалеко|под|не доезжая)\b|附近", re.IGNORECASE
)
_CAPITALS = frozenset({"tashkent", "dushanbe", "bishkek", "almaty", "astana", "shymkent"})
# A source of before a division of regions names the old one; capitals lie inside regions.
_SINCE_SPLIT: Mapping[str, tuple[str, ...]] = {
    "kz-east": ("kz-abai",),
    "kz-almaty": ("kz-jetisu", "almaty"),
    "kz-karaganda": ("kz-ulytau",),
    "kz-akmola": ("astana",),
    "kz-turkistan": ("shymkent",),
    "uz-tashkent": ("tashkent",),
    "kg-chuy": ("bishkek",),
    "tj-drs": ("dushanbe",),
}

_KINDS: Mapping[Sort, frozenset[str]] = {
    "rail": frozenset({"rail-bcp", "rail-station"}),
    "road": frozenset({"road-bcp"}),
    "airport": frozenset({"airport"}),
    "port": frozenset({"seaport", "river-port"}),
    "terminal": frozenset({"customs-terminal", "free-zone"}),
    "mail": frozenset({"mail-centre"}),
    "post": frozenset({"road-bcp", "rail-bcp", "river-port", "seaport", "customs-terminal", "free-zone"}),
    "site": frozenset(),
    "village": frozenset({"inland"}),
    "city": frozenset({"inland"}),
}


@lru_cache(maxsize=512)
def _kinds_of(sorts: frozenset[Sort]) -> frozenset[str] | None:
    """The kinds of place that some sorts allow: of the nearest to the spot; None for any."""
    if {"rail", "road"} <= sorts:
        return frozenset()
    for sort in ("site", "airport", "mail", "terminal", "port", "rail", "road", "post", "village", "city"):
        if sort in sorts:
            return _KINDS[sort]
    return frozenset() if sorts & {"district", "region"} else None


def _fits(place: Place, sorts: frozenset[Sort], kinds: frozenset[str] | None) -> bool:
    if place.level in {"district", "region"}:
        return place.level in sorts or not (sorts - {"word"})
    return kinds is None or place.kind in kinds


def _rank(entry: Entry, sorts: set[Sort]) -> int:
    """What a name alone is taken for first, where several places bear it; the least wins."""
    place = entry.place
    claim = (0 if entry.is_bare else 4) + (0 if entry.is_own else 1)
    if sorts - {"word"} and place.level == "site":
        if "post" not in sorts:
            return claim
        return claim + {"road-bcp": 0, "rail-bcp": 2}.get(place.kind, 6)
    if place.id.startswith(("geonames-", "airport-")):
        return 6 + claim
    return claim + {"site": 0, "town": 0, "region": 12, "district": 12}[place.level]


@dataclass(slots=True)
class _Candidate:
    entry: Entry
    score: float


class _Search:
    """One search in one index."""

    def __init__(self, index: PlaceIndex, country: str | None) -> None:
        self.index = index
        self.country = country

    def _levels(self, phrase: Phrase) -> tuple[Level, ...]:
        if "district" in phrase.sorts and phrase.nearness == 3:
            return ("district",)
        if "region" in phrase.sorts and phrase.nearness == 2:
            return ("region",)
        return ("site", "region", "district") if not (phrase.sorts - {"word"}) else ("site",)

    def exact(self, phrase: Phrase) -> Iterator[_Candidate]:
        if phrase.is_han:
            written = self.index.chinese.get(phrase.words, ())
            yield from (_Candidate(entry, _SAME_SOUND + 1) for entry in written)
            if written:
                return
        for level in self._levels(phrase):
            names = self.index.of_level(level)
            for number, key in enumerate(self._keys(phrase, level)):
                for entry in names.exact.get(key, ()):
                    yield _Candidate(entry, _SAME_SOUND - (0 if level == "site" else 1) - number)

    def near(self, phrase: Phrase) -> Iterator[_Candidate]:
        if phrase.is_han:
            yield from self._near_chinese(phrase.words)
            return
        for level in self._levels(phrase):
            if level == "district" and not phrase.sorts - {"word"}:
                continue  # a village misspelt is not the district of a like name
            for key in self._keys(phrase, level)[:1]:
                yield from self._near_key(key, level, is_bare=not phrase.sorts - {"word"})

    def _near_key(self, key: str, level: Level, *, is_bare: bool) -> Iterator[_Candidate]:
        shortest = _SHORTEST_NEAR - 1 if level == "site" else _SHORTEST_NEAR + 1
        if self.country is None:
            shortest = max(shortest, _SHORTEST_NEAR + 1)
        if len(key) < shortest:
            return
        names = self.index.of_level(level)
        worst = min(len(key) * (100 - SURE + 8) / 100, 3.5)
        for found, distance in names.near(key, self.country, worst):
            score = 100 * (1 - distance / max(len(key), len(found))) - (0 if level == "site" else 2)
            for entry in names.exact[found]:
                if entry.is_bare or level != "site" or not is_bare:
                    yield _Candidate(entry, min(score, _SAME_SOUND - 1))

    def _near_chinese(self, words: str) -> Iterator[_Candidate]:
        if len(words) < 3:
            return
        for name, entries in self.index.chinese.items():
            if abs(len(name) - len(words)) > 1 or len(name) < 3:
                continue
            same = sum(one == other for one, other in zip(name, words, strict=False))
            if same < max(len(name), len(words)) - 1:
                continue
            for entry in entries:
                yield _Candidate(entry, 90.0 if len(name) == len(words) else 82.0)

    @staticmethod
    def _keys(phrase: Phrase, level: Level) -> tuple[str, ...]:
        key = fine_key(pinyin(phrase.words) if phrase.is_han else phrase.words)
        if not key:
            return ()
        return stems_of(key) if level in {"district", "region"} else (key,)


def _fitting(
    candidates: Iterable[_Candidate], phrase: Phrase, *, country: str | None, regions: frozenset[str]
) -> list[_Candidate]:
    found: dict[str, _Candidate] = {}
    sorts = frozenset(phrase.sorts)
    kinds = _kinds_of(sorts)
    for candidate in candidates:
        place = candidate.entry.place
        if country not in {None, place.country} or not _fits(place, sorts, kinds):
            continue
        if place.region is not None and regions and place.region not in regions:
            continue
        known = found.get(place.id)
        if known is None or (candidate.score, candidate.entry.is_bare) > (known.score, known.entry.is_bare):
            found[place.id] = candidate
    return sorted(
        found.values(),
        key=lambda each: (
            -each.score,
            _rank(each.entry, phrase.sorts),
            -each.entry.place.population,
            each.entry.place.id,
        ),
    )


def _is_clear(ranked: list[_Candidate], sorts: set[Sort]) -> bool:
    """Whether the first stands out: a better score, a better claim to the name, or far more people."""
    if len(ranked) < 2:
        return bool(ranked)
    first, second = ranked[:2]
    if first.score - second.score >= _NO_CHOICE:
        return True
    if first.entry.place.level in {"site", "town"} and second.entry.place.level in {"region", "district"}:
        return True
    if first.entry.place.country != second.entry.place.country:
        return False
    if first.score > second.score and first.score < _SAME_SOUND - 3:
        return False
    if _rank(first.entry, sorts) != _rank(second.entry, sorts):
        return True
    return first.entry.place.population > 4 * second.entry.place.population > 0


def _alternatives(ranked: Iterable[_Candidate], taken: Place | None) -> tuple[Near, ...]:
    near = (
        Near(each.entry.place.id, each.entry.place.name, round(each.score, 1))
        for each in ranked
        if each.entry.place is not taken
    )
    return tuple(near)[:3]


class _Reading:
    """A text read against the places of one country or of all."""

    def __init__(self, text: str, country: str | None) -> None:
        self.text = text
        self.country = country
        self.phrases = phrases_of(text)

    @property
    def says_sort(self) -> bool:
        """Whether any name has a descriptor; a bare one may be a village of the same name as a district."""
        return any(phrase.sorts - {"word"} for phrase in self.phrases)

    def whole_text(self, index: PlaceIndex) -> PlaceMatch | None:
        """By the whole text as it stands: names that are descriptors themselves, codes."""
        places = index.full.get(fold(self.text)) or index.full.get(fold(latin_lookalikes(self.text)[0]), ())
        fitting = [place for place in places if self.country in {None, place.country}]
        own = [place for place in fitting if not place.id.startswith(("geonames-", "airport-"))] or fitting
        if len(own) == 1 and (len(fitting) == 1 or len({place.country for place in fitting}) == 1):
            return PlaceMatch(own[0], _EXACT, own[0].country)
        return None

    def _head(self, index: PlaceIndex) -> tuple[Phrase | None, frozenset[str]]:
        """The phrase that says where, and the regions that the others name; empty for any."""
        capitals = self._capitals(index)
        districts = [phrase for phrase in self.phrases if "district" in phrase.sorts and phrase.nearness == 3]
        if capitals and districts and all(phrase.nearness <= 5 for phrase in self.phrases):
            return districts[0], capitals
        regions: set[str] = set()
        named: list[Phrase] = []
        bounding: list[Phrase] = []
        for phrase in self.phrases:
            ids = self._region_ids(index, phrase)
            regions |= ids
            (bounding if ids else named).append(phrase)
        widened = frozenset(regions.union(*(_SINCE_SPLIT.get(region, ()) for region in regions)))
        if not named:
            return (bounding[0] if bounding else None), (widened if len(bounding) > 1 else frozenset())
        return max(named, key=lambda each: each.nearness), widened

    def _capitals(self, index: PlaceIndex) -> frozenset[str]:
        towns = index.of_level("site").exact
        return frozenset(
            entry.place.id
            for phrase in self.phrases
            if "city" in phrase.sorts
            for entry in towns.get(fine_key(phrase.words), ())
            if entry.place.id in _CAPITALS
        )

    def _region_ids(self, index: PlaceIndex, phrase: Phrase) -> set[str]:
        if phrase.sorts - {"region", "word"}:
            return set()
        names = index.of_level("region")
        if phrase.is_han:
            entries = index.chinese.get(phrase.words, [])
        else:
            stems = stems_of(fine_key(phrase.words))
            entries = [entry for stem in stems for entry in names.exact.get(stem, ())]
            if not entries and len(self.phrases) > 1 and len(stems[0]) > _SHORTEST_NEAR:
                near = (found for found, distance in names.near(stems[0], self.country, 1.0) if distance <= 1)
                entries = [entry for found in near for entry in names.exact[found]]
        return {
            entry.place.id
            for entry in entries
            if entry.place.level == "region" and self.country in {None, entry.place.country}
        }

    def match(self, index: PlaceIndex, *, near: bool) -> PlaceMatch:
        """By the names in the text.

        Args:
            index: Where to look.
            near: Whether names that come near are looked at too.
        """
        head, regions = self._head(index)
        if head is None or _NEARBY.search(self.text):
            return PlaceMatch(None, 0.0, self.country)
        country = self.country or head.country
        if self.country and head.country and self.country != head.country:
            return PlaceMatch(None, 0.0, self.country)
        search = _Search(index, country)
        ranked = _fitting(search.exact(head), head, country=country, regions=regions)
        if not ranked and head.sorts == {"port"}:
            # "Sost port": a port of entry on land.
            head.sorts = {"post"}
            ranked = _fitting(search.exact(head), head, country=country, regions=regions)
        if not ranked and near:
            ranked = _fitting(search.near(head), head, country=country, regions=regions)
        if ranked and ranked[0].score >= SURE and _is_clear(ranked, head.sorts):
            place = ranked[0].entry.place
            return PlaceMatch(place, round(ranked[0].score, 1), place.country, _alternatives(ranked[1:], place))
        best = ranked[0].score if ranked else 0.0
        return PlaceMatch(None, round(best, 1), country, _alternatives(ranked, None))


def _without_country(text: str) -> tuple[Near, ...]:
    reading = _Reading(text, None)
    found = reading.whole_text(whole_index()) or reading.match(whole_index(), near=True)
    if found.place is not None:
        return (Near(found.place.id, found.place.name, found.score), *found.alternatives)[:3]
    return found.alternatives


@lru_cache(maxsize=16384)
def _match(text: str, country: str | None) -> PlaceMatch:
    reading = _Reading(text, country)
    found = reading.whole_text(own_index()) or reading.match(own_index(), near=False)
    if found.place is not None and (
        found.score == _EXACT or reading.says_sort or found.place.level in {"site", "town"}
    ):
        return found
    best = reading.whole_text(whole_index()) or reading.match(whole_index(), near=True)
    if best.place is None and text.isascii():
        # Latin letters that are Russian ones on the same keys: only an exact name counts.
        switched = _Reading(other_layout(text), country).match(own_index(), near=False)
        if switched.place is not None:
            return switched
    if best.place is None and not best.alternatives and country is not None:
        return PlaceMatch(None, 0.0, country, _without_country(text))
    return best


def match_place(text: str | None, country: str | None = None) -> PlaceMatch:
    """The public place that a text means, with its score and what else it may be.

    Understands Latin, Cyrillic and Chinese writing and every usual romanisation, slips of the pen,
    descriptors (``КПП``, ``р-н``, ``BCP``, ``口岸``), addresses (district and region beside the
    name), former names and Russian typed on Latin keys. A railway post and a road post of one town
    are two places; a sort of place that the gazetteer does not hold there is never answered with
    another sort. Does not make places, and does not choose between two that are as likely.

    Args:
        text: As written.
        country: ISO 3166-1 alpha-2 of the place, where the source states it; a place of another
            country is then never taken, only suggested.

    Returns:
        The match; its place is None below ``SURE``.

    Source: the tables of this package, each with its source.
    """
    if text is None or len(text) > LONGEST_NAME or not text.strip():
        return PlaceMatch(None, 0.0, country)
    return _match(text, country)
