"""Withdrawing and releasing: what an originator's word does to a report that is in the graph.

Of a withdrawn report two things are left. A `Withheld` node, which nobody is shown, makes what
comes in its place stay with its originator. A `Tombstone` says that it was withdrawn: to its
originator, whose class it has, and to whoever had seen it, as `intel.graph.serving` can tell.
"""

from __future__ import annotations

from datetime import datetime

import orjson

from intel.access.classes import AccessClass, meet
from intel.access.classify import LIFETIMES
from intel.access.handles import InstanceSecret
from intel.clock import epoch_ms
from intel.errors import NotFoundError
from intel.graph import platform_queries as platform
from intel.graph.driver import Transaction
from intel.graph.platform_queries import KnownReportRow
from intel.graph.removal import remove_report
from intel.graph.state import intern_classes
from intel.graph.statements import STATEMENTS
from intel.graph.writer import Written, remark_report
from intel.model.marking import Marking

__all__ = ["is_withheld", "release_report", "withdraw_report"]

_KEPT = max(LIFETIMES.values())
"""A tombstone is shown as long as the longest report would have been; what it keeps back stays so for ever."""


def _run(transaction: Transaction, name: str, **params: object) -> list[dict[str, object]]:
    return transaction.run(STATEMENTS[name].text, params)


def _held_fast(transaction: Transaction, number: str) -> KnownReportRow:
    """What is known of a report that nobody else rewrites before this transaction ends."""
    _run(transaction, "lock_report", id=number)
    rows = platform.KNOWN_REPORTS.rows(_run(transaction, "known_reports", ids=[number]))
    if not rows:
        raise NotFoundError("there is no such report")
    return rows[0]


def _class_of_tombstone(transaction: Transaction, known: KnownReportRow) -> AccessClass:
    """For who saw the report and sees what is its originator's alone: a case stays a case."""
    rows = _run(transaction, "find_classes", ids=[known.ac, known.origin_ac])
    return meet(AccessClass.from_key(row.key or "") for row in platform.FIND_CLASSES.rows(rows))


def withdraw_report(transaction: Transaction, number: str, *, secret: InstanceSecret, epoch: int, at: datetime) -> None:
    """Take a report out as if it had never come, with the copies that others hold of it here.

    Args:
        transaction: The writing transaction.
        number: Id of its node, not that of a copy.
        secret: The instance secret.
        epoch: The epoch that begins with this withdrawal.
        at: When, aware, UTC.

    Raises:
        NotFoundError: It is not there any more.

    Access: For who has decided that it goes; the tombstone carries the class of the report and
        that of what is its originator's alone.
    """
    known = _held_fast(transaction, number)
    report = orjson.loads(known.origin)["report"]
    access = _class_of_tombstone(transaction, known)
    begin = platform.LAST_WITHDRAWAL.rows(_run(transaction, "last_withdrawal", handle=number))
    class_id = secret.class_id(access.key)
    intern_classes(transaction, {class_id: access})
    tombstone = {
        "id": f"{number}:w{epoch}",
        "handle": number,
        "originator": report["administration"],
        "submitter": known.submitter or "",
        "reference": report["reference"],
        "version": known.version,
        "state": "withdrawn",
        "at": epoch_ms(at),
        "came_at": known.class_at[0],
        "begin": begin[0].number if begin else 0,
        "epoch": epoch,
        "ac": class_id,
        "exp": epoch_ms(at + _KEPT),
    }
    for row in platform.COPIES_OF_REPORT.rows(_run(transaction, "copies_of_report", handle=number)):
        remove_report(transaction, row.id)
    _run(transaction, "withhold_report", id=number, at=epoch_ms(at))
    _run(transaction, "put_tombstone", row=tombstone)


def is_withheld(transaction: Transaction, number: str) -> bool:
    """Whether a report is kept back since a withdrawal.

    Access: For who may manage the report; filters nothing.
    """
    return bool(_run(transaction, "withheld_reports", ids=[number]))


def release_report(
    transaction: Transaction,
    number: str,
    *,
    secret: InstanceSecret,
    at: datetime,
    to: tuple[str, ...],
    names_to: tuple[str, ...],
) -> Written:
    """Let a report go: to some more, and to whom it was sent where it was kept back since a withdrawal.

    Args:
        transaction: The writing transaction.
        number: Id of its node.
        secret: The instance secret.
        at: When, aware, UTC.
        to: Who may see it besides.
        names_to: Who may see the names in it besides.

    Raises:
        NotFoundError: It is not there any more.
        ValueError: Somebody in the lists is nobody to release to.

    Access: For who has decided that it may be; classifies every element anew.
    """
    _held_fast(transaction, number)
    _run(transaction, "release_withheld", id=number)
    _run(transaction, "lift_tombstones", handle=number, at=epoch_ms(at))

    def widened(marking: Marking) -> Marking:
        return marking.widened(to, names_to)

    return remark_report(transaction, number, widened, secret=secret, at=at)
