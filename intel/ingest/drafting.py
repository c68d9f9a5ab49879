"""A profile drafted from a file that nobody has described: what its columns are, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from rapidfuzz import fuzz

from intel.ingest.column_content import OF_COUNTRY, SEEN, Content, content_of, words_beside_numbers
from intel.ingest.currencies import find_currency
from intel.ingest.foreign_words import meaning_of
from intel.ingest.header_names import folded_name
from intel.ingest.header_words import header_words
from intel.model.units import find_unit
from intel.model.vocabulary import fold

__all__ = ["Guess", "guess_columns"]

_UNIT_IN_NAME = re.compile(
    r"[(\[,/]\s*([^()\[\],/]{1,12})\s*[)\]]?\s*$|\s(kg|g|l|szt|kpl|шт|кг|л|г)\.?$", re.IGNORECASE
)
_MOST_WORDS, _MOST_KINDS = 20, 40
_NEARLY_ALL = 0.95
_FEWEST_INCIDENTS = 3
_OTHER_PART = 0.75
_ROLES_ONCE = frozenset(
    {
        *(
            "reference",
            "date",
            "place",
            "division",
            "country",
            "office",
            "installation",
            "description",
            "substance",
            "commodity",
        ),
        *(
            "hs_code",
            "amount",
            "unit",
            "value",
            "currency",
            "mode",
            "conveyance",
            "concealment",
            "direction",
            "departure",
        ),
        *("destination", "origin", "latitude", "longitude", "brand", "birth", "nationality", "detection", "make"),
    }
)


@dataclass(slots=True)
class Guess:
    """What a column seems to be.

    ``confidence`` is a percentage; ``settings`` are those of the column in a profile (form of its
    dates, decimal sign, unit); ``why`` says in words what speaks for it. ``words`` are those of its
    cells that the list of the role does not know, the most frequent first, with what they may mean;
    ``repeats`` says that a reference stands in several rows, ``continues`` that it stands in the first
    line of an incident alone, ``is_once`` that a number is the same on every line of an incident,
    ``is_of_goods`` that an identifier changes from line to line.
    """

    column: str
    role: str
    confidence: int
    settings: dict[str, str] = field(default_factory=dict[str, str])
    why: str = ""
    words: Mapping[str, str] = field(default_factory=dict[str, str])
    repeats: bool = False
    continues: bool = False
    is_once: bool = False
    is_of_goods: bool = False


def guess_columns(columns: Mapping[str, Sequence[str]]) -> list[Guess]:
    """What the columns of a file seem to be.

    A role that a report has once goes to the column for which most speaks; what fits nothing is
    ``keep`` with a confidence of 0: its values stay with the report, and its reader decides.

    Args:
        columns: Cells by name of column, as many as were looked at.

    Returns:
        One guess for each column, in their order.
    """
    scored: list[tuple[float, str, str]] = []
    contents = {name: content_of(cells) for name, cells in columns.items()}
    for name, content in contents.items():
        scored.extend((score, name, role) for role, score in _scores(name, content).items() if score >= 0.3)
    scored = _without_counting(scored, contents)
    chosen: dict[str, Guess] = {}
    taken: set[str] = set()
    for score, name, role in sorted(scored, key=lambda each: (-each[0], list(columns).index(each[1]))):
        if name in chosen or (role in taken and role in _ROLES_ONCE):
            continue
        taken.add(role)
        chosen[name] = _guess(name, role, score=score, content=contents[name])
    _by_neighbours(list(columns), contents, chosen)
    _by_incidents(columns, chosen)
    return [chosen.get(name) or Guess(name, "keep", 0, why="nothing speaks for any place") for name in columns]


def _without_counting(
    scored: list[tuple[float, str, str]], contents: Mapping[str, Content]
) -> list[tuple[float, str, str]]:
    """Rows that are numbered have no reference by that where another column is called one."""
    others = any(role == "reference" and not contents[name].is_counting for _, name, role in scored)
    if not others:
        return scored
    counting = [name for name, content in contents.items() if content.is_counting]
    kept = [each for each in scored if each[1] not in counting]
    return [*kept, *((0.9, name, "ignore") for name in counting)]


def _by_neighbours(names: Sequence[str], contents: Mapping[str, Content], chosen: dict[str, Guess]) -> None:
    """In a language that nobody here knows: numbers before a column of few short words are amounts with their units."""
    taken = {guess.role for guess in chosen.values()}
    if taken & {"amount", "unit"}:
        return
    for name, beside in pairwise(names):
        numbers, words = contents[name], contents[beside]
        is_free = name not in chosen and beside not in chosen
        is_unit = 0 < words.length <= 8 and words.distinct <= 0.3 and words.shares["number"] < 0.1
        if is_free and is_unit and numbers.shares.get("number", 0.0) > 0.9:
            chosen[name] = Guess(name, "amount", 45, dict(numbers.settings["number"]), "the column beside it")
            chosen[beside] = Guess(beside, "unit", 45, why="the column beside it")
            return


def _by_incidents(columns: Mapping[str, Sequence[str]], chosen: Mapping[str, Guess]) -> None:
    """Which lines are one incident, and which numbers stand on each of them and are meant once."""
    named = next((guess for guess in chosen.values() if guess.role == "reference"), None)
    if named is None or len({len(cells) for cells in columns.values()}) > 1:
        return
    references = [cell.strip() for cell in columns[named.column]]
    dates = next((columns[guess.column] for guess in chosen.values() if guess.role == "date"), references)
    blank = [place for place, text in enumerate(references) if not text]
    named.continues = bool(blank) and blank[0] > 0 and not any(dates[place].strip() for place in blank)
    incidents: dict[str, list[int]] = {}
    above = ""
    for place, text in enumerate(references):
        above = text or (above if named.continues else "")
        incidents.setdefault(above, []).append(place)
    several = [places for name, places in incidents.items() if name and len(places) > 1]
    numbers = {
        guess.column: sum(len({columns[guess.column][place] for place in places}) == 1 for places in several)
        for guess in chosen.values()
        if guess.role in ("amount", "value")
    }
    for guess in (each for each in chosen.values() if each.role == "vin"):
        stated = [{columns[guess.column][place].strip() for place in places} for places in several]
        stands_apart = [len(each) > 1 for each in stated if each != {""}]
        guess.is_of_goods = 2 * sum(stands_apart) > len(stands_apart) > 0
    for column, alike in numbers.items():
        others = any(count < alike for other, count in numbers.items() if other != column)
        if len(several) >= _FEWEST_INCIDENTS and alike == len(several) and others:
            chosen[column].is_once = True


def _guess(name: str, role: str, *, score: float, content: Content) -> Guess:
    settings = dict(
        content.settings.get("number" if role in ("amount", "value", "latitude", "longitude") else role, {})
    )
    if role in ("amount", "value") and role in content.settings:
        settings |= content.settings[role]
    elif role in ("amount", "value"):
        settings |= _unit_in_name(name, role)
    why = "its name" if _header_score(name, role) >= 0.6 else "its content"
    if content.shares.get(role, 0) >= 0.6 and why == "its name":
        why = "its name and its content"
    knows = SEEN["country"] if role in OF_COUNTRY else SEEN.get(role) if role in _TYPED else None
    by_count = sorted(content.values, key=lambda each: -content.values[each])
    asked = role
    if settings.get("read") == "quantity":
        asked, knows, by_count = "unit", SEEN["unit"], words_beside_numbers(by_count)
    if role == "description" and len(by_count) <= _MOST_KINDS and content.filled > 2 * len(by_count):
        # few words, each many times: they are kinds of goods
        asked, knows = "commodity", SEEN["substance"]
    unknown = [word for word in by_count if knows is not None and not knows(word)][:_MOST_WORDS]
    words = {word: meaning_of(word, asked) for word in unknown}
    repeats = role == "reference" and content.distinct < _NEARLY_ALL
    return Guess(name, role, min(99, round(score * 100)), settings, why, words, repeats)


def _unit_in_name(name: str, role: str) -> dict[str, str]:
    found = _UNIT_IN_NAME.search(name)
    word = (found[1] or found[2] or "").strip() if found else ""
    if not word:
        return {}
    if role == "value":
        currency = find_currency(word)
        return {"currency": currency} if currency else {}
    return {"unit": word} if find_unit(word) else {}


@cache
def _words() -> Mapping[str, frozenset[str]]:
    return {role: frozenset(filter(None, map(_plain, names))) for role, names in header_words().items()}


def _plain(name: str) -> str:
    return fold(name.replace("_", " ")) or folded_name(name)


_NUMBER_WORDS = (" номер", " no", " број")


@cache
def _header_score(name: str, role: str) -> float:
    """How well a name fits a role: 1 for one of its words, less for one that comes near."""
    bare = _plain(re.sub(r"[(\[].*?[)\]]", " ", name).rpartition(" / ")[2])
    candidates = {bare, _plain(name.rpartition(".")[2]), _plain(name)}
    candidates |= {_plain(name.replace("№", word)) for word in _NUMBER_WORDS if "№" in name}
    words = _words()[role]
    if candidates & words:
        return 1.0
    # of a name over several names the last counts, and the others where nothing says what that is
    if any(_plain(part) in words for part in name.split("/")):
        return _OTHER_PART
    best = max((fuzz.ratio(each, word) for each in candidates for word in words if len(word) > 3), default=0.0)
    inside = max(
        (
            len(word) / max(len(bare), 1)
            for word in words
            if len(word) > 3 and re.search(rf"(?:^|\s){re.escape(word)}", bare)
        ),
        default=0.0,
    )
    return max(best / 100 if best >= 82 else 0.0, 0.55 + 0.35 * inside if inside else 0.0)


_NEEDS_CONTENT: Mapping[str, float] = {
    **dict.fromkeys(("date", "birth", "amount", "value", "latitude", "longitude", "vin"), 0.5),
    # a column of serial numbers holds those of telephones too
    "imei": 0.9,
}
_BY_CONTENT: Mapping[str, float] = {
    "vin": 0.95,
    "container": 0.9,
    "substance": 0.75,
    "unit": 0.6,
    "date": 0.7,
    "country": 0.6,
    "plate": 0.5,
}
_BY_CONTENT_TOO: Mapping[str, float] = {
    "commodity": 0.5,
    "mode": 0.5,
    "concealment": 0.5,
    "installation": 0.5,
    "direction": 0.55,
}
_TYPED = frozenset({*SEEN, *OF_COUNTRY}) - {
    "number",
    "money",
    "quantity",
    "plate",
    "hs_code",
    "container",
    "imei",
    "vin",
}


def _scores(name: str, content: Content) -> dict[str, float]:
    """For each role how much speaks for it, from 0 to 1."""
    found: dict[str, float] = {}
    for role in header_words():
        header = _header_score(name, role)
        share = content.shares.get(role, 0.0)
        if content.filled and share < _NEEDS_CONTENT.get(role, 0.0):
            continue
        if role == "narrative" and header < 0.6 and share:
            found[role] = 0.45
        elif header >= 0.6:
            known = role in content.shares and content.filled > 0
            # words of a list in a language that it does not have say nothing against the name
            least = 0.7 if role in _TYPED and header == 1.0 else 0.55
            found[role] = header * ((least + (0.99 - least) * share) if known else 0.85)
            if role in _TYPED and known and share < 0.05 and content.filled > 3 and header < 1.0:
                found[role] *= 0.8
        elif share >= 0.6:
            stated = 0.7 if "read" in content.settings.get(role, {}) else 0.0
            weight = _BY_CONTENT.get(role) or _BY_CONTENT_TOO.get(role) or stated
            found[role] = weight * share
    return found
