"""Working a submission through: under a lock, batch by batch, from where an earlier attempt ended.

Two things keep a row from being taken twice. The lock is a file's, which the kernel frees with the
process that holds it, however that ends; so a dead worker is followed at once. And every batch is one
transaction that first holds the submission and looks how far it is.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

import orjson

from intel.access.actors import Actor, demonstration_actor
from intel.access.decisions import may_hold, may_submit
from intel.clock import epoch_ms
from intel.errors import GraphUnavailableError, NotFoundError
from intel.graph.driver import Transaction
from intel.graph.engine_files import FileLock
from intel.graph.intake import (
    Settlement,
    Submission,
    hold_submission,
    put_quarantine,
    put_receipt,
    put_settlements,
    put_submission,
    read_settlements,
    read_submission,
)
from intel.graph.writer import Incoming, Written, write_reports
from intel.ingest.attaching import Attaching, AttachmentLimits, SentFiles
from intel.ingest.attachment_store import AttachmentStore
from intel.ingest.blobs import blob_path
from intel.ingest.findings import Finding
from intel.ingest.judging import Judge, Sender
from intel.ingest.mending import Mending, Waiting
from intel.ingest.occurrences import Occurrences
from intel.ingest.pipeline import Done, Page, Pipeline, Verdicts, read_rows
from intel.ingest.rejected import Rejected
from intel.ingest.rows import Row, UnreadableError
from intel.ingest.sources import Limits
from intel.ingest.terms import Terms
from intel.services.instance import Act, Instance
from intel.services.kept_profiles import profile_of
from intel.services.quarantine import waiting_rows
from intel.services.suggestions import settled_by, taking_of

__all__ = ["Progress", "is_through", "work_on"]

Progress = Callable[[int, int], None]


def is_through(submission: Submission) -> bool:
    """Whether nothing is left to do for a submission."""
    return submission.state in ("complete", "unreadable")


def work_on(instance: Instance, number: str, progress: Progress) -> Submission:
    """Work a submission through, unless somebody else does so now.

    Args:
        instance: Where it is.
        number: Of the submission.
        progress: Told lines done and lines in all after each batch.

    Returns:
        How far it is.

    Raises:
        NotFoundError: There is no such submission.
        GraphUnavailableError: The database went away; what was committed stays.
    """
    with _lock(instance, number) as is_mine:
        state = instance.database.read(lambda transaction: read_submission(transaction, number), latest=True)
        if state is None:
            raise NotFoundError("there is no such submission")
        if is_mine and not is_through(state):
            state = _Work(instance, state).run(progress)
    return state


@contextmanager
def _lock(instance: Instance, number: str) -> Generator[bool]:
    """Whether this worker alone has the submission, for as long as the with statement runs."""
    folder = instance.settings.data_dir / "work"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = FileLock.attempt(folder / number)
    except OSError as error:
        raise GraphUnavailableError("the data directory cannot be written") from error
    if lock is None:
        yield False
        return
    try:
        yield True
        # whoever opened the file meanwhile holds a lock on nothing, and finds the submission done
        (folder / number).unlink()
    finally:
        lock.release()


class _Work:
    """One submission on its way."""

    def __init__(self, instance: Instance, state: Submission) -> None:
        self.instance = instance
        self.state = state
        self.actor: Actor = demonstration_actor(state.actor)
        self.profile = profile_of(instance.settings.data_dir, state)
        self.options = orjson.loads(state.options)
        self.path = self._blob(state.digest)

    def _blob(self, digest: str) -> Path:
        return blob_path(self.instance.settings.data_dir, digest)

    def run(self, progress: Progress) -> Submission:
        """Take all rows that are left; how far the submission is then."""
        state = self.state
        done = Done(state.taken, state.rows, state.pages, orjson.loads(state.totals))
        with ExitStack() as stack:
            judge, rows = self._reading(stack.enter_context(Occurrences()))
            pipeline = Pipeline(judge, write=self._write, done=done)
            try:
                pipeline.run(
                    rows,
                    now=self.instance.clock.now,
                    size=self.instance.settings.batch_reports,
                    progress=lambda line: progress(min(line, state.lines), state.lines),
                )
            except UnreadableError as error:
                return self._unreadable(error.finding, pipeline.done)
        ended = _moved(replace(state, state="complete"), pipeline.done)
        self._put(ended, count=0)
        progress(state.lines, state.lines)
        return ended

    def _reading(self, occurrences: Occurrences) -> tuple[Verdicts, Iterator[Row]]:
        """Who judges the rows, and the rows: of a file, or of a sheet that mends an earlier file."""
        judge = self._judge(occurrences)
        if not self.options.get("mends"):
            attaching = self._attaching(
                judge, SentFiles.of(self.path, most_bytes=self._limits(self.path).archive_bytes)
            )
            return attaching, attaching.rows(read_rows(self.profile, self.path, self._limits(self.path)))
        number = str(self.options["mends"])
        taking = taking_of(self.instance, self.actor, judge, submission=number, profile=self.profile)
        mending = Mending(judge, self._waiting(judge), taking=taking)
        # what a mended report names came with the first file; that others name what it does not is said there
        first = self._blob(self._chain()[-1].digest)
        files = SentFiles.of(first, most_bytes=self._limits(first).archive_bytes)
        return self._attaching(mending, files), mending.rows(self.path)

    def _attaching(self, judge: Verdicts, files: SentFiles) -> Attaching:
        settings = self.instance.settings
        return Attaching(
            judge,
            files,
            store=AttachmentStore(settings.data_dir, self.instance.secret, self.actor.unit),
            limits=AttachmentLimits(settings.attachment_bytes, settings.attachment_pixels),
        )

    def _limits(self, path: Path) -> Limits:
        return Limits(sheet_rows=self.instance.settings.sheet_rows, scratch=path.parent)

    def _judge(self, occurrences: Occurrences) -> Judge:
        instance, actor = self.instance, self.actor
        policies = instance.policies()
        terms = Terms(instance.database.read(instance.groups_in, latest=True), policies)
        sender = Sender(
            actor.unit,
            actor.administration,
            lambda originator: actor.unit != "" and may_submit(policies, actor, originator),
            may_hold=may_hold(actor),
            terms=terms,
        )
        return Judge(
            self.profile,
            sender,
            secret=instance.secret,
            submission=self.state.id,
            occurrences=occurrences,
            salt=self._first_digest() if self.options["distinct"] else "",
        )

    def _chain(self) -> list[Submission]:
        """The submissions whose rows this one mends, the first file last."""
        found: list[Submission] = []
        number = self.options.get("mends")
        while number:
            row = self.instance.database.read(lambda transaction, n=number: read_submission(transaction, n))
            if row is None:
                break
            found.append(row)
            number = orjson.loads(row.options).get("mends")
        return found

    def _first_digest(self) -> str:
        return (self._chain() or [self.state])[-1].digest

    def _waiting(self, judge: Judge) -> Waiting:
        """The quarantine that is mended; what came with its rows before counts as come before."""
        *sheets, first = self._chain()
        path = self._blob(first.digest)
        judge_rows = read_rows(self.profile, path, self._limits(path))
        rejected = self._rejected(first)
        for row in judge_rows:
            if row.number not in rejected:
                judge.recall(row)
        for sheet in reversed(sheets):
            again = Mending(judge, self._read_waiting(orjson.loads(sheet.options)["mends"], at=sheet.received_at))
            refused = self._rejected(sheet)
            for row in again.rows(self._blob(sheet.digest)):
                if row.number not in refused:
                    judge.recall(row)
        return self._read_waiting(self.options["mends"], at=None)

    def _rejected(self, submission: Submission) -> dict[int, Rejected]:
        return dict(self._read_waiting(submission.id, at=0).rows)

    def _read_waiting(self, number: str, *, at: int | None) -> Waiting:
        """The quarantine of a submission, as it is or as it was at a moment."""

        def read(transaction: Transaction) -> Waiting:
            row = read_submission(transaction, number)
            if row is None:
                raise NotFoundError("there is no such submission")
            return waiting_rows(self.instance, transaction, submission=row, profile=self.profile)

        waiting = self.instance.database.read(read, latest=True)
        own = {row: each for row, each in waiting.settled.items() if not self._is_own(each)}
        settled = own if at is None else {row: each for row, each in own.items() if each.at < at}
        return replace(waiting, settled=settled)

    def _is_own(self, settlement: Settlement) -> bool:
        """Whether an earlier attempt at this very submission mended a row: it is judged as it was then."""
        return settlement.by_submission == self.state.id

    def _write(
        self, before: Done, incoming: Sequence[Incoming], *, page_of: Callable[[Sequence[Written]], Page]
    ) -> Done:
        """Reports and the page of their receipt, in one transaction."""
        number = self.state.id

        def work(transaction: Transaction) -> Done:
            found = hold_submission(transaction, number, holder=self.instance.new_id())
            if found is None:
                raise NotFoundError("there is no such submission")
            if found.taken != before.taken:
                # this very batch was committed, and the answer to that got lost on its way
                return Done(found.taken, found.rows, found.pages, orjson.loads(found.totals))
            pages: list[Page] = []

            def then(transaction: Transaction, written: list[Written]) -> None:
                pages.append(page_of(written))
                self._record(transaction, pages[-1])

            write_reports(transaction, incoming, secret=self.instance.secret, then=then)
            return pages[-1].done

        return self.instance.database.write(work)

    def _record(self, transaction: Transaction, page: Page) -> None:
        """Receipt, quarantine, progress and audit of one batch, in its transaction."""
        number = self.state.id
        put_receipt(transaction, submission=number, page=page.number, first_row=page.first_row, lines=page.lines)
        if page.quarantine:
            put_quarantine(transaction, submission=number, page=page.number, lines=page.quarantine)
        self._settle(transaction, page)
        put_submission(transaction, _moved(replace(self.state, state="running"), page.done))
        self._audit(transaction, page.done.rows - page.first_row + 1)

    def _settle(self, transaction: Transaction, page: Page) -> None:
        """Cite what mends the rejected rows of an earlier submission; nobody else may have done so meanwhile."""
        if not page.mended:
            return
        old, now = page.mended[0].submission, epoch_ms(self.instance.clock.now())
        hold_submission(transaction, old, holder=self.state.id)
        settled = read_settlements(transaction, old)
        if any(each.row in settled and not each.taken for each in page.mended):
            raise GraphUnavailableError("another sheet mended some of these rows at the same time")
        put_settlements(
            transaction,
            old,
            settled_by(page.mended, settled, actor=self.actor.name, at=now, submission=self.state.id),
        )

    def _unreadable(self, finding: Finding, done: Done) -> Submission:
        """The receipt of a file that has no row that can be read: one line, about the file itself."""
        plain = {"row": 0, "line": 0, "outcome": "rejected", "report": None, "findings": [finding.plain()]}
        state = replace(_moved(self.state, done), state="unreadable", problem=_json(finding.plain()))

        def work(transaction: Transaction) -> None:
            put_receipt(transaction, submission=state.id, page=done.pages, first_row=0, lines=_json(plain))
            put_submission(transaction, state)
            self._audit(transaction, 0)

        self.instance.database.write(work)
        return state

    def _put(self, state: Submission, *, count: int) -> None:
        def work(transaction: Transaction) -> None:
            put_submission(transaction, state)
            self._audit(transaction, count)

        self.instance.database.write(work)

    def _audit(self, transaction: Transaction, count: int) -> None:
        act = Act("submit", self.actor.default_purpose, self.state.id)
        self.instance.audit(transaction, self.actor, act, count=count)


def _moved(state: Submission, done: Done) -> Submission:
    totals = _json(dict(sorted(done.totals.items())))
    return replace(state, taken=done.taken, rows=done.rows, pages=done.pages, totals=totals)


def _json(plain: object) -> str:
    return orjson.dumps(plain).decode()
