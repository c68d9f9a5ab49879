"""The embedded engine as a process: where its wheel lies, how its server is started and stopped.

The only module that knows the wheel. It uses the Java runtime and the jars that
the wheel carries, as a child process, and never imports the package: no JVM
lives in a Python process of ours, and no Java of the machine is used.

Access: starts a server that only this machine can reach; filters nothing.
"""

import ctypes
import importlib.metadata
import importlib.util
import os
import re
import select
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, Self

from intel.errors import ConfigError, GraphUnavailableError
from intel.graph.engine_files import EngineFiles, FileLock

__all__ = ["EngineRuntime", "ServerProcess", "write_start_files"]

_DISTRIBUTION = "arcadedb-embedded"
_PACKAGE = "arcadedb_embedded"
_MAIN_CLASS = "com.arcadedb.server.ArcadeDBServer"

# The Bolt listener opens before the database does; the second line is the one that ends the start.
_PORT_LINE = re.compile(rb"incoming BOLT connections on \S*127\.0\.0\.1:(\d+)")
_READY_LINE = re.compile(rb"ArcadeDB Server started in '")

_MESSAGE_BYTES = 268_435_456  # a longer Bolt message than the server takes hangs the client
_COMMAND_MILLISECONDS = 300_000  # a transaction's timeout from the driver is ignored by this engine, this is not
# A transaction copies every page of an index that it touches; by default 256 KiB, most of what it copied.
_INDEX_PAGE_BYTES = 65_536
_LOG_BYTES, _LOG_FILES = 10_000_000, 3
_PR_SET_PDEATHSIG = 1
_OUTPUT_KEPT = 131_072


