"""The platform's own state in the graph: epoch, class table, policy set, audit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

from intel.access.classes import AccessClass
from intel.access.groups import GroupBook
from intel.errors import PolicyBreachError
from intel.graph import platform_queries as platform
from intel.graph.driver import AgainError, Transaction
from intel.graph.group_state import read_group_book
from intel.graph.platform_queries import PolicyRow
from intel.graph.statements import STATEMENTS

__all__ = [
    "AuditEntry",
    "advance_epoch",
    "check_classes",
    "count_kinds",
    "intern_classes",
    "put_policy",
    "read_audit",
    "read_classes",
    "read_epoch",
    "read_policy",
    "schema_versions",
    "write_audit",
]


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One act: who, for what purpose, what was asked, how much came back; never about whom.

    ``arguments`` is a digest keyed per actor; ``view`` the fingerprint of the visible classes;
    ``on_case`` the case of the session and ``emergency`` the emergency it was answered in, or empty;
    ``asked`` the most that an answer could hold, 0 where nothing was asked.
    """

    id: str
    at: int
    actor: str
    unit: str
    purpose: str
    on_case: str
    emergency: str
    act: str
    arguments: str
    view: str
    epoch: int
    count: int
    asked: int = 0


def _run(transaction: Transaction, name: str, params: Mapping[str, object] | None = None) -> list[dict[str, object]]:
    return transaction.run(STATEMENTS[name].text, params or {})


def read_epoch(transaction: Transaction) -> int:
    """The epoch now.

    Raises:
        PolicyBreachError: The instance has none: nothing may be answered.

    Access: Platform state; holds nothing about anybody.
    """
    rows = platform.READ_EPOCH.rows(_run(transaction, "read_epoch"))
    if len(rows) != 1:
        raise PolicyBreachError("the instance has no epoch")
    return rows[0].number


def advance_epoch(transaction: Transaction) -> int:
    """Move the epoch: every cached list of visible classes ends with it.

    Access: Platform state; filters nothing.
    """
    return platform.ADVANCE_EPOCH.rows(_run(transaction, "advance_epoch"))[0].number


def read_classes(transaction: Transaction, *, groups: GroupBook | None = None) -> dict[int, AccessClass]:
    """The whole class table, as it is decided: with whom its groups reach among whom it is released to.

    A class that cannot be read is left out, so that nobody sees it.

    Args:
        transaction: Any.
        groups: As they are in it, where they were read already.

    Access: For deciding visibility only; never part of an answer.
    """
    book = groups or read_group_book(transaction)
    found: dict[int, AccessClass] = {}
    for row in platform.READ_CLASSES.rows(_run(transaction, "read_classes")):
        try:
            found[row.id] = book.resolved(AccessClass.from_key(row.key))
        except PolicyBreachError:
            continue
    return found


def intern_classes(transaction: Transaction, classes: Mapping[int, AccessClass]) -> None:
    """Make sure that classes are in the table and stay there; a new one moves the epoch.

    Args:
        transaction: The writing transaction that will use them.
        classes: By number.

    Raises:
        PolicyBreachError: Two classes have one number.

    Access: Platform state; filters nothing.
    """
    found = platform.FIND_CLASSES.rows(_run(transaction, "find_classes", {"ids": sorted(classes)}))
    # one that is about to be collected is written, so that who collects it and this transaction wait for each other
    there = {row.id for row in found if _is_kept(row)}
    rows = [{"id": number, "key": classes[number].key} for number in sorted(classes.keys() - there)]
    if rows:
        found += platform.MERGE_CLASSES.rows(_run(transaction, "merge_classes", {"rows": rows}))
    if any(row.id is not None and row.key not in (None, classes[row.id].key) for row in found):
        raise PolicyBreachError("two access classes have one number")
    if rows:
        advance_epoch(transaction)


def check_classes(transaction: Transaction, numbers: Iterable[int]) -> None:
    """See once more, with everything written, whether a class that was found is being collected meanwhile.

    Args:
        transaction: The writing transaction that used them.
        numbers: Of the classes.

    Raises:
        AgainError: One is; the transaction must run anew.

    Access: Platform state; filters nothing.
    """
    wanted = set(numbers)
    found = platform.FIND_CLASSES.rows(_run(transaction, "find_classes", {"ids": sorted(wanted)}))
    if {row.id for row in found if _is_kept(row)} != wanted:
        raise AgainError


def _is_kept(row: platform.FoundClassRow) -> bool:
    """Whether a class is there and not about to be collected."""
    return row.key is not None and row.unused_since is None


def read_policy(transaction: Transaction) -> PolicyRow | None:
    """The policy set in force, or None before the first one.

    Access: Platform state; filters nothing.
    """
    rows = platform.READ_POLICY.rows(_run(transaction, "read_policy"))
    if len(rows) > 1:
        raise PolicyBreachError("two policy sets are in force")
    return rows[0] if rows else None


def put_policy(transaction: Transaction, *, digest: str, texts: str, at: int) -> int:
    """Put a policy set in force and move the epoch, which is returned.

    Access: Platform state; filters nothing.
    """
    _run(transaction, "retire_policies", {"digest": digest})
    _run(transaction, "put_policy", {"digest": digest, "texts": texts, "at": at})
    return advance_epoch(transaction)


def write_audit(transaction: Transaction, entry: AuditEntry) -> None:
    """Write one act; the answer goes out only after this is committed.

    Access: Platform state; filters nothing.
    """
    _run(transaction, "write_audit", {"row": asdict(entry)})


def read_audit(transaction: Transaction, *, since: int, limit: int) -> Sequence[platform.AuditRow]:
    """Acts since a moment, in order of time.

    Access: For who may read the audit; entries hold digests, not names.
    """
    return platform.READ_AUDIT.rows(_run(transaction, "read_audit", {"since": since, "limit": limit}))


def count_kinds(transaction: Transaction) -> dict[str, int]:
    """How many reports, records, classes … there are.

    Access: For who runs the instance alone: the size of the store is part of no answer.
    """
    return {row.kind: row.number for row in platform.COUNT_KINDS.rows(_run(transaction, "count_kinds"))}


def schema_versions(transaction: Transaction) -> list[int]:
    """The versions of the schema that were applied, in order.

    Access: Platform state; filters nothing.
    """
    rows = platform.READ_SCHEMA_VERSION.rows(_run(transaction, "read_schema_version"))
    return sorted(row.number for row in rows)
