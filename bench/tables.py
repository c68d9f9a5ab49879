"""How fast CSV and XLSX files become a graph, and how much memory a file of a million rows takes.

``python -m bench.tables [ROWS] [SMALL] [LARGE]``: ROWS lines by the full path and by the hand-written
loader on the embedded engine, CSV and XLSX in turns; then the peak memory of a process that reads and
judges SMALL and LARGE rows of CSV without a database.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import xlsxwriter

from bench.engines import open_engine
from bench.figures import Figure, show
from bench.ingest import MOMENT, SECRET, empty, fixed_settings
from bench.loader import load_by_hand
from intel.access.actors import demonstration_actor
from intel.access.classify import placer_for
from intel.clock import FixedClock
from intel.graph.bootstrap import bootstrap
from intel.graph.builder import Elements
from intel.graph.driver import Database
from intel.graph.elements import decompose
from intel.ingest.judging import Judge, Sender
from intel.ingest.occurrences import Occurrences
from intel.ingest.pipeline import read_rows
from intel.ingest.profile import load_profile
from intel.services.instance import open_instance
from intel.services.submit import submit_file
from intel.settings import Settings

__all__ = ["measure_memory", "measure_tables"]

_PROFILE = Path(__file__).with_suffix(".toml")
_ROUNDS = 2
_NAMES = ("No", "Date", "Post", "Goods", "Kind", "Amount", "Unit", "Value", "Plate", "Container", "Driver", "Remark")
_UNIT = "uz.unit"
_POSTS = ("Yallama", "Termez", "Dustlik", "Oybek", "Alat")
_GOODS = ("cigarettes of two brands", "heroin in packets", "mobile phones", "tea, loose")
_KINDS = ("tobacco", "drugs", "other")
_UNITS = ("kg", "pcs", "l")


def _rows(count: int) -> Iterator[tuple[str, ...]]:
    """Rows as a national register has them: the same every time."""
    for number in range(count):
        spread = number * 7_919
        day = date(2020, 1, 1) + timedelta(days=spread % 2_000)
        yield (
            f"B-{number:07d}",
            day.strftime("%d.%m.%Y"),
            _POSTS[spread % len(_POSTS)],
            _GOODS[spread % len(_GOODS)],
            _KINDS[spread % len(_KINDS)],
            f"{spread % 90_000 + 1},{spread % 100:02d}",
            _UNITS[spread % len(_UNITS)],
            f"{spread % 998 + 1} {spread % 900 + 100},50",
            f"01 {'ABCD'[spread % 4]} {spread % 900 + 100} {'XYZ'[spread % 3]}A" if number % 2 else "",
            f"CSQU{spread * 31 % 10**7:07d}" if number % 3 == 0 else "",
            f"DRIVER {spread % 9_000}",
            "found behind the seat" if number % 5 == 0 else "",
        )


def _write_csv(path: Path, count: int) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(";".join(_NAMES) + "\n")
        file.writelines(";".join(row) + "\n" for row in _rows(count))


def _write_xlsx(path: Path, count: int) -> None:
    book: Any = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet()
    for at, row in enumerate((_NAMES, *_rows(count))):
        sheet.write_row(at, 0, row)
    book.close()


def _judge(occurrences: Occurrences) -> Judge:
    sender = Sender(_UNIT, "UZ", lambda _: True, may_hold=False)
    return Judge(load_profile(str(_PROFILE)), sender, secret=SECRET, submission="bench", occurrences=occurrences)


def _ready(path: Path) -> list[Elements]:
    """The elements of every row, finished before the clock starts."""
    found: list[Elements] = []
    with Occurrences() as occurrences:
        judge = _judge(occurrences)
        for row in read_rows(judge.profile, path):
            incoming = judge.judge(row, MOMENT).incoming
            if incoming is None:
                raise SystemExit(f"row {row.number} of the benchmark cannot be taken")
            placer = placer_for(incoming.report, submitter=_UNIT, received_at=MOMENT)
            found.append(decompose(incoming.report, placer=placer, secret=SECRET, origin=incoming.origin))
    return found


def measure_tables(database: Database, folder: Path, *, settings: Settings, rows: int) -> list[Figure]:
    """Ingest one table as CSV and as XLSX, each in turns with the loader by hand.

    Args:
        database: Open; it is emptied before each run.
        folder: For the files.
        settings: Of the instance.
        rows: Of the table.
    """
    files = {"CSV": folder / "table.csv", "XLSX": folder / "table.xlsx"}
    _write_csv(files["CSV"], rows)
    _write_xlsx(files["XLSX"], rows)
    ready = _ready(files["CSV"])

    def by_hand() -> float:
        empty(database)
        bootstrap(database, clock=FixedClock(MOMENT), policy=lambda: ("bench", "{}"))
        begin = time.perf_counter()
        load_by_hand(database, ready)
        return time.perf_counter() - begin

    def full_path(path: Path) -> float:
        empty(database)
        with open_instance(fixed_settings(settings), database=database) as instance:
            begin = time.perf_counter()
            submit_file(instance, demonstration_actor(_UNIT), path=path, profile=str(_PROFILE))
            return time.perf_counter() - begin

    by_hand()
    figures: list[Figure] = []
    for name, limit in (("CSV", ">= 0.4"), ("XLSX", ">= 0.3")):
        runs = [(by_hand(), full_path(files[name])) for _ in range(_ROUNDS)]
        hand, full = (statistics.median(times) for times in zip(*runs, strict=True))
        against = "loader by hand; ours / its speed"
        title = f"{name} of {rows} rows, rows a second"
        figures.append(
            Figure(title, rows / full, rows / hand, unit="1/s", ratio=hand / full, against=against, limit=limit)
        )
    return figures


def _peak_of(path: Path) -> tuple[int, float]:
    """Peak memory in bytes of a process that reads and judges a file, and its seconds."""
    begin = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "bench.tables", "--judge", str(path)], check=True, capture_output=True, text=True
    )
    return int(done.stdout.split()[-1]) * 1024, time.perf_counter() - begin


def measure_memory(folder: Path, *, small: int, large: int) -> list[Figure]:
    """Read and judge a small and a large file, each in a process of its own.

    Args:
        folder: For the files.
        small: Rows of the one.
        large: Rows of the other.
    """
    peaks: list[int] = []
    seconds = 0.0
    for rows in (small, large):
        path = folder / f"{rows}.csv"
        _write_csv(path, rows)
        peak, seconds = _peak_of(path)
        peaks.append(peak)
        path.unlink()
    ratio = peaks[1] / peaks[0]
    mb = 1 << 20
    name = f"peak memory of reading and judging {large} rows of CSV"
    against = f"the same of {small} rows"
    return [
        Figure(name, peaks[1] / mb, peaks[0] / mb, unit="MB", ratio=ratio, against=against, limit="<= 1.3"),
        Figure("reading and judging CSV, rows a second", large / seconds, unit="1/s"),
    ]


def _judge_all(path: Path) -> None:
    with Occurrences() as occurrences:
        judge = _judge(occurrences)
        taken = sum(judge.judge(row, MOMENT).incoming is not None for row in read_rows(judge.profile, path))
    print(taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def main() -> None:
    """Measure as the command line says."""
    if sys.argv[1:2] == ["--judge"]:
        _judge_all(Path(sys.argv[2]))
        return
    rows, small, large = (int(each) for each in (*sys.argv[1:4], *("3000", "10000", "1000000")[len(sys.argv) - 1 :]))
    with tempfile.TemporaryDirectory(prefix="intel-bench-") as name:
        folder = Path(name)
        figures = measure_memory(folder, small=small, large=large) if large else []
        if rows:
            with open_engine("embedded", folder) as (database, settings):
                figures += measure_tables(database, folder, settings=settings, rows=rows)
        show("tables", figures)


if __name__ == "__main__":
    main()
