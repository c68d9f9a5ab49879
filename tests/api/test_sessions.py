"""Sessions, cases and emergencies from outside: what a token chose holds, and refusals tell nothing."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from intel.access.sessions import Session
from intel.access.tokens import issue_token
from intel.services.instance import Instance
from intel.services.keys import issuer_key

pytestmark = pytest.mark.embedded

Bearer = Callable[[str], dict[str, str]]
_BODIES = {
    "exports": {"format": "csv", "reports": ["x"]},
    "withdrawals": {"reports": ["x"]},
    "releases": {"reports": ["x"]},
    "reclassifications": {"reports": ["x"], "marking": {"handling_code": "H1"}},
    "corrections": {"reports": [{"id": "x"}]},
}
REASON = "A truck with the container is at the border now"


@pytest.fixture(scope="module", autouse=True)
def _sent(client: TestClient, bearer: Bearer) -> None:
    reports = [
        {
            "administration": "KZ",
            "reference": reference,
            "seizures": [{"date": "2026-01-12"}],
            "marking": {"releasable_to": ["UZ"], **marking},
        }
        for reference, marking in (
            ("S-1", {}),
            ("S-2", {"cases": ["C-7"]}),
            ("S-3", {"purposes": ["border-control"]}),
            ("S-4", {"releasable_to": ["TJ"], "break_glass": True}),
        )
    ]
    assert client.post("/api/v1/reports", json=reports, headers=bearer("kz.unit")).status_code == 201
    body = {"case": "C-7", "officer": "uz.officer"}
    assert client.post("/api/v1/cases/assignments", json=body, headers=bearer("uz.chief")).status_code == 201


@pytest.fixture(scope="module")
def session(instance: Instance) -> Callable[..., dict[str, str]]:
    key = issuer_key(instance.settings.data_dir)

    def header(*chosen: str) -> dict[str, str]:
        return {"Authorization": "Bearer " + issue_token(Session(*chosen), key, clock=instance.clock, minutes=5)}

    return header


def found(client: TestClient, headers: dict[str, str], **query: str) -> list[str]:
    response = client.get("/api/v1/search", params=query, headers=headers)
    assert response.status_code == 200, response.text
    return sorted(row["reference"] for row in response.json()["rows"] if row["reference"].startswith("S-"))


def test_purpose_and_case_are_chosen_by_the_request_or_by_the_token(
    client: TestClient, bearer: Bearer, session: Callable[..., dict[str, str]]
) -> None:
    plain = bearer("uz.officer")

    assert found(client, plain) == ["S-1"]
    assert found(client, plain, case="C-7") == found(client, session("uz.officer", "", "C-7")) == ["S-1", "S-2"]
    assert found(client, plain, purpose="border-control") == found(client, session("uz.officer", "border-control"))
    both = session("uz.officer", "border-control", "C-7")
    assert found(client, both) == found(client, both, case="C-7", purpose="border-control") == ["S-1", "S-2", "S-3"]
    view = client.get("/api/v1/search", headers=both).json()["view"]
    assert (view["purpose"], view["case"]) == ("border-control", "C-7")


def test_a_session_asks_for_nothing_else_than_it_chose(
    client: TestClient, session: Callable[..., dict[str, str]]
) -> None:
    chosen = session("uz.officer", "border-control", "C-7")
    export = {"format": "bundle", "question": {"name": "search"}, "purpose": "statistics"}

    refused = [
        client.get("/api/v1/search", params={"purpose": "statistics"}, headers=chosen),
        client.get("/api/v1/search", params={"case": "C-8"}, headers=chosen),
        client.get("/api/v1/notices", params={"purpose": "statistics"}, headers=chosen),
        client.post("/api/v1/exports", json=export, headers=chosen),
    ]

    assert {(each.status_code, each.json()["code"]) for each in refused} == {(422, "question_error")}
    assert {each.json()["detail"] for each in refused} == {
        "this session has another purpose",
        "this session has another case",
    }


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "search"),
        ("POST", "exports"),
        ("POST", "withdrawals"),
        ("POST", "reclassifications"),
        ("POST", "releases"),
        ("POST", "corrections"),
        ("GET", "notices"),
        ("GET", "reports/x/attachments/y"),
    ],
)
def test_every_way_in_refuses_a_case_that_is_not_the_callers_in_the_same_bytes(
    client: TestClient, bearer: Bearer, session: Callable[..., dict[str, str]], method: str, path: str
) -> None:
    body = _BODIES.get(path)
    bodies: set[bytes] = set()
    for case in ("C-7", "C-8", "C-99", " ", "x" * 100):
        response = client.request(
            method, f"/api/v1/{path}", params={"case": case}, json=body, headers=bearer("uz.unit")
        )
        assert response.status_code == 422
        bodies.add(response.content)
    bodies.add(client.get("/api/v1/submissions", headers=session("uz.unit", "", "C-7")).content)

    assert len(bodies) == 1


def test_an_emergency_is_asked_confirmed_told_and_ended(client: TestClient, bearer: Bearer) -> None:
    asked = client.post("/api/v1/emergencies", json={"reason": REASON, "minutes": 5}, headers=bearer("uz.officer"))
    number = asked.json()["emergency"]
    own = client.post(f"/api/v1/emergencies/{number}/confirm", headers=bearer("uz.officer"))
    foreign = client.post(f"/api/v1/emergencies/{number}/confirm", headers=bearer("kz.chief"))
    absent = client.post(f"/api/v1/emergencies/{'0' * 32}/confirm", headers=bearer("uz.chief"))
    confirmed = client.post(f"/api/v1/emergencies/{number}/confirm", headers=bearer("uz.chief"))
    repeated = client.post(f"/api/v1/emergencies/{number}/confirm", headers=bearer("uz.unit"))

    assert (asked.status_code, confirmed.status_code) == (201, 200)
    assert {each.status_code for each in (own, foreign, absent, repeated)} == {404}
    assert len({(each.content, tuple(each.headers.items())) for each in (own, foreign, absent, repeated)}) == 1
    assert found(client, bearer("uz.officer")) == ["S-1", "S-4"]
    assert found(client, bearer("uz.chief")) == ["S-1"]
    told = client.get("/api/v1/notices", headers=bearer("kz.officer")).json()["notices"]
    assert [(each["emergency"], each["reason"]) for each in told if each["kind"] == "emergency"] == [(number, REASON)]
    listed = client.get("/api/v1/emergencies", headers=bearer("uz.chief")).json()["emergencies"]
    assert (listed[0]["state"], listed[0]["answers"]) == ("open", 1)

    assert client.post(f"/api/v1/emergencies/{number}/end", headers=bearer("uz.unit")).json()["state"] == "ended"
    assert found(client, bearer("uz.officer")) == ["S-1"]
