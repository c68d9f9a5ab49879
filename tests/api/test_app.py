"""The service from outside: who may call, what comes in, what goes out, and where it stops."""

import json
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from intel.access.actors import demonstration_actor
from intel.access.tokens import issue_token
from intel.services.ask import QUESTIONS, Ask, ask
from intel.services.instance import Instance
from intel.services.keys import issuer_key
from intel.services.receipts import receipt_key_pem, submissions, verify_receipt

pytestmark = pytest.mark.embedded

Bearer = Callable[[str], dict[str, str]]


def seizure(reference: str, administration: str = "UZ", **more: object) -> dict[str, object]:
    return {
        "administration": administration,
        "reference": reference,
        "seizures": [{"date": "2026-01-12", "place": {"country": administration}}],
        "marking": {"releasable_to": ["ALL"]},
        **more,
    }


@pytest.fixture(scope="module")
def sent(client: TestClient, bearer: Bearer) -> dict[str, object]:
    own = seizure("UZ-OWN", marking={"releasable_to": []})
    response = client.post("/api/v1/reports", json=[seizure("UZ-1"), seizure("UZ-2"), own], headers=bearer("uz.unit"))
    assert response.status_code == 201, response.text
    return response.json()


def handles(client: TestClient, headers: dict[str, str]) -> dict[str, str]:
    rows = client.get("/api/v1/search", headers=headers).json()["rows"]
    return {row["reference"]: row["report"] for row in rows}


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({}, id="no token"),
        pytest.param({"Authorization": "Bearer x.y.z"}, id="not a token"),
        pytest.param({"Authorization": "Basic eDp5"}, id="another scheme"),
        pytest.param({"Authorization": "Bearer " + "a" * 5000}, id="a huge one"),
    ],
)
def test_nobody_calls_without_a_token(client: TestClient, headers: dict[str, str]) -> None:
    response = client.get("/api/v1/totals", headers=headers)

    assert response.status_code == 401
    assert response.headers["www-authenticate"] == "Bearer"
    assert response.json() == {
        "type": "urn:intel:problem:invalid_token",
        "title": "invalid token",
        "status": 401,
        "code": "invalid_token",
    }


def test_a_token_for_nobody_is_refused_like_any_other(client: TestClient, instance: Instance) -> None:
    key = issuer_key(instance.settings.data_dir)
    token = issue_token("no.body", key, clock=instance.clock, minutes=5)

    refused = client.get("/api/v1/totals", headers={"Authorization": f"Bearer {token}"})

    assert refused.content == client.get("/api/v1/totals").content


def test_a_stranger_is_refused_before_his_body_is_read(client: TestClient) -> None:
    assert client.post("/api/v1/reports", content=b"{").status_code == 401
    assert client.post("/api/v1/submissions", content=b"no form").status_code == 401


def test_reports_come_in_and_their_receipt_has_a_line_for_each(
    client: TestClient, bearer: Bearer, sent: dict[str, object]
) -> None:
    receipt = client.get(str(sent["receipt"]), headers=bearer("uz.unit"))

    lines = [json.loads(line) for line in receipt.text.splitlines()]
    assert receipt.headers["content-type"] == "application/x-ndjson"
    assert [line["row"] for line in lines] == [1, 2, 3]
    assert sum(dict(sent["totals"]).values()) == 3


def test_a_receipt_is_its_submitters_alone(client: TestClient, bearer: Bearer, sent: dict[str, object]) -> None:
    hidden = client.get(str(sent["receipt"]), headers=bearer("kz.unit"))
    absent = client.get("/api/v1/submissions/ffff/receipt", headers=bearer("kz.unit"))

    assert hidden.status_code == absent.status_code == 404
    assert hidden.content == absent.content
    assert hidden.headers == absent.headers


@pytest.mark.usefixtures("sent")
def test_what_is_not_visible_and_what_is_not_there_are_the_same_bytes(client: TestClient, bearer: Bearer) -> None:
    own = handles(client, bearer("uz.officer"))["UZ-OWN"]

    hidden = client.get(f"/api/v1/reports/{own}", headers=bearer("kz.officer"))
    absent = client.get("/api/v1/reports/00000000-0000-4000-8000-000000000000", headers=bearer("kz.officer"))

    assert "UZ-OWN" not in handles(client, bearer("kz.officer"))
    assert hidden.status_code == 404
    assert hidden.content == absent.content
    assert hidden.headers == absent.headers


