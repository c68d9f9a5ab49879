"""The planted networks of a region are found: whole by who may see them, and exactly the visible part by others."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from pydantic import SecretStr

from intel.access.actors import demonstration_actor
from intel.access.view import SentReport, VisibleReport, view
from intel.demo.region import write_region
from intel.graph.driver import Database
from intel.model.administrations import ADMINISTRATIONS
from intel.model.identifiers import normalise
from intel.model.report import RECORD_LISTS, Report
from intel.services.ask import Ask, ask
from intel.services.instance import Instance, open_instance
from intel.services.submit import submit_file
from intel.settings import Settings
from tests.support.engines import wipe

MOMENT = datetime(2026, 11, 20, tzinfo=UTC)
REPORTS = 300

World = tuple[SentReport, ...]


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("region")
    write_region(REPORTS, 7, out=folder, progress=lambda *_: None)
    return folder


@pytest.fixture(scope="module")
def world(region: Path) -> World:
    return tuple(
        SentReport(Report.model_validate_json(line), f"{path.stem.lower()}.unit", MOMENT)
        for path in sorted(region.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    )


@pytest.fixture(scope="module")
def instance(
    engine_settings: Settings, database: Database, region: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Instance]:
    wipe(database)
    own = {"clock": MOMENT, "secret": SecretStr("a secret of the tests"), "data_dir": tmp_path_factory.mktemp("data")}
    with open_instance(engine_settings.model_copy(update=own), database=database) as opened:
        for path in sorted(region.glob("*.jsonl")):
            submit_file(opened, demonstration_actor(f"{path.stem.lower()}.unit"), path=path, profile="report-json")
        yield opened
    wipe(database)


def _component(seen: Sequence[VisibleReport], start: str, most_holders: int) -> set[str]:
    """The reports that hang together with one by the identifiers in a view, leaving out what everybody has."""
    holders: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for report in seen:
        records: list[Mapping[str, Any]] = [each for name in RECORD_LISTS for each in report.plain.get(name, ())]
        for record in records:
            for each in record.get("identifiers", ()):
                if (found := normalise(each["kind"], each["value"])) is not None:
                    holders[each["kind"], found.normal].add((report.handle, record["id"]))
    joined = nx.Graph()
    joined.add_node(start)
    for identifier, found in holders.items():
        if len(found) <= most_holders:
            joined.add_edges_from((handle, identifier) for handle, _ in found)
    return {node for node in nx.node_connected_component(joined, start) if isinstance(node, str)}


def _network(instance: Instance, asker: str, start: str) -> set[str]:
    found: set[str] = set()
    after: str | None = None
    while True:
        page = {"after": after} if after else {}
        answer = ask(instance, demonstration_actor(asker), Ask("network", {"start": start, "hops": "4", **page}))
        for row in answer.rows:
            found |= {row["report"]} if "report" in row else set(row.get("reports", ()))
        if answer.next is None:
            return found
        after = answer.next


def test_every_planted_network_is_found_as_far_as_its_asker_sees_it(
    instance: Instance, world: World, region: Path
) -> None:
    networks = json.loads((region / "truth.json").read_text(encoding="utf-8"))["networks"]
    whole = partial = 0
    for code in sorted(ADMINISTRATIONS):
        asker = f"{code.lower()}.officer"
        actor = demonstration_actor(asker)
        seen = view(world, actor, "investigation", now=MOMENT, policies=instance.policies(), secret=instance.secret)
        handles = {(each.plain["administration"], each.plain["reference"]): each.handle for each in seen}
        for network in networks:
            members = [(each["administration"], each["reference"]) for each in network["reports"]]
            visible = [handles[each] for each in members if each in handles]
            if not visible:
                continue

            found = _network(instance, asker, visible[0])

            assert found == _component(seen, visible[0], instance.settings.hub_limit)
            if len(visible) == len(members):
                assert found == set(visible)
                whole += 1
            else:
                partial += 1
    assert whole == len(networks)
    assert partial > whole
