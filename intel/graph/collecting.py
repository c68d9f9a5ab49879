"""Collecting access classes that nothing uses any more, so that their number follows what is there.

A writer may have found a class in the table just before it is deleted, and write elements that have it
just after: nobody would ever see them. So it is done in two steps. A class that nothing uses is first
*marked*; whoever takes it into use from then on writes it (`intern_classes`) and so takes the mark away.
A good while later, when every transaction that may have found it unmarked has long ended, it is looked
for once more, held fast, and deleted if the mark is still there.
"""

from __future__ import annotations

from intel.graph import platform_queries as platform
from intel.graph.driver import Database, Transaction
from intel.graph.statements import STATEMENTS

__all__ = ["GRACE_MS", "collect_classes", "mark_unused_classes", "used_classes"]

GRACE_MS = 3_600_000
"""How long a class stays marked: longer than any transaction of a writer can last."""

_AT_ONCE = 500


def used_classes(transaction: Transaction) -> set[int]:
    """The numbers of all classes that something is in, or that the history of a report speaks of.

    Keys and search words count through what relates them to records, which has the class of the record.

    Access: For collecting alone; filters nothing and is part of no answer.
    """
    found: set[int] = set()
    for query in (platform.CLASSES_OF_REPORTS, platform.CLASSES_OF_PARTS):
        rows = transaction.run(query.statement.text, {})
        found |= {row.id for row in query.rows([each for each in rows if each["id"] is not None])}
    return found


def mark_unused_classes(database: Database, *, now: int) -> None:
    """Mark every class that nothing uses, and take the mark from those that something uses.

    Args:
        database: Where.
        now: Epoch milliseconds.

    Access: Platform state; no answer depends on a mark.
    """
    there = {row.id for row in database.read(_table)}
    marked = {row.id for row in database.read(_marked)}
    used = database.read(used_classes)
    _write(database, "keep_classes", sorted(marked & used))
    _write(database, "mark_unused_classes", sorted(there - used - marked), at=now)


def collect_classes(database: Database, *, now: int, grace_ms: int = GRACE_MS) -> None:
    """Delete the classes that were marked a good while ago and that nothing has used since; mark others.

    Args:
        database: Where.
        now: Epoch milliseconds.
        grace_ms: How long a class must have been marked.

    Access: Deletes what nothing is in; no answer depends on it.
    """
    before = now - grace_ms
    due = {row.id for row in database.read(_marked) if row.unused_since <= before}
    if due:
        # found now, so after the mark: what was taken into use since has taken the mark away
        unused = sorted(due - database.read(used_classes, latest=True))
        for start in range(0, len(unused), _AT_ONCE):
            some = unused[start : start + _AT_ONCE]

            def delete(transaction: Transaction, some: list[int] = some) -> None:
                transaction.run(STATEMENTS["lock_classes"].text, {"ids": some})
                params = {"ids": some, "before": before}
                transaction.run(STATEMENTS["delete_unused_classes"].text, params)

            database.write(delete)
    mark_unused_classes(database, now=now)


def _table(transaction: Transaction) -> list[platform.ClassRow]:
    return platform.READ_CLASSES.rows(transaction.run(STATEMENTS["read_classes"].text, {}))


def _marked(transaction: Transaction) -> list[platform.UnusedClassRow]:
    return platform.UNUSED_CLASSES.rows(transaction.run(STATEMENTS["unused_classes"].text, {}))


def _write(database: Database, name: str, ids: list[int], **params: object) -> None:
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        database.write(lambda transaction, some=some: transaction.run(STATEMENTS[name].text, {"ids": some, **params}))
