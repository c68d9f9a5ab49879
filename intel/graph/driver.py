"""The one module that speaks to a graph database, over Bolt with the official driver.

Both engines are reached in the same way; what differs between them is in
`intel.graph.engine` (who starts the server) and `intel.graph.portability`.

Foreign exceptions end here. Inside a unit of work they must still be the
driver's own, because it retries by them; a unit of work therefore never catches
what `Transaction` raises.

Access: runs what it is given and filters nothing; `intel.graph.view` is the door for reading.
"""

import logging
import secrets
import time
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC
from types import TracebackType
from typing import Literal, LiteralString, Self, TypeVar, cast

import neo4j
import neo4j.time
from neo4j import GraphDatabase, ManagedTransaction, NotificationDisabledClassification, NotificationMinimumSeverity
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    ConnectionPoolError,
    ConstraintError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from intel.errors import ConfigError, GraphError, GraphUnavailableError
from intel.graph.class_texts import as_text

__all__ = ["AgainError", "Database", "Engine", "Row", "Transaction"]

T = TypeVar("T")
Engine = Literal["embedded", "neo4j"]
Row = dict[str, object]

_CONNECT_SECONDS = 10.0
_POOL_SECONDS = 60.0
_RETRY_SECONDS = 15.0
_TRANSACTION_SECONDS = 300.0  # heeded by Neo4j; the embedded engine has its own limit
_CONSTRAINT_ATTEMPTS = 6
_DELETED_MEANWHILE = "Neo.ClientError.Statement.EntityNotFound"
_OUT_OF_STEP = "Neo.ClientError.Request.Invalid"  # so too answers the embedded engine while it stops
_FIRST_DELAY_SECONDS = 0.02
_PING = "RETURN 1 AS one"
_JITTER = secrets.SystemRandom()

# What these say is the statement's own text, never a value; a person needs it to mend the statement.
_MESSAGES_WITHOUT_VALUES = ("Neo.ClientError.Statement.SyntaxError", "Neo.ClientError.Statement.ParameterMissing")

# The driver tells its retries, and the server's words with them, to whoever listens on this name.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


class AgainError(Exception):
    """Raised by a unit of work that must run anew, in a new transaction: somebody else was faster."""


class Transaction:
    """A running transaction, as a unit of work sees it."""

    def __init__(self, inner: ManagedTransaction, *, strict: bool) -> None:
        """Wrap the driver's transaction.

        Args:
            inner: The driver's own.
            strict: Whether a deprecated construct is an error.
        """
        self._inner = inner
        self._strict = strict

    def run(self, text: str, params: Mapping[str, object]) -> list[Row]:
        """Run a statement and fetch all its rows.

        Args:
            text: One statement from ``cypher/``, values only as parameters.
            params: Its parameters by name.

        Returns:
            The rows by column name, shape (n,); values are what `_plain` makes of them.

        Raises:
            GraphError: A row holds a node, relationship or path; in tests, a deprecation.
        """
        return list(self.stream(text, params))

    def stream(self, text: str, params: Mapping[str, object]) -> Iterator[Row]:
        """Run a statement and yield its rows as they come; they must be used within the unit of work.

        Args:
            text: One statement from ``cypher/``, values only as parameters.
            params: Its parameters by name.

        Yields:
            The rows by column name.

        Raises:
            GraphError: As for `run`.
        """
        sent, values_sent = as_text(text, params)
        result = self._inner.run(cast("LiteralString", sent), dict(values_sent))
        for record in result:
            values = cast("list[object]", record.values())
            yield {name: _plain(value) for name, value in zip(record.keys(), values, strict=True)}
        if self._strict:
            _refuse_deprecated(result.consume())


