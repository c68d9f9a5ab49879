"""Profiles for their writers: listed, drafted from a file, checked, and tried without writing anything."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from intel.access.handles import InstanceSecret
from intel.errors import MalformedReportError
from intel.ingest.drafted_text import drafted_text
from intel.ingest.drafting import Guess, guess_columns
from intel.ingest.findings import Finding
from intel.ingest.flatten import flat_cells
from intel.ingest.judging import Judge, Sender
from intel.ingest.occurrences import Occurrences
from intel.ingest.pipeline import read_rows
from intel.ingest.profile import Profile, load_profile, profile_names
from intel.ingest.rows import Row, UnreadableError
from intel.ingest.sources import Limits, content_of, source_rows
from intel.ingest.wanted import Wanted

__all__ = ["Draft", "Example", "Trial", "draft_profile", "read_table", "shipped_profiles", "try_profile"]

_LOOKED_AT = 2_000
_SHEET_ROWS = Limits().sheet_rows
_EXAMPLES = 10
_SECRET = InstanceSecret(b"nothing of a trial is kept anywhere")


@dataclass(frozen=True, slots=True)
class Draft:
    """A drafted profile: its text, and what each column seems to be."""

    text: str
    guesses: list[Guess]
    rows: int


@dataclass(frozen=True, slots=True)
class Example:
    """One row before and after: its cells, the report it becomes (None where it is rejected), and what is said."""

    row: int
    line: int
    before: dict[str, str]
    after: dict[str, Any] | None
    findings: list[Finding]


@dataclass(slots=True)
class Trial:
    """What a file would become: rows by outcome, findings by code, and the first reports."""

    outcomes: Counter[str] = field(default_factory=Counter[str])
    codes: Counter[str] = field(default_factory=Counter[str])
    first: dict[str, tuple[int, Finding]] = field(default_factory=dict[str, tuple[int, Finding]])
    examples: list[Example] = field(default_factory=list[Example])
    read_as: dict[str, str] = field(default_factory=dict[str, str])


def shipped_profiles() -> list[Profile]:
    """The profiles that come with the platform."""
    return [load_profile(name) for name in profile_names()]


def read_table(path: Path, layout: dict[str, str], *, sheet_rows: int = _SHEET_ROWS) -> Iterator[Row]:
    """The rows of a file as they are read without any profile.

    Args:
        path: The file.
        layout: How it is written, where that is to be said.
        sheet_rows: Most rows that are read of a sheet of a spreadsheet.

    Raises:
        MalformedReportError: Nothing of it can be read.
    """
    limits = Limits(sheet_rows=sheet_rows, scratch=Path(tempfile.gettempdir()))
    try:
        form = "csv" if content_of(path) != "json" else "json"
        yield from source_rows(path, Wanted(layout=layout), form=form, limits=limits)
    except UnreadableError as error:
        raise MalformedReportError(error.finding.message) from error


def draft_profile(path: Path, layout: dict[str, str], *, sheet_rows: int = _SHEET_ROWS) -> Draft:
    """Draft a profile from a file.

    Args:
        path: The file.
        layout: How it is written, where that is to be said.
        sheet_rows: Most rows that are read of a sheet of a spreadsheet.

    Raises:
        MalformedReportError: Nothing of it can be read.
    """
    columns: dict[str, list[str]] = {}
    read_as: dict[str, str] = {}
    count = 0
    for row in islice(read_table(path, layout, sheet_rows=sheet_rows), _LOOKED_AT):
        read_as = dict(row.read_as) if row.read_as is not None else read_as
        if row.cells is None:
            continue
        count += 1
        for name, cell in flat_cells(row.cells).items():
            columns.setdefault(re.sub(r"\.\d+(?=\.|$)", "[]", name, count=1), []).append(cell)
    guesses = guess_columns(columns)
    kind = read_as.get("format", "csv")
    form = kind if kind in ("json", "xml") else "csv"
    name = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")[:40] or "my-source"
    text = drafted_text(
        guesses, name=name, title=f"Rows of {path.name}", form=form, read_as=read_as, rows=layout.get("rows", "")
    )
    return Draft(text, guesses, count)


def try_profile(path: Path, profile: str, *, own: str, now: datetime, sheet_rows: int = _SHEET_ROWS) -> Trial:
    """Say what a file would become; nothing is written.

    Whether a unit may submit for the originators is not judged here: that needs the instance.

    Args:
        path: The file.
        profile: Name or path.
        own: Administration of who would submit.
        now: The moment at which rows count as received.
        sheet_rows: Most rows that are read of a sheet of a spreadsheet.

    Raises:
        ProfileError: The profile cannot be used.
        MalformedReportError: Nothing of the file can be read.
    """
    mapping = load_profile(profile)
    limits = Limits(sheet_rows=sheet_rows, scratch=Path(tempfile.gettempdir()))
    trial = Trial()
    sender = Sender("trial", own, lambda _: True, may_hold=False)
    with Occurrences() as occurrences:
        judge = Judge(mapping, sender, secret=_SECRET, submission="trial", occurrences=occurrences)
        try:
            for row in read_rows(mapping, path, limits):
                _try_row(trial, judge, row, now=now)
        except UnreadableError as error:
            raise MalformedReportError(error.finding.message) from error
    return trial


def _try_row(trial: Trial, judge: Judge, row: Row, *, now: datetime) -> None:
    judged = judge.judge(row, now)
    if row.read_as is not None and not trial.read_as:
        trial.read_as = dict(row.read_as)
    for finding in judged.findings:
        trial.codes[finding.code] += 1
        trial.first.setdefault(finding.code, (row.number, finding))
    outcome = "accepted_with_findings" if judged.findings else "accepted"
    if judged.first is not None:
        outcome = "possible_duplicate"
    trial.outcomes["rejected" if judged.incoming is None else outcome] += 1 + len(row.members)
    if len(trial.examples) < _EXAMPLES:
        cells = {} if row.cells is None else {name: text for name, text in flat_cells(row.cells).items() if text}
        after = None
        if judged.incoming is not None:
            after = judged.incoming.report.model_dump(mode="json", exclude_defaults=True, exclude={"marking"})
        trial.examples.append(Example(row.number, row.line, cells, after, judged.findings))
