"""Deleting what has expired: it was hidden at its second, and now it goes.

No answer and no receipt depends on whether it was swept: what has expired is as if it had never
come, and what comes in its place is new.
"""

from __future__ import annotations

from intel.access.classify import LIFETIMES
from intel.clock import epoch_ms, from_epoch_ms
from intel.graph import platform_queries as platform
from intel.graph.collecting import collect_classes
from intel.graph.driver import Database, Transaction
from intel.graph.removal import is_version, remove_report, remove_version
from intel.graph.statements import STATEMENTS

__all__ = ["sweep"]

_AT_ONCE = 50
_STILL_NEEDED = 3_600_000
"""Moments of expiry are kept for an hour: an answer that is on its way looks whether one lies in its time."""


def sweep(database: Database, *, now: int) -> None:
    """Delete every report and every older version that has expired, what is left of showing them, and unused classes.

    Args:
        database: Where.
        now: Epoch milliseconds.

    Access: Deletes what nobody sees any more; filters nothing and tells nothing.
    """

    def some(transaction: Transaction) -> int:
        params = {"now": now, "limit": _AT_ONCE}
        rows = platform.EXPIRED_REPORTS.rows(transaction.run(STATEMENTS["expired_reports"].text, params))
        for row in rows:
            if is_version(row.id):
                remove_version(transaction, row.id)
            else:
                remove_report(transaction, row.id)
        return len(rows)

    while database.write(some):
        pass
    longest = epoch_ms(from_epoch_ms(now) - max(LIFETIMES.values()))

    def rest(transaction: Transaction) -> None:
        transaction.run(STATEMENTS["delete_expiries"].text, {"now": now - _STILL_NEEDED})
        transaction.run(STATEMENTS["delete_served"].text, {"before": longest})

    database.write(rest)
    collect_classes(database, now=now)
