"""Leaks of what is passed on: more goes to a third than was let go, or its maker is told of what is hidden."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from typing import Any

from intel.access.onward import OnwardAsking
from intel.services import export, onward, passing_on
from tests.leaks.making import count, leak, swap
from tests.noninterference.stage import Stage


@leak(18, "what somebody may take away he may also pass on", "onward")
def _all_goes(stack: ExitStack, stage: Stage) -> None:
    swap(stack, passing_on, "FORWARD", "export")


@leak(18, "a grant is good for every recipient", "onward")
def _every_recipient(stack: ExitStack, stage: Stage) -> None:
    allows = OnwardAsking.allows

    def lax(self: OnwardAsking, actor: Any, **more: Any) -> bool:
        return allows(self, actor, **{**more, "recipient": self.recipient})

    swap(stack, OnwardAsking, "allows", lax)


@leak(18, "by a grant leaves all of a report, whatever its records keep back", "onward")
def _whole_report(stack: ExitStack, stage: Stage) -> None:
    swap(stack, passing_on, "GRANTED", "export")


@leak(18, "who passes on is told how much there is that is hidden from him", "onward")
def _hidden_kept_back(stack: ExitStack, stage: Stage) -> None:
    passed_on = export.passed_on

    def counted(*args: Any, **more: Any) -> Any:
        found = passed_on(*args, **more)
        hidden = count(stage, "MATCH (r:Report) RETURN count(r) AS n")
        return replace(found, in_part=found.in_part + hidden)

    swap(stack, export, "passed_on", counted)


@leak(16, "a file that is passed on says when parts of a report changed that stay behind", "onward")
def _news_of_what_stays(stack: ExitStack, stage: Stage) -> None:
    passed_on = export.passed_on

    def told(instance: Any, view: Any, shown: Any, **more: Any) -> Any:
        found = passed_on(instance, view, shown, **more)
        return replace(found, parts=tuple((view, some) for _, some in found.parts))

    swap(stack, export, "passed_on", told)


@leak(20, "an asking is shown to every unit", "onward")
def _asking_of_others(stack: ExitStack, stage: Stage) -> None:
    swap(stack, onward, "may_answer", lambda _policies, actor, _originator: actor.unit != "")


@leak(22, "who asks to pass something on is told who of the originator answered", "onward")
def _who_answered(stack: ExitStack, stage: Stage) -> None:
    asking_plain = onward.asking_plain

    def told(asking: OnwardAsking, *, is_asker: bool, now: int) -> dict[str, Any]:
        found = asking_plain(asking, is_asker=is_asker, now=now)
        return {**found, "answered_by": asking.answered_by} if asking.answer else found

    swap(stack, onward, "asking_plain", told)
