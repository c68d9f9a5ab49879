"""What two people decide leaves an event in the log: that it happened, and neither whose nor about whom."""

import io
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import orjson
import pytest
from pydantic import SecretStr

from intel.access.actors import demonstration_actor
from intel.graph.driver import Database
from intel.log import configure_logging
from intel.services.emergencies import ask_for_emergency, confirm_emergency
from intel.services.groups import confirm_group, propose_group
from intel.services.instance import Instance, open_instance
from intel.settings import Settings
from tests.support.engines import wipe

UNIT, CHIEF = demonstration_actor("kz.unit"), demonstration_actor("kz.chief")


@pytest.fixture
def instance(engine_settings: Settings, database: Database) -> Iterator[Instance]:
    wipe(database)
    own = {"clock": datetime(2026, 3, 1, 12, tzinfo=UTC), "secret": SecretStr("a secret of the tests")}
    with open_instance(engine_settings.model_copy(update=own), database=database) as opened:
        yield opened
    wipe(database)


def logged(instance: Instance, act: Callable[[], object]) -> dict[str, Any]:
    """The one entry that an act leaves in the log, without its moment."""
    stream = io.StringIO()
    configure_logging("info", clock=instance.clock, stream=stream)
    try:
        act()
    finally:
        configure_logging("warning", clock=instance.clock)
    (entry,) = map(orjson.loads, stream.getvalue().splitlines())
    return {name: value for name, value in entry.items() if name not in ("timestamp", "level")}


def test_that_a_group_was_changed_and_neither_which_nor_who_belongs_to_it(instance: Instance) -> None:
    propose_group(instance, UNIT, "neighbours", members=["UZ"])

    entry = logged(instance, lambda: confirm_group(instance, CHIEF, "neighbours"))

    assert entry.keys() == {"event", "epoch"}
    assert entry["event"] == "group.changed"


def test_that_an_emergency_was_confirmed_and_not_whose_it_is(instance: Instance) -> None:
    asked = ask_for_emergency(instance, UNIT, reason="A truck with the container is at the border now", minutes=30)

    entry = logged(instance, lambda: confirm_emergency(instance, CHIEF, asked["emergency"]))

    assert entry.keys() == {"event", "epoch"}
    assert entry["event"] == "emergency.confirmed"
