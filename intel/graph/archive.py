"""Older versions: kept whole for their originator, out of everybody's way.

A superseded version is a report node and one facet of the originator with its canonical JSON. Its
records are not kept as nodes: no key, word or relationship of it is walked by anybody.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from intel.graph import platform_queries as platform
from intel.graph.builder import Elements, content_of_head
from intel.graph.driver import Transaction
from intel.graph.platform_queries import KnownReportRow
from intel.graph.statements import STATEMENTS
from intel.model.report import Report

__all__ = ["Orphans", "archived", "as_known", "clear_report", "known_fingerprints"]


@dataclass(frozen=True, slots=True)
class Orphans:
    """Keys, search words and awaited reports that lost a report, and are dropped if it was their last."""

    keys: tuple[str, ...]
    terms: tuple[str, ...]
    awaited: tuple[str, ...]

    @classmethod
    def together(cls, some: Iterable[Orphans]) -> Orphans:
        """Those of several reports."""
        found: dict[str, set[str]] = {"keys": set(), "terms": set(), "awaited": set()}
        for each in some:
            for name, ids in found.items():
                ids.update(getattr(each, name))
        return cls(**{name: tuple(sorted(ids)) for name, ids in found.items()})

    def drop(self, transaction: Transaction) -> None:
        """Delete those that nothing states any more.

        Access: Platform state; filters nothing.
        """
        for name, param, ids in (
            ("delete_orphan_keys", "uids", self.keys),
            ("delete_orphan_terms", "uids", self.terms),
            ("delete_unawaited", "ids", self.awaited),
        ):
            if ids:
                transaction.run(STATEMENTS[name].text, {param: list(ids)})


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


def archived(current: str, report: Report, *, state: KnownReportRow, origin: str) -> Elements:
    """One older version, reclassified to its originator, joined to the current one.

    Args:
        current: Id of the current version's node.
        report: The older version.
        state: Its state as it was current.
        origin: The body of its originator's facet, which holds it whole.

    Access: The archived nodes carry the originator's own class.
    """
    number = f"{current}:v{report.version}"
    guard = {"ac": state.origin_ac, "exp": state.origin_exp}
    node = {
        "id": number,
        "handle": current.partition("@")[0],
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
    elements = Elements(report=node)
    facet = {"id": f"{number}:origin", "kind": "origin", "body": origin, **guard}
    elements.facets.append(facet)
    elements.relationships["HAS_FACET", "Report", "Facet"].append({"a": number, "b": facet["id"], **guard})
    elements.relationships["SUPERSEDES", "Report", "Report"].append({"a": current, "b": number, **guard})
    return elements


def as_known(elements: Elements) -> KnownReportRow:
    """What the writer would find of a report, were it written: the twin of ``known_reports``.

    Access: For the writer only; filters nothing.
    """
    origin = next(row for row in elements.facets if row["kind"] == "origin")
    found: dict[str, Any] = {name: elements.report.get(name) for name in _STATE_OF_REPORT}
    return KnownReportRow(**found, origin=origin["body"], origin_ac=origin["ac"], origin_exp=origin["exp"])


_STATE_OF_REPORT = tuple(
    each.name for each in fields(KnownReportRow) if each.name not in ("origin", "origin_ac", "origin_exp")
)
