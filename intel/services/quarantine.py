"""The quarantine: rejected rows, kept whole until their unit has mended or discarded them."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import orjson

from intel.access.actors import Actor
from intel.clock import epoch_ms
from intel.errors import ConfigError, ConflictError, NotFoundError, QuestionError
from intel.graph.driver import Transaction
from intel.graph.intake import (
    Settlement,
    Submission,
    hold_submission,
    put_settlements,
    read_quarantine,
    read_settlements,
)
from intel.ingest.blobs import blob_path
from intel.ingest.findings import in_words
from intel.ingest.mending import Waiting
from intel.ingest.mending_sheet import SheetRow, write_sheet
from intel.ingest.pipeline import read_rows
from intel.ingest.profile import Profile
from intel.ingest.rejected import Rejected, bad_cells, cells_of
from intel.ingest.rows import UnreadableError
from intel.ingest.sources import Limits
from intel.model.vocabulary import Language
from intel.services.instance import Act, Instance
from intel.services.kept_profiles import profile_of
from intel.services.receipts import own_submission, receipt_lines, sees_values, without_values

__all__ = ["as_lines", "discard", "mending_sheet", "quarantined", "waiting_rows"]

_LONGEST_REASON = 500
_SEEN_FOR_NAMES = 1_000


def waiting_rows(instance: Instance, transaction: Transaction, *, submission: Submission, profile: Profile) -> Waiting:
    """The quarantine of a submission, with what was decided of its rows.

    Args:
        instance: Where it is.
        transaction: Any.
        submission: The caller has checked whose it is.
        profile: By which it was read.
    """
    pages = read_quarantine(transaction, submission.id)
    rows = [Rejected.from_plain(orjson.loads(line)) for page in pages for line in page.lines.split("\n") if line]
    settled = read_settlements(transaction, submission.id)
    names = _names(instance, submission, profile) if any(isinstance(each.kept, list) for each in rows) else ()
    return Waiting(submission.id, {each.row: each for each in rows}, settled, names)


def _names(instance: Instance, submission: Submission, profile: Profile) -> tuple[str, ...]:
    """The columns of a submission's table, as the first row that could be read has them."""
    options = orjson.loads(submission.options)
    if options.get("mends"):
        return tuple(options["names"])
    path = blob_path(instance.settings.data_dir, submission.digest)
    try:
        limits = Limits(sheet_rows=instance.settings.sheet_rows, scratch=path.parent)
        for row in islice(read_rows(profile, path, limits), _SEEN_FOR_NAMES):
            if row.cells is not None:
                return tuple(map(str, row.cells))
    except (UnreadableError, OSError):
        pass
    return profile.known


def _read(instance: Instance, actor: Actor, number: str) -> tuple[Submission, Profile, Waiting]:
    act = Act("quarantine", actor.default_purpose, number)

    def read(transaction: Transaction) -> tuple[Submission, Profile, Waiting] | None:
        row = own_submission(transaction, actor, number)
        if row is None:
            instance.audit(transaction, actor, act, count=0)
            return None
        profile = profile_of(instance.settings.data_dir, row)
        waiting = waiting_rows(instance, transaction, submission=row, profile=profile)
        instance.audit(transaction, actor, act, count=len(waiting.rows))
        return row, profile, waiting

    found = instance.database.write(read)
    if found is None:
        raise NotFoundError("there is no such submission")
    return found


def quarantined(instance: Instance, actor: Actor, number: str, *, language: Language = "en") -> list[dict[str, Any]]:
    """The rejected rows of a submission, whole, with what is wrong and what was decided of them.

    Args:
        instance: Where they are.
        actor: Who asks; a quarantine is its submitting unit's alone.
        number: Of the submission.
        language: In which findings are said.

    Returns:
        One for each row: ``row``, ``line``, ``state`` (``waiting``, ``mended`` or ``discarded``),
        ``findings`` and ``cells`` by name; no cells for who may read no names.

    Raises:
        NotFoundError: There is no such submission for this unit.
    """
    _, profile, waiting = _read(instance, actor, number)
    has_values = sees_values(instance, actor, profile)
    return [_shown(each, waiting, language=language, has_values=has_values) for each in waiting.rows.values()]


