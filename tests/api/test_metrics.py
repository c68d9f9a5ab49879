"""The figures of the service: opened by the operator's token alone, of routes and of nobody."""

import re

import pytest
from starlette.testclient import TestClient

from intel.services.instance import Instance
from intel.services.keys import METRICS_TOKEN_FILE, metrics_token
from intel.settings import load_settings
from tests.noninterference.registry import ROUTES

pytestmark = pytest.mark.embedded

Bearer = dict[str, str]


@pytest.fixture
def operator(instance: Instance) -> Bearer:
    return {"Authorization": f"Bearer {metrics_token(instance.settings)}"}


def figure(client: TestClient, operator: Bearer, line: str) -> float:
    text = client.get("/metrics", headers=operator).text
    return sum(float(each.rpartition(" ")[2]) for each in text.splitlines() if each.startswith(line))


def test_the_operators_token_opens_the_figures(client: TestClient, operator: Bearer) -> None:
    response = client.get("/metrics", headers=operator)

    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/plain; version=0.0.4")
    for name in ("intel_epoch", "intel_submissions_open", "intel_database_up", "intel_build_info", "process_cpu"):
        assert re.search(rf"^{name}", response.text, re.MULTILINE), name


def test_no_users_token_opens_them_and_nobody_learns_why(client: TestClient, bearer: object) -> None:
    assert callable(bearer)
    refused = [
        client.get("/metrics", headers=headers)
        for headers in ({}, {"Authorization": "Bearer x"}, bearer("uz.chief"), bearer("auditor"), bearer("secretariat"))
    ]

    assert {each.status_code for each in refused} == {401}
    assert len({each.content for each in refused}) == 1


def test_the_operators_token_opens_nothing_else(client: TestClient, operator: Bearer) -> None:
    assert client.get("/api/v1/search", headers=operator).status_code == 401


def test_a_request_counts_under_its_template_and_status(client: TestClient, operator: Bearer, bearer: object) -> None:
    assert callable(bearer)
    line = 'intel_requests_total{method="GET",route="/api/v1/reports/{id}",status="404"}'
    before = figure(client, operator, line)

    for handle in ("Zyxcanaryov", "0f8c2d6a-4f7b-4a0d-9a54-b8a2a3c1d2e3"):
        client.get(f"/api/v1/reports/{handle}", headers=bearer("uz.officer"))

    assert figure(client, operator, line) == before + 2
    assert "Zyxcanaryov" not in client.get("/metrics", headers=operator).text


@pytest.mark.parametrize(("method", "path"), [("GET", "/Zyxcanaryov"), ("ZYXCANARYOV", "/api/v1/search")])
def test_what_is_no_route_is_counted_without_what_it_was(
    client: TestClient, operator: Bearer, method: str, path: str
) -> None:
    client.request(method, path)

    text = client.get("/metrics", headers=operator).text
    assert "zyxcanaryov" not in text.lower()
    known = {path for _, path in (name.split(" ") for name in ROUTES)} | {"none"}
    assert set(re.findall(r'route="([^"]*)"', text)) <= known


def test_a_token_of_the_settings_goes_before_the_one_that_is_kept(instance: Instance) -> None:
    kept = instance.settings.data_dir / METRICS_TOKEN_FILE
    settings = load_settings(data_dir=instance.settings.data_dir, metrics_token="sixteen letters!")

    assert metrics_token(settings) == "sixteen letters!"
    assert metrics_token(instance.settings) == kept.read_text()
    assert kept.stat().st_mode & 0o777 == 0o600
