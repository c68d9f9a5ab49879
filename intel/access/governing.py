"""Who governs the rules of an administration: two people of its own, and nobody else."""

from __future__ import annotations

from intel.access.actors import Actor, Role
from intel.model.administrations import ADMINISTRATIONS

__all__ = ["may_confirm_policy", "may_propose_policy", "may_read_policy_history"]


def may_propose_policy(actor: Actor, originator: str) -> bool:
    """Whether an actor may propose and simulate rules: a unit or supervisor of that administration.

    What the platform itself and collections from open sources go by changes with the program alone.

    Args:
        actor: Who.
        originator: Whose rules.
    """
    is_own = originator in ADMINISTRATIONS and actor.administration == originator
    return is_own and actor.role in (Role.UNIT, Role.SUPERVISOR)


def may_confirm_policy(actor: Actor, originator: str, *, proposer: str, proposers_role: str) -> bool:
    """Whether an actor may confirm a proposal: another person, and one of the two a supervisor.

    Args:
        actor: Who would confirm.
        originator: Whose rules.
        proposer: Name of who proposed.
        proposers_role: His role then.
    """
    has_supervisor = Role.SUPERVISOR in (actor.role, proposers_role)
    return may_propose_policy(actor, originator) and actor.name != proposer and has_supervisor


def may_read_policy_history(actor: Actor, originator: str) -> bool:
    """Whether an actor may read what was changed when: who governs, officers of the same, and auditors.

    Args:
        actor: Who.
        originator: Whose rules.
    """
    is_own = originator in ADMINISTRATIONS and actor.administration == originator
    return is_own or actor.role is Role.AUDITOR
