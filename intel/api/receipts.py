"""Routes for what became of what was sent: how far it is, its receipt, its quarantine.

Access: all of it is the submitting unit's alone; to all others there is no such submission.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import islice
from typing import Annotated, Any, Literal

import orjson
from fastapi import APIRouter, Path, Query, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response, StreamingResponse

from intel.api.auth import Caller
from intel.api.languages import Spoken
from intel.api.responses import faults
from intel.api.service import service_of
from intel.services.quarantine import discard, mending_sheet, quarantined
from intel.services.receipts import (
    receipt_key_pem,
    receipt_lines,
    signed_receipt,
    submission_state,
    submissions,
)
from intel.services.submit import SubmissionResult, submit_mended_rows, submit_taken
from intel.services.suggestions import suggested

__all__ = [
    "DiscardBody",
    "MendBody",
    "TakeBody",
    "get_events",
    "get_quarantine",
    "get_receipt",
    "get_receipt_key",
    "get_sheet",
    "get_submission",
    "get_submissions",
    "get_suggestions",
    "post_discarded",
    "post_mended",
    "post_taken",
    "router",
]

router = APIRouter(tags=["receipts"])

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_NDJSON = "application/x-ndjson"
_PAUSE_SECONDS = 0.5
_LONGEST_EVENTS_SECONDS = 300.0
_Number = Annotated[str, Path(description="Number of the submission.", max_length=200)]


class MendBody(BaseModel):
    """Mended rows: cells by name, by number of the row; a cell that is not named stays as it was sent."""

    model_config = ConfigDict(extra="forbid")

    rows: dict[int, dict[str, str]] = Field(min_length=1, max_length=1000, examples=[{"17": {"AMOUNT": "2.5"}}])


class TakeBody(BaseModel):
    """Suggestions to take: their numbers in the receipt, by number of the row."""

    model_config = ConfigDict(extra="forbid")

    rows: dict[int, Annotated[list[int], Field(min_length=1, max_length=200)]] = Field(
        min_length=1, max_length=1000, examples=[{"17": [1, 3]}]
    )


class DiscardBody(BaseModel):
    """Why a row is not to be mended."""

    model_config = ConfigDict(extra="forbid")

    reason: str = Field(min_length=1, max_length=500, examples=["entered twice by mistake"])


def _json(value: object, *, status: int = 200) -> Response:
    return Response(orjson.dumps(value), status, media_type="application/json")


def _made(result: SubmissionResult) -> Response:
    """A submission of a person's own, with where its receipt is."""
    receipt = f"/api/v1/submissions/{result.submission}/receipt"
    return _json({"submission": result.submission, "totals": result.totals, "receipt": receipt}, status=201)


@router.get(
    "/submissions",
    response_class=Response,
    responses=faults(401, 422, 503),
    summary="What your unit sent",
)
def get_submissions(
    request: Request,
    actor: Caller,
    *,
    limit: Annotated[int, Query(ge=1, le=200, description="At most so many, the newest first.")] = 50,
) -> Response:
    """Lists the submissions of the caller's unit with their state and rows by outcome.

    Access: Of the caller's own unit.
    """
    return _json({"rows": submissions(service_of(request).instance, actor, limit=limit)})


@router.get(
    "/submissions/{submission}",
    response_class=Response,
    responses=faults(401, 404, 422, 503),
    summary="How far a submission is",
)
def get_submission(request: Request, actor: Caller, submission: _Number) -> Response:
    """Says what was taken, when, under which digest, how far it is, and rows by outcome.

    Access: For who submitted; to all others there is no such submission.
    """
    return _json(submission_state(service_of(request).instance, actor, submission))


@router.get(
    "/submissions/{submission}/events",
    response_class=Response,
    responses={
        200: {
            "description": "Server-sent events `progress`, the last one `done`.",
            "content": {"text/event-stream": {}},
        },
        **faults(401, 404, 422, 503),
    },
    summary="Follow a submission",
)
def get_events(request: Request, actor: Caller, submission: _Number) -> Response:
    """Sends how far a submission is whenever that changes, until it is through or five minutes are over.

    Access: For who submitted; to all others there is no such submission.
    """
    instance = service_of(request).instance
    first = submission_state(instance, actor, submission)

    def events() -> Iterator[bytes]:
        state, ends = first, time.monotonic() + _LONGEST_EVENTS_SECONDS
        yield _event(state)
        while not _is_through(state) and time.monotonic() < ends:
            time.sleep(_PAUSE_SECONDS)
            after = submission_state(instance, actor, submission)
            if after != state:
                yield _event(after)
            state = after

    return StreamingResponse(events(), media_type="text/event-stream", headers={"Cache-Control": "no-store"})


def _is_through(state: dict[str, Any]) -> bool:
    return state["state"] in ("complete", "unreadable")


def _event(state: dict[str, Any]) -> bytes:
    name = b"done" if _is_through(state) else b"progress"
    return b"event: " + name + b"\ndata: " + orjson.dumps(state) + b"\n\n"


