"""The reading statements, paired with the rows they give to a view."""

from __future__ import annotations

from dataclasses import dataclass

from intel.graph.pairs import pair

__all__ = [
    "ALL_REPORTS",
    "ATTACHMENT_BYTES",
    "CHANGED_REPORTS",
    "GOODS_ROWS",
    "HOLDERS",
    "HOLDERS_COUNT",
    "KEYS_OF_REPORTS",
    "LEG_ROWS",
    "LIKE_REPORTS",
    "RECORD_FACETS",
    "RECORD_OWNERS",
    "REPORT_FACETS",
    "REPORT_HEADS",
    "REPORT_LIKENESS",
    "REPORT_LINKS",
    "REPORT_RECORDS",
    "REPORT_STRUCTURE",
    "REPORT_VERSIONS",
    "SEIZURE_ROWS",
    "TERM_HOLDERS",
    "TIED_REPORTS",
    "TOMBSTONES",
    "AllReportsRow",
    "AttachmentBytesRow",
    "ChangedReportsRow",
    "GoodsRowsRow",
    "HolderCountRow",
    "HolderRow",
    "KeyRow",
    "LegRowsRow",
    "LikeReportsRow",
    "RecordFacetsRow",
    "RecordOwnersRow",
    "ReportFacetsRow",
    "ReportHeadsRow",
    "ReportLikenessRow",
    "ReportLinksRow",
    "ReportRecordsRow",
    "ReportStructureRow",
    "ReportVersionsRow",
    "SeizureRowsRow",
    "TermRow",
    "TombstonesRow",
]


@dataclass(frozen=True, slots=True)
class AllReportsRow:
    """A row of ``all_reports``: every visible current report, for questions over the whole view."""

    report: str
    kind: str
    received_at: int
    acs: list[int]


@dataclass(frozen=True, slots=True)
class AttachmentBytesRow:
    """A row of ``attachment_bytes``: where the bytes of a visible attachment lie; a held copy has none."""

    report: str
    attachment: str
    bytes: str | None
    body: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class ChangedReportsRow:
    """A row of ``changed_reports``."""

    report: str
    kind: str
    received_at: int
    class_at: list[int]
    class_ac: list[int]
    event_at: list[int]
    event_old: list[int]
    event_new: list[int]
    event_changed: list[int]
    acs: list[int]


@dataclass(frozen=True, slots=True)
class GoodsRowsRow:
    """A row of ``goods_rows``: visible goods of visible seizures in a span of days, with their exact amounts."""

    seizure: str
    shipment: str
    item: str
    commodity: str | None
    substance: str | None
    mass_ug: int | None
    volume_ul: int | None
    pieces_mil: int | None
    acs: list[int]


@dataclass(frozen=True, slots=True)
class KeyRow:
    """An identifier that a visible record states, openly or in its nominal facet."""

    report: str
    record: str
    hash: str
    kind: str
    value: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class LegRowsRow:
    """A row of ``leg_rows``: visible legs of the shipments of visible seizures in a span of days."""

    seizure: str
    shipment: str
    leg: str
    sequence: int
    mode: str | None
    from_country: str | None
    to_country: str | None
    acs: list[int]


@dataclass(frozen=True, slots=True)
class LikeReportsRow:
    """A row of ``like_reports`` and ``tied_reports``: a visible report of a group, with what is compared of it."""

    report: str
    handle: str
    alike: str
    likeness: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class RecordFacetsRow:
    """A row of ``record_facets``: what is visible of the nominal side of the records of some reports."""

    report: str
    record: str
    body: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class HolderRow:
    """A visible record that states an identifier, openly or in its nominal facet."""

    hash: str
    kind: str
    value: str
    report: str
    record: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class HolderCountRow:
    """In how many visible records or facets an identifier is stated."""

    hash: str
    holders: int
    acs: list[int]


@dataclass(frozen=True, slots=True)
class RecordOwnersRow:
    """A row of ``record_owners``: the reports of some visible records, by the record's handle."""

    record: str
    report: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class ReportFacetsRow:
    """A row of ``report_facets``."""

    report: str
    kind: str
    body: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class ReportHeadsRow:
    """A row of ``report_heads``: the visible current reports of some handles."""

    id: str
    handle: str
    originator: str
    submitter: str
    received_at: int
    exp: int
    class_at: list[int]
    class_ac: list[int]
    event_at: list[int]
    event_old: list[int]
    event_new: list[int]
    event_changed: list[int]
    body: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class ReportLikenessRow:
    """A row of ``report_likeness``: what is compared of a visible report, and the groups to look in."""

    report: str
    likeness: str | None
    acs: list[int]


@dataclass(frozen=True, slots=True)
class ReportLinksRow:
    """A row of ``report_links``: the visible reports that some reports refer to."""

    report: str
    kind: str
    target: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class ReportRecordsRow:
    """A row of ``report_records``: the visible records of some reports."""

    report: str
    record: str
    list_name: str
    sequence: int | None
    body: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class ReportStructureRow:
    """A row of ``report_structure``: how the visible records of some reports belong together."""

    report: str
    from_record: str
    type: str
    to_record: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class ReportVersionsRow:
    """A row of ``report_versions``: older versions of a report, which only its originator keeps."""

    version: int
    received_at: int
    body: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class SeizureRowsRow:
    """A row of ``seizure_rows``: visible seizures in a span of days, with what they are counted by."""

    report: str
    kind: str
    received_at: int
    seizure: str
    day: int | None
    country: str | None
    direction: str | None
    concealment: list[str] | None
    twin: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class TermRow:
    """A visible report that mentions a search word in one of its visible parts."""

    hash: str
    report: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class TombstonesRow:
    """A row of ``tombstones``: withdrawals of one's own reports; ``state`` is ``withdrawn`` or ``released``."""

    handle: str
    originator: str
    submitter: str
    reference: str
    version: int
    at: int
    state: str
    acs: list[int]


ALL_REPORTS = pair("all_reports", AllReportsRow)
ATTACHMENT_BYTES = pair("attachment_bytes", AttachmentBytesRow)
CHANGED_REPORTS = pair("changed_reports", ChangedReportsRow)
GOODS_ROWS = pair("goods_rows", GoodsRowsRow)
HOLDERS = pair("holders", HolderRow)
HOLDERS_COUNT = pair("holders_count", HolderCountRow)
KEYS_OF_REPORTS = pair("keys_of_reports", KeyRow)
LEG_ROWS = pair("leg_rows", LegRowsRow)
LIKE_REPORTS = pair("like_reports", LikeReportsRow)
RECORD_FACETS = pair("record_facets", RecordFacetsRow)
RECORD_OWNERS = pair("record_owners", RecordOwnersRow)
REPORT_FACETS = pair("report_facets", ReportFacetsRow)
REPORT_HEADS = pair("report_heads", ReportHeadsRow)
REPORT_LIKENESS = pair("report_likeness", ReportLikenessRow)
REPORT_LINKS = pair("report_links", ReportLinksRow)
REPORT_RECORDS = pair("report_records", ReportRecordsRow)
REPORT_STRUCTURE = pair("report_structure", ReportStructureRow)
REPORT_VERSIONS = pair("report_versions", ReportVersionsRow)
SEIZURE_ROWS = pair("seizure_rows", SeizureRowsRow)
TERM_HOLDERS = pair("term_holders", TermRow)
TIED_REPORTS = pair("tied_reports", LikeReportsRow)
TOMBSTONES = pair("tombstones", TombstonesRow)
