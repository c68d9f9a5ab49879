"""Bringing an identifier to capitals and digits before its form is looked at."""

import re
import unicodedata
from collections.abc import Iterator

from intel.model.vocabulary import latin_lookalikes

__all__ = ["LONGEST_IDENTIFIER", "cleaned", "digits_where_due", "plate_letters", "replaced_letters"]

LONGEST_IDENTIFIER = 120
"""Characters; a longer text is no identifier."""

_NOT_ASCII_ALNUM = re.compile(r"[^0-9A-Z]+")
_LETTERS_LIKE_DIGITS = str.maketrans("OQI", "001")

# How a plate's Cyrillic letters are written abroad, where some of them have no Latin look-alike.
_TRANSLITERATION = str.maketrans(
    {
        **dict(zip("АБВГДЕЗИЙКЛМНОПРСТУФЫЭ", "ABVGDEZIIKLMNOPRSTUFYE", strict=True)),
        "Ж": "J",
        "Х": "H",
        "Ц": "TS",
        "Ч": "CH",
        "Ш": "SH",
        "Щ": "SH",
        "Ю": "YU",
        "Я": "YA",
        "Ё": "E",
        "Ө": "O",
        "Ү": "U",
        "Қ": "K",
        "Ғ": "G",
        "Ң": "N",
        "Ў": "U",
        "Ҳ": "H",
        "Ь": "",
        "Ъ": "",
    }
)


def _prepared(text: str) -> str:
    """Compatibility form, capitals, ASCII digits; only letters and digits of any script."""
    # The sign № would become the letters "No".
    wide = unicodedata.normalize("NFKC", text.replace("№", " ")).upper()
    kept: list[str] = []
    for char in wide:
        if char.isascii():
            if char.isalnum():
                kept.append(char)
        elif (digit := unicodedata.digit(char, None)) is not None:
            kept.append(str(digit))
        elif char.isalnum():
            kept.append(char)
    return "".join(kept)


def cleaned(text: str) -> tuple[str, bool]:
    """An identifier without separators, in capitals, Cyrillic look-alikes made Latin.

    Args:
        text: Any string of at most ``LONGEST_IDENTIFIER`` characters.

    Returns:
        Letters and digits only, and whether a letter of another alphabet was replaced.

    Source: ``domain.md`` §3.1, "normalise before checking".
    """
    if text.isascii():
        return _NOT_ASCII_ALNUM.sub("", text.upper()), False
    return latin_lookalikes(_prepared(text))


def plate_letters(text: str) -> tuple[str, bool]:
    """A plate without separators, its letters made Latin as they are written abroad.

    Plates whose Cyrillic letters all have Latin look-alikes (as those of Kazakhstan, Russia and
    Uzbekistan had) are read by look; one with a letter that has none (Mongolia) by sound.

    Args:
        text: Any string of at most ``LONGEST_IDENTIFIER`` characters.

    Returns:
        Letters and digits, and whether a letter was replaced. Chinese characters stay.
    """
    if text.isascii():
        return _NOT_ASCII_ALNUM.sub("", text.upper()), False
    prepared = _prepared(text)
    by_look, _ = latin_lookalikes(prepared)
    if any("\u0400" <= char <= "\u04ff" for char in by_look):
        by_look = prepared.translate(_TRANSLITERATION)
    return by_look, by_look != prepared


def replaced_letters(text: str, *, is_plate: bool) -> Iterator[tuple[int, str, str]]:
    """Which letters of another alphabet a reading replaces, and by what.

    Args:
        text: As written.
        is_plate: Whether it was read as a plate, by look or by sound.

    Yields:
        Position from 1, the letter as written, what it was read as.
    """
    by_sound = is_plate and any("\u0400" <= char <= "\u04ff" for char in latin_lookalikes(text.upper())[0])
    for position, char in enumerate(text, 1):
        capital = char.upper()
        read = capital.translate(_TRANSLITERATION) if by_sound else latin_lookalikes(capital)[0]
        if read != capital:
            yield position, char, read


def digits_where_due(text: str) -> str:
    """Letters that are read as digits (O, Q, I) made digits, for places that hold digits only."""
    return text.translate(_LETTERS_LIKE_DIGITS)
