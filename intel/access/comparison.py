"""What a change of rules changes: every action that opens or closes, with an example for each kind of asker.

The question is put to the solver, so nothing is left out for not having been thought of; every
example it gives is decided again by both evaluators before anybody is told of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from intel.access.actors import Role
from intel.access.classify import LIFETIMES
from intel.access.decisions import ACTIONS, decide
from intel.access.evaluator import Decision, Rule, evaluate
from intel.access.policy import PLATFORM, PolicySet, lifetimes_of, own_rules_of, rules_of
from intel.access.symbolic import Asked, Space, UndecidedError, solver_lock
from intel.errors import PolicyBreachError
from intel.model.administrations import ADMINISTRATIONS, OPEN_SOURCE

__all__ = [
    "Difference",
    "LifetimeChange",
    "changed_originators",
    "compare",
    "contradictions",
    "foreign_rules",
    "lifetime_changes",
]

_STRANGER = "somebody-else"


@dataclass(frozen=True, slots=True)
class Difference:
    """One kind of request that is decided otherwise by the new rules.

    ``asked`` is one such request, the plainest that was found; ``before`` and ``after`` are its
    decisions with the rules that made them; ``roles`` are all roles that have a request decided
    otherwise by the same rules.
    """

    originator: str
    action: str
    is_widening: bool
    asked: Asked
    before: Decision
    after: Decision
    roles: tuple[str, ...]


def changed_originators(old: PolicySet, new: PolicySet) -> list[str]:
    """Whose data two sets can decide otherwise: those whose file differs, all where the floor does.

    Args:
        old: One set.
        new: Another.
    """
    before, after = dict(old.texts), dict(new.texts)
    everybody = [*ADMINISTRATIONS, OPEN_SOURCE]
    if before[PLATFORM] != after[PLATFORM]:
        return everybody
    return [name for name in everybody if before.get(name) != after.get(name)]


def compare(old: PolicySet, new: PolicySet) -> list[Difference]:
    """All kinds of request that two sets decide otherwise.

    Args:
        old: In force.
        new: Proposed.

    Returns:
        Widenings first; by originator, action and rules that decide. Empty only if no request at
        all is decided otherwise.

    Raises:
        UndecidedError: The solver gave up.
        PolicyBreachError: An example is not decided as the solver says: the comparison is wrong.
    """
    with solver_lock:
        found = [each for name in changed_originators(old, new) for each in _differences(old, new, name)]
    return sorted(found, key=lambda each: (not each.is_widening, each.originator, ACTIONS.index(each.action)))


def _differences(old: PolicySet, new: PolicySet, originator: str) -> Iterator[Difference]:
    before, after = rules_of(old, originator), rules_of(new, originator)
    space = Space([*before, *after], originator)
    for action in ACTIONS:
        was, will_be = space.allowed(before, action), space.allowed(after, action)
        for is_widening, yes, no in ((True, will_be, was), (False, was, will_be)):
            if not space.is_possible(yes, space.negation(no)):
                continue
            merged: dict[tuple[Decision, Decision], Difference] = {}
            for asked in _by_kind(space, yes, space.negation(no)):
                each = _decided(old, new, action=action, asked=asked, is_widening=is_widening)
                key = each.before, each.after
                if key in merged:
                    roles = tuple(dict.fromkeys((*merged[key].roles, *each.roles)))
                    merged[key] = replace(merged[key], roles=roles)
                else:
                    merged[key] = each
            yield from merged.values()


def _by_kind(space: Space, *formulas: object) -> Iterator[Asked]:
    """An example for every kind of asker and data that has one."""
    own = space.originator if space.originator in ADMINISTRATIONS else None
    for role, is_nominal, is_emergency in product(Role, (False, True), (False, True)):
        wanted = space.restriction(
            principal_role=str(role), resource_nominal=is_nominal, context_break_glass=is_emergency
        )
        home = space.restriction(principal_administration=own) if own else None
        for place in (space.negation(home), home) if home is not None else (True,):
            found = space.example(*formulas, wanted, place)
            if found is not None:
                yield found


def _decided(old: PolicySet, new: PolicySet, *, action: str, asked: Asked, is_widening: bool) -> Difference:
    decisions: list[Decision] = []
    for policies in (old, new):
        base, purpose, emergency = asked.base, asked.purpose, asked.break_glass
        by_cedar = decide(policies, asked.actor, action, base=base, purpose=purpose, break_glass=emergency)
        rules = rules_of(policies, base.originator)
        if by_cedar != evaluate(rules, asked.actor, action=action, base=base, purpose=purpose, break_glass=emergency):
            raise PolicyBreachError("the two evaluators decide an example differently")
        decisions.append(by_cedar)
    before, after = decisions
    if (before.is_allowed, after.is_allowed) != (not is_widening, is_widening):
        raise PolicyBreachError("an example is not decided as the comparison says")
    return Difference(asked.base.originator, action, is_widening, asked, before, after, roles=(str(asked.actor.role),))


def contradictions(policies: PolicySet, originator: str) -> list[str]:
    """Rules of a file that say nothing: no request meets them, or whatever they permit is forbidden.

    Args:
        policies: A checked set.
        originator: Whose file.

    Returns:
        One sentence a rule, in the order of the file.
    """
    rules = rules_of(policies, originator)
    own = own_rules_of(policies, originator)
    with solver_lock:
        space = Space(rules, originator)
        return [said for rule in own for said in _contradiction(space, rule, rules)]


def _contradiction(space: Space, rule: Rule, rules: tuple[Rule, ...]) -> Iterator[str]:
    try:
        actions = sorted(rule.actions)
        met = {each: space.applies(rule, each) for each in actions}
        if not any(space.is_possible(formula) for formula in met.values()):
            yield f"{rule.id} can never apply: no officer, data and purpose meet all of its conditions"
            return
        if not rule.is_permit:
            return
        forbids = [each for each in rules if not each.is_permit]
        open_ = (
            space.is_possible(formula, *(space.negation(space.applies(each, action)) for each in forbids))
            for action, formula in met.items()
        )
        if not any(open_):
            by = ", ".join(sorted(each.id for each in forbids if _overlaps(space, rule, each)))
            yield f"{rule.id} permits nothing: whatever it would permit is forbidden by {by}"
    except UndecidedError as error:
        yield f"{rule.id}: {error.message}"


def _overlaps(space: Space, rule: Rule, other: Rule) -> bool:
    return any(space.is_possible(space.applies(rule, each), space.applies(other, each)) for each in rule.actions)


def foreign_rules(policies: PolicySet, originator: str) -> list[str]:
    """Rules of a file that can apply to data of anybody else, by their ids.

    The check of the syntax tree has ruled that out already; this asks for it once more by meaning.

    Args:
        policies: A checked set.
        originator: Whose file.
    """
    own = own_rules_of(policies, originator)
    others = [name for name in (*ADMINISTRATIONS, OPEN_SOURCE, _STRANGER) if name != originator]
    found: set[str] = set()
    with solver_lock:
        for other in others:
            space = Space(own, other)
            found |= {
                rule.id
                for rule in own
                if any(space.is_possible(space.applies(rule, action)) for action in rule.actions)
            }
    return sorted(found)


@dataclass(frozen=True, slots=True)
class LifetimeChange:
    """What another file makes of the life of a kind of report, in days; without a rule the platform's counts."""

    originator: str
    kind: str
    before: int
    after: int


def lifetime_changes(old: PolicySet, new: PolicySet) -> list[LifetimeChange]:
    """What another set makes of the lives of reports, by originator and kind.

    Args:
        old: In force.
        new: Proposed.
    """
    found: list[LifetimeChange] = []
    for originator in sorted({name for name, _ in (*old.texts, *new.texts)}):
        before, after = lifetimes_of(old, originator), lifetimes_of(new, originator)
        for kind, longest in LIFETIMES.items():
            days = before.get(kind, longest.days), after.get(kind, longest.days)
            if days[0] != days[1]:
                found.append(LifetimeChange(originator, kind, *days))
    return found
