"""Passing on over HTTP: refused, asked for, granted, in the file, and ended."""

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

pytestmark = pytest.mark.embedded

Bearer = Callable[[str], dict[str, str]]
REASON = "A joint operation works on this route"


def report(reference: str, **marking: Any) -> dict[str, Any]:
    return {
        "administration": "KZ",
        "reference": reference,
        "kind": "warning",
        "title": "KZO",
        "screened": True,
        "marking": {"releasable_to": ["UZ"], **marking},
    }


def test_a_report_is_asked_for_granted_passed_on_and_closed_again(client: TestClient, bearer: Bearer) -> None:
    unit, officer = bearer("kz.unit"), bearer("uz.officer")
    sent = [report("KZO-1", onward="ask"), report("KZO-2", onward="allowed"), report("KZO-3")]
    assert client.post("/api/v1/reports", json=sent, headers=unit).status_code == 201
    rows = client.get("/api/v1/search", params={"text": "KZO"}, headers=officer).json()["rows"]
    handles = {row["reference"]: row["report"] for row in rows}
    question = {"name": "search", "arguments": {"text": "KZO"}}
    body = {"format": "bundle", "question": question, "onward_to": "CENcomm"}

    def passed() -> tuple[list[str], str]:
        made = client.post("/api/v1/exports", json=body, headers=officer)
        return [each["report"]["reference"] for each in made.json()["reports"]], made.headers["Kept-Back"]

    assert passed() == (["KZO-2"], "2")
    named = {"format": "bundle", "reports": [handles["KZO-1"]], "onward_to": "CENcomm"}
    refused = client.post("/api/v1/exports", json=named, headers=officer)
    assert (refused.status_code, refused.json()["about"]) == (409, {"reports": [handles["KZO-1"]]})
    own = client.post("/api/v1/exports", json={**named, "onward_to": None}, headers=officer)
    assert (own.status_code, "Kept-Back" in own.headers) == (200, False)

    asked = client.post(
        "/api/v1/onward", json={"report": handles["KZO-1"], "to": "CENcomm", "reason": REASON}, headers=officer
    )
    path = f"/api/v1/onward/{asked.json()['asking']}"
    assert (asked.status_code, asked.json()["state"]) == (201, "waiting")
    assert [each["kind"] for each in client.get("/api/v1/notices", headers=unit).json()["notices"]] == ["onward-asked"]
    assert client.post(f"{path}/grant", json={"days": 7}, headers=officer).status_code == 404
    assert client.post(f"{path}/grant", json={"days": 700}, headers=unit).status_code == 422
    assert client.post(f"{path}/grant", json={"days": 7}, headers=unit).json()["state"] == "granted"
    assert sorted(passed()[0]) == ["KZO-1", "KZO-2"]

    assert client.post(f"{path}/refuse", headers=unit).json()["state"] == "ended"
    assert client.post(f"{path}/refuse", headers=unit).status_code == 409
    assert passed() == (["KZO-2"], "2")
    (listed,) = client.get("/api/v1/onward", headers=officer).json()["askings"]
    assert (listed["side"], listed["state"], listed["files"]) == ("asked", "ended", 1)
