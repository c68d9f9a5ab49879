"""Cases: who of an administration works on which; a session then chooses one of its own.

An administration puts its own people on a case, by its units and supervisors, and nobody puts
himself on one. That a case is named here opens nothing but what is released to the administration.
"""

from __future__ import annotations

from typing import Any

from intel.access.actors import DEMONSTRATION_ACTORS, Actor, Role
from intel.access.projection import iso_moment
from intel.access.sessions import LONGEST_CASE, is_case, may_assign, may_work_on_cases
from intel.errors import NotFoundError, QuestionError
from intel.graph.driver import Transaction
from intel.graph.emergency_state import (
    CaseAssignment,
    drop_assignment,
    find_assignment,
    put_assignment,
    read_assignments,
)
from intel.graph.state import advance_epoch
from intel.services.instance import Act, Instance
from intel.services.sights import assignment_id

__all__ = ["assign_case", "cases", "end_case"]


def _plain(each: CaseAssignment) -> dict[str, Any]:
    return {
        "case": each.reference,
        "officer": each.officer,
        "assigned_by": each.assigned_by,
        "assigned_at": iso_moment(each.assigned_at),
    }


def _demand_assigner(actor: Actor) -> None:
    if not may_assign(actor, actor.administration):
        raise NotFoundError("there are no cases for you to put people on")


def assign_case(instance: Instance, actor: Actor, *, case: str, officer: str) -> dict[str, Any]:
    """Put an officer on a case of his administration's.

    Args:
        instance: Where.
        actor: A unit or supervisor of the administration.
        case: Its reference, as markings state it.
        officer: Name of another of its people.

    Returns:
        Case, officer, who put him on it and when.

    Raises:
        NotFoundError: The actor puts nobody on cases.
        QuestionError: It cannot be the reference of a case, or the officer is none of its other people.

    Access: Speaks of the actor's own administration alone.
    """
    _demand_assigner(actor)
    if not is_case(case):
        raise QuestionError(
            "this cannot be the reference of a case",
            advice=f"One line of at most {LONGEST_CASE} characters, as the marking states it.",
            details={"argument": "case"},
        )
    known = DEMONSTRATION_ACTORS.get(officer)
    if known is None or known.administration != actor.administration or known.name == actor.name:
        raise QuestionError(
            f"{officer[:60]!r} is not another officer of your administration",
            advice="`intel users` lists everybody; nobody puts himself on a case.",
            details={"argument": "officer"},
        )
    number = assignment_id(instance.secret, actor.administration, officer, case=case)

    def write(transaction: Transaction) -> dict[str, Any]:
        advance_epoch(transaction)
        made = find_assignment(transaction, number) or CaseAssignment(
            id=number,
            administration=actor.administration,
            officer=officer,
            reference=case,
            assigned_by=actor.name,
            assigned_at=instance.now(),
        )
        put_assignment(transaction, made)
        instance.audit(transaction, actor, _act(actor, "case.assign", made), count=1)
        return _plain(made)

    return instance.database.write(write)


def _act(actor: Actor, name: str, about: CaseAssignment) -> Act:
    return Act(name, actor.default_purpose, about.id)


def end_case(instance: Instance, actor: Actor, *, case: str, officer: str) -> dict[str, Any]:
    """Take an officer off a case; it holds at once, also for what he is being answered.

    Args:
        instance: Where.
        actor: A unit or supervisor of the administration.
        case: Its reference.
        officer: Name of one of its people.

    Returns:
        Case, officer, who had put him on it and when.

    Raises:
        NotFoundError: The actor takes nobody off cases, or this officer is not on this one.

    Access: Speaks of the actor's own administration alone.
    """
    _demand_assigner(actor)
    number = assignment_id(instance.secret, actor.administration, officer, case=case)

    def write(transaction: Transaction) -> dict[str, Any]:
        advance_epoch(transaction)
        found = find_assignment(transaction, number)
        if found is None:
            raise NotFoundError("this officer is not on this case")
        drop_assignment(transaction, number)
        instance.audit(transaction, actor, _act(actor, "case.end", found), count=1)
        return _plain(found)

    return instance.database.write(write)


def cases(instance: Instance, actor: Actor) -> list[dict[str, Any]]:
    """Who is on which case: to units and supervisors all of their administration, to an officer his own.

    Args:
        instance: Where.
        actor: Who asks.

    Access: For people of that administration alone; for all others there are none.
    """

    def read(transaction: Transaction) -> list[dict[str, Any]]:
        found = read_assignments(transaction, actor.administration) if may_work_on_cases(actor) else []
        if actor.role is Role.OFFICER:
            found = [each for each in found if each.officer == actor.name]
        instance.audit(transaction, actor, Act("cases", actor.default_purpose), count=len(found))
        return [_plain(each) for each in found]

    return instance.database.write(read)
