"""The writer: reports into the graph, batched, idempotent, one transaction a batch.

Everything about "is this new?" is judged per (originator, submitting unit, reference): nothing
that another unit sent can change what a sender is told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

import orjson

from intel.access.classify import placer_for
from intel.access.handles import InstanceSecret
from intel.clock import epoch_ms, from_epoch_ms
from intel.errors import NotFoundError
from intel.graph import platform_queries as platform
from intel.graph.archive import archived, as_known, clear_report, known_fingerprints
from intel.graph.batch import Batch
from intel.graph.builder import Elements, Held, Origin
from intel.graph.driver import AgainError, Transaction
from intel.graph.elements import decompose
from intel.graph.history import carry_history
from intel.graph.likenesses import Likenesses
from intel.graph.platform_queries import KnownReportRow
from intel.graph.remarked import as_remarked, is_as_kept, received_marking, without_markings
from intel.graph.removal import remove_report, remove_version, withheld_among
from intel.graph.state import advance_epoch, check_classes
from intel.graph.statements import STATEMENTS
from intel.model.marking import Marking
from intel.model.report import Report

__all__ = ["Incoming", "Outcome", "Written", "remark_report", "write_reports"]


class Outcome(StrEnum):
    """What became of a report."""

    CREATED = "created"
    REVISED = "revised"
    RECLASSIFIED = "reclassified"
    UNCHANGED = "unchanged"
    SUPERSEDED = "superseded"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Incoming:
    """A report on its way into the graph.

    ``is_versioned`` False means that the source has no versions: changed content under the same
    reference is the next one.
    """

    report: Report
    submitter: str
    received_at: datetime
    origin: Origin
    is_versioned: bool = True
    held: Held | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one incoming report.

    ``first`` says where the very same report came before, where it is unchanged; ``is_withheld``
    that it stays with its originator, who withdrew it once and has not released it since; ``alike``
    are the handles of reports of the same unit that may tell of the same seizure.
    """

    outcome: Outcome
    handle: str
    version: int
    first: Origin | None = None
    is_withheld: bool = False
    alike: tuple[str, ...] = ()


