"""Rows judged by a profile without an instance: what a file becomes, report by report."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from intel.access.handles import InstanceSecret
from intel.ingest.judging import Judge, Judged, Sender
from intel.ingest.occurrences import Occurrences
from intel.ingest.pipeline import read_rows
from intel.ingest.profile import load_profile
from intel.model.report import Report

__all__ = ["NOW", "judged_rows", "reports_of", "rows_of"]

NOW = datetime(2026, 11, 25, tzinfo=UTC)
"""When rows count as received."""


def judged_rows(path: Path, profile: str) -> list[Judged]:
    """The rows of a file, judged by a profile that is named or whose path is given."""
    mapping = load_profile(profile)
    sender = Sender("unit", "UZ", lambda _: True, may_hold=False)
    with Occurrences() as occurrences:
        judge = Judge(
            mapping, sender, secret=InstanceSecret(b"a secret of the tests"), submission="s", occurrences=occurrences
        )
        return [judge.judge(row, NOW) for row in read_rows(mapping, path)]


def reports_of(judged: Iterable[Judged]) -> list[Report]:
    """The reports that rows become."""
    return [each.incoming.report for each in judged if each.incoming is not None]


def rows_of(judged: Iterable[Judged]) -> int:
    """How many rows of the file these are, joined ones counted each."""
    return sum(1 + len(each.row.members) for each in judged)
