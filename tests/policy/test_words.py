"""The rules of every file against the words of docs/access.md, written once more as plain Python.

The cases show single rules; this holds all administrations' files to the same common rules, so that
a slip in one of them is noticed, whichever it is.
"""

import random
from collections.abc import Sequence

import pytest

from intel.access.actors import DEMONSTRATION_ACTORS, Actor, Role
from intel.access.classes import BaseClass
from intel.access.decisions import ACTIONS
from intel.access.evaluator import Rule, evaluate
from intel.access.policy import load_policy_files, rules_of
from intel.model.administrations import ADMINISTRATIONS, OPEN_SOURCE
from intel.model.marking import PURPOSES

POLICIES = load_policy_files()
ORIGINATORS = [*ADMINISTRATIONS, OPEN_SOURCE]
STAFF = (Role.OFFICER, Role.SUPERVISOR, Role.UNIT)
EMERGENCIES = ("KG", "KZ", "UZ")
FOR_NAMES = {"border-control", "investigation", "mutual-assistance"}


def is_member(actor: Actor) -> bool:
    if actor.role in STAFF:
        return actor.administration in ADMINISTRATIONS
    return actor.role is Role.SECRETARIAT or (actor.role is Role.LIAISON and actor.rilo != "")


def purposes_of_names(originator: str) -> set[str]:
    if originator == "CN":
        return FOR_NAMES - {"border-control"}
    return FOR_NAMES | {"risk-analysis"} if originator == "MN" else FOR_NAMES


def is_sender(actor: Actor, base: BaseClass) -> bool:
    return actor.unit != "" and actor.unit == base.submitter


def is_reached(actor: Actor, base: BaseClass) -> bool:
    """Whether the release set, that of names for names, means the actor."""
    if actor.role in STAFF:
        return "ALL" in base.release or actor.administration in base.release
    if "ALL" in base.release and not base.nominal:
        return True
    known = ADMINISTRATIONS.get(base.originator)
    is_own_office = actor.role is Role.LIAISON and known is not None and actor.rilo == known.rilo
    return "RILO" in base.release and is_own_office and not (base.nominal and base.originator == "KZ")


def is_kept_back(actor: Actor, base: BaseClass, purpose: str) -> bool:
    """Rules of single administrations."""
    is_abroad = actor.administration != base.originator
    match base.originator:
        case "KG":
            return actor.role is Role.SECRETARIAT and not is_sender(actor, base) and purpose != "statistics"
        case "TJ":
            return is_abroad and base.nominal and base.handling == "H3" and purpose != "mutual-assistance"
        case "TM":
            return is_abroad and purpose == "training"
        case "UZ":
            return is_abroad and actor.role is Role.OFFICER and base.handling == "H3"
        case _:
            return False


def is_holder(actor: Actor, base: BaseClass) -> bool:
    return is_sender(actor, base) or (actor.administration != "" and actor.administration in base.release)


def is_opened_in_emergency(actor: Actor, base: BaseClass, purpose: str) -> bool:
    has_opted_in = base.originator in EMERGENCIES and base.break_glass
    return has_opted_in and actor.role in STAFF and purpose in ("border-control", "investigation")


def may_read(actor: Actor, base: BaseClass, purpose: str, *, emergency: bool) -> bool:
    is_own = actor.administration == base.originator
    is_senders = is_sender(actor, base)
    if not is_member(actor) or purpose not in PURPOSES or is_kept_back(actor, base, purpose):
        return False
    if (base.held and not is_holder(actor, base)) or (actor.role is Role.SECRETARIAT and base.nominal):
        return False
    is_bound = not is_own and not (actor.role is Role.SECRETARIAT and is_senders)
    if is_bound and base.purposes and purpose not in base.purposes:
        return False
    if base.cases and not is_own and not is_senders and not set(base.cases) & set(actor.cases):
        return False
    if is_own and actor.role in STAFF:
        return True
    if emergency and is_opened_in_emergency(actor, base, purpose):
        return True
    if base.nominal and purpose not in purposes_of_names(base.originator):
        return False
    return is_senders or is_reached(actor, base)


