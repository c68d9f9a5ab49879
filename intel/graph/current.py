"""A report as it is now, whole, for whoever of its unit makes the next version of it."""

from __future__ import annotations

import orjson

from intel.graph import platform_queries as platform
from intel.graph.driver import Transaction
from intel.graph.statements import STATEMENTS
from intel.model.marking import Marking
from intel.model.report import Report

__all__ = ["current_report"]


def current_report(transaction: Transaction, number: str, *, submitter: str, at: int) -> Report | None:
    """The current version of a report that a unit sent, under the marking that it was sent with.

    Args:
        transaction: Any.
        number: Id of its node, which is its handle.
        submitter: The unit.
        at: When, epoch milliseconds; what has expired is not there.

    Returns:
        None where the unit has no such report.

    Access: Of one unit's own report, which it could send whole again; the caller says which unit is his.
    """
    rows = transaction.run(STATEMENTS["known_reports"].text, {"ids": [number]})
    for row in platform.KNOWN_REPORTS.rows(rows):
        if row.submitter == submitter and row.exp > at:
            kept = orjson.loads(row.origin)
            report = Report.model_validate(kept["report"])
            # one that is kept back since a withdrawal has its own marking beside that
            return (
                report.model_copy(update={"marking": Marking.model_validate(kept["sent"])})
                if "sent" in kept
                else report
            )
    return None
