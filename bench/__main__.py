"""``python -m bench [REPORTS]``: run all benchmarks and write ``bench/results/<engine>.json`` and a table."""

import json
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.guard import measure_guard
from bench.ingest import measure_ingest
from intel.demo.region import write_region
from intel.graph.engine import open_database
from intel.settings import load_settings

_RESULTS = Path(__file__).parent / "results"


def _in_silence(*_: object) -> None:
    """Progress that nobody watches."""


def main(reports: int) -> None:
    """Measure on the engine of the settings: the embedded one, or the Neo4j at INTEL_NEO4J_URI.

    Args:
        reports: Size of the generated region.
    """
    with tempfile.TemporaryDirectory(prefix="intel-bench-") as folder:
        region = Path(folder) / "region"
        write_region(reports, 1, out=region, progress=_in_silence)
        settings = load_settings(data_dir=Path(folder) / "data", engine_linger=0.0)
        with open_database(settings) as database:
            engine = database.engine
            if engine == "neo4j" and settings.neo4j_uri is None:
                raise SystemExit("the engine is not what the settings say")
            found = {"ingest": measure_ingest(database, region, settings=settings)}
            for classes in (500, 2000):
                found[f"guard, {classes} classes"] = measure_guard(database, classes=classes)
    _RESULTS.mkdir(exist_ok=True)
    (_RESULTS / f"{engine}.json").write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    table = Table("measure", "figure", "value", title=f"{engine}, {reports} reports")
    for measure, figures in found.items():
        for name, value in figures.items():
            table.add_row(measure, name, str(value))
    Console().print(table)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
