"""Nothing that was acknowledged is lost and nothing is taken twice, whoever is killed, whatever goes away."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from intel.access.actors import demonstration_actor
from intel.graph.driver import Database
from intel.graph.engine_files import EngineFiles
from intel.services.instance import Instance, open_instance
from intel.services.receipts import receipt_lines, submission_state
from intel.services.submit import accept_file, finish
from intel.services.worker import Worker
from intel.settings import Settings, load_settings
from tests.support.engines import wipe

UNIT = demonstration_actor("uz.unit")
KILLS = int(os.environ.get("INTEL_TEST_KILLS", "20"))
ROWS = int(os.environ.get("INTEL_TEST_CRASH_ROWS", "400"))
# So many that a fast machine is not through before the kills are.
ROWS_OF_KILLED = int(os.environ.get("INTEL_TEST_CRASH_ROWS", "1600"))
LONGEST = float(os.environ.get("INTEL_TEST_CRASH_SECONDS", "1.2"))


@pytest.fixture
def instance(database: Database, engine_settings: Settings) -> Iterator[Instance]:
    wipe(database)
    with open_instance(engine_settings.model_copy(update={"batch_reports": 10}), database=database) as opened:
        yield opened
    wipe(database)


def _reports(path: Path, rows: int) -> Path:
    """Invented reports; every seventh is rejected."""
    with path.open("w") as file:
        for number in range(1, rows + 1):
            report = {"administration": "UZ", "reference": f"R-{number}", "seizures": [{"date": "2026-01-02"}]}
            if number % 7 == 0:
                report["administration"] = "KZ"
            file.write(json.dumps(report) + "\n")
    return path


def _environment(settings: Settings) -> dict[str, str]:
    found = os.environ | {"INTEL_DATA_DIR": str(settings.data_dir), "INTEL_BATCH_REPORTS": "10"}
    if settings.neo4j_uri is not None:
        found["INTEL_NEO4J_URI"] = settings.neo4j_uri
    if settings.neo4j_password is not None:
        found["INTEL_NEO4J_PASSWORD"] = settings.neo4j_password.get_secret_value()
    return found


def _check(instance: Instance, number: str, rows: int) -> None:
    """Every row has one line in the receipt, and every accepted row one report."""
    state = submission_state(instance, UNIT, number)
    lines = [json.loads(line) for line in receipt_lines(instance, UNIT, number)]
    assert state["state"] == "complete"
    assert [line["row"] for line in lines] == list(range(1, rows + 1))
    assert Counter(line["outcome"] for line in lines) == {"accepted": rows - rows // 7, "rejected": rows // 7}
    assert state["totals"] == {"accepted": rows - rows // 7, "rejected": rows // 7}
    kept = instance.database.read(lambda t: t.run("MATCH (r:Report) RETURN r.handle AS h", {}))
    assert sorted(str(row["h"]) for row in kept) == sorted(line["report"] for line in lines if line["report"])


def test_killed_workers_lose_nothing_and_take_nothing_twice(
    instance: Instance, engine_settings: Settings, tmp_path: Path
) -> None:
    number = accept_file(instance, UNIT, path=_reports(tmp_path / "r.jsonl", ROWS_OF_KILLED), profile="report-json")

    command = [sys.executable, "-m", "tests.support.killing", str(KILLS), str(LONGEST), "7"]
    ended = subprocess.run(command, env=_environment(engine_settings), capture_output=True, text=True, check=False)

    assert ended.returncode == 0, ended.stderr
    assert int(ended.stdout.removeprefix("killed ")) > KILLS // 4  # it was at work most of the time
    _check(instance, number, ROWS_OF_KILLED)


def test_two_workers_at_once_never_take_one_row_twice(instance: Instance, tmp_path: Path) -> None:
    numbers = [
        accept_file(instance, UNIT, path=_reports(tmp_path / f"{name}.jsonl", 60), profile="report-json")
        for name in "ab"
    ]

    workers = [threading.Thread(target=Worker(instance).run, kwargs={"is_until_done": True}) for _ in range(3)]
    for each in workers:
        each.start()
    result = finish(instance, numbers[0])
    for each in workers:
        each.join()

    assert sum(result.totals.values()) == 60
    outcomes = Counter(
        json.loads(line)["outcome"] for number in numbers for line in receipt_lines(instance, UNIT, number)
    )
    assert outcomes == {"accepted": 52, "unchanged": 52, "rejected": 16}


@pytest.mark.slow
@pytest.mark.embedded
def test_a_database_that_dies_in_the_middle_is_waited_for(tmp_path: Path) -> None:
    settings = load_settings(data_dir=tmp_path / "data", engine_heap="512m", engine_linger=0.0, batch_reports=5)
    with open_instance(settings) as instance:
        number = accept_file(instance, UNIT, path=_reports(tmp_path / "r.jsonl", ROWS), profile="report-json")
        seen = threading.Event()
        deaths = 0

        def kill(done: int, total: int) -> None:
            """Kill the server twice, while batches are on their way."""
            nonlocal deaths
            if deaths < 2 and done >= (deaths + 1) * total // 3:
                deaths += 1
                endpoint = EngineFiles.of(settings.data_dir).endpoint()
                assert endpoint is not None
                os.kill(endpoint.server_pid, signal.SIGKILL)
                seen.set()

        result = finish(instance, number, progress=kill)

        assert seen.is_set()
        assert deaths == 2
        assert sum(result.totals.values()) == ROWS
        _check(instance, number, ROWS)
