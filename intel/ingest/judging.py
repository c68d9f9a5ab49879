"""A row judged: the report it becomes, or why it becomes none."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from intel.access.groups import KeptReport
from intel.access.handles import InstanceSecret
from intel.graph.builder import Origin
from intel.graph.writer import Incoming
from intel.ingest.canonical import validated, without_absent
from intel.ingest.checks import findings_of
from intel.ingest.findings import Finding
from intel.ingest.flatten import flat_cells
from intel.ingest.gradings import graded
from intel.ingest.held import held_copy
from intel.ingest.mapping import RowMapper
from intel.ingest.occurrences import Occurrences
from intel.ingest.profile import Profile
from intel.ingest.rows import Row
from intel.ingest.suggesting.in_reports import suggestions_of, with_taken
from intel.ingest.terms import Terms
from intel.model.absent import is_absent
from intel.model.report import Report

__all__ = ["Cite", "Judge", "Judged", "Sender"]


@dataclass(frozen=True, slots=True)
class Sender:
    """Who submits: the unit, its administration (may be empty), for whom it may, and whether it may hold copies.

    ``terms`` say what becomes of markings; None where no instance is there to say.
    """

    unit: str
    administration: str
    may_submit: Callable[[str], bool]
    may_hold: bool = False
    terms: Terms | None = None


@dataclass(frozen=True, slots=True)
class Cite:
    """A row of an earlier submission."""

    submission: str
    row: int


@dataclass(slots=True)
class Judged:
    """A row with the report it becomes; None where it is rejected.

    ``first`` is the handle of the first of several identical rows, where this is a later one;
    ``suggestions`` are what its free text says, as the receipt shows it; ``mends`` cites by number
    the rejected rows that this one and its members mend, and ``known`` says which row did so already.
    ``takes`` cites the row whose suggestions this one takes, ``taken`` are the numbers of those taken.
    """

    row: Row
    incoming: Incoming | None = None
    findings: list[Finding] = field(default_factory=list[Finding])
    first: str | None = None
    suggestions: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    mends: Mapping[int, Cite] = field(default_factory=dict[int, Cite])
    known: Mapping[str, object] | None = None
    takes: Cite | None = None
    taken: tuple[int, ...] = ()


class Judge:
    """Judges the rows of one submission, one after another."""

    def __init__(
        self,
        profile: Profile,
        sender: Sender,
        *,
        secret: InstanceSecret,
        submission: str,
        occurrences: Occurrences,
        salt: str = "",
    ) -> None:
        """Prepare.

        Args:
            profile: How rows become reports.
            sender: Who submits.
            secret: What handles come from.
            submission: Its number.
            occurrences: Counts identical rows.
            salt: Sets the rows of this file apart from identical ones in others; else empty.
        """
        self.profile = profile
        self.sender = sender
        self.secret = secret
        self.submission = submission
        self.occurrences = occurrences
        self.salt = salt
        self._mapper = RowMapper(profile, own=sender.administration)
        self._permitted: dict[str, bool] = {}

    def judge(self, row: Row, received_at: datetime) -> Judged:
        """Judge one row.

        Args:
            row: As read.
            received_at: When it is received, aware, UTC.

        Returns:
            Its report and findings; no report where it is rejected.
        """
        judged = Judged(row, findings=[each for part in (row, *row.members) for each in part.findings])
        if row.cells is None:
            if row.problem is not None:
                judged.findings.append(row.problem)
            return judged
        if self.profile.format == "bundle":
            return self._hold(judged, row.cells)
        plain, is_versioned = self._plain(judged, row.cells)
        if plain is None:
            return judged
        report, faults = validated(plain)
        judged.findings.extend(faults)
        if report is None:
            return judged
        if not self.may_submit(report.administration):
            judged.findings.append(Finding("not_permitted", "administration", report.administration))
            return judged
        report, noted = graded(report)
        judged.findings.extend(noted)
        kept, noted = KeptReport(report, ()), list[Finding]()
        if self.sender.terms is not None:
            by = self.sender.administration
            kept, noted = self.sender.terms.applied(report, by=by, received_at=received_at)
        judged.findings.extend(noted)
        if kept is None:
            return judged
        report = self._suggested(judged, kept.report)
        said = {(each.code, each.value) for each in judged.findings}
        found = findings_of(report, today=received_at.date().isoformat())
        judged.findings.extend(each for each in found if (each.code, each.value) not in said)
        origin = Origin(self.submission, row.number, self.profile.name, kept.came)
        judged.incoming = Incoming(report, self.sender.unit, received_at, origin, is_versioned=is_versioned)
        if judged.first is not None:
            judged.first = self.secret.handle(report.administration, self.sender.unit, reference=judged.first)
        return judged

    def _hold(self, judged: Judged, entry: Mapping[str, Any]) -> Judged:
        """Judge an entry of a bundle, which becomes a held copy of its holder's unit."""
        if not self.sender.may_hold:
            judged.findings.append(Finding("may_not_hold"))
            return judged
        copy, faults = held_copy(entry, holder=self.sender.administration)
        judged.findings.extend(faults)
        if copy is None:
            return judged
        origin = Origin(self.submission, judged.row.number, self.profile.name)
        judged.incoming = Incoming(copy.report, self.sender.unit, copy.received_at, origin, held=copy.held)
        return judged

    def _suggested(self, judged: Judged, report: Report) -> Report:
        """Note what the free text says; the report with what its profile has taken from there."""
        found = suggestions_of(report) if self.profile.suggest else []
        if found and self.profile.take:
            report, found = with_taken(report, found, kinds=self.profile.take)
        judged.suggestions = [each.plain() for each in found]
        return report

    def recall(self, row: Row) -> None:
        """Count a row of an earlier file as one that came before.

        Args:
            row: As read then.
        """
        if row.cells is not None and self.profile.columns and not self.profile.has_reference:
            self._plain(Judged(row), row.cells)

    def may_submit(self, originator: str) -> bool:
        """Whether the sender may submit for an administration."""
        if originator not in self._permitted:
            self._permitted[originator] = self.sender.may_submit(originator)
        return self._permitted[originator]

    def _plain(self, judged: Judged, cells: Mapping[str, Any]) -> tuple[dict[str, Any] | None, bool]:
        """The plain report of a row, and whether its source gives it a version."""
        if self.profile.format == "report-json":
            return without_absent(cells), "version" in cells
        texts = flat_cells(cells)
        members = [flat_cells(each.cells) for each in judged.row.members if each.cells is not None]
        mapped = self._mapper.map(texts, *members)
        self._flag_repeated(judged, (texts, *members))
        judged.findings.extend(mapped.findings)
        if mapped.is_rejected:
            return None, False
        if not self.profile.has_reference:
            key = self.profile.join.key if self.profile.join else ()
            named = {name: texts.get(name, "") for name in key}
            is_named = bool(named) and not all(map(is_absent, named.values()))
            mapped.plain["reference"] = self._key(named) if is_named else self._reference(judged, texts)
        return mapped.plain, self.profile.has_version

    def _key(self, named: Mapping[str, str]) -> str:
        """The reference of a report that several rows state: profile, and digest of what joins them."""
        text = json.dumps(sorted(named.items()), ensure_ascii=False)
        return f"{self.profile.name}-{hashlib.sha256(f'{self.salt}{text}'.encode()).hexdigest()[:20]}"

    def _flag_repeated(self, judged: Judged, rows: Sequence[Mapping[str, str]]) -> None:
        """Two rows of one report that are the same to the letter count both, and it is said."""
        if len(rows) > 1:
            texts = Counter(json.dumps(sorted(each.items()), ensure_ascii=False) for each in rows)
            for times in texts.values():
                if times > 1:
                    judged.findings.append(Finding("repeated_row", details={"times": times - 1}))

    def _reference(self, judged: Judged, cells: Mapping[str, str]) -> str:
        """Profile, digest of the row, and how many times it has occurred in the file."""
        text = json.dumps(sorted(cells.items()), ensure_ascii=False)
        digest = hashlib.sha256(f"{self.salt}{text}".encode())
        times = self.occurrences.count(digest.digest())
        stem = f"{self.profile.name}-{digest.hexdigest()[:20]}"
        if times > 1:
            judged.first = f"{stem}-1"
            judged.findings.append(Finding("repeated_row", details={"times": times - 1}))
        return f"{stem}-{times}"
