"""Registration plates and passports: the forms of the eight countries and their neighbours.

A form only says whose a number can be; none of them has a check digit, and a number of no known
form is kept like any other. Letters are those of the normal form: look-alikes Latin, Mongolian
letters by sound, Chinese characters as they are.

Source: each country's rules for registration plates, as far as publicly known; ISO 3166-2 for the
regions. Where two countries have one form both are named.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from intel.model.identifiers.scheme import Form, Part

__all__ = ["PASSPORTS", "PlateForm", "plate_country", "plate_form", "plate_forms", "plate_parts"]


@dataclass(frozen=True, slots=True)
class PlateForm:
    """One form of plates of a country; the group ``region`` is the code of a region."""

    country: str
    pattern: re.Pattern[str]


_KZ = {
    "01": "Astana", "02": "Almaty", "03": "Akmola", "04": "Aktobe", "05": "Almaty Region", "06": "Atyrau",
    "07": "West Kazakhstan", "08": "Zhambyl", "09": "Karaganda", "10": "Kostanay", "11": "Kyzylorda",
    "12": "Mangystau", "13": "Turkistan", "14": "Pavlodar", "15": "North Kazakhstan", "16": "East Kazakhstan",
    "17": "Shymkent", "18": "Abai", "19": "Zhetisu", "20": "Ulytau",
}  # fmt: skip
_KG = {
    "01": "Bishkek", "02": "Osh City", "03": "Batken", "04": "Jalal-Abad", "05": "Naryn", "06": "Osh Region",
    "07": "Talas", "08": "Chuy", "09": "Issyk-Kul",
}  # fmt: skip
_UZ_BANDS = (
    (1, 9, "Tashkent"), (10, 19, "Tashkent Region"), (20, 24, "Sirdaryo"), (25, 29, "Jizzakh"), (30, 39, "Samarkand"),
    (40, 49, "Fergana"), (50, 59, "Namangan"), (60, 69, "Andijan"), (70, 74, "Kashkadarya"), (75, 79, "Surkhandarya"),
    (80, 84, "Bukhara"), (85, 89, "Navoi"), (90, 94, "Khorezm"), (95, 99, "Karakalpakstan"),
)  # fmt: skip
_TJ = {"01": "Dushanbe", "02": "Sughd", "03": "Khatlon", "04": "Khatlon", "05": "Gorno-Badakhshan", "06": "RRP"}
_TM = {
    "AG": "Ashgabat", "AH": "Ahal", "BN": "Balkan", "DZ": "Dashoguz", "LB": "Lebap", "MR": "Mary", "BL": "Balkan",
    "DS": "Dashoguz",
}  # fmt: skip
_CN = {
    "京": "Beijing", "津": "Tianjin", "沪": "Shanghai", "渝": "Chongqing", "冀": "Hebei", "豫": "Henan", "云": "Yunnan",
    "辽": "Liaoning", "黑": "Heilongjiang", "湘": "Hunan", "皖": "Anhui", "鲁": "Shandong", "新": "Xinjiang",
    "苏": "Jiangsu", "浙": "Zhejiang", "赣": "Jiangxi", "鄂": "Hubei", "桂": "Guangxi", "甘": "Gansu", "晋": "Shanxi",
    "蒙": "Inner Mongolia", "陕": "Shaanxi", "吉": "Jilin", "闽": "Fujian", "贵": "Guizhou", "粤": "Guangdong",
    "青": "Qinghai", "藏": "Tibet", "川": "Sichuan", "宁": "Ningxia", "琼": "Hainan", "使": "diplomatic",
}  # fmt: skip
_AZ = {
    "01": "Absheron", "10": "Baku", "77": "Baku", "90": "Baku", "99": "Baku", "20": "Ganja", "50": "Sumgayit",
    "70": "Nakhchivan", "85": "Nakhchivan", "42": "Lankaran", "54": "Sheki", "12": "Balakan", "11": "Beylagan",
    "03": "Astara", "05": "Agdam", "22": "Goychay", "40": "Khachmaz", "44": "Masally", "55": "Shirvan",
}  # fmt: skip
_RU = {
    "04": "Altai Republic", "22": "Altai Krai", "05": "Dagestan", "30": "Astrakhan", "34": "Volgograd", "45": "Kurgan",
    "54": "Novosibirsk", "55": "Omsk", "56": "Orenburg", "63": "Samara", "64": "Saratov", "72": "Tyumen",
    "74": "Chelyabinsk", "77": "Moscow", "97": "Moscow", "99": "Moscow", "177": "Moscow", "197": "Moscow",
    "199": "Moscow", "777": "Moscow", "78": "Saint Petersburg", "98": "Saint Petersburg", "50": "Moscow Region",
    "90": "Moscow Region", "150": "Moscow Region", "190": "Moscow Region", "03": "Buryatia", "17": "Tuva",
    "38": "Irkutsk", "75": "Zabaykalsky Krai", "02": "Bashkortostan", "16": "Tatarstan", "24": "Krasnoyarsk",
    "66": "Sverdlovsk",
}  # fmt: skip
_REGIONS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "KZ": _KZ,
        "KG": _KG,
        "UZ": {f"{code:02d}": name for low, high, name in _UZ_BANDS for code in range(low, high + 1)},
        "TJ": _TJ,
        "TM": _TM,
        "CN": _CN,
        "AZ": _AZ,
        "RU": _RU,
    }
)

_FORMS: tuple[tuple[str, str], ...] = (
    # a private car or lorry, a company's, a trailer; then the form before 2012
    ("KZ", r"[0-9]{3}[A-Z]{2,3}(?P<region>0[1-9]|1[0-9]|20)"),
    ("KZ", r"[0-9]{2}[A-Z]{2,3}(?P<region>0[1-9]|1[0-9]|20)"),
    ("KZ", r"[A-Z][0-9]{3}[A-Z]{2,3}"),
    ("KG", r"(?P<region>0[1-9])KG[0-9]{3,4}[A-Z]{2,3}"),
    ("KG", r"[A-Z][0-9]{4}[A-Z]{1,2}"),
    # a private vehicle, a company's, a trailer; a foreigner's
    ("UZ", r"(?P<region>[0-9]{2})[A-Z][0-9]{3}[A-Z]{2}"),
    ("UZ", r"(?P<region>[0-9]{2})[0-9]{3}[A-Z]{3}"),
    ("UZ", r"(?P<region>[0-9]{2})[0-9]{4}[A-Z]{2}"),
    ("UZ", r"(?P<region>[0-9]{2})[HTMXD][0-9]{6}"),
    ("TJ", r"[0-9]{4}[A-Z]{2}(?P<region>0[1-9])"),
    ("TJ", r"(?P<region>0[1-9])[A-Z]{2}[0-9]{3,4}"),
    ("TM", r"[A-Z]{2}[0-9]{4}(?P<region>AG|AH|BN|BL|DZ|DS|LB|MR)"),
    ("TM", r"[0-9]{4}(?P<region>AG|AH|BN|BL|DZ|DS|LB|MR)[A-Z]?"),
    ("AZ", r"(?P<region>[0-9]{2})[A-Z]{2}[0-9]{3}"),
    ("MN", r"[0-9]{4}[A-Z]{3,5}"),
    (
        "CN",
        r"(?P<region>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使])[A-Z][A-Z0-9]{4,6}[挂学警港澳领]?",
    ),
    ("RU", r"[ABEKMHOPCTYX][0-9]{3}[ABEKMHOPCTYX]{2}(?P<region>[0-9]{2,3})"),
    ("RU", r"[ABEKMHOPCTYX]{2}[0-9]{4}(?P<region>[0-9]{2,3})"),
    ("RU", r"[ABEKMHOPCTYX]{2}[0-9]{3}(?P<region>[0-9]{2,3})"),
    ("BY", r"[0-9]{4}[ABEIKMHOPCTX]{2}[0-8]"),
    ("BY", r"[ABEIKMHOPCTX]{2}[0-9]{4}[0-8]|A[0-9]{4}[A-Z][0-8]"),
    ("UA", r"[ABCEHIKMOPTX]{2}[0-9]{4}[ABCEHIKMOPTX]{2}"),
    ("GE", r"[A-Z]{2}[0-9]{3}[A-Z]{2}|[A-Z]{3}[0-9]{3}"),
    ("AM", r"[0-9]{2,3}[A-Z]{2}[0-9]{2,3}"),
    ("TR", r"(?:0[1-9]|[1-7][0-9]|8[01])(?:[A-Z][0-9]{4,5}|[A-Z]{2}[0-9]{3,4}|[A-Z]{3}[0-9]{2,3})"),
    ("IR", r"[0-9]{2}[\u0600-\u06ff]{1,3}[0-9]{5}"),
    ("PK", r"[A-Z]{2,3}[0-9]{2}?[0-9]{3,4}"),
)
_COMPILED = tuple(PlateForm(country, re.compile(pattern)) for country, pattern in _FORMS)

_SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "KZ": "KZ", "KG": "KG", "KGZ": "KG", "UZ": "UZ", "UZB": "UZ", "TJ": "TJ", "TM": "TM", "TMN": "TM", "AZ": "AZ",
        "MGL": "MN", "MNG": "MN", "MN": "MN", "RUS": "RU", "RU": "RU", "BY": "BY", "UA": "UA", "GE": "GE", "AM": "AM",
        "TR": "TR", "PK": "PK",
    }
)  # fmt: skip
_SIGN = "|".join(sorted(_SIGNS, key=len, reverse=True))
_SIGNED = re.compile(rf"(?P<before>{_SIGN})(?P<first>[0-9A-Z]{{6,9}})|(?P<second>[0-9A-Z]{{6,9}}?)(?P<after>{_SIGN})")

PASSPORTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (country, re.compile(pattern))
    for country, pattern in (
        ("KZ", r"N[0-9]{8}"),
        ("KG", r"(?:AC|AN|PE|PD|ID)[0-9]{7}"),
        ("UZ", r"(?:A[A-E]|F[A-C]|K[A-E]|X[A-Z])[0-9]{7}"),
        ("TJ", r"[0-9]{9}|A[0-9]{8}"),
        ("TM", r"A[0-9]{7}|I[A-Z]{2}[0-9]{6}"),
        ("AZ", r"(?:C|P)[0-9]{8}|AA[0-9]{7}|AZE[0-9]{8}"),
        ("MN", r"E[0-9]{7,8}"),
        ("CN", r"(?:[EG][0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|[PSD]E[0-9]{7})"),
        ("RU", r"[0-9]{9,10}"),
        ("BY", r"[A-Z]{2}[0-9]{7}"),
        ("UA", r"[A-Z]{2}[0-9]{6}"),
        ("GE", r"[0-9]{2}[A-Z]{2}[0-9]{5}"),
        ("AM", r"A[A-Z][0-9]{7}"),
        ("TR", r"[USZ][0-9]{8}"),
        ("IR", r"[A-Z][0-9]{8}"),
        ("AF", r"[OPD][0-9]{8}"),
        ("PK", r"[A-Z]{2}[0-9]{7}"),
    )
)
"""Country and form of its passports; several countries may have one form."""


def plate_forms(normal: str) -> Iterator[tuple[str, str]]:
    """The countries whose plates have this form, the eight of the region first.

    Args:
        normal: A plate in normal form.

    Yields:
        Country (ISO 3166-1 alpha-2) and region (a name, or empty); a country once.
    """
    seen: set[str] = set()
    for form in _COMPILED:
        found = form.pattern.fullmatch(normal)
        if found is None or form.country in seen:
            continue
        code = found.groupdict().get("region") or ""
        region = _REGIONS.get(form.country, {}).get(code, "")
        if form.country == "RU" and not region and len(code) == 3 and code[0] not in "12379":
            continue
        seen.add(form.country)
        yield form.country, region


def plate_form(prepared: str) -> Form:
    """A plate without the sign of its country beside it ("A123BC77 RUS", "KZ 123 ABC 02").

    The sign is left out only where the rest is a plate of just that country; any other text is a
    plate as it stands.

    Args:
        prepared: Letters and digits.
    """
    found = _SIGNED.fullmatch(prepared)
    if found is None or any(plate_forms(prepared)):
        return prepared, True
    country = _SIGNS[found["before"] or found["after"]]
    rest = found["first"] or found["second"]
    return (rest if country in dict(plate_forms(rest)) else prepared), True


def plate_country(normal: str) -> str | None:
    """The country of a plate, where only one has this form."""
    countries = [country for country, _ in plate_forms(normal)]
    return countries[0] if len(countries) == 1 else None


def plate_parts(normal: str) -> Iterator[Part]:
    """The countries whose form it has, each with the region that its code stands for."""
    for country, region in plate_forms(normal):
        yield Part("form_of", f"{country} {region}".strip(), f"country:{country}")
