"""What the database itself calls the elements that a transaction writes, by which it relates them.

A search for an element by its id goes through an index that grows with the graph, and of records through
one for every kind of them; most of the writing was that. What the database calls an element it finds at
once, but is worth nothing after the transaction: it is kept nowhere and told to nobody (ADR 0012).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from intel.graph.driver import Transaction
from intel.graph.pairs import Query, pair
from intel.graph.schema import RECORD_LABELS
from intel.graph.statements import STATEMENTS

__all__ = ["WRITTEN_BY", "ElementNames", "RelationshipKey"]

RelationshipKey = tuple[str, str, str]
"""Type of a relationship, label of its start, label of its end."""

WRITTEN_BY: Mapping[str, str] = {
    "Report": "put_reports",
    "Facet": "create_facets",
    "Key": "merge_keys",
    "Term": "merge_terms",
    **{label: f"create_{name}" for name, label in RECORD_LABELS.items()},
}
"""Label → the statement that writes nodes of it."""


@dataclass(frozen=True, slots=True)
class _ElementRow:
    """The id of a node and what the database calls it."""

    id: str
    element: str


_WRITE: Mapping[str, Query[_ElementRow]] = {label: pair(name, _ElementRow) for label, name in WRITTEN_BY.items()}
_FIND: Mapping[str, Query[_ElementRow]] = {
    label: pair(f"elements_of_{label.lower()}s", _ElementRow) for label in ("Report", "Record", "Facet", "Key", "Term")
}


def _named_ends(key: RelationshipKey) -> list[tuple[str, str]]:
    """The ends that a row names by element, as (property of the row, label).

    Public places and commodities are in no batch, and a report may refer to one that is not there.
    """
    _, start, end = key
    if (start, end) == ("Report", "Report"):
        return []
    return [(name, label) for name, label in (("a", start), ("b", end)) if label in _FIND]


def _listed(end: str | list[str]) -> list[str]:
    return end if isinstance(end, list) else [end]


class ElementNames:
    """The names of elements in one transaction, by label and id."""

    def __init__(self) -> None:
        """Begin with none."""
        self._names: dict[str, dict[str, str]] = defaultdict(dict)

    def write(self, transaction: Transaction, label: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Write nodes of one label and keep what they are called.

        Args:
            transaction: The writing transaction.
            label: Of a report, facet, key or term, or of a kind of record.
            rows: Their properties, shape (n,).

        Access: Every row has its class; filters nothing.
        """
        query = _WRITE[label]
        names = self._names[label if label in _FIND else "Record"]
        for row in query.rows(transaction.run(query.statement.text, {"rows": rows})):
            names[row.id] = row.element

    def find(self, transaction: Transaction, key: RelationshipKey, rows: Iterable[Mapping[str, Any]]) -> None:
        """Look up what the ends of relationships are called that another transaction wrote.

        Access: For a restore, of ids that it was given; filters nothing.
        """
        rows = list(rows)
        for name, label in _named_ends(key):
            wanted = {each for row in rows for each in _listed(row[name])}
            missing = sorted(wanted - self._names[label].keys())
            found = transaction.run(_FIND[label].statement.text, {"ids": missing})
            self._names[label] |= {row.id: row.element for row in _FIND[label].rows(found)}

    def relate(self, transaction: Transaction, key: RelationshipKey, rows: Iterable[Mapping[str, Any]]) -> None:
        """Write relationships of one type between what was written or found here.

        Args:
            transaction: The writing transaction.
            key: Their type and the labels of their ends.
            rows: Their properties, and their ends ``a`` and ``b`` by id; ``b`` may list several.

        Raises:
            KeyError: An end is neither written nor found here.

        Access: Every row has its class; filters nothing.
        """
        named = _named_ends(key)
        sent: list[dict[str, Any]] = []
        for row in rows:
            by_element = dict(row)
            for name, label in named:
                called = [self._names[label][each] for each in _listed(row[name])]
                by_element[name] = called if isinstance(row[name], list) else called[0]
            sent.append(by_element)
        text = STATEMENTS["relate_{}_{}_{}".format(*key).lower()].text
        transaction.run(text, {"rows": sent})
