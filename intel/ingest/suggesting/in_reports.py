"""Suggestions out of the free text of a report, and the taking of those that its profile names."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from intel.ingest.suggesting.reading import suggestions
from intel.ingest.suggesting.suggestion import Suggestion
from intel.model.identifiers import normalise
from intel.model.marking import Marking
from intel.model.quantity import Quantity
from intel.model.records import Conveyance, Document, Equipment, IdentifierMention, Seal
from intel.model.report import Report

__all__ = ["TAKEABLE", "InText", "still_said", "suggestions_of", "with_chosen", "with_taken"]

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
        into: Path of what it became there, where a person took it.
    """

    field: str
    suggestion: Suggestion
    marking: Marking | None = None
    is_taken: bool = False
    into: str = ""

    def plain(self) -> dict[str, Any]:
        """As a receipt line has it."""
        into = {"into": self.into} if self.into else {}
        return {"field": self.field, **self.suggestion.plain(), "taken": self.is_taken, **into}


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


def _stated(report: Report) -> dict[tuple[str, str], str]:
    """The identifiers that records state, by kind and normal form, each with the path of its record."""
    found: dict[tuple[str, str], str] = {}
    for name, record in report.records():
        mentions: tuple[IdentifierMention, ...] = getattr(record, "identifiers", ())
        for mention in mentions:
            read = normalise(mention.kind, mention.value, country=mention.country)
            if read is not None:
                found.setdefault((mention.kind, read.normal), f"{name}.{record.id}")
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
        replace(each, is_taken=True)
        if (each.suggestion.kind or each.suggestion.sort) in kinds and taken.take(each)
        else each
        for each in found
    ]
    return taken.report(), marked


def still_said(report: Report, said: Sequence[Mapping[str, Any]]) -> list[InText | None]:
    """Suggestions of an earlier version, as they stand in a report.

    Args:
        report: As it is now.
        said: As receipt lines have them.

    Returns:
        Each as it was, with the marking that its text has now; None where the text does not say so
        any more.
    """
    texts = {field: (text, marking) for field, text, _, marking in _texts(report)}
    found: list[InText | None] = []
    for each in said:
        text, marking = texts.get(each["field"], ("", None))
        is_there = text[each["start"] : each["end"]] == each["text"] != ""
        names = ("sort", "kind", "start", "end", "text", "value", "basis")
        suggestion = Suggestion(**{name: each[name] for name in names})
        found.append(InText(each["field"], suggestion, marking) if is_there else None)
    return found


def with_chosen(report: Report, chosen: Sequence[InText]) -> tuple[Report, list[InText]]:
    """A report with the suggestions that a person chose taken into it, as far as there is one place for each.

    Identifiers of things and hiding places as of `with_taken`; an identifier that is stated already is taken
    where it stands. Besides, a quantity or an HS code becomes that of the only goods item, and a day that
    of the only seizure, where these state none. Whom a person, a company or a phone belongs to a text
    does not say: these are not taken.

    Args:
        report: As it is now.
        chosen: Of `still_said`.

    Returns:
        The report, and the suggestions with what was taken said, and into what.
    """
    taking = _Taking(report, stated=_stated(report))
    marked = [
        replace(each, is_taken=True, into=into) if (into := taking.take(each, by_person=True)) else each
        for each in chosen
    ]
    return taking.report(), marked


class _Taking:
    """Collects new records for one report."""

    def __init__(self, report: Report, *, stated: Mapping[tuple[str, str], str] | None = None) -> None:
        self._report = report
        self._stated = dict(stated or {})
        self._new: dict[str, list[Any]] = {"equipment": [], "conveyances": [], "seals": [], "documents": []}
        self._codes: list[str] = []
        self._values: dict[str, dict[str, Any]] = {}
        self._ids = {record.id for _, record in report.records()}

    def take(self, each: InText, *, by_person: bool = False) -> str:
        """Take one; the path of what it becomes, empty where there is no place for it."""
        suggestion = each.suggestion
        if suggestion.sort == "hiding_place":
            if len(self._report.seizures) != 1:
                return ""
            self._codes.append(str(suggestion.value["code"]))
            return f"seizures.{self._report.seizures[0].id}.concealment"
        if suggestion.sort != "identifier":
            return self._fill(suggestion) if by_person else ""
        if suggestion.kind not in TAKEABLE:
            return ""
        key = (suggestion.kind, str(suggestion.value["normal"]))
        if key not in self._stated:
            self._stated[key] = self._add(suggestion, each.marking)
        return self._stated[key]

    def _fill(self, suggestion: Suggestion) -> str:
        """Fill a field of the only record that has it, where it is empty or says the same."""
        name, field = _FIELDS[suggestion.sort]
        records: tuple[Any, ...] = getattr(self._report, name)
        if len(records) != 1:
            return ""
        value = (
            Quantity(amount=suggestion.value["amount"], unit=suggestion.value["unit"])
            if field == "quantity"
            else str(suggestion.value["date" if field == "date" else "code"])
        )
        filled = self._values.setdefault(name, {})
        present = filled.get(field, getattr(records[0], field))
        if present is not None and present != value:
            return ""
        filled[field] = value
        return f"{name}.{records[0].id}.{field}"

    def _add(self, suggestion: Suggestion, marking: Marking | None) -> str:
        mention = IdentifierMention(kind=suggestion.kind, value=suggestion.text)
        common: dict[str, Any] = {"id": self._id(), "identifiers": (mention,), "marking": marking}
        name, model = "documents", Document
        if suggestion.kind == "container":
            name, model = "equipment", Equipment
        elif suggestion.kind == "seal":
            name, model = "seals", Seal
        elif suggestion.kind in _CONVEYANCES:
            name, model = "conveyances", Conveyance
        self._new[name].append(model(**common))
        return f"{name}.{common['id']}"

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
            codes = dict.fromkeys((*report.seizures[0].concealment, *self._codes))
            self._values.setdefault("seizures", {})["concealment"] = tuple(codes)
        for name, values in self._values.items():
            (record,) = getattr(report, name)
            changed[name] = (record.model_copy(update=values),)
        return report.model_copy(update=changed) if changed else report


_FIELDS: Mapping[str, tuple[str, str]] = {
    "quantity": ("goods", "quantity"),
    "hs_code": ("goods", "hs_code"),
    "date": ("seizures", "date"),
}
"""Where the only record of a list says what a suggestion of a sort says."""

_ONLY: tuple[tuple[str, str, str], ...] = (("legs", "conveyance", "conveyances"), ("seals", "equipment", "equipment"))
"""Records, the field that refers, and the list it refers to, of the lists that may grow."""
