"""Reports from the graph as their reader is shown them: whole, or as one line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from intel.access.actors import Actor
from intel.access.classes import AccessClass
from intel.access.projection import SeenRecord, assemble, shown_marking
from intel.analysis.reading import View, day_number, in_chunks
from intel.graph.likenesses import Grouped, in_groups
from intel.graph.pairs import Query
from intel.graph.queries import (
    LIKE_REPORTS,
    RECORD_FACETS,
    REPORT_FACETS,
    REPORT_HEADS,
    REPORT_LIKENESS,
    REPORT_LINKS,
    REPORT_RECORDS,
    REPORT_STRUCTURE,
    TIED_REPORTS,
    LikeReportsRow,
    ReportHeadsRow,
)
from intel.model.likeness import MOST_IN_A_GROUP, POSSIBLY_SAME, Likeness

__all__ = ["Brief", "ClassOf", "briefs", "heads", "projected"]

ClassOf = Callable[[int], AccessClass]
"""Access class of a number that the view let through."""

_SEIZURES = "seizures"
_NO_DATE = "9999"


@dataclass(frozen=True, slots=True)
class Brief:
    """A report in one line: what lists of reports show, and what they are filtered by.

    ``date`` and ``country`` are those of its earliest seizure, or the date of the report.
    """

    report: str
    kind: str
    administration: str
    reference: str
    date: str | None = None
    country: str | None = None
    title: str | None = None
    days: tuple[int, ...] = ()
    countries: frozenset[str] = frozenset()

    def line(self) -> dict[str, Any]:
        """The columns that every list of reports has."""
        return {
            "report": self.report,
            "kind": self.kind,
            "administration": self.administration,
            "reference": self.reference,
            "date": self.date,
            "country": self.country,
        }


@dataclass(slots=True)
class _Found:
    """The visible parts of one report as they come in."""

    head: ReportHeadsRow
    text: dict[str, Any] | None = None
    origin: dict[str, Any] | None = None
    records: list[SeenRecord] = field(default_factory=list[SeenRecord])
    structure: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])
    links: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])


def heads(view: View, handles: Iterable[str]) -> dict[str, ReportHeadsRow]:
    """The visible current reports among some handles, by handle.

    Of several copies of one report the original comes first, then the holder's in order of name.
    """
    found: dict[str, ReportHeadsRow] = {}
    for row in in_chunks(view, REPORT_HEADS, handles=handles):
        if row.handle not in found or row.id < found[row.handle].id:
            found[row.handle] = row
    return found


def _read_records(view: View, found: Mapping[str, _Found]) -> None:
    nominal = {(row.report, row.record): row.body for row in in_chunks(view, RECORD_FACETS, reports=found)}
    for row in in_chunks(view, REPORT_RECORDS, reports=found):
        closed = nominal.get((row.report, row.record))
        found[row.report].records.append(
            SeenRecord(
                row.list_name,
                row.record,
                row.sequence,
                orjson.loads(row.body),
                None if closed is None else orjson.loads(closed),
            )
        )


def _read_likenesses(view: View, found: Mapping[str, _Found]) -> None:
    """Link each report with the visible ones of its unit that may tell of the same seizure."""
    compared = {
        row.report: Grouped.of_text(row.likeness)
        for row in in_chunks(view, REPORT_LIKENESS, reports=found)
        if row.likeness is not None
    }
    groups: dict[str, dict[str, Likeness]] = {}
    handles: dict[str, str] = {}
    crowded: set[str] = set()
    near = [name for each in compared.values() for name in each.near.values()]
    tied = [name for each in compared.values() for name in each.tied.values()]
    for query, names in ((LIKE_REPORTS, near), (TIED_REPORTS, tied)):

        def ask(chunk: list[str], limit: int, of: Query[LikeReportsRow] = query) -> list[LikeReportsRow]:
            return view.rows(of, groups=chunk, most=limit)

        for name, rows in in_groups(ask, names, most=MOST_IN_A_GROUP):
            if rows is None:
                crowded.add(name)
            groups[name] = {row.report: Grouped.of_text(row.likeness).likeness for row in rows or ()}
            handles |= {row.report: row.handle for row in rows or ()}
    for report, own in compared.items():
        like = own.alike_among(groups, crowded=crowded, besides=report)
        found[report].links.extend((POSSIBLY_SAME, handles[number]) for number in like)


def _read_parts(view: View, rows: Iterable[ReportHeadsRow]) -> dict[str, _Found]:
    """All visible parts of some reports, by the id of their node."""
    found = {row.id: _Found(row) for row in rows}
    for row in in_chunks(view, REPORT_FACETS, reports=found):
        if row.kind == "text":
            found[row.report].text = orjson.loads(row.body)
        elif row.kind == "origin":
            found[row.report].origin = orjson.loads(row.body)
    _read_records(view, found)
    for row in in_chunks(view, REPORT_STRUCTURE, reports=found):
        found[row.report].structure.append((row.from_record, row.type, row.to_record))
    for row in in_chunks(view, REPORT_LINKS, reports=found):
        found[row.report].links.append((row.kind, row.target))
    _read_likenesses(view, found)
    return found


def projected(view: View, handles: Iterable[str], *, actor: Actor, class_of: ClassOf) -> dict[str, dict[str, Any]]:
    """Some reports as their reader is shown them.

    Args:
        view: What is read through.
        handles: Handles of reports.
        actor: The reader, whom their markings are shown to.
        class_of: The class table.

    Returns:
        The projected report JSON of `intel.access.projection` by handle; what is not visible is
        not there.
    """
    shown: dict[str, dict[str, Any]] = {}
    for part in _read_parts(view, heads(view, handles).values()).values():
        head = part.head
        origin = part.origin or {}
        full = origin["report"].get("marking", {}) if origin else None
        # the holder of a copy is shown the marking that its issuer showed him
        marking = origin.get("shown") or shown_marking(class_of(head.acs[0]), actor, full=full)
        shown[head.handle] = assemble(
            orjson.loads(head.body),
            handle=head.handle,
            received_at=head.received_at,
            expires_at=head.exp,
            marking=marking,
            text=part.text,
            records=part.records,
            structure=part.structure,
            links=part.links,
        )
    return shown


def _brief(row: ReportHeadsRow, text: Mapping[str, Any], seizures: list[tuple[str, str, str | None]]) -> Brief:
    head = orjson.loads(row.body)
    reported = head.get("reported_on")
    seizures.sort(key=lambda each: each[:2])
    dates = [date for date, _, _ in seizures if date != _NO_DATE] or ([reported] if reported else [])
    return Brief(
        report=row.handle,
        kind=head["kind"],
        administration=head["administration"],
        reference=head["reference"],
        date=dates[0] if dates else None,
        country=seizures[0][2] if seizures else None,
        title=text.get("title", head.get("title")),
        days=tuple(day_number(date) for date in dates),
        countries=frozenset(country for _, _, country in seizures if country is not None),
    )


def briefs(view: View, handles: Iterable[str]) -> dict[str, Brief]:
    """Some reports in one line each, by handle; what is not visible is not there."""
    rows = {row.id: row for row in heads(view, handles).values()}
    texts = {
        row.report: orjson.loads(row.body) for row in in_chunks(view, REPORT_FACETS, reports=rows) if row.kind == "text"
    }
    seizures: dict[str, list[tuple[str, str, str | None]]] = defaultdict(list)
    for row in in_chunks(view, REPORT_RECORDS, reports=rows):
        if row.list_name == _SEIZURES:
            body = orjson.loads(row.body)
            country = body.get("place", {}).get("country")
            seizures[row.report].append((body.get("date", _NO_DATE), row.record, country))
    return {row.handle: _brief(row, texts.get(number, {}), seizures[number]) for number, row in rows.items()}
