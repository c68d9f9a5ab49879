"""The whole graph as lines, and lines as the graph: the same on either engine, whatever their order.

A line is canonical JSON, ``{"n": labels, "p": properties}`` for a node or ``{"t": type, "a": [label, key],
"b": [label, key], "p": properties}`` for a relationship. The digest of a graph is the sum of the
digests of its lines, so it depends on what is there and not on the order in which an engine gives it.

Access: reads and writes everything; for backup and restore alone, and never part of an answer.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, cast

import orjson

from intel.errors import ConfigError, MalformedReportError
from intel.graph.driver import Database, Transaction
from intel.graph.element_names import WRITTEN_BY, ElementNames, RelationshipKey
from intel.graph.schema import CONSTRAINTS, RECORD_LABELS, RELATIONSHIPS, Relationship
from intel.graph.statements import STATEMENTS

__all__ = ["RESTORED_BY", "GraphSum", "dump_graph", "restore_graph"]

_BATCH = 500
_MOST_CHARACTERS = 8 << 20
_MODULUS = 1 << 256

RESTORED_BY: Mapping[str, str] = {
    **WRITTEN_BY,
    "Place": "merge_places",
    "Commodity": "merge_commodities",
    "Administration": "merge_administrations",
    **{label: f"restore_{label.lower()}" for label in CONSTRAINTS if f"restore_{label.lower()}" in STATEMENTS},
}
"""The statement that puts nodes of a label back; a test wants one for every label."""


class GraphSum:
    """Counts lines and adds up their digests, in any order."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._sum = 0
        self.counts: Counter[str] = Counter()

    def add(self, line: bytes) -> None:
        """Take one line.

        Access: Filters nothing.
        """
        self._sum = (self._sum + int.from_bytes(hashlib.sha256(line).digest())) % _MODULUS
        plain = orjson.loads(line)
        self.counts[plain["t"] if "t" in plain else plain["n"][-1]] += 1

    @property
    def digest(self) -> str:
        """The digest of the graph so far, hex."""
        return f"{self._sum:064x}"


def dump_graph(database: Database, *, begin: Callable[[], Callable[[bytes], None]]) -> GraphSum:
    """Give every node, then every relationship, as a line.

    Nobody may write meanwhile: Neo4j gives no picture of one moment.

    Args:
        database: Either engine.
        begin: Called at the start of every attempt; gives what takes the lines of it.

    Returns:
        Their sum.

    Access: Everything; filters nothing.
    """

    def read(transaction: Transaction) -> GraphSum:
        take, found = begin(), GraphSum()
        for line in _lines(transaction):
            take(line)
            found.add(line)
        return found

    return database.read(read, latest=True)


def _lines(transaction: Transaction) -> Iterator[bytes]:
    for row in transaction.stream(STATEMENTS["dump_nodes"].text, {}):
        labels = _known(row["labels"])
        yield _canonical({"n": labels, "p": _stated(row["properties"])})
    for row in transaction.stream(STATEMENTS["dump_relationships"].text, {}):
        kind = str(row["type"])
        start, finish = _ends(kind, _known(row["start"]), _known(row["finish"]))
        ends = {"a": [start, row["a"]], "b": [finish, row["b"]]}
        yield _canonical({"t": kind, **ends, "p": _stated(row["properties"])})


def _known(labels: object) -> list[str]:
    """The labels of the schema, the general one first."""
    found = sorted(set(cast("list[str]", labels)) & set(CONSTRAINTS) | set(cast("list[str]", labels)) & _RECORDS)
    return sorted(found, key=lambda label: (label != "Record", label))


_RECORDS = frozenset(RECORD_LABELS.values())


def _ends(kind: str, start: list[str], finish: list[str]) -> tuple[str, str]:
    for each in RELATIONSHIPS:
        if each.type == kind and each.start in start and each.end in finish:
            return each.start, each.end
    raise ConfigError(f"the graph has a relationship {kind} that this program does not know")


def _stated(properties: object) -> dict[str, object]:
    return {name: value for name, value in cast("dict[str, object]", properties).items() if value is not None}


def _canonical(value: object) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


def restore_graph(database: Database, lines: Iterable[bytes]) -> GraphSum:
    """Put a dumped graph into an empty database that has the schema.

    Args:
        database: Either engine.
        lines: As `dump_graph` gave them: nodes before relationships.

    Returns:
        The sum of what was read.

    Raises:
        ConfigError: The database is not empty.
        MalformedReportError: A line is none of a dump.

    Access: Everything; filters nothing.
    """
    if database.read(lambda transaction: transaction.run(STATEMENTS["has_nodes"].text, {}), latest=True):
        raise ConfigError("the database is not empty", advice="Restore into a new data directory or an empty database.")
    found, waiting = GraphSum(), _Waiting(database)
    for line in lines:
        found.add(line)
        waiting.take(orjson.loads(line), len(line))
    waiting.flush()
    return found


class _Waiting:
    """Rows that wait to be written; what is pending is written before anything of another phase."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._nodes: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        self._relationships: defaultdict[RelationshipKey, list[dict[str, Any]]] = defaultdict(list)
        self._size = 0
        self._count = 0

    def take(self, plain: Mapping[str, Any], size: int) -> None:
        """Take a line."""
        try:
            if "t" in plain:
                self._relate(plain)
            else:
                self._nodes[RESTORED_BY[plain["n"][-1]]].append(plain["p"])
        except (KeyError, TypeError, IndexError):
            raise MalformedReportError("a line of the backup is none that this program wrote") from None
        self._size += size
        self._count += 1
        if self._count >= _BATCH or self._size >= _MOST_CHARACTERS:
            self.flush()

    def _relate(self, plain: Mapping[str, Any]) -> None:
        if self._nodes:
            self.flush()
        key = (plain["t"], plain["a"][0], plain["b"][0])
        if Relationship(*key) not in RELATIONSHIPS:
            raise KeyError(key)
        # a row of search words lists them, here always one
        finish = [plain["b"][1]] if key[0] == "MENTIONS" else plain["b"][1]
        self._relationships[key].append({**plain["p"], "a": plain["a"][1], "b": finish})

    def flush(self) -> None:
        """Write what waits."""
        nodes, self._nodes = self._nodes, defaultdict(list)
        relationships, self._relationships = self._relationships, defaultdict(list)
        self._size = self._count = 0

        def write(transaction: Transaction) -> None:
            for name, rows in nodes.items():
                transaction.run(STATEMENTS[name].text, {"rows": rows})
            names = ElementNames()
            for key, rows in relationships.items():
                names.find(transaction, key, rows)
                names.relate(transaction, key, rows)

        if nodes or relationships:
            self._database.write(write)
