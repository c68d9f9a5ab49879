"""A text about a place taken apart: names, what each is said to be, countries named beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, cast

from intel.model.countries import country_code
from intel.model.gazetteer.beside import country_abbreviated, country_beside
from intel.model.gazetteer.descriptors import DESCRIPTORS, HAN_DESCRIPTORS, SPECIFIC, Sort
from intel.model.gazetteer.nearness import spelt_right
from intel.model.gazetteer.writing import HAN, fine_key, one_script
from intel.model.vocabulary import fold, read_table

__all__ = ["Phrase", "descriptor_words", "phrases_of"]

Side = Literal["pre", "post", "any"]

_PARTS = re.compile(r"[,;()\[\]/|\n（），、；]|(?<=\w{4})\.\s|\s[-–—]\s")
_QUOTED = re.compile(r"[«»\"“”„「」]")
_ABBREVIATED = re.compile(
    r"\b([жтпарщ])\s?[./]\s?([дпнт])\b\.?|\b([ar])/([dpn])\b|\b(р)-(н)\b|\b(zh)[./](d)\b|\b(int)'(l)\b", re.IGNORECASE
)
_WORDS = re.compile(r"[^\W_]+(?:['’‘ʻʼ`][^\W_]+)*")
# "«Достык» ДГД по обл. Жетісу": whose office it is
_OFFICE = re.compile(r"(?<=[\w»\"”]\s)(?:ДГД|УГД|ДКД|департамент\w*|управлени[ея])\s.*$", re.IGNORECASE)
_LONGEST = 5


@dataclass(slots=True)
class Phrase:
    """One name in a text.

    Attributes:
        words: The name, descriptors taken off; empty where there are only descriptors.
        sorts: What the words beside it say it is.
        country: ISO 3166-1 alpha-2, where the text names one beside it.
        is_han: Whether the name is Chinese.
    """

    words: str = ""
    sorts: set[Sort] = field(default_factory=set["Sort"])
    country: str | None = None
    is_han: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether nothing says what sort of place it is."""
        return not self.sorts - {"word"}

    @property
    def nearness(self) -> int:
        """How near to the spot its descriptors point; a name without any lies between."""
        return max((SPECIFIC[sort] for sort in self.sorts if sort != "word"), default=SPECIFIC["word"])


def _read() -> tuple[dict[tuple[str, ...], tuple[Side, Sort]], ...]:
    before: dict[tuple[str, ...], tuple[Side, Sort]] = {}
    after: dict[tuple[str, ...], tuple[Side, Sort]] = {}
    for (sort, side, *first), more in read_table(DESCRIPTORS):
        target = before if side == "pre" else after
        for name in (*first, *more):
            words = tuple(fold(name).split())
            if words:
                target.setdefault(words, (cast("Side", side), cast("Sort", sort)))
    return before, after


_BEFORE, _AFTER = _read()
_ONLY_BEFORE = frozenset(key for key in _BEFORE if key not in _AFTER and len(key[0]) <= 3)
# A Russian sort of place stands before its name, an English one behind it, and both may do either.
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ADJECTIVE = re.compile(r"(?:ск|цк)(?:ий|ии|ая|ой|ои|ого|ом)$|(?:sk|tsk)(?:iy|ii|aya|oy|ogo|y|i)$")
_COMPASS = frozenset({"южно", "северо", "восточно", "западно", "горно", "yuzhno", "severo", "vostochno", "zapadno"})
_HAN_BEFORE = re.compile(
    r"^(?:(?:中国|中华人民共和国)?(?:新疆|内蒙古|黑龙江|吉林|辽宁|云南|广西|西藏|甘肃)(?:维吾尔|壮族)?(?:自治区|省)?)?"
    r"(?:.{2,8}?(?:自治州|地区|盟|州))?(?=..)"
)
_HAN_COUNTRIES = {
    "哈萨克斯坦": "KZ",
    "吉尔吉斯斯坦": "KG",
    "乌兹别克斯坦": "UZ",
    "塔吉克斯坦": "TJ",
    "土库曼斯坦": "TM",
    "阿塞拜疆": "AZ",
    "蒙古国": "MN",
    "俄罗斯": "RU",
    "阿富汗": "AF",
    "伊朗": "IR",
    "中国": "CN",
    "哈国": "KZ",
    "俄国": "RU",
    "蒙古": "MN",
    "哈": "KZ",
    "吉": "KG",
    "蒙": "MN",
    "俄": "RU",
}


