"""What the cells of a column look like, before its name is looked at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from intel.ingest.currencies import find_currency
from intel.ingest.days import read_date
from intel.ingest.numbers import plain_number
from intel.model.absent import is_absent
from intel.model.codes import CODE_LISTS
from intel.model.commodities import find_commodity
from intel.model.countries import country_code
from intel.model.identifiers import normalise
from intel.model.substances import find_substance
from intel.model.units import find_unit

__all__ = ["OF_COUNTRY", "SEEN", "Content", "content_of", "words_beside_numbers"]

_FORMS = (
    *("%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%Y-%m-%d", "%Y/%m/%d", "%d-%m-%Y", "%Y.%m.%d", "%Y.%m.%d.", "%Y%m%d"),
    *(
        "%d.%m.%y",
        "%d.%m.%Y.",
        "%d/%m/%y",
        "%d.%m.%Y %H:%M",
        "%d/%m/%Y %H:%M",
        "%m/%d/%Y %H:%M",
        "%d.%m.%Y %H:%M:%S",
        "%Y.%m.%d %H:%M",
        "%Y-%m-%d %H:%M",
        "%Y-%m-%d %H:%M:%S",
        "%Y年%m月%d日",
        "%d %B %Y",
    ),
)
_MOST_VALUES = 400
_MOST_UNITS = 15
# what stands between several identifiers of one cell, and what each of them looks like
_BETWEEN = (";", ",", " / ", "|", "\n", " + ")
_IDENTIFIER = re.compile(r"(?=.*\d)[^\W_][\w./ -]{3,30}")


@dataclass(slots=True)
class Content:
    """What the cells of a column look like: for each role the share of cells that fit it."""

    shares: dict[str, float]
    settings: dict[str, dict[str, str]]
    distinct: float
    length: float
    filled: int
    is_counting: bool = False
    values: Mapping[str, int] = field(default_factory=dict[str, int])


# a word behind a number, or before it as signs of currencies stand
_NUMBER_AND_WORD = re.compile(r"([-+]?\d[\d .,'\u00a0\u202f]*?)\s*([^\W\d]+\.?|[^\w\s.,]+)\s*")
_WORD_AND_NUMBER = re.compile(r"([^\W\d]{3}|[^\w\s.,]+)\s*([-+]?\d[\d .,'\u00a0\u202f]*)")
_PLATE = re.compile(r"[^\W\d_]{1,3}[ -]?\d{2,4}[ -]?[^\W\d_]{1,3}|\d{2,4}[ -]?[^\W\d_]{2,3}[ -]?\d{0,3}")


def _with_word(text: str, knows: Callable[[str], bool]) -> bool:
    if found := _NUMBER_AND_WORD.fullmatch(text):
        return knows(found[2].strip("."))
    found = _WORD_AND_NUMBER.fullmatch(text)
    return found is not None and knows(found[1])


SEEN: Mapping[str, Callable[[str], bool]] = {
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
_SEVERAL = ("serial", "imei", "vin", "plate", "container", "phone")
_BY_PART = ("imei", "vin", "container")
OF_COUNTRY = ("departure", "destination", "origin", "nationality")


def content_of(cells: Sequence[str]) -> Content:
    """What the cells of a column look like.

    Args:
        cells: As read; absent ones do not count.
    """
    values = [cell.strip() for cell in cells if not is_absent(cell)][:_MOST_VALUES]
    if not values:
        return Content({}, {}, 0.0, 0.0, 0)
    shares = {role: sum(map(fits, values)) / len(values) for role, fits in SEEN.items()}
    bare = [_number_of(text) for text in values]
    settings: dict[str, dict[str, str]] = {"number": {"decimal": _decimal(bare)}}
    form, share = _form(values)
    shares["date"] = shares["birth"] = share
    settings["date"] = settings["birth"] = {"forms": form}
    if sign := _split_at(values):
        settings |= {role: {"split": sign} for role in _SEVERAL}
        for role in _BY_PART:
            parts = [part.strip() for text in values for part in text.split(sign)]
            shares[role] = sum(map(SEEN[role], parts)) / len(parts)
    shares |= dict.fromkeys(OF_COUNTRY, shares["country"])
    shares["amount"] = shares["value"] = shares["latitude"] = shares["longitude"] = shares["number"]
    for role, read in (("value", "money"), ("amount", "quantity")):
        if shares[read] > shares["number"]:
            shares[role] = max(shares[role], shares[read])
            settings[role] = {"read": read}
    # words beside numbers that no list knows are units of another language, where they are few
    found = [match[2] for text in values if (match := _NUMBER_AND_WORD.fullmatch(text))]
    beside = len(found) / len(values)
    if beside > max(0.9, shares["number"], shares["money"]) and len(set(found)) <= min(_MOST_UNITS, len(values) / 3):
        shares["amount"] = beside
        settings["amount"] = {"read": "quantity"}
    length = sum(map(len, values)) / len(values)
    distinct = len(set(values)) / len(values)
    shares["narrative"] = 1.0 if length > 60 else 0.0
    # of a register with several lines for one incident its number stands in several rows
    shares["reference"] = max(distinct, 0.7) if length < 30 and shares["date"] < 0.5 else 0.0
    numbers = {text.rstrip(".") for text in values}
    is_counting = len(values) > 2 and numbers == set(map(str, range(1, len(values) + 1)))
    return Content(shares, settings, distinct, length, len(values), is_counting, Counter(values))


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


def words_beside_numbers(values: Sequence[str]) -> list[str]:
    """The words that stand behind the numbers of cells, each once, in their order.

    Args:
        values: As written.
    """
    return list(dict.fromkeys(found[2] for text in values if (found := _NUMBER_AND_WORD.fullmatch(text))))


def _split_at(values: Sequence[str]) -> str:
    """The sign that stands between several identifiers of one cell; empty where each cell has one."""
    found: Counter[str] = Counter()
    for text in values:
        for sign in _BETWEEN:
            parts = [part.strip() for part in text.split(sign)]
            if len(parts) > 1 and all(_IDENTIFIER.fullmatch(part) for part in parts):
                found[sign] += 1
                break
    return found.most_common(1)[0][0] if found else ""