def _shown(rejected: Rejected, waiting: Waiting, *, language: Language, has_values: bool) -> dict[str, Any]:
    settled = waiting.settled.get(rejected.row)
    findings = [each if has_values else without_values(each) for each in rejected.findings]
    shown: dict[str, Any] = {
        "row": rejected.row,
        "line": rejected.line,
        "state": "waiting" if settled is None else settled.act,
        "findings": [in_words(each, language) for each in findings],
    }
    if has_values:
        shown["cells"] = cells_of(rejected, waiting.names)
    if settled is not None and settled.act == "mended":
        shown["mended_by"] = {"submission": settled.by_submission, "row": settled.by_row}
    elif settled is not None:
        shown["reason"] = settled.reason
    return shown


def mending_sheet(instance: Instance, actor: Actor, number: str, *, language: Language = "en") -> Iterator[bytes]:
    """The spreadsheet in which the waiting rows of a submission are mended and sent back.

    Args:
        instance: Where they are.
        actor: Who asks.
        number: Of the submission.
        language: In which it speaks.

    Returns:
        The bytes of an XLSX file, in pieces.

    Raises:
        NotFoundError: There is no such submission for this unit.
    """
    _, profile, waiting = _read(instance, actor, number)
    has_values = sees_values(instance, actor, profile)
    rows: list[SheetRow] = []
    for rejected in waiting.rows.values():
        if rejected.row not in waiting.settled and has_values:
            cells = cells_of(rejected, waiting.names)
            rows.append(SheetRow(rejected.row, cells, bad_cells(rejected, cells, profile)))
    receipt = (orjson.loads(line) for line in receipt_lines(instance, actor, number, language=language))
    with tempfile.TemporaryDirectory(dir=_uploads(instance)) as folder:
        path = Path(folder) / "sheet.xlsx"
        write_sheet(path, number, rows, receipt=receipt, language=language)
        content = path.read_bytes()
    return iter((content,))


def _uploads(instance: Instance) -> Path:
    folder = instance.settings.data_dir / "uploads"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise ConfigError("the data directory cannot be written") from error
    return folder


def discard(instance: Instance, actor: Actor, number: str, *, row: int, reason: str) -> None:
    """Decide that a rejected row is not to be mended; it stays in the quarantine, marked so.

    Args:
        instance: Where it is.
        actor: Who decides, of the unit that sent it.
        number: Of the submission.
        row: Of the row.
        reason: Why, in words; kept with the row.

    Raises:
        NotFoundError: There is no such row for this unit.
        QuestionError: There is no reason.
        ConflictError: It was decided already.
    """
    words = reason.strip()[:_LONGEST_REASON]
    if not words:
        raise QuestionError("a row is discarded for a reason", advice="Say why in a few words.")
    act = Act("discard", actor.default_purpose, json.dumps([number, row]))
    decision = Settlement(row, "discarded", words, actor.name, epoch_ms(instance.clock.now()), "", 0)

    def decide(transaction: Transaction) -> str:
        found = own_submission(transaction, actor, number)
        if found is None:
            return "absent"
        hold_submission(transaction, number, holder=actor.name)
        pages = read_quarantine(transaction, number)
        has_row = any(orjson.loads(line)["row"] == row for page in pages for line in page.lines.split("\n") if line)
        if not has_row:
            return "absent"
        settled = read_settlements(transaction, number).get(row)
        if settled is not None:
            return "same" if (settled.act, settled.reason) == ("discarded", words) else "settled"
        put_settlements(transaction, number, [decision])
        instance.audit(transaction, actor, act, count=1)
        return "done"

    outcome = instance.database.write(decide)
    if outcome == "absent":
        raise NotFoundError("there is no such row")
    if outcome == "settled":
        raise ConflictError("this row was mended or discarded already", advice="`intel quarantine list` shows by what.")


def as_lines(number: str, mended: Mapping[int, Mapping[str, str]]) -> bytes:
    """Mended rows as the file that is sent back: JSON Lines that say what a mended sheet says.

    Args:
        number: Of the submission that they come from.
        mended: Cells by name, by number of the row; cells that are not named stay as they were.
    """
    lines = ({"submission": number, "row": row, "cells": dict(cells)} for row, cells in mended.items())
    return b"".join(orjson.dumps(line) + b"\n" for line in lines)
