"""Schema, public reference and first policy set of an instance, applied once and in order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from intel.clock import Clock, epoch_ms
from intel.errors import ConfigError
from intel.graph import platform_queries as platform
from intel.graph.driver import Database, Transaction
from intel.graph.portability import ensure_schema
from intel.graph.schema import CONSTRAINTS, INDEXES, SCHEMA_VERSION
from intel.graph.state import put_policy, read_policy
from intel.graph.statements import STATEMENTS
from intel.model.administrations import ADMINISTRATIONS
from intel.model.commodities import COMMODITIES
from intel.model.gazetteer import all_places, gazetteer_digest

__all__ = ["bootstrap", "make_schema"]


def _schema_of(labels: Collection[str], *, properties: Collection[str] = ()) -> Callable[[Database], None]:
    """A migration that makes the constraints and indexes of some labels, or of some properties, before they have data.

    An index created over data gives the embedded engine other types (engines, silently different).
    """

    def migrate(database: Database) -> None:
        unique = [
            f"CREATE CONSTRAINT {label.lower()}_{name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{name} IS UNIQUE"
            for label, name in CONSTRAINTS.items()
            if label in labels and not properties
        ]
        ranges = [
            f"CREATE INDEX {label.lower()}_by_{name} IF NOT EXISTS FOR (n:{label}) ON (n.{name})"
            for label, name in INDEXES
            if label in labels and (not properties or name in properties)
        ]
        ensure_schema(database, [*unique, *ranges])

    return migrate


# The first makes everything that is known today; the others only what an older database lacks.
_MIGRATIONS: Mapping[int, Callable[[Database], None]] = {
    1: _schema_of(CONSTRAINTS),
    2: _schema_of(("Quarantine", "Settlement")),
    3: _schema_of(("Tombstone", "Withheld", "Expiry", "Served")),
    4: _schema_of(("Emergency", "EmergencyNotice", "CaseAssignment")),
    5: _schema_of(("Walk",)),
    6: _schema_of(("GroupVersion", "GroupProposal")),
    7: _schema_of(("Report", "Record"), properties=("alike", "tie")),
    8: _schema_of(("OnwardAsking",)),
}


def make_schema(database: Database) -> None:
    """Make every constraint and index, in an empty database that is about to be filled from a backup.

    Args:
        database: Either engine.

    Access: Filters nothing.
    """
    _schema_of(CONSTRAINTS)(database)


def _applied(database: Database) -> set[int]:
    def read(transaction: Transaction) -> set[int]:
        rows = transaction.run(STATEMENTS["read_schema_version"].text, {})
        return {row.number for row in platform.READ_SCHEMA_VERSION.rows(rows)}

    return database.read(read)


_PLACES_AT_ONCE = 2_000


def _refresh_reference(database: Database) -> None:
    """Put the public reference where the database has another one, or none.

    The digest is written last: a start that was broken off begins again.
    """

    def read(transaction: Transaction) -> str | None:
        rows = platform.READ_REFERENCE_STATE.rows(transaction.run(STATEMENTS["read_reference_state"].text, {}))
        return rows[0].digest if rows else None

    digest = gazetteer_digest()
    if database.read(read) == digest:
        return
    places = [{"id": p.id, "name": p.names.en, "country": p.country, "kind": p.kind} for p in all_places().values()]
    for start in range(0, len(places), _PLACES_AT_ONCE):
        rows = places[start : start + _PLACES_AT_ONCE]

        def put(transaction: Transaction, rows: list[dict[str, str]] = rows) -> None:
            transaction.run(STATEMENTS["merge_places"].text, {"rows": rows})

        database.write(put)

    def finish(transaction: Transaction) -> None:
        _put_codes(transaction)
        transaction.run(STATEMENTS["put_reference_state"].text, {"digest": digest})

    database.write(finish)


def _put_codes(transaction: Transaction) -> None:
    """Commodities and administrations, from our own tables; a text of a report never makes one."""
    codes = {code: name for kind in COMMODITIES.values() for code, name in kind.hs_codes.items()}
    commodities = [{"code": code, "name": name} for code, name in sorted(codes.items())]
    members = [{"code": code, "name": a.names.en} for code, a in ADMINISTRATIONS.items()]
    for name, rows in (
        ("merge_commodities", commodities),
        ("merge_administrations", members),
    ):
        transaction.run(STATEMENTS[name].text, {"rows": rows})


def bootstrap(database: Database, *, clock: Clock, policy: Callable[[], tuple[str, str]]) -> None:
    """Bring a database to the present schema; does nothing where it is there already.

    Args:
        database: Either engine.
        clock: For the moment of each migration.
        policy: Gives digest and texts of the first policy set, asked only where there is none:
            the set in force is the one in the graph, files are its source.

    Raises:
        ConfigError: The database was made by a newer version of this program.

    Access: Platform state and public reference; filters nothing.
    """
    applied = _applied(database)
    if applied and max(applied) > SCHEMA_VERSION:
        raise ConfigError(
            f"the database has schema {max(applied)}, this program knows {SCHEMA_VERSION}",
            advice="Run a newer version of the program, or use another data directory.",
        )
    now = epoch_ms(clock.now())
    for number in range(1, SCHEMA_VERSION + 1):
        if number in applied:
            continue
        _MIGRATIONS[number](database)

        def finish(transaction: Transaction, number: int = number) -> None:
            transaction.run(STATEMENTS["start_epoch"].text, {})
            if read_policy(transaction) is None:
                digest, texts = policy()
                put_policy(transaction, digest=digest, texts=texts, at=now)
            row = {"number": number, "at": now}
            transaction.run(STATEMENTS["put_schema_version"].text, row)

        database.write(finish)
    _refresh_reference(database)
