"""Reading free text: every finder over one view of it, what overlaps decided, in linear time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from intel.ingest.suggesting.hiding_places import hiding_places
from intel.ingest.suggesting.identifiers import labelled_identifiers, telling_identifiers
from intel.ingest.suggesting.numbers import dates, hs_codes, quantities
from intel.ingest.suggesting.suggestion import Language, Suggestion, View, view_of

__all__ = ["LONGEST_READ", "MOST_SUGGESTIONS", "suggestions"]

LONGEST_READ = 200_000
"""Code points of a text that are read; a narrative has no more."""

MOST_SUGGESTIONS = 500
"""Suggestions of one text by one finder; a text with more is a list, and belongs into columns."""

# What comes first keeps its place where two overlap.
_FINDERS: tuple[Callable[[View], Iterable[Suggestion]], ...] = (
    labelled_identifiers,
    hs_codes,
    telling_identifiers,
    dates,
    quantities,
    hiding_places,
)
_LANGUAGES: dict[str, Language] = {
    "en": "en", "ru": "ru", "zh": "zh", "kk": "kk", "uz": "uz", "tg": "tg", "mn": "mn",
    "ky": "ru", "az": "ru", "tk": "ru",
}  # fmt: skip


def suggestions(text: str, language: str | None = None) -> tuple[Suggestion, ...]:
    """What a text says that has a field of its own; nothing is taken from it.

    Precision goes before recall: an ordinary number is no identifier, an ambiguous date or amount
    no suggestion. Never raises; the time is linear in the length of the text, and at most
    ``LONGEST_READ`` code points are read.

    Args:
        text: A narrative or a free-text cell, in English, Russian, Chinese, Kazakh, Uzbek (either
            script), Tajik or Mongolian.
        language: ISO 639-1 code, where it is known; it decides how numbers and dates are read.

    Returns:
        By place, none overlapping another; offsets are code points of the text given.

    Source: ``domain.md`` §3.1 for identifiers; the code lists of the model for the rest.
    """
    if not text:
        return ()
    view = view_of(text[:LONGEST_READ], _LANGUAGES.get((language or "").lower()[:2]))
    kept: list[Suggestion] = []
    taken = bytearray(len(view.text))
    for finder in _FINDERS:
        for found in islice(finder(view), MOST_SUGGESTIONS):
            if not any(taken[found.start : found.end]):
                taken[found.start : found.end] = b"\x01" * (found.end - found.start)
                kept.append(found)
    return tuple(sorted(kept, key=lambda each: each.start))
