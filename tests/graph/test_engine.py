"""The embedded engine as a process: it starts on demand, is shared, survives and is never left behind."""

import importlib.metadata
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import psutil
import pytest

from intel.errors import ConfigError, GraphUnavailableError
from intel.graph.driver import Database
from intel.graph.engine import open_database
from intel.graph.engine_files import EngineFiles, FileLock
from intel.settings import Settings, load_settings

pytestmark = pytest.mark.embedded

# A program that uses the engine: it says which server it found, then does as it is told, line by line.
PROGRAM = """
import signal
import sys
from pathlib import Path
from intel.graph.engine import open_database
from intel.graph.engine_files import EngineFiles
from intel.settings import load_settings

signal.signal(signal.SIGINT, lambda *_: print("interrupted", flush=True))
settings = load_settings(data_dir=Path(sys.argv[1]), engine_heap="256m", engine_linger=0.0)
with open_database(settings) as database:
    print(EngineFiles.of(settings.data_dir).endpoint().server_pid, flush=True)
    number = 0
    for order in sys.stdin:
        if order == "leave\\n":
            break
        for _ in range(int(order)):
            number += 1
            database.write(lambda tx: tx.run("CREATE (:Written {number: $n})", {"n": number}))
            print(number, flush=True)
"""


@pytest.fixture
def settings(tmp_path: Path) -> Generator[Settings]:
    made = load_settings(data_dir=tmp_path / "instance", engine_heap="256m", engine_linger=0.0)
    yield made
    for pid in processes_of(made.data_dir):
        os.kill(pid, signal.SIGKILL)


@pytest.fixture
def program(settings: Settings) -> Generator[Callable[[], subprocess.Popen[str]]]:
    started: list[subprocess.Popen[str]] = []

    def start() -> subprocess.Popen[str]:
        command = [sys.executable, "-c", PROGRAM, str(settings.data_dir)]
        started.append(
            subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True)
        )
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


def say(process: subprocess.Popen[str], order: str) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{order}\n")
    process.stdin.flush()


