"""Submitting: a file or reports come in, are kept, judged row by row, written and receipted."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import orjson

from intel.access.actors import Actor
from intel.access.decisions import may_hold, may_submit
from intel.clock import epoch_ms
from intel.errors import ConfigError, NotFoundError
from intel.graph.driver import Transaction
from intel.graph.state import Submission, put_receipt, put_submission, read_receipt, read_submission
from intel.graph.writer import Incoming, Written, write_reports
from intel.ingest.blobs import Blob, keep_file
from intel.ingest.finding_texts import words_of
from intel.ingest.findings import Finding, in_words
from intel.ingest.judging import Judge, Sender
from intel.ingest.occurrences import Occurrences
from intel.ingest.pipeline import Page, Pipeline, read_rows
from intel.ingest.profile import Profile, load_profile
from intel.ingest.quarantine import Quarantine
from intel.ingest.rows import UnreadableError
from intel.model.vocabulary import Language
from intel.services.instance import Act, Instance

__all__ = ["SubmissionResult", "receipt_lines", "submit_file", "submit_reports"]

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class SubmissionResult:
    """What became of a submission: rows by outcome, and whether anything could be read.

    ``problem`` says why nothing could be read; else it is None.
    """

    submission: str
    totals: dict[str, int]
    is_readable: bool
    problem: Finding | None = None

    def reason(self, language: Language) -> str:
        """Why nothing could be read, in one sentence; else it is empty."""
        return "" if self.problem is None else words_of(self.problem.code, self.problem.details, language).message


def submit_file(
    instance: Instance,
    actor: Actor,
    *,
    path: Path,
    profile: str,
    progress: Progress | None = None,
    is_distinct: bool = False,
) -> SubmissionResult:
    """Take a file.

    Its bytes are kept before anything else. Killed at any moment and run again, it leaves the
    graph of an undisturbed run.

    Args:
        instance: Where it goes.
        actor: Who submits; rows of originators for whom this unit may not submit are rejected.
        path: The file.
        profile: Name of a mapping profile, or the path of one that ends in ``.toml``.
        progress: Told lines done and lines in all after each batch.
        is_distinct: Take rows that came in another file once more.

    Returns:
        The number of the submission and its rows by outcome.

    Raises:
        ProfileError: There is no such profile, or it cannot be used.
        MalformedReportError: The file cannot be read at all.
    """
    mapping = load_profile(profile)
    blob = keep_file(instance.settings.data_dir, path)
    submission = _Submitting(instance, actor, profile=mapping, blob=blob, filename=path.name)
    return submission.run(progress or (lambda _, __: None), salt=blob.digest if is_distinct else "")


def submit_reports(instance: Instance, actor: Actor, reports: list[dict[str, Any]]) -> SubmissionResult:
    """Take reports in canonical form, as a file of them would be taken.

    Args:
        instance: Where they go.
        actor: Who submits.
        reports: Plain JSON objects.

    Raises:
        ConfigError: The data directory cannot be written.
    """
    folder = instance.settings.data_dir / "uploads"
    path = folder / f"{instance.new_id()}.jsonl"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with path.open("w", encoding="ascii") as file:
            file.writelines(json.dumps(each, default=str) + "\n" for each in reports)
    except OSError as error:
        raise ConfigError("the data directory cannot be written") from error
    try:
        return submit_file(instance, actor, path=path, profile="report-json")
    finally:
        path.unlink(missing_ok=True)


def receipt_lines(instance: Instance, actor: Actor, submission: str, *, language: Language = "en") -> Iterator[str]:
    """The receipt of a submission: one JSON object for every row, in order.

    Args:
        instance: Where it went.
        actor: Who asks; a receipt is its submitting unit's alone.
        submission: Its number.
        language: In which findings are said.

    Raises:
        NotFoundError: There is none of this number for this unit.
    """
    act = Act("receipt", actor.default_purpose, submission)

    def read(transaction: Transaction) -> list[str] | None:
        row = read_submission(transaction, submission)
        is_own = row is not None and actor.unit != "" and row.unit == actor.unit
        pages = read_receipt(transaction, submission) if is_own else []
        lines = [line for page in pages for line in page.lines.split("\n") if line]
        instance.audit(transaction, actor, act, count=len(lines))
        return lines if is_own else None

    lines = instance.database.write(read)
    if lines is None:
        raise NotFoundError("there is no such submission")
    return (_in_words(line, language) for line in lines)


def _in_words(line: str, language: Language) -> str:
    plain = orjson.loads(line)
    plain["findings"] = [in_words(each, language) for each in plain["findings"]]
    return _json(plain)


class _Submitting:
    """One submission on its way."""

    def __init__(self, instance: Instance, actor: Actor, *, profile: Profile, blob: Blob, filename: str) -> None:
        self.instance = instance
        self.actor = actor
        self.profile = profile
        self.blob = blob
        self.state = Submission(
            id=instance.new_id(),
            unit=actor.unit,
            actor=actor.name,
            digest=blob.digest,
            profile=profile.name,
            filename=filename[:200].encode("utf-8", "replace").decode(),
            state="running",
            received_at=epoch_ms(instance.clock.now()),
            rows=0,
            totals="{}",
        )

    def run(self, progress: Progress, *, salt: str) -> SubmissionResult:
        """Take all rows; say at the end how it went."""
        instance, number = self.instance, self.state.id
        self._put(self.state, count=0)
        policies = instance.policies()
        sender = Sender(
            self.actor.unit,
            self.actor.administration,
            lambda originator: self.actor.unit != "" and may_submit(policies, self.actor, originator),
            may_hold=may_hold(self.actor),
        )
        with Occurrences() as occurrences, Quarantine(instance.settings.data_dir, number) as quarantine:
            judge = Judge(
                self.profile, sender, secret=instance.secret, submission=number, occurrences=occurrences, salt=salt
            )
            pipeline = Pipeline(judge, quarantine, write=self._write)
            try:
                pipeline.run(
                    read_rows(self.profile, self.blob),
                    now=instance.clock.now,
                    size=instance.settings.batch_reports,
                    progress=lambda line: progress(min(line, self.blob.lines), self.blob.lines),
                )
            except UnreadableError as error:
                return self._unreadable(error.finding)
        totals = dict(sorted(pipeline.totals.items()))
        self._put(replace(self.state, state="complete", rows=pipeline.rows, totals=_json(totals)), count=0)
        progress(self.blob.lines, self.blob.lines)
        return SubmissionResult(number, totals, is_readable=True)

    def _write(self, incoming: Sequence[Incoming], page_of: Callable[[Sequence[Written]], Page]) -> Page:
        """Reports and the page of their receipt, in one transaction."""
        secret = self.instance.secret

        def work(transaction: Transaction) -> Page:
            pages: list[Page] = []

            def then(transaction: Transaction, written: list[Written]) -> None:
                pages.append(page_of(written))
                self._record(transaction, pages[-1])

            write_reports(transaction, incoming, secret=secret, then=then)
            return pages[-1]

        return self.instance.database.write(work)

    def _record(self, transaction: Transaction, page: Page) -> None:
        """Receipt, progress and audit of one batch, in its transaction."""
        put_receipt(transaction, submission=self.state.id, page=page.number, first_row=page.first_row, lines=page.lines)
        put_submission(transaction, replace(self.state, rows=page.rows, totals=_json(page.totals)))
        self._audit(transaction, page.rows - page.first_row + 1)

    def _unreadable(self, finding: Finding) -> SubmissionResult:
        """The receipt of a file that has no row that can be read: one line, about the file itself."""
        plain = {"row": 0, "line": 0, "outcome": "rejected", "report": None, "findings": [finding.plain()]}
        state = replace(self.state, state="unreadable")

        def work(transaction: Transaction) -> None:
            put_receipt(transaction, submission=state.id, page=0, first_row=0, lines=_json(plain))
            put_submission(transaction, state)
            self._audit(transaction, 0)

        self.instance.database.write(work)
        return SubmissionResult(state.id, {}, is_readable=False, problem=finding)

    def _put(self, state: Submission, *, count: int) -> None:
        def work(transaction: Transaction) -> None:
            put_submission(transaction, state)
            self._audit(transaction, count)

        self.instance.database.write(work)

    def _audit(self, transaction: Transaction, count: int) -> None:
        act = Act("submit", self.actor.default_purpose, self.state.id)
        self.instance.audit(transaction, self.actor, act, count=count)


def _json(plain: object) -> str:
    return orjson.dumps(plain).decode()
