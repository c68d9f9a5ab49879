"""What was shown to whom, so that who had seen a report learns of its withdrawal, and nobody else.

A record of showing is sealed for its reader (`intel.access.readers`); it is opened only when he asks
for his notices, and what is looked up then follows from what he was shown and from nothing else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from intel.access.readers import Reader
from intel.graph import platform_queries as platform
from intel.graph.driver import Transaction
from intel.graph.platform_queries import ServedRow, WithdrawalRow
from intel.graph.statements import STATEMENTS

__all__ = ["Serving", "handles_in", "has_expired", "withdrawals_of_seen", "write_served"]

_HANDLE = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_HANDLE_LENGTH = 36
_CHUNK = 1000


def handles_in(value: object) -> Iterator[str]:
    """Every handle that stands in an answer, wherever it stands.

    Args:
        value: Plain JSON.
    """
    if isinstance(value, str):
        if len(value) == _HANDLE_LENGTH and _HANDLE.fullmatch(value):
            yield value
    elif isinstance(value, dict):
        for each in cast("dict[str, Any]", value).values():
            yield from handles_in(each)
    elif isinstance(value, list | tuple):
        for each in cast("Iterable[object]", value):
            yield from handles_in(each)


@dataclass(frozen=True, slots=True)
class Serving:
    """What one answer shows to a reader: handles with how they are recorded, and whether it leaves as a file."""

    reader: str
    epoch: int
    is_taken: bool
    shown: Mapping[str, str]


def write_served(transaction: Transaction, serving: Serving, *, number: str, at: int) -> None:
    """Record what a reader is shown, in the transaction in which the answer is settled.

    Args:
        transaction: The writing transaction.
        serving: What and to whom; nothing is written where it shows nothing.
        number: A fresh id.
        at: When, epoch milliseconds.

    Access: Holds what is sealed alone.
    """
    if serving.shown:
        row = {
            "id": number,
            "reader": serving.reader,
            "epoch": serving.epoch,
            "at": at,
            "is_taken": serving.is_taken,
            "shown": sorted(serving.shown.values()),
        }
        transaction.run(STATEMENTS["put_served"].text, {"row": row})


def withdrawals_of_seen(transaction: Transaction, reader: Reader) -> list[tuple[WithdrawalRow, bool]]:
    """The withdrawals of what a reader had seen, and whether he had taken it away as a file.

    Only what he saw of the very report that was withdrawn counts: not an earlier one of the same
    reference, and not one that came later.

    Access: Follows from what this reader was shown alone.
    """
    served = platform.READ_SERVED.rows(transaction.run(STATEMENTS["read_served"].text, {"reader": reader.reader}))
    shown: defaultdict[str, list[ServedRow]] = defaultdict(list)
    for row in served:
        for sealed in row.shown:
            shown[sealed].append(row)
    times = {handle: rows for sealed, rows in shown.items() if (handle := reader.open(sealed)) is not None}
    found: list[tuple[WithdrawalRow, bool]] = []
    for row in _withdrawals(transaction, sorted(times)):
        seen = [each for each in times[row.handle] if row.begin <= each.epoch < row.epoch and each.at >= row.came_at]
        if seen:
            found.append((row, any(each.is_taken for each in seen)))
    return found


def _withdrawals(transaction: Transaction, handles: Sequence[str]) -> Iterator[WithdrawalRow]:
    for start in range(0, len(handles), _CHUNK):
        params = {"handles": handles[start : start + _CHUNK]}
        yield from platform.WITHDRAWALS_OF.rows(transaction.run(STATEMENTS["withdrawals_of"].text, params))


def has_expired(transaction: Transaction, *, after: int, until: int) -> bool:
    """Whether anything expired after one moment and not after another, epoch milliseconds.

    Access: Platform state: the moments alone, of what is not said.
    """
    params = {"after": after, "until": until}
    return platform.EXPIRED_BETWEEN.rows(transaction.run(STATEMENTS["expired_between"].text, params))[0].count > 0
