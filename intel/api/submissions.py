"""Routes for what comes in: reports as JSON, and files as submissions.

Access: the services decide who may submit what.
"""

from __future__ import annotations

from itertools import islice
from typing import Any, cast

import orjson
from fastapi import APIRouter, Request
from pydantic import BaseModel, Field
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from intel.access.actors import Actor
from intel.api.auth import Caller
from intel.api.bodies import Upload, read_json, upload
from intel.api.languages import Spoken
from intel.api.problems import problem
from intel.api.responses import faults
from intel.api.service import Service, service_of
from intel.errors import LimitExceededError, MalformedReportError
from intel.ingest.profile import profile_names
from intel.model.report import Report
from intel.model.vocabulary import Language
from intel.services.receipts import receipt_lines
from intel.services.submit import (
    SubmissionResult,
    accept_file,
    accept_mended,
    finish,
    submit_reports,
)

__all__ = ["SubmissionBody", "post_reports", "post_submission", "report_schemas", "router"]

router = APIRouter(tags=["submissions"])

_MOST_REPORTS = 1_000
_MOST_REJECTIONS = 100
_REPORT_EXAMPLE = {
    "kind": "seizure",
    "administration": "UZ",
    "reference": "UZ-2026-000123",
    "marking": {"releasable_to": ["ALL"]},
    "seizures": [{"date": "2026-01-12", "place": {"country": "UZ"}}],
}


class SubmissionBody(BaseModel):
    """What became of a submission; its receipt has one line for every row."""

    submission: str = Field(description="Its number.", examples=["0f8c2d6a4f7b4a0d9a54b8a2a3c1d2e3"])
    totals: dict[str, int] = Field(
        description="Rows by outcome.", examples=[{"accepted": 41, "accepted_with_findings": 1, "rejected": 2}]
    )
    receipt: str = Field(description="Where the receipt is.", examples=["/api/v1/submissions/0f8c2d6a/receipt"])


_REPORT = {"$ref": "#/components/schemas/Report"}
_REPORT_SCHEMA = {
    "anyOf": [_REPORT, {"type": "array", "items": _REPORT, "minItems": 1, "maxItems": _MOST_REPORTS}],
}


def report_schemas() -> dict[str, Any]:
    """The JSON Schema of a report and of its parts, by the names under which the description refers to them.

    Access: Describes a form; filters nothing.
    """
    schema = Report.model_json_schema(ref_template="#/components/schemas/{model}")
    return {**schema.pop("$defs"), "Report": schema}


@router.post(
    "/reports",
    status_code=201,
    response_model=SubmissionBody,
    responses=faults(401, 413, 422, 503),
    summary="Send one report or several",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": _REPORT_SCHEMA, "example": _REPORT_EXAMPLE}},
        }
    },
)
async def post_reports(request: Request, actor: Caller, language: Spoken) -> Response:
    """Takes reports in canonical form, at most 1,000 at once.

    Each is taken or rejected by itself, and the receipt says what became of it. Where none could
    be taken the answer is a problem that names row, field and reason.

    Access: The policies of each report's originator decide whether the caller may submit it.
    """
    reports = _reports(await read_json(request))
    service = service_of(request)
    result = await run_in_threadpool(submit_reports, service.instance, actor, reports)
    return await run_in_threadpool(_outcome, service, actor, result, language=language)


