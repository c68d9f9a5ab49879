"""The country that a source writes behind or before the name of a place: ``Astara Iran``, ``Достык РК``.

Written by us: the names, abbreviations and case forms of the countries that border posts lie in.
"""

from __future__ import annotations

from functools import lru_cache

from intel.model.gazetteer.nearness import spelt_right
from intel.model.vocabulary import fold

__all__ = ["country_abbreviated", "country_beside", "country_words"]

_NAMES = {
    "KZ": "kazakhstan qazaqstan kaz rk рк кз казахстан казахстана казахстане қазақстан "
    "казак_республикасы republic_of_kazakhstan республика_казахстан республики_казахстан қазақстан_республикасы",
    "KG": "kyrgyzstan kirgizstan kirghizstan kgz kr кр кг киргизия киргизии кыргызстан кыргызстана "
    "кыргызстане киргизстан "
    "kyrgyz_republic кыргызская_республика кыргызской_республики кыргыз_республикасы",
    "UZ": "uzbekistan o'zbekiston ozbekiston uzb руз уз узбекистан узбекистана узбекистане ўзбекистон узбекистон "
    "republic_of_uzbekistan республика_узбекистан республики_узбекистан",
    "TJ": "tajikistan tadjikistan tadzhikistan tojikiston tjk рт тж таджикистан таджикистана таджикистане "
    "тоҷикистон точикистон республика_таджикистан республики_таджикистан",
    "TM": "turkmenistan tkm тм туркменистан туркменистана туркменистане туркмения туркмении türkmenistan",
    "AZ": "azerbaijan azerbaydzhan azərbaycan aze аз ар азербайджан азербайджана азербайджане "
    "азербайджанская_республика "
    "азербайджанской_республики",
    "MN": "mongolia mng мн монголия монголии монгол монгол_улс",
    "CN": "china prc chn knr кнр китай китая китае xinjiang синьцзян суар хятад қытай xitoy хитой",
    "RU": "russia rus рф россия россии russian_federation российская_федерация российской_федерации",
    "AF": "afghanistan afg ира афганистан афганистана афганистане афғонистон",
    "IR": "iran irn ири иран ирана иране eron эрон",
    "TR": "turkey türkiye turkiye tur турция турции",
    "GE": "georgia geo грузия грузии",
    "AM": "armenia arm армения армении",
    "PK": "pakistan pak ирп пакистан пакистана пакистане",
    "KP": "dprk north_korea кндр северная_корея",
    "IN": "india ind индия индии",
    "NP": "nepal непал непала",
    "BD": "bangladesh бангладеш",
    "BT": "bhutan бутан",
    "MM": "myanmar burma мьянма мьянмы бирма",
    "LA": "laos lao_pdr лаос лаоса",
    "VN": "vietnam viet_nam вьетнам вьетнама",
    "IQ": "iraq ирак ирака",
}
_LETTERS = frozenset(_NAMES)
_CODES = {tuple(fold(name.replace("_", " ")).split()): code for code, names in _NAMES.items() for name in names.split()}
_ENDS = frozenset(words[-1] for words in _CODES) | frozenset(code.lower() for code in _LETTERS)
_STARTS = frozenset(words[0] for words in _CODES)
_LONGEST, _ABBREVIATION = 3, 3
# "North Kazakhstan" is a region, "Republic of …" is part of the country's own name.
_BELONG = frozenset(
    fold(word)
    for word in [
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "центральный",
        "северный",
        "южный",
        "восточный",
        "западный",
        "северо",
        "южно",
        "восточно",
        "западно",
        "северная",
        "южная",
        "внутренняя",
        "inner",
        "outer",
        "republic",
        "of",
        "the",
        "республика",
        "республики",
        "солтүстік",
        "оңтүстік",
        "шығыс",
        "батыс",
        "восточном",
        "южном",
        "северном",
        "западном",
    ]
)


_LONG = tuple(words[0] for words in _CODES if len(words) == 1 and len(words[0]) > 6)


@lru_cache(maxsize=4096)
def _misspelt(folded: str) -> str:
    return spelt_right(folded, _LONG)


def country_abbreviated(text: str) -> str | None:
    """The country of an abbreviation in capitals that stands by itself, ``РУз`` in ``Навои (РУз)``, or None."""
    return _CODES.get((fold(text),)) if 1 < len(text) <= _ABBREVIATION and text[:2].isupper() else None


@lru_cache(maxsize=1)
def country_words() -> frozenset[str]:
    """The countries that one word names, folded; abbreviations are left out."""
    return frozenset(words[0] for words in _CODES if len(words) == 1 and len(words[0]) > _ABBREVIATION)


def country_beside(text: str) -> tuple[str, str | None]:
    """A part of a text about a place without the country that stands beside the name, and that country.

    Args:
        text: Words without commas and brackets.

    Returns:
        The text and ISO 3166-1 alpha-2; the text as it is and None where no country stands beside a name.
    """
    words = text.split()
    if len(words) < 2:
        return text, None
    folded = [fold(word) for word in words]
    if folded[-1] not in _ENDS and len(folded[-1]) > 5:
        folded[-1] = _misspelt(folded[-1])
    if folded[-1] in _ENDS:
        if words[-1] in _LETTERS:
            return " ".join(words[:-1]), words[-1]
        for length in range(min(_LONGEST, len(words) - 1), 0, -1):
            code = _CODES.get(tuple(folded[-length:]))
            if code is not None and folded[-length - 1] not in _BELONG and _is_said(words[-1]):
                return " ".join(words[:-length]), code
    if folded[0] in _STARTS:
        for length in range(min(_LONGEST, len(words) - 1), 0, -1):
            code = _CODES.get(tuple(folded[:length]))
            if code is not None and _is_said(words[0]):
                return " ".join(words[length:]), code
    return text, None


def _is_said(word: str) -> bool:
    """An abbreviation counts in capitals only: ``кр`` may be anything."""
    return len(word) > _ABBREVIATION or word.upper() == word
