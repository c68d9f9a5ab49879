"""The embedded engine's own log says what becomes of the engine, and quotes no value of a statement."""

import pytest

from intel.errors import GraphError
from intel.graph.driver import Database
from intel.graph.engine_files import EngineFiles
from intel.graph.engine_runtime import _without_values
from intel.settings import Settings

pytestmark = pytest.mark.embedded

VALUE = "Zyxcanaryov"


@pytest.mark.parametrize(
    "text",
    [
        "RETURN date($value) AS day",
        "RETURN duration($value) AS span",
        "RETURN $value + nonsense($value) AS sum",
        "CREATE (e:Epoch {name: {inside: $value}})",
    ],
)
def test_a_statement_that_fails_leaves_no_value_in_the_log(
    embedded_database: Database, embedded_settings: Settings, text: str
) -> None:
    with pytest.raises(GraphError):
        embedded_database.write(lambda transaction: transaction.run(text, {"value": VALUE}))

    log = EngineFiles.of(embedded_settings.data_dir).log
    said = {each.name: each.read_text(encoding="utf-8") for each in log.iterdir()}
    assert "ArcadeDB Server started" in said["server.0.log"]
    assert [name for name, content in said.items() if VALUE in content] == []


def test_last_words_are_places_and_names_of_exceptions() -> None:
    said = """\
Error occurred during initialization of VM
2026-11-30 14:38:25.777 INFO  [ArcadeDBServer] <ArcadeDB_0> is starting up...
2026-11-30 14:38:26.777 WARNI [BoltNetworkExecutor] BOLT query error Zyxcanaryov
java.lang.IllegalArgumentException: Invalid duration string: Zyxcanaryov
\tat com.arcadedb.bolt.BoltNetworkExecutor.run(BoltNetworkExecutor.java:256)
Caused by: java.lang.OutOfMemoryError: Zyxcanaryov
Zyxcanaryov called
"""

    assert _without_values(said).splitlines() == [
        "Error occurred during initialization of VM",
        "2026-11-30 14:38:25.777 INFO  [ArcadeDBServer] <ArcadeDB_0> is starting up...",
        "java.lang.IllegalArgumentException",
        "\tat com.arcadedb.bolt.BoltNetworkExecutor.run(BoltNetworkExecutor.java:256)",
        "java.lang.OutOfMemoryError",
    ]
