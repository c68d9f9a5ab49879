"""The split of a report into what identifies a person or company, and the rest.

Redaction is absence, not masking: the nominal part lies in a facet of its own with a stricter
class, so a reader without it sees a record that never had those fields.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from intel.model.identifiers import is_nominal_kind
from intel.model.report import RECORD_LISTS, Report

__all__ = ["NominalRules", "Part", "ReportParts", "split_report"]

_NOMINAL_FIELDS: Mapping[str, frozenset[str]] = {
    "persons": frozenset({"names", "birth_date", "address"}),
    "organisations": frozenset({"names", "address"}),
    # of the bytes as they came, with whatever the camera wrote into them
    "attachments": frozenset({"digest"}),
}
_TEXT_FIELDS: Mapping[str, frozenset[str]] = {
    "seizures": frozenset({"concealment_text"}),
    "shipments": frozenset({"declared_as"}),
    "goods": frozenset({"description"}),
    "attachments": frozenset({"name", "caption"}),
}
_STRUCTURE: Mapping[str, frozenset[str]] = {
    "shipments": frozenset({"seizure"}),
    "goods": frozenset({"shipment"}),
    "legs": frozenset({"shipment", "conveyance", "sequence"}),
    "equipment": frozenset({"shipment"}),
    "seals": frozenset({"equipment"}),
    "documents": frozenset({"shipment"}),
    "contacts": frozenset({"party"}),
    "persons": frozenset({"roles"}),
    "organisations": frozenset({"roles"}),
}
_REPORT_TEXTS = ("title", "unknown")
_REPORT_HEAD = ("kind", "administration", "office", "reference", "version", "reported_on")


@dataclass(frozen=True, slots=True)
class NominalRules:
    """An administration's own setting: do plates and VIN identify a person there?

    Source: background, domain facts §1.2 ("if national law treats them as personal").
    """

    plates: bool = True
    vin: bool = True

    def is_nominal(self, kind: str) -> bool:
        """Whether an identifier of this kind lies in the nominal facet."""
        if kind == "plate":
            return self.plates
        if kind == "vin":
            return self.vin
        return is_nominal_kind(kind)


@dataclass(frozen=True, slots=True)
class Part:
    """One record split in two: ``body`` without, ``nominal`` with what identifies somebody.

    Both are plain JSON objects without local ids and without references: those are structure,
    which a view rebuilds from the relationships it sees.
    """

    list_name: str
    local_id: str
    body: dict[str, Any]
    nominal: dict[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class ReportParts:
    """A report split: its head, its nominal text, and its records in order."""

    head: dict[str, Any]
    text: dict[str, Any]
    records: tuple[Part, ...]


def _split_record(list_name: str, plain: dict[str, Any], rules: NominalRules, *, is_screened: bool) -> Part:
    local_id = str(plain.pop("id"))
    plain.pop("marking", None)
    nominal_fields = _NOMINAL_FIELDS.get(list_name, frozenset())
    # who read the texts of a report has not looked at its pictures: these are screened one by one
    if not (plain.get("screened") if list_name == "attachments" else is_screened):
        nominal_fields |= _TEXT_FIELDS.get(list_name, frozenset())
    structure = _STRUCTURE.get(list_name, frozenset())
    body: dict[str, Any] = {}
    nominal: dict[str, Any] = {}
    for name, value in plain.items():
        if name in structure:
            continue
        if name == "identifiers":
            open_ones = [each for each in value if not rules.is_nominal(each["kind"])]
            closed_ones = [each for each in value if rules.is_nominal(each["kind"])]
            if open_ones:
                body[name] = open_ones
            if closed_ones:
                nominal[name] = closed_ones
        elif name in nominal_fields:
            nominal[name] = value
        else:
            body[name] = value
    return Part(list_name, local_id, body, nominal)


def _split_head(plain: dict[str, Any], *, is_screened: bool) -> tuple[dict[str, Any], dict[str, Any]]:
    head = {name: plain[name] for name in _REPORT_HEAD if name in plain}
    head.setdefault("kind", "seizure")
    head.setdefault("version", 1)
    for name in ("screened", "grading", "links"):
        if name in plain:
            head[name] = plain[name]
    text: dict[str, Any] = {}
    open_or_closed = head if is_screened else text
    for name in _REPORT_TEXTS:
        if name in plain:
            open_or_closed[name] = plain[name]
    for narrative in plain.get("narratives", ()):
        place = head if is_screened or narrative.get("screened") else text
        place.setdefault("narratives", []).append(narrative)
    if "notice" in plain:
        head["notice"] = {k: v for k, v in plain["notice"].items() if k != "text"}
        if "text" in plain["notice"]:
            open_or_closed["notice_text"] = plain["notice"]["text"]
    if "follow_up" in plain:
        head["follow_up"] = [{k: v for k, v in each.items() if k != "text"} for each in plain["follow_up"]]
        texts = [each.get("text") for each in plain["follow_up"]]
        if any(texts):
            # aligned with head["follow_up"] by position, which no view filters
            open_or_closed["follow_up_texts"] = [each or "" for each in texts]
    return head, text


def split_report(report: Report, rules: NominalRules) -> ReportParts:
    """Split a report into its open and its nominal parts.

    Does *not* decide who sees which part: that is the class of each (``intel.access.classify``).

    Args:
        report: A report in canonical form.
        rules: What the originator's administration counts as nominal.

    Returns:
        Plain JSON objects; no value occurs in both parts of a record.

    Source: background, domain facts §1.2 (nominal / non-nominal split); design §3.
    """
    plain = report.model_dump(mode="json", exclude_defaults=True)
    head, text = _split_head(plain, is_screened=report.screened)
    records = [
        _split_record(list_name, record, rules, is_screened=report.screened)
        for list_name in RECORD_LISTS
        for record in plain.get(list_name, ())
    ]
    return ReportParts(head, text, tuple(records))
