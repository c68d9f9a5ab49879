"""Routes for what comes in: reports as JSON, files as submissions, and their receipts.

Access: a receipt is its submitter's alone; the services decide who may submit what.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Annotated, Any, cast

import orjson
from fastapi import APIRouter, Path, Request
from pydantic import BaseModel, Field
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response, StreamingResponse

from intel.access.actors import Actor
from intel.api.auth import Caller
from intel.api.bodies import read_json, upload
from intel.api.languages import Spoken
from intel.api.problems import problem
from intel.api.responses import faults
from intel.api.service import Service, service_of
from intel.errors import LimitExceededError, MalformedReportError
from intel.ingest.profile import profile_names
from intel.model.report import Report
from intel.model.vocabulary import Language
from intel.services.submit import SubmissionResult, receipt_lines, submit_file, submit_reports

__all__ = ["SubmissionBody", "get_receipt", "post_reports", "post_submission", "report_schemas", "router"]

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
    responses=faults(401, 413, 422, 503),
    summary="Send a file",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {
                "multipart/form-data": {
                    "schema": {
                        "type": "object",
                        "required": ["file", "profile"],
                        "properties": {
                            "file": {"type": "string", "format": "binary", "description": "The file, as it is."},
                            "profile": {
                                "type": "string",
                                "enum": list(profile_names()),
                                "description": "How its rows are read.",
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
    itself. The answer comes when all rows are through.

    Access: The policies of each row's originator decide whether the caller may submit it.
    """
    service = service_of(request)
    async with upload(request, service.instance.settings.data_dir / "uploads") as sent:
        result = await run_in_threadpool(
            submit_file,
            service.instance,
            actor,
            path=sent.path,
            profile=_profile(sent.fields),
            is_distinct=sent.fields.get("distinct") == "true",
        )
    return await run_in_threadpool(_outcome, service, actor, result, language=language)


@router.get(
    "/submissions/{submission}/receipt",
    response_class=Response,
    responses={
        200: {
            "description": "One JSON object a line, one line for every row.",
            "content": {
                "application/x-ndjson": {
                    "schema": {"type": "string"},
                    "example": '{"row":1,"line":2,"outcome":"accepted","report":"…","findings":[]}\n',
                }
            },
        },
        **faults(401, 404, 503),
    },
    summary="The receipt of a submission",
)
def get_receipt(
    request: Request,
    actor: Caller,
    *,
    language: Spoken,
    submission: Annotated[str, Path(description="Number of the submission.", max_length=200)],
) -> Response:
    """Says what became of every row of a submission, in the order of the rows.

    Access: For who submitted; to all others there is no such submission.
    """
    lines = receipt_lines(service_of(request).instance, actor, submission, language=language)
    first = list(islice(lines, 1))  # what is refused is refused before the first byte goes out
    return StreamingResponse(_ended((*first,), lines), media_type="application/x-ndjson")


def _ended(first: tuple[str, ...], rest: Iterator[str]) -> Iterator[str]:
    for lines in (first, rest):
        for line in lines:
            yield line if line.endswith("\n") else line + "\n"


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
