"""Rows that come back mended: each cites the rejected row that it takes the place of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from intel.graph.intake_queries import Settlement
from intel.ingest.findings import Finding
from intel.ingest.joined_rows import joined_rows
from intel.ingest.judging import Cite, Judge, Judged
from intel.ingest.mending_sheet import MendedCells, mended_cells
from intel.ingest.rejected import Rejected, cells_of, record_of
from intel.ingest.rows import Row
from intel.ingest.taking import Chosen, Taking

__all__ = ["Mending", "Waiting"]


@dataclass(frozen=True, slots=True)
class Waiting:
    """The quarantine of a submission: its rows by number, what was decided of them, and its columns.

    ``names`` is empty where the rows come from no table.
    """

    submission: str
    rows: Mapping[int, Rejected]
    settled: Mapping[int, Settlement]
    names: Sequence[str]


class Mending:
    """One sheet of mended rows on its way: reads them, and judges them as the file that they come from."""

    def __init__(self, judge: Judge, waiting: Waiting, *, taking: Taking | None = None) -> None:
        """Prepare.

        Args:
            judge: Judges by that file's profile; it has counted the rows of that file.
            waiting: The rows that may be mended.
            taking: Takes suggestions of that file's receipt; None where only rows are read.
        """
        self._judge = judge
        self._waiting = waiting
        self._join = judge.profile.join
        self._mended: dict[int, int] = {}
        self._taking = taking
        self._chosen: dict[int, Chosen] = {}

    def rows(self, path: Path) -> Iterator[Row]:
        """The rows of a mended sheet; those that the profile of their file joins come as one.

        A cell that did not come back is as it was sent.

        Args:
            path: The kept copy.

        Raises:
            UnreadableError: It is no such sheet.
        """
        rows = self._read(path)
        join = self._join
        yield from joined_rows(rows, join.key, is_continued=join.continued) if join else rows

    def _read(self, path: Path) -> Iterator[Row]:
        for number, mended in enumerate(mended_cells(path), start=1):
            if mended.take:
                # no row of the file: it has no cells, and mends nothing; row 0 of another file's is not there
                row = mended.row if mended.submission == self._waiting.submission else 0
                self._chosen[number] = Chosen(row, mended.take)
                yield Row(number, mended.line, None, kept={"row": mended.row, "take": list(mended.take)})
            else:
                self._mended[number] = mended.row
                yield self._row(number, mended)

    def _row(self, number: int, mended: MendedCells) -> Row:
        waiting = self._waiting
        old = waiting.rows.get(mended.row) if mended.submission == waiting.submission else None
        settled = waiting.settled.get(mended.row)
        cells = dict(mended.cells)
        if old is None or (settled is not None and settled.act != "mended"):
            details = {"submission": mended.submission, "row": mended.row}
            record, problem = None, Finding("not_in_quarantine", "", str(mended.row), details)
        else:
            cells = {**cells_of(old, waiting.names), **cells}
            record, problem = record_of(cells, waiting.names)
        kept = [cells.get(name, "") for name in waiting.names] if waiting.names else cells
        return Row(number, mended.line, record, problem, kept)

    def judge(self, row: Row, received_at: datetime) -> Judged:
        """Judge one row; one that was mended before stays as it is, and the receipt says by which row.

        Args:
            row: Of `rows`.
            received_at: When it is received.
        """
        chosen = self._chosen.pop(row.number, None)
        if chosen is not None and self._taking is not None:
            return self._taking.judge(row, chosen, received_at)
        waiting = self._waiting
        mended = {each.number: self._mended.pop(each.number) for each in (row, *row.members)}
        settled = [found for old in mended.values() if (found := waiting.settled.get(old)) is not None]
        cites = {number: Cite(waiting.submission, old) for number, old in mended.items() if old in waiting.rows}
        if settled and all(each.act == "mended" for each in settled):
            first = settled[0]
            return Judged(row, mends=cites, known={"submission": first.by_submission, "row": first.by_row})
        judged = self._judge.judge(row, received_at)
        if not settled:
            judged.mends = cites
        return judged
