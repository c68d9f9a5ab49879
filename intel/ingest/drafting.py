"""A profile drafted from a file that nobody has described: what its columns are, and how sure that is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from rapidfuzz import fuzz

from intel.ingest.currencies import find_currency
from intel.ingest.days import read_date
from intel.ingest.foreign_countries import foreign_country
from intel.ingest.header_names import folded_name
from intel.ingest.header_words import header_words
from intel.ingest.numbers import plain_number
from intel.model.absent import is_absent
from intel.model.codes import CODE_LISTS
from intel.model.commodities import find_commodity
from intel.model.countries import country_code
from intel.model.identifiers import normalise
from intel.model.substances import find_substance
from intel.model.units import find_unit
from intel.model.vocabulary import fold

__all__ = ["Guess", "guess_columns"]

_FORMS = (
    *("%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%Y-%m-%d", "%Y/%m/%d", "%d-%m-%Y", "%Y.%m.%d", "%Y%m%d", "%d.%m.%y"),
    *(
        "%d/%m/%y",
        "%d.%m.%Y %H:%M",
        "%d/%m/%Y %H:%M",
        "%m/%d/%Y %H:%M",
        "%d.%m.%Y %H:%M:%S",
        "%Y年%m月%d日",
        "%d %B %Y",
    ),
)
_UNIT_IN_NAME = re.compile(
    r"[(\[,/]\s*([^()\[\],/]{1,12})\s*[)\]]?\s*$|\s(kg|g|l|szt|kpl|шт|кг|л|г)\.?$", re.IGNORECASE
)
_MOST_VALUES = 400
_MOST_WORDS = 20
_NEARLY_ALL = 0.95
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
    ``repeats`` says that a reference stands in several rows.
    """

    column: str
    role: str
    confidence: int
    settings: dict[str, str] = field(default_factory=dict[str, str])
    why: str = ""
    words: Mapping[str, str] = field(default_factory=dict[str, str])
    repeats: bool = False


@dataclass(slots=True)
class _Content:
    """What the cells of a column look like: for each role the share of cells that fit it."""

    shares: dict[str, float]
    settings: dict[str, dict[str, str]]
    distinct: float
    length: float
    filled: int
    is_counting: bool = False
    values: Mapping[str, int] = field(default_factory=dict[str, int])


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
    contents = {name: _content(cells) for name, cells in columns.items()}
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
    return [chosen.get(name) or Guess(name, "keep", 0, why="nothing speaks for any place") for name in columns]


def _without_counting(
    scored: list[tuple[float, str, str]], contents: Mapping[str, _Content]
) -> list[tuple[float, str, str]]:
    """Rows that are numbered have no reference by that where another column is called one."""
    others = any(role == "reference" and not contents[name].is_counting for _, name, role in scored)
    if not others:
        return scored
    counting = [name for name, content in contents.items() if content.is_counting]
    kept = [each for each in scored if each[1] not in counting]
    return [*kept, *((0.9, name, "ignore") for name in counting)]


def _by_neighbours(names: Sequence[str], contents: Mapping[str, _Content], chosen: dict[str, Guess]) -> None:
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


def _guess(name: str, role: str, *, score: float, content: _Content) -> Guess:
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
    knows = _SEEN["country"] if role in _OF_COUNTRY else _SEEN.get(role) if role in _TYPED else None
    by_count = sorted(content.values, key=lambda each: -content.values[each])
    unknown = [word for word in by_count if knows is not None and not knows(word)][:_MOST_WORDS]
    is_country = role == "country" or role in _OF_COUNTRY
    words = {word: (foreign_country(word) or "") if is_country else "" for word in unknown}
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


@cache
def _header_score(name: str, role: str) -> float:
    """How well a name fits a role: 1 for one of its words, less for one that comes near."""
    bare = _plain(re.sub(r"[(\[].*?[)\]]", " ", name).rpartition(" / ")[2])
    candidates = {bare, _plain(name.rpartition(".")[2]), _plain(name)}
    words = _words()[role]
    if candidates & words:
        return 1.0
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


# a word behind a number, or before it as signs of currencies stand
_NUMBER_AND_WORD = re.compile(r"([-+]?\d[\d .,'\u00a0\u202f]*?)\s*([^\W\d]+\.?|[^\w\s.,]+)\s*")
_WORD_AND_NUMBER = re.compile(r"([^\W\d]{3}|[^\w\s.,]+)\s*([-+]?\d[\d .,'\u00a0\u202f]*)")
_PLATE = re.compile(r"[^\W\d_]{1,3}[ -]?\d{2,4}[ -]?[^\W\d_]{1,3}|\d{2,4}[ -]?[^\W\d_]{2,3}[ -]?\d{0,3}")


def _with_word(text: str, knows: Callable[[str], bool]) -> bool:
    if found := _NUMBER_AND_WORD.fullmatch(text):
        return knows(found[2].strip("."))
    found = _WORD_AND_NUMBER.fullmatch(text)
    return found is not None and knows(found[1])


