"""Submitting: what comes in is kept and acknowledged first, then worked through row by row.

What is acknowledged is durable: its bytes are on the disk and its submission is in the database. From
then on it is worked through by whoever is there, and resumed where an earlier attempt ended.
"""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from intel.access.actors import Actor
from intel.clock import epoch_ms
from intel.errors import ConfigError, GraphUnavailableError, NotFoundError
from intel.graph.driver import Transaction
from intel.graph.intake import Submission, put_submission
from intel.ingest.blobs import keep_file
from intel.ingest.finding_texts import words_of
from intel.model.vocabulary import Language
from intel.services.instance import Act, Instance
from intel.services.kept_profiles import keep_profile, profile_of
from intel.services.quarantine import as_lines, waiting_rows
from intel.services.receipts import own_submission
from intel.services.suggestions import wanted_lines
from intel.services.working import Progress, is_through, work_on

__all__ = [
    "SubmissionResult",
    "accept_file",
    "accept_mended",
    "finish",
    "result_of",
    "submit_file",
    "submit_mended",
    "submit_mended_rows",
    "submit_reports",
    "submit_taken",
]

_FIRST_PAUSE, _LONGEST_LOOK, _LONGEST_PAUSE = 0.05, 0.25, 5.0
_PATIENCE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class SubmissionResult:
    """What became of a submission: rows by outcome, and whether anything could be read.

    ``problem`` is the kept finding that says why nothing could be read; else it is empty.
    """

    submission: str
    totals: dict[str, int]
    is_readable: bool
    problem: Mapping[str, Any] = field(default_factory=dict[str, Any])

    def reason(self, language: Language) -> str:
        """Why nothing could be read, in one sentence; else it is empty."""
        if not self.problem:
            return ""
        return words_of(str(self.problem["code"]), self.problem["details"], language).message


def submit_file(
    instance: Instance,
    actor: Actor,
    *,
    path: Path,
    profile: str,
    progress: Progress | None = None,
    is_distinct: bool = False,
) -> SubmissionResult:
    """Take a file and work it through.

    Killed at any moment, it is resumed by the next worker; the same call again leaves the graph
    of an undisturbed run. A database that goes away is waited for.

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
        GraphUnavailableError: The database stays away; what was acknowledged is resumed later.
    """
    number = accept_file(instance, actor, path=path, profile=profile, is_distinct=is_distinct)
    return finish(instance, number, progress=progress)


def accept_file(
    instance: Instance,
    actor: Actor,
    *,
    path: Path,
    profile: str,
    is_distinct: bool = False,
    name: str | None = None,
) -> str:
    """Keep a file and acknowledge it; `finish` or a worker works it through.

    Arguments and errors as for `submit_file`; ``name`` is what the sender calls the file, where its
    path here is another.

    Returns:
        The number of the submission; from now on it cannot be lost.
    """
    mapping, kept = keep_profile(instance.settings.data_dir, profile)
    options = {"distinct": is_distinct, "profile": kept}
    return _accept(instance, actor, path=path, profile=mapping.name, options=options, name=name)


def _accept(
    instance: Instance,
    actor: Actor,
    *,
    path: Path,
    profile: str,
    options: Mapping[str, Any],
    name: str | None = None,
) -> str:
    blob = keep_file(instance.settings.data_dir, path)
    submission = Submission(
        id=instance.new_id(),
        unit=actor.unit,
        actor=actor.name,
        digest=blob.digest,
        size=blob.size,
        lines=blob.lines,
        profile=profile,
        filename=(name or path.name)[:200].encode("utf-8", "replace").decode(),
        options=orjson.dumps(options).decode(),
        state="queued",
        received_at=epoch_ms(instance.clock.now()),
        taken=0,
        rows=0,
        pages=0,
        totals="{}",
        problem="",
    )
    act = Act("submit", actor.default_purpose, submission.id)

    def put(transaction: Transaction) -> None:
        put_submission(transaction, submission)
        instance.audit(transaction, actor, act, count=0)

    instance.database.write(put)
    return submission.id


def finish(
    instance: Instance, number: str, *, progress: Progress | None = None, patience: float = _PATIENCE_SECONDS
) -> SubmissionResult:
    """Work a submission through, or wait until another who does so has done it.

    Args:
        instance: Where it is.
        number: Of an acknowledged submission.
        progress: Told lines done and lines in all after each batch.
        patience: Seconds to wait for a database that is away, each time anew.

    Raises:
        GraphUnavailableError: It stays away; the submission is resumed later.
        NotFoundError: There is no such submission.
    """
    pause, moved, furthest, given_up = _FIRST_PAUSE, (-1, ""), 0, math.inf

    def told(done: int, total: int) -> None:
        nonlocal furthest, given_up
        if done > furthest:  # it was there for that long: the next time that it is away is another
            furthest, given_up = done, math.inf
        if progress is not None:
            progress(done, total)

    while True:
        try:
            state = work_on(instance, number, told)
            if is_through(state):
                return result_of(state)
            pause = min(pause, _LONGEST_LOOK)  # another works on it
            if (state.taken, state.state) != moved:
                moved, pause, given_up = (state.taken, state.state), _FIRST_PAUSE, math.inf
        except GraphUnavailableError:
            given_up = min(given_up, time.monotonic() + patience)
            if time.monotonic() >= given_up:
                raise
        time.sleep(pause)
        pause = min(2 * pause, _LONGEST_PAUSE)


