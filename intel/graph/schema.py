"""Labels, relationship types and which of them are classified: the single source.

The statement loader, the writer and the bootstrap all read this table; a word that is not in it
occurs in no statement.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = [
    "CLASSIFIED_LABELS",
    "CONSTRAINTS",
    "INDEXES",
    "KEYED_LABELS",
    "PLATFORM_LABELS",
    "PUBLIC_LABELS",
    "RECORD_LABELS",
    "RELATIONSHIPS",
    "SCHEMA_VERSION",
    "Relationship",
]

SCHEMA_VERSION = 8

RECORD_LABELS: Mapping[str, str] = {
    "seizures": "Seizure",
    "shipments": "Shipment",
    "goods": "GoodsItem",
    "legs": "RouteLeg",
    "conveyances": "Conveyance",
    "equipment": "Equipment",
    "seals": "Seal",
    "documents": "Document",
    "persons": "Person",
    "organisations": "Organisation",
    "contacts": "Contact",
    "attachments": "Attachment",
}
"""Record list of a report → label of its nodes, which are all labelled ``Record`` too."""

CLASSIFIED_LABELS = frozenset({"Report", "Record", "Facet", "Tombstone", *RECORD_LABELS.values()})
"""Guarded by class and expiry."""
KEYED_LABELS = frozenset({"Key", "Term"})
"""Guarded by class alone: they count only through relationships, which expire."""
PUBLIC_LABELS = frozenset({"Place", "Commodity", "Administration"})
PLATFORM_LABELS = frozenset(
    {
        "AccessClass",
        "AuditEntry",
        "CaseAssignment",
        "Emergency",
        "EmergencyNotice",
        "Epoch",
        "Expiry",
        "GroupProposal",
        "GroupVersion",
        "OnwardAsking",
        "PolicyChange",
        "PolicyProposal",
        "PolicySet",
        "Quarantine",
        "Receipt",
        "ReferencePack",
        "ReferenceState",
        "SchemaVersion",
        "Served",
        "Settlement",
        "Submission",
        "Walk",
        "Withheld",
    }
)


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship type, read from left to right, and the labels by which its ends are found."""

    type: str
    start: str
    end: str


RELATIONSHIPS: tuple[Relationship, ...] = (
    Relationship("STATES", "Report", "Record"),
    Relationship("OF", "Record", "Record"),
    Relationship("CONTAINS", "Record", "Record"),
    Relationship("CLASSED_AS", "Record", "Commodity"),
    Relationship("HAS_LEG", "Record", "Record"),
    Relationship("BY", "Record", "Record"),
    Relationship("FROM", "Record", "Place"),
    Relationship("TO", "Record", "Place"),
    Relationship("VIA", "Record", "Place"),
    Relationship("AT", "Record", "Place"),
    Relationship("CARRIED_IN", "Record", "Record"),
    Relationship("SEALED_WITH", "Record", "Record"),
    Relationship("COVERED_BY", "Record", "Record"),
    Relationship("CARRIER_OF", "Record", "Record"),
    Relationship("CONSIGNOR_OF", "Record", "Record"),
    Relationship("CONSIGNEE_OF", "Record", "Record"),
    Relationship("DECLARANT_OF", "Record", "Record"),
    Relationship("NOTIFY_PARTY_OF", "Record", "Record"),
    Relationship("SUSPECT_IN", "Record", "Record"),
    Relationship("DRIVER_IN", "Record", "Record"),
    Relationship("REACHED_AT", "Record", "Record"),
    Relationship("HAS_FACET", "Record", "Facet"),
    Relationship("HAS_FACET", "Report", "Facet"),
    Relationship("IDENTIFIED_BY", "Record", "Key"),
    Relationship("IDENTIFIED_BY", "Facet", "Key"),
    Relationship("MENTIONS", "Report", "Term"),
    Relationship("MENTIONS", "Record", "Term"),
    Relationship("MENTIONS", "Facet", "Term"),
    Relationship("REFERS_TO", "Report", "Report"),
    Relationship("SUPERSEDES", "Report", "Report"),
)

CONSTRAINTS: Mapping[str, str] = {
    "Report": "id",
    "Record": "id",
    "Facet": "id",
    "Key": "uid",
    "Term": "uid",
    "Place": "id",
    "Commodity": "code",
    "Administration": "code",
    "AccessClass": "id",
    "Epoch": "name",
    "PolicySet": "digest",
    "PolicyProposal": "originator",
    "PolicyChange": "id",
    "SchemaVersion": "number",
    "ReferenceState": "name",
    "ReferencePack": "id",
    "Submission": "id",
    "Receipt": "id",
    "Quarantine": "id",
    "Settlement": "id",
    "AuditEntry": "id",
    "Tombstone": "id",
    "Withheld": "id",
    "Expiry": "at",
    "Served": "id",
    "Emergency": "id",
    "EmergencyNotice": "id",
    "CaseAssignment": "id",
    "Walk": "id",
    "GroupVersion": "id",
    "GroupProposal": "name",
    "OnwardAsking": "id",
}
"""Label → the one property that is unique; natural keys never are (existence would show)."""

INDEXES: tuple[tuple[str, str], ...] = (
    ("Key", "hash"),
    ("Term", "hash"),
    ("Report", "handle"),
    ("Report", "changed_at"),
    ("Report", "alike"),
    ("Record", "handle"),
    ("Record", "tie"),
    ("AuditEntry", "at"),
    ("Receipt", "submission"),
    ("Submission", "digest"),
    ("Submission", "state"),
    ("Submission", "unit"),
    ("Quarantine", "submission"),
    ("Settlement", "submission"),
    ("Tombstone", "handle"),
    ("Served", "reader"),
    ("Emergency", "until"),
    ("Emergency", "administration"),
    ("EmergencyNotice", "originator"),
    ("CaseAssignment", "administration"),
    ("GroupProposal", "owner"),
    ("OnwardAsking", "officer"),
    ("OnwardAsking", "originator"),
)
"""Range indexes on every anchor of a statement, as (label, property)."""
