"""What the class guard costs: the walk of ``network``, guarded and as its unguarded twin.

Both walk from report to report as the question does, over the same statements, in turns and from the
same starts. The twin's statements are the same text without the guards and without the classes that
a view checks again.
"""

import random
import re
import time
from collections.abc import Callable, Sequence
from functools import lru_cache

from bench.figures import Figure, percentile
from bench.ingest import MOMENT, SECRET
from intel.analysis.bridges import Start
from intel.analysis.network import network
from intel.analysis.reading import View
from intel.clock import epoch_ms
from intel.graph.driver import Database, Transaction
from intel.graph.pairs import Query, RowT
from intel.graph.state import read_classes, read_epoch
from intel.graph.view import GraphView

__all__ = ["measure_guard", "without_guards"]

_STARTS = 40
_WARM_UP = 8
_ROUNDS = 20
_MOST = 5000
_HUBS = 50
_LIMITS = {
    ("embedded", 500): "<= 2.5",
    ("embedded", 2000): "<= 6",
    ("neo4j", 500): "<= 1.3",
    ("neo4j", 2000): "<= 1.6",
}
_GUARD = r"\w+\.(?:ac IN \$visible|exp > \$now)"
_STARTS_TEXT = (
    "MATCH (r:Report {lifecycle: 'current'})-[:STATES]->(x:Record)-[:IDENTIFIED_BY]->(k:Key)"
    " RETURN DISTINCT r.handle AS handle ORDER BY handle"
)


@lru_cache(maxsize=256)
def without_guards(text: str) -> str:
    """A reading statement that lets everything through."""
    bare = re.sub(rf"{_GUARD}\s+AND\s+", "", text)
    bare = re.sub(rf"\s+AND\s+{_GUARD}", "", bare)
    bare = re.sub(rf"WHERE\s+{_GUARD}", "", bare)
    return re.sub(r"(?:\[[^\]]*\]|collect\(DISTINCT \w+\.ac\)) AS acs", "[] AS acs", bare)


class _Unguarded:
    """Reads as a view does, everything and unchecked."""

    def __init__(self, transaction: Transaction, now: int) -> None:
        self.now = now
        self._transaction = transaction

    def rows(self, query: Query[RowT], **params: object) -> list[RowT]:
        return query.rows(self._transaction.run(without_guards(query.statement.text), params))


def _visible(database: Database, classes: int) -> frozenset[int]:
    """All classes that there are, filled up with numbers that no element has."""
    real = database.read(read_classes).keys()
    return frozenset({*real, *(SECRET.class_id(f"filling {n}") for n in range(max(0, classes - len(real))))})


def _starts(database: Database) -> list[str]:
    found = database.read(lambda transaction: [str(row["handle"]) for row in transaction.run(_STARTS_TEXT, {})])
    return found[:: max(1, len(found) // _STARTS)][:_STARTS]


Walk = Callable[[str, int], int]


def _walks(database: Database, visible: frozenset[int]) -> dict[str, Walk]:
    """The ways to walk, each from a start some hops far; they return how many rows they found."""
    now = epoch_ms(MOMENT)

    def walked(view: View, start: str, hops: int) -> int:
        return len(network(view, Start(frozenset({start})), hops=hops, hub_limit=_HUBS, most=_MOST))

    def unguarded(start: str, hops: int) -> int:
        return database.read(lambda tx: walked(_Unguarded(tx, now), start, hops), latest=True)

    def guarded(start: str, hops: int) -> int:
        return database.read(lambda tx: walked(GraphView(tx, visible=visible, now=now), start, hops), latest=True)

    def with_epoch(start: str, hops: int) -> int:
        def read(transaction: Transaction) -> int:
            read_epoch(transaction)
            found = walked(GraphView(transaction, visible=visible, now=now), start, hops)
            read_epoch(transaction)  # an answer does this one in the transaction of its audit entry, open anyhow
            return found

        return database.read(read, latest=True)

    return {"unguarded": unguarded, "guarded": guarded, "with epoch": with_epoch}


def _race(walks: dict[str, Walk], starts: Sequence[str], hops: int) -> dict[str, list[float]]:
    """Seconds of every walk, in turns, after rounds that warm up: a server compiles what it is asked often."""
    seconds: dict[str, list[float]] = {name: [] for name in walks}
    for turn in range(_WARM_UP + _ROUNDS):
        for start in starts:
            found: set[int] = set()
            for name, walk in random.sample(sorted(walks.items()), len(walks)):
                begin = time.perf_counter()
                found.add(walk(start, hops))
                if turn >= _WARM_UP:
                    seconds[name].append(time.perf_counter() - begin)
            if len(found) != 1:
                raise RuntimeError("who may see everything does not find what is there")
    return seconds


def measure_guard(database: Database) -> list[Figure]:
    """Walk one, two and three hops with 500 and 2,000 visible classes.

    Args:
        database: With a region in it.
    """
    starts, engine = _starts(database), database.engine
    figures: list[Figure] = []
    for classes in (500, 2000):
        walks = _walks(database, _visible(database, classes))
        for hops in (1, 2, 3):
            seconds = _race(walks, starts, hops)
            for name, share in (("guarded", 50), ("guarded", 95), ("with epoch", 95)):
                value, baseline = percentile(seconds[name], share), percentile(seconds["unguarded"], share)
                checks = " and epoch checks" if name == "with epoch" else ""
                figures.append(
                    Figure(
                        f"guard{checks}, {hops} hops, {classes} classes, p{share}",
                        value,
                        baseline,
                        ratio=value / baseline,
                        against="unguarded twin; ours / its",
                        limit=_LIMITS[engine, classes] if hops == 2 and share == 95 else "",
                    )
                )
    return figures
