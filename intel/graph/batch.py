"""Rows of many reports, collected by statement and written together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from intel.access.classes import AccessClass
from intel.graph.builder import Elements
from intel.graph.driver import Transaction
from intel.graph.schema import RECORD_LABELS
from intel.graph.state import intern_classes
from intel.graph.statements import STATEMENTS

__all__ = ["Batch"]

_LIST_OF_LABEL = {label: name for name, label in RECORD_LABELS.items()}


@dataclass(slots=True)
class Batch:
    """Rows collected from many reports, by statement."""

    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict[str, list[dict[str, Any]]](list))
    keys: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    terms: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    classes: dict[int, AccessClass] = field(default_factory=dict[int, AccessClass])
    ids: set[str] = field(default_factory=set[str])
    expiries: set[int] = field(default_factory=set[int])

    def add(self, elements: Elements) -> None:
        """Take the rows of one report.

        Access: Every row has its class; filters nothing.
        """
        self.ids.add(elements.report["id"])
        self.rows["put_reports"].append(elements.report)
        for label, rows in elements.records.items():
            self.rows[f"create_{_LIST_OF_LABEL[label]}"].extend(rows)
        self.rows["create_facets"].extend(elements.facets)
        for (kind, start, end), rows in elements.relationships.items():
            self.rows[f"relate_{kind}_{start}_{end}".lower()].extend(rows)
        self.rows["relate_refers_to"].extend(elements.links)
        self.keys |= elements.keys
        self.terms |= elements.terms
        self.classes |= elements.classes
        self.expiries.add(elements.report["exp"])
        self.expiries.update(row["exp"] for rows in (*elements.records.values(), elements.facets) for row in rows)

    def write(self, transaction: Transaction) -> None:
        """Write what was collected: classes, nodes, then what relates them.

        Access: Every row has its class; filters nothing.
        """
        if not self.ids:
            return
        intern_classes(transaction, self.classes)
        self.rows["merge_keys"] = list(self.keys.values())
        self.rows["merge_terms"] = list(self.terms.values())
        self.rows["merge_expiries"] = [{"at": at} for at in sorted(self.expiries)]
        for name in sorted(self.rows, key=lambda each: (each.startswith("relate_"), each)):
            if self.rows[name]:
                transaction.run(STATEMENTS[name].text, {"rows": self.rows[name]})
