"""The statements of what comes in, paired with their rows: submissions, receipts, quarantine."""

from __future__ import annotations

from dataclasses import dataclass

from intel.graph.pairs import pair

__all__ = [
    "HOLD_SUBMISSION",
    "OPEN_SUBMISSIONS",
    "READ_QUARANTINE",
    "READ_RECEIPT",
    "READ_SETTLEMENTS",
    "READ_SUBMISSION",
    "SUBMISSIONS_OF_UNIT",
    "SUBMISSION_NUMBERS",
    "OpenSubmissionRow",
    "QuarantineRow",
    "ReceiptRow",
    "Settlement",
    "Submission",
    "SubmissionNumberRow",
]


@dataclass(frozen=True, slots=True)
class Submission:
    """What a unit sent in one piece, and how far it is; a row of ``read_submission``, and what is put.

    Attributes:
        digest: SHA-256 of the bytes that were sent, hex.
        size: Bytes.
        lines: Lines of the file, for how far it is.
        options: JSON: how it is to be read.
        state: ``queued``, ``running``, ``complete`` or ``unreadable``.
        taken: Records of the file that are done; what resumes goes on after them.
        rows: Rows that have their receipt line.
        pages: Pages of the receipt.
        totals: JSON, outcome to count.
        problem: JSON, the finding that says why nothing could be read; else empty.
    """

    id: str
    unit: str
    actor: str
    digest: str
    size: int
    lines: int
    profile: str
    filename: str
    options: str
    state: str
    received_at: int
    taken: int
    rows: int
    pages: int
    totals: str
    problem: str


@dataclass(frozen=True, slots=True)
class OpenSubmissionRow:
    """A row of ``open_submissions``."""

    id: str
    received_at: int


@dataclass(frozen=True, slots=True)
class SubmissionNumberRow:
    """A row of ``submission_numbers``."""

    id: str


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """A row of ``read_receipt``: the pages of a receipt, in order."""

    page: int
    first_row: int
    lines: str


@dataclass(frozen=True, slots=True)
class QuarantineRow:
    """A row of ``read_quarantine``: the pages of rejected rows, in order; ``lines`` is JSON Lines."""

    page: int
    lines: str


@dataclass(frozen=True, slots=True)
class Settlement:
    """What was decided of a rejected row: ``act`` is ``mended`` or ``discarded``; of an accepted one: ``taken``.

    ``by_submission`` and ``by_row`` cite the row that mended it; empty and 0 for a discarded one. Of a row
    of which suggestions were taken they cite the last that took some, and ``reason`` has all their numbers.
    """

    row: int
    act: str
    reason: str
    actor: str
    at: int
    by_submission: str
    by_row: int


HOLD_SUBMISSION = pair("hold_submission", Submission)
OPEN_SUBMISSIONS = pair("open_submissions", OpenSubmissionRow)
READ_QUARANTINE = pair("read_quarantine", QuarantineRow)
READ_RECEIPT = pair("read_receipt", ReceiptRow)
READ_SETTLEMENTS = pair("read_settlements", Settlement)
READ_SUBMISSION = pair("read_submission", Submission)
SUBMISSION_NUMBERS = pair("submission_numbers", SubmissionNumberRow)
SUBMISSIONS_OF_UNIT = pair("submissions_of_unit", Submission)
