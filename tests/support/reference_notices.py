"""What an originator is told of its own withdrawals, in simple plain Python from what was sent and done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from intel.access.actors import Actor
from intel.access.arrivals import Event, Released, State, Withdrawn
from intel.access.classes import BaseClass
from intel.access.evaluator import evaluate
from intel.access.policy import PolicySet, rules_of
from intel.clock import epoch_ms, span_ms
from intel.model.administrations import ADMINISTRATIONS
from intel.model.marking import Marking
from tests.support.standing import standing_at

__all__ = ["Taken", "bases_of", "tombstones", "withdrawn_of"]

_KEPT_MS = span_ms(timedelta(days=3653))


@dataclass(frozen=True, slots=True)
class Taken:
    """A report that was taken back: which, as it stood then, when (epoch milliseconds), and what became of it since."""

    key: tuple[str, str, str]
    state: State
    at: int
    is_released: bool

    @property
    def version(self) -> int:
        """As it stood then."""
        return self.state.report.version


def withdrawn_of(world: Sequence[Event]) -> Iterator[Taken]:
    """Every withdrawal of a world that took something back.

    Args:
        world: All that happened, in order.
    """
    for position, event in enumerate(world):
        if not isinstance(event, Withdrawn):
            continue
        last = standing_at(world[:position], event.at).get(event.key)
        if last is not None:
            yield Taken(event.key, last, epoch_ms(event.at), _is_released(world[position:], event.key))


def _is_released(later: Sequence[Event], key: tuple[str, str, str]) -> bool:
    """Whether what came in the place of a report was released, which needs something to be there."""
    return any(
        isinstance(event, Released) and event.key == key and key in standing_at(later[:position], event.at)
        for position, event in enumerate(later)
    )


def _origin_of(state: State) -> BaseClass:
    """What is its originator's alone."""
    return BaseClass(originator=state.report.administration, submitter=state.submitter, nominal=True)


def bases_of(state: State) -> Iterator[BaseClass]:
    """What must be allowed for a report itself: its marking, and its originator's own rule.

    Args:
        state: Of the report.
    """
    code, markings = state.report.administration, [state.report.marking]
    if state.submitter == "secretariat" and code in ADMINISTRATIONS:
        rule = ADMINISTRATIONS[code].secretariat_rule
        markings.append(Marking(releasable_to=rule.releasable_to, nominal_releasable_to=rule.nominal_releasable_to))
    for each in markings:
        yield BaseClass(
            originator=code,
            submitter=state.submitter,
            handling=each.handling_code,
            release=each.releasable_to,
            purposes=each.purposes,
            nominal=False,
            cases=each.cases,
            onward=each.onward,
            deconflict=each.deconflict,
            break_glass=each.break_glass,
        )


def tombstones(
    world: Sequence[Event], actor: Actor, purpose: str, *, now: datetime, policies: PolicySet
) -> list[tuple[tuple[str, str, str], int, int, bool]]:
    """The withdrawals of his own that somebody is told of: key, version, moment, and whether it was released since.

    Args:
        world: All that happened, in order.
        actor: Who asks.
        purpose: What for.
        now: When.
        policies: In force.
    """

    def may(base: BaseClass) -> bool:
        return evaluate(
            rules_of(policies, base.originator), actor, action="read", base=base, purpose=purpose
        ).is_allowed

    return [
        (each.key, each.version, each.at, each.is_released)
        for each in withdrawn_of(world)
        if all(map(may, (_origin_of(each.state), *bases_of(each.state)))) and each.at + _KEPT_MS > epoch_ms(now)
    ]
