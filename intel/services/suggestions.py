"""Suggestions: what the free text of accepted rows says, shown to their unit, and taken by a person of it.

Taking is a submission of its own, kept and receipted as any: each of its rows is the next version of a
report, and its receipt says which text suggested what, where in it, and what it became.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import orjson

from intel.access.actors import Actor
from intel.clock import epoch_ms
from intel.graph.current import current_report
from intel.graph.intake import ReceiptRow, Settlement, read_receipt
from intel.ingest.judging import Judge
from intel.ingest.pipeline import Mended
from intel.ingest.profile import Profile
from intel.ingest.taking import Suggested, Taking
from intel.model.report import Report
from intel.model.vocabulary import Language
from intel.services.instance import Instance
from intel.services.receipts import receipt_lines, sees_values, taken_numbers

__all__ = ["settled_by", "suggested", "taking_of", "wanted_lines"]


def suggested(instance: Instance, actor: Actor, number: str, *, language: Language = "en") -> Iterator[dict[str, Any]]:
    """The rows of a submission whose free text suggests something, with what became of each suggestion.

    Args:
        instance: Where it went.
        actor: Who asks; a receipt is its submitting unit's alone.
        number: Of the submission.
        language: In which the receipt is said.

    Returns:
        Of each row ``row``, ``report`` and ``suggestions``, which have a ``number`` each; none for who
        may read no names.

    Raises:
        NotFoundError: There is no such submission for this unit.
    """
    lines = map(orjson.loads, receipt_lines(instance, actor, number, language=language))
    return (
        {name: line[name] for name in ("row", "report", "suggestions")}
        for line in lines
        if line.get("suggestions") and line["outcome"] != "rejected"
    )


def wanted_lines(number: str, rows: Mapping[int, Sequence[int]]) -> bytes:
    """What a person takes, as the file that is sent: JSON Lines that say what a ticked sheet says.

    Args:
        number: Of the submission whose receipt suggests.
        rows: Numbers of suggestions, by number of the row.
    """
    lines = ({"submission": number, "row": row, "take": list(numbers)} for row, numbers in rows.items())
    return b"".join(orjson.dumps(line) + b"\n" for line in lines)


def taking_of(instance: Instance, actor: Actor, judge: Judge, *, submission: str, profile: Profile) -> Taking:
    """What takes the suggestions of a submission's receipt.

    Args:
        instance: Where it is.
        actor: Who takes them, of the unit that sent it.
        judge: Of the submission that takes.
        submission: Whose receipt suggests.
        profile: By which that was read.
    """
    has_values = sees_values(instance, actor, profile)
    return Taking(
        judge,
        submission,
        suggested=_Lines(instance, submission).find if has_values else lambda _: None,
        current=_current(instance, actor),
    )


def _current(instance: Instance, actor: Actor) -> Callable[[str], Report | None]:
    def current(handle: str) -> Report | None:
        at = epoch_ms(instance.clock.now())
        return instance.database.read(
            lambda transaction: current_report(transaction, handle, submitter=actor.unit, at=at), latest=True
        )

    return current


class _Lines:
    """The lines of a receipt by row, each page read only where it is asked for."""

    def __init__(self, instance: Instance, submission: str) -> None:
        self._instance = instance
        self._submission = submission
        self._pages: list[ReceiptRow] | None = None
        self._read: tuple[int, dict[int, Suggested]] = (-1, {})

    def find(self, row: int) -> Suggested | None:
        """What a row suggests; None where it is no report or suggests nothing."""
        if self._pages is None:
            database = self._instance.database
            self._pages = database.read(lambda transaction: read_receipt(transaction, self._submission), latest=True)
        page = max((each for each in self._pages if each.first_row <= row), key=lambda each: each.page, default=None)
        if page is None:
            return None
        if self._read[0] != page.page:
            lines = (orjson.loads(line) for line in page.lines.split("\n") if line)
            found = {
                line["row"]: Suggested(line["report"], line["suggestions"])
                for line in lines
                if line["outcome"] != "rejected" and line.get("suggestions") and "takes" not in line
            }
            self._read = (page.page, found)
        return self._read[1].get(row)


def settled_by(
    mended: Sequence[Mended], settled: Mapping[int, Settlement], *, actor: str, at: int, submission: str
) -> list[Settlement]:
    """What rows of an earlier submission are settled by: mended, or their suggestions taken.

    Args:
        mended: By which rows.
        settled: What was decided of them before.
        actor: Who sent those rows.
        at: When, epoch milliseconds.
        submission: In which they stand.
    """
    found: dict[int, Settlement] = {}
    for each in mended:
        before = found.get(each.row) or settled.get(each.row)
        numbers = {*each.taken, *(taken_numbers(before) if before is not None else ())}
        act, reason = ("taken", orjson.dumps(sorted(numbers)).decode()) if each.taken else ("mended", "")
        found[each.row] = Settlement(each.row, act, reason, actor, at, submission, each.by_row)
    return list(found.values())
