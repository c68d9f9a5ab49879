"""Leaks of cases and emergencies: what is open to one, for a while, is open to others, for longer, or wider."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from typing import Any
from unittest import mock

from intel.access.actors import Actor
from intel.access.emergencies import Emergency
from intel.services import instance, sights
from tests.leaks.making import leak, swap
from tests.noninterference.stage import Stage


@leak(20, "what was opened in an emergency is kept beyond its end", "standings")
def _kept_emergency(stack: ExitStack, stage: Stage) -> None:
    of = sights.Sights.of
    kept: dict[Any, sights.Sight] = {}

    def remembered(self: sights.Sights, transaction: Any, key: Any, **more: Any) -> sights.Sight:
        found = of(self, transaction, key, **more)
        if found.emergency is not None:
            kept[key] = found
        old = kept.get(key)
        return found if old is None else replace(found, visible=found.visible | old.visible & found.decided)

    swap(stack, sights.Sights, "of", remembered)


@leak(20, "an answer that was overtaken once goes out in its turn, whatever was changed meanwhile", "rules")
def _overtaken_once(stack: ExitStack, stage: Stage) -> None:
    is_settled = instance.Instance._is_settled
    overtaken: list[Any] = []

    def settled(self: instance.Instance, actor: Actor, act: Any, found: Any) -> bool:
        if any(each is act for each in overtaken):
            return True
        is_done = is_settled(self, actor, act, found)
        overtaken.extend([] if is_done else [act])
        return is_done

    swap(stack, instance.Instance, "_is_settled", settled)


@leak(26, "what ends while a file is made goes out in it", "time")
def _ends_in_a_file(stack: ExitStack, stage: Stage) -> None:
    is_settled, has_expired = instance.Instance._is_settled, instance.has_expired

    def settled(self: instance.Instance, actor: Actor, act: Any, found: Any) -> bool:
        looks = (lambda *_, **__: False) if act.name == "export" else has_expired
        with mock.patch.object(instance, "has_expired", looks):
            return is_settled(self, actor, act, found)

    swap(stack, instance.Instance, "_is_settled", settled)


@leak(20, "what somebody sees is kept without his case", "standings")
def _shared_case(stack: ExitStack, stage: Stage) -> None:
    of = sights.Sights.of
    kept: dict[tuple[str, str, str], frozenset[int]] = {}

    def remembered(self: sights.Sights, transaction: Any, key: Any, **more: Any) -> sights.Sight:
        found = of(self, transaction, key, **more)
        actor, purpose, action = key
        place = (actor.name, purpose, action)
        kept[place] = found.visible | kept.get(place, frozenset[int]())
        return replace(found, visible=kept[place] & found.decided)

    swap(stack, sights.Sights, "of", remembered)


@leak(20, "an emergency is open to everybody of the administration", "standings")
def _emergency_of_colleagues(stack: ExitStack, stage: Stage) -> None:
    def opens_for(self: Emergency, actor: Actor, purpose: str, *, now: int) -> bool:
        is_his = self.administration == actor.administration
        return is_his and self.purpose == purpose and self.state(now) == "open"

    swap(stack, Emergency, "opens_for", opens_for)


@leak(20, "an emergency is open to its officer for every purpose", "standings")
def _emergency_for_all_purposes(stack: ExitStack, stage: Stage) -> None:
    def opens_for(self: Emergency, actor: Actor, purpose: str, *, now: int) -> bool:
        is_his = (self.officer, self.administration) == (actor.name, actor.administration)
        return is_his and purpose != "" and self.state(now) == "open"

    swap(stack, Emergency, "opens_for", opens_for)


@leak(21, "an emergency opens whatever the rules permit in one, whether it was marked so or not", "standings")
def _unmarked_emergency(stack: ExitStack, stage: Stage) -> None:
    visible_classes = sights.visible_classes

    def lax(policies: Any, actor: Actor, *, classes: Mapping[int, Any], break_glass: bool, **more: Any) -> Any:
        found = visible_classes(policies, actor, classes=classes, break_glass=break_glass, **more)
        opened = {number for number, each in classes.items() if any(part.break_glass for part in each.parts)}
        return found | opened if break_glass else found

    swap(stack, sights, "visible_classes", lax)
    for each in (stage.instance, stage.small):  # what was decided before, and what is decided now, is not to be kept
        each._sights._kept.clear()
        stack.callback(each._sights._kept.clear)


@leak(18, "an emergency lets out what it lets be read", "standings")
def _exported_emergency(stack: ExitStack, stage: Stage) -> None:
    of = sights.Sights.of

    def lax(self: sights.Sights, transaction: Any, key: Any, **more: Any) -> sights.Sight:
        found, (actor, purpose, action) = of(self, transaction, key, **more), key
        if action == "export":
            reads = of(self, transaction, (actor, purpose, "read"), **more)
            if reads.emergency is not None:
                without = of(self, transaction, (actor, purpose, "read"), **{**more, "is_ordinary": True})
                return replace(found, visible=found.visible | (reads.visible - without.visible))
        return found

    swap(stack, sights.Sights, "of", lax)
