"""Drugs, precursors and other controlled substances, found by INN, trade or street name."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from intel.model.substance_names import DRUGS, MEDICINES, PRECURSORS
from intel.model.vocabulary import LONGEST_NAME, Names, Near, Vocabulary, read_table

__all__ = [
    "Substance",
    "SubstanceHeading",
    "find_substance",
    "nearest_substances",
    "substance_group",
    "substance_of_code",
    "substances",
]

SubstanceHeading = Literal["drugs", "precursors", "medicines", "alcohol", "tobacco"]


@dataclass(frozen=True, slots=True)
class Substance:
    """A substance of the list.

    Attributes:
        code: Stable slug, lower case.
        heading: Commodity kind it belongs to (``intel.model.commodities``).
        names: The name shown.

    Source: INCB Yellow, Green and Red Lists for what is controlled; UNODC naming.
    """

    code: str
    heading: SubstanceHeading
    names: Names


# Substances that are goods of another kind than the table they stand in.
_OTHER_HEADING: dict[str, SubstanceHeading] = {"alcohol": "alcohol", "nasvay": "tobacco"}


def _rows() -> list[tuple[str, Substance, list[str]]]:
    rows: list[tuple[str, Substance, list[str]]] = []
    tables: tuple[tuple[SubstanceHeading, str], ...] = (
        ("drugs", DRUGS),
        ("medicines", MEDICINES),
        ("precursors", PRECURSORS),
    )
    for heading, table in tables:
        for (code, en, ru, zh), aliases in read_table(table):
            names = Names(en, ru, zh)
            substance = Substance(code, _OTHER_HEADING.get(code, heading), names)
            rows.append((code, substance, [*names.all(), *aliases]))
    return rows


_SUBSTANCES = Vocabulary(_rows())


@lru_cache(maxsize=4096)
def _find(text: str) -> Substance | None:
    return _SUBSTANCES.find(text)


def find_substance(text: str | None) -> Substance | None:
    """The substance that a text names exactly, in English, Russian, Chinese or by an alias.

    Does not search in a longer text and does not guess: a name that is in no list has no
    substance, and the caller keeps the text so that nothing is lost.

    Args:
        text: The name as written.

    Returns:
        The substance, or None.
    """
    if text is None or len(text) > LONGEST_NAME:
        return None
    # Greek letters are part of a name ("α-PVP") and are written out as often as not.
    return _find(text.replace("α", "alpha ").replace("γ", "gamma ").replace("Δ", "delta "))


def substance_group(code: str | None, text: str | None) -> str | None:
    """What goods are counted under: "Героин", "海洛因" and `heroin` are one line of a sum.

    Args:
        code: The code as the report states it, if it does.
        text: The name as written, if there is one.

    Returns:
        The code; else that of the substance which the text names exactly; else the words of the text,
        so that a substance that no list has is a group of its own and never a gap in a sum; else None.
    """
    if code is not None:
        return code
    words = " ".join((text or "").split()) or None
    named = find_substance(words)
    return words if named is None else named.code


def nearest_substances(text: str | None, n: int = 3) -> tuple[Near, ...]:
    """The substances whose names come closest to a text, best first; for findings only."""
    return _SUBSTANCES.nearest(text, n)


def substance_of_code(code: str) -> Substance | None:
    """The substance of a code written exactly so, or None."""
    return _SUBSTANCES.get(code)


def substances() -> tuple[Substance, ...]:
    """Every substance of the list, in its order."""
    return _SUBSTANCES.entries()
