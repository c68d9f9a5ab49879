"""Search words: how a text becomes the tokens by which it can be found again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import cast

__all__ = ["LONGEST_TERM", "terms_of", "texts_in"]

LONGEST_TERM = 60
"""Longer runs of letters are no words; cutting them keeps keyed hashes and memory bounded."""

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"[{_HAN}]|[^\W_{_HAN}]+")


def terms_of(text: str) -> frozenset[str]:
    """The distinct search words of a text.

    Case, width and accents make no difference (``Müller`` = ``muller``, ``ё`` = ``е``); Chinese is
    taken character by character, because a segmenter would find other words than the reader.

    Args:
        text: Any text.

    Returns:
        Lower-case tokens of 1 to 60 characters.

    Source: Unicode NFKD and default case folding.
    """
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return frozenset(token[:LONGEST_TERM] for token in _TOKEN.findall(plain))


def texts_in(value: object) -> Iterable[str]:
    """All strings inside a JSON value, keys excluded, in order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in cast("dict[str, object]", value).values():
            yield from texts_in(each)
    elif isinstance(value, list | tuple):
        for each in cast("list[object]", value):
            yield from texts_in(each)
