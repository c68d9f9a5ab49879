"""A database server of a test's own, which it may kill, stop and start again over the same files."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol, cast

import psutil
from pydantic import SecretStr

from bench.engines import NO_BUDGETS
from intel.graph.engine_files import Endpoint, EngineFiles
from intel.settings import Settings, load_settings

__all__ = ["Server", "open_server"]

_LAUNCHER = Path(__file__).parents[2] / "deploy" / "neo4j-local" / "run.py"
_SECONDS = 120.0


class Server(Protocol):
    """One engine of a test's own."""

    settings: Settings

    def start(self) -> None:
        """Have it answer, where it does not."""
        ...

    def end(self) -> None:
        """Kill whatever runs of it, and wait until nothing does."""
        ...

    def restart(self, how: signal.Signals) -> None:
        """Have the database go while programs use it, and come again.

        Args:
            how: SIGKILL, or SIGTERM for a stop in good order.
        """
        ...


def _end(pids: Sequence[int], how: signal.Signals) -> None:
    processes: list[psutil.Process] = []
    for pid in pids:
        with suppress(psutil.NoSuchProcess):
            processes.append(psutil.Process(pid))
            processes[-1].send_signal(how)
    _, alive = psutil.wait_procs(processes, timeout=_SECONDS)
    assert not alive, f"still running after {how.name}: {alive}"


class _Embedded:
    """Starts by itself with whoever opens it."""

    def __init__(self, folder: Path) -> None:
        self.settings = load_settings(
            data_dir=folder / "data", engine_heap="512m", engine_linger=0.0, batch_reports=10, **NO_BUDGETS
        )

    def start(self) -> None:
        pass

    def end(self) -> None:
        endpoint = self._endpoint()
        if endpoint is not None:
            _end([endpoint.supervisor_pid, endpoint.server_pid], signal.SIGKILL)

    def restart(self, how: signal.Signals) -> None:
        endpoint = self._endpoint()  # none while it is starting
        if endpoint is not None:
            _end([endpoint.server_pid], how)  # its supervisor starts another

    def _endpoint(self) -> Endpoint | None:
        return EngineFiles.of(self.settings.data_dir).endpoint()


class _Neo4j:
    def __init__(self, folder: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = cast("int", probe.getsockname()[1])
        self._home, self._password = folder / "neo4j", secrets.token_urlsafe(16)
        self._launcher: subprocess.Popen[str] | None = None
        self.settings = load_settings(
            data_dir=folder / "data",
            neo4j_uri=f"bolt://127.0.0.1:{self._port}",
            neo4j_password=SecretStr(self._password),
            batch_reports=10,
            **NO_BUDGETS,
        )

    def start(self) -> None:
        if self._launcher is not None:
            return
        command = [sys.executable, str(_LAUNCHER), "--home", str(self._home), "--port", str(self._port)]
        environment = os.environ | {"NEO4J_LOCAL_PASSWORD": self._password}
        self._launcher = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment,
        )
        # asking it would do no good: before it has made its user it lets nobody in, and then remembers who came
        assert any(line == "ready\n" for line in self._launcher.stdout or ()), "it does not start"

    def end(self) -> None:
        self._go(signal.SIGKILL)

    def restart(self, how: signal.Signals) -> None:
        self._go(how)
        self.start()

    def _go(self, how: signal.Signals) -> None:
        if self._launcher is None:
            return
        own = psutil.Process(self._launcher.pid)
        # the launcher passes a stop on to its server, and would be gone before it where both are told
        more = own.children(recursive=True) if how is signal.SIGKILL else []
        _end([own.pid, *(each.pid for each in more)], how)
        with self._launcher:
            self._launcher = None


@contextmanager
def open_server(engine: str, folder: Path) -> Generator[Server]:
    """A server of one's own, which ends with the block.

    Args:
        engine: ``embedded`` or ``neo4j``, this one from ``deploy/neo4j-local``.
        folder: For its files and those of the instance.
    """
    server = _Embedded(folder) if engine == "embedded" else _Neo4j(folder)
    try:
        yield server
    finally:
        server.end()
