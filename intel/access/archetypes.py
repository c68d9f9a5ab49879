"""Archetypes: one actor for every role, body and purpose, to count what a change of rules means to whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from intel.access.actors import DEMONSTRATION_ACTORS, Actor, Role
from intel.access.classes import AccessClass, BaseClass
from intel.access.evaluator import Rule, evaluate
from intel.access.policy import PolicySet, rules_of
from intel.model.administrations import ADMINISTRATIONS, BODIES
from intel.model.marking import ALL, PURPOSES, RILO

__all__ = ["Archetype", "Shift", "archetypes", "cells_changed", "sample_classes", "shifts"]

_STAFF = (Role.OFFICER, Role.SUPERVISOR, Role.UNIT)


@dataclass(frozen=True, slots=True)
class Archetype:
    """One kind of asker: an actor of a body, for a purpose, on the case asked about or on none."""

    body: str
    actor: Actor
    purpose: str
    is_on_case: bool = False
    is_emergency: bool = False

    def may(self, rules: Iterable[Rule], action: str, base: BaseClass) -> bool:
        """Whether rules allow it to do something with data of a class."""
        actor = replace(self.actor, cases=base.cases) if self.is_on_case else self.actor
        decision = evaluate(rules, actor, action=action, base=base, purpose=self.purpose, break_glass=self.is_emergency)
        return decision.is_allowed


def _actors() -> Iterator[tuple[str, Actor]]:
    for code, administration in ADMINISTRATIONS.items():
        for role in _STAFF:
            yield code, Actor(f"{code.lower()}.{role}", role, code, administration.unit)
    for code, body in BODIES.items():
        if body.rilo:
            yield code, Actor(code, Role.LIAISON, unit=f"rilo-{body.rilo.lower()}", rilo=body.rilo)
    for name in ("secretariat", "auditor"):
        yield name.upper(), DEMONSTRATION_ACTORS[name]


def archetypes(*, with_cases: bool = False, with_emergencies: bool = False) -> Iterator[Archetype]:
    """Every role and body for every purpose.

    Args:
        with_cases: Also each as one who works on the case that the data belong to.
        with_emergencies: Also each in an open emergency.
    """
    cases = (False, True) if with_cases else (False,)
    emergencies = (False, True) if with_emergencies else (False,)
    for (body, actor), purpose, is_on_case, is_emergency in product(_actors(), PURPOSES, cases, emergencies):
        yield Archetype(body, actor, purpose, is_on_case, is_emergency)


def sample_classes(originators: Iterable[str]) -> Iterator[BaseClass]:
    """Classes as they are usual, and each of their attributes once otherwise.

    Args:
        originators: Whose data.
    """
    for originator in sorted(originators):
        known = ADMINISTRATIONS.get(originator)
        other = next(code for code in ADMINISTRATIONS if code != originator)
        plain = BaseClass(originator, known.unit if known else "secretariat")
        for release, is_nominal in product(((), (ALL,), (RILO,), (other,)), (False, True)):
            base = replace(plain, release=release, nominal=is_nominal)
            yield base
            yield from (replace(base, handling=code) for code in ("H1", "H2", "H3"))
            yield from (replace(base, onward=rule) for rule in ("ask", "allowed"))
            yield replace(base, purposes=("statistics",))
            yield replace(base, cases=("C-1",))
            yield replace(base, break_glass=True)
            yield replace(base, submitter="secretariat")


def cells_changed(
    old: PolicySet, new: PolicySet, action: str, *, bases: Iterable[BaseClass]
) -> tuple[int, Counter[str], Counter[str]]:
    """The table of classes and archetypes, decided by two sets.

    Args:
        old: In force.
        new: Proposed.
        action: What would be done.
        bases: Classes, of any originators.

    Returns:
        How many cells the table has; how many open and how many close, by body.
    """
    gained, lost = Counter[str](), Counter[str]()
    cells = 0
    kinds = list(archetypes(with_cases=True, with_emergencies=action == "read"))
    for base in sorted(set(bases)):
        before, after = (_about(each, base, action) for each in (old, new))
        # on a case or not makes a difference only where there is one
        asked = [each for each in kinds if base.cases or not each.is_on_case]
        cells += len(asked)
        if _decided_by(before) == _decided_by(after):  # a sentence or a lifetime was changed, or rules about other acts
            continue
        for kind in asked:
            was, will_be = kind.may(before, action, base), kind.may(after, action, base)
            if was != will_be:
                (gained if will_be else lost)[kind.body] += 1
    return cells, gained, lost


def _about(policies: PolicySet, base: BaseClass, action: str) -> list[Rule]:
    return [rule for rule in rules_of(policies, base.originator) if action in rule.actions]


def _decided_by(rules: Iterable[Rule]) -> list[object]:
    """All of some rules that has a part in a decision."""
    return [(rule.is_permit, rule.trees) for rule in rules]


@dataclass(frozen=True, slots=True)
class Shift:
    """How many of some counted things a role of a body can newly reach, or no longer, for any purpose."""

    body: str
    role: str
    action: str
    gained: int
    lost: int


def shifts(
    old: PolicySet, new: PolicySet, *, classes: Mapping[int, AccessClass], counts: Mapping[int, int]
) -> list[Shift]:
    """What two sets mean for things that are counted by class: reports, or names in them.

    Args:
        old: In force.
        new: Proposed.
        classes: Access classes by number.
        counts: How many things each has.

    Returns:
        For reading and for taking away, every role of every body that gains or loses something.
    """
    counted = {number: classes[number] for number in counts if number in classes}
    bases = dict.fromkeys(part for each in counted.values() for part in each.parts)
    found: list[Shift] = []
    for action in ("read", "export"):
        reach: defaultdict[tuple[str, str], list[set[int]]] = defaultdict(lambda: [set(), set()])
        rules = [{base: _about(each, base, action) for base in bases} for each in (old, new)]
        if all(_decided_by(rules[0][base]) == _decided_by(rules[1][base]) for base in bases):
            continue
        for kind in archetypes():
            for side, about in enumerate(rules):
                open_ = {base for base in bases if kind.may(about[base], action, base)}
                reach[kind.body, str(kind.actor.role)][side] |= {
                    number for number, each in counted.items() if each.parts <= open_
                }
        for (body, role), (before, after) in reach.items():
            gained, lost = (sum(counts[number] for number in some) for some in (after - before, before - after))
            if gained or lost:
                found.append(Shift(body, role, action, gained, lost))
    return found
