"""The files by which programs of one user share one embedded engine.

Everything lies under ``engine/`` in the data directory, readable by its owner
only. Nothing here needs a process to tidy up after it: whether somebody lives
is asked of the kernel, by trying the lock that only the living can hold.

===================  ========================================================
``instance.json``    engine, version, user and password of the database; once
                     written it stays
``engine.json``      port and process ids of the running server; there only
                     while it answers
``gate.lock``        held while a program attaches and while the server stops:
                     nobody attaches to a server that is about to go
``supervisor.lock``  held by the supervisor for its life
``server.lock``      held by the server for its life, its process id within
``leases/*.lease``   one for each program that uses the server, locked by it
``log/``             the supervisor's and the server's log
``server/``          the server's own directory: configuration and databases
===================  ========================================================

Access: holds the key to the whole graph; filters nothing.
"""

import fcntl
import json
import os
import secrets
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self, cast

from intel.errors import ConfigError, GraphUnavailableError

__all__ = ["ENGINE_NAME", "Endpoint", "EngineFiles", "FileLock", "Identity", "Lease"]

ENGINE_NAME = "arcadedb"
_POLL_SECONDS = 0.02
_OWNER_ONLY = 0o600


@dataclass(frozen=True, slots=True)
class Identity:
    """What a data directory was made with; it never changes."""

    engine: str
    version: str
    uid: int
    password: str


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the running server answers: a port of 127.0.0.1, and who keeps it there."""

    port: int
    supervisor_pid: int
    server_pid: int


class FileLock:
    """An exclusive lock on a file; it ends with the last process that holds it, however that ends."""

    def __init__(self, fd: int) -> None:
        """Take over a locked file.

        Args:
            fd: Its open descriptor.
        """
        self.fd = fd

    @classmethod
    def attempt(cls, path: Path) -> Self | None:
        """Take the lock if nobody has it.

        Args:
            path: The file; made if it is not there, never removed.

        Returns:
            The lock, or None where somebody else has it.
        """
        fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, _OWNER_ONLY)
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(fd)
            return None
        return cls(fd)

    @classmethod
    def wait(cls, path: Path, *, seconds: float) -> Self:
        """Take the lock as soon as it is free.

        Args:
            path: The file; made if it is not there.
            seconds: How long to wait for it.

        Returns:
            The lock.

        Raises:
            GraphUnavailableError: Somebody else had it all the time.
        """
        deadline = time.monotonic() + seconds
        while (lock := cls.attempt(path)) is None:
            if time.monotonic() > deadline:
                raise GraphUnavailableError(
                    "the embedded engine is busy starting or stopping",
                    advice=f"Try again; if it goes on, look into {path.parent / 'log'}.",
                )
            time.sleep(_POLL_SECONDS)
        return lock

    def pass_on(self, *, through_exec: bool) -> None:
        """Choose whether a program that this process becomes or starts holds it too.

        Args:
            through_exec: Whether it does.
        """
        fcntl.fcntl(self.fd, fcntl.F_SETFD, 0 if through_exec else fcntl.FD_CLOEXEC)

    def note(self, text: str) -> None:
        """Replace the file's content, for those who find it locked.

        Args:
            text: The new content, ASCII.
        """
        os.ftruncate(self.fd, 0)
        os.pwrite(self.fd, text.encode("ascii"), 0)

    def release(self) -> None:
        """Let go of it here; a process that was given it keeps it."""
        os.close(self.fd)


@dataclass(frozen=True, slots=True)
class Lease:
    """A program's claim on the running server."""

    path: Path
    lock: FileLock

    def release(self) -> None:
        """End the claim."""
        self.path.unlink(missing_ok=True)
        self.lock.release()


