"""The names of all places, ready to be looked up: exactly, by the keys of writing, and near."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from math import cos, hypot, radians

from rapidfuzz import process
from rapidfuzz.distance import OSA

from intel.model.gazetteer.descriptors import Sort
from intel.model.gazetteer.phrases import Phrase, phrases_of
from intel.model.gazetteer.place import Level, Place
from intel.model.gazetteer.writing import HAN, coarse_key, fine_key, pinyin
from intel.model.vocabulary import fold

__all__ = ["Entry", "PlaceIndex", "stems_of"]

_SAME_TOWN_KM = 60
_SKI = re.compile(r"(?:sk|Tk)(?:i|ii|oi|aia|ogo|om|ai)?$")
_LINK = re.compile(r"(?:in|an|en|ov|ev)$")
_TAIL = re.compile(r"[aeio]+$")
# What Uzbek writes o' and ў, Russian writes у and foreigners u.
_UZBEK_O = re.compile(r"[Oo]['’‘ʻʼ`]|[Ўў]")
_CALLED_BY_TOWN = frozenset({"airport", "seaport", "rail-station", "mail-centre"})
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of one place.

    Attributes:
        place: The place.
        is_bare: Whether the name stands for it without any descriptor.
        is_own: Whether it is the name in one of the platform's languages, not a further one.
    """

    place: Place
    is_bare: bool
    is_own: bool = True


def stems_of(key: str) -> tuple[str, ...]:
    """A district's key without adjective ending and last vowels, the likeliest stem first.

    ``Сариасийский``, ``Sariasiysk`` and ``Sariasiya`` have the stem ``sarias``.
    """
    adjective = _SKI.sub("", key)
    stems = [_TAIL.sub("", adjective)]
    if adjective != key:
        stems.append(_TAIL.sub("", _LINK.sub("", adjective)))
    return tuple(dict.fromkeys(stem or adjective for stem in stems))


def _distance_km(one: Place, other: Place) -> float:
    north = 111 * (one.latitude - other.latitude)
    east = 111 * cos(radians(one.latitude)) * (one.longitude - other.longitude)
    return hypot(north, east)


class _Names:
    """The names of one level, by key, with the keys that come near."""

    def __init__(self) -> None:
        self.exact: dict[str, list[Entry]] = {}
        self._by_start: dict[tuple[str | None, str, int], dict[str, str]] = {}

    def add(self, key: str, entry: Entry) -> None:
        if not key:
            return
        entries = self.exact.setdefault(key, [])
        if all(other.place is not entry.place or other.is_bare != entry.is_bare for other in entries):
            entries.append(entry)
        coarse = coarse_key(key)
        for country in (None, entry.place.country):
            for start in {coarse[:1], coarse[1:2]}:
                self._by_start.setdefault((country, start, len(coarse)), {})[key] = coarse

    def near(self, key: str, country: str | None, worst: float) -> Iterator[tuple[str, float]]:
        """Keys that begin alike and lie within a distance, with the distance.

        What differs only by the vowels of a system of writing counts half.
        """
        coarse = coarse_key(key)
        digits = _DIGITS.findall(key)
        limit = int(worst)
        for length in range(max(1, len(coarse) - limit), len(coarse) + limit + 1):
            candidates = self._by_start.get((country, coarse[:1], length))
            if candidates is None:
                continue
            for _, distance, found in process.extract(
                coarse, candidates, scorer=OSA.distance, processor=None, limit=None, score_cutoff=limit
            ):
                if _DIGITS.findall(found) != digits:
                    continue
                fine = OSA.distance(key, found)
                yield found, (distance + fine) / 2 + (0.3 if key[:1] != found[:1] and distance else 0)


class PlaceIndex:
    """Places by all their names."""

    def __init__(self, places: Collection[Place], *, further: Mapping[str, Place] | None = None) -> None:
        """Build the index.

        Args:
            places: Our own tables.
            further: Towns and airports of packages; one that our tables have already lends it
                its names instead of standing twice. With them, Chinese names are also known by
                their sounds.
        """
        self.full: dict[str, list[Place]] = {}
        self.named: dict[Level, _Names] = {"site": _Names(), "district": _Names(), "region": _Names()}
        self.chinese: dict[str, list[Entry]] = {}
        self._knows_sounds = further is not None
        for place in places:
            self._add(place, place)
        for place in (further or {}).values():
            self._add(self._twin(place) or place, place)
        for place in places:
            if place.kind in _CALLED_BY_TOWN:
                self._lend_town_names(place)

    def of_level(self, level: Level) -> _Names:
        """Names of sites and towns together, of districts or of regions."""
        return self.named["site" if level == "town" else level]

    def _twin(self, place: Place) -> Place | None:
        names = self.named["site"].exact
        for name in (place.names.en, *place.aliases):
            if place.kind == "airport":
                for known in self.full.get(fold(name), ()):
                    if known.kind == "airport" and known.country == place.country:
                        return known
                continue
            for entry in names.get(fine_key(name), ()):
                known = entry.place
                is_town = known.level == "town" and known.country == place.country and entry.is_bare
                if is_town and _distance_km(known, place) < _SAME_TOWN_KM:
                    return known
        return None

    def _lend_town_names(self, place: Place) -> None:
        """``Порт Красноводск`` is the port of Türkmenbaşy: a site goes by every name of its town."""
        for phrase in phrases_of(place.names.en)[:1]:
            for entry in self.named["site"].exact.get(fine_key(phrase.words), ()):
                town = entry.place
                if town.level != "town" or town.country != place.country:
                    continue
                for name in (*town.names.all(), *town.aliases):
                    self._add_key(place, Phrase(name, {"post"}, is_han=bool(HAN.fullmatch(name))), is_own=False)

    def _add(self, place: Place, source: Place) -> None:
        own = source.names.all()
        for name in dict.fromkeys((source.id, *own, *source.aliases, source.locode or "")):
            folded = fold(name)
            if folded and (source.level != "district" or name in own):
                known = self.full.setdefault(folded, [])
                if place not in known:
                    known.append(place)
            if name != source.id:
                self._add_name(place, name, is_own=name in own)
                if _UZBEK_O.search(name):
                    self._add_name(place, _UZBEK_O.sub("u", name), is_own=False)

    def _add_name(self, place: Place, name: str, *, is_own: bool) -> None:
        if place.id.startswith("geonames-"):
            phrase = Phrase(name, is_han=HAN.fullmatch(name) is not None)
            if phrase.is_han:
                phrase.words = phrase.words.removesuffix("市").removesuffix("县") or name
            elif " " in name:
                # "Gorod Turtkul", "To'rtko'l Shahri"
                phrase.words = next((each.words for each in phrases_of(name)), name)
            self._add_key(place, phrase, is_own=is_own)
            return
        phrases = phrases_of(name)
        if not phrases:
            return
        phrase = max(phrases, key=lambda each: each.nearness if each.is_han else each.nearness + 1)
        self._add_key(place, phrase, is_own=is_own)

    def _add_key(self, place: Place, phrase: Phrase, *, is_own: bool) -> None:
        words = phrase.words
        sorts: set[Sort] = phrase.sorts - {"word", "city"} if place.level == "town" else phrase.sorts - {"word"}
        entry = Entry(place, not sorts, is_own)
        names = self.of_level(place.level)
        if phrase.is_han:
            entries = self.chinese.setdefault(words, [])
            if entry not in entries:
                entries.append(entry)
            if not self._knows_sounds:
                return
            words = pinyin(words)
        key = fine_key(words)
        for each in stems_of(key)[:1] if place.level in {"district", "region"} else (key,):
            names.add(each, entry)
