"""The names of all places, ready to be looked up: exactly, by the keys of writing, and near."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import cos, hypot, radians

from rapidfuzz import process
from rapidfuzz.distance import OSA

from intel.model.countries import country_code
from intel.model.gazetteer.descriptors import Sort
from intel.model.gazetteer.nearness import SHORTEST_SLIPPED, allowance, distance, shortened, slipped
from intel.model.gazetteer.phrases import Phrase, phrases_of
from intel.model.gazetteer.place import Level, Place
from intel.model.gazetteer.transliteration import consonants_of_key
from intel.model.gazetteer.writing import HAN, coarse_key, fine_key, pinyin, plain_letters
from intel.model.vocabulary import fold

__all__ = ["Entry", "Names", "PlaceIndex", "are_beside", "is_further", "is_known_anywhere", "stems_of"]

_SAME_TOWN_KM, _BESIDE_KM = 60, 40
_SKI = re.compile(r"(?:sk|Tk)(?:i|ii|oi|aia|ogo|om|ai)?$")
_LINK = re.compile(r"(?:in|an|en|ov|ev)$")
_TAIL = re.compile(r"[aeio]+$")
# What Uzbek writes o' and ў, Russian writes у and foreigners u.
_UZBEK_O = re.compile(r"[Oo]['’‘ʻʼ`]|[Ўў]")
_CALLED_BY_TOWN = frozenset({"airport", "seaport", "rail-station", "mail-centre"})
_BRACKETS = re.compile(r"([^()（）,]+) \(([^()（）,]+)\)")
# "В. Ларс", "Ниж. Пяндж"
_ABBREVIATED = re.compile(r"(?:Верхн|Нижн|Нов|Стар|Больш|Мал|Север|Южн|Красн|Восточн|Западн)[а-я]{2,3}[ -](?=\w{4})")
_IATA = re.compile(r"[A-Z]{3}")
_DIGITS = re.compile(r"\d+")
# A slip is looked for among all names of a small country, and among the well-known ones elsewhere.
_LARGE = {
    **dict.fromkeys(("KZ", "KG", "UZ", "TJ", "TM", "AZ", "MN"), 2_000),
    "AF": 20_000,
    "GE": 10_000,
    "AM": 20_000,
    "CN": 300_000,
    "RU": 200_000,
    "TR": 100_000,
    "IR": 100_000,
}
_LARGE_ELSEWHERE = 300_000
_KNOWN = {
    **dict.fromkeys(("KZ", "KG", "UZ", "TJ", "TM", "AZ", "MN"), 20_000),
    "RU": 200_000,
    "AF": 100_000,
    "CN": 2_000_000,
}
_KNOWN_ELSEWHERE = 500_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of one place.

    Attributes:
        place: The place.
        is_bare: Whether the name stands for it without any descriptor.
        is_own: Whether it is the name in one of the platform's languages, not a further one.
        needs_country: Whether our tables tell the country behind it, ``Джульфа (Иран)``, since the place
            across the border is better known by it: the name alone means that one.
    """

    place: Place
    is_bare: bool
    is_own: bool = True
    needs_country: bool = False


def stems_of(key: str) -> tuple[str, ...]:
    """A district's key without adjective ending and last vowels, the likeliest stem first.

    ``Сариасийский``, ``Sariasiysk`` and ``Sariasiya`` have the stem ``sarias``.
    """
    adjective = _SKI.sub("", key)
    stems = [_TAIL.sub("", adjective)]
    if adjective != key:
        stems.append(_TAIL.sub("", _LINK.sub("", adjective)))
    return tuple(dict.fromkeys(stem or adjective for stem in stems))


def is_further(place: Place) -> bool:
    """Whether a place comes from the packages and not from our own tables."""
    return place.id.startswith(("geonames-", "airport-"))


def _is_large(place: Place) -> bool:
    return place.population >= _LARGE.get(place.country, _LARGE_ELSEWHERE)


def is_known_anywhere(place: Place) -> bool:
    """Whether a misspelt name is taken for the place also where nothing says what country it lies in."""
    return not is_further(place) or (
        place.kind == "inland" and place.population >= _KNOWN.get(place.country, _KNOWN_ELSEWHERE)
    )


def _distance_km(one: Place, other: Place) -> float:
    north = 111 * (one.latitude - other.latitude)
    east = 111 * cos(radians(one.latitude)) * (one.longitude - other.longitude)
    return hypot(north, east)


def are_beside(one: Place, other: Place) -> bool:
    """Whether two places are one spot for whoever names it: a post, its town, its twin on rails."""
    return one.country == other.country and _distance_km(one, other) < _BESIDE_KM


