"""What hidden elements cost in time: two walks of two hops, in turns, one over an identifier with 50,000 behind it.

Both identifiers have twenty visible holders; nothing hidden is behind the other one. Taken in turns in one
database, so that what else the machine does falls on both.

``python -m bench.hidden`` measures on the engine of the settings (a Neo4j at ``INTEL_NEO4J_URI`` **is
emptied**) and writes ``bench/results/hidden-<engine>.json``. What is left of the difference is the residual that
docs/proof.md states.
"""

import json
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from pydantic import SecretStr

from bench.engines import NO_BUDGETS
from intel.access.actors import demonstration_actor
from intel.graph.builder import Origin
from intel.graph.driver import Database, Transaction
from intel.graph.engine import open_database
from intel.graph.writer import Incoming, write_reports
from intel.model.report import Report
from intel.services.ask import Ask, ask
from intel.services.instance import Instance, open_instance
from intel.settings import Settings, load_settings

__all__ = ["measure_hidden"]

_MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
_QUIET = {"kind": "container", "value": "MSKU6011672"}
_VISITED = {"kind": "container", "value": "CSQU3054383"}
_VISIBLE = 20
_HIDDEN_REPORTS = 500
_RECORDS_EACH = 100
_ROUNDS = 120
_WARMING = 30
_BATCH = 20


def _report(originator: str, number: int, *, identifiers: list[dict[str, str]], release: list[str]) -> Report:
    return Report.model_validate(
        {
            "administration": originator,
            "reference": f"{originator}-{number}",
            "seizures": [{"date": "2026-01-02", "place": {"country": originator}}],
            "equipment": [{"identifiers": [each]} for each in identifiers],
            "marking": {"releasable_to": release, "nominal_releasable_to": release},
        }
    )


def _put(instance: Instance, reports: list[Report], unit: str) -> None:
    for start in range(0, len(reports), _BATCH):
        batch = [
            Incoming(each, unit, _MOMENT, Origin("bench", start + row))
            for row, each in enumerate(reports[start : start + _BATCH], start=1)
        ]

        def work(transaction: Transaction, batch: list[Incoming] = batch) -> None:
            write_reports(transaction, batch, secret=instance.secret, then=lambda _, __: None)

        instance.database.write(work)


def _milliseconds(instance: Instance) -> tuple[list[float], list[float]]:
    """The times of both walks, in turns: without and with hidden elements behind the identifier."""
    actor = demonstration_actor("uz.officer")
    taken: tuple[list[float], list[float]] = ([], [])
    for turn in range(_ROUNDS + _WARMING):
        for times, identifier in zip(taken, (_QUIET, _VISITED), strict=True):
            start = f"{identifier['kind']}:{identifier['value']}"
            begin = time.perf_counter()
            rows = ask(instance, actor, Ask("network", {"start": start, "hops": "2", "limit": "100"})).rows
            if turn >= _WARMING:
                times.append((time.perf_counter() - begin) * 1000)
            assert sum(row["type"] == "node" for row in rows) == _VISIBLE
    return taken


def measure_hidden(database: Database, settings: Settings) -> dict[str, float]:
    """Time both walks before and after the hidden elements come.

    Args:
        database: Empty.
        settings: Of the instance.

    Returns:
        p50 in milliseconds of the walk without and with 50,000 hidden elements behind its
        identifier, their difference, and the difference before they came, which is noise alone.
    """
    own = settings.model_copy(update={"clock": _MOMENT, "secret": SecretStr("a secret of the benchmark")})
    with open_instance(own, database=database) as instance:
        for offset, identifier in ((0, _QUIET), (_VISIBLE, _VISITED)):
            seen = [_report("KZ", offset + n, identifiers=[identifier], release=["ALL"]) for n in range(_VISIBLE)]
            _put(instance, seen, "kz.unit")
        before = [statistics.median(each) for each in _milliseconds(instance)]
        many = [_VISITED] * _RECORDS_EACH
        _put(instance, [_report("CN", n, identifiers=many, release=[]) for n in range(_HIDDEN_REPORTS)], "cn.unit")
        after = [statistics.median(each) for each in _milliseconds(instance)]
    return {
        "hidden_elements": _HIDDEN_REPORTS * _RECORDS_EACH,
        "without_p50_ms": round(after[0], 2),
        "with_p50_ms": round(after[1], 2),
        "difference_p50_ms": round(after[1] - after[0], 2),
        "noise_p50_ms": round(before[1] - before[0], 2),
    }


def main() -> None:
    """Measure on the engine of the settings."""
    with tempfile.TemporaryDirectory(prefix="intel-bench-") as folder:
        settings = load_settings(data_dir=Path(folder), engine_linger=0.0, **NO_BUDGETS)
        with open_database(settings) as database:
            engine = database.engine
            found = measure_hidden(database, settings)
    results = Path(__file__).parent / "results"
    results.mkdir(exist_ok=True)
    (results / f"hidden-{engine}.json").write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main()
