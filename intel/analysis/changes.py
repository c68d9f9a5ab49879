"""The question ``changes``: what was received, revised or released to the reader since a moment."""

from __future__ import annotations

from intel.access.projection import iso_moment
from intel.analysis.reading import KeyedRow, View
from intel.graph.history import change_for
from intel.graph.queries import CHANGED_REPORTS

__all__ = ["changes"]


def changes(view: View, *, since: int, visible: frozenset[int]) -> list[KeyedRow]:
    """The visible reports whose last change for this reader is not older than a moment.

    A re-marking for others is no change, nor is a version that says the same.

    Args:
        view: What is read through.
        since: Epoch milliseconds UTC, inclusive.
        visible: The classes of the view, by which the history is read.

    Returns:
        Rows ``report``, ``kind``, ``change`` (received, revised, released) and ``at``, oldest first.
    """
    found: dict[str, KeyedRow] = {}
    for row in view.rows(CHANGED_REPORTS, since=since):
        change = change_for(row, visible)
        if change.at < since:
            continue
        shown = {"report": row.report, "kind": row.kind, "change": change.kind, "at": iso_moment(change.at)}
        known = found.get(row.report)
        if known is None or known[0] < (change.at, row.report):
            found[row.report] = ((change.at, row.report), shown)
    return sorted(found.values(), key=lambda each: each[0])
