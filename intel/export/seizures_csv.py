"""Seizures as a table for a spreadsheet: one row for each goods item of each seizure.

A seizure of which no goods are visible has one row without goods, so that none is lost.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

from intel.export.disclosure import Disclosure
from intel.export.records import Rows, goods_of_seizure, legs_of_seizure, records_of
from intel.model.quantity import Quantity, normal_quantity, shown_amounts

__all__ = ["COLUMNS", "safe_cell", "write_csv"]

COLUMNS = (
    "report",
    "administration",
    "office",
    "reference",
    "version",
    "kind",
    "handling_code",
    "seizure",
    "date",
    "country",
    "place",
    "division",
    "direction",
    "procedure",
    "traffic",
    "detection",
    "concealment",
    "modes",
    "departure_country",
    "destination_country",
    "goods",
    "commodity",
    "hs_code",
    "substance",
    "substance_text",
    "species",
    "brand",
    "description",
    "amount",
    "unit",
    "mass_kg",
    "volume_l",
    "pieces",
    "value",
    "currency",
)
"""The columns, in order; a later version only adds at the end."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    Args:
        text: As the report has it.

    Returns:
        The same, with an apostrophe before it where its first character would start a formula.

    Access: Takes one value; filters nothing.
    Source: OWASP, CSV Injection.
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


def write_csv(disclosure: Disclosure) -> bytes:
    """The seizures of a disclosure as CSV: UTF-8 without a byte order mark, CRLF, comma.

    Args:
        disclosure: What leaves; reports without seizures have no row.

    Returns:
        The file, with a header line.

    Access: Takes what is scoped already; filters nothing.
    Source: RFC 4180.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for each in disclosure.reports:
        for row in _rows(each.report):
            writer.writerow([safe_cell(row.get(column, "")) for column in COLUMNS])
    return text.getvalue().encode("utf-8", "replace")


def _rows(report: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    head = {
        "report": report["id"],
        "handling_code": report["marking"]["handling_code"],
        **_texts(report, "administration", "office", "reference", "version", "kind"),
    }
    for seizure in records_of(report, "seizures"):
        outer = {**head, **_of_seizure(seizure), **_of_legs(legs_of_seizure(report, seizure["id"]))}
        goods = goods_of_seizure(report, seizure["id"])
        for item in goods or [{}]:
            yield {**outer, **_of_goods(item)}


def _texts(record: Mapping[str, Any], *names: str) -> dict[str, str]:
    return {name: str(record[name]) for name in names if name in record}


def _of_seizure(seizure: Mapping[str, Any]) -> dict[str, str]:
    place = seizure.get("place", {})
    return {
        "seizure": seizure["id"],
        "place": place.get("text", ""),
        **_texts(seizure, "date", "direction", "procedure", "traffic"),
        **_texts(place, "country", "division"),
        "detection": "; ".join(seizure.get("detection", ())),
        "concealment": "; ".join(seizure.get("concealment", ())),
    }


def _of_legs(legs: Rows) -> dict[str, str]:
    """Modes in order, and where the route begins and ends."""
    if not legs:
        return {}
    return {
        "modes": "; ".join(dict.fromkeys(leg["mode"] for leg in legs if "mode" in leg)),
        "departure_country": legs[0].get("departure", {}).get("country", ""),
        "destination_country": legs[-1].get("destination", {}).get("country", ""),
    }


def _of_goods(item: Mapping[str, Any]) -> dict[str, str]:
    row = _texts(item, "commodity", "hs_code", "substance", "substance_text", "species", "brand", "description")
    row["goods"] = item.get("id", "")
    if "quantity" in item:
        quantity = Quantity.model_validate(item["quantity"])
        row |= {"amount": item["quantity"]["amount"], "unit": quantity.unit}
        normal = normal_quantity(quantity)
        if normal is not None:
            row |= shown_amounts({normal.dimension: normal.exact})
    if "value" in item:
        row |= {"value": item["value"]["amount"], "currency": item["value"]["currency"]}
    return row
