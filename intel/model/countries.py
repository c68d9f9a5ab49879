"""Countries: ISO 3166-1 alpha-2 codes from the ways in which sources name a country."""

from functools import lru_cache

import pycountry
from babel import Locale

from intel.model.country_names import FORMER, VARIANTS
from intel.model.vocabulary import Language, Near, Vocabulary, fold

# "Republic of …" tells these apart from a neighbour of the same short name: listed singly.
_SHARED_NAMES = frozenset({"CG", "CN", "CD", "KP", "KR", "TW"})
_REPUBLIC: dict[Language, str] = {"en": "Republic of {}", "ru": "Республика {}", "zh": "{}共和国"}

_LANGUAGES: tuple[Language, ...] = ("en", "ru", "zh")
_TERRITORIES: dict[Language, dict[str, str]] = {language: dict(Locale(language).territories) for language in _LANGUAGES}


def _names_of_countries() -> dict[str, list[str]]:
    """Every name of every country, official codes and names first.

    A name of CLDR or of our own that ISO already gave to another country is left to ISO.
    """
    names: dict[str, list[str]] = {"XK": []}
    republics: set[str] = set()
    for country in pycountry.countries:
        official = getattr(country, "official_name", "")
        if official.startswith("Republic of ") and country.alpha_2 not in _SHARED_NAMES:
            republics.add(country.alpha_2)
        fields = (country.alpha_3, country.numeric, country.name, official)
        names[country.alpha_2] = [*fields, getattr(country, "common_name", "")]
    for language in _LANGUAGES:
        for code, name in _TERRITORIES[language].items():
            if code in names:
                names[code].append(name)
                if code in republics:
                    names[code].append(_REPUBLIC[language].format(name))
    for code, variants in (*VARIANTS, *FORMER):
        names[code].extend(variants.split("|"))
    return names


def _build() -> Vocabulary[str]:
    taken: dict[str, str] = {}
    names = _names_of_countries()
    for code in names:
        taken[fold(code)] = code
    entries: list[tuple[str, str, list[str]]] = []
    for code, candidates in names.items():
        spoken = (*candidates, *(f"the {name}" for name in candidates if name.isascii()))
        own = [name for name in spoken if taken.setdefault(fold(name), code) == code]
        entries.append((code, code, own))
    return Vocabulary(entries)


_COUNTRIES = _build()


@lru_cache(maxsize=4096)
def _find(text: str) -> str | None:
    return _COUNTRIES.find(text.replace("(the)", ""))


def country_code(text: str | None) -> str | None:
    """The ISO 3166-1 alpha-2 code of a country as a source names it.

    Understands alpha-2, alpha-3 and numeric codes, English, Russian and Chinese names, the
    native names of the region, UN long forms and former names with one successor. Does not
    guess: ``Korea``, ``USSR`` and misspelt names have no code (see ``nearest_countries``).

    Args:
        text: The cell as read.

    Returns:
        The alpha-2 code, or None. Kosovo is ``XK``, a user-assigned code.

    Source: ISO 3166-1 (pycountry), CLDR territory names (babel), UN M49 long forms.
    """
    if text is None or len(text) > 160:
        return None
    return _find(text)


def country_name(code: str, language: Language = "en") -> str | None:
    """The name of a country in a language.

    Args:
        code: ISO 3166-1 alpha-2, upper case.
        language: ``en``, ``ru`` or ``zh``.

    Returns:
        The short name, or None when the code is no country.

    Source: CLDR territory names (babel).
    """
    if _COUNTRIES.get(code) is None:
        return None
    return _TERRITORIES[language].get(code)


def nearest_countries(text: str | None, n: int = 3) -> tuple[Near, ...]:
    """The countries whose names come closest to a text, best first.

    Args:
        text: What was written.
        n: How many countries at most.

    Returns:
        Suggestions for a finding; never a value.
    """
    return _COUNTRIES.nearest(text, n)
