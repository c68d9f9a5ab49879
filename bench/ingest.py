"""How fast files become a graph, against the hand-written loader of the same rows.

The full path is what `intel ingest` does: bytes kept, rows read and judged, classified, written
idempotently with receipt and audit. The loader by hand is given finished rows and only writes.
"""

import statistics
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import orjson
from pydantic import SecretStr

from bench.figures import Figure
from bench.loader import load_by_hand
from intel.access.actors import demonstration_actor
from intel.access.classify import placer_for
from intel.access.handles import InstanceSecret
from intel.clock import FixedClock
from intel.graph.bootstrap import bootstrap
from intel.graph.builder import Elements, Origin
from intel.graph.driver import Database
from intel.graph.elements import decompose
from intel.model.report import Report
from intel.services.instance import Instance, open_instance
from intel.services.submit import submit_file
from intel.settings import Settings

__all__ = ["MOMENT", "SECRET", "empty", "fixed_settings", "measure_ingest", "put_region"]

SECRET = InstanceSecret(b"a secret of the benchmarks")
MOMENT = datetime(2026, 11, 1, tzinfo=UTC)
_ROUNDS = 2
_REMOVE = "MATCH (n) WITH n LIMIT 1000 DETACH DELETE n RETURN count(*) AS removed"


def empty(database: Database) -> None:
    """Delete everything; constraints and indexes stay."""
    while database.write(lambda transaction: transaction.run(_REMOVE, {})[0]["removed"]):
        pass


def _lines(region: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(region.glob("*.jsonl")):
        unit = f"{path.stem.lower()}.unit"
        for line in path.read_bytes().splitlines():
            yield unit, line


def _ready(region: Path) -> list[Elements]:
    """The elements of each report once, as rows that need no more thought; of versions the last."""
    seen: dict[str, Elements] = {}
    for row, (unit, line) in enumerate(_lines(region), start=1):
        report = Report.model_validate(orjson.loads(line))
        placer = placer_for(report, submitter=unit, received_at=MOMENT)
        elements = decompose(report, placer=placer, secret=SECRET, origin=Origin("bench", row))
        seen[elements.report["id"]] = elements
    return list(seen.values())


def _timed(act: Callable[[], None]) -> float:
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def fixed_settings(settings: Settings) -> Settings:
    """Settings with the benchmarks' secret and a clock that stands still."""
    return settings.model_copy(update={"clock": MOMENT, "secret": SecretStr(SECRET.value.decode())})


def put_region(instance: Instance, region: Path) -> None:
    """Submit the files of a region, each as its administration's unit."""
    for path in sorted(region.glob("*.jsonl")):
        unit = demonstration_actor(f"{path.stem.lower()}.unit")
        submit_file(instance, unit, path=path, profile="report-json")


def measure_ingest(database: Database, region: Path, *, settings: Settings) -> list[Figure]:
    """Ingest a region both ways on one server: first once by hand unmeasured, to warm it, then in turns.

    Args:
        database: Open; it is emptied before each run, and holds the region at the end.
        region: Directory of a generated region.
        settings: Of the instance; for its data directory.
    """
    ready = _ready(region)
    lines = sum(1 for _ in _lines(region))
    loaded: list[int] = []

    def by_hand() -> float:
        empty(database)
        bootstrap(database, clock=FixedClock(MOMENT), policy=lambda: ("bench", "{}"))
        return _timed(lambda: loaded.append(load_by_hand(database, ready)))

    def full_path() -> float:
        empty(database)
        with open_instance(fixed_settings(settings), database=database) as instance:
            return _timed(lambda: put_region(instance, region))

    by_hand()
    runs = [(by_hand(), full_path()) for _ in range(_ROUNDS)]
    hand, full = (statistics.median(times) for times in zip(*runs, strict=True))
    against = "loader by hand; ours / its speed"
    return [
        Figure(
            f"ingest of {lines} lines, nodes + relationships a second",
            loaded[-1] / full,
            loaded[-1] / hand,
            unit="1/s",
            ratio=hand / full,
            against=against,
            limit=">= 0.3, and >= 1,500 a second",
        ),
        Figure("ingest, lines a second", lines / full, lines / hand, unit="1/s", ratio=hand / full, against=against),
    ]
