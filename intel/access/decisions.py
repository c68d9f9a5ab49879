"""Decisions: may this actor, for this purpose, do this with data of this class?

Pure: the caller keeps what was decided. Whatever cannot be decided is denied.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import cedarpy
import orjson

from intel.access.actors import Actor, Role
from intel.access.classes import AccessClass, BaseClass
from intel.access.evaluator import ACTIONS, Decision
from intel.access.policy import PolicySet, rules_of
from intel.model.administrations import ADMINISTRATIONS

__all__ = [
    "ACTIONS",
    "Decision",
    "decide",
    "decide_all",
    "may_hold",
    "may_manage",
    "may_submit",
    "principal_attributes",
    "resource_attributes",
    "visible_classes",
]

_LOG = logging.getLogger(__name__)
_TYPES = ("Intel::Actor", "Intel::AccessClass", "Intel::Action")


_FAILED = Decision(is_allowed=False, has_failed=True)


@lru_cache(maxsize=64)
def _rules(policies: PolicySet, originator: str) -> cedarpy.PolicySet:
    return cedarpy.PolicySet.from_str(policies.rules_for(originator))


@lru_cache(maxsize=8)
def _schema(policies: PolicySet) -> cedarpy.Schema:
    return cedarpy.Schema.from_str(policies.schema)


def principal_attributes(actor: Actor) -> dict[str, Any]:
    """The attributes of an actor that a rule can speak of, as JSON."""
    return {
        "name": actor.name,
        "role": str(actor.role),
        "administration": actor.administration,
        "unit": actor.unit,
        "rilo": actor.rilo,
        "cases": list(actor.cases),
    }


def resource_attributes(base: BaseClass) -> dict[str, Any]:
    """The attributes of a base class that a rule can speak of, as JSON."""
    administration = ADMINISTRATIONS.get(base.originator)
    return {
        "originator": base.originator,
        "originator_rilo": (administration.rilo or "") if administration else "",
        "submitter": base.submitter,
        "handling": base.handling,
        "release": list(base.release),
        "groups": list(base.groups),
        "purposes": list(base.purposes),
        "nominal": base.nominal,
        "cases": list(base.cases),
        "onward": base.onward,
        "deconflict": base.deconflict,
        "break_glass": base.break_glass,
        "held": base.held,
    }


def _entity(kind: int, name: str, attributes: Mapping[str, Any]) -> dict[str, Any]:
    return {"uid": {"type": _TYPES[kind], "id": name}, "attrs": attributes, "parents": []}


@lru_cache(maxsize=64)
def _classes(policies: PolicySet, bases: tuple[BaseClass, ...]) -> cedarpy.Entities:
    """The engine's own form of some classes: half the work of a decision, and the same for every actor."""
    entities = [_entity(1, str(number), resource_attributes(base)) for number, base in enumerate(bases)]
    return cedarpy.Entities.from_json_str(orjson.dumps(entities).decode(), _schema(policies))


@dataclass(frozen=True, slots=True)
class _Request:
    """What all decisions of a batch share."""

    policies: PolicySet
    actor: Actor
    purpose: str
    action: str
    break_glass: bool = False

    def ask(self, originator: str, bases: Sequence[BaseClass]) -> list[Decision]:
        """Decide base classes of one originator; ValueError or TypeError where one is malformed."""
        schema = _schema(self.policies)
        actor = orjson.dumps([_entity(0, "actor", principal_attributes(self.actor))]).decode()
        results = cedarpy.is_authorized_batch(
            [
                {
                    "principal": {"type": _TYPES[0], "id": "actor"},
                    "action": {"type": _TYPES[2], "id": self.action},
                    "resource": {"type": _TYPES[1], "id": str(i)},
                    "context": {"purpose": self.purpose, "break_glass": self.break_glass},
                }
                for i in range(len(bases))
            ],
            _rules(self.policies, originator),
            _classes(self.policies, tuple(bases)).with_added_json_str(actor, schema),
            schema,
        )
        return [_read(each) for each in results]

    def ask_safely(self, originator: str, bases: Sequence[BaseClass]) -> list[Decision]:
        """The same, but a malformed class is denied alone, not with its neighbours."""
        try:
            return self.ask(originator, bases)
        except (ValueError, TypeError) as error:
            if len(bases) == 1:
                # by the kind of error alone: its message may quote what was asked about
                _LOG.error("a class could not be decided and is denied: %s", type(error).__name__)
                return [_FAILED]
        half = len(bases) // 2
        return self.ask_safely(originator, bases[:half]) + self.ask_safely(originator, bases[half:])

    def ask_once(self, originator: str, bases: Sequence[BaseClass]) -> dict[BaseClass, Decision]:
        """The same, but classes that differ in nothing a rule reads are decided once."""
        rules = [rule for rule in rules_of(self.policies, originator) if self.action in rule.actions]
        read = sorted(frozenset[str]().union(*(rule.attributes for rule in rules)) - {"originator_rilo"})
        alike: defaultdict[tuple[object, ...], list[BaseClass]] = defaultdict(list)
        for base in bases:
            alike[tuple(getattr(base, name) for name in read)].append(base)
        groups = list(alike.values())
        decided = self.ask_safely(originator, [group[0] for group in groups])
        return {base: each for group, each in zip(groups, decided, strict=True) for base in group}


