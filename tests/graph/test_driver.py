"""The driver on both engines."""

import threading
from collections.abc import Generator
from datetime import UTC, datetime

import neo4j.exceptions
import pytest

from intel.errors import ConfigError, GraphError, GraphUnavailableError
from intel.graph.driver import Database, Row, Transaction
from intel.graph.portability import ensure_schema
from intel.settings import Settings
from tests.support.engines import EngineName, wipe


@pytest.fixture
def graph(database: Database) -> Generator[Database]:
    """The database of this run, empty, with one unique label."""
    wipe(database)
    ensure_schema(
        database,
        [
            "CREATE CONSTRAINT driver_probe IF NOT EXISTS FOR (n:DriverProbe) REQUIRE n.id IS UNIQUE",
        ],
    )
    yield database
    wipe(database)


def ask(database: Database, text: str, **params: object) -> list[Row]:
    return database.read(lambda transaction: transaction.run(text, params))


def write(database: Database, text: str, **params: object) -> list[Row]:
    return database.write(lambda transaction: transaction.run(text, params))


def test_the_agent_tells_the_engine(database: Database, engine: EngineName) -> None:
    assert database.engine == engine
    assert database.server_agent.startswith("Neo4j/5.")


def test_rows_come_by_name_with_plain_values(graph: Database) -> None:
    rows = ask(
        graph,
        "UNWIND $list AS n RETURN n AS number, {a: [n, null], b: 'ü'} AS map, "
        "datetime('2026-01-02T03:04:05+05:00') AS moment ORDER BY n",
        list=[1, 2],
    )

    assert rows == [
        {"number": n, "map": {"a": [n, None], "b": "ü"}, "moment": datetime(2026, 1, 1, 22, 4, 5, tzinfo=UTC)}
        for n in (1, 2)
    ]


def test_a_stream_yields_rows_as_they_come(graph: Database) -> None:
    def first(transaction: Transaction) -> Row:
        return next(transaction.stream("UNWIND range(1, 100000) AS n RETURN n", {}))

    assert graph.read(first) == {"n": 1}


def test_a_node_is_no_value(graph: Database) -> None:
    with pytest.raises(GraphError, match="not properties by name"):
        write(graph, "CREATE (n:DriverProbe {id: 1}) RETURN [n] AS nodes")


def test_a_unit_of_work_happens_wholly_or_not_at_all(graph: Database) -> None:
    def half(transaction: Transaction) -> None:
        transaction.run("CREATE (:DriverProbe {id: 1})", {})
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        graph.write(half)

    assert ask(graph, "MATCH (n:DriverProbe) RETURN count(n) AS n") == [{"n": 0}]


def test_a_refused_statement_is_named_by_its_code_and_quotes_no_value(graph: Database) -> None:
    write(graph, "CREATE (:DriverProbe {id: $id})", id="Иванов")

    with pytest.raises(GraphError) as caught:
        write(graph, "CREATE (:DriverProbe {id: $id})", id="Иванов")

    assert caught.value.details["status"] == "Neo.ClientError.Schema.ConstraintValidationFailed"
    assert "Иванов" not in f"{caught.value.message} {caught.value.advice} {caught.value.details}"


def test_outside_tests_not_even_the_cause_quotes_a_value(graph: Database, engine_settings: Settings) -> None:
    del engine_settings
    lenient = Database(graph._driver, database="neo4j", strict=False)
    write(graph, "CREATE (:DriverProbe {id: $id})", id="Иванов")

    with pytest.raises(GraphError) as refused:
        write(lenient, "CREATE (:DriverProbe {id: $id})", id="Иванов")
    with pytest.raises(GraphError) as misspelt:
        ask(lenient, "MATCHH (n) RETURN n")

    assert refused.value.__cause__ is None
    assert isinstance(misspelt.value.__cause__, neo4j.exceptions.CypherSyntaxError)


