"""Cells into values: each reader finds a value, or says what is wrong; none of them guesses."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from intel.ingest.findings import Finding, not_in_list
from intel.ingest.profile import Column, Values
from intel.model.codes import CODE_LISTS
from intel.model.commodities import find_commodity, nearest_commodities
from intel.model.countries import country_code, nearest_countries
from intel.model.substances import find_substance, nearest_substances
from intel.model.units import find_unit, nearest_units

__all__ = ["Reading", "read_cell"]

_NUMBER = re.compile(r"[+-]?\d{1,60}(?:\.\d{1,60})?(?:[eE][+-]?\d{1,2})?")
_INTEGER = re.compile(r"[+-]?\d{1,9}")
_SPACES = re.compile(r"[\s\u00a0\u202f]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_FORMULA = re.compile(r"^[=@]|^[+-](?![\d.,\s])")
_LONGEST_TEXT = 500
_LONGEST_STORY = 200_000
_EARLIEST, _LATEST = 1900, 2200


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
        findings.append(Finding("formula", column.column, text))
    clean = _CONTROL.sub(" ", text).strip()
    if clean != text:
        findings.append(Finding("control_characters", column.column, text))
    if len(clean) > _LONGEST_TEXT:
        findings.append(Finding("text_too_long", column.column, clean, {"limit": _LONGEST_TEXT}))
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
        return _unread(not_in_list("country", column.column, text, nearest=nearest_countries(text)))
    return Reading(code)


def _substance(column: Column, text: str) -> Reading:
    substance = find_substance(text)
    written = {"goods.substance_text": text[:_LONGEST_TEXT]}
    if substance is None:
        finding = not_in_list("substance", column.column, text, nearest=nearest_substances(text))
        return Reading(further=written, findings=(finding,))
    return Reading(substance.code, further={**written, "goods.commodity": substance.heading})


def _commodity(column: Column, text: str) -> Reading:
    code = find_commodity(text)
    if code is None:
        return _unread(not_in_list("commodity", column.column, text, nearest=nearest_commodities(text)))
    return Reading(code)


def _unit(column: Column, text: str) -> Reading:
    if find_unit(text) is None:
        finding = not_in_list("unit", column.column, text, nearest=nearest_units(text))
        return Reading(text[:_LONGEST_TEXT], findings=(finding,))
    return Reading(text)


def _amount(column: Column, text: str) -> Reading:
    digits = _SPACES.sub("", text)
    if column.decimal == ",":
        digits = digits.replace(".", "").replace(",", ".")
    if _NUMBER.fullmatch(digits) is None:
        return _unread(Finding("not_a_number", column.column, text, {"decimal": column.decimal}))
    amount = Decimal(digits)
    if amount < 0:
        return _unread(Finding("negative_amount", column.column, text))
    exponent = amount.as_tuple().exponent
    if amount.adjusted() > 30 or not isinstance(exponent, int) or exponent < -30:
        return _unread(Finding("absurd_amount", column.column, text))
    return Reading(digits)


def _integer(column: Column, text: str) -> Reading:
    if _INTEGER.fullmatch(text) is None:
        return _unread(Finding("not_a_whole_number", column.column, text))
    return Reading(int(text))


def _date(column: Column, text: str) -> Reading:
    for form in column.forms:
        try:
            moment = datetime.strptime(text, form).replace(tzinfo=UTC)
        except ValueError:
            continue
        if not _EARLIEST <= moment.year <= _LATEST:
            break
        if "%d" not in form:
            return Reading(f"{moment.year:04d}-{moment.month:02d}" if "%m" in form else f"{moment.year:04d}")
        return Reading(moment.date().isoformat())
    return _unread(Finding("impossible_date", column.column, text, {"forms": list(column.forms)}))


def _hs_code(column: Column, text: str) -> Reading:
    digits = re.sub(r"[\s.]", "", text)
    if re.fullmatch(r"\d{2,14}", digits) is None:
        return _unread(Finding("not_an_hs_code", column.column, text))
    return Reading(digits)


def _identifier(column: Column, text: str) -> Reading:
    return Reading([{"kind": column.kind, "value": text[:_LONGEST_TEXT]}])


def _code(column: Column, text: str) -> Reading:
    name = column.list or ""
    code_list = CODE_LISTS.get(name)
    code = code_list.find(text) if code_list else None
    if code is None:
        nearest = code_list.nearest(text) if code_list else ()
        return _unread(not_in_list(name, column.column, text, nearest=nearest))
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
        "unit": _unit,
        "date": _date,
        "integer": _integer,
        "hs-code": _hs_code,
        "identifier": _identifier,
        "narrative": _narrative,
        "code": _code,
        "code-list": _code_list,
    }
)


def read_cell(column: Column, text: str) -> Reading:
    """Read a cell that says something.

    Args:
        column: How it is to be read.
        text: The cell, stripped, not absent.

    Returns:
        Its value, or a finding that says why there is none and what known value comes nearest.
    """
    return _READERS[column.read](column, text)