def hear(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def processes_of(data_dir: Path) -> list[int]:
    """The supervisors and servers of a data directory that live."""
    found: list[int] = []
    for process in psutil.process_iter():
        try:
            line = " ".join(process.cmdline())
            if str(data_dir) in line and ("intel.graph.supervisor" in line or "java" in line):
                found.append(process.pid)
        except psutil.Error:
            continue
    return found


def wait_until(condition: Callable[[], bool], *, seconds: float = 10.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.05)


def nothing_is_left(settings: Settings) -> None:
    wait_until(lambda: not processes_of(settings.data_dir))
    assert EngineFiles.of(settings.data_dir).endpoint() is None


def numbers(database: Database) -> list[Any]:
    rows = database.read(lambda tx: tx.run("MATCH (n:Written) RETURN n.number AS number", {}))
    return sorted(row["number"] for row in rows)


def write(database: Database, number: int) -> None:
    database.write(lambda tx: tx.run("CREATE (:Written {number: $n})", {"n": number}))


def test_it_answers_within_ten_seconds_keeps_its_secrets_and_leaves_nothing(settings: Settings) -> None:
    began = time.monotonic()

    with open_database(settings, strict=True) as database:
        assert database.engine == "embedded"
        seconds = time.monotonic() - began
        files = EngineFiles.of(settings.data_dir)
        identity, endpoint = files.identity(), files.endpoint()
        assert identity is not None
        assert endpoint is not None
        lines = [psutil.Process(pid).cmdline() for pid in processes_of(settings.data_dir)]
        listening = {
            connection.laddr.ip
            for connection in psutil.Process(endpoint.server_pid).net_connections(kind="inet")
            if connection.status == psutil.CONN_LISTEN
        }

    assert seconds < 10
    assert len(identity.password) >= 24
    assert len(lines) == 2
    assert identity.password not in str(lines)
    assert listening <= {"127.0.0.1", "::ffff:127.0.0.1"}
    nothing_is_left(settings)
    assert files.root.stat().st_mode & 0o777 == 0o700
    assert (files.root / "instance.json").stat().st_mode & 0o777 == 0o600
    assert identity.password.encode() not in b"".join(
        path.read_bytes() for path in files.root.rglob("*") if path.is_file() and path.name != "instance.json"
    )


def test_programs_that_start_at_once_share_one_server(
    settings: Settings, program: Callable[[], subprocess.Popen[str]]
) -> None:
    programs = [program() for _ in range(5)]

    servers = {hear(each) for each in programs}
    for each in programs[:-1]:
        say(each, "leave")
        each.wait(20)
    say(programs[-1], "1")

    assert len(servers) == 1
    assert hear(programs[-1]) == "1"
    say(programs[-1], "leave")
    programs[-1].wait(20)
    nothing_is_left(settings)


def test_a_program_that_comes_while_the_last_one_leaves_is_served(settings: Settings) -> None:
    for number in range(4):
        with open_database(settings) as database:
            write(database, number)
        time.sleep(0.1 * number)

    with open_database(settings) as database:
        assert numbers(database) == [0, 1, 2, 3]


def test_the_lease_of_a_killed_program_lapses(settings: Settings, program: Callable[[], subprocess.Popen[str]]) -> None:
    killed = program()
    hear(killed)

    killed.kill()

    killed.wait(10)
    nothing_is_left(settings)


def test_the_server_stays_for_the_linger(settings: Settings) -> None:
    patient = settings.model_copy(update={"engine_linger": 2.0})
    files = EngineFiles.of(settings.data_dir)
    with open_database(patient):
        first = files.endpoint()

    time.sleep(1.0)
    with open_database(patient):
        second = files.endpoint()

    assert first is not None
    assert first == second
    nothing_is_left(settings)


def test_ctrl_c_in_the_terminal_reaches_the_program_and_not_the_server(
    program: Callable[[], subprocess.Popen[str]],
) -> None:
    interrupted = program()
    hear(interrupted)

    os.killpg(interrupted.pid, signal.SIGINT)

    assert hear(interrupted) == "interrupted"
    say(interrupted, "1")
    assert hear(interrupted) == "1"


def test_a_killed_supervisor_takes_its_server_with_it_and_the_next_program_finds_the_data(settings: Settings) -> None:
    files = EngineFiles.of(settings.data_dir)
    with open_database(settings) as database:
        write(database, 1)
        endpoint = files.endpoint()
        assert endpoint is not None

        os.kill(endpoint.supervisor_pid, signal.SIGKILL)

        wait_until(lambda: not processes_of(settings.data_dir))
        with open_database(settings) as again:
            assert numbers(again) == [1]
    nothing_is_left(settings)


def test_a_killed_server_is_started_again_under_its_users(settings: Settings) -> None:
    files = EngineFiles.of(settings.data_dir)
    with open_database(settings) as database:
        write(database, 1)
        before = files.endpoint()
        assert before is not None

        os.kill(before.server_pid, signal.SIGKILL)

        wait_until(lambda: files.endpoint() not in {None, before}, seconds=20)
        write(database, 2)
        with open_database(settings) as newcomer:
            assert numbers(newcomer) == [1, 2]
        after = files.endpoint()
        assert after is not None
        assert after.port == before.port
        assert after.supervisor_pid == before.supervisor_pid
    nothing_is_left(settings)


def test_a_newcomer_is_served_though_the_server_was_killed_a_moment_ago(settings: Settings) -> None:
    files = EngineFiles.of(settings.data_dir)
    with open_database(settings) as database:
        write(database, 1)
        endpoint = files.endpoint()
        assert endpoint is not None

        os.kill(endpoint.server_pid, signal.SIGKILL)

        with open_database(settings) as newcomer:
            assert numbers(newcomer) == [1]


def test_what_was_acknowledged_survives_the_death_of_everything(
    settings: Settings, program: Callable[[], subprocess.Popen[str]]
) -> None:
    writer = program()
    hear(writer)
    say(writer, "100000")
    for _ in range(200):
        last = hear(writer)

    for pid in (*processes_of(settings.data_dir), writer.pid):
        os.kill(pid, signal.SIGKILL)

    acknowledged = [int(last), *(int(line) for line in (writer.stdout or ()) if line.endswith("\n"))][-1]
    with open_database(settings) as database:
        found = numbers(database)
    assert found[:acknowledged] == list(range(1, acknowledged + 1))
    assert len(found) <= acknowledged + 1
    nothing_is_left(settings)


def test_a_server_that_outlived_its_supervisor_is_cleared_away(settings: Settings) -> None:
    """As on a system where the kernel does not end it: a stranger holds the server's lock."""
    files = EngineFiles.of(settings.data_dir)
    files.prepare()
    lock = FileLock.attempt(files.server_lock)
    assert lock is not None
    with subprocess.Popen(["sleep", "60"], pass_fds=(lock.fd,)) as leftover:
        lock.note(str(leftover.pid))
        lock.release()

        with open_database(settings) as database:
            write(database, 1)

        assert leftover.wait(5) == -signal.SIGKILL


def test_a_server_whose_data_directory_is_removed_goes(settings: Settings) -> None:
    with open_database(settings):
        shutil.rmtree(settings.data_dir)

        wait_until(lambda: not processes_of(settings.data_dir))


def test_a_server_that_cannot_start_is_reported_with_the_place_of_its_log(settings: Settings) -> None:
    cramped = settings.model_copy(update={"engine_heap": "1m"})

    with pytest.raises(GraphUnavailableError) as caught, open_database(cramped):
        pass

    assert str(EngineFiles.of(settings.data_dir).log) in caught.value.advice
    nothing_is_left(settings)


def edit(path: Path, **changes: object) -> None:
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))


def test_a_data_directory_of_another_version_or_user_is_refused_with_what_to_do(settings: Settings) -> None:
    files = EngineFiles.of(settings.data_dir)
    files.prepare()
    files.claim(importlib.metadata.version("arcadedb-embedded"))
    instance = files.root / "instance.json"

    edit(instance, version="26.8.1")
    with pytest.raises(ConfigError) as of_version, open_database(settings):
        pass
    edit(instance, uid=os.geteuid() + 1)
    with pytest.raises(ConfigError) as of_user, open_database(settings):
        pass
    instance.write_text("{}")
    with pytest.raises(ConfigError) as of_nobody, open_database(settings):
        pass
    instance.write_bytes(b"\xff")
    with pytest.raises(ConfigError), open_database(settings):
        pass

    assert "26.8.1" in of_version.value.message
    assert "arcadedb-embedded==26.8.1" in of_version.value.advice
    assert f"id {os.geteuid() + 1}" in of_user.value.message
    assert "INTEL_DATA_DIR" in of_user.value.advice
    assert "instance.json" in of_nobody.value.message
    assert processes_of(settings.data_dir) == []


def test_a_data_directory_that_cannot_be_made_is_a_matter_of_settings(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a directory")

    with (
        pytest.raises(ConfigError, match="cannot be used"),
        open_database(load_settings(data_dir=in_the_way / "instance")),
    ):
        pass


def test_a_platform_without_the_wheel_is_asked_for_a_neo4j(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "arcadedb_embedded", None)

    with pytest.raises(ConfigError) as caught, open_database(settings):
        pass

    assert "INTEL_NEO4J_URI" in caught.value.advice
    assert not settings.data_dir.exists()