class Names:
    """The names of one level, by key, with the keys that come near."""

    def __init__(self) -> None:
        self.exact: dict[str, list[Entry]] = {}
        self.whole: set[str] = set()
        self._spelt: dict[str, set[str]] = {}
        self._shortened: dict[str | None, dict[str, list[str]]] = {}
        self._by_length: dict[tuple[str | None, int], dict[str, str]] = {}

    def add(self, key: str, entry: Entry, spelt: str, *, is_lent: bool = False) -> None:
        """Hold a name of a place.

        Args:
            key: What it is found by.
            entry: The place.
            spelt: The name as its script writes it; slips of the hand are slips of that.
            is_lent: Whether a package has the name and not our tables; only the country tells that a slip of it
                is meant.
        """
        if not key:
            return
        entries = self.exact.setdefault(key, [])
        if all(other.place is not entry.place or other.is_bare != entry.is_bare for other in entries):
            entries.append(entry)
        if is_further(entry.place) and not (entry.is_own and _is_large(entry.place)):
            return
        coarse = coarse_key(key)
        self._spelt.setdefault(key, set()).add(plain_letters(spelt))
        is_anywhere = not is_lent and is_known_anywhere(entry.place)
        for country in (None, entry.place.country) if is_anywhere else (entry.place.country,):
            self._by_length.setdefault((country, len(coarse)), {})[key] = coarse

    def near(self, key: str, spelt: str, country: str | None, *, is_narrow: bool) -> Iterator[tuple[str, float, float]]:
        """Keys that may be meant by a key that is none.

        Args:
            key: Of the text.
            spelt: The text's letters as they stand, one script; a slip of the hand is one of these.
            country: Whose names are looked at; None for all.
            is_narrow: Whether little else can be meant, so that more may be wrong.

        Yields:
            Key, what it costs to take the text for it, and what it may cost.
        """
        coarse, letters = coarse_key(key), plain_letters(spelt)
        most = allowance(len(key), is_narrow=is_narrow)
        if not most and len(letters) < SHORTEST_SLIPPED:
            return
        widest = min(int(most + 1.3), 3)
        for limit in (1, widest) if widest > 1 else (1,):
            around = self._close(coarse, letters, country) if limit == 1 else self._around(coarse, country, limit)
            met = [each for found in around if (each := self._cost(found, key, letters, is_narrow=is_narrow))]
            # one key beside the right one is likelier than a name that sounds a little like it
            is_slip = any(slips <= 1 for _, _, _, slips in met)
            yield from (
                (found, cost, most) for found, cost, most, slips in met if not is_slip or slips <= 1 or cost <= 0.3
            )
            if met:
                return

    def _cost(self, found: str, key: str, letters: str, *, is_narrow: bool) -> tuple[str, float, float, int] | None:
        """A key, what it costs to take a text for it, what it may cost, how many letters differ; None if too much."""
        slips, shortest = min(
            ((OSA.distance(letters, known, score_cutoff=2), len(known)) for known in self._spelt[found]),
            default=(3, 0),
        )
        most = allowance(min(len(found), len(key)), is_narrow=is_narrow)
        most = max(most, slipped(slips, min(shortest, len(letters))))
        cost = min(slips, distance(key, found, min(most, slips)))
        if cost > most or _DIGITS.findall(key) != _DIGITS.findall(found):
            return None
        return found, cost, most, slips

    def prepare(self) -> None:
        """Make ready what names are looked for that are one letter off; done once."""
        if self._shortened:
            return
        for (country, _), candidates in self._by_length.items():
            table = self._shortened.setdefault(country, {})
            for key, known in candidates.items():
                # a slip of the hand is one of the letters as they are spelt, a slip of the ear one of the key
                for each in {left for name in (known, *self._spelt[key]) for left in shortened(name)}:
                    table.setdefault(each, []).append(key)

    def _close(self, coarse: str, letters: str, country: str | None) -> Iterator[str]:
        """Keys of which one letter is lost, doubled, swapped or replaced, as they sound or as they are spelt."""
        self.prepare()
        table = self._shortened.get(country, {})
        left = shortened(coarse) | shortened(letters)
        found = {key: None for each in left for key in table.get(each, ())}
        yield from found

    def _around(self, coarse: str, country: str | None, limit: int) -> Iterator[str]:
        for length in range(max(2, len(coarse) - limit), len(coarse) + limit + 1):
            candidates = self._by_length.get((country, length))
            if candidates is not None:
                for _, _, found in process.extract(
                    coarse, candidates, scorer=OSA.distance, processor=None, limit=None, score_cutoff=limit
                ):
                    yield found


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
        self.named: dict[Level, Names] = {"site": Names(), "district": Names(), "region": Names()}
        self.chinese: dict[str, list[Entry]] = {}
        self._knows_sounds = further is not None
        for place in places:
            self._add(place, place)
        for place in (further or {}).values():
            self._add(self._twin(place) or place, place)
        for place in places:
            if place.kind in _CALLED_BY_TOWN:
                self._lend_town_names(place)
        for place in (further or {}).values():
            self._lend_to_post(place)
        if further is not None:
            self.named["site"].prepare()

    @cached_property
    def by_ear(self) -> Mapping[str, list[tuple[str, Entry]]]:
        """Our own sites and towns outside China by the consonants of their names."""
        found: dict[str, list[tuple[str, Entry]]] = {}
        for key, entries in self.named["site"].exact.items():
            for entry in entries:
                if entry.is_bare and entry.place.country != "CN" and not is_further(entry.place):
                    found.setdefault(consonants_of_key(key), []).append((key, entry))
        return found

    def of_level(self, level: Level) -> Names:
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

    def _lend_to_post(self, town: Place) -> None:
        """``Spin Buldak`` is the post before it is the town beside it: a post goes by all names of its town."""
        if town.kind != "inland":
            return
        names = self.named["site"].exact
        for key in {fine_key(name) for name in (town.names.en, town.names.ru, *town.aliases)}:
            for entry in names.get(key, ()):
                post = entry.place
                if post.kind == "road-bcp" and post.country == town.country and _distance_km(post, town) < _BESIDE_KM:
                    for name in (*town.names.all(), *town.aliases):
                        if HAN.search(name) is None:
                            self._add_key(post, Phrase(name), is_own=False, is_lent=True)
                            known = self.full.setdefault(fold(name), [])
                            if post not in known:
                                known.append(post)
                    return

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
        own, is_lent = source.names.all(), source is not place
        for name in dict.fromkeys((source.id, *own, *source.aliases, source.locode or "")):
            folded = fold(name)
            if folded and (source.level != "district" or name in own):
                known = self.full.setdefault(folded, [])
                if place not in known:
                    known.append(place)
            if name != source.id and not (source.id.startswith("airport-") and _IATA.fullmatch(name)):
                self._add_name(place, name, is_own=name in own, is_lent=is_lent)
                beside = _BRACKETS.fullmatch(name)
                if beside and country_code(beside[2]) is None and not is_further(place) and len(beside[2]) > 2:
                    self._add_name(place, f"{beside[1]} {beside[2]}", is_own=False)
                short = _ABBREVIATED.match(name)
                if short and not is_further(place):
                    for letters in (1, 4 if short[0][3] not in "иоыа" else 3):
                        self._add_name(place, f"{name[:letters]} {name[short.end() :]}", is_own=False)
                if _UZBEK_O.search(name):
                    self._add_name(place, _UZBEK_O.sub("u", name), is_own=False, is_lent=is_lent)

    def _add_name(self, place: Place, name: str, *, is_own: bool, is_lent: bool = False) -> None:
        if place.id.startswith("geonames-"):
            phrase = Phrase(name, is_han=HAN.fullmatch(name) is not None)
            if phrase.is_han:
                phrase.words = phrase.words.removesuffix("市").removesuffix("县") or name
            elif " " in name:
                # "Gorod Turtkul", "To'rtko'l Shahri"
                phrase.words = next((each.words for each in phrases_of(name)), name)
            self._add_key(place, phrase, is_own=is_own, is_lent=is_lent)
            return
        phrases = phrases_of(name)
        if not phrases:
            return
        phrase = max(phrases, key=lambda each: each.nearness if each.is_han else each.nearness + 1)
        self._add_key(place, phrase, is_own=is_own, is_lent=is_lent)

    def _add_key(self, place: Place, phrase: Phrase, *, is_own: bool, is_lent: bool = False) -> None:
        words = phrase.words
        sorts: set[Sort] = phrase.sorts - {"word", "city"} if place.level == "town" else phrase.sorts - {"word"}
        entry = Entry(place, not sorts, is_own, needs_country=phrase.country is not None)
        names = self.of_level(place.level)
        if phrase.is_han:
            entries = self.chinese.setdefault(words, [])
            if entry not in entries:
                entries.append(entry)
            if not self._knows_sounds:
                return
            words = pinyin(words)
        key = fine_key(words)
        if place.level in {"district", "region"}:
            names.whole.add(key)
            key = stems_of(key)[0] if key else ""
        names.add(key, entry, phrase.words, is_lent=is_lent)
