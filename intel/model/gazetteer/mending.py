"""A text about a place with a slip in what stands beside the name: ``Astara Iarn``, ``опрт Актау``, ``МААПП Краскино``.

A short word with a letter wrong may be anything, so that nothing is changed in a text that says
something as it stands: only where no place is found, the text is read once more with one word put right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from intel.model.gazetteer.beside import country_words
from intel.model.gazetteer.nearness import shortened
from intel.model.gazetteer.phrases import descriptor_words
from intel.model.vocabulary import fold

__all__ = ["mended"]

_WORDS = re.compile(r"[^\W\d_]+")
_SHORTEST, _SHORTEST_SWAPPED, _MOST_WORDS = 4, 3, 6


@lru_cache(maxsize=1)
def _known() -> dict[str, list[str]]:
    """What is left of each word without any one of its letters, and the words that leave it."""
    table: dict[str, list[str]] = {}
    for word in sorted(descriptor_words() | country_words()):
        if len(word) >= _SHORTEST_SWAPPED and not word.isdecimal():
            for each in shortened(word):
                table.setdefault(each, []).append(word)
    return table


@lru_cache(maxsize=4096)
def _put_right(folded: str) -> tuple[str, ...]:
    table = _known()
    if len(folded) < _SHORTEST_SWAPPED or folded in descriptor_words() or folded in country_words():
        return ()
    near = {known for each in shortened(folded) for known in table.get(each, ())}
    return tuple(
        known
        for known in sorted(near)
        if OSA.distance(folded, known, score_cutoff=1) == 1
        and (len(known) >= _SHORTEST or sorted(known) == sorted(folded))
    )


def mended(text: str) -> Iterator[str]:
    """The text with one of its words put right, for each word that comes near a sort of place or a country.

    Args:
        text: In which no place was found as it stands.

    Yields:
        Texts to read instead, from the last word to the first: a country stands behind a name more often.
    """
    words = list(_WORDS.finditer(text))
    if not 1 < len(words) <= _MOST_WORDS:
        return
    for word in reversed(words):
        for known in _put_right(fold(word.group())):
            written = known.upper() if word.group().isupper() else known
            yield text[: word.start()] + written + text[word.end() :]
