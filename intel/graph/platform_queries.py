"""The platform's own statements, paired with their rows; for the writer and the state only."""

from __future__ import annotations

from dataclasses import dataclass

from intel.graph.pairs import pair

__all__ = [
    "ADVANCE_EPOCH",
    "AWAITED_TARGETS",
    "CLASSES_OF_PARTS",
    "CLASSES_OF_REPORTS",
    "COPIES_OF_REPORT",
    "COUNT_KINDS",
    "EXPIRED_BETWEEN",
    "EXPIRED_REPORTS",
    "FIND_CLASSES",
    "KEPT_ATTACHMENTS",
    "KNOWN_PARTS",
    "KNOWN_REPORTS",
    "KNOWN_STRUCTURE",
    "LAST_WITHDRAWAL",
    "LOCK_REPORT",
    "MERGE_CLASSES",
    "READ_AUDIT",
    "READ_CLASSES",
    "READ_EPOCH",
    "READ_POLICY",
    "READ_REFERENCE_PACKS",
    "READ_REFERENCE_STATE",
    "READ_SCHEMA_VERSION",
    "READ_SERVED",
    "REPORTS_OF_GROUPS",
    "REPORTS_OF_TIES",
    "SIBLINGS_OF_REPORT",
    "UNUSED_CLASSES",
    "WITHDRAWALS_OF",
    "WITHHELD_REPORTS",
    "AuditRow",
    "ClassRow",
    "CountRow",
    "EpochRow",
    "ExpiredRow",
    "FoundClassRow",
    "GroupedReportRow",
    "IdRow",
    "KeptAttachmentRow",
    "KindRow",
    "KnownPartRow",
    "KnownReportRow",
    "KnownStructureRow",
    "NumberRow",
    "PolicyRow",
    "ReferencePackRow",
    "ReferenceStateRow",
    "SchemaVersionRow",
    "ServedRow",
    "SiblingRow",
    "UnusedClassRow",
    "WithdrawalRow",
]


@dataclass(frozen=True, slots=True)
class GroupedReportRow:
    """A row of ``reports_of_groups`` and ``reports_of_ties``: a report that its unit sent, with what is compared."""

    id: str
    exp: int
    alike: str
    likeness: str


@dataclass(frozen=True, slots=True)
class KeptAttachmentRow:
    """A row of ``kept_attachments``: the unit that sent it, and the name its bytes are kept under."""

    unit: str
    bytes: str


@dataclass(frozen=True, slots=True)
class KnownPartRow:
    """A row of ``known_parts``."""

    id: str
    ac: int
    body: str


@dataclass(frozen=True, slots=True)
class KnownReportRow:
    """A row of ``known_reports``; ``submitter`` is None of an older version."""

    id: str
    submitter: str | None
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
    likeness: str | None
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
    """A row of ``read_audit``: acts in order of time, for an auditor; never about whom."""

    id: str
    at: int
    actor: str
    purpose: str
    on_case: str
    emergency: str
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
class FoundClassRow:
    """An access class of the table, and since when it is about to be collected, if it is.

    One that is deleted while the statement runs has neither number nor key.
    """

    id: int | None
    key: str | None
    unused_since: int | None


@dataclass(frozen=True, slots=True)
class UnusedClassRow:
    """A row of ``unused_classes``: the moment is epoch milliseconds."""

    id: int
    unused_since: int


@dataclass(frozen=True, slots=True)
class NumberRow:
    """The number of a class, where nothing else of it is needed."""

    id: int


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
class ReferencePackRow:
    """A row of ``read_reference_packs``: one version of an official list; ``profile`` is JSON, ``blob`` a digest."""

    id: str
    list: str
    version: str
    language: str
    profile: str
    blob: str
    codes: int
    loaded_at: int
    loaded_by: str
    is_active: bool


@dataclass(frozen=True, slots=True)
class ReferenceStateRow:
    """A row of ``read_reference_state``: digest of the public reference."""

    digest: str


@dataclass(frozen=True, slots=True)
class SchemaVersionRow:
    """A row of ``read_schema_version``: versions of the schema that were applied."""

    number: int


@dataclass(frozen=True, slots=True)
class SiblingRow:
    """A row of ``siblings_of_report``."""

    uid: str
    is_key: bool


@dataclass(frozen=True, slots=True)
class IdRow:
    """The id of a node, where nothing else of it is needed."""

    id: str


@dataclass(frozen=True, slots=True)
class CountRow:
    """How many."""

    count: int


@dataclass(frozen=True, slots=True)
class KindRow:
    """A row of ``count_kinds``."""

    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class WithdrawalRow:
    """A row of ``withdrawals_of``: a withdrawal, and since which epoch and moment the report was there."""

    handle: str
    originator: str
    at: int
    came_at: int
    begin: int
    epoch: int


@dataclass(frozen=True, slots=True)
class ServedRow:
    """A row of ``read_served``: what a reader was shown in one answer, or took away as a file."""

    at: int
    epoch: int
    is_taken: bool
    shown: list[str]


@dataclass(frozen=True, slots=True)
class ExpiredRow:
    """A row of ``expired_reports``."""

    id: str
    lifecycle: str


ADVANCE_EPOCH = pair("advance_epoch", EpochRow)
KEPT_ATTACHMENTS = pair("kept_attachments", KeptAttachmentRow)
KNOWN_PARTS = pair("known_parts", KnownPartRow)
KNOWN_REPORTS = pair("known_reports", KnownReportRow)
KNOWN_STRUCTURE = pair("known_structure", KnownStructureRow)
CLASSES_OF_PARTS = pair("classes_of_parts", NumberRow)
CLASSES_OF_REPORTS = pair("classes_of_reports", NumberRow)
FIND_CLASSES = pair("find_classes", FoundClassRow)
MERGE_CLASSES = pair("merge_classes", FoundClassRow)
UNUSED_CLASSES = pair("unused_classes", UnusedClassRow)
READ_AUDIT = pair("read_audit", AuditRow)
READ_CLASSES = pair("read_classes", ClassRow)
READ_EPOCH = pair("read_epoch", EpochRow)
READ_POLICY = pair("read_policy", PolicyRow)
READ_REFERENCE_PACKS = pair("read_reference_packs", ReferencePackRow)
READ_REFERENCE_STATE = pair("read_reference_state", ReferenceStateRow)
READ_SCHEMA_VERSION = pair("read_schema_version", SchemaVersionRow)
SIBLINGS_OF_REPORT = pair("siblings_of_report", SiblingRow)
WITHDRAWALS_OF = pair("withdrawals_of", WithdrawalRow)
AWAITED_TARGETS = pair("awaited_targets", IdRow)
COPIES_OF_REPORT = pair("copies_of_report", IdRow)
COUNT_KINDS = pair("count_kinds", KindRow)
EXPIRED_BETWEEN = pair("expired_between", CountRow)
EXPIRED_REPORTS = pair("expired_reports", ExpiredRow)
LAST_WITHDRAWAL = pair("last_withdrawal", EpochRow)
LOCK_REPORT = pair("lock_report", IdRow)
READ_SERVED = pair("read_served", ServedRow)
REPORTS_OF_GROUPS = pair("reports_of_groups", GroupedReportRow)
REPORTS_OF_TIES = pair("reports_of_ties", GroupedReportRow)
WITHHELD_REPORTS = pair("withheld_reports", IdRow)