def _page_megabytes(heap: str) -> int:
    """Heap that may hold pages: a third; as much again goes to the copies of a large transaction."""
    return max(1, int(heap[:-1]) * {"m": 1, "g": 1024}[heap[-1]] // 3)


@dataclass(frozen=True, slots=True)
class EngineRuntime:
    """An installed wheel of the engine."""

    version: str
    java: Path
    jars: Path

    @classmethod
    def find(cls) -> Self:
        """Find the wheel without importing it.

        Returns:
            The runtime.

        Raises:
            ConfigError: There is none for this platform, or it is not as this module knows it.
        """
        spec = importlib.util.find_spec(_PACKAGE)
        if spec is None or spec.origin is None:
            raise ConfigError(
                "the embedded engine is not installed: there is no wheel of it for this platform, "
                "or the environment is not complete",
                advice="Set INTEL_NEO4J_URI to a Neo4j 5.26 or later (Alpine and Intel Macs need it), "
                "or run `make setup`.",
            )
        root = Path(spec.origin).parent
        runtime = cls(importlib.metadata.version(_DISTRIBUTION), root / "jre" / "bin" / "java", root / "jars")
        if not (os.access(runtime.java, os.X_OK) and runtime.jars.is_dir()):
            raise ConfigError(
                f"{_DISTRIBUTION} {runtime.version} does not carry its Java runtime and jars where they should be",
                advice="Install the version that the project pins with `make setup`, or set INTEL_NEO4J_URI.",
            )
        return runtime

    def arguments(self, files: EngineFiles, *, password: str, heap: str, port: int) -> list[str]:
        """What Java is told, one argument each.

        Args:
            files: Where the server keeps its things.
            password: For the engine's root and for the user ``neo4j``.
            heap: Java heap, as ``768m``.
            port: Bolt port, 0 for any free one.

        Returns:
            The arguments, the password among them: for a file, not for a command line.
        """
        settings = {
            "arcadedb.server.rootPath": files.server,
            "arcadedb.server.logsDirectory": files.log,
            "arcadedb.server.mode": "production",
            "arcadedb.server.rootPassword": password,
            "arcadedb.server.defaultDatabases": f"neo4j[neo4j:{password}:admin]",
            # the HTTP listener cannot be switched off: loopback, any port, few threads
            "arcadedb.server.httpIncomingHost": "127.0.0.1",
            "arcadedb.server.httpIncomingPort": 0,
            "arcadedb.server.httpWorkerThreads": 4,
            "arcadedb.server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
            "arcadedb.bolt.host": "127.0.0.1",
            "arcadedb.bolt.port": port,
            "arcadedb.bolt.defaultDatabase": "neo4j",
            "arcadedb.bolt.maxMessageSize": _MESSAGE_BYTES,
            "arcadedb.bolt.packstream.maxValueLength": _MESSAGE_BYTES,
            "arcadedb.command.timeout": _COMMAND_MILLISECONDS,
            "arcadedb.maxPageRAM": _page_megabytes(heap),
            "arcadedb.indexDefaultPageSize": _INDEX_PAGE_BYTES,
            # an acknowledged commit is on the disk, also after the power went
            "arcadedb.txWalFlush": 1,
            "arcadedb.opencypher.loadCsv.allowFileUrls": "false",
            "arcadedb.opencypher.loadCsv.allowRemoteUrls": "false",
            "java.util.logging.config.file": files.server / "logging.properties",
            "java.awt.headless": "true",
            "file.encoding": "UTF-8",
        }
        return [
            f"-Xmx{heap}",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            f"-XX:ErrorFile={files.log}/jvm-%p.log",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            *(f"-D{key}={value}" for key, value in settings.items()),
            "-cp",
            f"{self.jars}/*",
            _MAIN_CLASS,
        ]


class ServerProcess:
    """A running server, seen by the process that started it."""

    def __init__(self, pid: int, output: int) -> None:
        """Take over a started child.

        Args:
            pid: Its process id.
            output: Descriptor from which its output is read, not blocking.
        """
        self.pid = pid
        self._output = b""
        self._pipe = output
        self._ended = False

    @classmethod
    def start(cls, command: Sequence[str], *, lock: FileLock, directory: Path) -> Self:
        """Start a child that dies with this process and holds a lock for its life.

        Only for a process with one thread, which must outlive the child.

        Args:
            command: Program and arguments.
            lock: The lock it is given; gets its process id as content. This process lets go of it.
            directory: Its working directory.

        Returns:
            The child.
        """
        ours, theirs = os.pipe()
        libc = ctypes.CDLL(None)
        parent = os.getpid()
        # Not `subprocess`: between fork and exec the child must ask the kernel to end with its parent.
        pid = os.fork()
        if pid == 0:
            if sys.platform == "linux":
                libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
            _become(command, parent=parent, output=theirs, lock=lock, directory=directory)
        os.close(theirs)
        lock.note(str(pid))
        lock.release()
        os.set_blocking(ours, False)
        return cls(pid, ours)

    def ended(self, *, wait: float = 0.0) -> bool:
        """Whether the server has ended; reads what it has written meanwhile.

        Args:
            wait: Seconds to wait for the end.
        """
        deadline = time.monotonic() + wait
        while not self._ended:
            left = max(0.0, deadline - time.monotonic())
            if select.select([self._pipe], [], [], left)[0]:
                written = os.read(self._pipe, 65_536)
                self._output = (self._output + written)[-_OUTPUT_KEPT:]
                if not written:  # the last writer has gone
                    os.close(self._pipe)
                    os.waitpid(self.pid, 0)
                    self._ended = True
            elif left == 0.0:
                break
        return self._ended

    def await_port(self, *, seconds: float) -> int:
        """Wait until the server answers.

        Args:
            seconds: How long to wait.

        Returns:
            Its Bolt port on 127.0.0.1.

        Raises:
            GraphUnavailableError: It ended or did not answer in time.
        """
        deadline = time.monotonic() + seconds
        while not self.ended(wait=0.05):
            port = _PORT_LINE.search(self._output)
            if port is not None and _READY_LINE.search(self._output):
                return int(port.group(1))
            if time.monotonic() > deadline:
                self.stop(seconds=0.0)
                raise GraphUnavailableError(f"the embedded engine did not answer within {seconds:.0f} seconds")
        raise GraphUnavailableError("the embedded engine ended while it started")

    def last_words(self) -> str:
        """The end of what it has written, without what may quote a value of the database."""
        return _without_values(self._output.decode("utf-8", errors="replace"))

    def stop(self, *, seconds: float) -> None:
        """End the server: ask it, then kill it.

        Args:
            seconds: Time it has to close its files; 0 kills it at once, and
                the engine recovers from its write-ahead log at the next start.
        """
        if self._ended:
            return
        if seconds > 0:
            os.kill(self.pid, signal.SIGTERM)
            if self.ended(wait=seconds):
                return
        os.kill(self.pid, signal.SIGKILL)
        self.ended(wait=10.0)


def write_start_files(files: EngineFiles, arguments: Sequence[str]) -> Path:
    """Write what Java reads at its start, for its owner only.

    Args:
        files: The engine's files.
        arguments: From `EngineRuntime.arguments`.

    Returns:
        The file to start Java with, as ``@FILE``; remove it once the server answers.
    """
    logging = files.server / "logging.properties"
    speaking = "\n".join(f"{each}.level = INFO" for each in _SPEAKING)
    text = _LOGGING.format(directory=files.log, limit=_LOG_BYTES, count=_LOG_FILES, speaking=speaking)
    logging.write_text(text, encoding="utf-8")
    path = files.server / "java.arguments"
    quoted = ('"' + argument.replace("\\", "\\\\").replace('"', '\\"') + '"' for argument in arguments)
    path.write_text("\n".join(quoted) + "\n", encoding="utf-8")
    return path


# The engine's other parts quote values in what they log, the Bolt executor that of every failed statement.
_SPEAKING = (
    "com.arcadedb.bolt.BoltNetworkListener",
    "com.arcadedb.engine.PageManager",
    "com.arcadedb.engine.TransactionManager",
    "com.arcadedb.engine.WALFile",
    "com.arcadedb.server.ArcadeDBServer",
    "com.arcadedb.server.http.HttpServer",
    "com.arcadedb.server.plugin.PluginManager",
)
_ENTRY = re.compile(r"\d{4}-\d\d-\d\d [\d:.]+ \w+ +\[(\w+)\]")
_SPEAKERS = frozenset(each.rpartition(".")[2] for each in _SPEAKING)
_RAISED = re.compile(r"(?:Caused by: |Exception in thread \S+ )?([\w.$]+(?:Exception|Error))\b")


def _without_values(text: str) -> str:
    """Of the server's output: what Java says before the server speaks, entries, places in code, names of exceptions."""
    kept: list[str] = []
    has_begun = False
    for line in text.splitlines():
        entry, raised = _ENTRY.match(line), _RAISED.match(line)
        has_begun = has_begun or entry is not None
        if not has_begun or line.startswith("\tat ") or (entry is not None and entry[1] in _SPEAKERS):
            kept.append(line)
        elif raised is not None:
            kept.append(raised[1])
    return "\n".join(kept)


_LOGGING = """\
handlers = java.util.logging.ConsoleHandler, java.util.logging.FileHandler
.level = OFF
{speaking}
java.util.logging.ConsoleHandler.level = INFO
java.util.logging.ConsoleHandler.formatter = com.arcadedb.log.LogFormatter
java.util.logging.FileHandler.level = INFO
java.util.logging.FileHandler.pattern = {directory}/server.%g.log
java.util.logging.FileHandler.formatter = com.arcadedb.log.LogFormatter
java.util.logging.FileHandler.limit = {limit}
java.util.logging.FileHandler.count = {count}
java.util.logging.FileHandler.append = true
"""


def _become(command: Sequence[str], *, parent: int, output: int, lock: FileLock, directory: Path) -> NoReturn:
    """The child's way from fork to exec."""
    try:
        if os.getppid() != parent:  # it died before the kernel was asked
            os._exit(1)
        os.chdir(directory)
        null = os.open(os.devnull, os.O_RDONLY)
        for target, source in enumerate((null, output, output)):
            os.dup2(source, target)
        lock.pass_on(through_exec=True)
        # Nothing of our environment: a JAVA_TOOL_OPTIONS meant for another Java would change this one.
        os.execve(command[0], list(command), {"LC_ALL": "C.UTF-8"})
    finally:
        os._exit(127)
