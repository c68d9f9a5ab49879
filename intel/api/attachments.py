"""The route for the bytes of attachments: for downloading, never for showing in a page.

Access: what is given is decided and audited by `intel.services.attachments`.
"""

from __future__ import annotations

import base64
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Path, Query, Request
from starlette.responses import Response, StreamingResponse

from intel.api.auth import OnCase, purpose_of
from intel.api.responses import faults
from intel.api.service import service_of
from intel.services.attachments import Attached, AttachmentRequest, find_attachment

__all__ = ["get_attachment", "router"]

router = APIRouter(tags=["attachments"])

_Handle = Annotated[str, Path(max_length=200)]


@router.get(
    "/reports/{report}/attachments/{attachment}",
    response_class=Response,
    responses={
        200: {
            "description": "The bytes.",
            "content": {
                "application/octet-stream": {},
                "image/*": {},
                "video/*": {},
                "application/*": {},
                "text/plain": {},
            },
        },
        **faults(401, 404, 422, 503),
    },
    summary="The bytes of an attachment",
)
def get_attachment(
    request: Request,
    actor: OnCase,
    report: _Handle,
    *,
    attachment: _Handle,
    bare: Annotated[
        bool, Query(description="The bare form of a screened picture, also where more may be read.")
    ] = False,
    purpose: Annotated[
        str | None, Query(description="What it is for; the caller's usual purpose where it is left out.")
    ] = None,
) -> Response:
    """Gives a photograph, X-ray image, scan or other file of a report.

    Who reads the names of the report is given it as it came. Everybody else who sees it is given a picture
    that somebody has screened, without what its camera wrote beside it: place, time, device. An attachment
    that is not screened is not there for him. `GET /api/v1/reports/{id}` lists the attachments of a report.

    Access: Only what the caller may see for the purpose; the act is in the audit before the first byte.
    """
    wanted = AttachmentRequest(report, attachment, bare, purpose_of(request, purpose, actor))
    found = find_attachment(service_of(request).instance, actor, wanted)
    return StreamingResponse(found.pieces(), headers=_headers(found), media_type=found.media_type)


def _headers(found: Attached) -> dict[str, str]:
    """No moment and no tag of the file: when it was kept last may tell of another report."""
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(found.name, safe='')}",
        "Content-Length": str(found.size),
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
    }
    if found.digest:
        headers["Repr-Digest"] = f"sha-256=:{base64.b64encode(bytes.fromhex(found.digest)).decode()}:"
    return headers
