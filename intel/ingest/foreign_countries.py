"""Countries by their names in the languages of the world, for drafts: a person reads what is proposed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

from babel import Locale

from intel.model.vocabulary import fold

__all__ = ["foreign_country"]

_LANGUAGES = (
    *("ar", "az", "be", "bg", "bs", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "he", "hr", "hu", "hy"),
    *("it", "ja", "ka", "kk", "ko", "ky", "lt", "lv", "mk", "mn", "nb", "nl", "pl", "pt", "ro", "sk", "sl", "sq"),
    *("sr", "sv", "tg", "tk", "tr", "uk", "uz", "vi"),
)


@cache
def _by_name() -> Mapping[str, str]:
    codes: dict[str, set[str]] = {}
    for language in _LANGUAGES:
        territories = cast("Mapping[str, str]", Locale.parse(language).territories)
        for code, name in territories.items():
            if len(code) == 2 and code.isalpha():
                codes.setdefault(fold(name), set()).add(code)
    # a name that two languages give to two countries names none
    return {name: next(iter(found)) for name, found in codes.items() if len(found) == 1}


def foreign_country(name: str) -> str | None:
    """The ISO 3166 code of a country that is named in some language; None where two could be meant.

    Args:
        name: As written.

    Source: Unicode CLDR, as the package babel has it.
    """
    return _by_name().get(fold(name))
