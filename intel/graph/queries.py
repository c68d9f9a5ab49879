"""The reading statements, paired with the rows they give to a view."""

from __future__ import annotations

from dataclasses import dataclass

from intel.graph.pairs import pair

__all__ = [
    "ALL_REPORTS",
    "CHANGED_REPORTS",
    "FACET_HOLDERS",
    "FACET_HOLDERS_COUNT",
    "GOODS_ROWS",
    "KEYS_OF_FACETS",
    "KEYS_OF_RECORDS",
    "LEG_ROWS",
    "RECORD_FACETS",
    "RECORD_HOLDERS",
    "RECORD_HOLDERS_COUNT",
    "RECORD_OWNERS",
    "REPORT_FACETS",
    "REPORT_HEADS",
    "REPORT_LINKS",
    "REPORT_RECORDS",
    "REPORT_STRUCTURE",
    "REPORT_VERSIONS",
    "SEIZURE_ROWS",
    "TERM_RECORDS",
    "TERM_RECORD_FACETS",
    "TERM_REPORTS",
    "TERM_REPORT_FACETS",
    "AllReportsRow",
    "ChangedReportsRow",
    "FacetHoldersCountRow",
    "FacetHoldersRow",
    "GoodsRowsRow",
    "KeysOfFacetsRow",
    "KeysOfRecordsRow",
    "LegRowsRow",
    "RecordFacetsRow",
    "RecordHoldersCountRow",
    "RecordHoldersRow",
    "RecordOwnersRow",
    "ReportFacetsRow",
    "ReportHeadsRow",
    "ReportLinksRow",
    "ReportRecordsRow",
    "ReportStructureRow",
    "ReportVersionsRow",
    "SeizureRowsRow",
    "TermRecordFacetsRow",
    "TermRecordsRow",
    "TermReportFacetsRow",
    "TermReportsRow",
]


@dataclass(frozen=True, slots=True)
class AllReportsRow:
    """A row of ``all_reports``: every visible current report, for questions over the whole view."""

    report: str
    kind: str
    received_at: int
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
class FacetHoldersRow:
    """A row of ``facet_holders``: the visible records that state some identifiers in a nominal facet."""

    hash: str
    kind: str
    value: str
    report: str
    record: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class FacetHoldersCountRow:
    """A row of ``facet_holders_count``: in how many visible nominal facets some identifiers are stated."""

    hash: str
    holders: int
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
class KeysOfFacetsRow:
    """A row of ``keys_of_facets``: the identifiers that some reports state in nominal facets."""

    report: str
    record: str
    hash: str
    kind: str
    value: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class KeysOfRecordsRow:
    """A row of ``keys_of_records``: the identifiers that some reports state openly."""

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
class RecordFacetsRow:
    """A row of ``record_facets``: what is visible of the nominal side of the records of some reports."""

    report: str
    record: str
    body: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class RecordHoldersRow:
    """A row of ``record_holders``: the visible records that state some identifiers openly."""

    hash: str
    kind: str
    value: str
    report: str
    record: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class RecordHoldersCountRow:
    """A row of ``record_holders_count``: in how many visible records some identifiers are stated openly."""

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
class TermRecordFacetsRow:
    """A row of ``term_record_facets``: the visible reports of which a record's nominal facet mentions some words."""

    hash: str
    report: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class TermRecordsRow:
    """A row of ``term_records``."""

    hash: str
    report: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class TermReportFacetsRow:
    """A row of ``term_report_facets``: the visible reports whose own nominal text mentions some words."""

    hash: str
    report: str
    acs: list[int]


@dataclass(frozen=True, slots=True)
class TermReportsRow:
    """A row of ``term_reports``: the visible reports that mention some words openly."""

    hash: str
    report: str
    acs: list[int]


ALL_REPORTS = pair("all_reports", AllReportsRow)
CHANGED_REPORTS = pair("changed_reports", ChangedReportsRow)
FACET_HOLDERS = pair("facet_holders", FacetHoldersRow)
FACET_HOLDERS_COUNT = pair("facet_holders_count", FacetHoldersCountRow)
GOODS_ROWS = pair("goods_rows", GoodsRowsRow)
KEYS_OF_FACETS = pair("keys_of_facets", KeysOfFacetsRow)
KEYS_OF_RECORDS = pair("keys_of_records", KeysOfRecordsRow)
LEG_ROWS = pair("leg_rows", LegRowsRow)
RECORD_FACETS = pair("record_facets", RecordFacetsRow)
RECORD_HOLDERS = pair("record_holders", RecordHoldersRow)
RECORD_HOLDERS_COUNT = pair("record_holders_count", RecordHoldersCountRow)
RECORD_OWNERS = pair("record_owners", RecordOwnersRow)
REPORT_FACETS = pair("report_facets", ReportFacetsRow)
REPORT_HEADS = pair("report_heads", ReportHeadsRow)
REPORT_LINKS = pair("report_links", ReportLinksRow)
REPORT_RECORDS = pair("report_records", ReportRecordsRow)
REPORT_STRUCTURE = pair("report_structure", ReportStructureRow)
REPORT_VERSIONS = pair("report_versions", ReportVersionsRow)
SEIZURE_ROWS = pair("seizure_rows", SeizureRowsRow)
TERM_RECORD_FACETS = pair("term_record_facets", TermRecordFacetsRow)
TERM_RECORDS = pair("term_records", TermRecordsRow)
TERM_REPORT_FACETS = pair("term_report_facets", TermReportFacetsRow)
TERM_REPORTS = pair("term_reports", TermReportsRow)
