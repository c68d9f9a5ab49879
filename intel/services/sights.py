"""What an actor may see: decided once an epoch from rules, session and class table, and then kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from intel.access.actors import Actor
from intel.access.classes import AccessClass
from intel.access.decisions import visible_classes
from intel.access.emergencies import Emergency
from intel.access.groups import GroupBook
from intel.access.handles import InstanceSecret
from intel.access.onward import FORWARD, GRANTED, as_granted
from intel.access.policy import PolicySet
from intel.access.projection import iso_moment
from intel.access.sessions import no_such_case
from intel.errors import PolicyBreachError
from intel.graph.driver import Transaction
from intel.graph.emergency_state import find_assignment, open_emergencies
from intel.graph.group_state import read_group_book
from intel.graph.state import read_classes, read_epoch, read_policy
from intel.graph.view import GraphView

__all__ = ["Sight", "SightKey", "Sights", "assignment_id", "originators_opened", "view_plain"]

_SIGHTS_KEPT = 512

SightKey = tuple[Actor, str, str]
"""Who, on which case, sees; for what purpose; and what he would do: read, export, forward, or this by a grant."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What an actor may see for a purpose in one epoch.

    ``fingerprint`` stands for the visible classes in the audit; it is never shown. ``decided`` are all
    classes that were decided, by the policies and groups of the digest ``rules``. ``emergency`` is the one that
    he sees it in, and ``originators`` those of whom it opens something.
    """

    epoch: int
    visible: frozenset[int]
    fingerprint: str
    decided: frozenset[int]
    rules: str
    emergency: Emergency | None = None
    originators: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Rules:
    """Policies, groups and emergencies as one epoch has them: whatever changes one of them moves the epoch."""

    epoch: int
    policies: PolicySet
    groups: GroupBook
    emergencies: tuple[Emergency, ...]

    @property
    def digest(self) -> str:
        """Stands for what a class is decided by."""
        return f"{self.policies.digest} {self.groups.digest}"

    def emergency_of(self, actor: Actor, purpose: str, *, now: int) -> Emergency | None:
        return next((each for each in self.emergencies if each.opens_for(actor, purpose, now=now)), None)


def assignment_id(secret: InstanceSecret, administration: str, officer: str, *, case: str) -> str:
    """The number of the assignment of an officer to a case.

    Args:
        secret: The instance secret.
        administration: The officer's.
        officer: His name.
        case: Its reference.
    """
    return secret.digest(b"assignment", administration, officer, case).hex()


class Sights:
    """Decides what actors may see, and keeps it; safe to share between threads."""

    def __init__(self, secret: InstanceSecret) -> None:
        """Begin with nothing decided.

        Args:
            secret: The instance secret.
        """
        self._secret = secret
        self._rules: _Rules | None = None
        self._kept: dict[tuple[SightKey, str], Sight] = {}

    def policies(self, transaction: Transaction, *, now: int) -> PolicySet:
        """The policy set in force: the one in the graph.

        Raises:
            PolicyBreachError: None is in force, or not the one that was put in force.
        """
        return self._read(transaction, now).policies

    def groups(self, transaction: Transaction, *, now: int) -> GroupBook:
        """Who belongs to which named group."""
        return self._read(transaction, now).groups

    def _read(self, transaction: Transaction, now: int) -> _Rules:
        epoch, rules = read_epoch(transaction), self._rules
        if rules is None or rules.epoch != epoch:
            row = read_policy(transaction)
            if row is None:
                raise PolicyBreachError("no policy set is in force")
            policies = rules.policies if rules and rules.policies.digest == row.digest else None
            if policies is None:
                policies = PolicySet.from_json(row.texts)
            if policies.digest != row.digest:
                raise PolicyBreachError("the policy set in force is not what was put in force")
            groups = read_group_book(transaction)
            self._rules = rules = _Rules(epoch, policies, groups, open_emergencies(transaction, now=now))
        return rules

    def of(self, transaction: Transaction, key: SightKey, *, now: int, is_ordinary: bool = False) -> Sight:
        """What an actor may see at a moment.

        Args:
            transaction: In which he is answered.
            key: Who, for what, doing what.
            now: Epoch milliseconds.
            is_ordinary: Leave an emergency of his out: in it he reads more, and changes nothing more.

        Raises:
            QuestionError: He is not on the case that he would work on.
        """
        actor, purpose, action = key
        rules = self._read(transaction, now)
        self.demand_case(transaction, actor)
        # an emergency opens for reading alone
        is_reading = action == "read" and not is_ordinary
        emergency = rules.emergency_of(actor, purpose, now=now) if is_reading else None
        return self._decided(transaction, key, rules, emergency=emergency)

    def demand_case(self, transaction: Transaction, actor: Actor) -> None:
        """Make sure that an actor is on the case that he works on.

        Raises:
            QuestionError: He is not, or there is no such case: one refusal.
        """
        for case in actor.cases:
            number = assignment_id(self._secret, actor.administration, actor.name, case=case)
            if find_assignment(transaction, number) is None:
                raise no_such_case()

    def _decided(self, transaction: Transaction, key: SightKey, rules: _Rules, *, emergency: Emergency | None) -> Sight:
        place = (key, emergency.id if emergency else "")
        kept = self._kept.get(place)
        if kept is not None and kept.epoch == rules.epoch:
            return kept
        actor, purpose, action = key
        classes = read_classes(transaction, groups=rules.groups)
        decided = frozenset[int]()
        seen = frozenset[int]()
        if kept is not None and kept.rules == rules.digest:
            # a number stands for one class for ever: under the same rules only new ones are to be decided
            there = frozenset(classes)  # not its keys: with them the intersection is a set that can change
            decided, seen = kept.decided & there, kept.visible & there
        new = {number: each for number, each in classes.items() if number not in decided}
        if action == GRANTED:
            new, action = as_granted(new), FORWARD
        visible = seen | visible_classes(
            rules.policies,
            actor,
            purpose=purpose,
            classes=new,
            action=action,
            break_glass=emergency is not None,
        )
        fingerprint = hashlib.sha256(repr(sorted(visible)).encode()).hexdigest()[:32]
        sight = Sight(rules.epoch, visible, fingerprint, frozenset(classes), rules.digest)
        if emergency is not None:
            ordinary = self._decided(transaction, key, rules, emergency=None)
            originators = originators_opened(classes, visible - ordinary.visible)
            sight = replace(sight, emergency=emergency, originators=originators)
        if len(self._kept) >= _SIGHTS_KEPT:
            self._kept.clear()
        self._kept[place] = sight
        return sight


def originators_opened(classes: Mapping[int, AccessClass], numbers: Iterable[int]) -> frozenset[str]:
    """Originators of what an emergency opens, by the parts that were opened to emergencies.

    Args:
        classes: All access classes by number.
        numbers: Of the classes that are visible in it and not without it.
    """
    return frozenset(part.originator for each in numbers for part in classes[each].parts if part.break_glass)


def view_plain(actor: Actor, purpose: str, view: GraphView) -> dict[str, Any]:
    """Whose view an answer is of, as the JSON object that goes out: who, for what, on which case, when.

    Args:
        actor: Who asked.
        purpose: What for.
        view: What he was answered from; an emergency that it was seen in is said, with its end.
    """
    said: dict[str, Any] = {"as": actor.name, "purpose": purpose}
    if actor.cases:
        said["case"] = ", ".join(actor.cases)
    said["at"] = iso_moment(view.now)
    if view.emergency is not None:
        said["emergency"] = {"id": view.emergency.id, "until": iso_moment(view.emergency.until)}
    return said
