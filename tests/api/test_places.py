"""Asking the gazetteer over HTTP."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from intel.services.places import place_matched

pytestmark = pytest.mark.embedded

PATH = "/api/v1/places/match"


def test_a_place_is_found_as_the_command_finds_it(client: TestClient, bearer: Callable[[str], dict[str, str]]) -> None:
    got = client.get(PATH, params={"text": "КПП Кордаи", "country": "kz"}, headers=bearer("uz.officer"))

    assert got.status_code == 200
    assert got.json() == place_matched("КПП Кордаи", "KZ")
    assert (got.json()["place"], got.json()["counterpart"]) == ("korday-kz", "akzhol-kg")


def test_below_the_threshold_there_is_the_country_and_what_may_be_meant(
    client: TestClient, bearer: Callable[[str], dict[str, str]]
) -> None:
    got = client.get(PATH, params={"text": "г. Бишкек", "country": "UZ"}, headers=bearer("kz.officer")).json()

    assert (got["place"], got["country"]) == (None, "UZ")
    assert "bishkek" in [each["id"] for each in got["alternatives"]]


@pytest.mark.parametrize(
    "asked",
    [{}, {"text": ""}, {"text": "x" * 501}, {"text": "Korday", "country": "K1"}, {"text": "x", "country": "KAZ"}],
)
def test_what_cannot_be_asked_is_refused(
    client: TestClient, bearer: Callable[[str], dict[str, str]], asked: dict[str, str]
) -> None:
    assert client.get(PATH, params=asked, headers=bearer("uz.officer")).status_code == 422


def test_a_stranger_is_told_nothing(client: TestClient) -> None:
    assert client.get(PATH, params={"text": "Korday"}).status_code == 401
