"""A row of a source: one data record, wherever it stands, whatever its form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from intel.ingest.findings import Finding

__all__ = ["DEEPEST", "LONGEST_ROW", "MOST_COLUMNS", "NumberText", "Row", "UnreadableError"]

LONGEST_ROW = 8 << 20
"""Characters of one row; a longer one is rejected without ever being held in memory."""
DEEPEST = 64
"""Levels of nesting that a JSON row or an XML file may have."""
MOST_COLUMNS = 1_000
"""Columns that a table may have."""


class NumberText(str):
    """The digits of a number that came as a number, with a decimal point whatever the profile says."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One data record.

    ``number`` counts data records from 1, ``line`` lines of the file from 1. ``cells`` is None
    where the record cannot be read, and ``problem`` says why; ``kept`` is the record as it came.
    ``read_as`` says in the first row of a file how the file was read. ``members`` are the further
    rows that a profile joins with this one into one report.
    """

    number: int
    line: int
    cells: Mapping[str, Any] | None
    problem: Finding | None = None
    kept: Any = None
    findings: tuple[Finding, ...] = field(default=())
    read_as: Mapping[str, str] | None = None
    members: tuple[Row, ...] = ()


class UnreadableError(Exception):
    """Nothing of a file can be read; carries the finding that says why."""

    def __init__(self, finding: Finding) -> None:
        """Keep the finding."""
        super().__init__(finding.code)
        self.finding = finding
