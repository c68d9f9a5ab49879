"""Keeps the embedded engine's server alive as long as a program uses it, and no longer.

Run by `intel.graph.engine` as ``python -m intel.graph.supervisor DATA_DIR …``, in
a session of its own: Ctrl-C in a terminal ends the program there, not the
server under it. It starts the server, publishes its port, counts the leases,
starts the server again if it dies under its users, and stops it when the last
lease has ended and nobody came back within the linger.

If this process is killed, the kernel kills the server with it; what that leaves
behind the next start sweeps up.

Access: filters nothing; speaks to nobody but its own server.
"""

import argparse
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from intel.errors import GraphUnavailableError, IntelError
from intel.graph.engine_files import Endpoint, EngineFiles, FileLock, Identity
from intel.graph.engine_runtime import EngineRuntime, ServerProcess, write_start_files

__all__ = ["Supervisor", "main"]

_POLL_SECONDS = 0.2
_START_SECONDS = 60.0
_STOP_SECONDS = 30.0
_LEFTOVER_SECONDS = 2.0
# what lives so long does not die of its start: it was killed, or stopped for a backup of its files
_STEADY_SECONDS = 10.0
_RESTARTS_IN_A_ROW = 3


class Supervisor:
    """One server of one data directory, from the first lease to the last."""

    def __init__(self, files: EngineFiles, identity: Identity, *, heap: str, linger: float) -> None:
        """Make a supervisor; it starts nothing yet.

        Args:
            files: The data directory's engine files.
            identity: What the directory was made with.
            heap: Java heap of the server, as ``768m``.
            linger: Seconds without a lease after which the server stops.
        """
        self._files = files
        self._identity = identity
        self._heap = heap
        self._linger = linger
        self._runtime = EngineRuntime.find()
        self._terminated = False

    def terminate(self, _signal: int = signal.SIGTERM, _frame: FrameType | None = None) -> None:
        """Ask for an end whoever holds a lease; fits as a signal handler."""
        self._terminated = True

    def run(self) -> None:
        """Serve until nobody needs the server, or it cannot be kept alive.

        Raises:
            GraphUnavailableError: The server did not start, or died again and again.
        """
        port, deaths = 0, 0
        while True:
            began = time.monotonic()
            server, port = self._start(port)
            if self._watch(server):
                return
            self._files.retract()
            _say(f"the server {server.pid} died; its last words:\n{server.last_words()}")
            if not self._files.living_leases():
                return
            deaths = 1 if time.monotonic() - began > _STEADY_SECONDS else deaths + 1
            if deaths > _RESTARTS_IN_A_ROW:
                raise GraphUnavailableError("the embedded engine dies again and again")

    def _start(self, port: int) -> tuple[ServerProcess, int]:
        """Start the server, on the port its users know where there is one."""
        arguments = self._runtime.arguments(self._files, password=self._identity.password, heap=self._heap, port=port)
        start_file = write_start_files(self._files, arguments)
        server = ServerProcess.start(
            (str(self._runtime.java), f"@{start_file}"), lock=self._server_lock(), directory=self._files.server
        )
        try:
            bound = server.await_port(seconds=_START_SECONDS)
        except GraphUnavailableError:
            server.stop(seconds=0.0)
            _say(f"the server {server.pid} did not start; its last words:\n{server.last_words()}")
            if port:  # somebody took the port meanwhile: the users are lost, those who come now are not
                return self._start(0)
            raise
        finally:
            start_file.unlink(missing_ok=True)
        self._files.publish(Endpoint(bound, os.getpid(), server.pid))
        return server, bound

    def _server_lock(self) -> FileLock:
        """The server's lock; a server that outlived its supervisor is killed for it."""
        try:
            return FileLock.wait(self._files.server_lock, seconds=_LEFTOVER_SECONDS)
        except GraphUnavailableError:
            # The holder lives, so its number in the file cannot have passed to another process.
            os.kill(int(self._files.server_lock.read_text(encoding="ascii")), signal.SIGKILL)
            return FileLock.wait(self._files.server_lock, seconds=_STOP_SECONDS)

    def _watch(self, server: ServerProcess) -> bool:
        """Wait for the last lease to end and stop the server; False if it died before."""
        idle_since: float | None = None
        while not server.ended(wait=_POLL_SECONDS):
            if self._files.identity() is None:  # the data directory was removed under us
                server.stop(seconds=0.0)
                return True
            if self._terminated:
                self._files.retract()
                server.stop(seconds=_STOP_SECONDS)
                return True
            now = time.monotonic()
            if self._files.living_leases():
                idle_since = None
            elif idle_since is None:
                idle_since = now
            if idle_since is not None and now - idle_since >= self._linger and self._close(server):
                return True
        return False

    def _close(self, server: ServerProcess) -> bool:
        """Stop the server unless somebody is just attaching."""
        gate = FileLock.attempt(self._files.gate)
        if gate is None:
            return False
        try:
            if self._files.living_leases():
                return False
            self._files.retract()
            server.stop(seconds=_STOP_SECONDS)
            return True
        finally:
            gate.release()


def main(arguments: Sequence[str] | None = None) -> int:
    """Detach, supervise, and return when the server has stopped.

    Args:
        arguments: The command line; the process's own if None.

    Returns:
        Exit status: 0, or 1 where the server could not be kept alive.
    """
    parser = argparse.ArgumentParser(
        prog="intel.graph.supervisor", description="Keeps the embedded engine alive as long as a program uses it."
    )
    parser.add_argument("data_dir", type=Path, help="data directory of the instance, already claimed")
    parser.add_argument("--heap", required=True, help="Java heap of the server, as 768m")
    parser.add_argument("--linger", type=float, required=True, help="seconds to wait for another program")
    parser.add_argument("--lock-fd", type=int, required=True, help="the supervisor's lock, held")
    options = parser.parse_args(arguments)
    FileLock(options.lock_fd).pass_on(through_exec=False)
    if os.fork():  # whoever started us is not to be our parent: no zombie stays with it
        return 0
    os.umask(0o077)
    files = EngineFiles.of(options.data_dir)
    try:
        identity = files.identity()
        if identity is None:
            raise GraphUnavailableError("the data directory is gone")
        supervisor = Supervisor(files, identity, heap=options.heap, linger=options.linger)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, supervisor.terminate)
        supervisor.run()
    except IntelError as error:
        _say(f"{error.message}")
        return 1
    return 0


def _say(text: str) -> None:
    """Write a line to the supervisor's own log, which is standard error."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
