"""Explaining identifiers over HTTP."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

pytestmark = pytest.mark.embedded

PATH = "/api/v1/identifiers/check"


def test_an_identifier_is_explained_to_whoever_has_a_token(
    client: TestClient, bearer: Callable[[str], dict[str, str]]
) -> None:
    body = {"value": "CSQU3054384", "kind": "container"}

    got = client.get(PATH, params=body, headers=bearer("uz.officer"))
    posted = client.post(PATH, json=body, headers=bearer("kz.officer"))

    assert got.status_code == posted.status_code == 200
    assert got.content == posted.content
    (found,) = got.json()["candidates"]
    assert (found["check"], found["check_digit"], found["expected"]) == ("fail", "4", "3")
    assert set(found["explanation"]) == {"en", "ru", "zh"}


def test_a_stranger_is_told_nothing(client: TestClient) -> None:
    assert client.get(PATH, params={"value": "CSQU3054384"}).status_code == 401
    assert client.post(PATH, json={"value": "CSQU3054384"}).status_code == 401


@pytest.mark.parametrize("body", [{}, {"value": "x" * 501}, {"value": "x", "kind": "no"}, {"value": 1}, [], "x"])
def test_what_cannot_be_asked_names_the_reason(
    client: TestClient, bearer: Callable[[str], dict[str, str]], body: object
) -> None:
    refused = client.post(PATH, json=body, headers=bearer("uz.officer"))

    assert refused.status_code == 422
    assert refused.json()["title"]
