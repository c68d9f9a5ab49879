"""What most tests of a graph begin with; a test that needs another instance makes its own."""

from collections.abc import Iterator

import pytest
from pydantic import SecretStr

from intel.graph.driver import Database
from intel.services.instance import Instance, open_instance
from intel.settings import Settings
from tests.support.engines import wipe
from tests.support.worlds import MOMENT


@pytest.fixture
def instance(engine_settings: Settings, database: Database) -> Iterator[Instance]:
    """An instance on an emptied database, whose clock stands at the moment of the worlds."""
    wipe(database)
    settings = engine_settings.model_copy(update={"clock": MOMENT, "secret": SecretStr("a secret of the tests")})
    with open_instance(settings, database=database) as opened:
        yield opened
    wipe(database)