class Database:
    """A connection to one database; safe to share between threads."""

    def __init__(self, driver: neo4j.Driver, *, database: str, strict: bool) -> None:
        """Wrap an open driver; use `connect`.

        Args:
            driver: The driver; closed by `close`.
            database: Name of the database, sent with every session.
            strict: Whether a deprecated construct is an error, for tests.
        """
        self._driver = driver
        self._database = database
        self._strict = strict
        self._agent: str | None = None
        # On a cluster a read follows the write that this process made before it.
        self._bookmarks = GraphDatabase.bookmark_manager()

    @classmethod
    def connect(
        cls,
        uri: str,
        *,
        user: str | None,
        password: str | None,
        database: str = "neo4j",
        strict: bool = False,
    ) -> Self:
        """Make a connection; nothing is sent before the first use or `verify`.

        Args:
            uri: ``bolt://…`` or ``neo4j://…``, also with ``+s``.
            user: User name; no authentication where it or the password is None.
            password: Password.
            database: Name of the database.
            strict: Make a deprecated construct in a statement a `GraphError`;
                for tests. Without it the server is asked for no notifications.

        Returns:
            The connection, to be closed.

        Raises:
            ConfigError: The address is not one.
        """
        auth = None if user is None or password is None else (user, password)
        severity = NotificationMinimumSeverity.WARNING if strict else NotificationMinimumSeverity.OFF
        # The tests look for deprecations alone: an unknown label on an empty database is none.
        silenced = [kind for kind in NotificationDisabledClassification if kind.name != "DEPRECATION"]
        try:
            driver = GraphDatabase.driver(
                uri,
                auth=auth,
                user_agent="intel",
                telemetry_disabled=True,
                keep_alive=True,
                connection_timeout=_CONNECT_SECONDS,
                connection_acquisition_timeout=_POOL_SECONDS,
                liveness_check_timeout=30.0,
                max_transaction_retry_time=_RETRY_SECONDS,
                initial_retry_delay=_FIRST_DELAY_SECONDS,
                notifications_min_severity=severity,
                notifications_disabled_classifications=silenced if strict else None,
            )
        except (ConfigurationError, ValueError) as error:
            raise ConfigError(
                "the address of the graph database cannot be used",
                advice="Set INTEL_NEO4J_URI to an address as bolt://host:7687 or neo4j://host:7687.",
            ) from error
        return cls(driver, database=database, strict=strict)

    def close(self) -> None:
        """Close all connections to the server."""
        self._driver.close()

    def __enter__(self) -> Self:
        """Give the connection to a with statement, which closes it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connection."""
        self.close()

    def read(self, work: Callable[[Transaction], T], *, latest: bool = False) -> T:
        """Run a unit of work that reads, in one transaction.

        The work may run several times: it must have no effect beside its result.

        Args:
            work: The unit of work.
            latest: On a cluster ask the leader, as for the epoch.

        Returns:
            What the work returned.

        Raises:
            GraphUnavailableError: The database cannot be reached or stayed busy.
            GraphError: It refused a statement.
        """
        mode = neo4j.WRITE_ACCESS if latest else neo4j.READ_ACCESS
        return self._execute(work, mode=mode)

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Run a unit of work that writes, in one transaction; all of it happens or nothing.

        The work may run several times: it must have no effect beside its
        result and what it writes. Where the connection breaks at the commit,
        nobody knows whether it happened; so it must also be idempotent.

        Args:
            work: The unit of work.

        Returns:
            What the work returned.

        Raises:
            GraphUnavailableError: The database cannot be reached or stayed busy.
            GraphError: It refused a statement.
        """
        return self._execute(work, mode=neo4j.WRITE_ACCESS)

    def run_ddl(self, text: str) -> None:
        """Run a schema statement, in a transaction of its own as these need it.

        Args:
            text: One statement without parameters.

        Raises:
            GraphUnavailableError: The database cannot be reached.
            GraphError: It refused the statement.
        """
        with _translated(strict=self._strict), self._session(neo4j.WRITE_ACCESS) as session:
            summary = session.run(cast("LiteralString", text)).consume()
            if self._strict:
                _refuse_deprecated(summary)

    def verify(self) -> None:
        """Ask the server whether it is there and lets us in.

        Raises:
            GraphUnavailableError: It cannot be reached.
            ConfigError: It does not know the user, the password or the database.
        """
        with (
            _translated(strict=self._strict),
            self._session(neo4j.READ_ACCESS) as session,
            session.begin_transaction() as ping,  # not a unit of work: that would try again for long
        ):
            self._agent = ping.run(_PING).consume().server.agent

    @property
    def server_agent(self) -> str:
        """What the server calls itself, as ``Neo4j/5.26.0``; asked once.

        Raises:
            GraphUnavailableError: It cannot be reached.
        """
        if self._agent is None:
            self.verify()
        return self._agent or ""

    @property
    def engine(self) -> Engine:
        """Which of the two engines answers.

        Raises:
            GraphUnavailableError: It cannot be reached.
        """
        return "embedded" if "ArcadeDB" in self.server_agent else "neo4j"

    def _session(self, mode: str) -> neo4j.Session:
        return self._driver.session(database=self._database, default_access_mode=mode, bookmark_manager=self._bookmarks)

    def _execute(self, work: Callable[[Transaction], T], *, mode: str) -> T:
        @neo4j.unit_of_work(timeout=_TRANSACTION_SECONDS)
        def unit(inner: ManagedTransaction) -> T:
            return work(Transaction(inner, strict=self._strict))

        with _translated(strict=self._strict, was_let_in=self._agent is not None):
            attempt = 1
            while True:
                with self._session(mode) as session:
                    try:
                        return session.execute_write(unit) if mode == neo4j.WRITE_ACCESS else session.execute_read(unit)
                    except AgainError:
                        if attempt == _CONSTRAINT_ATTEMPTS:
                            raise GraphUnavailableError(
                                "the graph changed under a transaction again and again"
                            ) from None
                    except ConstraintError:
                        # Two who MERGE the same new node at once: the embedded engine tells the later one
                        # so, where Neo4j lets it wait. The driver retries the transient errors by itself.
                        if attempt == _CONSTRAINT_ATTEMPTS:
                            raise
                    except ClientError as error:
                        # The embedded engine lets a reader meet what another has just deleted. What was read
                        # is thrown away: in a new transaction it is not there.
                        if error.code != _DELETED_MEANWHILE or attempt == _CONSTRAINT_ATTEMPTS:
                            raise
                time.sleep(_FIRST_DELAY_SECONDS * 2**attempt * _JITTER.uniform(0.5, 1.0))
                attempt += 1


@contextmanager
def _translated(*, strict: bool, was_let_in: bool = False) -> Generator[None]:
    """Turn the driver's exceptions into ours, which quote no value."""
    try:
        yield
    except AuthError as error:
        if was_let_in:  # a server that stops forgets its users before it closes its connections
            raise GraphUnavailableError("the graph database does not let us in any more") from error
        raise ConfigError(
            "the graph database does not accept the user name and password",
            advice="Set INTEL_NEO4J_USER and INTEL_NEO4J_PASSWORD.",
        ) from error
    except (ServiceUnavailable, SessionExpired, ConnectionPoolError) as error:
        raise GraphUnavailableError("the graph database cannot be reached") from error
    except Neo4jError as error:
        if was_let_in and error.code == _OUT_OF_STEP:
            raise GraphUnavailableError("the connection to the graph database is out of step") from error
        raise _of_server(error) from (error if strict or error.code in _MESSAGES_WITHOUT_VALUES else None)
    except DriverError as error:
        raise GraphError(f"the graph driver failed: {type(error).__name__}") from error


