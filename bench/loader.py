"""The hand-written loader: the same graph by plain ``UNWIND``, as somebody would write it for one file.

It gets rows that are ready, checks nothing, decides nothing and keeps no receipt: the baseline that
the full path is measured against.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import cast

from intel.graph.builder import Elements
from intel.graph.driver import Database, Transaction
from intel.graph.element_names import WRITTEN_BY
from intel.graph.schema import CONSTRAINTS
from intel.graph.statements import STATEMENTS

__all__ = ["load_by_hand"]

_BATCH = 5000


def _ends(end: object) -> Sequence[object]:
    """The ends of the relationships that a row of the writer stands for, one by one."""
    return cast("list[object]", end) if isinstance(end, list) else (end,)


def _plain(text: str) -> str:
    """A writing statement as by hand: ends found by their ids, a row for each relationship, nothing returned."""
    text = re.sub(r"\nRETURN .*", "", text).replace("UNWIND row.b AS element\n", "").replace("= element", "= row.b")
    return re.sub(r"\((\w):(\w+)\) WHERE elementId\(\w\) = (row\.\w)", _by_id, text)


def _by_id(found: re.Match[str]) -> str:
    variable, label, value = found.groups()
    return f"({variable}:{label} {{{CONSTRAINTS[label]}: {value}}})"


def load_by_hand(database: Database, everything: Sequence[Elements]) -> int:
    """Load elements in the order nodes, then relationships.

    Args:
        database: With the schema of an instance, empty of reports.
        everything: Elements of all reports, shape (n,).

    Returns:
        How many nodes and relationships were loaded.

    Access: Writes for a benchmark; filters nothing.
    """
    nodes: dict[str, dict[str, dict[str, object]]] = defaultdict(dict)
    edges: dict[str, list[dict[str, object]]] = defaultdict(list)
    for elements in everything:
        nodes["put_reports"][elements.report["id"]] = elements.report
        for label, rows in elements.records.items():
            nodes[WRITTEN_BY[label]] |= {row["id"]: row for row in rows}
        nodes["create_facets"] |= {row["id"]: row for row in elements.facets}
        nodes["merge_keys"] |= elements.keys
        nodes["merge_terms"] |= elements.terms
        for (kind, start, end), rows in elements.relationships.items():
            name = f"relate_{kind}_{start}_{end}".lower()
            edges[name].extend({**row, "b": each} for row in rows for each in _ends(row["b"]))
    total = 0
    for name, rows in (*((n, list(by_id.values())) for n, by_id in nodes.items()), *edges.items()):
        for first in range(0, len(rows), _BATCH):
            chunk = rows[first : first + _BATCH]

            def write(transaction: Transaction, name: str = name, chunk: list[dict[str, object]] = chunk) -> None:
                transaction.run(_plain(STATEMENTS[name].text), {"rows": chunk})

            database.write(write)
            total += len(chunk)
    return total
