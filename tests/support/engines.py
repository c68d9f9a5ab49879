"""The graph databases that tests run on: the embedded engine, and a real Neo4j where one can be had.

A pytest plugin, loaded by ``tests/conftest.py``. Fixtures, all of the session:

- ``embedded_settings``, ``neo4j_settings``: `Settings` that name the database;
- ``embedded_database``, ``neo4j_database``: the open `Database`, strict about deprecations;
- ``engine``, ``engine_settings``, ``database``: once for each engine, with the
  marker ``embedded`` or ``neo4j``. They are shared: a test that needs an empty
  graph calls `wipe` first.

A Neo4j comes from INTEL_TEST_NEO4J_URI (with _USER, _PASSWORD, _DATABASE; its
graph is emptied by the tests), else from a container where a Docker engine
answers, else from ``deploy/neo4j-local`` where a JDK and Maven are. Where none
can be had its tests are skipped, and listed by name at the end; with
INTEL_REQUIRE_NEO4J=1 they fail. ``--engines`` chooses. Where both are chosen, what
compares pairs of worlds or takes long runs on the embedded engine alone, for the sake of time.
"""

import contextlib
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

import pytest
from pydantic import SecretStr

from bench.engines import NO_BUDGETS
from intel.errors import ConfigError, GraphUnavailableError
from intel.graph.driver import Database, Transaction
from intel.graph.engine import open_database
from intel.settings import Settings, load_settings

__all__ = ["ENGINES", "EngineName", "wipe"]

EngineName = Literal["embedded", "neo4j"]
ENGINES: tuple[EngineName, ...] = ("embedded", "neo4j")

_ONCE = (
    "tests/noninterference/",
    *(
        f"tests/graph/test_{name}.py"
        for name in (
            "acts",
            "ask",
            "attachments",
            "backup",
            "cases",
            "collecting",
            "crash",
            "emergencies",
            "export",
            "groups",
            "ingest",
            "lifetimes",
            "mending",
            "near_duplicates",
            "onward",
            "originating",
            "planted_networks",
            "policies",
            "reference",
            "remarked",
            "suggestions",
            "withdrawal_under_load",
        )
    ),
)
_WHERE_ELSE = "run on the embedded engine here, and on both by `make test-neo4j` and `make prove`"
_IMAGE = "neo4j:5.26-community"
_LAUNCHER = Path(__file__).parents[2] / "deploy" / "neo4j-local" / "run.py"
_START_SECONDS = 120.0
_CHUNK = 1000

_REMOVE = (
    "MATCH (n) WHERE NOT ($keeps_places AND (n:Place OR n:ReferenceState)) "
    "WITH n LIMIT $chunk DETACH DELETE n RETURN count(*) AS removed"
)
_REMOVE_EDGES = (
    "MATCH (a)-[e]->(b) WHERE NOT (a:Place AND b:Place) WITH e LIMIT $chunk DELETE e RETURN count(*) AS removed"
)


class NoNeo4jError(Exception):
    """No real Neo4j can be had here; says why."""


@dataclass(frozen=True, slots=True)
class Neo4jAddress:
    """Where a Neo4j for tests answers."""

    uri: str
    user: str
    password: str | None
    database: str = "neo4j"

    def settings(self, data_dir: Path) -> Settings:
        """Settings that name it.

        Args:
            data_dir: For everything that is not in the graph.
        """
        password = None if self.password is None else SecretStr(self.password)
        return load_settings(
            data_dir=data_dir,
            neo4j_uri=self.uri,
            neo4j_user=self.user,
            neo4j_password=password,
            neo4j_database=self.database,
            **NO_BUDGETS,
        )


def wipe(database: Database, *, keeps_places: bool = True, is_large: bool = False) -> None:
    """Remove every node and relationship; constraints and indexes stay.

    Args:
        database: What to empty. In chunks: in one transaction the embedded
            engine takes a hundred times as long.
        keeps_places: Whether the public places stay: they are the same for every test, and take
            seconds to put.
        is_large: Remove all relationships first: a node of ten thousands of them is too much for one transaction.
    """

    def remove_edges(transaction: Transaction) -> int:
        return cast("int", transaction.run(_REMOVE_EDGES, {"chunk": 10 * _CHUNK})[0]["removed"])

    def remove(transaction: Transaction) -> int:
        return cast("int", transaction.run(_REMOVE, {"chunk": _CHUNK, "keeps_places": keeps_places})[0]["removed"])

    while is_large and database.write(remove_edges):
        pass
    while database.write(remove):
        pass


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--engines``."""
    parser.addoption(
        "--engines",
        default=",".join(ENGINES),
        help="engines that graph tests run on, a comma list of embedded and neo4j; tests of others are left out",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests of engines that were not chosen."""
    chosen = set(str(config.getoption("--engines")).split(","))
    if unknown := chosen - set(ENGINES):
        raise pytest.UsageError(f"--engines: no engine {', '.join(sorted(unknown))}; there are {', '.join(ENGINES)}")
    left_out = [item for item in items if any(item.get_closest_marker(name) for name in set(ENGINES) - chosen)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]
    if chosen == set(ENGINES):
        for item in items:
            if item.get_closest_marker("neo4j") and item.nodeid.startswith(_ONCE):
                item.add_marker(pytest.mark.skip(reason=_WHERE_ELSE))


