"""A report in canonical form: what one administration signs and sends once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Annotated, Any, Literal, cast

import orjson
from pydantic import Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from intel.model.base import FreeText, Frozen, PartialDate, ShortText
from intel.model.marking import Grading, Marking
from intel.model.records import (
    Attachment,
    Contact,
    Conveyance,
    Document,
    Equipment,
    GoodsItem,
    Organisation,
    Person,
    Record,
    RouteLeg,
    Seal,
    Seizure,
    Shipment,
)

__all__ = [
    "RECORD_LISTS",
    "FollowUp",
    "Link",
    "Narrative",
    "Notice",
    "Report",
    "ReportKind",
    "canonical_bytes",
    "content_digest",
]

ReportKind = Literal["seizure", "case", "warning", "feedback", "alert", "request"]

RECORD_LISTS: dict[str, type[Record]] = {
    "seizures": Seizure,
    "shipments": Shipment,
    "goods": GoodsItem,
    "legs": RouteLeg,
    "conveyances": Conveyance,
    "equipment": Equipment,
    "seals": Seal,
    "documents": Document,
    "persons": Person,
    "organisations": Organisation,
    "contacts": Contact,
    "attachments": Attachment,
}
"""The lists of records of a report, in the order in which records are written and shown."""

_REFERENCES: dict[str, tuple[tuple[str, str], ...]] = {
    "shipments": (("seizure", "seizures"),),
    "goods": (("shipment", "shipments"),),
    "legs": (("shipment", "shipments"), ("conveyance", "conveyances")),
    "equipment": (("shipment", "shipments"),),
    "seals": (("equipment", "equipment"),),
    "documents": (("shipment", "shipments"),),
    "contacts": (("party", "parties"),),
}
_ROLE_OF: dict[str, str] = {
    "carrier": "legs",
    "consignor": "shipments",
    "consignee": "shipments",
    "declarant": "shipments",
    "notify-party": "shipments",
    "suspect": "seizures",
    "driver": "seizures",
}


class Narrative(Frozen):
    """A story in a language; nominal until a person has screened it (a name in a story is a name).

    Source: ISO 639-1 for ``language``; design §3.
    """

    text: FreeText
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] | None = None
    screened: bool = False


class Link(Frozen):
    """A link to another report of the same originator, by its reference.

    Source: design §4 (``REFERS_TO {kind}``).
    """

    kind: Literal["part-of", "follows", "answers", "see-also"] = "see-also"
    reference: ShortText


class FollowUp(Frozen):
    """What came of it: investigation, controlled delivery, arrest, sanction, disposal.

    Source: background, domain facts §1.2 no. 21.
    """

    kind: Literal["investigation", "controlled-delivery", "arrest", "sanction", "disposal", "other"]
    date: PartialDate | None = None
    text: FreeText | None = None


class Notice(Frozen):
    """The body of a warning, feedback, alert or request.

    Source: WCO CENcomm message templates (Warning, Feedback, Seizure); background §1.4.
    """

    text: FreeText | None = None
    action: (
        Literal[
            "requested-control",
            "not-found",
            "passed",
            "examined-negative",
            "examined-positive",
            "information",
        ]
        | None
    ) = None
    valid_until: PartialDate | None = None


def _named(raw: list[Any], prefix: str) -> list[Any]:
    """Give records without an id their position as id: a minimal form needs no bookkeeping."""
    named: list[Any] = []
    for position, item in enumerate(raw, start=1):
        if isinstance(item, dict) and "id" not in item:
            named.append({**item, "id": f"{prefix}-{position}"})
        else:
            named.append(item)
    return named


class Report(Frozen):
    """What one administration sent once, in canonical form, minimal or full.

    A minimal seizure report needs ``administration``, ``reference`` and one seizure. Records refer
    to each other by local id; a reference that is left out means the only record of that list.
    ``screened`` says that a person has read the free text and found nobody named in it.

    Source: design §4; background, domain facts §1.2.
    """

    schema_version: Literal["intel-report/1"] = "intel-report/1"
    kind: ReportKind = "seizure"
    administration: Annotated[str, Field(pattern=r"^([A-Z]{2}|open-source)$")]
    office: ShortText | None = None
    reference: ShortText
    version: Annotated[int, Field(ge=1, le=10**6)] = 1
    reported_on: PartialDate | None = None
    title: ShortText | None = None
    screened: bool = False
    grading: Grading = Grading()
    marking: Marking = Marking()
    seizures: tuple[Seizure, ...] = ()
    shipments: tuple[Shipment, ...] = ()
    goods: tuple[GoodsItem, ...] = ()
    legs: tuple[RouteLeg, ...] = ()
    conveyances: tuple[Conveyance, ...] = ()
    equipment: tuple[Equipment, ...] = ()
    seals: tuple[Seal, ...] = ()
    documents: tuple[Document, ...] = ()
    persons: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    contacts: tuple[Contact, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    narratives: tuple[Narrative, ...] = ()
    notice: Notice | None = None
    links: tuple[Link, ...] = ()
    follow_up: tuple[FollowUp, ...] = ()
    unknown: dict[str, str] = Field(default_factory=dict)

    @field_validator(*RECORD_LISTS, mode="before")
    @classmethod
    def _records_have_ids(cls, value: object, info: ValidationInfo) -> object:
        if isinstance(value, list) and info.field_name is not None:
            return _named(cast("list[Any]", value), info.field_name.rstrip("s"))
        return cast("object", value)

    @model_validator(mode="after")
    def _references_hold(self) -> Report:
        lists = {name: {record.id for record in getattr(self, name)} for name in RECORD_LISTS}
        if len(set[str]().union(*lists.values())) != sum(len(getattr(self, n)) for n in lists):
            raise PydanticCustomError("record_id_twice", "the id of a record is used once only in a report")
        lists["parties"] = lists["persons"] | lists["organisations"]
        for name, references in _REFERENCES.items():
            for field, target in references:
                for record in getattr(self, name):
                    _check_reference(getattr(record, field), lists[target], f"{name}.{field}")
        for party in (*self.persons, *self.organisations):
            for role in party.roles:
                _check_reference(role.of, lists[_ROLE_OF[role.role]], f"{role.role}.of")
        if self.kind == "seizure" and not self.seizures:
            raise PydanticCustomError("seizure_missing", "a seizure report states at least one seizure")
        return self

    def records(self) -> Iterator[tuple[str, Record]]:
        """All records with the name of their list, in the fixed order of the lists."""
        for name in RECORD_LISTS:
            for record in getattr(self, name):
                yield name, record

    def target_of(self, reference: str | None, list_name: str) -> str | None:
        """The local id a reference means: itself, or the only record of that list, or none.

        Args:
            reference: A local id as written, or None where the sender left it out.
            list_name: Name of the record list it points into (``parties`` for both kinds).

        Returns:
            The local id, or None where several would fit: no guess is taken silently.
        """
        if reference is not None:
            return reference
        if list_name == "parties":
            candidates: tuple[Record, ...] = (*self.persons, *self.organisations)
        else:
            candidates = getattr(self, list_name)
        return candidates[0].id if len(candidates) == 1 else None

    def role_target(self, role: str, reference: str | None) -> str | None:
        """The local id of the record in which a party plays a role, or None if it is not said."""
        return self.target_of(reference, _ROLE_OF[role])


def _check_reference(reference: str | None, known: set[str], where: str) -> None:
    if reference is not None and reference not in known:
        message = "{place} names {name}, which is no such record of this report"
        raise PydanticCustomError("record_not_there", message, {"place": where, "name": reference})


def canonical_bytes(report: Report) -> bytes:
    """The report as canonical JSON: sorted keys, defaults left out, UTF-8.

    Two reports are the same report if and only if these bytes are equal.
    """
    return orjson.dumps(report.model_dump(mode="json", exclude_defaults=True), option=orjson.OPT_SORT_KEYS)


def content_digest(report: Report) -> str:
    """SHA-256, hex, of the canonical content *and* its marking.

    The same content under another marking is a reclassification, never "unchanged" (design §3).
    """
    return hashlib.sha256(canonical_bytes(report)).hexdigest()