def result_of(state: Submission) -> SubmissionResult:
    """What became of a submission that is through."""
    problem = orjson.loads(state.problem or "{}")
    totals = dict(sorted(orjson.loads(state.totals).items()))
    return SubmissionResult(state.id, totals, is_readable=state.state != "unreadable", problem=problem)


def submit_mended(
    instance: Instance, actor: Actor, *, submission: str, path: Path, progress: Progress | None = None
) -> SubmissionResult:
    """Take a sheet of mended rows back.

    Every row cites the rejected one that it takes the place of. A row that was mended before is
    *unchanged*, one that never waited there is rejected, and no other row of the old file is touched.

    Args:
        instance: Where it goes.
        actor: Of the unit that sent the old file.
        submission: Number of the submission whose rows these are.
        path: The spreadsheet, or JSON Lines that say the same.
        progress: Told lines done and lines in all after each batch.

    Raises:
        NotFoundError: There is no such submission for this unit.
    """
    return finish(instance, accept_mended(instance, actor, submission=submission, path=path), progress=progress)


def accept_mended(instance: Instance, actor: Actor, *, submission: str, path: Path) -> str:
    """Keep a sheet of mended rows and acknowledge it; arguments and errors as for `submit_mended`."""

    def read(transaction: Transaction) -> tuple[Submission, tuple[str, ...]] | None:
        row = own_submission(transaction, actor, submission)
        if row is None:
            return None
        profile = profile_of(instance.settings.data_dir, row)
        waiting = waiting_rows(instance, transaction, submission=row, profile=profile)
        return row, tuple(waiting.names)

    found = instance.database.read(read, latest=True)
    if found is None:
        raise NotFoundError("there is no such submission")
    old, names = found
    before = orjson.loads(old.options)
    options = {"distinct": before["distinct"], "profile": before["profile"], "mends": submission, "names": names}
    return _accept(instance, actor, path=path, profile=old.profile, options=options)


def submit_mended_rows(
    instance: Instance, actor: Actor, *, submission: str, rows: Mapping[int, Mapping[str, str]]
) -> SubmissionResult:
    """Take single mended rows back, as a sheet of them would be taken.

    Args:
        instance: Where they go.
        actor: Of the unit that sent the old file.
        submission: Number of the submission whose rows these are.
        rows: Cells by name, by number of the row; cells that are not named stay as they were sent.

    Raises:
        NotFoundError: There is no such submission for this unit.
    """
    return _by_file(
        instance,
        as_lines(submission, rows),
        take=lambda path: submit_mended(instance, actor, submission=submission, path=path),
    )


def submit_taken(
    instance: Instance, actor: Actor, *, submission: str, rows: Mapping[int, Sequence[int]]
) -> SubmissionResult:
    """Take what a person chose of the suggestions of a receipt, as a sheet with ticks would be taken.

    Each row becomes the next version of its report; it is *unchanged* where that states all of it
    already, and rejected with the reason where nothing can be taken.

    Args:
        instance: Where it goes.
        actor: Of the unit that sent the old file.
        submission: Number of the submission whose receipt suggests.
        rows: Numbers of suggestions, by number of the row.

    Raises:
        NotFoundError: There is no such submission for this unit.
    """
    return _by_file(
        instance,
        wanted_lines(submission, rows),
        take=lambda path: submit_mended(instance, actor, submission=submission, path=path),
    )


def submit_reports(instance: Instance, actor: Actor, reports: list[dict[str, Any]]) -> SubmissionResult:
    """Take reports in canonical form, as a file of them would be taken.

    Args:
        instance: Where they go.
        actor: Who submits.
        reports: Plain JSON objects.

    Raises:
        ConfigError: The data directory cannot be written.
    """
    lines = "".join(json.dumps(each, default=str) + "\n" for each in reports).encode("ascii")
    return _by_file(instance, lines, take=lambda path: submit_file(instance, actor, path=path, profile="report-json"))


def _by_file(instance: Instance, content: bytes, *, take: Callable[[Path], SubmissionResult]) -> SubmissionResult:
    folder = instance.settings.data_dir / "uploads"
    path = folder / f"{instance.new_id()}.jsonl"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_bytes(content)
    except OSError as error:
        raise ConfigError("the data directory cannot be written") from error
    try:
        return take(path)
    finally:
        path.unlink(missing_ok=True)