def _read(result: cedarpy.AuthzResult) -> Decision:
    # a rule that fails is skipped by Cedar: a skipped forbid would let through what it should stop
    if result.diagnostics.errors or result.decision is cedarpy.Decision.NoDecision:
        _LOG.error("a rule could not be evaluated and denies: %s", result.decision.value)
        return _FAILED
    names = result.diagnostics.id_annotations_by_reason
    reasons = tuple(sorted(names[each] for each in result.diagnostics.reasons))
    return Decision(result.decision is cedarpy.Decision.Allow, reasons)


def decide_all(
    policies: PolicySet,
    actor: Actor,
    action: str,
    *,
    bases: Iterable[BaseClass],
    purpose: str,
    break_glass: bool = False,
) -> dict[BaseClass, Decision]:
    """Decide each of some base classes once.

    Args:
        policies: In force.
        actor: Who asks.
        action: One of `ACTIONS`; any other is denied.
        bases: What about; repeated ones are decided once.
        purpose: What for; one that the platform does not know is denied.
        break_glass: Whether an emergency of his is open.

    Returns:
        A decision for every base class.
    """
    request = _Request(policies, actor, purpose, action, break_glass)
    by_originator: dict[str, list[BaseClass]] = defaultdict(list)
    for base in dict.fromkeys(bases):
        by_originator[base.originator].append(base)
    decided: dict[BaseClass, Decision] = {}
    for originator, some in by_originator.items():
        decided |= request.ask_once(originator, some)
    return decided


def decide(
    policies: PolicySet,
    actor: Actor,
    action: str,
    *,
    base: BaseClass,
    purpose: str,
    break_glass: bool = False,
) -> Decision:
    """Decide one base class; arguments as for `decide_all`."""
    return decide_all(policies, actor, action, bases=[base], purpose=purpose, break_glass=break_glass)[base]


def visible_classes(
    policies: PolicySet,
    actor: Actor,
    *,
    purpose: str,
    classes: Mapping[int, AccessClass],
    action: str = "read",
    break_glass: bool = False,
) -> frozenset[int]:
    """The numbers of the classes of which every part is allowed.

    In an emergency it is decided twice: as always, and then, for what is not seen and whose originator
    opened it to emergencies, once more with the emergency. So an emergency only ever adds to a view.

    Args:
        policies: In force.
        actor: Who asks.
        purpose: What for.
        classes: All access classes by number.
        action: What he would do: one of `ACTIONS`.
        break_glass: Whether an emergency of his is open; it counts for reading alone.

    Returns:
        Numbers of visible classes; a class with a part that cannot be decided is not among them.
    """
    bases = (part for each in classes.values() for part in each.parts)
    decided = decide_all(policies, actor, action, bases=bases, purpose=purpose)
    if break_glass and action == "read":
        denied = [base for base, each in decided.items() if not each.is_allowed and not each.has_failed]
        closed = filter(_is_opted_in, denied)
        decided |= decide_all(policies, actor, action, bases=closed, purpose=purpose, break_glass=True)
    return frozenset(number for number, each in classes.items() if all(decided[part].is_allowed for part in each.parts))


def _is_opted_in(base: BaseClass) -> bool:
    # the floor forbids the rest as well; a truth value that is none opens nothing
    return base.break_glass is True


def may_hold(actor: Actor) -> bool:
    """Whether an actor may put what it received as a bundle into an instance, for the own unit.

    An auditor sees no content, and the secretariat no names, so neither holds copies.

    Args:
        actor: Who holds.
    """
    return actor.unit != "" and actor.role in (Role.OFFICER, Role.UNIT, Role.LIAISON)


def may_submit(policies: PolicySet, actor: Actor, originator: str) -> bool:
    """Whether an actor may send reports in the name of an originator, as its own unit.

    Args:
        policies: In force.
        actor: Who sends.
        originator: Administration code or ``open-source``.
    """
    base = BaseClass(originator=originator, submitter=actor.unit)
    return decide(policies, actor, "submit", base=base, purpose=actor.default_purpose).is_allowed


def may_manage(policies: PolicySet, actor: Actor, access: AccessClass) -> bool:
    """Whether an actor may withdraw, correct, re-mark and release what is of a class.

    Args:
        policies: In force.
        actor: Who would.
        access: Class of the report; every part of it must allow it.
    """
    decided = decide_all(policies, actor, "manage", bases=access.parts, purpose=actor.default_purpose)
    return all(each.is_allowed for each in decided.values())
