"""The service on the embedded engine, with a few reports in it."""

import warnings
from collections.abc import Callable, Generator

import pytest

from bench.engines import NO_BUDGETS
from intel.access.tokens import issue_token
from intel.api.app import create_app
from intel.graph.driver import Database
from intel.services.instance import Instance, open_instance
from intel.services.keys import issuer_key
from intel.settings import Settings, load_settings
from tests.support.engines import wipe

# It recommends another client with the same interface, which the schema tests do not know yet.
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

Bearer = Callable[[str], dict[str, str]]


@pytest.fixture(scope="module")
def api_settings(embedded_settings: Settings) -> Settings:
    return load_settings(
        data_dir=embedded_settings.data_dir,
        engine_heap=embedded_settings.engine_heap,
        engine_linger=embedded_settings.engine_linger,
        max_body_bytes=200_000,
        max_page=20,
        **NO_BUDGETS,
    )


@pytest.fixture(scope="module")
def instance(api_settings: Settings, embedded_database: Database) -> Generator[Instance]:
    wipe(embedded_database)
    with open_instance(api_settings, database=embedded_database) as opened:
        yield opened


@pytest.fixture(scope="module")
def client(instance: Instance) -> Generator[TestClient]:
    with TestClient(create_app(instance), raise_server_exceptions=False) as opened:
        yield opened


@pytest.fixture(scope="module")
def bearer(instance: Instance) -> Bearer:
    key = issuer_key(instance.settings.data_dir)

    def header(name: str) -> dict[str, str]:
        return {"Authorization": "Bearer " + issue_token(name, key, clock=instance.clock, minutes=5)}

    return header
