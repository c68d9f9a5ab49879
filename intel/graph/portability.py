"""What has to be done differently, or with care, on the two engines.

Access: makes schema, reads nothing.
"""

from collections.abc import Sequence

from intel.graph.driver import Database

__all__ = ["ensure_schema"]


def ensure_schema(database: Database, statements: Sequence[str]) -> None:
    """Make constraints and indexes, each in a transaction of its own.

    They must be made on the empty database: made over existing data, the
    embedded engine gives the property the type it finds and later changes
    other values into it without a word.

    Args:
        database: Where.
        statements: ``CREATE CONSTRAINT … IF NOT EXISTS`` or ``CREATE INDEX …
            IF NOT EXISTS``, one each; a repetition changes nothing.

    Raises:
        GraphError: A statement was refused.
        GraphUnavailableError: The database cannot be reached.
    """
    for statement in statements:
        database.run_ddl(statement)
