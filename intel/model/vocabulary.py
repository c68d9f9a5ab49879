"""Closed lists whose entries are written in many ways: exact finding and nearest entries.

A vocabulary never guesses. What it finds, it finds by an exact name after case, accents,
punctuation and spacing have been put aside; what it does not find it can only *suggest*,
so that a finding may name the nearest known entries and a person decides.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Literal, TypeVar

from rapidfuzz import fuzz, process

Entry = TypeVar("Entry")
Language = Literal["en", "ru", "zh"]

LONGEST_NAME = 160
"""Characters; a longer text is a narrative, not the name of anything in a list."""

# Letters that no Unicode decomposition turns into the letter a Latin keyboard would use,
# and the apostrophes that stand for a sound mark in Uzbek or for an elision in French.
_LETTERS = str.maketrans(
    {
        "ı": "i",
        "ə": "e",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "æ": "ae",
        "œ": "oe",
        **dict.fromkeys("'’‘ʻʼ`´ʹ′＇", ""),
    }
)
_SEPARATORS = re.compile(r"[\W_]+")
_LOOKALIKES = str.maketrans("АВЕКМНОРСТУХІЈЅаеорсухіјѕ", "ABEKMHOPCTYXIJSaeopcyxijs")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Names:
    """The name of an entry in the platform's three languages."""

    en: str
    ru: str
    zh: str

    def of(self, language: Language) -> str:
        """The name in one language."""
        if language == "ru":
            return self.ru
        return self.zh if language == "zh" else self.en

    def all(self) -> tuple[str, str, str]:
        """The three names, English first."""
        return (self.en, self.ru, self.zh)


@dataclass(frozen=True, slots=True)
class Near:
    """An entry suggested for a text that was not found.

    Attributes:
        code: Code of the suggested entry.
        name: The written form of it that came closest, as the list spells it.
        score: Closeness from 0 to 100, one decimal.
    """

    code: str
    name: str
    score: float


@lru_cache(maxsize=16384)
def _fold_short(text: str) -> str:
    if text.isascii():
        lowered = text.lower().translate(_LETTERS)
    else:
        decomposed = unicodedata.normalize("NFKD", text).casefold()
        # casefold can bring combining marks back (Turkish İ), hence the marks go last.
        unmarked = "".join(
            letter for letter in unicodedata.normalize("NFKD", decomposed) if not unicodedata.combining(letter)
        )
        lowered = unmarked.translate(_LETTERS)
    return _SEPARATORS.sub(" ", lowered).strip()


def fold(text: str) -> str:
    """A text without case, accents, apostrophes and punctuation, words one space apart.

    Two texts with the same fold are two writings of the same name. Letters keep their
    script: look-alikes of another alphabet are not folded here.

    Args:
        text: Any string; lone surrogates and control characters are allowed.

    Returns:
        The folded text; empty for a text without letters and digits and for one of more
        than ``LONGEST_NAME`` characters.

    Source: Unicode Standard Annex 15 (NFKD); the rest is our own convention.
    """
    return "" if len(text) > LONGEST_NAME else _fold_short(text)


def latin_lookalikes(text: str) -> tuple[str, bool]:
    """A text with Cyrillic look-alike letters (А В Е К М Н О Р С Т У Х …) made Latin.

    Args:
        text: Any string.

    Returns:
        The text, and whether any letter had to be replaced.

    Source: ``domain.md`` §3.1, "normalise before checking".
    """
    if text.isascii():
        return text, False
    replaced = text.translate(_LOOKALIKES)
    return replaced, replaced != text


class Vocabulary(Generic[Entry]):
    """A closed list of entries, found by any of their names.

    The first name of an entry is the one shown in suggestions when it came closest.
    """

    def __init__(self, entries: Iterable[tuple[str, Entry, Iterable[str]]]) -> None:
        """Build the index of the list.

        Args:
            entries: Code, entry and names of each; the code itself is always a name.

        Raises:
            ValueError: Two entries claim the same name; the list is then ambiguous.
        """
        self._entries: dict[str, Entry] = {}
        self._codes: dict[str, str] = {}
        self._spellings: dict[str, str] = {}
        for code, entry, names in entries:
            self._entries[code] = entry
            for name in (code, *names):
                self._claim(code, name)

    def _claim(self, code: str, name: str) -> None:
        folded = fold(name)
        if not folded:
            return
        holder = self._codes.setdefault(folded, code)
        if holder != code:
            message = f"{name!r} names both {holder!r} and {code!r}"
            raise ValueError(message)
        self._spellings.setdefault(folded, name)

    def find(self, text: str | None) -> Entry | None:
        """The entry that has exactly this name, or None; never the nearest one."""
        if text is None:
            return None
        folded = fold(text)
        if not folded:
            return None
        code = self._codes.get(folded)
        if code is None and _CYRILLIC.search(text) and _LATIN.search(text):
            # "Кazakhstan" typed with a Cyrillic К: one word in two alphabets is a slip.
            code = self._codes.get(fold(latin_lookalikes(text)[0]))
        return None if code is None else self._entries[code]

    def nearest(self, text: str | None, n: int = 3) -> tuple[Near, ...]:
        """The entries whose names come closest to a text, best first.

        Args:
            text: What was written; None and texts without letters have no neighbours.
            n: How many different entries at most, >= 0.

        Returns:
            At most ``n`` suggestions, by score descending, then code.
        """
        folded = fold(text or "")
        if not folded or n <= 0:
            return ()
        # A partial match of a two-letter code in a long word is no neighbour.
        alike = [name for name in self._codes if 3 * len(name) >= len(folded) and len(name) > 2]
        found = process.extract(
            folded,
            alike,
            scorer=fuzz.WRatio,
            limit=None,
            score_cutoff=45,
        )
        best: dict[str, tuple[float, str]] = {}
        for name, score, _ in sorted(found, key=lambda hit: (-hit[1], hit[0])):
            best.setdefault(self._codes[name], (round(score, 1), name))
        ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
        return tuple(Near(code, self._spellings[name], score) for code, (score, name) in ranked[:n])

    def entries(self) -> tuple[Entry, ...]:
        """Every entry, in the order of the list."""
        return tuple(self._entries.values())

    def get(self, code: str) -> Entry | None:
        """The entry of a code written exactly so, or None."""
        return self._entries.get(code)


def read_table(text: str) -> list[tuple[list[str], list[str]]]:
    """Rows of a table written as plain text in a module.

    A line that begins at the margin holds the fields of a row, indented lines below it hold the
    row's further names; ``|`` stands between any two.

    Args:
        text: The table.

    Returns:
        For each row its fields and its further names, in order.
    """
    rows: list[tuple[list[str], list[str]]] = []
    for line in text.splitlines():
        if not line.strip():
            continue
        parts = [part.strip() for part in line.split("|")]
        if line[0].isspace():
            rows[-1][1].extend(part for part in parts if part)
        else:
            rows.append((parts, []))
    return rows
