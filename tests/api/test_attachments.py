"""Attachments over HTTP: sent in a ZIP, given out for download only, refused like what is not there."""

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from intel.api.problems import problem_of
from intel.errors import NotFoundError
from tests.support.pictures import PLACE, jpeg

pytestmark = pytest.mark.embedded

Bearer = Callable[[str], dict[str, str]]
PHOTO = jpeg()


def _zip(name: str, content: bytes, **about: Any) -> bytes:
    report = {
        "administration": "UZ",
        "reference": f"A-{name}",
        "marking": {"releasable_to": ["ALL"]},
        "seizures": [{}],
        "attachments": [{"name": name, **about}],
    }
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        archive.writestr("reports.json", json.dumps([report]))
        archive.writestr(f"files/{name}", content)
    return sink.getvalue()


def _send(client: Any, header: dict[str, str], content: bytes) -> tuple[str, str]:
    """Send a ZIP with one report; the handles of the report and of its attachment."""
    sent = client.post(
        "/api/v1/submissions", files={"file": ("sent.zip", content)}, data={"profile": "report-json"}, headers=header
    )
    line = json.loads(client.get(sent.json()["receipt"], headers=header).text.splitlines()[0])
    shown = client.get(f"/api/v1/reports/{line['report']}", headers=header).json()["rows"][0]
    return line["report"], shown["attachments"][0]["id"]


def test_an_attachment_is_given_out_for_download_with_its_digest(client: Any, bearer: Bearer) -> None:
    report, attachment = _send(client, bearer("uz.unit"), _zip("фото 1.jpg", PHOTO.content, screened=True))
    path = f"/api/v1/reports/{report}/attachments/{attachment}"

    own = client.get(path, headers=bearer("uz.officer"))
    others = client.get(path, headers=bearer("tm.officer"))

    assert (own.content, others.content) == (PHOTO.content, PHOTO.bare)
    assert PLACE not in others.content
    assert own.headers["content-disposition"] == "attachment; filename*=UTF-8''%D1%84%D0%BE%D1%82%D0%BE%201.jpg"
    assert own.headers["x-content-type-options"] == "nosniff"
    assert own.headers["content-type"] == "image/jpeg"
    assert "repr-digest" in own.headers
    assert "repr-digest" not in others.headers
    assert not {"etag", "last-modified"} & set(own.headers)


def test_what_does_something_when_it_is_opened_is_bytes_of_no_type(client: Any, bearer: Bearer) -> None:
    picture = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
    report, attachment = _send(client, bearer("uz.unit"), _zip("x.svg", picture))

    response = client.get(f"/api/v1/reports/{report}/attachments/{attachment}", headers=bearer("uz.officer"))

    assert response.content == picture
    assert response.headers["content-type"] == "application/octet-stream"
    assert response.headers["content-security-policy"] == "default-src 'none'; sandbox"


def test_what_is_not_the_callers_and_what_is_not_there_are_the_same_bytes(client: Any, bearer: Bearer) -> None:
    report, attachment = _send(client, bearer("uz.unit"), _zip("hidden.jpg", PHOTO.content))
    absent = bytes(problem_of(NotFoundError("whatever the reason")).body)

    for caller, path in (
        ("tm.officer", f"{report}/attachments/{attachment}"),
        ("tm.officer", f"{report}/attachments/{report}"),
        ("tm.officer", f"{attachment}/attachments/{attachment}"),
        ("uz.officer", f"{report}/attachments/{report}"),
        ("auditor", f"{report}/attachments/{attachment}"),
    ):
        response = client.get(f"/api/v1/reports/{path}", headers=bearer(caller))

        assert (response.status_code, response.content) == (404, absent)
