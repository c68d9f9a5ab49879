"""Reference packs as the graph knows them: which versions were loaded, from what, which is in use.

Access: Public reference; filters nothing.
"""

from __future__ import annotations

from dataclasses import asdict

from intel.graph.driver import Transaction
from intel.graph.platform_queries import READ_REFERENCE_PACKS, ReferencePackRow
from intel.graph.statements import STATEMENTS

__all__ = ["ReferencePackRow", "activate_pack", "put_pack", "read_packs"]


def put_pack(transaction: Transaction, row: ReferencePackRow) -> None:
    """Write a version that was loaded; the same again changes nothing.

    Access: Public reference; filters nothing.
    """
    transaction.run(STATEMENTS["put_reference_pack"].text, {"row": asdict(row)})


def read_packs(transaction: Transaction) -> list[ReferencePackRow]:
    """Every version of every list, by list and time of loading.

    Access: Public reference; filters nothing.
    """
    return READ_REFERENCE_PACKS.rows(transaction.run(STATEMENTS["read_reference_packs"].text, {}))


def activate_pack(transaction: Transaction, row: ReferencePackRow) -> None:
    """Put a version in use instead of the other versions of its list.

    Access: Public reference; filters nothing.
    """
    transaction.run(STATEMENTS["activate_reference_pack"].text, {"list": row.list, "id": row.id})