def may_use(actor: Actor, action: str, base: BaseClass, purpose: str) -> bool:
    """Exporting, passing on and using in court: what may be read, as far as handling and onward rule allow."""
    if not may_read(actor, base, purpose, emergency=False):
        return False
    if actor.administration == base.originator:
        return True
    allowed = {
        "export": base.handling in ("H0", "H1"),
        "forward": base.handling in ("H0", "H1") and base.onward == "allowed",
        "disclose": base.handling == "H0",
    }
    return allowed[action]


def may_manage(actor: Actor, base: BaseClass) -> bool:
    if not is_member(actor) or base.held:
        return False
    if base.originator == OPEN_SOURCE:
        return actor.role is Role.SECRETARIAT and is_sender(actor, base)
    return actor.role in (Role.UNIT, Role.SUPERVISOR) and actor.administration == base.originator


def may(actor: Actor, action: str, base: BaseClass, purpose: str, *, emergency: bool) -> bool:
    if action == "read":
        # what is not opened to emergencies is decided without one
        return base.break_glass >= emergency and may_read(actor, base, purpose, emergency=emergency)
    if emergency:
        return False
    if action == "submit":
        return may_submit(actor, base)
    return may_manage(actor, base) if action == "manage" else may_use(actor, action, base, purpose)


def may_submit(actor: Actor, base: BaseClass) -> bool:
    if not is_member(actor) or not actor.unit or actor.unit != base.submitter:
        return False
    return actor.role is Role.SECRETARIAT or (actor.role in STAFF and actor.administration == base.originator)


UNITS = ["", "secretariat", "rilo-cis", "rilo-ap", *(each.unit for each in ADMINISTRATIONS.values())]


def drawn(draw: random.Random, originator: str) -> tuple[Actor, BaseClass, str]:
    """An actor and a class that often have to do with each other, and a purpose."""

    def some(values: list[str], *counts: int) -> tuple[str, ...]:
        return tuple(sorted(draw.sample(values, draw.choice(counts))))

    unit = draw.choice(UNITS)
    home = draw.choice([originator, originator, *ADMINISTRATIONS, "", "RU"])
    actor = draw.choice(list(DEMONSTRATION_ACTORS.values()))
    if draw.random() < 0.5:
        rilo = draw.choice(["", "CIS", "AP"])
        cases = some(["C-1", "C-2"], 0, 1)
        actor = Actor("somebody", draw.choice(list(Role)), home, unit, rilo, cases)
    base = BaseClass(
        originator=originator,
        submitter=draw.choice([actor.unit, draw.choice(UNITS), draw.choice(UNITS)]),
        handling=draw.choice(["H0", "H0", "H1", "H2", "H3"]),
        release=some(["RILO", "ALL", "AZ", "UZ", actor.administration or "KZ"][: draw.choice([4, 5])], 0, 1, 2),
        purposes=some(list(PURPOSES), 0, 0, 0, 2),
        nominal=draw.random() < 0.5,
        cases=some(["C-1", "C-2"], 0, 0, 0, 0, 1),
        onward=draw.choice(["none", "ask", "allowed"]),
        break_glass=draw.random() < 0.3,
        held=draw.random() < 0.15,
    )
    return actor, base, draw.choice([*PURPOSES, *PURPOSES, "curiosity"])


@pytest.mark.parametrize("originator", ORIGINATORS)
def test_a_file_says_what_the_words_say(originator: str) -> None:
    assert differing(rules_of(POLICIES, originator), originator) == []


def differing(rules: Sequence[Rule], originator: str) -> list[str]:
    """Where rules decide otherwise than the words; the first place only."""
    draw = random.Random(f"words of {originator}")
    for _ in range(3500):
        actor, base, purpose = drawn(draw, originator)
        emergency = draw.random() < 0.3
        for action in ACTIONS:
            decision = evaluate(rules, actor, action=action, base=base, purpose=purpose, break_glass=emergency)
            if decision.is_allowed != may(actor, action, base, purpose, emergency=emergency):
                return [f"{action}: {actor} {base} {purpose} gives {decision}"]
    return []
