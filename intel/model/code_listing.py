"""The lists that ship with the program, behind one face: find, nearest, names and what they lead to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Protocol, cast

import pycountry
from babel import Locale

from intel.model.codes import CODE_LISTS, CodeList
from intel.model.commodities import COMMODITIES, find_commodity, nearest_commodities
from intel.model.control import schedule_of
from intel.model.countries import country_code, country_name, nearest_countries
from intel.model.goods_kinds import GOODS_KINDS
from intel.model.means_tables import MEANS_TYPES
from intel.model.species import find_species, nearest_species, species_of_code
from intel.model.substances import find_substance, nearest_substances, substance_of_code
from intel.model.units import find_unit, nearest_units, unit_of_code
from intel.model.vocabulary import Language, Names, Near, Vocabulary, fold, read_table

__all__ = ["LISTS", "SHIPPED", "ShippedList"]

SHIPPED = "shipped-2026.2"
"""Version of the tables of this program; it changes with any of them."""
_LANGUAGES: tuple[Language, ...] = ("en", "ru", "zh")


@dataclass(frozen=True, slots=True)
class ShippedList:
    """A list that ships with the program.

    Attributes:
        standard: Where its codes come from.
        find: The code that a text names exactly, or None.
        nearest: The codes whose names come closest.
        names: The names of a code by language.
        about: What a code leads to: codes of other lists, schedules, factors.
    """

    standard: str
    find: Callable[[str], str | None]
    nearest: Callable[[str], tuple[Near, ...]]
    names: Callable[[str], Mapping[str, str]]
    about: Callable[[str], Mapping[str, Any]]


class _Coded(Protocol):
    @property
    def code(self) -> str: ...


class _Named(Protocol):
    @property
    def names(self) -> Names: ...


def _by_language(names: Names) -> dict[str, str]:
    return {language: names.of(language) for language in _LANGUAGES}


def _names_by(get: Callable[[str], _Named | None]) -> Callable[[str], Mapping[str, str]]:
    """The names of whatever a list has under a code, by language."""

    def names(code: str) -> Mapping[str, str]:
        found = get(code)
        return {} if found is None else _by_language(found.names)

    return names


def _nothing(_code: str) -> Mapping[str, Any]:
    return {}


def _of_code_list(codes: CodeList) -> ShippedList:
    def names(code: str) -> Mapping[str, str]:
        return {language: codes.name_of(code, language) or "" for language in _LANGUAGES}

    return ShippedList(codes.standard, codes.find, codes.nearest, names, _nothing)


def _country_about(code: str) -> Mapping[str, Any]:
    found = pycountry.countries.get(alpha_2=code)
    return {} if found is None else {"alpha-3": getattr(found, "alpha_3", ""), "numeric": getattr(found, "numeric", "")}


def _country_names(code: str) -> Mapping[str, str]:
    return {language: country_name(code, language) or "" for language in _LANGUAGES}


# What the region calls its money without saying whose it is.
_SHORT_NAMES: Mapping[str, tuple[str, ...]] = {
    "KZT": ("тенге", "tenge", "теңге", "坚戈"),
    "KGS": ("сом", "kyrgyz som", "索姆"),
    "UZS": ("сум", "uzbek sum", "сўм", "so'm", "苏姆"),
    "TJS": ("сомони", "somoni", "索莫尼"),
    "TMT": ("туркменский манат", "turkmen manat"),
    "AZN": ("азербайджанский манат", "azerbaijani manat"),
    "MNT": ("тугрик", "tugrik", "төгрөг", "图格里克"),
    "CNY": ("юань", "yuan", "renminbi", "rmb", "жэньминьби", "人民币", "元"),
    "RUB": ("рубль", "ruble", "rouble", "руб", "卢布"),
    "USD": ("доллар", "dollar us", "us dollar", "долл сша", "美元"),
    "EUR": ("евро", "euro", "欧元"),
}


@lru_cache(maxsize=1)
def _currencies() -> Vocabulary[str]:
    taken: set[str] = set()
    entries: list[tuple[str, str, list[str]]] = []
    for currency in cast("Iterable[object]", pycountry.currencies):
        code = str(getattr(currency, "alpha_3", ""))
        names = [
            code,
            str(getattr(currency, "numeric", "")),
            *(_currency_names(code).values()),
            *_SHORT_NAMES.get(code, ()),
        ]
        own = [name for name in names if name.casefold() not in taken]
        taken |= {name.casefold() for name in own}
        entries.append((code, code, own))
    return Vocabulary(_without_clashes(entries))


def _without_clashes(entries: list[tuple[str, str, list[str]]]) -> list[tuple[str, str, list[str]]]:
    holders: dict[str, str] = {fold(code): code for code, _, _ in entries}
    return [
        (code, entry, [name for name in names if holders.setdefault(fold(name), code) == code])
        for code, entry, names in entries
    ]


@lru_cache(maxsize=1)
def _currency_tables() -> dict[Language, dict[str, str]]:
    return {language: dict(Locale(language).currencies) for language in _LANGUAGES}


def _currency_names(code: str) -> Mapping[str, str]:
    return {language: _currency_tables()[language].get(code, code) for language in _LANGUAGES}


def _unit_about(code: str) -> Mapping[str, Any]:
    unit = unit_of_code(code)
    if unit is None:
        return {}
    return {"dimension": unit.dimension, "factor": None if unit.factor is None else str(unit.factor)}


def _substance_about(code: str) -> Mapping[str, Any]:
    found = substance_of_code(code)
    heading = {} if found is None else {"commodity": found.heading}
    return {**heading, "schedule": schedule_of(code)}


def _species_about(code: str) -> Mapping[str, Any]:
    found = species_of_code(code)
    if found is None:
        return {}
    appendix = found.appendix or None
    return {"scientific": found.scientific, "cites_appendix": appendix, "hs": found.hs_code, "commodity": "wildlife"}


def _code_of(found: _Coded | None) -> str | None:
    return None if found is None else found.code


@dataclass(frozen=True, slots=True)
class _Goods:
    code: str
    commodity: str
    hs_code: str
    names: Names


def _goods() -> Vocabulary[_Goods]:
    rows: list[tuple[str, _Goods, list[str]]] = []
    for (code, commodity, hs_code, en, ru, zh), aliases in read_table(GOODS_KINDS):
        rows.append((code, _Goods(code, commodity, hs_code, Names(en, ru, zh)), [en, ru, zh, *aliases]))
    return Vocabulary(rows)


_GOODS = _goods()


def _goods_about(code: str) -> Mapping[str, Any]:
    found = _GOODS.get(code)
    return {} if found is None else {"commodity": found.commodity, "hs": found.hs_code}


def _commodity_about(code: str) -> Mapping[str, Any]:
    found = COMMODITIES[code]
    return {"cen_heading": found.cen_heading, "itr_section": found.itr_section, "hs": sorted(found.hs_codes)}


_MEANS = CodeList("means", "UN/CEFACT Recommendation 28", MEANS_TYPES)
_OWN: dict[str, ShippedList] = {name: _of_code_list(codes) for name, codes in CODE_LISTS.items()}
_OTHERS: dict[str, ShippedList] = {
    "country": ShippedList("ISO 3166-1, CLDR", country_code, nearest_countries, _country_names, _country_about),
    "currency": ShippedList(
        "ISO 4217, CLDR",
        lambda text: _currencies().find(text),
        lambda text: _currencies().nearest(text),
        _currency_names,
        _nothing,
    ),
    "unit": ShippedList(
        "UN/CEFACT Recommendation 20",
        lambda text: _code_of(find_unit(text)),
        nearest_units,
        _nothing,
        _unit_about,
    ),
    "substance": ShippedList(
        "INCB lists, UNODC names",
        lambda text: _code_of(find_substance(text)),
        nearest_substances,
        _names_by(substance_of_code),
        _substance_about,
    ),
    "species": ShippedList(
        "CITES Appendices",
        lambda text: _code_of(find_species(text)),
        nearest_species,
        _names_by(species_of_code),
        _species_about,
    ),
    "goods": ShippedList(
        "our own list", lambda text: _code_of(_GOODS.find(text)), _GOODS.nearest, _names_by(_GOODS.get), _goods_about
    ),
    "means": ShippedList(
        "UN/CEFACT Recommendation 28",
        _MEANS.find,
        _MEANS.nearest,
        lambda code: {language: _MEANS.name_of(code, language) or "" for language in _LANGUAGES},
        lambda code: {"mode": code[0]},
    ),
    "commodity": ShippedList(
        "our own headings in the manner of the WCO CEN",
        find_commodity,
        nearest_commodities,
        _names_by(COMMODITIES.get),
        _commodity_about,
    ),
}
LISTS: Mapping[str, ShippedList] = MappingProxyType({**_OWN, **_OTHERS})
"""Every shipped list by its name."""