@router.get(
    "/submissions/{submission}/receipt",
    response_class=Response,
    responses={
        200: {
            "description": "One JSON object a line, one line for every row; or a spreadsheet; or signed.",
            "content": {
                _NDJSON: {
                    "schema": {"type": "string"},
                    "example": '{"row":1,"line":2,"outcome":"accepted","report":"…","findings":[]}\n',
                },
                _XLSX: {},
            },
        },
        **faults(401, 404, 422, 503),
    },
    summary="The receipt of a submission",
)
def get_receipt(
    request: Request,
    actor: Caller,
    submission: _Number,
    *,
    language: Spoken,
    form: Annotated[
        Literal["lines", "signed"],
        Query(description="`lines`: in words. `signed`: with a head that `intel receipt verify` verifies offline."),
    ] = "lines",
) -> Response:
    """Says what became of every row of a submission, in the order of the rows.

    Access: For who submitted; to all others there is no such submission.
    """
    instance = service_of(request).instance
    if form == "signed":
        return Response(signed_receipt(instance, actor, submission), media_type=_NDJSON)
    lines = receipt_lines(instance, actor, submission, language=language)
    first = list(islice(lines, 1))  # what is refused is refused before the first byte goes out
    return StreamingResponse(_ended((*first,), lines), media_type=_NDJSON)


def _ended(first: tuple[str, ...], rest: Iterator[str]) -> Iterator[str]:
    for lines in (first, rest):
        for line in lines:
            yield line if line.endswith("\n") else line + "\n"


@router.get(
    "/submissions/{submission}/sheet",
    response_class=Response,
    responses={
        200: {
            "description": "A spreadsheet: rejected rows with bad cells coloured and commented.",
            "content": {_XLSX: {}},
        },
        **faults(401, 404, 422, 503),
    },
    summary="The rejected rows as a spreadsheet to mend",
)
def get_sheet(request: Request, actor: Caller, submission: _Number, *, language: Spoken) -> Response:
    """Gives the rows that wait to be mended, and the receipt beside them, as a spreadsheet.

    Mended, it is sent back to `/submissions` with the part `mends`.

    Access: For who submitted; to all others there is no such submission.
    """
    content = mending_sheet(service_of(request).instance, actor, submission, language=language)
    name = {"Content-Disposition": f'attachment; filename="mend-{submission[:8]}.xlsx"'}
    return Response(b"".join(content), media_type=_XLSX, headers=name)


@router.get(
    "/submissions/{submission}/quarantine",
    response_class=Response,
    responses=faults(401, 404, 422, 503),
    summary="The rejected rows of a submission",
)
def get_quarantine(request: Request, actor: Caller, submission: _Number, *, language: Spoken) -> Response:
    """Lists the rejected rows, whole, with what is wrong with each and what was decided of it.

    Access: For who submitted; the cells only for who may read names of the unit's own reports.
    """
    return _json({"rows": quarantined(service_of(request).instance, actor, submission, language=language)})


@router.post(
    "/submissions/{submission}/quarantine",
    status_code=201,
    response_class=Response,
    responses=faults(401, 404, 413, 422, 503),
    summary="Mend rejected rows",
)
def post_mended(request: Request, actor: Caller, submission: _Number, *, body: MendBody) -> Response:
    """Takes mended rows as a submission of their own, whose receipt cites the rows that it mends.

    Access: For who submitted; to all others there is no such submission.
    """
    result = submit_mended_rows(service_of(request).instance, actor, submission=submission, rows=body.rows)
    return _made(result)


@router.post(
    "/submissions/{submission}/quarantine/{row}/discard",
    status_code=204,
    response_class=Response,
    responses=faults(401, 404, 409, 422, 503),
    summary="Discard a rejected row",
)
def post_discarded(
    request: Request,
    actor: Caller,
    submission: _Number,
    *,
    row: Annotated[int, Path(ge=1, le=2**53, description="Number of the row.")],
    body: DiscardBody,
) -> Response:
    """Decides that a rejected row is not to be mended; it stays there, marked so, with the reason.

    Access: For who submitted; to all others there is no such row.
    """
    discard(service_of(request).instance, actor, submission, row=row, reason=body.reason)
    return Response(status_code=204)


@router.get(
    "/submissions/{submission}/suggestions",
    response_class=Response,
    responses=faults(401, 404, 422, 503),
    summary="What the free text of accepted rows suggests",
)
def get_suggestions(request: Request, actor: Caller, submission: _Number, *, language: Spoken) -> Response:
    """Lists the rows whose free text says what has a field of its own, each suggestion with number and place.

    Access: For who submitted, and may read names of the unit's own reports.
    """
    rows = suggested(service_of(request).instance, actor, submission, language=language)
    return _json({"rows": list(rows)})


@router.post(
    "/submissions/{submission}/suggestions",
    status_code=201,
    response_class=Response,
    responses=faults(401, 404, 413, 422, 503),
    summary="Take suggestions into reports",
)
def post_taken(request: Request, actor: Caller, submission: _Number, *, body: TakeBody) -> Response:
    """Makes the next version of reports with the suggestions that a person chose, as a submission of its own.

    Its receipt says of each what suggested it, where in which text, and what it became.

    Access: For who submitted; to all others there is no such submission.
    """
    result = submit_taken(service_of(request).instance, actor, submission=submission, rows=body.rows)
    return _made(result)


@router.get(
    "/receipt-key",
    response_class=Response,
    responses={200: {"description": "PEM.", "content": {"application/x-pem-file": {}}}, **faults(401, 503)},
    summary="The key that verifies receipts",
)
def get_receipt_key(request: Request, actor: Caller) -> Response:
    """Gives the public key with which signed receipts are verified offline.

    Access: The same for everybody.
    """
    del actor
    pem = receipt_key_pem(service_of(request).instance.settings.data_dir)
    return Response(pem, media_type="application/x-pem-file")