@pytest.fixture(scope="session")
def embedded_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of an instance of its own on the embedded engine."""
    return load_settings(
        data_dir=tmp_path_factory.mktemp("embedded"), engine_heap="512m", engine_linger=0.0, **NO_BUDGETS
    )


@pytest.fixture(scope="session")
def embedded_database(embedded_settings: Settings) -> Generator[Database]:
    """The embedded engine, open for the session."""
    with open_database(embedded_settings, strict=True) as database:
        yield database


@pytest.fixture(scope="session")
def neo4j_settings(tmp_path_factory: pytest.TempPathFactory) -> Generator[Settings]:
    """Settings of an instance on a real Neo4j, which runs for the session."""
    with contextlib.ExitStack() as stack:
        try:
            address = _neo4j(stack, tmp_path_factory.mktemp("neo4j"))
        except NoNeo4jError as error:
            if os.environ.get("INTEL_REQUIRE_NEO4J") == "1":
                pytest.fail(f"INTEL_REQUIRE_NEO4J=1, but {error}", pytrace=False)
            pytest.skip(f"no real Neo4j: {error}")
        yield address.settings(tmp_path_factory.mktemp("neo4j-instance"))


@pytest.fixture(scope="session")
def neo4j_database(neo4j_settings: Settings) -> Generator[Database]:
    """A real Neo4j, open for the session and empty at its start."""
    with open_database(neo4j_settings, strict=True) as database:
        wipe(database)
        yield database


@pytest.fixture(scope="session", params=[pytest.param(name, marks=getattr(pytest.mark, name)) for name in ENGINES])
def engine(request: pytest.FixtureRequest) -> EngineName:
    """The engine of this run: once ``embedded``, once ``neo4j``."""
    return cast("EngineName", request.param)


@pytest.fixture(scope="session")
def engine_settings(request: pytest.FixtureRequest, engine: EngineName) -> Settings:
    """Settings of an instance on the engine of this run."""
    return request.getfixturevalue(f"{engine}_settings")


@pytest.fixture(scope="session")
def database(request: pytest.FixtureRequest, engine: EngineName) -> Database:
    """The database of the engine of this run; shared, so call `wipe` for an empty one."""
    return request.getfixturevalue(f"{engine}_database")


def _neo4j(stack: contextlib.ExitStack, home: Path) -> Neo4jAddress:
    """A real Neo4j from the first source that has one; the stack ends it."""
    uri = os.environ.get("INTEL_TEST_NEO4J_URI")
    if uri:
        if "PYTEST_XDIST_WORKER" in os.environ:
            pytest.fail("INTEL_TEST_NEO4J_URI names one graph, which several workers would empty under one another")
        return Neo4jAddress(
            uri,
            os.environ.get("INTEL_TEST_NEO4J_USER", "neo4j"),
            os.environ.get("INTEL_TEST_NEO4J_PASSWORD"),
            os.environ.get("INTEL_TEST_NEO4J_DATABASE", "neo4j"),
        )
    if _docker_answers():
        with contextlib.suppress(NoNeo4jError):  # it answers, but has not the image and cannot fetch it
            return stack.enter_context(_from_container())
    return stack.enter_context(_from_maven(home))


def _docker_answers() -> bool:
    docker = shutil.which("docker")
    if docker is None:
        return False
    try:
        return subprocess.run([docker, "info"], capture_output=True, timeout=10, check=False).returncode == 0
    except subprocess.TimeoutExpired:
        return False


@contextlib.contextmanager
def _from_container() -> Generator[Neo4jAddress]:
    from docker.errors import DockerException
    from testcontainers.core.container import DockerContainer

    password = secrets.token_urlsafe(16)
    container = DockerContainer(_IMAGE).with_env("NEO4J_AUTH", f"neo4j/{password}").with_exposed_ports(7687)
    try:
        running = container.start()
    except DockerException as error:
        raise NoNeo4jError(f"the container does not start: {error}") from error
    with contextlib.ExitStack() as ending:
        ending.callback(running.stop)
        address = f"bolt://{running.get_container_host_ip()}:{running.get_exposed_port(7687)}"
        yield _answering(Neo4jAddress(address, "neo4j", password))


@contextlib.contextmanager
def _from_maven(home: Path) -> Generator[Neo4jAddress]:
    """The launcher's server; it ends when its standard input does, so also when the tests are killed."""
    password = secrets.token_urlsafe(16)
    port = _free_port()
    command = [sys.executable, str(_LAUNCHER), "--home", str(home), "--port", str(port)]
    with (home / "launcher.log").open("w+") as log:
        launcher = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            env=os.environ | {"NEO4J_LOCAL_PASSWORD": password},
        )
        with launcher:
            said = launcher.stdout or ()
            if not any(line == "ready\n" for line in said):
                log.seek(0)
                raise NoNeo4jError(log.read().strip() or "the launcher ended")
            yield _answering(Neo4jAddress(f"bolt://127.0.0.1:{port}", "neo4j", password))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return cast("int", probe.getsockname()[1])


def _answering(address: Neo4jAddress) -> Neo4jAddress:
    """Wait until a server that is starting answers."""
    deadline = time.monotonic() + _START_SECONDS
    with Database.connect(
        address.uri, user=address.user, password=address.password, database=address.database
    ) as database:
        while True:
            try:
                database.verify()
            except (GraphUnavailableError, ConfigError) as error:
                if time.monotonic() > deadline:
                    raise NoNeo4jError(f"it does not answer: {error.message}") from error
                time.sleep(0.5)
            else:
                return address
