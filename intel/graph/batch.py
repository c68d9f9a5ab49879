"""What is to be written of many reports, kept report by report until all of it is written together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from intel.access.classes import AccessClass
from intel.graph.archive import Orphans
from intel.graph.builder import Elements
from intel.graph.driver import Transaction
from intel.graph.element_names import ElementNames, RelationshipKey
from intel.graph.state import intern_classes
from intel.graph.statements import STATEMENTS

__all__ = ["Batch"]


@dataclass(slots=True)
class Batch:
    """Reports that wait to be written; what takes the place of one that waits is not written twice."""

    waiting: dict[str, Elements] = field(default_factory=dict[str, Elements])
    classes: dict[int, AccessClass] = field(default_factory=dict[int, AccessClass])
    expiries: set[int] = field(default_factory=set[int])
    orphans: list[Orphans] = field(default_factory=list[Orphans])

    def add(self, elements: Elements) -> None:
        """Take a report, in the place of the same one that waits.

        Its classes and expiries stay though it be replaced: how rows fall into batches shows nowhere.

        Access: Every row has its class; filters nothing.
        """
        self.waiting[elements.report["id"]] = elements
        self.classes |= elements.classes
        self.expiries.add(elements.report["exp"])
        self.expiries.update(row["exp"] for rows in (*elements.records.values(), elements.facets) for row in rows)

    def write(self, transaction: Transaction) -> None:
        """Write what waits: classes, nodes, then what relates them; then drop what that left without a report.

        Access: Every row has its class; filters nothing.
        """
        if not self.waiting:
            return
        intern_classes(transaction, self.classes)
        ends = [{"at": at} for at in sorted(self.expiries)]
        transaction.run(STATEMENTS["merge_expiries"].text, {"rows": ends})
        names = ElementNames()
        for label, rows in sorted(self._nodes().items()):
            names.write(transaction, label, rows)
        for key, rows in sorted(self._relationships().items()):
            names.relate(transaction, key, rows)
        Orphans.together(self.orphans).drop(transaction)

    def _nodes(self) -> dict[str, list[dict[str, Any]]]:
        """Rows of nodes by label, none of them empty; keys and terms that many share once."""
        nodes: dict[str, list[dict[str, Any]]] = defaultdict(list)
        shared: dict[str, dict[str, dict[str, Any]]] = {"Key": {}, "Term": {}}
        for elements in self.waiting.values():
            nodes["Report"].append(elements.report)
            for label, rows in elements.records.items():
                nodes[label].extend(rows)
            nodes["Facet"].extend(elements.facets)
            shared["Key"] |= elements.keys
            shared["Term"] |= elements.terms
        nodes |= {label: list(rows.values()) for label, rows in shared.items()}
        return {label: rows for label, rows in nodes.items() if rows}

    def _relationships(self) -> dict[RelationshipKey, list[dict[str, Any]]]:
        found: dict[RelationshipKey, list[dict[str, Any]]] = defaultdict(list)
        for elements in self.waiting.values():
            for key, rows in elements.relationships.items():
                found[key].extend(rows)
        return found
