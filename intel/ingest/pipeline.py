"""From rows to the graph: batch by batch, each with its receipt in the same transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast

import orjson

from intel.errors import GraphError
from intel.graph.writer import Incoming, Outcome, Written
from intel.ingest.blobs import Blob
from intel.ingest.bundle_rows import bundle_rows
from intel.ingest.csv_rows import csv_rows
from intel.ingest.findings import Finding
from intel.ingest.json_rows import json_rows
from intel.ingest.judging import Judge, Judged
from intel.ingest.profile import Profile
from intel.ingest.quarantine import Quarantine
from intel.ingest.rows import Row

__all__ = ["Page", "Pipeline", "WriteBatch", "read_rows"]

_HEAVIEST_BATCH = 16 << 20


@dataclass(frozen=True, slots=True)
class Page:
    """The part of a receipt that one transaction writes.

    ``lines`` is JSON Lines; ``totals`` counts the outcomes of the submission with this page.
    """

    number: int
    first_row: int
    lines: str
    rows: int
    totals: dict[str, int]


WriteBatch = Callable[[Sequence[Incoming], Callable[[Sequence[Written]], Page]], Page]
"""Writes reports and, in the same transaction, the page that is made of what became of them."""


@dataclass(slots=True)
class _Verdict:
    """What became of a row, as its receipt line says it."""

    judged: Judged
    outcome: str
    handle: str | None = None
    first: dict[str, object] | None = None
    further: list[Finding] = field(default_factory=list[Finding])

    @property
    def findings(self) -> list[dict[str, Any]]:
        return [each.plain() for each in (*self.judged.findings, *self.further)]

    def line(self) -> bytes:
        row = self.judged.row
        plain: dict[str, Any] = {
            "row": row.number,
            "line": row.line,
            "outcome": self.outcome,
            "report": self.handle,
            "findings": self.findings,
        }
        if self.first is not None:
            plain["first"] = self.first
        if self.judged.suggestions:
            plain["suggestions"] = self.judged.suggestions
        return orjson.dumps(plain)

    def kept(self) -> dict[str, Any]:
        row = self.judged.row
        return {"row": row.number, "line": row.line, "findings": self.findings, "kept": row.kept}


def read_rows(profile: Profile, blob: Blob) -> Iterator[Row]:
    """The rows of a kept file, streamed.

    Raises:
        UnreadableError: Nothing of it can be read.
    """
    if profile.format == "csv":
        return csv_rows(blob.path, known=profile.known, required=profile.required, delimiter=profile.delimiter)
    if profile.format == "bundle":
        return bundle_rows(blob.path)
    return json_rows(blob.path)


class Pipeline:
    """Writes judged rows; one for each submission."""

    def __init__(self, judge: Judge, quarantine: Quarantine, *, write: WriteBatch) -> None:
        """Put a pipeline together.

        Args:
            judge: Makes reports of rows.
            quarantine: Where rejected rows are kept.
            write: Writes a batch and its page in one transaction.
        """
        self.judge = judge
        self.quarantine = quarantine
        self.write = write
        self.totals: Counter[str] = Counter()
        self.pages = 0
        self.rows = 0

    def run(
        self,
        rows: Iterable[Row],
        *,
        now: Callable[[], datetime],
        size: int,
        progress: Callable[[int], None],
    ) -> None:
        """Take all rows.

        Args:
            rows: In the order of the source.
            now: The moment at which a batch is received.
            size: Most reports of a batch.
            progress: Told the line of the file after each batch.

        Raises:
            UnreadableError: The source turned out to be nothing that can be read.
            GraphUnavailableError: The database went away; what was committed stays.
        """
        batch: list[Judged] = []
        weight = 0
        received_at = now()
        for row in rows:
            batch.append(self.judge.judge(row, received_at))
            weight += _weight(row)
            if len(batch) >= size or weight >= _HEAVIEST_BATCH:
                self._write(batch)
                progress(row.line)
                batch, weight, received_at = [], 0, now()
        if batch:
            self._write(batch)
            progress(batch[-1].row.line)

    def _write(self, batch: list[Judged]) -> None:
        try:
            self._commit(batch)
        except GraphError as error:
            if error.retryable:
                raise
            self._write_one_by_one(batch)

    def _write_one_by_one(self, batch: list[Judged]) -> None:
        """One report that the database refuses must not take the others with it."""
        for judged in batch:
            try:
                self._commit([judged])
            except GraphError as error:
                if error.retryable or judged.incoming is None:
                    raise
                judged.incoming = None
                judged.findings.append(Finding("not_storable"))
                self._commit([judged])

    def _commit(self, batch: list[Judged]) -> None:
        incoming = [each.incoming for each in batch if each.incoming is not None]

        page = self.write(incoming, lambda written: self._page(batch, written))
        self.quarantine.settle()
        self.totals = Counter(page.totals)
        self.pages += 1
        self.rows = page.rows

    def _page(self, batch: Sequence[Judged], written: Sequence[Written]) -> Page:
        verdicts = list(_verdicts(batch, written))
        self.quarantine.write(each.kept() for each in verdicts if each.outcome == "rejected")
        totals = self.totals + Counter(each.outcome for each in verdicts)
        lines = b"\n".join(each.line() for each in verdicts).decode()
        return Page(self.pages, batch[0].row.number, lines, self.rows + len(batch), dict(totals))


def _weight(row: Row) -> int:
    kept = cast("str | list[str] | dict[str, int] | None", row.kept)
    if isinstance(kept, str):
        return len(kept)
    return sum(map(len, kept or ()))


def _verdicts(batch: Sequence[Judged], written: Sequence[Written]) -> Iterator[_Verdict]:
    results = iter(written)
    for judged in batch:
        yield _Verdict(judged, "rejected") if judged.incoming is None else _verdict(judged, next(results))


def _verdict(judged: Judged, written: Written) -> _Verdict:
    """Of unchanged, rejected, possible_duplicate, accepted_with_findings and accepted the first that holds."""
    if written.outcome is Outcome.UNCHANGED:
        first: dict[str, object] = {"report": written.handle}
        if written.first is not None:
            first |= {"submission": written.first.submission, "row": written.first.row}
        return _Verdict(judged, "unchanged", written.handle, first)
    if written.outcome is Outcome.CONFLICT:
        finding = Finding("version_conflict", "version", str(written.version), {"version": written.version})
        return _Verdict(judged, "rejected", written.handle, further=[finding])
    further: list[Finding] = []
    if written.outcome is Outcome.SUPERSEDED:
        further.append(Finding("superseded", "version", str(written.version), {"version": written.version}))
    if judged.first is not None:
        return _Verdict(judged, "possible_duplicate", written.handle, {"report": judged.first}, further)
    outcome = "accepted_with_findings" if judged.findings or further else "accepted"
    return _Verdict(judged, outcome, written.handle, further=further)
