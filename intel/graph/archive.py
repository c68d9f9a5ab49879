"""Older versions: kept whole for their originator, out of everybody's way.

A superseded version is a report node and one facet of the originator with its canonical JSON. Its
records are not kept as nodes: no key, word or relationship of it is walked by anybody.
"""

from __future__ import annotations

from dataclasses import dataclass

from intel.graph import platform_queries as platform
from intel.graph.builder import content_of_head
from intel.graph.driver import Transaction
from intel.graph.platform_queries import KnownReportRow
from intel.graph.statements import STATEMENTS
from intel.model.report import Report

__all__ = ["Orphans", "archive_elements", "clear_report", "known_fingerprints"]


@dataclass(frozen=True, slots=True)
class Orphans:
    """Keys, search words and awaited reports that lost a report, and are dropped if it was their last."""

    keys: tuple[str, ...]
    terms: tuple[str, ...]
    awaited: tuple[str, ...]

    def drop(self, transaction: Transaction) -> None:
        """Delete those that nothing states any more.

        Access: Platform state; filters nothing.
        """
        for name, uids in (("delete_orphan_keys", self.keys), ("delete_orphan_terms", self.terms)):
            transaction.run(STATEMENTS[name].text, {"uids": list(uids)})
        transaction.run(STATEMENTS["delete_unawaited"].text, {"ids": list(self.awaited)})


def known_fingerprints(transaction: Transaction, known: KnownReportRow) -> dict[str, tuple[int, str]]:
    """Class and content of every element of a report that a reader can see.

    The twin of `intel.graph.elements.Elements.fingerprints`, read from the graph.

    Access: For the writer's comparison only; filters nothing.
    """
    found = {"report": (known.ac, content_of_head(known.body))}
    parts = transaction.run(STATEMENTS["known_parts"].text, {"id": known.id})
    for part in platform.KNOWN_PARTS.rows(parts):
        found[part.id] = (part.ac, part.body)
    structure = transaction.run(STATEMENTS["known_structure"].text, {"id": known.id})
    for row in platform.KNOWN_STRUCTURE.rows(structure):
        found[f"{row.start}>{row.type}>{row.finish}"] = (row.ac, "")
    return found


def clear_report(transaction: Transaction, number: str) -> Orphans:
    """Delete everything that a report states; the node itself stays, and what refers to it.

    Args:
        transaction: The writing transaction that will write it anew.
        number: Id of the report node.

    Returns:
        What may be an orphan now; drop it after the report was written anew.

    Access: For the writer only; filters nothing.
    """
    params = {"id": number}
    rows = platform.SIBLINGS_OF_REPORT.rows(transaction.run(STATEMENTS["siblings_of_report"].text, params))
    awaited = platform.AWAITED_TARGETS.rows(transaction.run(STATEMENTS["awaited_targets"].text, params))
    for name in (
        "delete_record_facets",
        "delete_report_facets",
        "delete_records",
        "delete_report_mentions",
        "delete_report_links",
    ):
        transaction.run(STATEMENTS[name].text, params)
    return Orphans(
        keys=tuple(sorted({row.uid for row in rows if row.is_key})),
        terms=tuple(sorted({row.uid for row in rows if not row.is_key})),
        awaited=tuple(sorted(row.id for row in awaited)),
    )


def archive_elements(
    transaction: Transaction,
    current: str,
    report: Report,
    *,
    state: KnownReportRow,
    origin: str,
) -> None:
    """Write one older version, reclassified to its originator, and join the current one to it.

    Args:
        transaction: The writing transaction.
        current: Id of the current version's node.
        report: The older version.
        state: Its state as it was current.
        origin: The body of its originator's facet, which holds it whole.

    Access: The archived nodes carry the originator's own class.
    """
    number = f"{current}:v{report.version}"
    handle = current.partition("@")[0]
    guard = {"ac": state.origin_ac, "exp": state.origin_exp}
    node = {
        "id": number,
        "handle": handle,
        "kind": report.kind,
        "originator": report.administration,
        "reference": report.reference,
        "version": report.version,
        "lifecycle": "superseded",
        "received_at": state.received_at,
        "changed_at": state.changed_at,
        "class_at": state.class_at,
        "class_ac": state.class_ac,
        "event_at": state.event_at,
        "event_old": state.event_old,
        "event_new": state.event_new,
        "event_changed": state.event_changed,
        "body": state.body,
        **guard,
    }
    facet = {"id": f"{number}:origin", "kind": "origin", "body": origin, **guard}
    has_facet = {"a": number, "b": facet["id"], **guard}
    for name, row in (
        ("put_reports", node),
        ("create_facets", facet),
        ("relate_has_facet_report_facet", has_facet),
        ("relate_supersedes", {"a": current, "b": number, **guard}),
    ):
        transaction.run(STATEMENTS[name].text, {"rows": [row]})
