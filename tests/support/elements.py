"""What a graph holds, for comparing it with another one element by element."""

from __future__ import annotations

from collections import Counter

from intel.graph.driver import Database, Transaction

__all__ = ["elements_of"]

# what is rejected is kept under its submission: receipts say of it what there is to say
_OWN = ("AuditEntry", "Receipt", "Submission", "Epoch", "Quarantine", "Served")


def elements_of(database: Database) -> Counter[tuple[str, ...]]:
    """Every element of the reports, by what it is, whom it is of and its class; without the platform's own.

    Args:
        database: To read, whole.
    """

    def read(transaction: Transaction) -> Counter[tuple[str, ...]]:
        nodes = transaction.run("MATCH (n) RETURN labels(n) AS l, coalesce(n.id, n.uid) AS i, n.ac AS c", {})
        edges = transaction.run(
            "MATCH (a)-[e]->(b) RETURN type(e) AS t, coalesce(a.id, a.uid) AS a, coalesce(b.id, b.uid) AS b, e.ac AS c",
            {},
        )
        found = Counter[tuple[str, ...]]((str(row["l"]), str(row["i"]), str(row["c"])) for row in nodes if row["i"])
        found += Counter[tuple[str, ...]]((str(row["t"]), str(row["a"]), str(row["b"]), str(row["c"])) for row in edges)
        return Counter({key: n for key, n in found.items() if not any(label in key[0] for label in _OWN)})

    return database.read(read)
