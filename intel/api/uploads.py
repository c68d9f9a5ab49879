"""Routes for files that come in pieces, from a unit's machine on a line that breaks.

Access: an upload is its unit's alone; to all others there is no such upload.
"""

from __future__ import annotations

from typing import Annotated

import orjson
from fastapi import APIRouter, Path, Query, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from intel.api.auth import Caller
from intel.api.responses import faults
from intel.api.service import service_of
from intel.errors import LimitExceededError
from intel.services.uploads import MOST_PIECE_BYTES, Upload, begin_upload, submit_upload, take_piece, upload_state

__all__ = ["BeginBody", "SubmitBody", "get_upload", "post_upload", "put_piece", "router", "submit"]

router = APIRouter(tags=["submissions"])

_Number = Annotated[str, Path(description="Number of the upload.", max_length=100)]


class BeginBody(BaseModel):
    """What is going to be sent."""

    model_config = ConfigDict(extra="forbid")

    digest: str = Field(pattern=r"^[0-9a-f]{64}$", description="SHA-256 of the whole file, hex.")
    size: int = Field(ge=1, le=2**53, description="Its bytes.")
    filename: str = Field(min_length=1, max_length=200, examples=["january.csv"])


class SubmitBody(BaseModel):
    """How what was sent is to be read."""

    model_config = ConfigDict(extra="forbid")

    profile: str = Field(default="", pattern=r"^[a-z0-9-]{0,40}$", description="How its rows are read.")
    mends: str = Field(default="", max_length=200, description="Number of the submission whose rows it mends.")
    distinct: bool = Field(default=False, description="Take rows that came in another file once more.")


def _state(upload: Upload, *, status: int = 200) -> Response:
    plain = {"upload": upload.number, "received": upload.received, "size": upload.size}
    if upload.submission:
        plain["submission"] = upload.submission
    return Response(orjson.dumps(plain), status, media_type="application/json")


@router.post(
    "/uploads",
    status_code=201,
    response_class=Response,
    responses=faults(401, 413, 422, 503),
    summary="Begin an upload in pieces",
)
def post_upload(request: Request, actor: Caller, *, body: BeginBody) -> Response:
    """Begins an upload, or says how far the one is that the caller's unit began of the same file.

    Access: It belongs to the caller's unit.
    """
    upload = begin_upload(
        service_of(request).instance, actor, digest=body.digest, size=body.size, filename=body.filename
    )
    return _state(upload, status=201)


@router.get(
    "/uploads/{upload}", response_class=Response, responses=faults(401, 404, 422, 503), summary="How far an upload is"
)
def get_upload(request: Request, actor: Caller, upload: _Number) -> Response:
    """Says how many bytes have come; the next piece begins there.

    Access: For the unit that began it; to all others there is no such upload.
    """
    return _state(upload_state(service_of(request).instance, actor, upload))


@router.put(
    "/uploads/{upload}",
    response_class=Response,
    responses=faults(401, 404, 409, 413, 422, 503),
    summary="Send the next piece",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
        }
    },
)
async def put_piece(
    request: Request,
    actor: Caller,
    upload: _Number,
    *,
    offset: Annotated[int, Query(ge=0, le=2**53, description="Where in the file the piece begins.")],
) -> Response:
    """Takes a piece of at most 8 MiB; when it is answered the disk has it.

    Access: For the unit that began it; to all others there is no such upload.
    """
    piece = b""
    async for part in request.stream():
        piece += part
        if len(piece) > MOST_PIECE_BYTES:
            raise LimitExceededError("the piece is too large", details={"limit": MOST_PIECE_BYTES, "unit": "bytes"})
    instance = service_of(request).instance
    return _state(await run_in_threadpool(take_piece, instance, actor, upload, offset=offset, piece=piece))


@router.post(
    "/uploads/{upload}/submit",
    status_code=202,
    response_class=Response,
    responses=faults(401, 404, 409, 422, 503),
    summary="Submit what was uploaded",
)
def submit(request: Request, actor: Caller, upload: _Number, *, body: SubmitBody) -> Response:
    """Acknowledges the file as a submission, if it is whole and has the stated digest.

    The same call again gives the same submission.

    Access: The policies of each row's originator decide whether the caller may submit it.
    """
    number = submit_upload(
        service_of(request).instance,
        actor,
        upload,
        profile=body.profile,
        mends=body.mends,
        is_distinct=body.distinct,
    )
    where = f"/api/v1/submissions/{number}"
    plain = {"submission": number, "state": where, "events": f"{where}/events", "receipt": f"{where}/receipt"}
    return Response(orjson.dumps(plain), 202, {"Location": where}, media_type="application/json")
