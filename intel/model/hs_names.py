"""What goods of an HS code are called here, and which heading a name means, without any reference pack.

The official texts come with a pack; these are our own short names of what contraband travels under.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from intel.model.commodities import hs_name
from intel.model.goods_kinds import GOODS_KINDS
from intel.model.hs_headings import HS_HEADINGS
from intel.model.vocabulary import Language, Names, Near, Vocabulary, fold, read_table

__all__ = ["find_hs_heading", "hs_names", "nearest_hs_headings"]

_LANGUAGES: tuple[Language, ...] = ("en", "ru", "zh")


def _vocabulary() -> Vocabulary[tuple[str, Names]]:
    """Headings, and kinds of goods under their six digits; a name that both have is the heading's."""
    entries: dict[str, tuple[Names, list[str]]] = {}
    for (code, en, ru, zh), _ in read_table(HS_HEADINGS):
        entries[code] = (Names(en, ru, zh), [en, ru, zh])
    for (_, _, code, en, ru, zh), further in read_table(GOODS_KINDS):
        entries.setdefault(code, (Names(en, ru, zh), []))[1].extend((en, ru, zh, *further))
    taken: dict[str, str] = {}
    return Vocabulary(
        (code, (code, names), [each for each in spoken if taken.setdefault(fold(each), code) == code])
        for code, (names, spoken) in entries.items()
    )


_HEADINGS = _vocabulary()


@lru_cache(maxsize=1)
def _of_goods() -> Mapping[str, Names]:
    """The first kind of goods of each six digits."""
    names: dict[str, Names] = {}
    for (_, _, code, en, ru, zh), _ in read_table(GOODS_KINDS):
        names.setdefault(code, Names(en, ru, zh))
    return names


def hs_names(code: str) -> Mapping[str, str]:
    """The short names of an HS code by language: of its six digits where they are known, else of its heading.

    Args:
        code: Digits, at least four for any name.

    Returns:
        Names in English, Russian and Chinese; empty for a code that no contraband of ours travels under.
    """
    known = _of_goods().get(code[:6]) if len(code) >= 6 else None
    if known is not None:
        return {language: known.of(language) for language in _LANGUAGES}
    heading = _HEADINGS.get(code[:4])
    if heading is None:
        return {}
    names = {language: heading[1].of(language) for language in _LANGUAGES}
    english = hs_name(code) if len(code) >= 6 else None
    return {**names, "en": english} if english else names


def find_hs_heading(text: str) -> str | None:
    """The code that a text names exactly: four digits of a heading, six of a kind of goods, or None."""
    found = _HEADINGS.find(text)
    return None if found is None else found[0]


def nearest_hs_headings(text: str) -> tuple[Near, ...]:
    """The codes whose names come closest to a text, best first; never taken by themselves."""
    return _HEADINGS.nearest(text)
