"""From rows to the graph: batch by batch, each with its receipt in the same transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol, cast

import orjson

from intel.errors import GraphError, GraphUnavailableError
from intel.graph.writer import Incoming, Outcome, Written
from intel.ingest.bundle_rows import bundle_rows
from intel.ingest.findings import Finding
from intel.ingest.joined_rows import joined_rows
from intel.ingest.judging import Judged
from intel.ingest.profile import Profile
from intel.ingest.rows import Row
from intel.ingest.sources import Limits, source_rows

__all__ = ["Done", "Mended", "Page", "Pipeline", "Verdicts", "WriteBatch", "read_rows"]

_HEAVIEST_BATCH = 16 << 20
_LONGEST_KEPT = 1 << 20
_MOST_ALIKE = 5


@dataclass(frozen=True, slots=True)
class Done:
    """How far a submission is: records taken, rows receipted, pages written, rows by outcome."""

    taken: int = 0
    rows: int = 0
    pages: int = 0
    totals: Mapping[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class Mended:
    """A rejected row that an accepted one mends: its submission and number, and the new row's.

    Where ``taken`` names suggestions it is an accepted row of which these are taken.
    """

    submission: str
    row: int
    by_row: int
    taken: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """The part of a receipt that one transaction writes.

    ``lines`` and ``quarantine`` are JSON Lines; ``done`` is how far the submission is with it.
    """

    number: int
    first_row: int
    lines: str
    quarantine: str
    mended: tuple[Mended, ...]
    done: Done


class WriteBatch(Protocol):
    """Writes reports and, in the same transaction, the page that is made of what became of them."""

    def __call__(
        self, before: Done, incoming: Sequence[Incoming], *, page_of: Callable[[Sequence[Written]], Page]
    ) -> Done:
        """Write; how far the submission is then."""
        ...


class Verdicts(Protocol):
    """Judges rows, one after another."""

    def judge(self, row: Row, received_at: datetime) -> Judged:
        """Judge one row."""
        ...


@dataclass(slots=True)
class _Verdict:
    """What became of a row, as its receipt line says it."""

    judged: Judged
    outcome: str
    handle: str | None = None
    first: Mapping[str, object] | None = None
    further: list[Finding] = field(default_factory=list[Finding])

    @property
    def findings(self) -> list[dict[str, Any]]:
        return [each.plain() for each in (*self.judged.findings, *self.further)]

    @property
    def rows(self) -> tuple[Row, ...]:
        """The row and those that its profile joins with it."""
        return (self.judged.row, *self.judged.row.members)

    def lines(self) -> Iterator[bytes]:
        """One receipt line for each row; what is to be said of a joined report stands in its first."""
        yield self._line()
        for row in self.judged.row.members:
            plain: dict[str, Any] = {
                "row": row.number,
                "line": row.line,
                "outcome": self.outcome,
                "report": self.handle,
                "findings": [],
                "joined": self.judged.row.number,
                **self._mends(row),
            }
            yield orjson.dumps(plain)

    def _line(self) -> bytes:
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
        plain |= self._mends(row)
        if row.read_as is not None:
            plain["read_as"] = dict(row.read_as)
        return orjson.dumps(plain)

    def kept(self) -> Iterator[bytes]:
        """The rows as quarantine keeps them; what a person chose of a receipt is no row, and is chosen again."""
        if self.judged.takes is not None:
            return
        for row in self.rows:
            kept = row.kept if _weight(row) <= _LONGEST_KEPT else {"line": row.line}
            plain = {"row": row.number, "line": row.line, "findings": self.findings, "kept": kept}
            yield orjson.dumps(plain, default=str, option=orjson.OPT_NON_STR_KEYS)

    def _mends(self, row: Row) -> dict[str, Any]:
        if (takes := self.judged.takes) is not None:
            return {"takes": {"submission": takes.submission, "row": takes.row}}
        cite = self.judged.mends.get(row.number)
        return {} if cite is None else {"mends": {"submission": cite.submission, "row": cite.row}}

    def mended(self) -> list[Mended]:
        """The rejected rows that are mended by this, or the row whose suggestions are taken."""
        if self.outcome == "rejected" or self.judged.known is not None:
            return []
        if (takes := self.judged.takes) is not None:
            return [Mended(takes.submission, takes.row, self.judged.row.number, self.judged.taken)]
        return [Mended(cite.submission, cite.row, number) for number, cite in self.judged.mends.items()]


def read_rows(profile: Profile, path: Path, limits: Limits | None = None) -> Iterator[Row]:
    """The rows of a kept file, streamed; those that a profile joins as one with members.

    Args:
        profile: How they are read.
        path: The kept copy.
        limits: How much of it is read; files of an archive are unpacked beside it where nothing is said.

    Raises:
        UnreadableError: Nothing of it can be read.
    """
    if profile.format == "bundle":
        return bundle_rows(path)
    rows = source_rows(path, profile.wanted, form=profile.format, limits=limits or Limits(scratch=path.parent))
    if profile.join is None:
        return rows
    return joined_rows(rows, profile.join.key, is_continued=profile.join.continued)


class Pipeline:
    """Writes judged rows; one for each submission."""

    def __init__(self, judge: Verdicts, *, write: WriteBatch, done: Done) -> None:
        """Put a pipeline together.

        Args:
            judge: Makes reports of rows.
            write: Writes a batch and its page in one transaction.
            done: How far an earlier attempt came: what it took is judged, to count what occurs
                again, and not written.
        """
        self.judge = judge
        self.write = write
        self.done = done

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
            rows: In the order of the source, from its beginning.
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
        before = self.done.taken
        for position, row in enumerate(rows):
            judged = self.judge.judge(row, received_at)
            if position < before:
                continue
            batch.append(judged)
            weight += sum(map(_weight, (row, *row.members)))
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
        before = self.done
        done = self.write(before, incoming, page_of=lambda written: _page(before, batch, written=written))
        if done.taken != before.taken + len(batch):
            raise GraphUnavailableError("somebody else went on with this submission")
        self.done = done


def _page(before: Done, batch: Sequence[Judged], *, written: Sequence[Written]) -> Page:
    verdicts = list(_verdicts(batch, written))
    totals = Counter(before.totals) + Counter(each.outcome for each in verdicts for _ in each.rows)
    rows = before.rows + sum(len(each.rows) for each in verdicts)
    done = Done(before.taken + len(batch), rows, before.pages + 1, dict(totals))
    return Page(
        number=before.pages,
        first_row=batch[0].row.number,
        lines=b"\n".join(line for each in verdicts for line in each.lines()).decode(),
        quarantine=b"\n".join(row for each in verdicts if each.outcome == "rejected" for row in each.kept()).decode(),
        mended=tuple(mended for each in verdicts for mended in each.mended()),
        done=done,
    )


def _weight(row: Row) -> int:
    kept = cast("str | list[str] | dict[str, int] | None", row.kept)
    if isinstance(kept, str):
        return len(kept)
    return sum(map(len, map(str, kept or ())))


def _verdicts(batch: Sequence[Judged], written: Sequence[Written]) -> Iterator[_Verdict]:
    results = iter(written)
    for judged in batch:
        if judged.known is not None:
            yield _Verdict(judged, "unchanged", first=judged.known)
        else:
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
    if written.alike and judged.first is None:
        details = {"reports": list(written.alike[:_MOST_ALIKE]), "count": len(written.alike)}
        further.append(Finding("possibly_same_seizure", "seizures", "", details))
    if judged.first is not None:
        return _Verdict(judged, "possible_duplicate", written.handle, {"report": judged.first}, further)
    outcome = "accepted_with_findings" if judged.findings or further else "accepted"
    return _Verdict(judged, outcome, written.handle, further=further)
