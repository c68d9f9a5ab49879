"""Leaks are tried on the stage of the properties, on the embedded engine alone: they are mistakes in our code."""

from collections.abc import Iterator

import pytest

from intel.graph.driver import Database
from intel.settings import Settings
from tests.noninterference.stage import Stage, open_stage


@pytest.fixture(scope="module")
def stage(embedded_settings: Settings, embedded_database: Database) -> Iterator[Stage]:
    """The stage on the embedded engine."""
    with open_stage(embedded_settings, embedded_database) as opened:
        yield opened
