"""The places that a name in a text may mean, with how well each fits, and whether one stands out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from intel.model.countries import country_code
from intel.model.gazetteer.descriptors import Sort
from intel.model.gazetteer.index import Entry, Names, PlaceIndex, are_beside, is_further, is_known_anywhere, stems_of
from intel.model.gazetteer.phrases import Phrase
from intel.model.gazetteer.place import Level
from intel.model.gazetteer.transliteration import are_alike, consonants_of_chinese
from intel.model.gazetteer.writing import fine_key, from_adjective, nominatives, pinyin

__all__ = ["SAME_SOUND", "SURE", "Candidate", "Search", "fitting", "is_clear"]

SURE = 78.0
"""The score from which a place is taken."""
SAME_SOUND = 98.0
_NO_CHOICE, _NO_CHOICE_ABROAD, _SAME_SPOT = 3.0, 4.0, 6.0
_UNKNOWN_TOWN, _UNKNOWN_MOST, _SHORTEST_TOWN = 0.4, 1.1, 6
_SHORTEST_HAN = 4
_BY_EAR = 82.0
_SURE_ANYWHERE, _SHORTEST_BY_EAR = 5, 3

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


@dataclass(slots=True)
class Candidate:
    """A name of a place that a text comes near, with the score from 0 to 100."""

    entry: Entry
    score: float


@lru_cache(maxsize=512)
def _kinds_of(sorts: frozenset[Sort]) -> frozenset[str] | None:
    """The kinds of place that some sorts allow: of the nearest to the spot; None for any."""
    if {"rail", "road"} <= sorts:
        return frozenset()
    for sort in ("site", "airport", "mail", "terminal", "port", "rail", "road", "post", "village", "city"):
        if sort in sorts:
            return _KINDS[sort]
    return frozenset() if sorts & {"district", "region"} else None


def _fits(entry: Entry, sorts: frozenset[Sort], kinds: frozenset[str] | None) -> bool:
    place = entry.place
    if place.level in {"district", "region"}:
        return place.level in sorts or not (sorts - {"word"})
    if kinds is None:
        # "Минск" is the town, not the airport that is called by it
        return entry.is_bare or entry.is_own or not place.id.startswith("airport-")
    return place.kind in kinds


def _rank(entry: Entry, sorts: set[Sort]) -> int:
    """What a name alone is taken for first, where several places bear it; the least wins."""
    place = entry.place
    claim = (0 if entry.is_bare else 4) + (0 if entry.is_own else 1)
    if sorts - {"word"} and place.level == "site":
        if "post" not in sorts:
            return claim
        return claim + (0 if place.kind in {"road-bcp", "rail-bcp"} else 6)
    if is_further(place):
        return 6 + claim
    return claim + {"site": 0, "town": 0, "region": 12, "district": 12}[place.level]


class Search:
    """One search in one index."""

    def __init__(self, index: PlaceIndex, country: str | None) -> None:
        """Begin a search.

        Args:
            index: Where to look.
            country: Whose names come near; None for those of all, then only the well-known.
        """
        self.index = index
        self.country = country

    def _levels(self, phrase: Phrase) -> tuple[Level, ...]:
        if "district" in phrase.sorts and phrase.nearness == 3:
            return ("district",)
        if "region" in phrase.sorts and phrase.nearness == 2:
            return ("region",)
        return ("site", "region", "district") if phrase.is_bare else ("site",)

    def exact(self, phrase: Phrase) -> Iterator[Candidate]:
        """The places that have exactly this name, in any writing or case."""
        if phrase.is_han:
            written = self._written(phrase.words)
            yield from written
            if written:
                return
        key = fine_key(pinyin(phrase.words) if phrase.is_han else phrase.words)
        if not key:
            return
        for level in self._levels(phrase):
            names = self.index.of_level(level)
            if level != "site":
                yield from self._by_stem(names, key, is_bare=phrase.is_bare)
                continue
            for entry in self._told(names.exact.get(key, ())):
                yield Candidate(entry, SAME_SOUND)
            if key not in names.exact or not phrase.is_bare:
                guesses = nominatives(phrase.words) + (() if phrase.is_bare else from_adjective(phrase.words))
                for words in guesses:
                    for entry in names.exact.get(fine_key(words), ()):
                        yield Candidate(entry, SAME_SOUND - 2)

    def _told(self, entries: Collection[Entry]) -> Collection[Entry]:
        """Those that a name may mean where no country is told: the better known of two across a border."""
        if self.country is not None or len(entries) < 2:
            return entries
        return [entry for entry in entries if not entry.needs_country] or entries

    def _written(self, words: str) -> list[Candidate]:
        found = [Candidate(entry, SAME_SOUND + 1) for entry in self.index.chinese.get(words, ())]
        # "霍城县霍尔果斯": the county stands before the name
        for start in range(1, len(words) - 2) if not found else ():
            found = [Candidate(entry, SAME_SOUND - 2) for entry in self.index.chinese.get(words[start:], ())]
            if found:
                break
        return found

    @staticmethod
    def _by_stem(names: Names, key: str, *, is_bare: bool) -> Iterator[Candidate]:
        """A region or district; a stem alone, ``Караганд``, is a slip of the town rather than the region."""
        stems = stems_of(key)
        is_whole = key in names.whole or stems[0] != key.rstrip("aeio")
        for number, stem in enumerate(stems):
            for entry in names.exact.get(stem, ()):
                if is_whole or not is_bare:
                    yield Candidate(entry, SAME_SOUND - 1 - number)

    def near(self, phrase: Phrase) -> Iterator[Candidate]:
        """The places whose name the text comes near."""
        if phrase.is_han:
            yield from self._near_chinese(phrase.words)
            if self.country != "CN":
                yield from self._by_ear(phrase.words)
            return
        for level in self._levels(phrase):
            if level != "site" and phrase.is_bare:
                continue  # a village misspelt is not the district of a like name
            key = fine_key(phrase.words)
            if level != "site":
                key = stems_of(key)[0] if key else ""
            yield from self._near_key(key, phrase, level)

    def _near_key(self, key: str, phrase: Phrase, level: Level) -> Iterator[Candidate]:
        names = self.index.of_level(level)
        is_narrow = self.country is not None or not phrase.is_bare
        for found, cost, most in names.near(key, phrase.words, self.country, is_narrow=is_narrow):
            for entry in self._told(names.exact[found]):
                if not entry.is_bare and level == "site" and phrase.is_bare:
                    continue
                dear = cost
                if is_further(entry.place):
                    if cost > _UNKNOWN_MOST:
                        continue
                    if self.country is not None:
                        dear += _UNKNOWN_TOWN
                    elif len(found) < _SHORTEST_TOWN or not is_known_anywhere(entry.place):
                        continue
                if dear <= most:
                    score = SAME_SOUND - 1 - (SAME_SOUND - 1 - SURE) * dear / most
                    if self.country is None and is_further(entry.place):
                        score = max(SURE, score - _NO_CHOICE_ABROAD)
                    yield Candidate(entry, score - (0 if level == "site" else 2))

    def _near_chinese(self, words: str) -> Iterator[Candidate]:
        if len(words) < _SHORTEST_HAN:
            return
        for name, entries in self.index.chinese.items():
            if len(name) >= _SHORTEST_HAN and OSA.distance(name, words, score_cutoff=1) <= 1:
                for entry in entries:
                    yield Candidate(entry, 90.0 if len(name) == len(words) else 84.0)

    def _by_ear(self, words: str) -> Iterator[Candidate]:
        if len(words) < _SHORTEST_BY_EAR or words in self.index.chinese or country_code(words) is not None:
            return
        found = [
            Candidate(entry, _BY_EAR)
            for consonants in consonants_of_chinese(words)
            if self.country is not None or len(consonants) >= _SURE_ANYWHERE
            for key, entry in self.index.by_ear.get(consonants, ())
            if are_alike(words, key)
        ]
        # without a country it must be one place's sound alone
        if self.country is not None or len({each.entry.place.id for each in found}) == 1:
            yield from found


def fitting(
    candidates: Iterable[Candidate], phrase: Phrase, *, country: str | None, regions: frozenset[str]
) -> list[Candidate]:
    """The best candidate of each place that is of the country, the regions and the sort that a text says, best first.

    Args:
        candidates: Of a search.
        phrase: What was searched.
        country: ISO 3166-1 alpha-2; None for any.
        regions: Ids of the regions that a district may lie in; empty for any.
    """
    found: dict[str, Candidate] = {}
    sorts = frozenset(phrase.sorts)
    kinds = _kinds_of(sorts)
    for candidate in candidates:
        place = candidate.entry.place
        if country not in {None, place.country} or not _fits(candidate.entry, sorts, kinds):
            continue
        if place.region is not None and regions and place.region not in regions:
            continue
        known = found.get(place.id)
        if known is None or (candidate.score, candidate.entry.is_bare) > (known.score, known.entry.is_bare):
            found[place.id] = candidate
    ranked = sorted(
        found.values(),
        key=lambda each: (
            -each.score,
            phrase.is_han and each.entry.place.country != "CN",
            _rank(each.entry, phrase.sorts),
            -each.entry.place.population,
            each.entry.place.id,
        ),
    )
    return _without_towns_beside(ranked)


def _without_towns_beside(ranked: list[Candidate]) -> list[Candidate]:
    """A post and the village of its name are one spot: our own place stands for both, where both fit."""
    own = [each for each in ranked if not is_further(each.entry.place)]
    return [
        each
        for each in ranked
        if not is_further(each.entry.place)
        or not any(
            other.score > each.score - _SAME_SPOT and are_beside(other.entry.place, each.entry.place) for other in own
        )
    ]


def is_clear(ranked: list[Candidate], phrase: Phrase) -> bool:
    """Whether the first stands out: a better score, a better claim to the name, or far more people.

    Args:
        ranked: Of ``fitting``.
        phrase: What was searched.
    """
    if len(ranked) < 2:
        return bool(ranked)
    first, second = ranked[:2]
    one, other = first.entry.place, second.entry.place
    is_abroad = one.country != other.country
    if first.score - second.score >= (_NO_CHOICE_ABROAD if is_abroad else _NO_CHOICE):
        return True
    if one.level in {"site", "town"} and other.level in {"region", "district"}:
        return True
    is_exact = first.score >= SAME_SOUND - 3
    if is_abroad:
        # a Chinese name without a country is one of China; an old name of ours is not some village's
        return is_exact and ((phrase.is_han and one.country == "CN") or (is_further(other) and not is_further(one)))
    if first.score > second.score and not is_exact and not are_beside(one, other):
        return False
    if _rank(first.entry, phrase.sorts) != _rank(second.entry, phrase.sorts):
        return True
    return one.population > 4 * other.population > 0 or (one.level == "town" and other.level == "site")
