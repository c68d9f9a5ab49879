"""What was asked, as budgets count it: read from the audit, which every program of an instance writes.

Who walks through handles or identifiers is noted apart, for the supervisors of his unit.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from intel.graph.driver import Transaction
from intel.graph.pairs import pair
from intel.graph.statements import STATEMENTS

__all__ = ["SpentRow", "Walk", "put_walk", "read_walks", "spent_since"]


@dataclass(frozen=True, slots=True)
class SpentRow:
    """A row of ``spent_since``: an act that was answered or found nothing."""

    id: str
    at: int
    actor: str
    unit: str
    act: str
    asked: int
    count: int


@dataclass(frozen=True, slots=True)
class Walk:
    """A row of ``read_walks``: somebody looked for many things that are not there for him."""

    at: int
    actor: str
    unit: str
    misses: int


SPENT_SINCE = pair("spent_since", SpentRow)
READ_WALKS = pair("read_walks", Walk)


def spent_since(transaction: Transaction, *, since: int) -> list[SpentRow]:
    """What everybody asked since a moment, epoch milliseconds.

    Access: For budgets alone; holds no word of what was asked.
    """
    return SPENT_SINCE.rows(transaction.run(STATEMENTS["spent_since"].text, {"since": since}))


def put_walk(transaction: Transaction, walk: Walk, *, number: str) -> None:
    """Note that somebody walks; the same number again changes nothing but the moment.

    Access: Platform state; filters nothing.
    """
    transaction.run(STATEMENTS["put_walk"].text, {"row": {"id": number, **asdict(walk)}})


def read_walks(transaction: Transaction, *, since: int) -> list[Walk]:
    """Who walked since a moment, epoch milliseconds.

    Access: For supervisors and auditors; the caller says whose are his to know.
    """
    return READ_WALKS.rows(transaction.run(STATEMENTS["read_walks"].text, {"since": since}))
