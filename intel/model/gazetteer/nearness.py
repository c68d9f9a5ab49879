"""How far apart two writings of one name lie: slips of the hand, of the ear and of the alphabet.

A letter lost, doubled, swapped or hit beside its key costs one; letters that systems of writing or
ears mix up (``k`` and ``q``, ``o`` and ``a``, ``J`` and ``z``) cost less. How much a name may cost
grows with its length: of four letters one may be wrong, of nine two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

__all__ = ["SHORTEST_SLIPPED", "allowance", "distance", "shortened", "slipped", "spelt_right"]

# Of fine keys: C is ch, S is sh, J is zh, dzh and j, T is ts.
_ALIKE: Mapping[float, tuple[str, ...]] = {
    0.3: ("oa", "ae", "ei", "ui", "ou", "vu", "gh", "kh"),
    0.5: ("Jz", "JC", "Ji", "CS", "CT", "Ts", "Ss", "zs", "kg", "dt", "bp", "vb", "fp", "oe", "ea", "ai", "mn"),
}
_VOWELS = frozenset("aeiou")
_VOWEL, _SOFT_MISSING, _VOWEL_MISSING = 0.7, 0.5, 0.7
_NARROW = (0.0, 0.0, 0.0, 0.55, 1.05, 1.35, 1.6, 2.05, 2.1, 2.4, 2.7, 3.0, 3.1)
_WIDE = (0.0, 0.0, 0.0, 0.0, 0.4, 0.55, 0.75, 0.9, 1.35, 1.6, 2.05, 2.4, 2.7)
SHORTEST_SLIPPED = 5
"""Letters of a name that with one slip of the hand is hardly another name."""
_SHORTEST_SLIPPED_TWICE = 8
_WORN = frozenset("hi")


def _pairs() -> dict[tuple[str, str], float]:
    costs = {(one, other): _VOWEL for one in _VOWELS for other in _VOWELS if one != other}
    for cost, pairs in sorted(_ALIKE.items(), reverse=True):
        for one, other in pairs:
            costs[one, other] = costs[other, one] = cost
    return costs


_COSTS = _pairs()
_MISSING = {**dict.fromkeys(_VOWELS, _VOWEL_MISSING), **dict.fromkeys(_WORN, _SOFT_MISSING)}


def allowance(length: int, *, is_narrow: bool) -> float:
    """What a name of a length may cost and still be the same name; 0 for one too short to be misread.

    Args:
        length: Letters of the fine key, the shorter of the two.
        is_narrow: Whether little else could be meant: the country is known.
    """
    allowed = _NARROW if is_narrow else _WIDE
    return allowed[min(length, len(allowed) - 1)]


def shortened(word: str) -> set[str]:
    """A word and what is left of it without any one of its letters: two that are one slip apart have one in common."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def slipped(slips: int, length: int) -> float:
    """What slips of the hand alone may cost, also where little else is known: whoever hits a wrong key can hit any.

    Args:
        slips: Letters lost, doubled, swapped or replaced, by the script that the name is spelt in.
        length: Letters of the shorter spelling.
    """
    shortest = (SHORTEST_SLIPPED, SHORTEST_SLIPPED, _SHORTEST_SLIPPED_TWICE)
    return slips + 0.05 if slips < len(shortest) and length >= shortest[slips] else 0.0


def spelt_right(folded: str, known: Sequence[str]) -> str:
    """The word of a short list that a misspelt one is: one letter wrong, two in a long one; else the word as it is.

    Args:
        folded: The word.
        known: Folded too, and long enough that nothing else comes near them.
    """
    found = process.extractOne(folded, known, scorer=OSA.distance, score_cutoff=1 if len(folded) < 8 else 2)
    return folded if found is None else found[0]


def distance(written: str, known: str, most: float) -> float:
    """The cost of taking one fine key for another; more than ``most`` where it is more.

    Args:
        written: Key of the text.
        known: Key of a name.
        most: Beyond which nobody asks how much more.
    """
    start, end_one, end_other = 0, len(written), len(known)
    while start < end_one and start < end_other and written[start] == known[start]:
        start += 1
    while end_one > start and end_other > start and written[end_one - 1] == known[end_other - 1]:
        end_one, end_other = end_one - 1, end_other - 1
    one, other = written[start:end_one], known[start:end_other]
    if abs(len(one) - len(other)) * _SOFT_MISSING > most:
        return most + 1
    found = _edits(one, other)
    return found + (0.2 if start == 0 and found else 0.0)


def _edits(one: str, other: str) -> float:
    before: list[float] = []
    row = [0.0]
    for letter in other:
        row.append(row[-1] + _MISSING.get(letter, 1.0))
    for number, written in enumerate(one, start=1):
        lost = _MISSING.get(written, 1.0)
        last, before, row = before, row, [row[0] + lost]
        for place, known in enumerate(other, start=1):
            same = 0.0 if written == known else _COSTS.get((written, known), 1.0)
            cost = min(before[place - 1] + same, before[place] + lost, row[-1] + _MISSING.get(known, 1.0))
            if number > 1 and place > 1 and written == other[place - 2] and one[number - 2] == known != written:
                cost = min(cost, last[place - 2] + 1.0)
            row.append(cost)
    return row[-1]
