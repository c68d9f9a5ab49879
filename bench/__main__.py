"""``python -m bench``: run the benchmarks and write ``bench/results/<engine>.json`` and a table."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.deciding import measure_cached_sight, measure_deciding
from bench.engines import NoEngineError, open_engine
from bench.figures import Figure, show, write
from bench.growth import measure_growth
from bench.guard import measure_guard
from bench.ingest import fixed_settings, measure_ingest
from bench.start import measure_start
from intel.demo.region import write_region
from intel.services.instance import open_instance

_RESULTS = Path(__file__).parent / "results"
_MEASURES = ("deciding", "ingest", "guard", "start", "growth")


def _measure(engine: str, only: Sequence[str], region: Path, *, growth: tuple[int, int]) -> list[Figure]:
    figures: list[Figure] = []
    if "deciding" in only:
        figures += measure_deciding()
    if {"ingest", "guard", "deciding"} & set(only):
        with (
            tempfile.TemporaryDirectory(prefix="intel-bench-") as folder,
            open_engine(engine, Path(folder)) as (database, settings),
        ):
            if database.engine != engine:
                raise NoEngineError(f"{database.server_agent} answers")
            figures += measure_ingest(database, region, settings=settings)
            with open_instance(fixed_settings(settings), database=database) as instance:
                figures += measure_cached_sight(database, instance)
            if "guard" in only:
                figures += measure_guard(database)
    if "start" in only and engine == "embedded":
        figures += measure_start(region)
    if "growth" in only:
        figures += measure_growth(engine, *growth)
    return figures


def main() -> int:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--engines", default="embedded,neo4j", help="comma list of embedded and neo4j")
    parser.add_argument("--only", default=",".join(_MEASURES), help=f"comma list of {', '.join(_MEASURES)}")
    parser.add_argument("--reports", type=int, default=1000, help="reports of the region (1000)")
    parser.add_argument("--growth", default="500,3000", help="reports to compare, small and large (500,3000)")
    options = parser.parse_args()
    only = options.only.split(",")
    if unknown := set(only) - set(_MEASURES):
        parser.error(f"--only: there is no {min(unknown)}; there are {', '.join(_MEASURES)}")
    small, large = (int(each) for each in options.growth.split(","))
    about = {"reports": options.reports, "growth": [small, large]}
    with tempfile.TemporaryDirectory(prefix="intel-bench-") as folder:
        region = Path(folder)
        write_region(options.reports, 1, out=region, progress=lambda _: None)
        for engine in options.engines.split(","):
            try:
                figures = _measure(engine, only, region, growth=(small, large))
            except NoEngineError as error:
                print(f"{engine}: not measured, {error}", file=sys.stderr)
                continue
            write(_RESULTS / f"{engine}.json", figures, about={"engine": engine, **about})
            show(f"{engine}, {options.reports} reports", figures)
    return 0


if __name__ == "__main__":
    sys.exit(main())
