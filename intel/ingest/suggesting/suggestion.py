"""A suggestion, and the view of a text in which finders look for them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from intel.model.vocabulary import latin_lookalikes

__all__ = ["Language", "Sort", "Suggestion", "View", "view_of"]

Sort = Literal["identifier", "quantity", "hs_code", "hiding_place", "date"]
Language = Literal["en", "ru", "zh", "kk", "uz", "tg", "mn"]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A piece of a text that seems to say something which has a field of its own.

    Attributes:
        sort: What it seems to be.
        kind: Of an identifier its kind, else empty.
        start: Code points before it in the original text.
        end: Code points up to its end; ``text[start:end]`` is the piece.
        text: The piece as written.
        value: What it would be as a field: ``normal``, ``check`` and ``fault`` of an identifier,
            ``amount`` and ``unit`` of a quantity, ``code`` of an HS code or a hiding place,
            ``date`` of a date.
        basis: ``label`` where a word before it says what it is, ``form`` where it speaks for itself.
    """

    sort: Sort
    kind: str
    start: int
    end: int
    text: str
    value: Mapping[str, Any] = field(default_factory=dict[str, Any])
    basis: Literal["label", "form"] = "form"

    def plain(self) -> dict[str, Any]:
        """As a receipt line has it."""
        return {
            "sort": self.sort,
            "kind": self.kind,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "value": dict(self.value),
            "basis": self.basis,
        }


@dataclass(frozen=True, slots=True)
class View:
    """A text and two writings of it of the same length, so that places in them are places in it.

    Attributes:
        text: As written.
        capitals: Capitals, digits and signs of full width or of other scripts made plain.
        latin: The same with Cyrillic look-alikes made Latin.
        language: In which it is written, where that is known.
    """

    text: str
    capitals: str
    latin: str
    language: Language | None


class _Capitals(dict[int, str]):
    """One character for one: what folds to several stays."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = unicodedata.normalize("NFKC", char)
        plain = plain if len(plain) == 1 else char
        digit = unicodedata.digit(plain, None)
        if digit is not None:
            plain = str(digit)
        elif plain.isspace():
            plain = "\n" if plain in "\n\r\u2028\u2029" else " "
        capital = plain.upper()
        found = capital if len(capital) == 1 else plain
        if len(self) < _MOST_KNOWN:
            self[code] = found
        return found


_MOST_KNOWN = 20_000
_CAPITALS = _Capitals()


def view_of(text: str, language: Language | None) -> View:
    """The view of a text.

    Args:
        text: Any string; characters outside the Basic Multilingual Plane count as one.
        language: In which it is written.
    """
    capitals = text.upper() if text.isascii() else text.translate(_CAPITALS)
    return View(text, capitals, latin_lookalikes(capitals)[0], language)
