"""Leaks of acting, telling and taking in: what originators do, who learns of it, and whose a submission is."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

from intel.access import classify
from intel.access.actors import Actor
from intel.access.classify import Placement, Placer
from intel.analysis import assemble
from intel.api import questions as api_questions
from intel.api import receipts as api_receipts
from intel.errors import ConflictError, NotFoundError, NotOriginatorError
from intel.graph import serving, writer
from intel.graph.intake import read_submission
from intel.graph.platform_queries import READ_SERVED, WITHDRAWALS_OF
from intel.graph.statements import STATEMENTS
from intel.services import ask, correcting, export, notices, originating, quarantine, receipts
from tests.leaks.making import count, leak, swap
from tests.noninterference.stage import Stage

_CURRENT = "MATCH (r:Report {handle: $handle}) WHERE r.lifecycle = 'current' RETURN count(r) AS n"


@leak(26, "every withdrawal is told to whoever asks", "notices")
def _told_to_everybody(stack: ExitStack, stage: Stage) -> None:
    def all_of_them(transaction: Any, _reader: Any) -> list[Any]:
        text = (
            STATEMENTS["withdrawals_of"].text.replace("UNWIND $handles AS wanted", "").replace("{handle: wanted}", "")
        )
        return [(row, False) for row in WITHDRAWALS_OF.rows(transaction.run(text, {}))]

    swap(stack, notices, "withdrawals_of_seen", all_of_them)


@leak(26, "who saw a report is told of the withdrawal of an earlier one of its reference", "notices")
def _told_of_earlier(stack: ExitStack, stage: Stage) -> None:
    def by_handle(transaction: Any, reader: Any) -> list[Any]:
        served = READ_SERVED.rows(transaction.run(STATEMENTS["read_served"].text, {"reader": reader.reader}))
        handles = {handle for row in served for each in row.shown if (handle := reader.open(each)) is not None}
        rows = transaction.run(STATEMENTS["withdrawals_of"].text, {"handles": sorted(handles)})
        return [(row, False) for row in WITHDRAWALS_OF.rows(rows)]

    swap(stack, notices, "withdrawals_of_seen", by_handle)
    assert serving.withdrawals_of_seen is not by_handle


@leak(26, "what is sent again after a withdrawal goes out as it is marked", "acts")
def _not_kept_back(stack: ExitStack, stage: Stage) -> None:
    swap(stack, writer, "withheld_among", lambda _transaction, _numbers: set())


@leak(6, "to re-mark a report that is hidden is refused otherwise than one that is not there", "acts")
def _not_yours(stack: ExitStack, stage: Stage) -> None:
    manage = originating._manage

    def refused(instance: Any, actor: Actor, selection: Any, **more: Any) -> Any:
        try:
            return manage(instance, actor, selection, **more)
        except NotFoundError:
            if any(count(stage, _CURRENT, handle=each) for each in selection.named):
                raise NotOriginatorError("a report that is named is not yours to change") from None
            raise

    swap(stack, originating, "_manage", refused)


@leak(7, "who corrects by a reference learns that another unit uses it", "acts")
def _guessed_reference(stack: ExitStack, stage: Stage) -> None:
    target = correcting._target
    text = "MATCH (r:Report {reference: $reference}) WHERE r.submitter <> $unit RETURN count(r) AS n"

    def guessed(instance: Any, actor: Actor, given: Mapping[str, Any]) -> str:
        if "id" not in given and count(stage, text, reference=given.get("reference"), unit=actor.unit):
            raise ConflictError("another unit uses this reference")
        return target(instance, actor, given)

    swap(stack, correcting, "_target", guessed)


@leak(6, "a submission of another unit is refused otherwise than one that is not there", "intake")
def _forbidden_submission(stack: ExitStack, stage: Stage) -> None:
    state = api_receipts.submission_state

    def refused(instance: Any, actor: Actor, number: str) -> Any:
        try:
            return state(instance, actor, number)
        except NotFoundError:
            if count(stage, "MATCH (s:Submission {id: $id}) RETURN count(s) AS n", id=number):
                raise NotOriginatorError("this submission is not yours") from None
            raise

    swap(stack, api_receipts, "submission_state", refused)


@leak(21, "whoever knows the number of a submission may read what was rejected of it", "intake")
def _submission_of_others(stack: ExitStack, stage: Stage) -> None:
    swap(stack, quarantine, "own_submission", lambda transaction, _actor, number: read_submission(transaction, number))


@leak(10, "who may read no names is shown those of rejected rows", "intake")
def _names_of_rejected(stack: ExitStack, stage: Stage) -> None:
    for module in (quarantine, receipts):
        swap(stack, module, "sees_values", lambda *_: True)


@leak(5, "a header counts the rows of the whole database", "dense")
def _counting_header(stack: ExitStack, stage: Stage) -> None:
    respond = api_questions.Response

    def counted(*args: Any, **more: Any) -> Any:
        total = count(stage, "MATCH (r:Report) RETURN count(r) AS n")
        return respond(*args, headers={"X-Total-Count": str(total)}, **more)

    swap(stack, api_questions, "Response", counted)


@leak(13, "a page token is good in whose hands it may be", "dense")
def _stolen_token(stack: ExitStack, stage: Stage) -> None:
    seal, opened = ask.seal_cursor, ask.open_cursor
    swap(stack, ask, "seal_cursor", lambda secret, at, *, binding: seal(secret, at, binding=("", *binding[1:])))
    swap(stack, ask, "open_cursor", lambda secret, token, *, binding: opened(secret, token, binding=("", *binding[1:])))


@leak(22, "who withdraws a report is told whether anybody had been shown one", "acts")
def _had_been_shown(stack: ExitStack, stage: Stage) -> None:
    plain = originating.Done.plain

    def told(self: originating.Done) -> dict[str, str]:
        said = plain(self)
        shown = count(stage, "MATCH (s:Served) RETURN count(s) AS n")
        return {**said, "outcome": said["outcome"] + (", and others told" if shown else "")}

    swap(stack, originating.Done, "plain", told)


@leak(18, "the file says what happened to a report for others")
def _change_for_others(stack: ExitStack, stage: Stage) -> None:
    change_for = export.change_for

    def for_all(known: Any, _visible: frozenset[int]) -> Any:
        return change_for(known, frozenset({*known.class_ac, *known.event_old, *known.event_new}) - {0})

    swap(stack, export, "change_for", for_all)


@leak(20, "names are kept by report, and shown for a purpose for which they are not released", "dense")
def _kept_names(stack: ExitStack, stage: Stage) -> None:
    read = assemble._read_records
    kept: dict[tuple[str, str], Any] = {}

    def remembered(view: Any, found: Any) -> None:
        read(view, found)
        for number, part in found.items():
            for position, record in enumerate(part.records):
                if record.nominal:
                    kept[number, record.handle] = record.nominal
                part.records[position] = replace(record, nominal=kept.get((number, record.handle)))

    swap(stack, assemble, "_read_records", remembered)


@leak(3, "a part that has a marking of its own expires with its report alone")
def _expiry_of_the_report(stack: ExitStack, stage: Stage) -> None:
    of_record = Placer.of_record

    def placed(self: Placer, marking: Any) -> Placement:
        return replace(of_record(self, marking), expires_at=self.of_report().expires_at)

    swap(stack, classify.Placer, "of_record", placed)
