"""Changes of policy in the graph: what is proposed, what was put in force, and whom it concerns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from intel.graph.driver import Transaction
from intel.graph.pairs import pair
from intel.graph.statements import STATEMENTS

__all__ = [
    "PolicyChange",
    "Proposal",
    "count_by_class",
    "drop_proposal",
    "put_change",
    "put_proposal",
    "read_changes",
    "read_proposal",
]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change that waits for a second person; a row of ``read_proposal``, and what is put.

    ``base`` is the digest of the text that was in force when it was made, ``role`` the proposer's.
    """

    id: str
    originator: str
    text: str
    base: str
    note: str
    proposer: str
    role: str
    proposed_at: int


@dataclass(frozen=True, slots=True)
class PolicyChange:
    """A change that was put in force; a row of ``read_policy_changes``, and what is put.

    ``before`` is the text that it took the place of, ``set_digest`` the digest of the whole set from
    then on, ``signature`` the instance's over all of it but the texts, which it signs by digest.
    """

    id: str
    originator: str
    text: str
    before: str
    note: str
    proposer: str
    proposed_at: int
    confirmer: str
    confirmed_at: int
    epoch: int
    set_digest: str
    signature: str


@dataclass(frozen=True, slots=True)
class _CountRow:
    """A row of the statements that count by class."""

    ac: int
    number: int


_READ_PROPOSAL = pair("read_proposal", Proposal)
_READ_CHANGES = pair("read_policy_changes", PolicyChange)
_COUNTS = {
    "reports": pair("count_reports_by_class", _CountRow),
    "names": pair("count_names_by_class", _CountRow),
}


def _run(transaction: Transaction, name: str, params: Mapping[str, object]) -> list[dict[str, object]]:
    return transaction.run(STATEMENTS[name].text, params)


def put_proposal(transaction: Transaction, proposal: Proposal) -> None:
    """Write a proposal; the database takes one at most for an originator.

    Access: Platform state; the caller has checked who proposes.
    """
    _run(transaction, "put_proposal", {"row": asdict(proposal)})


def read_proposal(transaction: Transaction, originator: str) -> Proposal | None:
    """The proposal that waits for a second person of an originator.

    Access: Platform state; for people of that originator alone, which the caller checks.
    """
    rows = _READ_PROPOSAL.rows(_run(transaction, "read_proposal", {"originator": originator}))
    return rows[0] if rows else None


def drop_proposal(transaction: Transaction, number: str) -> None:
    """Take a proposal away.

    Access: Platform state; the caller has checked who does.
    """
    _run(transaction, "delete_proposal", {"id": number})


def put_change(transaction: Transaction, change: PolicyChange) -> None:
    """Write a change that is put in force in the same transaction.

    Access: Platform state; filters nothing.
    """
    _run(transaction, "put_policy_change", {"row": asdict(change)})


def read_changes(transaction: Transaction, originator: str) -> list[PolicyChange]:
    """All changes of an originator's rules, the last first.

    Access: Platform state; for people of that originator and auditors, which the caller checks.
    """
    return _READ_CHANGES.rows(_run(transaction, "read_policy_changes", {"originator": originator}))


def count_by_class(transaction: Transaction, originator: str, *, now: int) -> dict[str, dict[int, int]]:
    """How many current reports of an originator, and how many with names, lie in each class.

    Access: For the originator alone, whose own data it counts; the caller checks that.
    """
    params = {"originator": originator, "now": now}
    return {
        what: {row.ac: row.number for row in query.rows(_run(transaction, query.statement.name, params))}
        for what, query in _COUNTS.items()
    }
