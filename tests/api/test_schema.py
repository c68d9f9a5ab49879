"""Requests drawn from the service's own description: whatever comes, the answer is as described."""

from collections.abc import Callable

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.testclient import TestClient

from intel.api.app import create_app
from intel.services.instance import Instance
from tests.noninterference.registry import ROUTES

pytestmark = pytest.mark.embedded

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
# the pages that show the description are not in it
PAGES = {"/docs", "/docs/oauth2-redirect", "/openapi.json"}
# one list for both: every route has a strategy of non-interference
OPERATIONS = sorted((method, path) for method, path in (name.split(" ") for name in ROUTES) if path not in PAGES)


def test_the_operations_are_all_there_are(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]

    assert {(method.upper(), path) for path, methods in paths.items() for method in methods} == set(OPERATIONS)


@pytest.mark.parametrize(("method", "path"), OPERATIONS, ids=lambda part: part)
def test_every_answer_is_as_the_description_says(
    instance: Instance, bearer: Callable[[str], dict[str, str]], method: str, path: str
) -> None:
    described = schemathesis.openapi.from_asgi("/openapi.json", create_app(instance))
    (operation,) = described.include(method=method, path=path).get_all_operations()
    headers = bearer("uz.unit")

    @settings(max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.ok().as_strategy())
    def answer(case: schemathesis.Case) -> None:
        case.call_and_validate(headers=headers, checks=CHECKS)

    answer()
