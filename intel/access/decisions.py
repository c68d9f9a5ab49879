"""Decisions: may this actor, for this purpose, do this with data of this class?

Pure: the caller keeps what was decided. Whatever cannot be decided is denied.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import cedarpy

from intel.access.actors import Actor
from intel.access.classes import AccessClass, BaseClass
from intel.access.policy import PolicySet
from intel.model.administrations import ADMINISTRATIONS

__all__ = [
    "Decision",
    "decide",
    "decide_all",
    "may_submit",
    "principal_attributes",
    "resource_attributes",
    "visible_classes",
]

_TYPES = ("Intel::Actor", "Intel::AccessClass", "Intel::Action")


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision with the rules that made it, by their ids, sorted.

    ``has_failed`` says that it is a denial because something could not be decided: an alarm, for
    the operator and never for the actor.
    """

    is_allowed: bool
    reasons: tuple[str, ...] = ()
    has_failed: bool = False


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
        "purposes": list(base.purposes),
        "nominal": base.nominal,
        "cases": list(base.cases),
        "onward": base.onward,
        "deconflict": base.deconflict,
        "break_glass": base.break_glass,
    }


def _entity(kind: int, name: str, attributes: Mapping[str, Any]) -> dict[str, Any]:
    return {"uid": {"type": _TYPES[kind], "id": name}, "attrs": attributes, "parents": []}


@dataclass(frozen=True, slots=True)
class _Request:
    """What all decisions of a batch share."""

    policies: PolicySet
    actor: Actor
    purpose: str
    action: str

    def ask(self, originator: str, bases: Sequence[BaseClass]) -> list[Decision]:
        """Decide base classes of one originator; ValueError where one of them is malformed."""
        actor = _entity(0, "actor", principal_attributes(self.actor))
        entities = [actor, *(_entity(1, str(i), resource_attributes(base)) for i, base in enumerate(bases))]
        schema = _schema(self.policies)
        results = cedarpy.is_authorized_batch(
            [
                {
                    "principal": {"type": _TYPES[0], "id": "actor"},
                    "action": {"type": _TYPES[2], "id": self.action},
                    "resource": {"type": _TYPES[1], "id": str(i)},
                    "context": {"purpose": self.purpose},
                }
                for i in range(len(bases))
            ],
            _rules(self.policies, originator),
            cedarpy.Entities.from_json_str(json.dumps(entities), schema),
            schema,
        )
        return [_read(each) for each in results]

    def ask_safely(self, originator: str, bases: Sequence[BaseClass]) -> list[Decision]:
        """The same, but a malformed class is denied alone, not with its neighbours."""
        try:
            return self.ask(originator, bases)
        except ValueError:
            if len(bases) == 1:
                return [_FAILED]
        half = len(bases) // 2
        return self.ask_safely(originator, bases[:half]) + self.ask_safely(originator, bases[half:])


def _read(result: cedarpy.AuthzResult) -> Decision:
    # a rule that fails is skipped by Cedar: a skipped forbid would let through what it should stop
    if result.diagnostics.errors or result.decision is cedarpy.Decision.NoDecision:
        return _FAILED
    names = result.diagnostics.id_annotations_by_reason
    reasons = tuple(sorted(names[each] for each in result.diagnostics.reasons))
    return Decision(result.decision is cedarpy.Decision.Allow, reasons)


def decide_all(
    policies: PolicySet, actor: Actor, action: str, *, bases: Iterable[BaseClass], purpose: str
) -> dict[BaseClass, Decision]:
    """Decide each of some base classes once.

    Args:
        policies: In force.
        actor: Who asks.
        action: ``read``, ``export`` or ``submit``.
        bases: What about; repeated ones are decided once.
        purpose: What for; one that the platform does not know is denied.

    Returns:
        A decision for every base class.
    """
    request = _Request(policies, actor, purpose, action)
    by_originator: dict[str, list[BaseClass]] = defaultdict(list)
    for base in dict.fromkeys(bases):
        by_originator[base.originator].append(base)
    decided: dict[BaseClass, Decision] = {}
    for originator, some in by_originator.items():
        decided.update(zip(some, request.ask_safely(originator, some), strict=True))
    return decided


def decide(policies: PolicySet, actor: Actor, action: str, *, base: BaseClass, purpose: str) -> Decision:
    """Decide one base class; arguments as for `decide_all`."""
    return decide_all(policies, actor, action, bases=[base], purpose=purpose)[base]


def visible_classes(
    policies: PolicySet,
    actor: Actor,
    *,
    purpose: str,
    classes: Mapping[int, AccessClass],
    action: str = "read",
) -> frozenset[int]:
    """The numbers of the classes of which every part is allowed.

    Args:
        policies: In force.
        actor: Who asks.
        purpose: What for.
        classes: All access classes by number.
        action: ``read`` or ``export``.

    Returns:
        Numbers of visible classes; a class with a part that cannot be decided is not among them.
    """
    bases = (part for each in classes.values() for part in each.parts)
    decided = decide_all(policies, actor, action, bases=bases, purpose=purpose)
    return frozenset(number for number, each in classes.items() if all(decided[part].is_allowed for part in each.parts))


def may_submit(policies: PolicySet, actor: Actor, originator: str) -> bool:
    """Whether an actor may send reports in the name of an originator, as its own unit.

    Args:
        policies: In force.
        actor: Who sends.
        originator: Administration code or ``open-source``.
    """
    base = BaseClass(originator=originator, submitter=actor.unit)
    return decide(policies, actor, "submit", base=base, purpose=actor.default_purpose).is_allowed