@router.post(
    "/submissions",
    status_code=201,
    response_model=SubmissionBody,
    responses=faults(401, 404, 413, 422, 503),
    summary="Send a file",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {
                "multipart/form-data": {
                    "schema": {
                        "type": "object",
                        "required": ["file"],
                        "properties": {
                            "file": {"type": "string", "format": "binary", "description": "The file, as it is."},
                            "profile": {
                                "type": "string",
                                "enum": list(profile_names()),
                                "description": "How its rows are read; needed but where it mends.",
                            },
                            "mends": {
                                "type": "string",
                                "description": "Number of the submission whose rejected rows this sheet mends.",
                            },
                            "distinct": {
                                "type": "string",
                                "enum": ["true", "false"],
                                "description": "Take rows that came in another file once more.",
                            },
                        },
                    },
                }
            },
        }
    },
)
async def post_submission(request: Request, actor: Caller, language: Spoken) -> Response:
    """Takes a file by a mapping profile of this instance and reads it row by row.

    The bytes are kept with their digest before anything else; each row is taken or rejected by
    itself. The answer comes when all rows are through; with `Prefer: respond-async` it comes as soon
    as the file cannot be lost any more (202), and a worker goes on.

    Access: The policies of each row's originator decide whether the caller may submit it.
    """
    service = service_of(request)
    async with upload(request, service.instance.settings.data_dir / "uploads") as sent:
        if "respond-async" in request.headers.get("prefer", "").lower():
            return _accepted(await run_in_threadpool(_accept, service, actor, sent))
        result = await run_in_threadpool(_submit, service, actor, sent)
    return await run_in_threadpool(_outcome, service, actor, result, language=language)


def _reports(value: object) -> list[dict[str, Any]]:
    reports = cast("list[object]", value) if isinstance(value, list) else [value]
    if not reports or not all(isinstance(each, dict) for each in reports):
        raise MalformedReportError(
            "the body is neither a report nor a list of reports",
            advice="Send one JSON object or a list of them; `intel schema report` prints their form.",
        )
    if len(reports) > _MOST_REPORTS:
        raise LimitExceededError(
            "too many reports at once",
            advice="Send them as a file to /api/v1/submissions.",
            details={"limit": _MOST_REPORTS, "reports": len(reports)},
        )
    return cast("list[dict[str, Any]]", reports)


def _accept(service: Service, actor: Actor, sent: Upload) -> str:
    """Keep what was sent; from now on it cannot be lost."""
    mends = sent.fields.get("mends", "")
    if mends:
        return accept_mended(service.instance, actor, submission=mends, path=sent.path)
    profile, is_distinct = _profile(sent.fields), sent.fields.get("distinct") == "true"
    return accept_file(
        service.instance, actor, path=sent.path, profile=profile, is_distinct=is_distinct, name=sent.name
    )


def _submit(service: Service, actor: Actor, sent: Upload) -> SubmissionResult:
    """The same, and all rows through."""
    return finish(service.instance, _accept(service, actor, sent))


def _accepted(submission: str) -> Response:
    where = f"/api/v1/submissions/{submission}"
    body = {"submission": submission, "state": where, "events": f"{where}/events", "receipt": f"{where}/receipt"}
    return Response(orjson.dumps(body), 202, {"Location": where}, media_type="application/json")


def _profile(fields: dict[str, str]) -> str:
    """A profile of the instance by name: over HTTP nobody names a file of the server."""
    name = fields.get("profile", "")
    if not name or not name.replace("-", "").isalnum():
        raise MalformedReportError(
            "the form names no profile",
            advice=f"Add the part profile: {' or '.join(profile_names())}.",
            details={"field": "profile"},
        )
    return name


def _outcome(service: Service, actor: Actor, result: SubmissionResult, *, language: Language) -> Response:
    receipt = f"/api/v1/submissions/{result.submission}/receipt"
    rejected = result.totals.get("rejected", 0)
    if not result.is_readable or (rejected and rejected == sum(result.totals.values())):
        lines = receipt_lines(service.instance, actor, result.submission, language=language)
        about = {"receipt": receipt, "rows": [_rejection(line) for line in islice(lines, _MOST_REJECTIONS)]}
        return problem(
            "malformed_report",
            detail=result.reason(language) or "nothing of it could be taken",
            advice="Correct what is named for each row and send it again.",
            about=about,
        )
    body = SubmissionBody(submission=result.submission, totals=dict(result.totals), receipt=receipt)
    return Response(orjson.dumps(body.model_dump()), 201, {"Location": receipt}, media_type="application/json")


def _rejection(line: str) -> dict[str, Any]:
    read = orjson.loads(line)
    return {name: read[name] for name in ("row", "line", "findings") if name in read}
