"""Which public place a text names: the place, how sure that is, and what else it might be.

A text that names no place surely enough names none: the country alone is taken, the text is kept
and whoever sent it is asked. Nothing is ever made from a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from intel.model.gazetteer.candidates import SAME_SOUND, SURE, Candidate, Search, fitting, is_clear
from intel.model.gazetteer.descriptors import Sort
from intel.model.gazetteer.elsewhere import is_something_else
from intel.model.gazetteer.holdings import own_index, whole_index
from intel.model.gazetteer.index import PlaceIndex, is_further, stems_of
from intel.model.gazetteer.mending import mended
from intel.model.gazetteer.phrases import Phrase, phrases_of
from intel.model.gazetteer.place import Place
from intel.model.gazetteer.writing import fine_key, other_layout
from intel.model.vocabulary import LONGEST_NAME, Near, fold, latin_lookalikes

__all__ = ["SURE", "PlaceMatch", "match_place"]

_EXACT = 100.0
_SHORTEST_REGION = 5
_WELL_KNOWN = 50_000
_DOUBTFUL = 90.0
_PORTS: frozenset[Sort] = frozenset({"port", "terminal"})


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


def _alternatives(ranked: Iterable[Candidate], taken: Place | None) -> tuple[Near, ...]:
    near = (
        Near(each.entry.place.id, each.entry.place.name, round(each.score, 1))
        for each in ranked
        if each.entry.place is not taken
    )
    return tuple(near)[:3]


def _of_pair(search: Search, head: Phrase, *, country: str | None) -> list[Candidate]:
    """``Howdan-Bajgiran``, ``Kodari Tatopani``: a crossing called by both its posts, or by two names of one."""
    words = head.words.split(" ")
    for border in range(1, len(words)):
        sides = (" ".join(words[:border]), " ".join(words[border:]))
        one, other = (
            fitting(search.exact(Phrase(side, head.sorts)), head, country=None, regions=frozenset())[:3]
            for side in sides
        )
        for first, second in product(one, other):
            if second.entry.place.id in {first.entry.place.counterpart, first.entry.place.id}:
                return [each for each in (first, second) if country in {None, each.entry.place.country}][:2]
    return []


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
        known = [place for place in places if self.country in {None, place.country}]
        own = [place for place in known if not is_further(place)] or known
        if len(own) == 1 and (len(known) == 1 or len({place.country for place in known}) == 1):
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
            if not entries and len(self.phrases) > 1 and len(stems[0]) > _SHORTEST_REGION:
                near = (
                    found
                    for found, cost, _ in names.near(stems[0], phrase.words, self.country, is_narrow=True)
                    if cost <= 1
                )
                entries = [entry for found in near for entry in names.exact[found]]
        return {
            entry.place.id
            for entry in entries
            if entry.place.level == "region" and self.country in {None, entry.place.country}
        }

    @staticmethod
    def _ranked(
        index: PlaceIndex, head: Phrase, *, country: str | None, regions: frozenset[str], near: bool
    ) -> list[Candidate]:
        search = Search(index, country)

        def found(candidates: Iterable[Candidate]) -> list[Candidate]:
            return fitting(candidates, head, country=country, regions=regions)

        afloat = frozenset(head.sorts)
        ranked = found(search.exact(head))
        if not ranked and afloat & _PORTS:
            # "Sost port": a port of entry on land.
            head.sorts = {*(afloat - _PORTS), "post"}
            ranked = found(search.exact(head))
        if not ranked and " " in head.words:
            ranked = _of_pair(search, head, country=country)
        if ranked and ranked[0].score < SAME_SOUND - 1 and is_something_else(head.words, is_bare=head.is_bare):
            return []
        if not ranked and near and not is_something_else(head.words, is_bare=head.is_bare):
            on_land, head.sorts = head.sorts, set(afloat)
            ranked = found(search.near(head))
            if not ranked and on_land != head.sorts:
                head.sorts = on_land
                ranked = found(search.near(head))
        elif not ranked:
            head.sorts = set(afloat)
        return ranked

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
        ranked = self._ranked(index, head, country=country, regions=regions, near=near)
        if ranked and ranked[0].score >= SURE and is_clear(ranked, head):
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
    found = _as_it_stands(text, country)
    if found.place is None or found.score < _DOUBTFUL:
        for each in mended(text):
            better = _as_it_stands(each, country)
            if better.place is not None and (found.place is None or better.score > found.score):
                return better
    return found


def _as_it_stands(text: str, country: str | None) -> PlaceMatch:
    reading = _Reading(text, country)
    found = reading.whole_text(own_index()) or reading.match(own_index(), near=False)
    if found.place is not None and (
        found.score == _EXACT or reading.says_sort or found.place.level in {"site", "town"}
    ):
        return found
    exact = reading.whole_text(whole_index()) or reading.match(whole_index(), near=False)
    if exact.place is not None:
        return exact if country else _not_a_slip(exact, reading)
    if text.isascii():
        # Latin letters that are Russian ones on the same keys.
        switched = _Reading(other_layout(text), country)
        found = switched.match(own_index(), near=False)
        if found.place is not None:
            return found
    best = exact if exact.alternatives else reading.match(whole_index(), near=True)
    if best.place is None and not best.alternatives and text.isascii():
        found = _Reading(other_layout(text), country).match(own_index(), near=True)
        if found.place is not None:
            return found
    if best.place is None and not best.alternatives and country is not None:
        return PlaceMatch(None, 0.0, country, _without_country(text))
    return best


def _not_a_slip(exact: PlaceMatch, reading: _Reading) -> PlaceMatch:
    """A village somewhere, by its name alone, unless one of our own places is as likely with one letter wrong."""
    place = exact.place
    if place is None or not is_further(place) or place.population >= _WELL_KNOWN:
        return exact
    if is_something_else(reading.text, is_bare=not reading.says_sort):
        return PlaceMatch(None, exact.score, None, (Near(place.id, place.name, exact.score),))
    near = reading.match(own_index(), near=True)
    if near.place is None and not near.alternatives:
        return exact
    own = () if near.place is None else (Near(near.place.id, near.place.name, near.score),)
    told = (Near(place.id, place.name, exact.score), *own, *near.alternatives)
    return PlaceMatch(None, exact.score, exact.country if not own else None, told[:3])


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
