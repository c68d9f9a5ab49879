"""How fast reports become a graph, against the hand-written loader of the same graph."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import orjson

from bench.loader import load_by_hand
from intel.access.classify import placer_for
from intel.access.handles import InstanceSecret
from intel.clock import FixedClock
from intel.graph.bootstrap import bootstrap
from intel.graph.builder import Elements, Origin
from intel.graph.driver import Database, Transaction
from intel.graph.elements import decompose
from intel.graph.writer import Incoming, write_reports
from intel.model.report import Report

__all__ = ["SECRET", "measure_ingest", "prepare"]

SECRET = InstanceSecret(b"a secret of the benchmarks")
_MOMENT = datetime(2026, 11, 1, tzinfo=UTC)
_BATCH = 250
_REMOVE = "MATCH (n) WITH n LIMIT 1000 DETACH DELETE n RETURN count(*) AS removed"


def prepare(database: Database) -> None:
    """Empty a database and bring it to the schema."""
    while database.write(lambda transaction: transaction.run(_REMOVE, {})[0]["removed"]):
        pass
    bootstrap(database, clock=FixedClock(_MOMENT), policy=lambda: ("bench", "{}"))


def _lines(region: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(region.glob("*.jsonl")):
        unit = f"{path.stem.lower()}.unit"
        for line in path.read_bytes().splitlines():
            yield unit, line


def _full_path(database: Database, region: Path) -> int:
    """Bytes to graph: read, check, decompose, classify, write idempotently."""
    batch: list[Incoming] = []
    taken = 0

    def flush() -> None:
        def work(transaction: Transaction) -> None:
            write_reports(transaction, batch, secret=SECRET, then=lambda _, __: None)

        database.write(work)
        batch.clear()

    for row, (unit, line) in enumerate(_lines(region), start=1):
        report = Report.model_validate(orjson.loads(line))
        batch.append(Incoming(report, unit, _MOMENT, Origin("bench", row)))
        taken += 1
        if len(batch) == _BATCH:
            flush()
    flush()
    return taken


def _size(database: Database) -> int:
    def read(transaction: Transaction) -> int:
        nodes = transaction.run("MATCH (n) RETURN count(n) AS n", {})[0]["n"]
        edges = transaction.run("MATCH ()-[e]->() RETURN count(e) AS n", {})[0]["n"]
        return int(str(nodes)) + int(str(edges))

    return database.read(read)


def _ready(region: Path) -> list[Elements]:
    """The elements of each report once, as rows that need no more thought."""
    seen: dict[str, Elements] = {}
    for row, (unit, line) in enumerate(_lines(region), start=1):
        report = Report.model_validate(orjson.loads(line))
        placer = placer_for(report, submitter=unit, received_at=_MOMENT)
        elements = decompose(report, placer=placer, secret=SECRET, origin=Origin("bench", row))
        seen[elements.report["id"]] = elements
    return list(seen.values())


def measure_ingest(database: Database, region: Path) -> dict[str, float]:
    """Ingest a region both ways on one server.

    Args:
        database: Open; it is emptied before each way.
        region: Directory of a generated region.

    Returns:
        Elements per second of both ways, their ratio, and reports per second of the full path.
    """
    ready = _ready(region)
    prepare(database)
    begin = time.perf_counter()
    by_hand = load_by_hand(database, ready) / (time.perf_counter() - begin)
    prepare(database)
    empty = _size(database)
    begin = time.perf_counter()
    reports = _full_path(database, region)
    seconds = time.perf_counter() - begin
    full = (_size(database) - empty) / seconds
    return {
        "by_hand_elements_per_second": round(by_hand),
        "full_path_elements_per_second": round(full),
        "ratio": round(full / by_hand, 3),
        "full_path_reports_per_second": round(reports / seconds, 1),
        "reports": reports,
    }