def test_a_message_of_many_megabytes_is_taken(graph: Database) -> None:
    """At its default the embedded engine leaves the client hanging beyond sixteen."""
    rows = [{"id": number, "text": "ж" * 500} for number in range(20_000)]

    assert ask(graph, "UNWIND $rows AS row RETURN sum(size(row.text)) AS n", rows=rows) == [{"n": 10_000_000}]
    assert ask(graph, "RETURN size($story) AS n", story="x" * 18_000_000) == [{"n": 18_000_000}]


def test_a_missing_parameter_is_an_error(graph: Database) -> None:
    with pytest.raises(GraphError, match="ParameterMissing"):
        ask(graph, "RETURN $nobody AS n")


def test_many_who_merge_the_same_new_nodes_at_once_make_each_of_them_once(graph: Database) -> None:
    errors: list[Exception] = []

    def merge() -> None:
        try:
            for start in range(0, 50, 5):
                write(
                    graph, "UNWIND $ids AS id MERGE (n:DriverProbe {id: id}) SET n.seen = true", ids=[start, start + 1]
                )
        except GraphError as error:
            errors.append(error)

    threads = [threading.Thread(target=merge) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert errors == []
    assert ask(graph, "MATCH (n:DriverProbe) RETURN count(n) AS n") == [{"n": 20}]


def test_many_who_count_on_one_node_at_once_lose_nothing(graph: Database) -> None:
    write(graph, "CREATE (:DriverProbe {id: 1, n: 0})")

    def count() -> None:
        for _ in range(10):
            write(graph, "MATCH (n:DriverProbe {id: 1}) SET n.n = n.n + 1")

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert ask(graph, "MATCH (n:DriverProbe) RETURN n.n AS n") == [{"n": 40}]


@pytest.mark.neo4j
def test_a_deprecation_is_a_failure_in_tests(neo4j_database: Database) -> None:
    with pytest.raises(GraphError, match="deprecated"):
        ask(neo4j_database, "MATCH (n) RETURN id(n) AS number")
    with pytest.raises(GraphError, match="deprecated"):
        neo4j_database.run_ddl(
            "CREATE INDEX driver_probe_old IF NOT EXISTS FOR (n:DriverProbe) ON (n.a) "
            "OPTIONS {indexProvider: 'range-1.0'}"
        )


def test_an_unknown_label_is_no_deprecation(graph: Database) -> None:
    assert ask(graph, "MATCH (n:NeverSeenBefore) RETURN n.what AS what") == []


def test_a_wrong_password_is_a_matter_of_settings(database: Database, engine_settings: Settings) -> None:
    del engine_settings
    address = database._driver.get_server_info().address
    with (
        Database.connect(f"bolt://{address[0]}:{address[1]}", user="neo4j", password="not-this-one") as stranger,
        pytest.raises(ConfigError, match="password"),
    ):
        stranger.verify()


def test_an_unknown_database_is_a_matter_of_settings(database: Database) -> None:
    other = Database(database._driver, database="nowhere", strict=True)

    with pytest.raises((ConfigError, GraphError)):
        other.verify()


def test_a_server_that_is_not_there_is_unavailable_at_once() -> None:
    with (
        Database.connect("bolt://127.0.0.1:1", user="neo4j", password="irrelevant") as nowhere,
        pytest.raises(GraphUnavailableError) as caught,
    ):
        nowhere.verify()

    assert caught.value.retryable


def test_an_address_that_is_none_is_a_matter_of_settings() -> None:
    with pytest.raises(ConfigError):
        Database.connect("http//nowhere", user="neo4j", password="irrelevant")


def test_a_wiped_graph_is_empty_and_keeps_its_schema(graph: Database) -> None:
    write(graph, "UNWIND range(1, 2500) AS i CREATE (:DriverProbe {id: i})-[:NEXT]->(:DriverProbe {id: -i})")

    wipe(graph, keeps_places=False)

    assert ask(graph, "MATCH (n) RETURN count(n) AS n") == [{"n": 0}]
    write(graph, "CREATE (:DriverProbe {id: 1})")
    with pytest.raises(GraphError, match="ConstraintValidationFailed"):
        write(graph, "CREATE (:DriverProbe {id: 1})")