@pytest.mark.usefixtures("sent")
def test_the_service_and_the_command_line_give_one_answer(
    client: TestClient, bearer: Bearer, instance: Instance
) -> None:
    answer = client.get("/api/v1/totals", params={"by": "country"}, headers=bearer("kz.officer")).json()

    expected = ask(instance, demonstration_actor("kz.officer"), Ask("totals", {"by": "country"}, None)).plain()
    assert answer["rows"] == expected["rows"] != []
    assert answer["view"] | {"at": ""} == expected["view"] | {"at": ""}


@pytest.mark.usefixtures("sent")
def test_an_answer_is_paged(client: TestClient, bearer: Bearer) -> None:
    headers, url = bearer("uz.officer"), "/api/v1/search"

    first = client.get(url, params={"limit": 2}, headers=headers).json()
    second = client.get(url, params={"limit": 2, "after": first["next"]}, headers=headers).json()
    stolen = client.get(url, params={"limit": 2, "after": first["next"]}, headers=bearer("kz.officer"))

    assert len(first["rows"]) == 2
    assert len(second["rows"]) == 1
    assert second["next"] is None
    assert stolen.json()["code"] == "page_token_error"


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        pytest.param("totals?substanse=heroin", 422, "question_error", id="an unknown argument"),
        pytest.param("totals?by=year&by=month", 422, "question_error", id="an argument given twice"),
        pytest.param("totals?limit=21", 413, "limit_exceeded", id="a page too large"),
        pytest.param("totals?purpose=curiosity", 422, "unknown_code", id="an unknown purpose"),
        pytest.param("nothing", 404, "not_found", id="no such address"),
    ],
)
def test_a_wrong_question_is_a_problem(client: TestClient, bearer: Bearer, query: str, status: int, code: str) -> None:
    response = client.get(f"/api/v1/{query}", headers=bearer("uz.officer"))

    assert (response.status_code, response.json()["code"]) == (status, code)
    assert response.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        pytest.param(b"{", 422, "malformed_report", id="no JSON"),
        pytest.param(b"[]", 422, "malformed_report", id="no report"),
        pytest.param(b"[1]", 422, "malformed_report", id="something else"),
        pytest.param(b'{"a":NaN}', 422, "malformed_report", id="NaN"),
        pytest.param(b'{"a":"\\ud800"}', 422, "malformed_report", id="half a surrogate pair"),
        pytest.param(b'{"a":' * 70 + b"1" + b"}" * 70, 422, "malformed_report", id="nested too deeply"),
        pytest.param(b"[" + b"{}," * 1000 + b"{}]", 413, "limit_exceeded", id="too many"),
        pytest.param(b" " * 200_001, 413, "limit_exceeded", id="too large"),
    ],
)
def test_a_wrong_body_is_a_problem(client: TestClient, bearer: Bearer, body: bytes, status: int, code: str) -> None:
    response = client.post("/api/v1/reports", content=body, headers=bearer("uz.unit"))

    assert (response.status_code, response.json()["code"]) == (status, code)


def test_a_body_of_unknown_length_is_counted(client: TestClient, bearer: Bearer) -> None:
    response = client.post("/api/v1/reports", content=(b" " * 50_000 for _ in range(5)), headers=bearer("uz.unit"))

    assert response.status_code == 413


def test_a_report_that_cannot_be_taken_is_named_with_field_and_reason(client: TestClient, bearer: Bearer) -> None:
    broken = seizure("UZ-9", seizures=[{"date": "2026-13-45", "place": {"country": "UZ"}}])

    response = client.post("/api/v1/reports", json=broken, headers=bearer("uz.unit"))

    row = response.json()["about"]["rows"][0]
    assert response.status_code == 422
    assert row["row"] == 1
    assert any("date" in finding["field"] for finding in row["findings"])


def test_nobody_sends_for_another_administration(client: TestClient, bearer: Bearer) -> None:
    response = client.post("/api/v1/reports", json=seizure("KZ-1", "KZ"), headers=bearer("uz.unit"))

    assert response.status_code == 422
    assert response.json()["about"]["rows"][0]["findings"][0]["code"] == "not_permitted"


