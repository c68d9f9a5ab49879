"""Named groups over HTTP: proposed and confirmed by two people, seen at once by who joins."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

pytestmark = pytest.mark.embedded

Bearer = Callable[[str], dict[str, str]]


def found(client: TestClient, headers: dict[str, str]) -> list[str]:
    rows = client.get("/api/v1/search", params={"text": "KZG"}, headers=headers).json()["rows"]
    return [row["reference"] for row in rows]


def test_a_group_is_proposed_confirmed_listed_changed_and_taken_back(client: TestClient, bearer: Bearer) -> None:
    unit, chief, tm = bearer("kz.unit"), bearer("kz.chief"), bearer("tm.officer")
    proposed = client.post("/api/v1/groups/proposals", json={"group": "near", "members": ["TM"]}, headers=unit)
    body = {"group": "near", "proposal": proposed.json()["proposal"]}
    alone = client.post("/api/v1/groups/confirmations", json=body, headers=unit)
    confirmed = client.post("/api/v1/groups/confirmations", json=body, headers=chief)
    report = {
        "administration": "KZ",
        "reference": "KZG-1",
        "kind": "warning",
        "title": "KZG",
        "screened": True,
        "marking": {"releasable_to": ["KZ/near"]},
    }
    sent = client.post("/api/v1/reports", json=[report], headers=unit)

    assert (proposed.status_code, alone.status_code, confirmed.status_code, sent.status_code) == (201, 409, 200, 201)
    assert confirmed.json()["members"] == ["KZ", "TM"]
    assert (found(client, tm), found(client, bearer("uz.officer"))) == (["KZG-1"], [])
    listed = client.get("/api/v1/groups", headers=tm).json()["groups"]
    assert {"group": "KZ/near", "version": 1, "members": ["KZ", "TM"]} in listed
    assert client.get("/api/v1/groups/near/history", headers=tm).status_code == 404

    client.post("/api/v1/groups/proposals", json={"group": "near", "members": ["UZ"]}, headers=chief)
    gone = client.delete("/api/v1/groups/near/proposal", headers=unit)
    again = client.delete("/api/v1/groups/near/proposal", headers=unit)

    assert (gone.status_code, again.status_code) == (200, 409)
    versions = client.get("/api/v1/groups/near/history", headers=unit).json()["versions"]
    assert [(each["version"], each["proposer"], each["confirmer"]) for each in versions] == [(1, "kz.unit", "kz.chief")]
