"""Nothing that was acknowledged is lost and nothing is taken twice, whoever is killed, whatever goes away."""

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from intel.access.actors import demonstration_actor
from intel.graph.driver import Database
from intel.ingest.attachment_store import digest_of, kept_path, stored_names
from intel.services.attachments import AttachmentRequest, find_attachment
from intel.services.instance import Instance, open_instance
from intel.services.receipts import receipt_lines, submission_state
from intel.services.submit import accept_file, finish
from intel.services.worker import Worker
from intel.settings import Settings
from tests.support.elements import elements_of
from tests.support.engines import ENGINES, wipe
from tests.support.pictures import png
from tests.support.servers import Server, open_server

UNIT = demonstration_actor("uz.unit")
KILLS = int(os.environ.get("INTEL_TEST_KILLS", "20"))
KILLS_OF_ALL = int(os.environ.get("INTEL_TEST_KILLS_OF_ALL", "1"))
STOPS = int(os.environ.get("INTEL_TEST_STOPS", "2"))
ROWS = int(os.environ.get("INTEL_TEST_CRASH_ROWS", "300"))
# So many that a fast machine is not through before the kills are.
ROWS_OF_KILLED = int(os.environ.get("INTEL_TEST_CRASH_ROWS", "1600"))
LONGEST = float(os.environ.get("INTEL_TEST_CRASH_SECONDS", "1.2"))
# An embedded engine that ends a fourth time before it has lived ten seconds is taken for broken.
STEADY = 14.0
# None is like another, and nothing stands beside their pixels of which a receipt would tell.
PICTURES = {f"p{n}.png": png(width=4 + n) for n in range(5)}
WORK = "from tests.support.killing import work; work()"


@pytest.fixture
def instance(database: Database, engine_settings: Settings) -> Iterator[Instance]:
    wipe(database)
    with open_instance(engine_settings.model_copy(update={"batch_reports": 10}), database=database) as opened:
        yield opened
    wipe(database, is_large=True)


@pytest.fixture(params=[pytest.param(name, marks=getattr(pytest.mark, name)) for name in ENGINES])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    request.getfixturevalue(f"{request.param}_settings")  # where there is no Neo4j it says so
    with open_server(request.param, tmp_path / "own") as found:
        yield found


def _is_pictured(number: int) -> bool:
    return number % 5 == 0


def _reports(path: Path, rows: int) -> Path:
    """Invented reports and their pictures; every seventh report is rejected, every fifth names a picture."""
    with zipfile.ZipFile(path, "w") as archive:
        with archive.open("reports.jsonl", "w") as file:
            for number in range(1, rows + 1):
                report = {"administration": "UZ", "reference": f"R-{number}", "seizures": [{"date": "2026-01-02"}]}
                if number % 7 == 0:
                    report["administration"] = "KZ"
                if _is_pictured(number):
                    report["attachments"] = [{"id": "a", "kind": "photograph", "name": f"p{number // 5 % 5}.png"}]
                file.write(json.dumps(report).encode() + b"\n")
        for name, picture in PICTURES.items():
            archive.writestr(name, picture.bare)
    return path


def _environment(settings: Settings) -> dict[str, str]:
    found = os.environ | {"INTEL_DATA_DIR": str(settings.data_dir), "INTEL_BATCH_REPORTS": "10"}
    if settings.neo4j_uri is None:
        found |= {"INTEL_ENGINE_HEAP": settings.engine_heap, "INTEL_ENGINE_LINGER": str(settings.engine_linger)}
    else:
        found["INTEL_NEO4J_URI"] = settings.neo4j_uri
    if settings.neo4j_password is not None:
        found["INTEL_NEO4J_PASSWORD"] = settings.neo4j_password.get_secret_value()
    return found