class _Writer:
    """Writes a sequence of reports inside one transaction."""

    def __init__(self, transaction: Transaction, secret: InstanceSecret) -> None:
        self.transaction = transaction
        self.secret = secret
        self.batch = Batch()
        self.known: dict[str, KnownReportRow] = {}  # as it is with what waits in the batch
        self.found: set[str] = set()  # was there before this transaction
        self.withheld: set[str] = set()
        self.classes: set[int] = set()
        self.likenesses = Likenesses()
        self.position = 0  # of what is taken, in its batch

    def node_id(self, incoming: Incoming) -> str:
        """The id of the node of an incoming report."""
        if incoming.held is not None:
            return f"{incoming.held.handle}@{incoming.submitter}"
        report = incoming.report
        return self.secret.handle(report.administration, incoming.submitter, reference=report.reference)

    def look_up(self, ids: Sequence[str]) -> None:
        """Read what is known of some reports, but for those of which it is known here."""
        ids = [each for each in ids if each not in self.known]
        if not ids:
            return
        text = STATEMENTS["known_reports"].text
        rows = platform.KNOWN_REPORTS.rows(self.transaction.run(text, {"ids": ids}))
        self.known |= {row.id: row for row in rows}
        self.found |= {row.id for row in rows}
        self.withheld |= withheld_among(self.transaction, ids)

    def check_meanwhile(self) -> None:
        """See once more, with everything written, whether a report was withdrawn meanwhile or a class collected.

        An engine that lets others commit between two statements would else bring the one back, and write
        what has the other for nobody to see.

        Raises:
            AgainError: One was; the transaction must run anew.
        """
        check_classes(self.transaction, self.classes)
        if self.found and withheld_among(self.transaction, sorted(self.found)) - self.withheld:
            raise AgainError

    def flush(self) -> None:
        """Write what waits."""
        waiting, self.batch = self.batch, Batch()
        waiting.write(self.transaction)
        self.classes |= waiting.classes.keys()

    def add(self, elements: Elements) -> None:
        """Let a report wait to be written; from now on this is what is known of it."""
        self.batch.add(elements)
        self.known[elements.report["id"]] = as_known(elements)

    def elements_of(self, incoming: Incoming, received_at: datetime) -> Elements:
        """The elements of a report as received at a moment."""
        held, report, sent = incoming.held, incoming.report, None
        if self.node_id(incoming) in self.withheld:
            sent = report.marking
            report = report.model_copy(update={"marking": sent.own_only()})
        placer = placer_for(report, submitter=incoming.submitter, received_at=received_at, held=held is not None)
        elements = decompose(
            report,
            placer=placer,
            secret=self.secret,
            origin=incoming.origin,
            held=held,
            sent=sent,
        )
        if held is not None:
            _set_held_history(elements.report, held)
        return elements

    def take(self, incoming: Incoming) -> Written:
        """Decide what an incoming report is, and collect or write it."""
        number = self.node_id(incoming)
        known = self.known.get(number)
        if known is not None and known.exp <= epoch_ms(incoming.received_at):
            self._forget(known)
            known = None
        if known is not None:
            written = self._take_known(incoming, known)
        else:
            elements = self.elements_of(incoming, incoming.received_at)
            self.add(elements)
            self._note(elements, incoming, known=None, is_new=True)
            written = Written(Outcome.CREATED, elements.report["handle"], incoming.report.version)
        return replace(written, is_withheld=True) if number in self.withheld else written

    def _note(self, elements: Elements, incoming: Incoming, *, known: KnownReportRow | None, is_new: bool) -> None:
        at = epoch_ms(incoming.received_at)
        self.likenesses.note(self.position, elements.report, elements.grouped, at=at, before=known, is_new=is_new)

    def _forget(self, known: KnownReportRow) -> None:
        """Take out what has expired: whether it was swept already must make no difference to what comes now."""
        self.flush()
        remove_report(self.transaction, known.id)
        del self.known[known.id]

    def _take_known(self, incoming: Incoming, known: KnownReportRow) -> Written:
        origin, came = orjson.loads(known.origin), incoming.origin.marking
        report, handle, at = incoming.report, known.id.partition("@")[0], epoch_ms(incoming.received_at)
        if not incoming.is_versioned:
            report = report.model_copy(update={"version": known.version})
        if is_as_kept(report, origin, came):
            return Written(Outcome.UNCHANGED, handle, known.version, _origin_of(origin))
        if report.version < known.version:
            return self._take_older(incoming, known)
        sent, report = incoming, as_remarked(report, origin, came)
        came = came or incoming.report.marking
        incoming = replace(sent, origin=replace(sent.origin, marking=None if came == report.marking else came))
        if report.version == known.version:
            if without_markings(report) == without_markings(Report.model_validate(origin["report"])):
                self.replace(incoming, report, known, received_at=from_epoch_ms(known.received_at))
                return Written(Outcome.RECLASSIFIED, handle, report.version)
            if not incoming.is_versioned and (older := self._same_older(known, sent, at)) is not None:
                return older
            if incoming.is_versioned:
                return Written(Outcome.CONFLICT, handle, known.version, _origin_of(origin))
            report = report.model_copy(update={"version": known.version + 1})
        self._archive(known)
        self.replace(incoming, report, known, received_at=incoming.received_at)
        return Written(Outcome.REVISED, handle, report.version)

    def _same_older(self, known: KnownReportRow, incoming: Incoming, at: int) -> Written | None:
        """The older version that says the same, where a source that has no versions sends it again.

        Without this the same file twice would count on for ever: old content, new, old again.
        """
        numbers = {f"{known.id}:v{version}": version for version in range(1, known.version)}
        self.look_up(sorted(numbers))
        for number, version in numbers.items():
            older = self.known.get(number)
            if older is None or older.exp <= at:
                continue
            origin = orjson.loads(older.origin)
            report = incoming.report.model_copy(update={"version": version})
            if is_as_kept(report, origin, incoming.origin.marking):
                return Written(Outcome.UNCHANGED, known.id.partition("@")[0], version, _origin_of(origin))
        return None

    def replace(self, incoming: Incoming, report: Report, known: KnownReportRow, *, received_at: datetime) -> None:
        """Put a report in the place of what is known, with its history."""
        at = epoch_ms(max(received_at, incoming.received_at))  # a re-marking keeps the receipt, and happens now
        incoming = replace(incoming, report=report, received_at=received_at)
        elements = self.elements_of(incoming, received_at)
        waiting = self.batch.waiting.get(known.id)
        if waiting is not None:
            before = waiting.fingerprints()
        else:
            before = known_fingerprints(self.transaction, known)
            self.batch.orphans.append(clear_report(self.transaction, known.id))
        carry_history(elements.report, known, before=before, after=elements.fingerprints(), at=at)
        self.add(elements)
        self._note(elements, incoming, known=known, is_new=known.version != report.version)

    def _archive(self, known: KnownReportRow) -> None:
        """Keep the current version for its originator before another takes its place."""
        origin = orjson.loads(known.origin)
        report = Report.model_validate(origin["report"])
        self.add(archived(known.id, report, state=known, origin=known.origin))

    def _take_older(self, incoming: Incoming, known: KnownReportRow) -> Written:
        """A late lower version is kept as superseded."""
        report = incoming.report
        handle = known.id.partition("@")[0]
        number = f"{known.id}:v{report.version}"
        self.look_up([number])
        older = self.known.get(number)
        if older is not None and older.exp <= epoch_ms(incoming.received_at):
            self.flush()
            remove_version(self.transaction, number)
        elif older is not None:
            origin = orjson.loads(older.origin)
            outcome = Outcome.UNCHANGED if is_as_kept(report, origin, incoming.origin.marking) else Outcome.CONFLICT
            return Written(outcome, handle, report.version, _origin_of(origin))
        elements = self.elements_of(incoming, incoming.received_at)
        state = replace(as_known(elements), likeness=None)  # an older version is compared with nothing
        older_elements = archived(known.id, report, state=state, origin=state.origin)
        older_elements.classes[state.origin_ac] = elements.classes[state.origin_ac]
        self.add(older_elements)
        return Written(Outcome.SUPERSEDED, handle, report.version)


