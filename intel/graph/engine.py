"""Opens the graph database of an instance: a Neo4j where one is named, the embedded engine where not.

Access: hands out the whole graph; filters nothing.
"""

import os
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass

from intel.errors import GraphUnavailableError
from intel.graph.driver import Database
from intel.graph.engine_files import Endpoint, EngineFiles, FileLock, Identity, Lease
from intel.graph.engine_runtime import EngineRuntime
from intel.settings import Settings

__all__ = ["open_database"]

_USER = "neo4j"
_DATABASE = "neo4j"
_GATE_SECONDS = 90.0
_START_SECONDS = 75.0
_POLL_SECONDS = 0.02


@contextmanager
def open_database(settings: Settings, *, strict: bool = False) -> Generator[Database]:
    """Open the graph database of an instance for as long as the with statement runs.

    Several programs of one user may do so at once. The embedded engine is
    started where it does not run, and stops when the last of them has left.

    Args:
        settings: Names the Neo4j (``neo4j_*``), or the data directory and the
            engine's ``engine_heap`` and ``engine_linger``.
        strict: Make a deprecated construct in a statement an error; for tests.

    Yields:
        The database; it has answered.

    Raises:
        ConfigError: The settings do not fit the database or the data
            directory, or there is no embedded engine for this platform.
        GraphUnavailableError: The database does not answer or does not start.
    """
    if settings.neo4j_uri is None:
        with _attached(settings, strict=strict) as database:
            yield database
        return
    password = settings.neo4j_password
    with Database.connect(
        settings.neo4j_uri,
        user=settings.neo4j_user,
        password=None if password is None else password.get_secret_value(),
        database=settings.neo4j_database,
        strict=strict,
    ) as database:
        database.verify()
        yield database


@contextmanager
def _attached(settings: Settings, *, strict: bool) -> Generator[Database]:
    deadline = time.monotonic() + _START_SECONDS
    while True:
        attachment = _attach(settings)
        try:
            with attachment.connect(strict=strict) as database:
                if _answers(database, deadline=deadline):
                    yield database
                    return
        finally:
            attachment.lease.release()


def _answers(database: Database, *, deadline: float) -> bool:
    try:
        database.verify()
    except GraphUnavailableError:
        # The server died a moment ago and its supervisor is about to notice.
        if time.monotonic() > deadline:
            raise
        time.sleep(_POLL_SECONDS)
        return False
    return True


@dataclass(frozen=True, slots=True)
class _Attachment:
    """A claim on the running embedded server, and the way to it."""

    identity: Identity
    endpoint: Endpoint
    lease: Lease

    def connect(self, *, strict: bool) -> Database:
        return Database.connect(
            f"bolt://127.0.0.1:{self.endpoint.port}",
            user=_USER,
            password=self.identity.password,
            database=_DATABASE,
            strict=strict,
        )


def _attach(settings: Settings) -> _Attachment:
    """Claim the server of a data directory, after starting it where it does not run."""
    runtime = EngineRuntime.find()
    files = EngineFiles.of(settings.data_dir)
    files.prepare()
    gate = FileLock.wait(files.gate, seconds=_GATE_SECONDS)
    try:
        identity = files.claim(runtime.version)
        endpoint = _running(files) or _start(files, settings)
        return _Attachment(identity, endpoint, files.lease())
    finally:
        gate.release()


def _running(files: EngineFiles) -> Endpoint | None:
    """Wait for a supervisor that somebody else started; None if there is none or it gave up."""
    deadline = time.monotonic() + _START_SECONDS
    while (lock := FileLock.attempt(files.supervisor_lock)) is None:
        endpoint = files.endpoint()
        if endpoint is not None:
            return endpoint
        if time.monotonic() > deadline:
            raise _not_started(files)
        time.sleep(_POLL_SECONDS)
    lock.release()
    return None


def _start(files: EngineFiles, settings: Settings) -> Endpoint:
    """Start a supervisor and wait for its server. Only under the gate."""
    lock = FileLock.wait(files.supervisor_lock, seconds=_POLL_SECONDS)
    try:
        files.sweep()
        _spawn(files, settings, lock)
    finally:
        lock.release()  # the supervisor was given it: free again means that it has ended
    endpoint = _running(files)
    if endpoint is None:
        raise _not_started(files)
    return endpoint


def _spawn(files: EngineFiles, settings: Settings, lock: FileLock) -> None:
    """Run the supervisor in a session of its own; returns as soon as it has detached."""
    command = [sys.executable, "-m", "intel.graph.supervisor", str(settings.data_dir)]
    command += ["--heap", settings.engine_heap, "--linger", str(settings.engine_linger), "--lock-fd", str(lock.fd)]
    with (files.log / "supervisor.log").open("ab") as log:
        ended = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=files.root,
            # none of our settings, which hold secrets that it does not need
            env={name: value for name, value in os.environ.items() if not name.startswith("INTEL_")},
            pass_fds=(lock.fd,),
            start_new_session=True,
            check=False,
        )
    if ended.returncode != 0:
        raise _not_started(files)


def _not_started(files: EngineFiles) -> GraphUnavailableError:
    return GraphUnavailableError(
        "the embedded engine did not start",
        advice=f"Its log in {files.log} says why; INTEL_ENGINE_HEAP sets its memory, INTEL_NEO4J_URI names a Neo4j.",
    )
