"""A profile drafted from a file that nobody has described: what its columns are, and how sure that is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from rapidfuzz import fuzz

from intel.ingest.currencies import find_currency
from intel.ingest.days import read_date
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
    dates, decimal sign, unit); ``why`` says in words what speaks for it.
    """

    column: str
    role: str
    confidence: int
    settings: dict[str, str] = field(default_factory=dict[str, str])
    why: str = ""


@dataclass(slots=True)
class _Content:
    """What the cells of a column look like: for each role the share of cells that fit it."""

    shares: dict[str, float]
    settings: dict[str, dict[str, str]]
    distinct: float
    length: float
    filled: int


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
    chosen: dict[str, Guess] = {}
    taken: set[str] = set()
    for score, name, role in sorted(scored, key=lambda each: (-each[0], list(columns).index(each[1]))):
        if name in chosen or (role in taken and role in _ROLES_ONCE):
            continue
        taken.add(role)
        chosen[name] = _guess(name, role, score=score, content=contents[name])
    return [chosen.get(name) or Guess(name, "keep", 0, why="nothing speaks for any place") for name in columns]


def _guess(name: str, role: str, *, score: float, content: _Content) -> Guess:
    settings = dict(
        content.settings.get("number" if role in ("amount", "value", "latitude", "longitude") else role, {})
    )
    if role in ("amount", "value"):
        settings |= _unit_in_name(name, role)
    why = "its name" if _header_score(name, role) >= 0.6 else "its content"
    if content.shares.get(role, 0) >= 0.6 and why == "its name":
        why = "its name and its content"
    return Guess(name, role, min(99, round(score * 100)), settings, why)


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
    settings: dict[str, dict[str, str]] = {"number": {"decimal": _decimal(values)}}
    form, share = _form(values)
    shares["date"] = shares["birth"] = share
    settings["date"] = settings["birth"] = {"forms": form}
    shares |= dict.fromkeys(_OF_COUNTRY, shares["country"])
    shares["amount"] = shares["value"] = shares["latitude"] = shares["longitude"] = shares["number"]
    length = sum(map(len, values)) / len(values)
    distinct = len(set(values)) / len(values)
    shares["narrative"] = 1.0 if length > 60 else 0.0
    shares["reference"] = distinct if length < 30 and shares["date"] < 0.5 else 0.0
    return _Content(shares, settings, distinct, length, len(values))


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
}
_BY_CONTENT_TOO: Mapping[str, float] = {
    "commodity": 0.5,
    "mode": 0.5,
    "concealment": 0.5,
    "installation": 0.5,
    "direction": 0.55,
}
_TYPED = frozenset({*_SEEN, *_OF_COUNTRY}) - {"number", "hs_code", "container", "imei", "vin"}


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
            found[role] = header * ((0.55 + 0.44 * share) if known else 0.85)
            if role in _TYPED and known and share < 0.05 and content.filled > 3:
                found[role] *= 0.8
        elif share >= 0.6:
            weight = _BY_CONTENT.get(role) or _BY_CONTENT_TOO.get(role) or 0.0
            found[role] = weight * share
    return found
