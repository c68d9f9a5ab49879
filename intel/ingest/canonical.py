"""Reports that come in canonical JSON: what says nothing is taken out before they are checked."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, cast

from pydantic import ValidationError

from intel.ingest.finding_texts import catalogue
from intel.ingest.findings import Finding, shortened
from intel.model.absent import is_absent
from intel.model.report import Report

__all__ = ["validated", "without_absent"]

# Free text and names: what says "unknown" here is no value. Codes stay, since "none" is one.
_TEXTS = frozenset(
    {
        "address",
        "age_band",
        "birth_date",
        "brand",
        "colour",
        "concealment_text",
        "country",
        "date",
        "declared_as",
        "description",
        "division",
        "issued_on",
        "legal_form",
        "locode",
        "make",
        "name",
        "names",
        "nationality",
        "occupation",
        "office",
        "origin_country",
        "place",
        "reported_on",
        "species",
        "substance",
        "substance_text",
        "text",
        "title",
        "unit",
        "value",
        "reference",
        "administration",
    }
)
_NEEDS: Mapping[str, tuple[str, ...]] = {"quantity": ("amount", "unit"), "identifiers": ("value",)}
_MOST_PROBLEMS = 20


def without_absent(plain: Mapping[str, Any]) -> dict[str, Any]:
    """A plain report without the texts that say that nothing is known.

    Places, quantities and identifiers that have nothing left are left out with them.

    Args:
        plain: A report as received, at most as deep as a row may be.
    """
    return {key: value for key, old in plain.items() if (value := _kept(key, old)) is not None}


def _kept(key: str, value: object) -> object:
    if isinstance(value, str):
        return None if key in _TEXTS and is_absent(value) else value
    if isinstance(value, list):
        items = [_kept(key, each) for each in cast("list[object]", value)]
        return [each for each in items if each is not None]
    if isinstance(value, dict):
        old = cast("dict[str, Any]", value)
        new = without_absent(old)
        lost = len(new) < len(old)
        if lost and (not new or any(name not in new for name in _NEEDS.get(key, ()))):
            return None
        return new
    return value


def validated(plain: Mapping[str, Any]) -> tuple[Report | None, list[Finding]]:
    """Check a plain report against the model, once.

    Args:
        plain: Canonical form.

    Returns:
        The report, or none and for each fault its field, value and reason.
    """
    try:
        return Report.model_validate(plain), []
    except ValidationError as error:
        problems = error.errors(include_url=False)[:_MOST_PROBLEMS]
        return None, [_fault(dict(each)) for each in problems]
    except (RecursionError, OverflowError):
        return None, [Finding("invalid_report", details={"reason": "too_deep"})]


def _listed(expected: str) -> str:
    """A list of values without the English words that the library puts between them."""
    return expected.replace("' or '", "', '")


def _fault(problem: Mapping[str, Any]) -> Finding:
    where = ".".join(str(part) for part in problem["loc"])
    value: object = problem["input"]
    shown = shortened(str(value)) if isinstance(value, str | int | float | bool | Decimal) else ""
    reason = str(problem["type"])
    if reason not in catalogue().reasons:
        reason = "other_form"
    context = cast("dict[str, object]", problem.get("ctx", {}))
    details = {name: each if isinstance(each, int) else _listed(str(each)) for name, each in context.items()}
    return Finding("invalid_report", where, shown, {"reason": reason, **details})
