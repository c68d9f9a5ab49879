"""Routes for emergencies and cases: ask, confirm and end; put people on cases.

Access: speaks of the caller's own administration alone; what is another's is not there for him.
"""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict, Field

from intel.access.emergencies import LONGEST_EMERGENCY
from intel.api.auth import Caller, purpose_of
from intel.api.responses import faults
from intel.api.service import service_of
from intel.services.cases import assign_case, cases, end_case
from intel.services.emergencies import ask_for_emergency, confirm_emergency, emergencies, end_emergency

__all__ = [
    "AssignmentBody",
    "EmergencyBody",
    "get_cases",
    "get_emergencies",
    "post_assignment",
    "post_assignment_end",
    "post_confirmation",
    "post_emergency",
    "post_end",
    "router",
]

router = APIRouter(tags=["emergencies and cases"])

_Text = Annotated[str, Field(max_length=500)]
_FAULTS = faults(401, 404, 409, 413, 422, 503)


class EmergencyBody(BaseModel):
    """What an emergency is asked for."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"reason": "A truck with the container is at the border now", "minutes": 30}]},
    )

    reason: Annotated[str, Field(max_length=2000)] = Field(
        description="Why it cannot wait; colleagues and the originators of what is opened read it."
    )
    minutes: int = Field(default=LONGEST_EMERGENCY, description="From the confirmation on; 60 at most.")
    purpose: _Text | None = Field(default=None, description="The caller's usual purpose where it is left out.")


class AssignmentBody(BaseModel):
    """Who is put on which case, or taken off it."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"case": "C-7", "officer": "uz.officer"}]}
    )

    case: _Text = Field(description="Its reference, as markings state it.")
    officer: _Text = Field(description="Name of another officer of the caller's administration.")


@router.get("/emergencies", responses=_FAULTS, summary="The emergencies of the caller's administration")
def get_emergencies(request: Request, actor: Caller) -> dict[str, Any]:
    """What waits for a second officer, what is open, and what was in the last three months.

    Access: For officers, supervisors and units, about their own administration.
    """
    return {"emergencies": emergencies(service_of(request).instance, actor)}


@router.post("/emergencies", status_code=201, responses=_FAULTS, summary="Ask for an emergency")
def post_emergency(request: Request, actor: Caller, body: EmergencyBody) -> dict[str, Any]:
    """Asks; nothing is opened before a second officer confirms, within a quarter of an hour.

    Access: For officers, supervisors and units; opens nothing.
    """
    purpose = purpose_of(request, body.purpose, actor)
    instance = service_of(request).instance
    return ask_for_emergency(instance, actor, reason=body.reason, minutes=body.minutes, purpose=purpose)


@router.post("/emergencies/{emergency}/confirm", responses=_FAULTS, summary="Confirm what a colleague asked for")
def post_confirmation(request: Request, actor: Caller, emergency: str) -> dict[str, Any]:
    """Opens it from this moment on; the originators of what it opens are told in the same moment.

    Access: For another officer, supervisor or unit of the same administration; for all others it is not there.
    """
    return confirm_emergency(service_of(request).instance, actor, emergency)


@router.post("/emergencies/{emergency}/end", responses=_FAULTS, summary="End an emergency, or take a request back")
def post_end(request: Request, actor: Caller, emergency: str) -> dict[str, Any]:
    """Ends it at once, also for what is being answered.

    Access: For people of the same administration; for all others it is not there.
    """
    return end_emergency(service_of(request).instance, actor, emergency)


@router.get("/cases", responses=_FAULTS, summary="Who works on which case")
def get_cases(request: Request, actor: Caller) -> dict[str, Any]:
    """To units and supervisors all of their administration, to an officer his own.

    Access: For people of that administration alone.
    """
    return {"cases": cases(service_of(request).instance, actor)}


@router.post("/cases/assignments", status_code=201, responses=_FAULTS, summary="Put an officer on a case")
def post_assignment(request: Request, actor: Caller, body: AssignmentBody) -> dict[str, Any]:
    """From now on his sessions may choose this case.

    Access: For units and supervisors, about other people of their own administration.
    """
    return assign_case(service_of(request).instance, actor, case=body.case, officer=body.officer)


@router.post("/cases/assignments/end", responses=_FAULTS, summary="Take an officer off a case")
def post_assignment_end(request: Request, actor: Caller, body: AssignmentBody) -> dict[str, Any]:
    """Holds at once, also for what he is being answered.

    Access: For units and supervisors, about people of their own administration.
    """
    return end_case(service_of(request).instance, actor, case=body.case, officer=body.officer)
