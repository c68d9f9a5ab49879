"""Which encoding a text has, judged by its bytes: the region's own before the rest of the world's."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise

import charset_normalizer

from intel.ingest.findings import Finding
from intel.ingest.rows import UnreadableError

__all__ = ["BEGINNING", "LATIN_ENCODINGS", "find_encoding", "find_second", "find_single_byte"]

BEGINNING = 1 << 18
"""Bytes by which the encoding of a file is judged."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# 1E and 1F stand between rows and cells of some exports
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c\x1d]")
# Few signs of control may be slips; more are no text.
_MOST_CONTROL = 0.02
_MOST_NULS = 0.2
_SOME = 8
_HIGH = re.compile(rb"[\x80-\xff]")
_HIGH_IN_LATIN = re.compile(rb"(?<=[A-Za-z])[\x80-\xff]|[\x80-\xff](?=[A-Za-z])")
_HIGH_RUN = re.compile(rb"[\x81-\xfe]{2,}")
# Lead bytes B0 to D7 are the characters in daily use (GB 2312, level 1); A1 and A3 are punctuation.
_DAILY_HAN = re.compile(rb"[\xb0-\xd7\xa1\xa3][\xa1-\xfe]")
# The encodings of one byte a letter of other alphabets, the likelier first, and their letters in daily use.
_DAILY_CYRILLIC = frozenset("оеаинтсрвлкмдпуязыі")
_DAILY_GREEK = frozenset("αοιετσνηυρπκμλςάίόέή")
_DAILY_ARABIC = frozenset("الیينمرتبودسهعفکكگشة")
_ALPHABETIC = {
    **dict.fromkeys(("cp1251", "koi8-r", "cp866", "mac-cyrillic", "koi8-u", "iso8859-5"), _DAILY_CYRILLIC),
    **dict.fromkeys(("cp1253", "iso8859-7"), _DAILY_GREEK),
    "cp1256": _DAILY_ARABIC,
}
# The other encodings of two bytes a character: what of all pairs begins with a lead byte in daily use, and the
# range of these. Only Big5 and Shift-JIS have second bytes below 80.
_PAIR = re.compile(rb"[\x81-\xfe][\x40-\x7e\x80-\xfe]")
_EASTERN = (
    ("cp950", re.compile(rb"[\xa4-\xc6]"), 0.8),
    ("cp932", re.compile(rb"[\x81-\x83\x88-\x98]"), 0.8),
    ("cp949", re.compile(rb"[\xb0-\xc8]"), 0.93),
    ("euc-jp", re.compile(rb"[\xa4\xa5]"), 0.08),
)
_LOW_SECOND = frozenset({"cp950", "cp932"})
_FEWEST_PAIRS = 6
# The encodings of Latin alphabets, the likelier first, and the letters beyond ASCII of the languages written in them.
_LATIN = (
    *("cp1250", "cp1252", "cp1254", "cp1257", "iso8859-2", "cp852", "cp850", "cp857", "cp775", "mac-roman"),
    *("mac-latin2", "mac-turkish", "mac-croatian", "mac-romanian"),
)
_ALPHABETS = tuple(
    map(
        frozenset,
        (
            *("ąćęłńóśźż", "čćđšž", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîșțşţ", "äöüß", "åäöé"),
            *("æøåé", "àâçéèêëîïôùûœ", "áéíñóúü", "ãáâàçéêíõóôú", "àèéìòù", "çğıöşüâîû", "ąčęėįšųūž", "āčēģīķļņšūž"),
            *("äõöüšž", "çëä", "áðéíóúýþæö"),
        ),
    )
)
LATIN_ENCODINGS = frozenset(_LATIN)
"""Those that a short line alone does not tell apart."""
_SIGNS = frozenset("°§«»“”’–€№")
_SAMPLE = 1 << 15
_PLAUSIBLE = 0.5


def find_encoding(beginning: bytes) -> str:
    """The encoding of a text.

    A mark at the beginning decides; else UTF-16 where every second byte is empty, UTF-8 where it
    nearly fits (lines that do not are read one by one), else what gives the more likely letters.

    Args:
        beginning: The first bytes of a file.

    Returns:
        Name of a codec.

    Raises:
        UnreadableError: There is nothing, or it is no text.
    """
    for mark, name in _MARKS:
        is_wide = name.startswith(("utf-16", "utf-32"))
        if beginning.startswith(mark) and beginning[len(mark) :].strip(b" \t\r\n\0"):
            # an end of a line in two bytes has an empty one; without any the mark is one of another text
            if is_wide and b"\0" not in beginning:
                continue
            return name
    if not beginning.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise UnreadableError(Finding("empty_file"))
    if wide := _wide(beginning):
        return wide
    if _is_binary(beginning):
        raise UnreadableError(Finding("not_text"))
    text = beginning.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = sum(not letter.isascii() for letter in text) - wrong
    if wrong <= 1 or right > wrong:
        return "utf-8"
    return find_single_byte(b"\n".join(_beyond_ascii(beginning))) or "cp1251"


def find_second(beginning: bytes) -> str | None:
    """The encoding of those lines of a text in UTF-8 that are none, judged by all of them together.

    Args:
        beginning: The first bytes of a file.

    Returns:
        Name of a codec; None where every line is UTF-8.
    """
    if len(beginning) >= BEGINNING:
        beginning = beginning[: beginning.rfind(b"\n") + 1]
    foreign = [line for line in _beyond_ascii(beginning) if not _is_utf8(line)]
    return find_single_byte(b"\n".join(foreign)) if foreign else None


def _beyond_ascii(text: bytes) -> list[bytes]:
    """The lines that have bytes beyond ASCII."""
    return [line for line in text.splitlines() if not line.isascii()]


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _is_binary(beginning: bytes) -> bool:
    control = len(_CONTROL.findall(beginning))
    nuls = beginning.count(0)
    return control > max(_SOME, _MOST_CONTROL * len(beginning)) or nuls > max(_SOME, _MOST_NULS * len(beginning))


def _wide(beginning: bytes) -> str | None:
    """UTF-16 without a mark: the empty bytes stand on one side of every pair."""
    even, odd = beginning[0::2].count(0), beginning[1::2].count(0)
    most, least = max(even, odd), min(even, odd)
    if most < _SOME / 2 or most * 20 < len(beginning) or least * 10 > most:
        return None
    name = "utf-16-be" if even > odd else "utf-16-le"
    try:
        text = beginning[: len(beginning) // 2 * 2].decode(name)
    except UnicodeDecodeError:
        return None
    # what is no text in bytes is none in pairs of them either
    return None if _is_binary(text.encode()) else name


@lru_cache(maxsize=64)
def find_single_byte(text: bytes) -> str | None:
    """The encoding of a text that is not UTF-8: of Cyrillic, Chinese or a Latin alphabet.

    Args:
        text: The lines that have bytes beyond ASCII.

    Returns:
        Name of a codec, or None where none gives likely letters.
    """
    sample = text[:_SAMPLE]
    high = len(_HIGH.findall(sample))
    if not high:
        return "utf-8"
    if 2 * len(_HIGH_IN_LATIN.findall(sample)) > high:
        return _latin(sample)
    scores = {name: _alphabet_score(sample, name, high) for name in _ALPHABETIC}
    best = max(_ALPHABETIC, key=scores.__getitem__)
    if scores[best] < 1.0 and (eastern := _eastern(sample, high)) is not None:
        return eastern
    runs = b" ".join(_HIGH_RUN.findall(sample))
    han = 2 * len(_DAILY_HAN.findall(runs)) / high / 0.9 if _decodes(sample, "gb18030") else 0.0
    if max(han, scores[best]) < _PLAUSIBLE:
        return _other(sample) if high > _SOME else None
    return "gb18030" if han > scores[best] else best


def _eastern(sample: bytes, high: int) -> str | None:
    """Traditional Chinese, Japanese or Korean, by the bytes with which their characters begin and end."""
    pairs = _PAIR.findall(sample)
    if len(pairs) < _FEWEST_PAIRS:
        return None
    low = sum(pair[1] < 0x80 for pair in pairs) / len(pairs)
    if len(pairs) * (2 - low) < 0.9 * high:
        return None
    for name, lead, least in _EASTERN:
        share = sum(lead.match(pair) is not None for pair in pairs) / len(pairs)
        fits = low >= 0.1 if name in _LOW_SECOND else low == 0.0
        if fits and share >= least and _decodes(sample, name):
            return name
    return None


def _alphabet_score(sample: bytes, name: str, high: int) -> float:
    """Share of the letters in daily use, a capital after a small letter counting against it."""
    try:
        text = sample.decode(name)
    except UnicodeDecodeError:
        return 0.0
    daily = sum(letter.lower() in _ALPHABETIC[name] for letter in text if not letter.isascii())
    odd = sum(before.islower() and after.isupper() for before, after in pairwise(text))
    return (daily - 2 * odd) / high / 0.75


def _decodes(sample: bytes, name: str) -> bool:
    try:
        codecs.getincrementaldecoder(name)().decode(sample, final=False)
    except UnicodeDecodeError:
        return False
    return True


def _latin(sample: bytes) -> str | None:
    """The encoding of a Latin alphabet that gives most letters of one language and the fewest odd signs in words."""
    scores = {name: _latin_score(sample, name) for name in _LATIN}
    return max(_LATIN, key=lambda name: scores[name])


def _latin_score(sample: bytes, name: str) -> int:
    try:
        text = sample.decode(name)
    except UnicodeDecodeError:
        return -len(sample)
    letters = Counter(letter.lower() for letter in text if not letter.isascii())
    signs = sum(letters[sign] for sign in _SIGNS)
    usual = signs + max(sum(letters[letter] for letter in alphabet) for alphabet in _ALPHABETS)
    odd = sum(
        (before.isalpha() and not after.isascii() and not after.isalpha()) or (before.islower() and after.isupper())
        for before, after in pairwise(text)
    )
    return usual - 2 * odd


def _other(sample: bytes) -> str | None:
    best = charset_normalizer.from_bytes(sample, threshold=0.5).best()
    return None if best is None else best.encoding
