"""Whether the hundred-thousandth report costs what the first cost, in time and in memory.

One file of many reports goes in by one submission, in a process of its own (`python -m bench.growth`);
its pace and its peak memory are noted as it goes.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, cast

import orjson
import psutil

from bench.engines import open_engine
from bench.figures import Figure
from bench.ingest import empty, fixed_settings
from intel.access.actors import demonstration_actor
from intel.demo.region import write_region
from intel.services.instance import open_instance
from intel.services.submit import submit_file

__all__ = ["measure_growth"]


def _of_one_sender(region: Path) -> Iterator[bytes]:
    """The reports of a region as if one administration had sent them all."""
    for path in sorted(region.glob("*.jsonl")):
        for line in path.read_bytes().splitlines():
            report: dict[str, Any] = orjson.loads(line)
            sender = report["administration"]
            report["administration"] = "KZ"
            report["reference"] = f"{sender}-{report['reference']}"
            for link in report.get("links", ()):
                link["reference"] = f"{sender}-{link['reference']}"
            yield orjson.dumps(report) + b"\n"


def _write_file(path: Path, reports: int) -> None:
    with tempfile.TemporaryDirectory(prefix="intel-bench-", dir=path.parent) as folder:
        write_region(reports, 1, out=Path(folder), progress=lambda _: None)
        with path.open("wb") as file:
            file.writelines(_of_one_sender(Path(folder)))


def _engine_memory(folder: Path) -> int:
    """Resident bytes of the embedded engine of a data directory; 0 where it has none."""
    found = [
        each.info["memory_info"].rss
        for each in psutil.process_iter(["cmdline", "memory_info"])
        if any("java" in part and str(folder) in part for part in each.info["cmdline"] or ())
    ]
    return max(found, default=0)


def _ingest(name: str, folder: Path, path: Path) -> None:
    """Run the submission; print reports done, seconds, and peak and engine memory after each batch."""
    with ExitStack() as stack:
        database, settings = stack.enter_context(open_engine(name, folder))
        empty(database)
        instance = stack.enter_context(open_instance(fixed_settings(settings), database=database))
        begin = time.perf_counter()

        def note(done: int, _total: int) -> None:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            print(json.dumps([done, time.perf_counter() - begin, peak, _engine_memory(folder) >> 10]), flush=True)

        submit_file(instance, demonstration_actor("kz.unit"), path=path, profile="report-json", progress=note)


Note = tuple[int, float, int, int]


def _at(notes: list[Note], reports: int) -> Note:
    """The note nearest to a number of reports; there is one after each batch."""
    return min(notes, key=lambda each: abs(each[0] - reports))


def measure_growth(engine: str, small: int, large: int) -> list[Figure]:
    """Ingest ``large`` reports and compare with how it stood after ``small``.

    Args:
        engine: ``embedded`` or ``neo4j``.
        small: Reports of the baseline.
        large: Reports in all.
    """
    with tempfile.TemporaryDirectory(prefix="intel-bench-") as folder:
        path = Path(folder) / "reports.jsonl"
        _write_file(path, large)
        command = [sys.executable, "-m", "bench.growth", engine, f"{folder}/data", str(path)]
        told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    notes = [cast("Note", tuple(json.loads(line))) for line in told.splitlines()]
    first, last = _at(notes, small), notes[-1]
    small = first[0]
    tail = _at(notes, large - small)
    figures = [
        Figure(
            f"cost of a report, {large} in all",
            last[1] / last[0] * 1000,
            first[1] / first[0] * 1000,
            ratio=last[1] / last[0] / (first[1] / first[0]),
            against=f"the first {small}; ours / theirs",
            limit="<= 1.2 (10,000 to 100,000)",
        ),
        Figure(
            f"cost of a report, the last {last[0] - tail[0]} of {large}",
            (last[1] - tail[1]) / max(1, last[0] - tail[0]) * 1000,
            first[1] / first[0] * 1000,
            ratio=(last[1] - tail[1]) / max(1, last[0] - tail[0]) / (first[1] / first[0]),
            against=f"the first {small}; ours / theirs",
        ),
        Figure(
            f"peak memory of the program, {large} rows",
            last[2] / 1024,
            first[2] / 1024,
            unit="MiB",
            ratio=last[2] / first[2],
            against=f"at {small} rows",
            limit="<= 1.2 (10,000 to 100,000)",
        ),
    ]
    if engine == "embedded":
        memory = last[3] / 1024, first[3] / 1024
        figures.append(
            Figure("memory of the engine, its heap included", *memory, unit="MiB", against=f"at {small} rows")
        )
    return figures


if __name__ == "__main__":
    _ingest(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
