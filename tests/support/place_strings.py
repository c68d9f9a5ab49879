"""Place strings as sources write them, with the place that each means: for precision and recall.

Made from the gazetteer by other systems of writing than its own tables use, with descriptors,
addresses and slips; villages that no table has stand between them.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from intel.model.gazetteer import PLACES, Place

__all__ = ["PlaceString", "Scores", "pairwise", "sample_strings", "siblings", "strings_of", "with_slip"]

_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_SYSTEMS = (
    "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya",
    "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia",
    "a b v g d e jo zh z i j k l m n o p r s t u f h c ch sh shh - y - e ju ja",
)
_BEFORE = {
    "road-bcp": (
        "КПП {}",
        "АПП «{}»",
        "BCP {}",
        "п/п {}",
        "{} автодорожный",
        "{} road",
        'таможенный пост "{}"',
        "{} checkpoint",
    ),
    "rail-bcp": ("ст. {}", "ж/д {}", "{} railway", "{} ж/д", 'железнодорожный пункт пропуска "{}"', "{} station"),
    "airport": ("аэропорт {}", "{} airport", "а/п {}", "{} International Airport"),
    "inland": ("г. {}", "{}", "{} city", "город {}"),
}
_HAN = {"road-bcp": ("{}公路口岸", "{}口岸"), "rail-bcp": ("{}铁路口岸", "{}站"), "inland": ("{}市", "{}")}
_MODE_WORDS = (
    "автодорожный",
    "АПП",
    "road",
    "ж/д",
    "rail",
    "железнодорожный",
    "ст.",
    "station",
    "аэропорт",
    "airport",
    "а/п",
)


@dataclass(frozen=True, slots=True)
class PlaceString:
    """A string, the country stated beside it, and what it means (any key for a place in no table)."""

    text: str
    country: str | None
    meaning: str


@dataclass(frozen=True, slots=True)
class Scores:
    """Pairwise precision and recall over all pairs of strings."""

    precision: float
    recall: float


def with_slip(text: str, draw: random.Random) -> str:
    """A text with one letter doubled, lost, swapped or replaced; the first letter stays."""
    places = [number for number in range(1, len(text)) if text[number].isalpha() and text[number - 1].isalpha()]
    if len(places) < 5:
        return text
    at = draw.choice(places)
    letter = draw.choice("абвгдеиклмнопрсту" if text[at].lower() in _LETTERS else "abdegiklmnoprstu")
    changed = {
        "lost": text[:at] + text[at + 1 :],
        "doubled": text[:at] + text[at] + text[at:],
        "swapped": text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :],
        "replaced": text[:at] + letter + text[at + 1 :],
    }
    return changed[draw.choice(sorted(changed))]


def _romanised(text: str, system: str) -> str:
    table = {letter: "" if latin == "-" else latin for letter, latin in zip(_LETTERS, system.split(), strict=True)}
    return "".join(
        table.get(letter.lower(), letter).capitalize() if letter.isupper() else table.get(letter, letter)
        for letter in text
    )


def _plain(name: str) -> str:
    words = name.split("(", maxsplit=1)[0].replace("ж/д", "").split()
    dropped = {
        "rail",
        "road",
        "post",
        "airport",
        "аэропорт",
        "железнодорожный",
        "автодорожный",
        "авто",
        "а/д",
        "порт",
        "port",
    }
    return " ".join(word for word in words if word.lower() not in dropped)


def strings_of(place: Place, draw: random.Random, *, has_sibling: bool = False) -> Iterator[PlaceString]:
    """Some ways in which a source may write a place.

    Args:
        place: A post, airport or town with a Russian name.
        draw: Chance, seeded.
        has_sibling: Whether the town has a post of the other mode too: its mode is then always said.
    """
    en, ru = _plain(place.names.en), _plain(place.names.ru)
    written = [en, ru, *(_romanised(ru, system) for system in _SYSTEMS)]
    written += [with_slip(ru, draw), with_slip(en, draw), with_slip(with_slip(ru, draw), draw) if len(ru) > 10 else ru]
    forms = _BEFORE.get(place.kind, ("{}",))
    han = _HAN.get(place.kind, ())
    if has_sibling:
        forms = tuple(form for form in forms if any(word in form for word in _MODE_WORDS))
        han = han[:1]
    for name in written:
        yield PlaceString(draw.choice(forms).format(name), place.country, place.id)
    if place.names.zh != place.names.en and han:
        zh = place.names.zh.split("（")[0]
        for suffix in ("公路口岸", "铁路口岸", "口岸", "公路", "铁路", "市"):
            zh = zh.removesuffix(suffix)
        yield PlaceString(draw.choice(han).format(zh), place.country, place.id)


def siblings(places: Iterable[Place]) -> frozenset[str]:
    """Ids of the posts whose name another post or station of the country has too."""
    held: dict[tuple[str, str], list[Place]] = {}
    for place in places:
        if place.kind in {"road-bcp", "rail-bcp", "rail-station"}:
            for name in {_plain(place.names.en).lower(), _plain(place.names.ru).lower()}:
                held.setdefault((place.country, name), []).append(place)
    return frozenset(place.id for same in held.values() if len(same) > 1 for place in same)


def sample_strings(seed: int) -> list[tuple[str, str | None]]:
    """Every post, hub and town of our own tables in some ten writings, each string once, shuffled.

    Args:
        seed: The same gives the same strings in the same order.
    """
    draw = random.Random(seed)
    mixed = siblings(PLACES.values())
    sites = [place for place in PLACES.values() if place.level in {"site", "town"}]
    strings = sorted(
        {(s.text, s.country or "") for place in sites for s in strings_of(place, draw, has_sibling=place.id in mixed)}
    )
    draw.shuffle(strings)
    return [(text, country or None) for text, country in strings]


def pairwise(found: Iterable[tuple[str, str | None]]) -> Scores:
    """Precision and recall over pairs: strings of one meaning get one place, others do not.

    Args:
        found: For each string its meaning and the id of the place it was taken for, or None.

    Returns:
        Each between 0 and 1; a string without a place is in no predicted pair.
    """
    rows = list(found)
    meant = Counter(meaning for meaning, _ in rows)
    taken = Counter(place for _, place in rows if place is not None)
    both = Counter((meaning, place) for meaning, place in rows if place is not None)
    pairs = [sum(n * (n - 1) // 2 for n in counter.values()) for counter in (both, taken, meant)]
    return Scores(pairs[0] / pairs[1] if pairs[1] else 1.0, pairs[0] / pairs[2] if pairs[2] else 1.0)
