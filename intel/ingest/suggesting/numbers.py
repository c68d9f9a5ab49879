"""Quantities with their units, HS codes and dates in free text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from intel.ingest.suggesting.phrases import any_of
from intel.ingest.suggesting.suggestion import Language, Suggestion, View
from intel.model.units import find_unit
from intel.model.vocabulary import latin_lookalikes

__all__ = ["dates", "hs_codes", "quantities"]

_LETTER = "0-9A-ZÀ-ÖØ-Þ\u0400-\u052f"
# A number with its groups; what stands before it must not make it a part of something else.
_NUMBER = (
    rf"(?<![{_LETTER}.,/\-–—×*№#:+])(?<![-–—×*№#] )"
    r"([0-9]{1,3}(?:[ '][0-9]{3}){1,4}(?:[.,][0-9]{1,6})?|[0-9]{1,3}(?:[.,][0-9]{3}){2,4}(?:[.,][0-9]{1,6})?"
    r"|[0-9]{1,3}(?:,[0-9]{3}\.|\.[0-9]{3},)[0-9]{1,6}"
    r"|[0-9]{1,12}(?:[.,][0-9]{1,6})?)"
)
_MULTIPLIERS: Mapping[str, int] = {
    "ТЫС": 1_000, "ТЫСЯЧ": 1_000, "ТЫСЯЧИ": 1_000, "ТЫСЯЧА": 1_000, "THOUSAND": 1_000, "МЛН": 1_000_000,
    "МИЛЛИОН": 1_000_000, "МИЛЛИОНА": 1_000_000, "МИЛЛИОНОВ": 1_000_000, "MILLION": 1_000_000,
    "MLN": 1_000_000,
    "МЫҢ": 1_000, "МИНГ": 1_000, "MING": 1_000, "ҲАЗОР": 1_000, "МЯНГАН": 1_000,
    "千": 1_000, "万": 10_000, "萬": 10_000,
}  # fmt: skip
_TIMES = "|".join(sorted(_MULTIPLIERS, key=len, reverse=True))
_QUANTITY = re.compile(
    rf"{_NUMBER} ?(?:({_TIMES})\.? ?)?"
    r"(?:([A-Z\u0400-\u052f²³]{1,20}(?:\.(?! ?[0-9]))?(?: ?[²³23](?![0-9]))?)(?![A-Z0-9\u0400-\u052f])"
    r"|([\u4e00-\u9fff]{1,4}))"
)
_POINT_LANGUAGES = frozenset({"en", "zh"})
_COMMA_LANGUAGES = frozenset({"ru", "kk", "uz", "tg", "mn"})
# Signs of one letter that are words as well; with a number they are units only where that is sure.
_WORDS_TOO = frozenset(
    {
        "A",
        "I",
        "C",
        "M",
        "S",
        "IN",
        "AM",
        "CAN",
        "CASE",
        "CASES",
        "HEAD",
        "HEADS",
        "NOTE",
        "NOTES",
        "ROUND",
        "PAIR",
        "М",
        "TON",
    }
)
_PER = re.compile(r" ?(?:/|PER\b|НА\b)")
_YEARS = range(1900, 2101)


def _plain_amount(written: str, language: Language | None) -> Decimal | None:
    """The number that is meant, or None where a sign can mean either thousands or decimals."""
    digits = written.replace(" ", "").replace("'", "")
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        mark = max(digits.rfind("."), digits.rfind(","))
        whole = digits[:mark].replace(".", "").replace(",", "")
        return Decimal(f"{whole}.{digits[mark + 1 :]}") if digits.count(digits[mark]) == 1 else None
    if points + commas == 0:
        return Decimal(digits)
    sign = "." if points else ","
    if digits.count(sign) > 1:
        return Decimal(digits.replace(sign, ""))
    whole, _, rest = digits.partition(sign)
    if len(rest) == 3 and len(whole) <= 3 and whole != "0" and " " not in written:
        is_decimal = (sign == "." and language in _POINT_LANGUAGES) or (sign == "," and language in _COMMA_LANGUAGES)
        if is_decimal:
            return Decimal(f"{whole}.{rest}")
        if sign == "," and language in _POINT_LANGUAGES:
            return Decimal(whole + rest)
        return None
    return Decimal(f"{whole}.{rest}")


def _unit(match: re.Match[str]) -> tuple[str, int] | None:
    """Code of the unit after a number, and where its name ends."""
    word = match[3]
    if word is not None:
        if word.rstrip(".") in _WORDS_TOO:
            return None
        unit = find_unit(word.rstrip(".").strip().lower())
        return None if unit is None else (unit.code, match.end(3))
    for end in range(len(match[4]), 0, -1):
        unit = find_unit(match[4][:end])
        if unit is not None:
            return unit.code, match.start(4) + end
    return None


def quantities(view: View) -> Iterator[Suggestion]:
    """Numbers with a unit after them.

    A number whose only sign can mean thousands as well as decimals is no suggestion, unless the
    language decides; nor is a range, a year or a measure of size.

    Args:
        view: The text.
    """
    for match in _QUANTITY.finditer(view.capitals):
        unit = _unit(match)
        amount = None if unit is None else _plain_amount(match[1], view.language)
        if unit is None or amount is None:
            continue
        code, end = unit
        if _PER.match(view.capitals, end):
            continue  # "0.02 mg/kg" is how much of it there is in something, not how much there is
        if match[3] in {"Г", "Г."} and amount in _YEARS:
            continue  # "2024 г." is a year
        if match[2] is not None:
            amount *= _MULTIPLIERS[match[2]]
        if amount <= 0:
            continue
        start = match.start(1)
        value = {"amount": f"{amount.normalize():f}", "unit": code}
        yield Suggestion("quantity", "", start, end, view.text[start:end], value)


def _plain(word: str) -> str:
    return latin_lookalikes(word.upper())[0]


_HS_WORDS = (
    "HS|HS CODE|HTS|TN VED|TNVED|ТН ВЭД|ТНВЭД|ТН ВЭД ЕАЭС|код товара|товарная позиция|CN CODE|税则号|税则号列|税号"
    "|商品编码|HS编码|СЭҚ ТН|ТИФ ТН"
)
_HS = re.compile(
    rf"(?<![A-Z\u0400-\u052f]){any_of(_plain(word) for word in _HS_WORDS.split('|'))}"
    rf"[ :.№\-–]{{0,4}}(?:(?:CODE|NO|{_plain('код')})[ :.№]{{0,3}})?"
    r"([0-9]{4}(?:[ .\-]?[0-9]{2}(?:[ .\-]?[0-9]{2,3}(?:[ .\-]?[0-9]{1,2})?)?)?)(?![0-9])"
)


def hs_codes(view: View) -> Iterator[Suggestion]:
    """Codes of the Harmonized System after a word that says so: 4, 6, 8 or 10 digits of a chapter that exists.

    Args:
        view: The text.
    """
    for match in _HS.finditer(view.latin):
        digits = re.sub(r"[^0-9]", "", match[1])
        if len(digits) in {4, 6, 8, 10} and 1 <= int(digits[:2]) <= 97 and digits[:2] != "77":
            start, end = match.span(1)
            yield Suggestion("hs_code", "", start, end, view.text[start:end], {"code": digits}, "label")


_MONTHS: tuple[tuple[str, ...], ...] = (
    ("JANUARY", "JAN", "ЯНВАРЯ", "ҚАҢТАР", "YANVAR", "ЯНВАР", "ЯНВАРИ"),
    ("FEBRUARY", "FEB", "ФЕВРАЛЯ", "АҚПАН", "FEVRAL", "ФЕВРАЛ", "ФЕВРАЛИ"),
    ("MARCH", "MAR", "МАРТА", "НАУРЫЗ", "MART", "МАРТ", "МАРТИ"),
    ("APRIL", "APR", "АПРЕЛЯ", "СӘУІР", "APREL", "АПРЕЛ", "АПРЕЛИ"),
    ("MAY", "МАЯ", "МАМЫР", "МАЙ", "МАЙИ"),
    ("JUNE", "JUN", "ИЮНЯ", "МАУСЫМ", "IYUN", "ИЮН", "ИЮНИ"),
    ("JULY", "JUL", "ИЮЛЯ", "ШІЛДЕ", "IYUL", "ИЮЛ", "ИЮЛИ"),
    ("AUGUST", "AUG", "АВГУСТА", "ТАМЫЗ", "AVGUST", "АВГУСТ", "АВГУСТИ"),
    ("SEPTEMBER", "SEPT", "SEP", "СЕНТЯБРЯ", "ҚЫРКҮЙЕК", "SENTABR", "SENTYABR", "СЕНТЯБР", "СЕНТЯБРИ"),
    ("OCTOBER", "OCT", "ОКТЯБРЯ", "ҚАЗАН", "OKTABR", "OKTYABR", "ОКТЯБР", "ОКТЯБРИ"),
    ("NOVEMBER", "NOV", "НОЯБРЯ", "ҚАРАША", "NOYABR", "НОЯБР", "НОЯБРИ"),
    ("DECEMBER", "DEC", "ДЕКАБРЯ", "ЖЕЛТОҚСАН", "DEKABR", "ДЕКАБР", "ДЕКАБРИ"),
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_NAMED = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_EDGE = rf"(?<![{_LETTER}.,/\-])"
_NO_MORE = rf"(?![{_LETTER}]|[./\-][0-9])"
_DATES: tuple[re.Pattern[str], ...] = (
    re.compile(rf"{_EDGE}(?P<y>[12][0-9]{{3}})(?P<s>[\-./])(?P<m>[0-9]{{1,2}})(?P=s)(?P<d>[0-9]{{1,2}}){_NO_MORE}"),
    re.compile(r"(?<![0-9])(?P<y>[12][0-9]{3}) ?年 ?(?P<m>[0-9]{1,2}) ?月 ?(?P<d>[0-9]{1,2}) ?[日号]"),
    re.compile(rf"{_EDGE}(?P<d>[0-9]{{1,2}})(?P<s>[./\-])(?P<m>[0-9]{{1,2}})(?P=s)(?P<y>[12][0-9]{{3}}){_NO_MORE}"),
    re.compile(
        rf"{_EDGE}(?P<d>[0-9]{{1,2}})(?:ST|[NR]D|TH|-?Е)? ?-?(?P<n>{_NAMED})\.?,?(?: СОЛИ)? "
        rf"(?P<y>[12][0-9]{{3}}){_NO_MORE}"
    ),
    re.compile(rf"{_EDGE}(?P<n>{_NAMED})\.? (?P<d>[0-9]{{1,2}})(?:ST|[NR]D|TH)?,? (?P<y>[12][0-9]{{3}}){_NO_MORE}"),
    re.compile(
        rf"{_EDGE}(?P<y>[12][0-9]{{3}}) ?(?:ЖЫЛҒЫ|ЖЫЛЫ|Ж\.|YIL|YILNING|ЙИЛ|ЙИЛНИНГ)[ ,]{{1,2}}"
        rf"(?P<d>[0-9]{{1,2}}) ?-?(?P<n>{_NAMED})"
    ),
    re.compile(
        rf"{_EDGE}(?P<y>[12][0-9]{{3}}) ОНЫ (?P<m>[0-9]{{1,2}}) ?(?:-?Р |ДУГААР |ДҮГЭЭР )?"
        r"САРЫН (?P<d>[0-9]{1,2})(?![0-9])"
    ),
)


def dates(view: View) -> Iterator[Suggestion]:
    """Days written in full, with a year of four digits.

    A day and a month that can be taken either way ("02/03/2024" in English) are no suggestion.

    Args:
        view: The text.
    """
    for pattern in _DATES:
        for match in pattern.finditer(view.capitals):
            groups = match.groupdict()
            month = _MONTH_OF[groups["n"]] if groups.get("n") else int(groups["m"] or 0)
            day = _day(int(match["y"]), month, int(match["d"]))
            is_numeric = pattern is _DATES[2]
            if day is None and is_numeric and view.language == "en" and groups.get("s") == "/":
                day = _day(int(match["y"]), int(match["d"]), month)  # 12/31/2024 has one reading
            elif is_numeric and groups.get("s") == "/" and view.language not in _COMMA_LANGUAGES and _either(match):
                continue
            if day is not None:
                start, end = match.span()
                yield Suggestion("date", "", start, end, view.text[start:end], {"date": day.isoformat()})


def _either(match: re.Match[str]) -> bool:
    return int(match["d"]) <= 12 and int(match["m"]) <= 12 and match["d"] != match["m"]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None