# Russian descriptors typed in Latin letters, by any romanisation: "pogranperehod", "rajon".
_TYPED_IN_LATIN = {
    fine_key(word).replace("J", "i"): word
    for words in (*_BEFORE, *_AFTER)
    for word in words
    if len(word) > 4 and _CYRILLIC.search(word)
}
_DESCRIPTOR_WORDS = frozenset(word for words in (*_BEFORE, *_AFTER) for word in words)


# Those that no name of a place comes near, for slips: "railwya", "аэропрот".
_LONG = tuple(
    map(
        fold,
        (
            *("airport", "aeroport", "аэропорт", "aeroporti", "railway", "station", "станция", "станциясы", "вокзал"),
            *("железнодорожный", "железнодорожная", "автодорожный", "автомобильный", "автопереход", "погранпереход"),
            *("таможенный", "таможенная", "таможня", "пропуска", "checkpoint", "border", "crossing", "customs"),
            *("terminal", "терминал", "international", "международный", "seaport", "highway", "limani", "область"),
            *("района", "district", "region", "province", "автовокзал", "stansiyasi", "bojxona", "божхона", "гумруки"),
        ),
    )
)


@lru_cache(maxsize=4096)
def _misspelt(folded: str) -> str:
    return spelt_right(folded, _LONG)


def _as_descriptor(folded: str, *, has_others: bool) -> str:
    if len(folded) < 5 or folded in _DESCRIPTOR_WORDS:
        return folded
    if folded.isascii():
        typed = _TYPED_IN_LATIN.get(fine_key(folded).replace("J", "i"))
        if typed is not None:
            return typed
    return _misspelt(folded) if has_others else folded


def _descriptor_at(
    words: list[str], position: int, table: Mapping[tuple[str, ...], tuple[Side, Sort]]
) -> tuple[int, Sort] | None:
    for length in range(min(_LONGEST, len(words) - position), 0, -1):
        found = table.get(tuple(words[position : position + length]))
        if found is not None:
            return length, found[1]
    return None


class _Reader:
    """Reads the words of one part from left to right into phrases."""

    def __init__(self) -> None:
        self.done: list[Phrase] = []
        self.words: list[str] = []
        self.sorts: set[Sort] = set()

    def close(self) -> None:
        if self.words or self.sorts:
            self.done.append(Phrase(" ".join(self.words), self.sorts))
        self.words, self.sorts = [], set()

    def read(self, raw: list[str], *, has_others: bool = False) -> None:
        folded = [_as_descriptor(fold(word), has_others=has_others or len(raw) > 1) for word in raw]
        position = 0
        while position < len(raw):
            position += self._step(raw, folded, position)

    def _step(self, raw: list[str], folded: list[str], position: int) -> int:
        after = _descriptor_at(folded, position, _AFTER)
        if self.words and after is not None and not self._opens_next(folded, position, after[0]):
            self._split_address(after[1])
            self.sorts.add(after[1])
            if after[1] in {"district", "region", "village", "city"} or not self._more_follow(
                folded, position + after[0]
            ):
                self.close()
            return after[0]
        before = _descriptor_at(folded, position, _BEFORE)
        if before is not None and self._may_open(folded, position, before[0]):
            if self.words:
                self.close()
            self.sorts.add(before[1])
            return before[0]
        if after is not None and not self.words and self.done and not self.sorts:
            # "Kulyab city airport": what follows a closed name still speaks of it.
            self.done[-1].sorts.add(after[1])
            return after[0]
        self.words.append(raw[position])
        return 1

    def _split_address(self, sort: Sort) -> None:
        """``село Кордай Кордайский район``: the last word is the district's, the others the village's."""
        if sort not in {"district", "region"} or len(self.words) < 2:
            return
        is_adjective = _ADJECTIVE.search(fold(self.words[-1])) and fold(self.words[-2]) not in _COMPASS
        if is_adjective or self.sorts & {"village", "city"}:
            last = self.words.pop()
            self.close()
            self.words.append(last)

    @staticmethod
    def _more_follow(folded: list[str], position: int) -> bool:
        return _descriptor_at(folded, position, _AFTER) is not None

    def _opens_next(self, folded: list[str], position: int, length: int) -> bool:
        """Whether a word that may stand on both sides belongs to the name that follows."""
        rest = position + length
        if rest >= len(folded) or _descriptor_at(folded, rest, _AFTER) is not None:
            return False
        key = tuple(folded[position:rest])
        return key in _BEFORE and _CYRILLIC.search(key[0]) is not None

    def _may_open(self, folded: list[str], position: int, length: int) -> bool:
        if position + length >= len(folded):
            return not self.words and not self.done
        key = tuple(folded[position : position + length])
        return not (self.words and key in _ONLY_BEFORE and len(key[0]) == 1 and key[0] not in {"г", "с", "п"})


