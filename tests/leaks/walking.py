"""Leaks of walking: what is hidden joins, counts or lets itself be seen through what is visible."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from intel.access.handles import InstanceSecret
from intel.analysis import report, seizures
from intel.errors import NotFoundError, QuestionError
from intel.graph import queries
from intel.services import ask, questions
from tests.leaks.making import count, everything, forget_guards, leak, replace_text, swap, unguarded
from tests.noninterference.stage import Stage


@leak(1, "a walk goes through reports that are hidden, and leaves them out only of what it shows")
def _hidden_report(stack: ExitStack, stage: Stage) -> None:
    forget_guards(stack, queries.HOLDERS, "k", "i", "x", "s", "r")
    forget_guards(stack, queries.KEYS_OF_REPORTS, "k", "i", "x", "s", "r")


@leak(2, "a link is shown although its other end is hidden")
def _dangling_link(stack: ExitStack, stage: Stage) -> None:
    forget_guards(stack, queries.REPORT_LINKS, "t")


@leak(2, "a report is said to tell of the same seizure as one that is hidden")
def _hidden_likeness(stack: ExitStack, stage: Stage) -> None:
    forget_guards(stack, queries.LIKE_REPORTS, "r")


@leak(3, "the modes of transport come from hidden legs too")
def _hidden_legs(stack: ExitStack, stage: Stage) -> None:
    forget_guards(stack, queries.LEG_ROWS, "c", "g")


@leak(3, "the amounts count hidden goods")
def _hidden_goods(stack: ExitStack, stage: Stage) -> None:
    forget_guards(stack, queries.GOODS_ROWS, "c", "g")


@leak(4, "an identifier is a hub because hidden records share it")
def _hidden_hub(stack: ExitStack, stage: Stage) -> None:
    forget_guards(stack, queries.HOLDERS_COUNT, "k", "i", "x", "s", "r")


@leak(5, "an answer says how many reports the database has")
def _count_store(stack: ExitStack, stage: Stage) -> None:
    plain = ask.Answer.plain

    def told(self: ask.Answer) -> dict[str, Any]:
        return {**plain(self), "of": count(stage, "MATCH (r:Report) RETURN count(r) AS n")}

    swap(stack, ask.Answer, "plain", told)


@leak(6, "a report that is there and hidden is refused with another status than one that is not there")
def _forbidden_is_not_absent(stack: ExitStack, stage: Stage) -> None:
    find = report.find_report

    def found(view: Any, handle: str, **more: Any) -> dict[str, Any]:
        try:
            return find(view, handle, **more)
        except NotFoundError:
            if count(stage, "MATCH (r:Report {handle: $handle}) RETURN count(r) AS n", handle=handle):
                raise QuestionError("you may not read this report") from None
            raise

    swap(stack, questions, "find_report", found)


@leak(7, "a reference is unique for all units of an administration", "writes")
def _one_reference_for_all(stack: ExitStack, stage: Stage) -> None:
    handle = InstanceSecret.handle

    def shared(self: InstanceSecret, originator: str, _submitter: str, **more: str) -> str:
        return handle(self, originator, "", **more)

    swap(stack, InstanceSecret, "handle", shared)


@leak(8, "of several copies the earliest counts, whoever may see it")
def _global_original(stack: ExitStack, stage: Stage) -> None:
    def without(rows: list[Any]) -> list[Any]:
        first: dict[str, str] = {}
        stored = everything(
            stage,
            "MATCH (r:Report)-[:STATES]->(z:Seizure) RETURN z.twin AS twin, r.handle AS report, r.received_at AS at",
        )
        for row in sorted(stored, key=lambda each: (each["at"], each["report"])):
            first.setdefault(row["twin"], row["report"])
        return [row for row in rows if first[row.twin] == row.report]

    swap(stack, seizures, "_without_copies", without)


@leak(9, "reports are joined by identifiers in facets that are hidden")
def _hidden_bridge(stack: ExitStack, stage: Stage) -> None:
    forget_guards(stack, queries.KEYS_OF_REPORTS, "k", "i", "f", "h")
    forget_guards(stack, queries.HOLDERS, "k", "i", "f", "h")


@leak(9, "a walk takes identifiers of hidden records of visible reports")
def _hidden_record(stack: ExitStack, stage: Stage) -> None:
    forget_guards(stack, queries.HOLDERS, "k", "i", "x", "s")
    forget_guards(stack, queries.KEYS_OF_REPORTS, "k", "i", "x", "s")


@leak(26, "what has expired leaves a trace")
def _expired_link(stack: ExitStack, stage: Stage) -> None:
    replace_text(stack, queries.REPORT_LINKS, lambda text: text.replace(" AND t.exp > $now", ""))


@leak(10, "names are masked instead of absent")
def _masked_names(stack: ExitStack, stage: Stage) -> None:
    def masked(text: str) -> str:
        shown = 'CASE WHEN f.ac IN $visible THEN f.body ELSE \'{"names":["***"]}\' END AS body'
        return unguarded(text, "f", "h").replace("f.body AS body", shown)

    replace_text(stack, queries.RECORD_FACETS, masked)


@leak(10, "the title of a report comes from its hidden text")
def _hidden_title(stack: ExitStack, stage: Stage) -> None:
    forget_guards(stack, queries.REPORT_FACETS, "f", "h")
