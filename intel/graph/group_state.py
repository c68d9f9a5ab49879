"""Named groups in the graph: their versions, and what waits for a second person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from intel.access.groups import GroupBook
from intel.graph.driver import Transaction
from intel.graph.pairs import pair
from intel.graph.statements import STATEMENTS

__all__ = [
    "GroupProposal",
    "GroupVersion",
    "drop_group_proposal",
    "put_group_proposal",
    "put_group_version",
    "read_group_book",
    "read_group_proposals",
    "read_group_versions",
]


@dataclass(frozen=True, slots=True)
class GroupVersion:
    """A version of a group; a row of ``read_group_versions``, and what is put.

    ``name`` has the owner before it, ``id`` the number of the version behind it; ``members`` are without
    the owner, who always belongs to the group.
    """

    id: str
    name: str
    owner: str
    version: int
    members: list[str]
    note: str
    proposer: str
    proposed_at: int
    confirmer: str
    confirmed_at: int
    epoch: int


@dataclass(frozen=True, slots=True)
class GroupProposal:
    """A change that waits for a second person; a row of ``read_group_proposals``, and what is put.

    ``version`` is the number that it will have, ``role`` the proposer's.
    """

    id: str
    name: str
    owner: str
    version: int
    members: list[str]
    note: str
    proposer: str
    role: str
    proposed_at: int


_VERSIONS = pair("read_group_versions", GroupVersion)
_PROPOSALS = pair("read_group_proposals", GroupProposal)


def _run(transaction: Transaction, name: str, params: Mapping[str, object]) -> list[dict[str, object]]:
    return transaction.run(STATEMENTS[name].text, params)


def read_group_versions(transaction: Transaction) -> list[GroupVersion]:
    """All versions of all groups, by name and number.

    Access: Platform state; the caller shows of it only what the asker may know of.
    """
    found = _VERSIONS.rows(_run(transaction, "read_group_versions", {}))
    return sorted(found, key=lambda each: (each.name, each.version))


def read_group_book(transaction: Transaction) -> GroupBook:
    """Who belongs to which group now, and did before.

    Access: For deciding what a release set reaches; never part of an answer.
    """
    return GroupBook.of((each.name, each.version, each.members) for each in read_group_versions(transaction))


def put_group_version(transaction: Transaction, version: GroupVersion) -> None:
    """Put a version of a group in force; the caller moves the epoch in the same transaction.

    Access: Platform state; the caller has checked who does.
    """
    _run(transaction, "put_group_version", {"row": asdict(version)})


def read_group_proposals(transaction: Transaction, owner: str) -> list[GroupProposal]:
    """The changes of an administration's groups that wait for a second person, by name.

    Access: Platform state; for people of that administration alone, which the caller checks.
    """
    found = _PROPOSALS.rows(_run(transaction, "read_group_proposals", {"owner": owner}))
    return sorted(found, key=lambda each: each.name)


def put_group_proposal(transaction: Transaction, proposal: GroupProposal) -> None:
    """Write a proposal; the database takes one at most for a group.

    Access: Platform state; the caller has checked who proposes.
    """
    _run(transaction, "put_group_proposal", {"row": asdict(proposal)})


def drop_group_proposal(transaction: Transaction, number: str) -> None:
    """Take a proposal away.

    Access: Platform state; the caller has checked who does.
    """
    _run(transaction, "delete_group_proposal", {"id": number})