def _han_phrases(text: str) -> Iterator[Phrase]:
    phrase = Phrase(is_han=True)
    for name, code in _HAN_COUNTRIES.items():
        if len(name) > 1 and text.startswith(name) and len(text) > len(name) + 1:
            text, phrase.country = text.removeprefix(name).removeprefix("的"), code
            break
    rest = _HAN_BEFORE.sub("", text) if len(text) > 3 else text
    for _ in range(3):
        for suffix, sort in HAN_DESCRIPTORS:
            if rest.endswith(suffix) and len(rest) > len(suffix) + (1 if len(suffix) == 1 else 0):
                rest = rest.removesuffix(suffix)
                phrase.sorts.add(sort)
                break
        else:
            break
    phrase.words = rest
    yield phrase


def _part(text: str) -> list[Phrase]:
    reader = _Reader()
    pieces = _QUOTED.split(text)
    for number, piece in enumerate(pieces):
        if number % 2 and reader.words:
            reader.close()
        words = _WORDS.findall(piece)
        if number % 2:
            # What stands in quotes is a name; a descriptor inside it is read all the same.
            inner = _Reader()
            inner.read(words)
            inner.close()
            named = [phrase for phrase in inner.done if phrase.words]
            if len(named) == 1:
                reader.words.append(named[0].words)
                reader.sorts |= named[0].sorts
            else:
                reader.words.extend(words)
        else:
            reader.read(words, has_others=len(pieces) > 1)
    reader.close()
    if reader.done and not any(phrase.words for phrase in reader.done):
        return _named_by_descriptor(text) or reader.done
    return reader.done


def _named_by_descriptor(text: str) -> list[Phrase]:
    """A place called Post or Village (``КПП Ауыл``): the last word is the name after all."""
    *before, last = _WORDS.findall(text)
    reader = _Reader()
    reader.read(before)
    reader.close()
    if any(phrase.words for phrase in reader.done) or len(last) < 3:
        return []
    return [Phrase(last, set[Sort]().union(*(phrase.sorts for phrase in reader.done)))]


def descriptor_words() -> frozenset[str]:
    """Every word, folded, that says the sort of a place by itself or with others."""
    return _DESCRIPTOR_WORDS


def phrases_of(text: str) -> list[Phrase]:
    """The names in a text about a place, in their order.

    Args:
        text: As written; at most ``LONGEST_NAME`` characters are sensible.

    Returns:
        Phrases with a name or at least a sort; a country named alone is given to all of them.
    """
    clean = _ABBREVIATED.sub(lambda found: " " + "".join(each or "" for each in found.groups()) + " ", one_script(text))
    clean = _OFFICE.sub("", clean)
    phrases: list[Phrase] = []
    country: str | None = None
    for part in _PARTS.split(clean):
        stripped = part.strip(" .\t")
        if not stripped:
            continue
        if phrases or len(stripped) > 2:
            named = _HAN_COUNTRIES.get(stripped) or country_code(stripped)
            if named is None and phrases:
                named = country_abbreviated(stripped)
            if named is not None and (phrases or "," in clean):
                country = named
                continue
        stripped, beside = country_beside(stripped)
        country = beside or country
        for run in HAN.findall(stripped):
            phrases.extend(_han_phrases(run))
        other = HAN.sub(" ", stripped).strip()
        if other:
            phrases.extend(_part(other))
    for phrase in phrases:
        phrase.words, beside = country_beside(phrase.words)
        phrase.country = country or phrase.country or beside
    return _merge_bare(phrases)


def _merge_bare(phrases: list[Phrase]) -> list[Phrase]:
    """Descriptors without a name belong to the name beside them: ``Хоргос (ж/д)``."""
    named = [phrase for phrase in phrases if phrase.words and not phrase.words.isdecimal()]
    if not named:
        return []
    for phrase in phrases:
        if not phrase.words and phrase.sorts:
            named[0].sorts |= phrase.sorts
    return named
