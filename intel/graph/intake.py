"""What comes in, as the graph keeps it: submissions, the pages of their receipts, rejected rows.

All of it belongs to the unit that submitted it; whoever reads here compares the unit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from intel.graph import intake_queries as intake
from intel.graph.driver import Transaction
from intel.graph.intake_queries import QuarantineRow, ReceiptRow, Settlement, Submission
from intel.graph.statements import STATEMENTS

__all__ = [
    "QuarantineRow",
    "ReceiptRow",
    "Settlement",
    "Submission",
    "hold_submission",
    "open_submissions",
    "put_quarantine",
    "put_receipt",
    "put_settlements",
    "put_submission",
    "read_quarantine",
    "read_receipt",
    "read_settlements",
    "read_submission",
    "submission_numbers",
    "submissions_of_unit",
]


def _run(transaction: Transaction, name: str, params: Mapping[str, object]) -> list[dict[str, object]]:
    return transaction.run(STATEMENTS[name].text, params)


def put_submission(transaction: Transaction, submission: Submission) -> None:
    """Write a submission or how far it is.

    Access: Platform state; filters nothing.
    """
    _run(transaction, "put_submission", {"row": asdict(submission)})


def read_submission(transaction: Transaction, number: str) -> Submission | None:
    """One submission, whoever sent it; the caller compares the unit.

    Access: Filters nothing.
    """
    rows = intake.READ_SUBMISSION.rows(_run(transaction, "read_submission", {"id": number}))
    return rows[0] if rows else None


def hold_submission(transaction: Transaction, number: str, *, holder: str) -> Submission | None:
    """One submission, which nobody else writes to until the transaction ends.

    Args:
        transaction: A writing one.
        number: Of the submission.
        holder: Who holds it; any word, it is written so that the database knows of the conflict.

    Access: Filters nothing.
    """
    rows = intake.HOLD_SUBMISSION.rows(_run(transaction, "hold_submission", {"id": number, "holder": holder}))
    return rows[0] if rows else None


def open_submissions(transaction: Transaction) -> list[str]:
    """The numbers of submissions that are not through yet, the oldest first.

    Access: For the workers; filters nothing.
    """
    found = [
        row
        for state in ("running", "queued")
        for row in intake.OPEN_SUBMISSIONS.rows(_run(transaction, "open_submissions", {"state": state}))
    ]
    return [row.id for row in sorted(found, key=lambda row: (row.received_at, row.id))]


def submission_numbers(transaction: Transaction) -> list[str]:
    """The numbers of all submissions, in order; for a check of the instance.

    Access: Filters nothing.
    """
    return [row.id for row in intake.SUBMISSION_NUMBERS.rows(_run(transaction, "submission_numbers", {}))]


def submissions_of_unit(transaction: Transaction, unit: str, *, limit: int) -> list[Submission]:
    """What a unit sent, the newest first.

    Access: Of one unit; the caller says which is his.
    """
    params = {"unit": unit, "limit": limit}
    return intake.SUBMISSIONS_OF_UNIT.rows(_run(transaction, "submissions_of_unit", params))


def put_receipt(transaction: Transaction, *, submission: str, page: int, first_row: int, lines: str) -> None:
    """Write a page of a receipt; ``lines`` is JSON Lines, one per row of the source.

    Access: Platform state; filters nothing.
    """
    row = {**_page(submission, page, lines), "first_row": first_row}
    _run(transaction, "put_receipt", {"row": row})


def read_receipt(transaction: Transaction, submission: str) -> list[ReceiptRow]:
    """The pages of a receipt, in order; the caller has checked the unit of the submission.

    Access: Filters nothing.
    """
    return intake.READ_RECEIPT.rows(_run(transaction, "read_receipt", {"submission": submission}))


def put_quarantine(transaction: Transaction, *, submission: str, page: int, lines: str) -> None:
    """Write the rejected rows of a page, whole; ``lines`` is JSON Lines.

    Access: Platform state; filters nothing.
    """
    _run(transaction, "put_quarantine", {"row": _page(submission, page, lines)})


def read_quarantine(transaction: Transaction, submission: str) -> list[QuarantineRow]:
    """The pages of rejected rows, in order; the caller has checked the unit of the submission.

    Access: Filters nothing.
    """
    return intake.READ_QUARANTINE.rows(_run(transaction, "read_quarantine", {"submission": submission}))


def put_settlements(transaction: Transaction, submission: str, settlements: Sequence[Settlement]) -> None:
    """Write what was decided of rejected rows of a submission.

    Access: Platform state; filters nothing.
    """
    rows = [{"id": f"{submission}:{each.row}", "submission": submission, **asdict(each)} for each in settlements]
    if rows:
        _run(transaction, "put_settlements", {"rows": rows})


def read_settlements(transaction: Transaction, submission: str) -> dict[int, Settlement]:
    """What was decided of the rejected rows of a submission, by row.

    Access: Filters nothing.
    """
    rows = intake.READ_SETTLEMENTS.rows(_run(transaction, "read_settlements", {"submission": submission}))
    return {row.row: row for row in rows}


def _page(submission: str, page: int, lines: str) -> dict[str, object]:
    return {"id": f"{submission}:{page:08d}", "submission": submission, "page": page, "lines": lines}