def _of_server(error: Neo4jError) -> GraphError | ConfigError:
    code = error.code or "no code"
    if code == "Neo.ClientError.Database.DatabaseNotFound":
        return ConfigError("the graph database server has no database of this name", advice="Set INTEL_NEO4J_DATABASE.")
    if error.is_retryable() or code == _DELETED_MEANWHILE:
        return GraphUnavailableError(f"the graph database stayed busy ({code})", details={"status": code})
    return GraphError(f"the graph database refused a statement ({code})", details={"status": code})


def _refuse_deprecated(summary: neo4j.ResultSummary) -> None:
    for status in summary.gql_status_objects:
        if status.is_notification and status.classification is neo4j.NotificationClassification.DEPRECATION:
            raise GraphError(f"the statement uses what is deprecated: {status.status_description}")


def _plain(value: object) -> object:
    """A value without a type of the driver; elements of the graph are refused.

    A node's ids differ between the engines and change with its labels, so
    statements return properties by name.
    """
    if value is None or isinstance(value, (str, int, float, bytes)):
        return value
    if isinstance(value, list):
        return [_plain(each) for each in cast("list[object]", value)]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in cast("dict[str, object]", value).items()}
    if isinstance(value, neo4j.time.DateTime):
        moment = value.to_native()
        return moment if moment.tzinfo is None else moment.astimezone(UTC)
    if isinstance(value, neo4j.time.Date):
        return value.to_native()
    raise GraphError(f"a statement returned a {type(value).__name__}, not properties by name")
