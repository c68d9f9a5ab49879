"""One service for every code list: what a text is called there, and what a code is elsewhere.

Nothing is guessed: a text that names nothing exactly gets the nearest entries with their scores,
and a code that has no counterpart, or several, is said to have none, or several. Every answer keeps
what was written and the version of the table.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from intel.model.code_listing import LISTS, SHIPPED
from intel.model.commodities import commodity_of_hs
from intel.model.control import hs_2017_of, hs_2022_of
from intel.model.hs_names import find_hs_heading, hs_names, nearest_hs_headings
from intel.model.reference import ReferencePack
from intel.model.vocabulary import Near

__all__ = ["TARIFFS", "Found", "Translated", "find_code", "list_names", "translate_code"]

TARIFFS: Mapping[str, tuple[int, ...]] = {"hs": (6,), "tnved": (10,), "prc": (10, 13), "national": (8, 10, 9)}
"""Lists that extend the six digits of the Harmonized System, and the lengths of their codes."""
_DIGITS = re.compile(r"^\d{2,13}$")
_SEPARATORS = re.compile(r"[\s.\-]+")
_MOST_CODES, _MOST_NEAR = 200, 3

Packs = Mapping[str, ReferencePack]


@dataclass(frozen=True, slots=True)
class Found:
    """What a text is in a list.

    Attributes:
        list: Name of the list.
        original: As written.
        code: Its normal form; None where nothing is named exactly.
        version: Of the table that was asked.
        names: Of the entry, by language.
        about: What else the table knows of it.
        nearest: Suggestions where there is no code, best first, each with its score.
    """

    list: str
    original: str
    code: str | None
    version: str
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    about: Mapping[str, Any] = field(default_factory=dict[str, Any])
    nearest: tuple[Near, ...] = ()

    def plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "list": self.list,
            "original": self.original,
            "code": self.code,
            "version": self.version,
            "names": dict(self.names),
            "about": dict(self.about),
            "nearest": [{"code": near.code, "name": near.name, "score": near.score} for near in self.nearest],
        }


@dataclass(frozen=True, slots=True)
class Translated:
    """What a code is in another list.

    Attributes:
        source: The code where it comes from.
        to: The other list.
        version: Of the other list's table; empty where it is not loaded.
        relation: ``one-to-one``, ``one-to-many``, ``many-to-one``, ``by-prefix`` (only the first six
            digits are shared), ``not-loaded`` (the list is not here) or ``none``.
        codes: Code and name of each counterpart.
        is_cut: Whether there are more than are given.
    """

    source: Found
    to: str
    version: str
    relation: str
    codes: tuple[tuple[str, str], ...] = ()
    is_cut: bool = False

    def plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "source": self.source.plain(),
            "to": self.to,
            "version": self.version,
            "relation": self.relation,
            "codes": [{"code": code, "name": name} for code, name in self.codes],
            "is_cut": self.is_cut,
        }


def list_names(packs: Packs) -> tuple[str, ...]:
    """Every list that can be asked here: shipped, tariffs, and those of active packs."""
    return tuple(dict.fromkeys((*LISTS, *TARIFFS, *packs)))


def find_code(name: str, text: str, packs: Packs) -> Found | None:
    """What a text is in a list.

    Args:
        name: Of the list; one of ``list_names``.
        text: A code, or a name in any language of the list.
        packs: The active reference packs by list.

    Returns:
        The answer; None where there is no such list here.
    """
    if name in TARIFFS:
        return _find_tariff(name, text, packs.get(name))
    shipped = LISTS.get(name)
    if shipped is not None:
        code = shipped.find(text)
        if code is not None:
            return Found(name, text, code, SHIPPED, shipped.names(code), shipped.about(code))
    # only now: whoever fetches packs on demand fetches none for what the shipped table knows
    pack = packs.get(name)
    if pack is not None:
        found = _in_pack(name, text, pack)
        if found.code is not None or shipped is None:
            return found
    if shipped is None:
        return None
    near = (*shipped.nearest(text), *(pack.nearest(text) if pack is not None else ()))
    best = {each.code: each for each in sorted(near, key=lambda each: each.score)}
    ranked = sorted(best.values(), key=lambda each: (-each.score, each.code))
    return Found(name, text, None, SHIPPED, nearest=tuple(ranked[:_MOST_NEAR]))


def _in_pack(name: str, text: str, pack: ReferencePack) -> Found:
    entry = pack.entries.get(text.strip()) or pack.entries.get(text.strip().upper()) or pack.named(text)
    if entry is None:
        return Found(name, text, None, pack.version, nearest=pack.nearest(text))
    names = {pack.language: entry.names[0]} if entry.names else {}
    return Found(name, text, entry.code, pack.version, names, entry.about)


def _find_tariff(name: str, text: str, pack: ReferencePack | None) -> Found:
    digits = _SEPARATORS.sub("", text)
    version = pack.version if pack is not None else ""
    if not _DIGITS.fullmatch(digits):
        return _find_goods(name, text, pack)
    if pack is None:
        heading = commodity_of_hs(digits)
        about = {"commodity": heading} if heading and len(digits) >= 4 else {}
        is_code = len(digits) in {2, 4, 6, *TARIFFS[name]}
        return Found(name, text, digits if is_code else None, version, hs_names(digits) if is_code else {}, about)
    entry = pack.entries.get(digits)
    if entry is not None or pack.below(digits):
        names = {pack.language: entry.names[0]} if entry is not None and entry.names else {}
        heading = commodity_of_hs(digits) if len(digits) >= 4 else None
        return Found(name, text, digits, version, names, {"commodity": heading} if heading else {})
    return Found(name, text, None, version, nearest=pack.nearest(digits))


def _find_goods(name: str, text: str, pack: ReferencePack | None) -> Found:
    """Goods by their name: of the pack, else of our own short names of headings."""
    if pack is not None:
        entry = pack.named(text)
        if entry is None:
            return Found(name, text, None, pack.version, nearest=pack.nearest(text))
        return _find_tariff(name, entry.code, pack)
    heading = find_hs_heading(text)
    if heading is None:
        return Found(name, text, None, SHIPPED, nearest=nearest_hs_headings(text))
    commodity = commodity_of_hs(heading)
    about = {"commodity": commodity} if commodity else {}
    return Found(name, text, heading, SHIPPED, hs_names(heading), about)


def translate_code(name: str, text: str, *, to: str, packs: Packs) -> Translated | None:
    """What a code of one list is in another.

    Args:
        name: The list that the code is of.
        text: The code, or a name of that list.
        to: The other list; ``hs-2017`` and ``hs-2022`` are the editions of the Harmonized System.
        packs: The active reference packs by list.

    Returns:
        The answer, with ``relation`` ``none`` where there is no counterpart; None where there is no
        list of this name, or nothing leads from one to the other.
    """
    source = find_code(name, text, packs)
    if source is None:
        return None
    if name in TARIFFS and (to in TARIFFS or to in {"hs-2017", "hs-2022"}):
        return _between_tariffs(source, to, packs)
    if name in TARIFFS and to == "commodity":
        heading = source.about.get("commodity")
        return _from_codes(source, to, (str(heading),) if heading else (), packs=packs)
    linked = source.about.get(_LINK.get(to, to))
    if source.code is None:
        return Translated(source, to, "", "none")
    if linked is None:
        return None if to not in list_names(packs) and to not in _LINK else Translated(source, to, "", "none")
    codes = tuple(cast("list[str]", linked)) if isinstance(linked, list) else (str(linked),)
    return _from_codes(source, to, codes, packs=packs)


_LINK = {"hs": "hs", "itr": "itr_section", "cites": "cites_appendix", "schedule": "schedule"}


def _from_codes(source: Found, to: str, codes: tuple[str, ...], *, packs: Packs) -> Translated:
    if not codes:
        return Translated(source, to, "", "none")
    shown: list[tuple[str, str]] = []
    version = SHIPPED
    for code in codes:
        found = find_code(to, code, packs)
        names: Mapping[str, str] = found.names if found is not None else {}
        version = found.version if found is not None and found.version else version
        shown.append((code, names.get("en") or next(iter(names.values()), "")))
    return Translated(source, to, version, "one-to-one" if len(codes) == 1 else "one-to-many", tuple(shown))


def _between_tariffs(source: Found, to: str, packs: Packs) -> Translated:
    code = source.code
    if code is None:
        return Translated(source, to, "", "none")
    six = code[:6]
    if to in {"hs-2017", "hs-2022"}:
        moved = hs_2022_of(six) if to == "hs-2022" else hs_2017_of(six)
        relation = "none" if not moved else ("one-to-one" if len(moved) == 1 else "one-to-many")
        return Translated(
            source, to, "WCO correlation 2017-2022, in part", relation, tuple((each, "") for each in moved)
        )
    pack = packs.get(to)
    if to == "hs":
        name = pack.entries[six].names[0] if pack is not None and six in pack.entries else ""
        if pack is not None and not name and not pack.below(six):
            return Translated(source, to, pack.version, "none")
        relation = "many-to-one" if len(code) > 6 else "one-to-one"
        return Translated(source, to, "" if pack is None else pack.version, relation, ((six, name),))
    if pack is None:
        return Translated(source, to, "", "not-loaded", ((six, ""),))
    entries = [entry for length in TARIFFS[to] for entry in pack.below(six, digits=length)]
    shown = tuple((entry.code, entry.names[0] if entry.names else "") for entry in entries[:_MOST_CODES])
    if not entries:
        return Translated(source, to, pack.version, "none")
    shares_six_only = source.list != "hs" and len(code) > 6
    relation = "by-prefix" if shares_six_only else ("one-to-one" if len(entries) == 1 else "one-to-many")
    return Translated(source, to, pack.version, relation, shown, is_cut=len(entries) > len(shown))
