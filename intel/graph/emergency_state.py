"""Emergencies and cases in the graph: what was asked for, who was told, and who works on what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from intel.access.emergencies import Emergency
from intel.graph.driver import Transaction
from intel.graph.pairs import pair
from intel.graph.statements import STATEMENTS

__all__ = [
    "CaseAssignment",
    "drop_assignment",
    "emergencies_of",
    "emergencies_told",
    "find_assignment",
    "find_emergency",
    "open_emergencies",
    "put_assignment",
    "put_emergency",
    "read_assignments",
    "tell_originators",
    "use_emergency",
]


@dataclass(frozen=True, slots=True)
class CaseAssignment:
    """One officer on one case; ``id`` follows from administration, officer and reference."""

    id: str
    administration: str
    officer: str
    reference: str
    assigned_by: str
    assigned_at: int


_ONE = pair("read_emergency", Emergency)
_OF_ADMINISTRATION = pair("read_emergencies", Emergency)
_OPEN = pair("open_emergencies", Emergency)
_TOLD = pair("read_emergency_notices", Emergency)
_ASSIGNMENT = pair("find_case_assignment", CaseAssignment)
_ASSIGNMENTS = pair("read_case_assignments", CaseAssignment)


def _run(transaction: Transaction, name: str, params: Mapping[str, object]) -> list[dict[str, object]]:
    return transaction.run(STATEMENTS[name].text, params)


def put_emergency(transaction: Transaction, emergency: Emergency) -> None:
    """Write an emergency, in the place of what it was before.

    Access: Platform state; the caller has checked who does.
    """
    _run(transaction, "put_emergency", {"row": asdict(emergency)})


def find_emergency(transaction: Transaction, number: str) -> Emergency | None:
    """The emergency of a number, whatever has become of it.

    Access: Platform state; the caller checks whose it is.
    """
    rows = _ONE.rows(_run(transaction, "read_emergency", {"id": number}))
    return rows[0] if rows else None


def emergencies_of(transaction: Transaction, administration: str, *, since: int) -> list[Emergency]:
    """What people of an administration have asked for since a moment, the last first.

    Access: Platform state; for people of that administration alone, which the caller checks.
    """
    params = {"administration": administration, "since": since}
    found = _OF_ADMINISTRATION.rows(_run(transaction, "read_emergencies", params))
    return sorted(found, key=lambda each: (-each.asked_at, each.id))


def open_emergencies(transaction: Transaction, *, now: int) -> tuple[Emergency, ...]:
    """Everybody's emergencies that have not ended.

    Access: For deciding visibility only; never part of an answer.
    """
    found = _OPEN.rows(_run(transaction, "open_emergencies", {"now": now}))
    return tuple(sorted(found, key=lambda each: (each.confirmed_at, each.id)))


def use_emergency(transaction: Transaction, number: str, *, at: int) -> None:
    """Count an answer, in the transaction in which it is settled.

    Access: Platform state; filters nothing.
    """
    _run(transaction, "use_emergency", {"id": number, "at": at})


def tell_originators(transaction: Transaction, number: str, *, originators: Iterable[str], at: int) -> None:
    """Tell originators of an emergency that opens something of theirs; who knows of it is not told again.

    Access: Platform state; the caller has decided whose classes are opened.
    """
    rows = [
        {"id": f"{number} {each}", "emergency": number, "originator": each, "at": at} for each in sorted(originators)
    ]
    if rows:
        _run(transaction, "put_emergency_notices", {"rows": rows})


def emergencies_told(transaction: Transaction, originator: str) -> list[Emergency]:
    """The emergencies that an originator was told of, in no particular order.

    Access: For people of that originator alone, which the caller checks.
    """
    return _TOLD.rows(_run(transaction, "read_emergency_notices", {"originator": originator}))


def put_assignment(transaction: Transaction, assignment: CaseAssignment) -> None:
    """Put an officer on a case; who is on it already stays.

    Access: Platform state; the caller has checked who does.
    """
    _run(transaction, "put_case_assignment", {"row": asdict(assignment)})


def drop_assignment(transaction: Transaction, number: str) -> None:
    """Take an officer off a case.

    Access: Platform state; the caller has checked who does.
    """
    _run(transaction, "delete_case_assignment", {"id": number})


def find_assignment(transaction: Transaction, number: str) -> CaseAssignment | None:
    """The assignment of a number, which follows from administration, officer and case.

    Access: Platform state; the caller asks for the officer himself or for his administration.
    """
    rows = _ASSIGNMENT.rows(_run(transaction, "find_case_assignment", {"id": number}))
    return rows[0] if rows else None


def read_assignments(transaction: Transaction, administration: str) -> list[CaseAssignment]:
    """Who of an administration is on which case, by case and officer.

    Access: For people of that administration alone, which the caller checks.
    """
    found = _ASSIGNMENTS.rows(_run(transaction, "read_case_assignments", {"administration": administration}))
    return sorted(found, key=lambda each: (each.reference, each.officer))
