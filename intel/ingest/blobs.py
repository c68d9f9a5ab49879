"""Raw bytes as they were received, kept under their SHA-256 before anything else happens."""

from __future__ import annotations

import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from intel.errors import ConfigError, MalformedReportError

__all__ = ["Blob", "blob_path", "keep_file", "sync_folder"]

_CHUNK = 1 << 20
_FOLDER = "blobs"


@dataclass(frozen=True, slots=True)
class Blob:
    """A kept file: ``digest`` is the SHA-256 of its bytes, hex; ``size`` counts them and ``lines`` their lines."""

    digest: str
    path: Path
    size: int
    lines: int


def blob_path(data_dir: Path, digest: str) -> Path:
    """Where the instance keeps the bytes of a digest, whether they are there or not."""
    return data_dir / _FOLDER / digest


def keep_file(data_dir: Path, source: Path) -> Blob:
    """Copy a file into the instance, under its digest, and wait until the disk has it.

    The same bytes twice are kept once.

    Args:
        data_dir: Of the instance.
        source: The file as received.

    Returns:
        What is kept; everything that follows reads this copy.

    Raises:
        MalformedReportError: The source cannot be read.
        ConfigError: The data directory cannot be written.
    """
    folder = data_dir / _FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise ConfigError("the data directory cannot be written") from error
    try:
        incoming = source.open("rb")
    except OSError as error:
        raise MalformedReportError(
            "the file cannot be read", advice="Check its path and that you may read it.", details={"file": source.name}
        ) from error
    draft = folder / f"draft.{secrets.token_hex(8)}"
    with incoming:
        digest, size, lines = hashlib.sha256(), 0, 0
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as kept:
            while chunk := incoming.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
                lines += chunk.count(b"\n")
                kept.write(chunk)
            kept.flush()
            os.fsync(kept.fileno())
    path = folder / digest.hexdigest()
    draft.replace(path)
    sync_folder(folder)
    return Blob(digest.hexdigest(), path, size, lines + 1)


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the names of a folder.

    Args:
        folder: In which a file was just put in its place.

    Raises:
        OSError: The disk does not take them.
    """
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
