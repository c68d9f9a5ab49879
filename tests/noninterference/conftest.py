"""The stage on which properties play: one instance and its service, worlds taking each other's place."""

from collections.abc import Iterator

import pytest

from intel.graph.driver import Database
from intel.settings import Settings
from tests.noninterference.stage import Stage, open_stage


@pytest.fixture(scope="module")  # other modules empty the database that all share
def stage(engine_settings: Settings, database: Database) -> Iterator[Stage]:
    """The stage on the engine of this run."""
    with open_stage(engine_settings, database) as opened:
        yield opened
