"""Explaining identifiers over HTTP."""

import json
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


def test_a_receipt_suggests_what_the_free_text_says(
    client: TestClient, bearer: Callable[[str], dict[str, str]]
) -> None:
    story = "😀 контейнер CSQU3054384, 5 кг"
    sent = {
        "administration": "UZ",
        "reference": "UZ-SUGGEST",
        "seizures": [{"date": "2026-01-12", "place": {"country": "UZ"}}],
        "narratives": [{"text": story, "language": "ru"}],
    }

    answer = client.post("/api/v1/reports", json=sent, headers=bearer("uz.unit")).json()
    (line,) = client.get(answer["receipt"], headers=bearer("uz.unit")).text.splitlines()

    container, quantity = json.loads(line)["suggestions"]
    assert container | {"value": {}} == {
        "number": 1,
        "field": "narratives.0",
        "sort": "identifier",
        "kind": "container",
        "start": 12,
        "end": 23,
        "text": "CSQU3054384",
        "value": {},
        "basis": "label",
        "taken": False,
    }
    assert container["value"]["fault"] == "digit"
    assert story[quantity["start"] : quantity["end"]] == "5 кг"
