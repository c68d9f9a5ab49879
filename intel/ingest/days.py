"""Days as sources write them: in the forms that a profile names, with the names of months of a language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from babel import Locale, UnknownLocaleError

__all__ = ["read_date", "serial_day"]

_EARLIEST, _LATEST = 1900, 2200
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_OTHER_YEARS = ((1300, 1500), (2443, 2743))
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November")
_ENGLISH = (*_MONTHS, "December")


def read_date(text: str, forms: Sequence[str], *, language: str | None) -> str | int | None:
    """A day, as precisely as it is written.

    A date in ISO 8601 is read whatever the forms are: it can mean one day only.

    Args:
        text: As written.
        forms: As `datetime.strptime` knows them; the first that fits counts.
        language: Whose names of months stand for ``%B`` and ``%b``.

    Returns:
        An ISO date; a year, as a number, that another calendar must have counted; None for no day.
    """
    if found := _ISO.fullmatch(text):
        day = _checked(int(found[1]), int(found[2]), int(found[3]))
        return day or _other_year(text)
    named = _in_english(text, language) if language else text
    for form in forms:
        try:
            moment = datetime.strptime(named if "%B" in form or "%b" in form else text, form).replace(tzinfo=UTC)
        except ValueError:
            continue
        if not _EARLIEST <= moment.year <= _LATEST:
            break
        if "%d" not in form:
            return f"{moment.year:04d}-{moment.month:02d}" if "%m" in form or "%B" in form else f"{moment.year:04d}"
        return moment.date().isoformat()
    return _other_year(text)


def _checked(year: int, month: int, day: int) -> str | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found.isoformat() if _EARLIEST <= year <= _LATEST else None


def _other_year(text: str) -> int | None:
    for found in _YEAR.findall(text):
        if any(first <= int(found) <= last for first, last in _OTHER_YEARS):
            return int(found)
    return None


def serial_day(text: str) -> str | None:
    """The day that a spreadsheet counts by this number since 1899-12-30, within 1927 and 2119."""
    if re.fullmatch(r"\d{5}(?:\.\d+)?", text) is None or not 10_000 <= float(text) <= 80_000:
        return None
    return (date(1899, 12, 30) + timedelta(days=int(float(text)))).isoformat()


@lru_cache(maxsize=32)
def _names(language: str) -> Mapping[str, str]:
    try:
        months = Locale.parse(language).months
    except (UnknownLocaleError, ValueError):
        return {}
    found: dict[str, str] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in months[context][width].items():
                found.setdefault(str(name).casefold().strip("."), _ENGLISH[int(number) - 1])
    return dict(sorted(found.items(), key=lambda each: -len(each[0])))


def _in_english(text: str, language: str) -> str:
    """A date with the name of its month in English, as `datetime.strptime` needs it."""
    folded = text.casefold()
    for name, english in _names(language).items():
        if name.isdigit():
            continue
        at = folded.find(name)
        if at >= 0:
            end = at + len(name) + folded[at + len(name) :].startswith(".")
            return f"{folded[:at]}{english}{folded[end:]}"
    return text
