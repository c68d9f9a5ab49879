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
from intel.services.instance import open_instance
from intel.services.submit import submit_file
from intel.settings import Settings

__all__ = ["SECRET", "measure_ingest"]

SECRET = InstanceSecret(b"a secret of the benchmarks")
_MOMENT = datetime(2026, 11, 1, tzinfo=UTC)
_ROUNDS = 2
_REMOVE = "MATCH (n) WITH n LIMIT 1000 DETACH DELETE n RETURN count(*) AS removed"


def _empty(database: Database) -> None:
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
        placer = placer_for(report, submitter=unit, received_at=_MOMENT)
        elements = decompose(report, placer=placer, secret=SECRET, origin=Origin("bench", row))
        seen[elements.report["id"]] = elements
    return list(seen.values())


def _timed(act: Callable[[], None]) -> float:
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def measure_ingest(database: Database, region: Path, *, settings: Settings) -> dict[str, float]:
    """Ingest a region both ways on one server: first once by hand unmeasured, to warm it, then in turns.

    Args:
        database: Open; it is emptied before each run, and holds the region at the end.
        region: Directory of a generated region.
        settings: Of the instance; for its data directory.

    Returns:
        Median seconds of both ways; elements of the loader's graph for each second of either; the
        ratio of the two; lines for each second of the full path.
    """
    ready = _ready(region)
    lines = sum(1 for _ in _lines(region))
    loaded: list[int] = []
    fixed = settings.model_copy(update={"clock": _MOMENT, "secret": SecretStr(SECRET.value.decode())})

    def by_hand() -> float:
        _empty(database)
        bootstrap(database, clock=FixedClock(_MOMENT), policy=lambda: ("bench", "{}"))
        return _timed(lambda: loaded.append(load_by_hand(database, ready)))

    def full_path() -> float:
        _empty(database)
        with open_instance(fixed, database=database) as instance:

            def ingest() -> None:
                for path in sorted(region.glob("*.jsonl")):
                    unit = demonstration_actor(f"{path.stem.lower()}.unit")
                    submit_file(instance, unit, path=path, profile="report-json")

            return _timed(ingest)

    by_hand()
    runs = [(by_hand(), full_path()) for _ in range(_ROUNDS)]
    hand, full = (statistics.median(times) for times in zip(*runs, strict=True))
    return {
        "lines": lines,
        "elements": loaded[-1],
        "by_hand_s": round(hand, 2),
        "full_path_s": round(full, 2),
        "by_hand_elements_per_s": round(loaded[-1] / hand),
        "full_path_elements_per_s": round(loaded[-1] / full),
        "full_path_lines_per_s": round(lines / full, 1),
        "ratio": round(hand / full, 3),
    }
