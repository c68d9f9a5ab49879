"""Leaks of keeping, writing and saying: caches, receipts, labels, refusals, logs, and mistakes at edges."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

from intel.access import projection
from intel.access.actors import Actor
from intel.analysis import assemble
from intel.errors import QuestionError, UnknownCodeError
from intel.graph import builder, queries
from intel.ingest import judging, pipeline
from intel.log import get_logger
from intel.services import ask, instance
from tests.leaks.making import everything, leak, replace_text, swap
from tests.noninterference.stage import Stage


@leak(20, "what somebody sees is kept without the purpose for which he asked")
def _shared_sight(stack: ExitStack, stage: Stage) -> None:
    sight = instance.Instance._sight
    kept: dict[tuple[int, Actor], Any] = {}

    def remembered(self: instance.Instance, transaction: Any, key: tuple[Actor, str, str]) -> Any:
        found = sight(self, transaction, key)
        return kept.setdefault((found.epoch, key[0]), found)

    swap(stack, instance.Instance, "_sight", remembered)


@leak(20, "what somebody sees is kept beyond its epoch", "rules")
def _stale_sight(stack: ExitStack, stage: Stage) -> None:
    sight = instance.Instance._sight
    kept: dict[tuple[Actor, str, str], Any] = {}

    def remembered(self: instance.Instance, transaction: Any, key: tuple[Actor, str, str]) -> Any:
        found = sight(self, transaction, key)
        old = kept.setdefault(key, found)
        return replace(old, epoch=found.epoch)

    swap(stack, instance.Instance, "_sight", remembered)


@leak(20, "an answer goes out although the rules changed while it was read", "rules")
def _no_second_look(stack: ExitStack, stage: Stage) -> None:
    answer = instance.Instance.answer

    def hasty(self: instance.Instance, actor: Actor, act: Any, *, work: Any, **more: Any) -> Any:
        found: list[Any] = []

        def once(view: Any) -> Any:
            if not found:
                found.append(work(view))
            return found[0]

        return answer(self, actor, act, work=once, **more)

    swap(stack, instance.Instance, "answer", hasty)


@leak(21, "a file's first originator is checked, and the others are written unchecked", "writes")
def _first_originator_checked(stack: ExitStack, stage: Stage) -> None:
    may_submit = judging.Judge.may_submit

    def remembered(self: judging.Judge, originator: str) -> bool:
        first = next(iter(self._permitted), originator)
        return may_submit(self, first)

    swap(stack, judging.Judge, "may_submit", remembered)


@leak(22, "everybody is shown to whom a report was released")
def _recipients(stack: ExitStack, stage: Stage) -> None:
    shown_marking = projection.shown_marking

    def shown(access: Any, actor: Actor, *, full: Any) -> dict[str, Any]:
        released = sorted({each for part in access.parts for each in part.release})
        return {**shown_marking(access, actor, full=full), "released_to": released}

    swap(stack, assemble, "shown_marking", shown)


@leak(23, "a report carries a label for every administration that may see it")
def _labels(stack: ExitStack, stage: Stage) -> None:
    put = assemble.assemble
    labels = {
        row["handle"]: f"audience-{row['ac']:x}"
        for row in everything(stage, "MATCH (r:Report) WHERE r.ac IS NOT NULL RETURN r.handle AS handle, r.ac AS ac")
    }

    def labelled(head: Any, **seen: Any) -> dict[str, Any]:
        return {**put(head, **seen), "labels": [labels.get(seen["handle"], "audience")]}

    swap(stack, assemble, "assemble", labelled)


@leak(24, "an unknown purpose is answered with the originators that are in use", "reads")
def _vocabulary(stack: ExitStack, stage: Stage) -> None:
    check = ask.check_purpose

    def told(text: str) -> Any:
        try:
            return check(text)
        except UnknownCodeError:
            used = everything(stage, "MATCH (r:Report) RETURN DISTINCT r.originator AS code ORDER BY code")
            raise QuestionError("no such purpose", advice=", ".join(str(row["code"]) for row in used)) from None

    swap(stack, ask, "check_purpose", told)


@leak(25, "an identifier is one hub for all classes, so that what is hidden is walked")
def _one_hub(stack: ExitStack, stage: Stage) -> None:
    swap(stack, builder, "sibling_id", lambda unique, _access: unique)


@leak(27, "the log says what was searched for", "reads")
def _log(stack: ExitStack, stage: Stage) -> None:
    read = ask._read_arguments

    def logged(question: Any, given: Mapping[str, str]) -> Any:
        get_logger().info("ask", question=given.get("text", "").split(" ")[0])
        return read(question, given)

    swap(stack, ask, "_read_arguments", logged)


@leak(27, "the log names what was sent", "writes")
def _log_of_what_was_sent(stack: ExitStack, stage: Stage) -> None:
    verdict = pipeline._verdict

    def logged(judged: Any, written: Any) -> Any:
        get_logger().info("api.fault", statement=judged.incoming.report.reference)
        return verdict(judged, written)

    swap(stack, pipeline, "_verdict", logged)


# ---------------------------------------------------------------------------------------------
# beside the table: mistakes at edges


@leak(26, "what expires at this very moment is still shown")
def _expiry_at_the_moment(stack: ExitStack, stage: Stage) -> None:
    for query in (queries.ALL_REPORTS, queries.REPORT_HEADS):
        replace_text(stack, query, lambda text: text.replace("exp > $now", "exp >= $now"))


@leak(18, "what somebody may read he may also export")
def _export_as_read(stack: ExitStack, stage: Stage) -> None:
    answer = instance.Instance.answer

    def lax(self: instance.Instance, actor: Actor, act: Any, **more: Any) -> Any:
        return answer(self, actor, act, **{**more, "action": "read"})

    swap(stack, instance.Instance, "answer", lax)


@leak(14, "legs keep the numbers that they have in the whole report")
def _gaps(stack: ExitStack, stage: Stage) -> None:
    def numbered(legs: list[dict[str, Any]], sequences: Mapping[str, int | None]) -> list[dict[str, Any]]:
        legs.sort(key=lambda leg: (leg.get("shipment", ""), sequences[leg["id"]] or 0, leg["id"]))
        for leg in legs:
            leg["sequence"] = sequences[leg["id"]]
        return legs

    swap(stack, projection, "_in_order", numbered)


@leak(26, "what expires while it is read still goes out", "time")
def _expiry_while_it_is_read(stack: ExitStack, stage: Stage) -> None:
    swap(stack, instance, "has_expired", lambda *_args, **_more: False)
