"""The platform's own statements, paired with their rows; for the writer and the state only."""

from __future__ import annotations

from dataclasses import dataclass

from intel.graph.pairs import pair

__all__ = [
    "ADVANCE_EPOCH",
    "FIND_CLASSES",
    "KNOWN_PARTS",
    "KNOWN_REPORTS",
    "KNOWN_STRUCTURE",
    "MERGE_CLASSES",
    "READ_AUDIT",
    "READ_CLASSES",
    "READ_EPOCH",
    "READ_POLICY",
    "READ_SCHEMA_VERSION",
    "SIBLINGS_OF_REPORT",
    "AuditRow",
    "ClassRow",
    "EpochRow",
    "KnownPartRow",
    "KnownReportRow",
    "KnownStructureRow",
    "PolicyRow",
    "SchemaVersionRow",
    "SiblingRow",
]


@dataclass(frozen=True, slots=True)
class KnownPartRow:
    """A row of ``known_parts``."""

    id: str
    ac: int
    body: str


@dataclass(frozen=True, slots=True)
class KnownReportRow:
    """A row of ``known_reports``."""

    id: str
    version: int
    ac: int
    exp: int
    received_at: int
    changed_at: int
    class_at: list[int]
    class_ac: list[int]
    event_at: list[int]
    event_old: list[int]
    event_new: list[int]
    event_changed: list[int]
    body: str
    origin: str
    origin_ac: int
    origin_exp: int


@dataclass(frozen=True, slots=True)
class KnownStructureRow:
    """A row of ``known_structure``."""

    start: str
    type: str
    finish: str
    ac: int


@dataclass(frozen=True, slots=True)
class AuditRow:
    """A row of ``read_audit``: acts in order of time, for an auditor: who, when, for what, never about whom."""

    id: str
    at: int
    actor: str
    purpose: str
    act: str
    arguments: str
    view: str
    count: int


@dataclass(frozen=True, slots=True)
class ClassRow:
    """An access class of the table."""

    id: int
    key: str


@dataclass(frozen=True, slots=True)
class EpochRow:
    """The epoch, as it is or as it was moved to."""

    number: int


@dataclass(frozen=True, slots=True)
class PolicyRow:
    """A row of ``read_policy``: the policy set in force."""

    digest: str
    texts: str
    activated_at: int


@dataclass(frozen=True, slots=True)
class SchemaVersionRow:
    """A row of ``read_schema_version``: versions of the schema that were applied."""

    number: int


@dataclass(frozen=True, slots=True)
class SiblingRow:
    """A row of ``siblings_of_report``."""

    uid: str
    is_key: bool


ADVANCE_EPOCH = pair("advance_epoch", EpochRow)
KNOWN_PARTS = pair("known_parts", KnownPartRow)
KNOWN_REPORTS = pair("known_reports", KnownReportRow)
KNOWN_STRUCTURE = pair("known_structure", KnownStructureRow)
FIND_CLASSES = pair("find_classes", ClassRow)
MERGE_CLASSES = pair("merge_classes", ClassRow)
READ_AUDIT = pair("read_audit", AuditRow)
READ_CLASSES = pair("read_classes", ClassRow)
READ_EPOCH = pair("read_epoch", EpochRow)
READ_POLICY = pair("read_policy", PolicyRow)
READ_SCHEMA_VERSION = pair("read_schema_version", SchemaVersionRow)
SIBLINGS_OF_REPORT = pair("siblings_of_report", SiblingRow)
