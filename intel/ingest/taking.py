"""Suggestions that a person takes: each row of them becomes the next version of the report that they stand in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from intel.graph.builder import Origin
from intel.graph.writer import Incoming
from intel.ingest.findings import Finding, shortened
from intel.ingest.judging import Cite, Judge, Judged
from intel.ingest.rows import Row
from intel.ingest.suggesting.in_reports import InText, still_said, with_chosen
from intel.model.report import Report

__all__ = ["Chosen", "Suggested", "Taking"]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person takes of a row: its number, and the numbers of suggestions, which count from 1."""

    row: int
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Suggested:
    """The receipt line of a row that became a report: the report's handle, and what its text suggests."""

    report: str
    suggestions: Sequence[Mapping[str, Any]]


class Taking:
    """Makes the next version of reports from what their receipt suggests and a person chose."""

    def __init__(
        self,
        judge: Judge,
        submission: str,
        *,
        suggested: Callable[[int], Suggested | None],
        current: Callable[[str], Report | None],
    ) -> None:
        """Prepare.

        Args:
            judge: Of the submission that takes; it knows for whom its sender may submit.
            submission: The one whose receipt suggests.
            suggested: The line of one of its rows; None where it suggests nothing to this sender.
            current: The report of a handle as it is now; None where it is not there any more.
        """
        self._judge = judge
        self._submission = submission
        self._suggested = suggested
        self._current = current
        self._ahead: dict[str, Report] = {}

    def judge(self, row: Row, chosen: Chosen, received_at: datetime) -> Judged:
        """Judge what a person chose of one row.

        Args:
            row: In which it came.
            chosen: Which.
            received_at: When it is received, aware, UTC.

        Returns:
            The next version of the report, or the present one where it states all of it already; no
            report where nothing could be taken, and why.
        """
        judged = Judged(row, takes=Cite(self._submission, chosen.row))
        line = self._suggested(chosen.row)
        numbers = [each for each in dict.fromkeys(chosen.numbers) if line and 0 < each <= len(line.suggestions)]
        for unknown in sorted(set(chosen.numbers) - set(numbers)) or ([] if numbers else [0]):
            judged.findings.append(Finding("suggestion_unknown", "", str(unknown), {"row": chosen.row}))
        if line is None or not numbers:
            return judged
        # of one batch nothing is written before all of it is judged
        report = self._ahead.get(line.report) or self._current(line.report)
        if report is None:
            judged.findings.append(Finding("suggestion_of_none", "", line.report))
            return judged
        if not self._judge.may_submit(report.administration):
            judged.findings.append(Finding("not_permitted", "administration", report.administration))
            return judged
        said = [line.suggestions[number - 1] for number in numbers]
        there = still_said(report, said)
        for each, found in zip(said, there, strict=True):
            if found is None:
                judged.findings.append(Finding("suggestion_outdated", each["field"], shortened(each["text"])))
        after, marked = with_chosen(report, [each for each in there if each is not None])
        self._note(judged, marked, [n for n, each in zip(numbers, there, strict=True) if each is not None])
        if judged.taken:
            if after != report:
                after = after.model_copy(update={"version": report.version + 1})
            self._ahead[line.report] = after
            origin = Origin(self._judge.submission, row.number, self._judge.profile.name)
            judged.incoming = Incoming(after, self._judge.sender.unit, received_at, origin)
        return judged

    def _note(self, judged: Judged, marked: Sequence[InText], numbers: Sequence[int]) -> None:
        """Say of each what became of it."""
        both = list(zip(numbers, marked, strict=True))
        for _, each in both:
            if not each.is_taken:
                judged.findings.append(Finding("suggestion_without_place", each.field, shortened(each.suggestion.text)))
        judged.suggestions = [{"number": number, **each.plain()} for number, each in both]
        judged.taken = tuple(number for number, each in both if each.is_taken)
