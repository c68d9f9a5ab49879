"""Nested values as cells: the path of each value, with dots, and its text."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

from intel.ingest.rows import NumberText

__all__ = ["flat_cells"]


def flat_cells(value: object) -> dict[str, str]:
    """A JSON object, or what an XML element holds, as cells.

    A number keeps that it is one; what is empty has an empty text.

    Args:
        value: Of plain JSON types and decimals.

    Returns:
        ``a.b.0`` names the first of the values of ``b`` in ``a``.
    """
    found: dict[str, str] = {}
    _flatten(value, "", found)
    return found


def _flatten(value: object, path: str, found: dict[str, str]) -> None:
    if isinstance(value, dict):
        for name, each in cast("dict[str, object]", value).items():
            _flatten(each, f"{path}.{name}" if path else str(name), found)
    elif isinstance(value, list):
        for position, each in enumerate(cast("list[object]", value)):
            _flatten(each, f"{path}.{position}" if path else str(position), found)
    else:
        found[path] = _text(value)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return NumberText(format(value, "f") if -30 < value.adjusted() < 30 else str(value))
    return NumberText(value) if isinstance(value, int) else str(value)
