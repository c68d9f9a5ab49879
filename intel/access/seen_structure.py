"""How the records of a report belong together, for the reference view: from the report alone, without a graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from intel.model.records import Record
from intel.model.report import Report

__all__ = ["loose_roles", "structure_of"]

_REFERENCES: tuple[tuple[str, str, str, str], ...] = (
    # list whose records hold the reference, the field, the list it points into, what it is called
    ("shipments", "seizure", "seizures", "OF"),
    ("goods", "shipment", "shipments", "CONTAINS"),
    ("legs", "shipment", "shipments", "HAS_LEG"),
    ("equipment", "shipment", "shipments", "CARRIED_IN"),
    ("seals", "equipment", "equipment", "SEALED_WITH"),
    ("documents", "shipment", "shipments", "COVERED_BY"),
    ("contacts", "party", "parties", "REACHED_AT"),
)
_ROLES: Mapping[str, str] = {
    "carrier": "CARRIER_OF",
    "consignor": "CONSIGNOR_OF",
    "consignee": "CONSIGNEE_OF",
    "declarant": "DECLARANT_OF",
    "notify-party": "NOTIFY_PARTY_OF",
    "suspect": "SUSPECT_IN",
    "driver": "DRIVER_IN",
}


def loose_roles(report: Report, record: Record) -> list[dict[str, str]]:
    """The roles of a record that name nothing they could be joined to.

    Args:
        report: Whose.
        record: With roles or without.
    """
    roles = getattr(record, "roles", ())
    return [{"role": each.role} for each in roles if report.role_target(each.role, each.of) is None]


def structure_of(report: Report) -> Iterator[tuple[str | None, str, str | None]]:
    """How the records of a report belong together: (local id, relationship, local id).

    Args:
        report: Whose; an end that names nothing is None.
    """
    for name, reference, target, kind in _REFERENCES:
        for record in getattr(report, name):
            yield report.target_of(getattr(record, reference), target), kind, record.id
    for leg in report.legs:
        yield leg.id, "BY", report.target_of(leg.conveyance, "conveyances")
    for party in (*report.persons, *report.organisations):
        for role in party.roles:
            yield party.id, _ROLES[role.role], report.role_target(role.role, role.of)