def remark_report(
    transaction: Transaction,
    number: str,
    change: Callable[[Marking], Marking],
    *,
    secret: InstanceSecret,
    at: datetime,
) -> Written:
    """Put a report that is there under another marking, its content and receipt unchanged.

    Args:
        transaction: A writing transaction that holds the report fast.
        number: Id of its node.
        change: From the marking that it was sent with to the one that it gets.
        secret: The instance secret.
        at: When, aware, UTC.

    Returns:
        ``reclassified``, or ``unchanged`` where the marking is the one that it has.

    Raises:
        NotFoundError: There is no such report any more.

    Access: For who has decided that it may be; classifies every element anew.
    """
    writer = _Writer(transaction, secret)
    writer.look_up([number])
    if (known := writer.known.get(number)) is None:
        raise NotFoundError("there is no such report")
    kept = orjson.loads(known.origin)
    report = Report.model_validate(kept["report"])
    sent = Marking.model_validate(kept.get("sent", kept["report"].get("marking", {})))
    changed = report.model_copy(update={"marking": change(sent)})
    handle, submitter = known.id.partition("@")[0], known.submitter or ""
    if number not in writer.withheld and changed.marking == report.marking and "sent" not in kept:
        return Written(Outcome.UNCHANGED, handle, known.version, _origin_of(kept))
    came = received_marking(kept)
    origin = replace(_origin_of(kept), marking=None if came == changed.marking else came)
    incoming = Incoming(changed, submitter, at, origin)
    writer.replace(incoming, changed, known, received_at=from_epoch_ms(known.received_at))
    writer.flush()
    check_classes(transaction, writer.classes)
    return Written(Outcome.RECLASSIFIED, handle, known.version)


def _origin_of(kept: Mapping[str, Any]) -> Origin:
    return Origin.of(kept["origin"])


def _set_held_history(row: dict[str, Any], held: Held) -> None:
    """Give a held copy the history that its holder had received."""
    own = row["ac"]
    row["class_at"] = list(held.class_at)
    row["class_ac"] = [own if seen else 0 for seen in held.class_seen]
    last = max(held.class_at)
    if held.revised_at is not None:
        row["event_at"], row["event_changed"] = [held.revised_at], [1]
        row["event_old"], row["event_new"] = [own], [own]
        last = max(last, held.revised_at)
    row["changed_at"] = last


def write_reports(
    transaction: Transaction,
    batch: Sequence[Incoming],
    *,
    secret: InstanceSecret,
    then: Callable[[Transaction, list[Written]], None],
) -> list[Written]:
    """Write a batch of reports in the transaction that is given.

    Safe to run again: the same batch a second time is *unchanged*, and what was not committed
    was never there.

    Args:
        transaction: A writing transaction; it commits or fails as a whole.
        batch: Reports in the order of the source, shape (n,).
        secret: The instance secret.
        then: Called with the results inside the same transaction, for receipt and audit.

    Returns:
        What became of each, in order, shape (n,).

    Access: Classifies every element; reads only what the same unit sent under the same reference. A
        revision or re-marking is a new epoch.
    """
    writer = _Writer(transaction, secret)
    writer.look_up(sorted({writer.node_id(each) for each in batch}))
    written: list[Written] = []
    for writer.position, each in enumerate(batch):
        written.append(writer.take(each))
    writer.flush()
    writer.check_meanwhile()
    for position, like in writer.likenesses.told(transaction).items():
        written[position] = replace(written[position], alike=tuple(like))
    if any(each.outcome in (Outcome.REVISED, Outcome.RECLASSIFIED) for each in written):
        advance_epoch(transaction)  # what was narrowed is out of every answer that is still on its way
    then(transaction, written)
    return written
