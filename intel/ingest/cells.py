"""Cells into values: each reader finds a value, or says what is wrong; none of them guesses."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from intel.ingest.columns import Column, Values
from intel.ingest.currencies import find_currency
from intel.ingest.days import read_date, serial_day
from intel.ingest.findings import Finding, not_in_list
from intel.ingest.numbers import plain_number
from intel.model.codes import CODE_LISTS
from intel.model.commodities import find_commodity, nearest_commodities
from intel.model.countries import country_code, nearest_countries
from intel.model.substances import find_substance, nearest_substances
from intel.model.units import find_unit, nearest_units

__all__ = ["Reading", "read_cell"]

_INTEGER = re.compile(r"[+-]?\d{1,9}")
_WITH_UNIT = re.compile(r"([-+]?[\d½¼¾][\d\s.,'’\u00a0\u202f½¼¾]*?)\s*([^\d\s.,][^\d]*)?", re.DOTALL)
_BEFORE = re.compile(r"([^\d\s.,-][^\d]*?)\s*([-+]?\d[\d\s.,'’\u00a0\u202f]*)", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_FORMULA = re.compile(r"^[=@]|^[+-](?![\d.,\s])")
_LONGEST_TEXT = 500
_LONGEST_STORY = 200_000


@dataclass(slots=True)
class Reading:
    """What a cell says: values by path (``None`` path is the column's own), and findings.

    ``is_kept`` says that the cell's own text stays with the report, since no value holds it.
    """

    value: Any = None
    further: Mapping[str, Any] = field(default_factory=dict[str, Any])
    findings: tuple[Finding, ...] = ()
    is_kept: bool = False


def _unread(finding: Finding) -> Reading:
    return Reading(findings=(finding,), is_kept=True)


def _text(column: Column, text: str) -> Reading:
    findings: list[Finding] = []
    if _FORMULA.match(text):
        findings.append(Finding("formula", column.name, text))
    clean = _CONTROL.sub(" ", text).strip()
    if clean != text:
        findings.append(Finding("control_characters", column.name, text))
    if len(clean) > _LONGEST_TEXT:
        findings.append(Finding("text_too_long", column.name, clean, {"limit": _LONGEST_TEXT}))
        return Reading(clean[:_LONGEST_TEXT], findings=tuple(findings), is_kept=True)
    return Reading(clean or None, findings=tuple(findings))


def _list(column: Column, text: str) -> Reading:
    reading = _text(column, text)
    return Reading([reading.value], findings=reading.findings, is_kept=reading.is_kept)


def _narrative(column: Column, text: str) -> Reading:
    story: dict[str, Any] = {"text": text[:_LONGEST_STORY]}
    if column.language:
        story["language"] = column.language
    return Reading([story])


def _country(column: Column, text: str) -> Reading:
    code = country_code(text)
    if code is None:
        return _unread(not_in_list("country", column.name, text, nearest=nearest_countries(text)))
    return Reading(code)


def _substance(column: Column, text: str) -> Reading:
    substance = find_substance(text)
    written = {"goods.substance_text": text[:_LONGEST_TEXT]}
    if substance is None:
        finding = not_in_list("substance", column.name, text, nearest=nearest_substances(text))
        return Reading(further=written, findings=(finding,))
    return Reading(substance.code, further={**written, "goods.commodity": substance.heading})


def _commodity(column: Column, text: str) -> Reading:
    code = find_commodity(text)
    if code is None:
        return _unread(not_in_list("commodity", column.name, text, nearest=nearest_commodities(text)))
    return Reading(code)


def _unit(column: Column, text: str) -> Reading:
    if find_unit(text) is None:
        finding = not_in_list("unit", column.name, text, nearest=nearest_units(text))
        return Reading(text[:_LONGEST_TEXT], findings=(finding,))
    return Reading(text)


def _amount(column: Column, text: str) -> Reading:
    digits = plain_number(text, column.decimal)
    if digits is None:
        return _unread(Finding("not_a_number", column.name, text, {"decimal": column.decimal}))
    amount = Decimal(digits)
    if amount < 0:
        return _unread(Finding("negative_amount", column.name, text))
    exponent = amount.as_tuple().exponent
    if amount.adjusted() > 30 or not isinstance(exponent, int) or exponent < -30:
        return _unread(Finding("absurd_amount", column.name, text))
    return Reading(digits, further=_said_by_column(column))


def _said_by_column(column: Column) -> dict[str, str]:
    """Unit or currency of a column whose cells state none."""
    if column.unit is not None:
        return {"goods.quantity.unit": column.unit}
    return {} if column.currency is None else {"goods.value.currency": column.currency}


def _quantity(column: Column, text: str) -> Reading:
    found = _WITH_UNIT.fullmatch(text)
    if found is None:
        return _amount(column, text)
    reading = _amount(column, found[1])
    unit = column.meaning((found[2] or "").strip())
    if reading.value is None or not unit:
        return Reading(findings=reading.findings, is_kept=True) if reading.value is None else reading
    stated = _unit(column, unit)
    return Reading(reading.value, {"goods.quantity.unit": stated.value}, stated.findings)


def _money(column: Column, text: str) -> Reading:
    found = _WITH_UNIT.fullmatch(text) or _BEFORE.fullmatch(text)
    if found is None:
        return _amount(column, text)
    number, sign = (found[1], found[2] or "") if found.re is _WITH_UNIT else (found[2], found[1])
    reading = _amount(column, number)
    code = find_currency(column.meaning(sign.strip())) if sign.strip(" .") else column.currency
    if reading.value is None:
        return Reading(findings=reading.findings, is_kept=True)
    if code is None:
        return _unread(Finding("no_such_currency", column.name, text))
    return Reading(reading.value, {"goods.value.currency": code})


def _currency(column: Column, text: str) -> Reading:
    code = find_currency(text)
    return Reading(code) if code is not None else _unread(Finding("no_such_currency", column.name, text))


def _coordinate(column: Column, text: str) -> Reading:
    digits = plain_number(text, column.decimal)
    if digits is None or abs(Decimal(digits)) > 180:
        return _unread(Finding("not_a_number", column.name, text, {"decimal": column.decimal}))
    return Reading(digits)


def _country_list(column: Column, text: str) -> Reading:
    reading = _country(column, text)
    return Reading([{"country": reading.value}]) if reading.value is not None else reading


def _integer(column: Column, text: str) -> Reading:
    if _INTEGER.fullmatch(text) is None:
        return _unread(Finding("not_a_whole_number", column.name, text))
    return Reading(int(text))


def _date(column: Column, text: str) -> Reading:
    found = read_date(text, column.forms, language=column.language)
    if isinstance(found, str):
        return Reading(found)
    if found is not None:
        return _unread(Finding("other_calendar", column.name, text, {"year": found}))
    return _unread(Finding("impossible_date", column.name, text, {"forms": list(column.forms)}))


def _hs_code(column: Column, text: str) -> Reading:
    digits = re.sub(r"[\s.]", "", text)
    if re.fullmatch(r"\d{2,14}", digits) is None:
        return _unread(Finding("not_an_hs_code", column.name, text))
    return Reading(digits)


def _identifier(column: Column, text: str) -> Reading:
    mention: dict[str, Any] = {"kind": column.kind, "value": text[:_LONGEST_TEXT]}
    return Reading([{**mention, "country": column.country} if column.country else mention])


def _code(column: Column, text: str) -> Reading:
    name = column.list or ""
    code_list = CODE_LISTS.get(name)
    code = code_list.find(text) if code_list else None
    if code is None:
        nearest = code_list.nearest(text) if code_list else ()
        return _unread(not_in_list(name, column.name, text, nearest=nearest))
    return Reading(code)


def _code_list(column: Column, text: str) -> Reading:
    reading = _code(column, text)
    if reading.value is not None:
        reading.value = [reading.value]
    return reading


_READERS: Mapping[Values, Callable[[Column, str], Reading]] = MappingProxyType(
    {
        "text": _text,
        "list": _list,
        "country": _country,
        "substance": _substance,
        "commodity": _commodity,
        "amount": _amount,
        "country-list": _country_list,
        "unit": _unit,
        "quantity": _quantity,
        "money": _money,
        "currency": _currency,
        "coordinate": _coordinate,
        "date": _date,
        "integer": _integer,
        "hs-code": _hs_code,
        "identifier": _identifier,
        "narrative": _narrative,
        "code": _code,
        "code-list": _code_list,
    }
)


_OF_NUMBERS = frozenset({"amount", "quantity", "money", "coordinate"})


def read_cell(column: Column, text: str, *, is_number: bool = False) -> Reading:
    """Read a cell that says something.

    Args:
        column: How it is to be read.
        text: The cell, stripped, not absent.
        is_number: Whether it came as a number, with a decimal point whatever the column says.

    Returns:
        Its value, or a finding that says why there is none and what known value comes nearest.
    """
    if is_number and column.decimal == "," and column.read in _OF_NUMBERS:
        column = column.model_copy(update={"decimal": "."})
    if is_number and column.read == "date" and (day := serial_day(text)) is not None:
        return Reading(day)
    return _READERS[column.read](column, text)