_SEEN: Mapping[str, Callable[[str], bool]] = {
    "country": lambda text: country_code(text) is not None,
    "unit": lambda text: find_unit(text) is not None,
    "substance": lambda text: find_substance(text) is not None,
    "commodity": lambda text: find_commodity(text) is not None,
    "installation": lambda text: CODE_LISTS["place-type"].find(text) is not None,
    "mode": lambda text: CODE_LISTS["mode"].find(text) is not None,
    "concealment": lambda text: CODE_LISTS["concealment"].find(text) is not None,
    "detection": lambda text: CODE_LISTS["detection"].find(text) is not None,
    "direction": lambda text: CODE_LISTS["direction"].find(text) is not None,
    "currency": lambda text: find_currency(text) is not None,
    "plate": lambda text: _PLATE.fullmatch(text.upper()) is not None,
    "money": lambda text: _with_word(text, lambda word: find_currency(word) is not None),
    "quantity": lambda text: _with_word(text, lambda word: find_unit(word) is not None),
    "vin": lambda text: re.fullmatch(r"[A-HJ-NPR-Z0-9]{17}", text.upper()) is not None,
    "container": lambda text: (found := normalise("container", text)) is not None and found.check == "pass",
    "imei": lambda text: re.fullmatch(r"\d{15}", text) is not None,
    "hs_code": lambda text: re.fullmatch(r"\d{4}(?:[ .]?\d{2}){0,3}", text) is not None,
    "number": lambda text: plain_number(text, ",") is not None or plain_number(text, ".") is not None,
}
_OF_COUNTRY = ("departure", "destination", "origin", "nationality")


def _content(cells: Sequence[str]) -> _Content:
    values = [cell.strip() for cell in cells if not is_absent(cell)][:_MOST_VALUES]
    if not values:
        return _Content({}, {}, 0.0, 0.0, 0)
    shares = {role: sum(map(fits, values)) / len(values) for role, fits in _SEEN.items()}
    bare = [_number_of(text) for text in values]
    settings: dict[str, dict[str, str]] = {"number": {"decimal": _decimal(bare)}}
    form, share = _form(values)
    shares["date"] = shares["birth"] = share
    settings["date"] = settings["birth"] = {"forms": form}
    shares |= dict.fromkeys(_OF_COUNTRY, shares["country"])
    shares["amount"] = shares["value"] = shares["latitude"] = shares["longitude"] = shares["number"]
    for role, read in (("value", "money"), ("amount", "quantity")):
        if shares[read] > shares["number"]:
            shares[role] = max(shares[role], shares[read])
            settings[role] = {"read": read}
    length = sum(map(len, values)) / len(values)
    distinct = len(set(values)) / len(values)
    shares["narrative"] = 1.0 if length > 60 else 0.0
    # of a register with several lines for one incident its number stands in several rows
    shares["reference"] = max(distinct, 0.7) if length < 30 and shares["date"] < 0.5 else 0.0
    numbers = {text.rstrip(".") for text in values}
    is_counting = len(values) > 2 and numbers == set(map(str, range(1, len(values) + 1)))
    return _Content(shares, settings, distinct, length, len(values), is_counting, Counter(values))


def _number_of(text: str) -> str:
    """The number of a cell that states its unit or currency too."""
    if found := _NUMBER_AND_WORD.fullmatch(text):
        return found[1]
    found = _WORD_AND_NUMBER.fullmatch(text)
    return found[2] if found else text


def _decimal(values: Sequence[str]) -> str:
    comma = sum(plain_number(text, ",") is not None for text in values)
    point = sum(plain_number(text, ".") is not None for text in values)
    if comma != point:
        return "," if comma > point else "."
    groups = Counter(sign for text in values for sign in ".," if sign in text)
    return (
        ","
        if groups[","] and not groups["."] and any(re.search(r",\d{1,2}$|,\d{4,}$", each) for each in values)
        else "."
    )


def _form(values: Sequence[str]) -> tuple[str, float]:
    best, most = "%Y-%m-%d", 0
    for form in _FORMS:
        fitting = sum(isinstance(read_date(text, (form,), language=None), str) for text in values)
        if fitting > most:
            best, most = form, fitting
    return best, most / len(values)


_NEEDS_CONTENT = frozenset({"date", "birth", "amount", "value", "latitude", "longitude", "vin", "imei"})
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
_TYPED = frozenset({*_SEEN, *_OF_COUNTRY}) - {
    "number",
    "money",
    "quantity",
    "plate",
    "hs_code",
    "container",
    "imei",
    "vin",
}


def _scores(name: str, content: _Content) -> dict[str, float]:
    """For each role how much speaks for it, from 0 to 1."""
    found: dict[str, float] = {}
    for role in header_words():
        header = _header_score(name, role)
        share = content.shares.get(role, 0.0)
        if content.filled and role in _NEEDS_CONTENT and share < 0.5:
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
