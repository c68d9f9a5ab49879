"""Words of registers in the languages of the neighbours, for drafts; the words stand in the file beside this module."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from intel.ingest.column_content import OF_COUNTRY
from intel.ingest.foreign_countries import foreign_country
from intel.model.vocabulary import fold

__all__ = ["meaning_of"]

_COUNTRIES = frozenset({"country", *OF_COUNTRY})
_BY_BEGINNING = frozenset({"commodity"})


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    """By role the folded words, with what they mean; a word that means two things means nothing."""
    raw = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    found: dict[str, Mapping[str, str]] = {}
    for role, meanings in raw.items():
        codes: dict[str, set[str]] = {}
        for code, words in meanings.items():
            for word in words:
                codes.setdefault(fold(word), set()).add(code)
        found[role] = {word: next(iter(each)) for word, each in codes.items() if len(each) == 1}
    return found


def meaning_of(word: str, role: str) -> str:
    """What a word of a register may mean; empty where nobody here knows.

    Args:
        word: As a cell has it.
        role: Of its column: ``direction``, ``unit``, ``commodity``, or one of countries.

    Returns:
        What the list of the role knows; a person reads it before it counts.

    Source: ``intel/ingest/foreign_words.toml``; for countries Unicode CLDR.
    """
    if role in _COUNTRIES:
        return foreign_country(word) or ""
    words = _words().get(role, {})
    folded = fold(word)
    if folded in words or role not in _BY_BEGINNING:
        return words.get(folded, "")
    meant = {code for stem, code in words.items() for part in folded.split() if len(stem) > 2 and part.startswith(stem)}
    return meant.pop() if len(meant) == 1 else ""
