"""Suggestions out of the free text of a report, and the taking of those that its profile names."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from intel.ingest.suggesting.reading import suggestions
from intel.ingest.suggesting.suggestion import Suggestion
from intel.model.identifiers import normalise
from intel.model.marking import Marking
from intel.model.records import Conveyance, Document, Equipment, IdentifierMention, Seal
from intel.model.report import Report

__all__ = ["TAKEABLE", "InText", "suggestions_of", "with_taken"]

_MOST_OF_A_REPORT = 200
_SHORTEST_UNKNOWN = 20

_CONVEYANCES = frozenset({"plate", "vin", "wagon", "uic_wagon", "imo", "mmsi", "aircraft"})
_DOCUMENTS = frozenset(
    {"tir_carnet", "mrn", "grn", "awb", "cmr", "smgs", "bill_of_lading", "declaration", "s10", "ucr", "sscc"}
)
TAKEABLE = frozenset({"container", "seal", "hiding_place"}) | _CONVEYANCES | _DOCUMENTS
"""What a profile can have taken: kinds of identifiers of things, and hiding places."""


@dataclass(frozen=True, slots=True)
class InText:
    """A suggestion and where its text stands.

    Attributes:
        field: Path of the text in the report, as ``narratives.0`` or ``unknown.COLUMN``.
        suggestion: With offsets in that text.
        marking: That of the record which holds the text, where it has one of its own.
        is_taken: Whether it was taken into the report.
    """

    field: str
    suggestion: Suggestion
    marking: Marking | None = None
    is_taken: bool = False

    def plain(self) -> dict[str, Any]:
        """As a receipt line has it."""
        return {"field": self.field, **self.suggestion.plain(), "taken": self.is_taken}


def _texts(report: Report) -> Iterator[tuple[str, str, str | None, Marking | None]]:
    for position, narrative in enumerate(report.narratives):
        yield f"narratives.{position}", narrative.text, narrative.language, None
    for name, field in (("seizures", "concealment_text"), ("goods", "description"), ("shipments", "declared_as")):
        for record in getattr(report, name):
            text = getattr(record, field)
            if text:
                yield f"{name}.{record.id}.{field}", text, None, record.marking
    for column, text in report.unknown.items():
        if len(text) >= _SHORTEST_UNKNOWN:
            yield f"unknown.{column}", text, None, None


def _stated(report: Report) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for _, record in report.records():
        mentions: tuple[IdentifierMention, ...] = getattr(record, "identifiers", ())
        for mention in mentions:
            read = normalise(mention.kind, mention.value, country=mention.country)
            if read is not None:
                found.add((mention.kind, read.normal))
    return found


def suggestions_of(report: Report) -> list[InText]:
    """What the free text of a report says beyond its fields.

    An identifier that a record states already is no suggestion.

    Args:
        report: Valid.

    Returns:
        At most 200, text by text and place by place.
    """
    texts = list(_texts(report))
    if not texts:
        return []
    stated = _stated(report)
    found: list[InText] = []
    for field, text, language, marking in texts:
        found.extend(
            InText(field, each, marking)
            for each in suggestions(text, language)
            if each.sort != "identifier" or (each.kind, each.value["normal"]) not in stated
        )
        if len(found) >= _MOST_OF_A_REPORT:
            break
    return found[:_MOST_OF_A_REPORT]


def with_taken(report: Report, found: list[InText], *, kinds: Collection[str]) -> tuple[Report, list[InText]]:
    """A report with the suggestions of some kinds taken into it.

    Each identifier becomes a record of its own, marked like the record whose text it stands in; a
    hiding place becomes a code of the only seizure. References that meant "the only record of its
    list" are written out first, so that a new record changes none.

    Args:
        report: Valid.
        found: From `suggestions_of`.
        kinds: Of `TAKEABLE`.

    Returns:
        The report, and the suggestions with what was taken said.
    """
    taken = _Taking(report)
    marked = [
        InText(each.field, each.suggestion, each.marking, is_taken=True)
        if (each.suggestion.kind or each.suggestion.sort) in kinds and taken.take(each)
        else each
        for each in found
    ]
    return taken.report(), marked


class _Taking:
    """Collects new records for one report."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._new: dict[str, list[Any]] = {"equipment": [], "conveyances": [], "seals": [], "documents": []}
        self._codes: list[str] = []
        self._seen: set[tuple[str, str]] = set()
        self._ids = {record.id for _, record in report.records()}

    def take(self, each: InText) -> bool:
        """Take one; False where there is no place for it."""
        suggestion = each.suggestion
        if suggestion.sort == "hiding_place":
            if len(self._report.seizures) != 1:
                return False
            self._codes.append(str(suggestion.value["code"]))
            return True
        key = (suggestion.kind, str(suggestion.value["normal"]))
        if key not in self._seen:
            self._seen.add(key)
            self._add(suggestion, each.marking)
        return True

    def _add(self, suggestion: Suggestion, marking: Marking | None) -> None:
        mention = IdentifierMention(kind=suggestion.kind, value=suggestion.text)
        common: dict[str, Any] = {"id": self._id(), "identifiers": (mention,), "marking": marking}
        if suggestion.kind == "container":
            self._new["equipment"].append(Equipment(**common))
        elif suggestion.kind == "seal":
            self._new["seals"].append(Seal(**common))
        elif suggestion.kind in _CONVEYANCES:
            self._new["conveyances"].append(Conveyance(**common))
        else:
            self._new["documents"].append(Document(**common))

    def _id(self) -> str:
        number = 1
        while f"suggested-{number}" in self._ids:
            number += 1
        self._ids.add(f"suggested-{number}")
        return f"suggested-{number}"

    def report(self) -> Report:
        """The report with everything taken."""
        changed: dict[str, Any] = {}
        report = self._report
        for name, field, target in _ONLY:
            targets = getattr(report, target)
            if len(targets) == 1 and self._new.get(target):
                records = tuple(
                    record.model_copy(update={field: targets[0].id}) if getattr(record, field) is None else record
                    for record in getattr(report, name)
                )
                report = report.model_copy(update={name: records})
        for name, records in self._new.items():
            if records:
                changed[name] = (*getattr(report, name), *records)
        if self._codes:
            (seizure,) = report.seizures
            codes = tuple(dict.fromkeys((*seizure.concealment, *self._codes)))
            changed["seizures"] = (seizure.model_copy(update={"concealment": codes}),)
        return report.model_copy(update=changed) if changed else report


_ONLY: tuple[tuple[str, str, str], ...] = (("legs", "conveyance", "conveyances"), ("seals", "equipment", "equipment"))
"""Records, the field that refers, and the list it refers to, of the lists that may grow."""
