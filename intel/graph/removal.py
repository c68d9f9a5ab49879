"""Taking a report out of the graph, so that what is left is as if it had never come.

Its records, facets, links and older versions go, and the keys and search words that only it had.
Where another report refers to it, the node stays as that link would have made it: without a class,
seen by nobody.
"""

from __future__ import annotations

from collections.abc import Iterable

from intel.graph import platform_queries as platform
from intel.graph.archive import clear_report
from intel.graph.driver import Transaction
from intel.graph.statements import STATEMENTS

__all__ = ["is_version", "remove_report", "remove_version", "withheld_among"]


def _run(transaction: Transaction, name: str, **params: object) -> list[dict[str, object]]:
    return transaction.run(STATEMENTS[name].text, params)


def is_version(number: str) -> bool:
    """Whether the id of a report node is that of an older version, which has no elements of its own."""
    return ":v" in number


def remove_report(transaction: Transaction, number: str) -> None:
    """Remove a report with everything that it stated, in all its versions.

    Args:
        transaction: The writing transaction.
        number: Id of the current version's node; one that is not there is no error.

    Access: For who has decided that it goes; filters nothing.
    """
    _run(transaction, "delete_report_versions", id=number)
    orphans = clear_report(transaction, number)
    _run(transaction, "await_report", row={"id": number, "lifecycle": "awaited"})
    _run(transaction, "delete_unawaited", ids=[number])
    orphans.drop(transaction)


def remove_version(transaction: Transaction, number: str) -> None:
    """Remove one older version of a report.

    Access: For who has decided that it goes; filters nothing.
    """
    _run(transaction, "delete_version", id=number)


def withheld_among(transaction: Transaction, numbers: Iterable[str]) -> set[str]:
    """Those of some reports that stay with their originator: withdrawn once, and not released since.

    Access: Platform state, for the writer; filters nothing.
    """
    rows = _run(transaction, "withheld_reports", ids=list(numbers))
    return {row.id for row in platform.WITHHELD_REPORTS.rows(rows)}
