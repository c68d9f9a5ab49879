"""From nothing running to the first answer, as somebody at the command line waits for it."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.figures import Figure
from bench.ingest import fixed_settings, put_region
from intel.graph.engine import open_database
from intel.services.instance import open_instance
from intel.settings import load_settings

__all__ = ["measure_start"]

_ROUNDS = 3


def _asked(folder: Path) -> float:
    """Seconds of ``intel ask`` in a process of its own, the engine not running."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("INTEL_")}
    environment |= {"INTEL_DATA_DIR": str(folder), "INTEL_ENGINE_LINGER": "0"}
    command = [
        str(Path(sys.executable).with_name("intel")),
        "ask",
        "totals",
        "by=country",
        "--as",
        "uz.officer",
        "--json",
    ]
    begin = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def _started(folder: Path) -> float:
    begin = time.perf_counter()
    with open_database(load_settings(data_dir=folder, neo4j_uri=None, engine_linger=0.0)):
        return time.perf_counter() - begin


def measure_start(region: Path) -> list[Figure]:
    """Ask a first question of an empty instance, and of one that holds a region.

    Args:
        region: Directory of a generated region.
    """
    with tempfile.TemporaryDirectory(prefix="intel-bench-") as name:
        new, full = Path(name) / "new", Path(name) / "full"
        settings = fixed_settings(load_settings(data_dir=full, neo4j_uri=None, engine_linger=0.0))
        first_ever = _asked(new)
        with open_instance(settings) as instance:
            put_region(instance, region)
        answer = [_asked(full) for _ in range(_ROUNDS)]
        bare = [_started(full) for _ in range(_ROUNDS)]
    seconds = {"an empty data directory": first_ever, "an instance with a region": max(answer)}
    return [
        Figure(
            f"start to first answer, {name}",
            value,
            max(bare),
            unit="s",
            ratio=value / max(bare),
            against="start of the bare engine",
            limit="<= 10 s",
        )
        for name, value in seconds.items()
    ]
