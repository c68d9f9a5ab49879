"""GraphView: the only door through which anything is read for anybody."""

from __future__ import annotations

from typing import cast

from intel.access.emergencies import Emergency
from intel.errors import PolicyBreachError
from intel.graph.driver import Transaction
from intel.graph.pairs import Query, RowT

__all__ = ["GraphView"]


class GraphView:
    """The graph as one actor, for one purpose, at one moment, may know it.

    Every statement gets the visible classes and the moment as parameters, and what comes back is
    checked once more: a row that touched another class stops the answer and raises an alarm.

    Access: This is where access is applied; whoever holds a view needs no further check.
    """

    __slots__ = ("_transaction", "emergency", "now", "visible")

    def __init__(
        self, transaction: Transaction, *, visible: frozenset[int], now: int, emergency: Emergency | None = None
    ) -> None:
        """Make the view.

        Args:
            transaction: The reading transaction in which all its questions run.
            visible: Numbers of the visible access classes; empty sees nothing.
            now: Moment against which expiry is judged, epoch milliseconds UTC.
            emergency: The one that the classes were decided in, so that the answer can say so.
        """
        self._transaction = transaction
        self.visible = visible
        self.now = now
        self.emergency = emergency

    def within(self, classes: frozenset[int]) -> GraphView:
        """The same view with fewer classes: only ever narrower, whatever is named.

        Args:
            classes: Numbers of the classes that are kept, of those that are visible.
        """
        return GraphView(self._transaction, visible=self.visible & classes, now=self.now, emergency=self.emergency)

    def rows(self, query: Query[RowT], **params: object) -> list[RowT]:
        """Run a reading statement.

        Args:
            query: One of the reading pairs of `intel.graph.queries`.
            **params: Its own parameters, by the names of its header.

        Returns:
            Its rows, shape (n,), in no particular order.

        Raises:
            PolicyBreachError: The statement is no reading one, its parameters are not those of
                its header, or a row touched a class that is not visible.

        Access: Applies the guard inside the statement and checks every row again.
        """
        statement = query.statement
        if statement.mode != "read" or set(params) != set(statement.params):
            raise PolicyBreachError(f"statement {statement.name!r} cannot be asked of a view so")
        # asked though no class is visible: whether there is one that he might see is nothing to be told by what is run
        raw = self._transaction.run(statement.text, {**params, "visible": self.visible, "now": self.now})
        for row in raw:
            touched = row.get("acs")
            if not isinstance(touched, list) or not self.visible.issuperset(cast("list[object]", touched)):
                raise PolicyBreachError(f"statement {statement.name!r} let a hidden class through")
        return query.rows(raw)
