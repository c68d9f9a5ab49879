"""Askings to pass reports on, in the graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from intel.access.onward import OnwardAsking
from intel.graph.driver import Transaction
from intel.graph.pairs import pair
from intel.graph.statements import STATEMENTS

__all__ = ["askings_of", "askings_to", "find_asking", "put_asking", "use_grants"]

_ONE = pair("read_onward_asking", OnwardAsking)
_OF = pair("onward_askings_of", OnwardAsking)
_TO = pair("onward_askings_to", OnwardAsking)


def _run(transaction: Transaction, name: str, params: Mapping[str, object]) -> list[dict[str, object]]:
    return transaction.run(STATEMENTS[name].text, params)


def _in_order(found: Iterable[OnwardAsking]) -> list[OnwardAsking]:
    return sorted(found, key=lambda each: (-each.asked_at, each.id))


def put_asking(transaction: Transaction, asking: OnwardAsking) -> None:
    """Write an asking, in the place of what it was before.

    Access: Platform state; the caller has checked who does.
    """
    _run(transaction, "put_onward_asking", {"row": asdict(asking)})


def find_asking(transaction: Transaction, number: str) -> OnwardAsking | None:
    """The asking of a number, whatever has become of it.

    Access: Platform state; the caller checks whose it is, and whom it asks.
    """
    rows = _ONE.rows(_run(transaction, "read_onward_asking", {"id": number}))
    return rows[0] if rows else None


def askings_of(transaction: Transaction, officer: str) -> list[OnwardAsking]:
    """What somebody asked, the last first.

    Access: Platform state; for him alone, which the caller sees to.
    """
    return _in_order(_OF.rows(_run(transaction, "onward_askings_of", {"officer": officer})))


def askings_to(transaction: Transaction, originator: str) -> list[OnwardAsking]:
    """What an originator was asked, the last first.

    Access: Platform state; for those who answer for that originator alone, which the caller checks.
    """
    return _in_order(_TO.rows(_run(transaction, "onward_askings_to", {"originator": originator})))


def use_grants(transaction: Transaction, grants: Iterable[OnwardAsking], *, at: int) -> None:
    """Count the grants by which something is passed on, in the transaction in which that is settled.

    Access: Platform state; filters nothing.
    """
    numbers = sorted(each.id for each in grants)
    if numbers:
        _run(transaction, "use_onward_asking", {"ids": numbers, "at": at})
