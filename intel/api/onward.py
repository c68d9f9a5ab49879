"""Routes for passing on: ask an originator, see what was asked, grant it or refuse it.

Access: an asking is there for who asked and for those who answer for the originator, and for nobody else.
"""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict, Field

from intel.access.onward import LONGEST_GRANT, USUAL_GRANT
from intel.api.auth import Caller, OnCase, purpose_of
from intel.api.responses import faults
from intel.api.service import service_of
from intel.services.onward import Wish, ask_onward, grant_onward, onward_askings, refuse_onward

__all__ = [
    "AskingBody",
    "GrantBody",
    "get_onward",
    "post_onward",
    "post_onward_grant",
    "post_onward_refusal",
    "router",
]

router = APIRouter(tags=["onward"])

_Text = Annotated[str, Field(max_length=500)]
_FAULTS = faults(401, 404, 409, 413, 422, 503)


class AskingBody(BaseModel):
    """What somebody would pass on, to whom, and why."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "report": "5b0f4e0e-6f0a-4f6e-9a4b-2f6f0d7c1a11",
                    "to": "CENcomm",
                    "reason": "A joint operation of the RILO works on this route",
                }
            ]
        },
    )

    report: _Text = Field(description="Its handle.")
    to: _Text = Field(description="The one office that it would go to.")
    reason: Annotated[str, Field(max_length=2000)] = Field(description="Why; the originator reads it.")
    purpose: _Text | None = Field(default=None, description="The caller's usual purpose where it is left out.")


class GrantBody(BaseModel):
    """For how long it is granted."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"days": 14}]})

    days: int = Field(default=USUAL_GRANT, description=f"From now on; {LONGEST_GRANT} at most.")


@router.get("/onward", responses=_FAULTS, summary="What was asked to be passed on")
def get_onward(request: Request, actor: Caller) -> dict[str, Any]:
    """What the caller asked, and what he can answer for his administration, the last first.

    Access: The caller's own askings, and those about reports of his administration where he may release them.
    """
    return {"askings": onward_askings(service_of(request).instance, actor)}


@router.post("/onward", status_code=201, responses=_FAULTS, summary="Ask to pass a report on")
def post_onward(request: Request, actor: OnCase, body: AskingBody) -> dict[str, Any]:
    """Puts the asking before the originator; nothing may be passed on before it is granted.

    Access: About a report that the caller sees and whose marking says *ask*.
    """
    purpose = purpose_of(request, body.purpose, actor)
    wish = Wish(body.report, body.to, body.reason, purpose)
    return ask_onward(service_of(request).instance, actor, wish)


@router.post("/onward/{asking}/grant", responses=_FAULTS, summary="Grant what was asked")
def post_onward_grant(request: Request, actor: Caller, *, asking: str, body: GrantBody) -> dict[str, Any]:
    """Lets its asker pass that one report on, to that recipient, for that purpose, for so many days.

    Access: For those who release reports of the originator; for all others it is not there.
    """
    return grant_onward(service_of(request).instance, actor, asking, days=body.days)


@router.post("/onward/{asking}/refuse", responses=_FAULTS, summary="Refuse what was asked, or end a grant")
def post_onward_refusal(request: Request, actor: Caller, asking: str) -> dict[str, Any]:
    """Holds at once, also for a file that is being written by it.

    Access: For those who release reports of the originator; for all others it is not there.
    """
    return refuse_onward(service_of(request).instance, actor, asking)
