"""How the name of a place is written: one key for every romanisation and script of it.

A name of the region stands in the sources in Cyrillic, in half a dozen romanisations of it, in the
national Latin alphabets and in Chinese. ``fine_key`` puts what differs by system of writing aside
(``Khorgos`` = ``Horgos`` = ``Хоргос``), ``coarse_key`` the vowels that no system writes alike as
well (``Oybek`` and ``Aybek``, ``Олот`` and ``Алат``).
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

from intel.model.vocabulary import fold

__all__ = [
    "HAN",
    "coarse_key",
    "fine_key",
    "from_adjective",
    "nominatives",
    "one_script",
    "other_layout",
    "pinyin",
    "plain_letters",
]

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")

# C is ch, S is sh, J is zh, dzh and j, T is ts: one sound, one letter. Cyrillic of Russian and of
# the Kazakh, Kyrgyz, Tajik, Uzbek, Mongolian and Azerbaijani alphabets.
_CYRILLIC = str.maketrans(
    {
        **dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэ", "abvgdeeJziiklmnoprstufhTCSS\0i\0e", strict=True)),
        "\u0304": "",
        "\0": "",
        "ю": "iu",
        "я": "ia",
        **dict(zip("әғқңөүұһіҷўҳӯӣҡҥҹҝєї", "agknouuhiJohuiknJgei", strict=True)),
    }
)
_LATIN = str.maketrans(
    {
        **dict(zip("əäāáàâãåăą", "aaaaaaaaaa", strict=True)),
        **dict(zip("öőōóòôõø", "oooooooo", strict=True)),
        **dict(zip("üūúùûŭű", "uuuuuuu", strict=True)),
        **dict(zip("ıīíìîïiýÿ", "iiiiiiiii", strict=True)),
        **dict(zip("ēéèêëĕėę", "eeeeeeee", strict=True)),
        **dict(zip("şšșçčćžżźğģňñńņŠ", "SSSCCCJzzggnnnnS", strict=True)),
        "ķ": "k",
        "ł": "l",
        "ţ": "t",
        "ț": "t",
        **dict.fromkeys("'’‘ʻʼ`´ʹ′＇ʺ\u0307", ""),
    }
)
_DIGRAPHS = re.compile(r"shch|tsch|sch|dzh|tch|dj|zh|ch|sh|kh|gh|ts|tz|ph|ck|ou")
_SOUNDS = {
    "shch": "S", "sch": "S", "tsch": "C", "tch": "C", "dzh": "J", "dj": "J", "zh": "J", "ch": "C", "sh": "S",
    "kh": "h", "gh": "g", "ts": "T", "tz": "T", "ph": "f", "ck": "k", "ou": "u",
}  # fmt: skip
_SINGLES = str.maketrans({"j": "J", "x": "h", "q": "k", "w": "v", "y": "i", "c": "T"})
_DZH = re.compile("dJ")
_REPEATED = re.compile(r"(.)\1+")
_NOT_KEY = re.compile(r"[^A-Za-z0-9]+")
_LEADING_YE = re.compile(r"^ie(?=[^aeiou])")

_LATIN_TO_CYRILLIC = str.maketrans("ABEKMHOPCTYXIaeopcyxikmt", "АВЕКМНОРСТУХІаеорсухікмт")
_CYRILLIC_TO_LATIN = str.maketrans("АВЕКМНОРСТУХІЈЅаеорсухіјѕ", "ABEKMHOPCTYXIJSaeopcyxijs")
_CYRILLIC_LETTER = re.compile(r"[\u0400-\u04ff]")
_LATIN_LETTER = re.compile(r"[A-Za-z]")
_WORD = re.compile(r"[A-Za-z\u0400-\u04ff]+")

_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_LAYOUT = str.maketrans(_KEYS, "йцукенгшщзхъфывапролджэячсмитьбюё")


def _mend_word(word: re.Match[str]) -> str:
    text = word.group()
    cyrillic = len(_CYRILLIC_LETTER.findall(text))
    if not cyrillic or cyrillic == len(text):
        return text
    return text.translate(_LATIN_TO_CYRILLIC if 2 * cyrillic >= len(text) else _CYRILLIC_TO_LATIN)


def one_script(text: str) -> str:
    """A text in which no word mixes Latin and Cyrillic letters that look alike.

    Args:
        text: Any string.

    Returns:
        The text; a mixed word is in the script that most of its letters are of.
    """
    if text.isascii() or not (_LATIN_LETTER.search(text) and _CYRILLIC_LETTER.search(text)):
        return text
    return _WORD.sub(_mend_word, text)


def other_layout(text: str) -> str:
    """What a text would read, had its writer not forgotten to switch the keyboard to Russian."""
    return text.lower().translate(_LAYOUT)


@lru_cache(maxsize=16384)
def fine_key(text: str) -> str:
    """The key that all systems of writing share for one name; word borders do not count.

    Args:
        text: A name in Cyrillic, Latin or another alphabet; Chinese goes by ``pinyin`` first.

    Returns:
        Lower-case Latin letters and digits, with ``C`` for ch, ``S`` for sh, ``J`` for zh, dzh and
        j, ``T`` for ts; no letter stands twice in a row. Empty for a text without letters.

    Source: our own convention over ICAO 9303, GOST 7.79, BGN/PCGN and the national alphabets.
    """
    lowered = text.lower()
    if not lowered.isascii():
        lowered = lowered.translate(_CYRILLIC).translate(_LATIN)
        if not lowered.isascii():
            lowered = anyascii(lowered)
    else:
        lowered = lowered.replace("'", "").replace("`", "")
    plain = _DIGRAPHS.sub(lambda found: _SOUNDS[found.group()], _NOT_KEY.sub(" ", lowered))
    spoken = _DZH.sub("J", plain.translate(_SINGLES)).replace(" ", "")
    return _LEADING_YE.sub("e", _REPEATED.sub(r"\1", spoken))


_NO_LETTERS = re.compile(r"[\W_]+")


def plain_letters(text: str) -> str:
    """The letters and digits of a name in the script it stands in, without marks and borders of words."""
    return _NO_LETTERS.sub("", fold(text))


# What a Russian name ends in after "в", "из", "до", "под", and what it may end in by itself.
_CASES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ского", ("ский", "ское")), ("ском", ("ский", "ское")), ("ской", ("ская",)),
    ("ого", ("ый", "ой", "ое")), ("его", ("ий", "ее")), ("ому", ("ый", "ое")), ("ему", ("ий",)),
    ("ым", ("ый",)), ("ом", ("", "о", "ый")), ("ем", ("й", "ь", "ий", "ее")), ("ой", ("а", "ая")), ("ей", ("я", "ь")),
    ("ою", ("а",)), ("ью", ("ь",)), ("ах", ("ы", "и")), ("ях", ("и",)),
    ("а", ("", "о")), ("я", ("й", "ь", "е")), ("у", ("", "а", "о")), ("ю", ("й", "ь", "я")),
    ("ы", ("а",)), ("и", ("а", "я", "ь")), ("е", ("", "а", "я", "й", "о")),
)  # fmt: skip


def nominatives(words: str) -> tuple[str, ...]:
    """What a Russian name in another case may be by itself: ``Ташкента`` is ``Ташкент``, ``Кушке`` is ``Кушка``.

    Args:
        words: A name in Cyrillic letters; of several words the first and the last may be declined.

    Returns:
        Guesses, the likeliest first; empty for a name in other letters or too short to be declined.
    """
    *before, last = words.split(" ")
    if len(last) < 3 or not _CYRILLIC_LETTER.match(last):
        return ()
    lowered = last.lower()
    guesses: list[str] = []
    for ending, endings in _CASES:
        if lowered.endswith(ending) and len(lowered) - len(ending) > 1:
            guesses.extend(lowered[: -len(ending)] + each for each in endings)
    first = " ".join(before)
    heads = [first]
    if before and _DECLINED.search(before[0]):
        heads.append(" ".join((_DECLINED.sub("ий", before[0]), *before[1:])))
    return tuple(f"{head} {guess}".strip() for guess in dict.fromkeys(guesses) for head in reversed(heads))


def from_adjective(words: str) -> tuple[str, ...]:
    """The towns that a Russian adjective may be made of: ``Бакинский`` of Баку, ``Ошская`` of Ош; empty for others."""
    found = _OF_TOWN.fullmatch(words.lower())
    if found is None:
        return ()
    stem, short = found[1], found[1].removesuffix("ин").removesuffix("ен").removesuffix("ан")
    endings = ("", "а", "ы", "у", "о", "и", "е", "ь")
    return tuple(each + ending for each in dict.fromkeys((stem, short)) if len(each) > 1 for ending in endings)


_OF_TOWN = re.compile(r"([а-яё\-]{2,})ск(?:ий|ая|ое|ого|ой|ом|ому)")
_DECLINED = re.compile(r"(?:ого|его|ом|ем|ому|ему)$", re.IGNORECASE)
_VOWELS = str.maketrans({"o": "a", "e": "a"})


def coarse_key(fine: str) -> str:
    """A fine key with the vowels a, e and o made one and ``h`` before a consonant dropped."""
    return _REPEATED.sub(r"\1", fine.translate(_VOWELS))


@lru_cache(maxsize=16384)
def pinyin(text: str) -> str:
    """The sounds of a Chinese name in Latin letters, without tones; traditional as simplified."""
    from pypinyin import lazy_pinyin

    return "".join(lazy_pinyin(text))
