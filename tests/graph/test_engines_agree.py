"""Every question has one answer, byte for byte, on the embedded engine and on Neo4j."""

import random
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import orjson
import pytest
from pydantic import SecretStr

from intel.access.actors import DEMONSTRATION_ACTORS
from intel.demo.region import write_region
from intel.errors import IntelError
from intel.graph.builder import Origin
from intel.graph.driver import Database, Transaction
from intel.graph.writer import Incoming, write_reports
from intel.model.report import Report
from intel.services.ask import QUESTIONS, Ask, ask
from intel.services.instance import Instance, open_instance
from intel.settings import load_settings
from tests.support.engines import wipe

MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
REPORTS = 150
ASKERS = 20

Batch = list[Incoming]


def _batches(folder: Path) -> Iterator[Batch]:
    for path in sorted(folder.glob("*.jsonl")):
        unit = f"{path.stem.lower()}.unit"
        lines = path.read_bytes().splitlines()
        yield [
            Incoming(Report.model_validate(orjson.loads(line)), unit, MOMENT, Origin("s", row))
            for row, line in enumerate(lines, start=1)
        ]


def _load(instance: Instance, folder: Path) -> None:
    for batch in _batches(folder):

        def work(transaction: Transaction, batch: Batch = batch) -> None:
            write_reports(transaction, batch, secret=instance.secret, then=lambda _, __: None)

        instance.database.write(work)


@pytest.fixture(scope="module")
def twins(
    tmp_path_factory: pytest.TempPathFactory, embedded_database: Database, neo4j_database: Database
) -> Iterator[tuple[Instance, Instance]]:
    folder = tmp_path_factory.mktemp("region")
    write_region(REPORTS, 7, out=folder, progress=lambda _: None)
    with ExitStack() as stack:
        instances: list[Instance] = []
        for database in (embedded_database, neo4j_database):
            wipe(database)
            stack.callback(wipe, database)
            settings = load_settings(
                data_dir=tmp_path_factory.mktemp("data"), clock=MOMENT, secret=SecretStr("a secret of the tests")
            )
            instance = stack.enter_context(open_instance(settings, database=database))
            _load(instance, folder)
            instances.append(instance)
        yield instances[0], instances[1]


def _arguments(name: str, draw: random.Random, *, networks: list[list[str]], identifiers: list[str]) -> dict[str, str]:
    """Arguments that reach something, drawn anew for each asker."""
    network = draw.choice(networks)
    start = draw.choice([*network, *identifiers])
    drawn: dict[str, dict[str, str]] = {
        "search": {"text": draw.choice(["heroin", "героин", "UZ", "Kazakhstan truck", ""]), "kind": "seizure"},
        "report": {"id": draw.choice(network)},
        "network": {"start": start, "hops": str(draw.randint(1, 4)), "hubs": draw.choice(["true", "false"])},
        "path": {"a": draw.choice(network), "b": draw.choice(network), "max": str(draw.randint(2, 6))},
        "trace": {"identifier": draw.choice(identifiers)},
        "routes": {"limit": "200"},
        "totals": {"by": ",".join(draw.sample(["country", "substance", "year", "mode", "concealment"], 2))},
        "changes": {"since": draw.choice(["2026-01-01", "2026-03-02"])},
    }
    return drawn[name]


def _answer(instance: Instance, name: str, asker: str, arguments: dict[str, str]) -> bytes:
    try:
        return orjson.dumps(ask(instance, DEMONSTRATION_ACTORS[asker], Ask(name, arguments)).plain())
    except IntelError as error:
        return f"{error.code}: {error.message}".encode()


def _planted(folder: Path, instance: Instance) -> list[list[str]]:
    """The handles of the reports of each planted network."""
    truth = orjson.loads((folder / "truth.json").read_bytes())
    return [
        [
            instance.secret.handle(code := each["administration"], f"{code.lower()}.unit", reference=each["reference"])
            for each in network["reports"]
        ]
        for network in truth["networks"]
    ]


def _links(folder: Path) -> list[str]:
    truth = orjson.loads((folder / "truth.json").read_bytes())
    return [f"{link['kind']}:{link['value']}" for network in truth["networks"] for link in network["links"]]


@pytest.mark.neo4j
@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_both_engines_give_the_same_bytes(name: str, twins: tuple[Instance, Instance], tmp_path: Path) -> None:
    embedded, neo4j = twins
    write_region(REPORTS, 7, out=tmp_path, progress=lambda _: None)
    networks, identifiers = _planted(tmp_path, embedded), _links(tmp_path)
    draw = random.Random(f"{name} 1")  # a fixed seed: the same askers and arguments every time
    answered = 0

    for asker in draw.choices(sorted(DEMONSTRATION_ACTORS), k=ASKERS):
        arguments = _arguments(name, draw, networks=networks, identifiers=identifiers)
        one, other = (_answer(each, name, asker, arguments) for each in (embedded, neo4j))
        assert one == other
        answered += b'"rows":[{' in one

    assert answered > 0
