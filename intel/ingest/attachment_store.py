"""The bytes of attachments: each unit's own, under a name that only the instance can work out.

They lie beside the raw submissions. What is in the graph says who may see them; this only keeps them.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from intel.access.handles import InstanceSecret
from intel.errors import GraphUnavailableError
from intel.ingest.blobs import sync_folder

__all__ = ["FOLDER", "AttachmentStore", "digest_of", "kept_path", "stored_names"]

FOLDER = "attachments"
"""Of the data directory."""
_NAME = re.compile(r"[0-9a-f]{64}")


def kept_path(data_dir: Path, name: str) -> Path:
    """Where the bytes of an attachment lie.

    Args:
        data_dir: Of the instance.
        name: As `intel.access.handles.InstanceSecret.attachment_name` gives it.

    Raises:
        ValueError: It is no such name.
    """
    if not _NAME.fullmatch(name):
        raise ValueError("no name of an attachment")
    return data_dir / FOLDER / name


def stored_names(data_dir: Path) -> Iterator[tuple[str, int]]:
    """Every kept file by name, with the moment at which it was last kept, epoch milliseconds."""
    folder = data_dir / FOLDER
    for each in sorted(folder.iterdir()) if folder.is_dir() else ():
        if _NAME.fullmatch(each.name):
            yield each.name, each.stat().st_mtime_ns // 1_000_000


def digest_of(path: Path) -> str:
    """SHA-256 of a file, hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@dataclass(frozen=True, slots=True)
class AttachmentStore:
    """What one unit has sent; of what others sent it says nothing."""

    data_dir: Path
    secret: InstanceSecret
    unit: str

    def path_of(self, digest: str) -> Path:
        """Where the bytes of a digest lie, whether they are there or not."""
        return kept_path(self.data_dir, self.secret.attachment_name(self.unit, digest))

    def find(self, digest: str, *, at: int) -> Path | None:
        """What the unit sent earlier under a digest, which is kept anew; None where it sent none.

        Args:
            digest: SHA-256, hex.
            at: When, epoch milliseconds.
        """
        path = self.path_of(digest)
        try:
            os.utime(path, ns=(at * 1_000_000, at * 1_000_000))
        except OSError:
            return None
        return path

    def keep(self, source: Path, digest: str, *, at: int) -> None:
        """Put a file in its place and wait until the disk has it; one that is there already is kept anew.

        Args:
            source: The bytes, on the same disk; they are moved.
            digest: Theirs.
            at: When, epoch milliseconds; what no report names may go some time after it.

        Raises:
            GraphUnavailableError: The disk does not take it; whoever works on it comes again.
        """
        target = self.path_of(digest)
        try:
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle = os.open(source, os.O_RDWR)
            try:
                os.fchmod(handle, 0o600)
                os.fsync(handle)
            finally:
                os.close(handle)
            os.utime(source, ns=(at * 1_000_000, at * 1_000_000))
            source.replace(target)
            sync_folder(target.parent)
        except OSError as error:
            raise GraphUnavailableError("the data directory cannot be written") from error
