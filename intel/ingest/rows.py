"""A row of a source: one data record, wherever it stands, whatever its form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from intel.ingest.findings import Finding

__all__ = ["DEEPEST", "LONGEST_ROW", "Row", "UnreadableError"]

LONGEST_ROW = 8 << 20
"""Characters of one row; a longer one is rejected without ever being held in memory."""
DEEPEST = 64
"""Levels of nesting that a JSON row may have."""


@dataclass(frozen=True, slots=True)
class Row:
    """One data record.

    ``number`` counts data records from 1, ``line`` lines of the file from 1. ``cells`` is None
    where the record cannot be read, and ``problem`` says why; ``kept`` is the record as it came.
    """

    number: int
    line: int
    cells: Mapping[str, Any] | None
    problem: Finding | None = None
    kept: Any = None
    findings: tuple[Finding, ...] = field(default=())


class UnreadableError(Exception):
    """Nothing of a file can be read; carries the finding that says why."""

    def __init__(self, finding: Finding) -> None:
        """Keep the finding."""
        super().__init__(finding.code)
        self.finding = finding