def _check(instance: Instance, number: str, rows: int) -> None:
    """Every row has one line in the receipt, every accepted row one report, every picture its bytes."""
    state = submission_state(instance, UNIT, number)
    lines = [json.loads(line) for line in receipt_lines(instance, UNIT, number)]
    assert state["state"] == "complete"
    assert [line["row"] for line in lines] == list(range(1, rows + 1))
    assert Counter(line["outcome"] for line in lines) == {"accepted": rows - rows // 7, "rejected": rows // 7}
    assert state["totals"] == {"accepted": rows - rows // 7, "rejected": rows // 7}
    kept = instance.database.read(lambda t: t.run("MATCH (r:Report) RETURN r.handle AS h", {}))
    assert sorted(str(row["h"]) for row in kept) == sorted(line["report"] for line in lines if line["report"])
    held = instance.database.read(lambda t: t.run("MATCH (r:Report)-->(x:Attachment) RETURN r.handle AS h", {}))
    pictured = [line for line in lines if line["report"] and _is_pictured(line["row"])]
    assert sorted(str(row["h"]) for row in held) == sorted(line["report"] for line in pictured)
    _check_bytes(instance, {line["row"]: line["report"] for line in pictured})


def _check_bytes(instance: Instance, pictured: dict[int, str]) -> None:
    folder, secret = instance.settings.data_dir, instance.secret
    digests = [hashlib.sha256(each.bare).hexdigest() for each in PICTURES.values()]
    names = {secret.attachment_name(UNIT.unit, digest): digest for digest in digests}
    assert names.keys() <= {name for name, _ in stored_names(folder)}
    assert {name: digest_of(kept_path(folder, name)) for name in names} == names
    for row in list(pictured)[: len(PICTURES)]:
        handle = secret.handle("UZ", UNIT.unit, reference=f"R-{row}", local_id="a")
        found = find_attachment(instance, UNIT, AttachmentRequest(pictured[row], handle))
        assert b"".join(found.pieces()) == PICTURES[f"p{row // 5 % 5}.png"].bare


def _check_against_undisturbed(instance: Instance, path: Path) -> None:
    """The graph is the one of a run that nothing befell, element by element."""
    disturbed = elements_of(instance.database)
    wipe(instance.database, is_large=True)
    with open_instance(instance.settings, database=instance.database) as fresh:
        finish(fresh, accept_file(fresh, UNIT, path=path, profile="report-json"))
    undisturbed = elements_of(instance.database)
    assert not list((disturbed - undisturbed).items())[:5]
    assert not list((undisturbed - disturbed).items())[:5]


def test_killed_workers_lose_nothing_and_take_nothing_twice(
    instance: Instance, engine_settings: Settings, tmp_path: Path
) -> None:
    path = _reports(tmp_path / "r.zip", ROWS_OF_KILLED)
    number = accept_file(instance, UNIT, path=path, profile="report-json")

    command = [sys.executable, "-m", "tests.support.killing", str(KILLS), str(LONGEST), "7"]
    ended = subprocess.run(command, env=_environment(engine_settings), capture_output=True, text=True, check=False)

    assert ended.returncode == 0, ended.stderr
    assert int(ended.stdout.removeprefix("killed ")) > KILLS // 4  # it was at work most of the time
    _check(instance, number, ROWS_OF_KILLED)
    _check_against_undisturbed(instance, path)


def test_two_workers_at_once_never_take_one_row_twice(instance: Instance, tmp_path: Path) -> None:
    numbers = [
        accept_file(instance, UNIT, path=_reports(tmp_path / f"{name}.zip", 60), profile="report-json") for name in "ab"
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
def test_worker_and_database_killed_together_lose_nothing_and_take_nothing_twice(
    server: Server, tmp_path: Path
) -> None:
    path = _reports(tmp_path / "r.zip", ROWS)
    server.start()
    with open_instance(server.settings) as instance:
        number = accept_file(instance, UNIT, path=path, profile="report-json")

    chance, killed = random.Random(11), 0
    while killed < KILLS_OF_ALL:
        server.start()
        with subprocess.Popen([sys.executable, "-c", WORK], env=_environment(server.settings)) as worker:
            time.sleep(0.8 + chance.uniform(0.0, LONGEST))
            if worker.poll() is not None:
                break
            for kill in chance.sample([worker.kill, server.end], 2):
                kill()
        killed += 1

    assert killed > KILLS_OF_ALL // 2
    server.start()
    with open_instance(server.settings) as instance:
        finish(instance, number)
        _check(instance, number, ROWS)
        _check_against_undisturbed(instance, path)


@pytest.mark.slow
def test_a_database_that_goes_in_the_middle_is_waited_for(server: Server, tmp_path: Path) -> None:
    path = _reports(tmp_path / "r.zip", ROWS)
    server.start()
    with open_instance(server.settings) as instance:
        number = accept_file(instance, UNIT, path=path, profile="report-json")
        chance, away = random.Random(13), list[threading.Thread]()

        def go(delay: float, how: signal.Signals) -> None:
            time.sleep(delay)
            server.restart(how)

        def progress(done: int, total: int) -> None:
            """Have the database go for a while, while batches are on their way."""
            is_due = len(away) < STOPS and done >= (len(away) + 1) * total // (STOPS + 1)
            if is_due and not any(each.is_alive() for each in away):
                if away and len(away) % 3 == 0:
                    time.sleep(STEADY)
                how = (signal.SIGTERM, signal.SIGKILL)[len(away) % 2]
                away.append(threading.Thread(target=go, args=[chance.uniform(0.0, 0.05), how]))
                away[-1].start()

        result = finish(instance, number, progress=progress)
        for each in away:
            each.join()

        assert len(away) == STOPS
        assert sum(result.totals.values()) == ROWS
        _check(instance, number, ROWS)
        _check_against_undisturbed(instance, path)
