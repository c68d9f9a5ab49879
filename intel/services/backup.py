"""Backup, restore and check of an instance: graph, kept files and keys in one archive, by digest.

An archive holds everything, names and secrets too: keep it as the instance itself is kept.
"""

from __future__ import annotations

import hashlib
import os
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, Any, BinaryIO

import orjson

from intel.errors import ConfigError, MalformedReportError
from intel.graph.bootstrap import make_schema
from intel.graph.driver import Database, Transaction
from intel.graph.dump import GraphSum, dump_graph, restore_graph
from intel.graph.engine import open_database
from intel.graph.intake import read_receipt, read_submission, submission_numbers
from intel.ingest.attachment_store import FOLDER as ATTACHMENTS
from intel.ingest.blobs import blob_path
from intel.services.attachments import attachment_faults
from intel.services.instance import Instance
from intel.settings import Settings

__all__ = ["Checked", "back_up", "check", "restore"]

FORM = "intel-backup/1"
_FILES = ("secret", "issuer.key", "receipt.key")
_FOLDERS = ("blobs", ATTACHMENTS, "profiles")
_GRAPH = "graph.jsonl"
_MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Checked:
    """What an instance has: the digest of its graph, elements by label or type, and what is wrong."""

    digest: str
    counts: dict[str, int]
    faults: list[str]


def back_up(instance: Instance, path: Path) -> Checked:
    """Write everything of an instance into one archive.

    Stop the service and the workers first: what is written meanwhile may be torn.

    Args:
        instance: Open.
        path: The archive, made anew, readable by its owner alone.

    Returns:
        What was saved.

    Raises:
        ConfigError: The archive cannot be written.
    """
    data_dir = instance.settings.data_dir
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file, tempfile.TemporaryFile(dir=path.parent) as lines:
            found = dump_graph(instance.database, begin=lambda: _fresh(lines))
            manifest = {"form": FORM, "graph": found.digest, "counts": dict(sorted(found.counts.items()))}
            with tarfile.open(fileobj=file, mode="w") as archive:
                _add(archive, _MANIFEST, orjson.dumps(manifest, option=orjson.OPT_SORT_KEYS))
                _add_file(archive, _GRAPH, lines)
                for each in _kept(data_dir):
                    archive.add(each, each.relative_to(data_dir).as_posix(), recursive=False)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise ConfigError("the backup cannot be written", advice="Name a file with room for it.") from error
    return Checked(found.digest, dict(sorted(found.counts.items())), [])


def _fresh(lines: BinaryIO) -> Callable[[bytes], None]:
    lines.seek(0)
    lines.truncate()

    def take(line: bytes) -> None:
        lines.write(line + b"\n")

    return take


def _add(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    _add_file(archive, name, BytesIO(content))


def _add_file(archive: tarfile.TarFile, name: str, content: BinaryIO) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = content.seek(0, os.SEEK_END), 0o600
    content.seek(0)
    archive.addfile(entry, content)


def _kept(data_dir: Path) -> Iterator[Path]:
    for name in _FILES:
        if (data_dir / name).is_file():
            yield data_dir / name
    for name in _FOLDERS:
        for each in sorted((data_dir / name).glob("*")):
            if each.is_file() and not each.name.startswith("draft."):
                yield each


def restore(settings: Settings, path: Path, *, database: Database | None = None) -> Checked:
    """Put a backup into a new instance, on either engine.

    Args:
        settings: Of an instance that is not there yet: an empty data directory and an empty database.
        path: The archive.
        database: An open database to use instead, as tests do.

    Returns:
        What is there now; its digest is that of the backup.

    Raises:
        ConfigError: The instance is not empty, or cannot be written.
        MalformedReportError: It is no backup, or not as it was written.
    """
    data_dir = settings.data_dir
    if any((data_dir / name).exists() for name in (*_FILES, *_FOLDERS)):
        raise ConfigError("the data directory is not empty", advice="Restore into a new one (INTEL_DATA_DIR).")
    try:
        with tarfile.open(path) as archive:
            manifest = orjson.loads(_member(archive, _MANIFEST).read())
            if manifest.get("form") != FORM:
                raise _no_backup()
            _unpack(archive, data_dir)
            if database is not None:
                return _restored(database, archive, manifest)
            with open_database(settings) as opened:
                return _restored(opened, archive, manifest)
    except (tarfile.TarError, orjson.JSONDecodeError, AttributeError):
        raise _no_backup() from None
    except OSError as error:
        raise ConfigError("the backup cannot be read, or the data directory not written") from error


def _restored(database: Database, archive: tarfile.TarFile, manifest: dict[str, Any]) -> Checked:
    make_schema(database)
    read = restore_graph(database, (line.rstrip(b"\n") for line in _member(archive, _GRAPH)))
    found = dump_graph(database, begin=lambda: lambda _: None)
    if not read.digest == found.digest == manifest["graph"]:
        raise MalformedReportError(
            "what was restored is not what was saved",
            advice="Take another copy of the backup, and restore it into a new instance.",
        )
    return Checked(found.digest, dict(sorted(found.counts.items())), [])


def _member(archive: tarfile.TarFile, name: str) -> IO[bytes]:
    try:
        found = archive.extractfile(name)
    except KeyError:
        found = None
    if found is None:
        raise _no_backup()
    return found


def _unpack(archive: tarfile.TarFile, data_dir: Path) -> None:
    """The kept files, each by a name that can only be one of ours."""
    data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    for entry in archive:
        folder, _, name = entry.name.rpartition("/")
        is_ours = (folder in _FOLDERS and name.replace(".", "").isalnum()) or (not folder and name in _FILES)
        if not is_ours or not entry.isfile():
            continue
        target = data_dir / folder / name
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        digest = hashlib.sha256()
        with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            content = _member(archive, entry.name)
            while chunk := content.read(1 << 20):
                digest.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        if folder == "blobs" and digest.hexdigest() != name:
            raise MalformedReportError("a kept file of the backup is not as it was received")


def _no_backup() -> MalformedReportError:
    return MalformedReportError("this is no backup", advice="`intel admin backup` writes one; take it unchanged.")


def check(instance: Instance) -> Checked:
    """Look whether an instance is whole: submissions with their files and lines, attachments with their bytes.

    Args:
        instance: Open.
    """
    found: GraphSum = dump_graph(instance.database, begin=lambda: lambda _: None)
    numbers = instance.database.read(submission_numbers, latest=True)
    faults = [fault for number in numbers for fault in _faults(instance, number)]
    faults += attachment_faults(instance)
    return Checked(found.digest, dict(sorted(found.counts.items())), faults)


def _faults(instance: Instance, number: str) -> Iterator[str]:
    def read(transaction: Transaction) -> tuple[Any, int]:
        row = read_submission(transaction, number)
        pages = read_receipt(transaction, number)
        return row, sum(len(page.lines.splitlines()) for page in pages)

    row, lines = instance.database.read(read, latest=True)
    path = blob_path(instance.settings.data_dir, row.digest)
    if not path.is_file():
        yield f"submission {number}: its file is not there"
    else:
        with path.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != row.digest:
                yield f"submission {number}: its file is not as it was received"
    expected = row.rows if row.state != "unreadable" else row.rows + 1
    if lines != expected:
        yield f"submission {number}: {expected} rows and {lines} lines of its receipt"
