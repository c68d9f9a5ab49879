"""Rejected rows, kept whole for their sender; one file a submission, for its owner's eyes only."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

__all__ = ["Quarantine"]


class Quarantine:
    """The file of one submission; made when the first row is rejected.

    A row that was too long to be held names its line in the kept copy of the file.
    """

    def __init__(self, data_dir: Path, submission: str) -> None:
        """Name the file; nothing is written yet."""
        self._path = data_dir / "quarantine" / f"{submission}.jsonl"
        self._handle: int | None = None
        self._settled = 0
        self._written = 0

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        if self._handle is not None:
            os.close(self._handle)

    def write(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Write the rejected rows of a batch, in place of what an earlier attempt at it wrote.

        Args:
            rows: JSON objects; the disk has them when this returns.
        """
        lines = b"".join(json.dumps(row, default=str).encode() + b"\n" for row in rows)
        if self._handle is None:
            if not lines:
                return
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        os.ftruncate(self._handle, self._settled)
        os.lseek(self._handle, self._settled, os.SEEK_SET)
        view = memoryview(lines)
        while view:
            view = view[os.write(self._handle, view) :]
        os.fsync(self._handle)
        self._written = self._settled + len(lines)

    def settle(self) -> None:
        """The batch is committed: what was written for it stays."""
        self._settled = max(self._settled, self._written)
