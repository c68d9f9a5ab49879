"""Leaks of finding and listing: words, limits, orders, counts and suggestions that see what is hidden."""

from __future__ import annotations

import difflib
import hashlib
from contextlib import ExitStack
from dataclasses import replace
from typing import Any
from unittest import mock

from intel.analysis import bridges, changes, report
from intel.errors import NotFoundError, QuestionError
from intel.graph import history, queries
from intel.ingest import pipeline
from intel.services import attachments, export, questions
from tests.leaks.making import count, everything, forget_guards, leak, replace_text, swap
from tests.noninterference.stage import Stage


@leak(11, "a search finds words in hidden facets")
def _hidden_words(stack: ExitStack, stage: Stage) -> None:
    forget_guards(stack, queries.TERM_HOLDERS, "t", "m", "f", "h")


@leak(11, "a score counts how rare a word is everywhere")
def _global_rarity(stack: ExitStack, stage: Stage) -> None:
    search = questions.search

    def scored(*args: Any, **more: Any) -> Any:
        everywhere = count(stage, "MATCH (t:Term)<-[m:MENTIONS]-() RETURN count(m) AS n")
        return [(key, {**row, "score": row["score"] * (1 + everywhere)}) for key, row in search(*args, **more)]

    swap(stack, questions, "search", scored)


@leak(12, "a handle that is not found is answered with the nearest there are")
def _suggestions(stack: ExitStack, stage: Stage) -> None:
    find = report.find_report

    def found(view: Any, handle: str, **more: Any) -> dict[str, Any]:
        try:
            return find(view, handle, **more)
        except NotFoundError:
            known = [row["handle"] for row in everything(stage, "MATCH (r:Report) RETURN r.handle AS handle")]
            near = difflib.get_close_matches(handle, [each for each in known if each], cutoff=0.2)
            raise QuestionError("there is no such report", advice=f"Did you mean {', '.join(near)}?") from None

    swap(stack, questions, "find_report", found)


@leak(13, "the first reports are taken and then those that are hidden left out")
def _limit_then_filter(stack: ExitStack, stage: Stage) -> None:
    replace_text(
        stack,
        queries.ALL_REPORTS,
        lambda text: text.replace("MATCH (r:Report)", "MATCH (r:Report) WITH r ORDER BY r.id LIMIT 2"),
    )


@leak(13, "the limit of an expansion counts what is hidden", "dense")
def _hidden_limit(stack: ExitStack, stage: Stage) -> None:
    check = questions.search.__globals__["check_expansion"]

    def checked(reached: int, most: int) -> None:
        check(max(reached, count(stage, "MATCH (r:Report) RETURN count(r) AS n")), most)

    stack.enter_context(mock.patch.dict(questions.search.__globals__, {"check_expansion": checked}))


@leak(14, "rows come in the order in which the database happens to keep them")
def _order_of_arrival(stack: ExitStack, stage: Stage) -> None:
    search = questions.search

    def ordered(*args: Any, **more: Any) -> Any:
        stored = [
            row["handle"]
            for row in everything(stage, "MATCH (r:Report) RETURN r.handle AS handle ORDER BY r.received_at")
        ]
        found = search(*args, **more)
        return [
            ((stored.index(row["report"]),), row)
            for _, row in sorted(found, key=lambda e: stored.index(e[1]["report"]))
        ]

    swap(stack, questions, "search", ordered)


@leak(15, "small groups are left out by how many there are in the whole graph")
def _global_small_cells(stack: ExitStack, stage: Stage) -> None:
    totals = questions.totals

    def rounded(*args: Any, **more: Any) -> Any:
        return totals(*args, **more) if count(stage, "MATCH (z:Seizure) RETURN count(z) AS n") > 3 else []

    swap(stack, questions, "totals", rounded)


@leak(16, "a report is new to somebody because it was re-marked for others")
def _changes_of_others(stack: ExitStack, stage: Stage) -> None:
    def change_for(known: Any, _visible: frozenset[int]) -> history.Change:
        last = max([known.class_at[-1], *known.event_at])
        return history.Change("revised" if known.event_at else "received", last)

    swap(stack, changes, "change_for", change_for)


@leak(17, "a receipt says that somebody else has sent a report of this reference", "writes")
def _hidden_duplicate(stack: ExitStack, stage: Stage) -> None:
    verdict = pipeline._verdict

    def suspected(judged: Any, written: Any) -> Any:
        found = verdict(judged, written)
        text = "MATCH (r:Report {reference: $reference}) WHERE r.submitter <> $unit RETURN count(r) AS n"
        incoming = judged.incoming
        if count(stage, text, reference=incoming.report.reference, unit=incoming.submitter):
            found.outcome = "possible_duplicate"
        return found

    swap(stack, pipeline, "_verdict", suspected)


@leak(18, "a file says how many reports were left out")
def _omitted(stack: ExitStack, stage: Stage) -> None:
    disclose = export.disclose

    def counted(*args: Any, **more: Any) -> Any:
        found = disclose(*args, **more)
        left = count(stage, "MATCH (r:Report) RETURN count(r) AS n") - len(found.reports)
        return replace(found, view={**found.view, "omitted": str(left)})

    swap(stack, export, "disclose", counted)


@leak(18, "a photograph is given to who sees its report, whatever its own marking says")
def _hidden_attachment(stack: ExitStack, stage: Stage) -> None:
    forget_guards(stack, queries.ATTACHMENT_BYTES, "s", "x")


@leak(18, "a screened photograph is given with what its camera wrote beside it")
def _with_its_place(stack: ExitStack, stage: Stage) -> None:
    bared = attachments._bared

    def whole(found: Any, path: Any, handle: str) -> attachments.Attached:
        return replace(bared(found, path, handle), content=path.read_bytes(), size=path.stat().st_size)

    swap(stack, attachments, "_bared", whole)


@leak(10, "the bare form of a picture says the digest of the whole one")
def _digest_of_the_whole(stack: ExitStack, stage: Stage) -> None:
    bared = attachments._bared

    def told(found: Any, path: Any, handle: str) -> attachments.Attached:
        return replace(bared(found, path, handle), digest=hashlib.sha256(path.read_bytes()).hexdigest())

    swap(stack, attachments, "_bared", told)


@leak(19, "a refusal explains itself by the rule that hides")
def _explanation(stack: ExitStack, stage: Stage) -> None:
    find = bridges.find_start

    def explained(view: Any, text: str, **more: Any) -> Any:
        found = find(view, text, **more)
        there = "MATCH (r:Report {handle: $handle}) RETURN count(r) AS n"
        if not found.reports and count(stage, there, handle=text):
            raise QuestionError("denied by the rule KZ-need-to-know")
        return found

    swap(stack, questions, "find_start", explained)
