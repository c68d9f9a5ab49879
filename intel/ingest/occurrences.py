"""How often a row occurred before in its file: on disk, so that memory does not grow with it."""

from __future__ import annotations

import sqlite3
from types import TracebackType
from typing import Self

__all__ = ["Occurrences"]


class Occurrences:
    """Counts digests; a private table that vanishes when it is closed."""

    def __init__(self) -> None:
        """Open an empty table in a temporary file of the system's own."""
        self._table = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._table.execute("PRAGMA journal_mode = OFF")
        self._table.execute("CREATE TABLE seen (digest BLOB PRIMARY KEY, times INTEGER) WITHOUT ROWID")

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close and forget."""
        self._table.close()

    def count(self, digest: bytes) -> int:
        """The number of times a digest came, this one included, from 1."""
        found = self._table.execute(
            "INSERT INTO seen VALUES (?, 1) ON CONFLICT (digest) DO UPDATE SET times = times + 1 RETURNING times",
            (digest,),
        ).fetchone()
        return int(found[0])