@dataclass(frozen=True, slots=True)
class EngineFiles:
    """The engine's corner of a data directory."""

    root: Path

    @classmethod
    def of(cls, data_dir: Path) -> Self:
        """The files of an instance.

        Args:
            data_dir: The instance's data directory; need not exist yet.
        """
        return cls(data_dir.absolute() / "engine")

    @property
    def log(self) -> Path:
        """Directory of the logs."""
        return self.root / "log"

    @property
    def server(self) -> Path:
        """The server's own directory."""
        return self.root / "server"

    @property
    def gate(self) -> Path:
        """Lock of those who attach, and of the supervisor when it stops the server."""
        return self.root / "gate.lock"

    @property
    def supervisor_lock(self) -> Path:
        """Lock of the supervisor, for its life."""
        return self.root / "supervisor.lock"

    @property
    def server_lock(self) -> Path:
        """Lock of the server, for its life."""
        return self.root / "server.lock"

    @property
    def _leases(self) -> Path:
        return self.root / "leases"

    @property
    def _identity(self) -> Path:
        return self.root / "instance.json"

    @property
    def _endpoint(self) -> Path:
        return self.root / "engine.json"

    def prepare(self) -> None:
        """Make the directories, for their owner only.

        Raises:
            ConfigError: They cannot be made, or belong to another user.
        """
        try:
            for directory in (self.root, self._leases, self.log, self.server):
                directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            owner = self.root.stat().st_uid
        except OSError as error:
            raise ConfigError(
                f"the data directory {self.root.parent} cannot be used: {error.strerror}",
                advice="Set INTEL_DATA_DIR to a directory that you may write to.",
            ) from error
        if owner != os.geteuid():
            raise self._of_another_user(owner)

    def claim(self, version: str) -> Identity:
        """What this data directory was made with; the first to ask decides.

        Args:
            version: Version of the engine that is installed here.

        Returns:
            The identity, with the password of the database.

        Raises:
            ConfigError: Another user or another engine made it, or it cannot be read.
        """
        found = _load(self._identity)
        if found is None:
            identity = Identity(ENGINE_NAME, version, os.geteuid(), secrets.token_urlsafe(24))
            _store(self._identity, asdict(identity))
            return identity
        identity = self._parse_identity(found)
        if identity.uid != os.geteuid():
            raise self._of_another_user(identity.uid)
        if (identity.engine, identity.version) != (ENGINE_NAME, version):
            raise ConfigError(
                f"the data directory {self.root.parent} was made by the embedded engine {identity.engine} "
                f"{identity.version}, but {ENGINE_NAME} {version} is installed",
                advice=f"Install arcadedb-embedded=={identity.version} to open it, or set INTEL_DATA_DIR to another "
                "directory and import there what was exported here.",
            )
        return identity

    def identity(self) -> Identity | None:
        """What this data directory was made with, or None if it is gone or new."""
        found = _load(self._identity)
        return None if found is None else self._parse_identity(found)

    def endpoint(self) -> Endpoint | None:
        """Where the server answers, or None while it does not; may be stale where nobody supervises."""
        found = _load(self._endpoint)
        if found is None:
            return None
        try:
            port, supervisor, server = (int(str(found[key])) for key in ("port", "supervisor_pid", "server_pid"))
        except (KeyError, ValueError) as error:
            raise self._unreadable(self._endpoint) from error
        return Endpoint(port, supervisor, server)

    def publish(self, endpoint: Endpoint) -> None:
        """Tell the programs that wait where the server answers.

        Args:
            endpoint: The running server.
        """
        _store(self._endpoint, asdict(endpoint))

    def retract(self) -> None:
        """Say that no server answers."""
        self._endpoint.unlink(missing_ok=True)

    def lease(self) -> Lease:
        """Claim the server for this process. Only under the gate."""
        name = secrets.token_hex(8)
        unseen = self._leases / f"{name}.new"
        lock = FileLock.attempt(unseen)
        if lock is None:
            raise GraphUnavailableError("two programs drew the same name for a lease")
        # Under its final name only once it is locked: an unlocked lease is a dead program's.
        return Lease(unseen.rename(self._leases / f"{name}.lease"), lock)

    def living_leases(self) -> int:
        """Count the programs that use the server; what the dead left is removed."""
        alive = 0
        for path in self._leases.glob("*.lease"):
            lock = FileLock.attempt(path)
            if lock is None:
                alive += 1
            else:
                path.unlink(missing_ok=True)
                lock.release()
        return alive

    def sweep(self) -> None:
        """Remove what a crash left half done. Only under the gate, with no server running."""
        self.retract()
        for path in (*self._leases.glob("*.new"), *self.root.glob("*.part")):
            path.unlink(missing_ok=True)

    def _parse_identity(self, found: Mapping[str, object]) -> Identity:
        try:
            engine, version, password = (str(found[key]) for key in ("engine", "version", "password"))
            return Identity(engine, version, int(str(found["uid"])), password)
        except (KeyError, ValueError) as error:
            raise self._unreadable(self._identity) from error

    def _of_another_user(self, uid: int) -> ConfigError:
        return ConfigError(
            f"the data directory {self.root.parent} belongs to the user with id {uid}, you are {os.geteuid()}",
            advice="Run the program as that user, or set INTEL_DATA_DIR to a directory of your own.",
        )

    @staticmethod
    def _unreadable(path: Path) -> ConfigError:
        return ConfigError(
            f"{path} is not a file of the embedded engine",
            advice="Restore it from a backup, or set INTEL_DATA_DIR to another directory.",
        )


def _load(path: Path) -> dict[str, object] | None:
    try:
        content: object = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise ConfigError(
            f"{path} cannot be read",
            advice="Restore it from a backup, or set INTEL_DATA_DIR to another directory.",
        ) from error
    return cast("dict[str, object]", content) if isinstance(content, dict) else {}


def _store(path: Path, content: Mapping[str, object]) -> None:
    """Write a file in one step: whoever reads it finds all of it or none."""
    part = path.with_suffix(f".{os.getpid()}.part")
    fd = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, _OWNER_ONLY)
    with os.fdopen(fd, "wb") as stream:
        stream.write(json.dumps(content).encode())
        stream.flush()
        os.fsync(stream.fileno())
    part.replace(path)