def test_a_file_comes_in(client: TestClient, bearer: Bearer, instance: Instance) -> None:
    lines = "\n".join(json.dumps(seizure(f"UZ-F{number}")) for number in range(3))

    response = client.post(
        "/api/v1/submissions",
        files={"file": ("..\\january of UZ.jsonl", lines.encode())},
        data={"profile": "report-json"},
        headers=bearer("uz.unit"),
    )

    assert response.status_code == 201, response.text
    assert sum(response.json()["totals"].values()) == 3
    sent = submissions(instance, demonstration_actor("uz.unit"), limit=1)
    assert sent[0]["filename"] == "january of UZ.jsonl"
    # what others began to send in pieces stays
    assert [each for each in (instance.settings.data_dir / "uploads").iterdir() if each.is_file()] == []


@pytest.mark.parametrize(
    "form",
    [
        pytest.param({"data": {"profile": "report-json"}}, id="no file"),
        pytest.param({"files": {"file": b"{}"}}, id="no profile"),
        pytest.param({"files": {"file": b"{}"}, "data": {"profile": "../../etc/passwd"}}, id="a file of the server"),
        pytest.param({"files": {"file": b"{}"}, "data": {"profile": "nothing"}}, id="an unknown profile"),
    ],
)
def test_a_wrong_form_is_a_problem(client: TestClient, bearer: Bearer, form: dict[str, object]) -> None:
    response = client.post("/api/v1/submissions", headers=bearer("uz.unit"), **form)

    assert response.status_code == 422
    assert response.json()["code"] in {"malformed_report", "profile_error"}


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize("form", ["bundle", "csv", "graphml", "geojson"])
def test_what_is_visible_can_be_taken_as_a_file(
    client: TestClient, bearer: Bearer, instance: Instance, form: str
) -> None:
    body = {"format": form, "question": {"name": "search", "arguments": {}}}

    response = client.post("/api/v1/exports", json=body, headers=bearer("kz.officer"))

    assert response.status_code == 200
    assert "attachment" in response.headers["content-disposition"]
    assert b"UZ-OWN" not in response.content
    assert list((instance.settings.data_dir / "exports").iterdir()) == []


def test_a_report_that_is_not_there_is_not_exported(client: TestClient, bearer: Bearer) -> None:
    body = {"format": "bundle", "reports": ["00000000-0000-4000-8000-000000000000"]}

    response = client.post("/api/v1/exports", json=body, headers=bearer("kz.officer"))

    assert response.status_code == 404


def test_an_export_of_no_known_form_is_named_by_its_field(client: TestClient, bearer: Bearer) -> None:
    response = client.post("/api/v1/exports", json={"format": "pdf"}, headers=bearer("kz.officer"))

    assert response.status_code == 422
    assert response.json()["about"]["fields"][0]["field"] == "body.format"


def test_those_who_watch_need_no_token(client: TestClient) -> None:
    assert client.get("/health").json() == {"status": "ok"}
    assert client.get("/ready").json() == {"status": "ok"}
    assert client.post("/health").status_code == 405


def test_every_question_is_documented_with_its_arguments(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]

    for name, question in QUESTIONS.items():
        path = "/api/v1/reports/{id}" if name == "report" else f"/api/v1/{name}"
        shown = {parameter["name"] for parameter in paths[path]["get"]["parameters"]}
        assert shown == {about.alias or field for field, about in question.arguments.model_fields.items()} | {
            "purpose",
            "case",
        }


def test_the_key_that_verifies_receipts_is_one_for_everybody_who_may_call(
    client: TestClient, bearer: Bearer, instance: Instance
) -> None:
    given = {client.get("/api/v1/receipt-key", headers=bearer(name)).text for name in ("uz.unit", "kz.unit")}

    assert given == {receipt_key_pem(instance.settings.data_dir)}
    assert client.get("/api/v1/receipt-key").status_code == 401


def test_a_signed_receipt_that_is_fetched_is_verified_by_the_key_that_is_fetched(
    client: TestClient, bearer: Bearer
) -> None:
    headers = bearer("uz.unit")
    number = client.post("/api/v1/reports", json=[seizure("UZ-SIGNED")], headers=headers).json()["submission"]
    receipt = client.get(f"/api/v1/submissions/{number}/receipt", params={"form": "signed"}, headers=headers)
    key = client.get("/api/v1/receipt-key", headers=headers).text

    verified = verify_receipt(receipt.content, key=key)

    assert (verified.head["submission"], verified.lines) == (number, 1)
