"""Names of foreign places as Chinese writes them by ear: compared by their consonants.

Chinese spells ``Uchkurgan`` as ``wu qi ku er gan``: every consonant gets a syllable, and vowels are
put between them. What is left of both without vowels is the same, as far as Chinese can tell sounds apart.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

__all__ = ["SHORTEST", "are_alike", "consonants_of_chinese", "consonants_of_key"]

SHORTEST = 3
"""Consonants that two names need to have in common."""
_SURE_BY_CONSONANTS = 4
_FIRST_VOWEL = re.compile("[aeiou]")
_ALIKE = {"a": "a", "o": "o", "u": "o", "e": "e", "i": "e"}
# syllables whose vowel stands only because Chinese has none without
_FILLED = re.compile("(?:[bpmfdtlgkh][eu]|[zcs]h?[iu]|[qjx]i|er|.*n|.*ng)")
_MOST_WAYS = 16
_OF_KEY = str.maketrans(
    {**dict(zip("bpvfwdtgkhqxlrmn", "PPVVVTTKKKKKRRMN", strict=True)), **dict.fromkeys("CSJTszjc", "S")}
)
_VOWELS = re.compile("[aeiouy]")
# characters that sound otherwise in names than in words: shi, not shen
_OTHER_READING = str.maketrans("什", "诗")
_INITIAL = re.compile("zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]|")
# what each initial may stand for; "ji" and "xi" are gi and hi as often as they are zhi and shi
_SOUNDS = {
    **dict.fromkeys("bp", "P"),
    **dict.fromkeys("dt", "T"),
    **dict.fromkeys("gkh", "K"),
    **dict.fromkeys(("zh", "ch", "sh", "z", "c", "s", "q"), "S"),
    **dict.fromkeys("jx", "SK"),
    **dict.fromkeys("lr", "R"),
    "m": "M",
    "n": "N",
    "f": "V",
}


@lru_cache(maxsize=4096)
def consonants_of_key(key: str) -> str:
    """The consonants of a name.

    Args:
        key: As `fine_key` gives it.

    Returns:
        Its consonants by class, with ``A`` before them where it begins with a vowel.
    """
    if not key:
        return ""
    begins = "A" if _VOWELS.match(key) else ""
    classes = _VOWELS.sub("", key.replace("ai", "a")).translate(_OF_KEY)
    return begins + classes


@lru_cache(maxsize=4096)
def consonants_of_chinese(words: str) -> tuple[str, ...]:
    """What a Chinese name may be the sound of.

    Args:
        words: In Chinese characters.

    Returns:
        Consonants as `consonants_of_key` gives them, one for each way of reading the sounds; nothing where
        these are too few to tell a place by.

    Source: Names of places in foreign languages as Xinhua's tables of transliteration spell them.
    """
    parts = [part for syllable in _syllables(words) for part in _sounds(syllable)]
    begins = "A" if parts and parts[0] == ("",) else ""
    if sum(part != ("",) for part in parts) < SHORTEST:
        return ()
    ways = {begins + "".join(way) for way, _ in zip(product(*parts), range(_MOST_WAYS), strict=False)}
    return tuple(sorted(ways))


def are_alike(words: str, key: str) -> bool:
    """Whether names of the same consonants have like vowels too; asked of few consonants only.

    Args:
        words: In Chinese characters.
        key: As `fine_key` gives it.
    """
    if len(consonants_of_key(key).lstrip("A")) >= _SURE_BY_CONSONANTS:
        return True
    syllables = _syllables(words)
    first = _FIRST_VOWEL.search("".join(syllables))
    other = _FIRST_VOWEL.search(key)
    if first is None or other is None or _ALIKE[first[0]] != _ALIKE[other[0]]:
        return False
    return (_FILLED.fullmatch(syllables[-1]) is None) == (_VOWELS.match(key[-1]) is not None)


@lru_cache(maxsize=4096)
def _syllables(words: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin

    return tuple(lazy_pinyin(words.translate(_OTHER_READING)))


def _sounds(syllable: str) -> list[tuple[str, ...]]:
    """The consonants of a syllable, each with what it may stand for; a vowel at its beginning is an empty one."""
    if syllable == "er":
        return [("R",)]
    initial = _INITIAL.match(syllable)
    begin = initial[0] if initial else ""
    final = syllable[len(begin) :]
    if begin == "w" and final != "u":
        found: list[tuple[str, ...]] = [("V",)]
    else:
        found = [tuple(_SOUNDS.get(begin, "")) or ("",)]
    return [*found, ("N",)] if re.search("ng?$", final) else found
