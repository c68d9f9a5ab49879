"""Routes for named groups: who belongs to them, proposed and confirmed by two people of their owner.

Access: `intel.services.groups` decides what the caller may know of; all else is not there for him.
"""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict, Field

from intel.api.auth import Caller
from intel.api.responses import faults
from intel.api.service import service_of
from intel.services.groups import confirm_group, group_history, groups, propose_group, take_back_group

__all__ = [
    "GroupBody",
    "GroupConfirmationBody",
    "delete_group_proposal",
    "get_group_history",
    "get_groups",
    "post_group_confirmation",
    "post_group_proposal",
    "router",
]

router = APIRouter(prefix="/groups", tags=["groups"])

_FAULTS = faults(401, 404, 409, 413, 422, 503)
_Name = Annotated[str, Field(max_length=64, description="Of a group of the caller's administration.")]


class GroupBody(BaseModel):
    """Who shall belong to a group of the caller's administration, beside itself."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"group": "neighbours", "members": ["UZ", "TM"]}]}
    )

    group: _Name
    members: list[Annotated[str, Field(max_length=20)]] = Field(
        max_length=100, description="Codes of administrations, all of them; an empty list dissolves the group."
    )
    note: Annotated[str, Field(max_length=500)] = ""


class GroupConfirmationBody(BaseModel):
    """Which proposal is confirmed: its number, so that nobody confirms what he has not read."""

    model_config = ConfigDict(extra="forbid")

    group: _Name
    proposal: Annotated[str, Field(max_length=64)]


@router.get("", responses=_FAULTS, summary="The groups that the caller may know of")
def get_groups(request: Request, actor: Caller) -> dict[str, Any]:
    """Name, version and members of each; to units and supervisors what waits in their own.

    Access: Groups of the caller's administration, those it belongs to, and the platform's own.
    """
    return {"groups": groups(service_of(request).instance, actor)}


@router.get("/{group}/history", responses=_FAULTS, summary="The versions of a group of the caller's administration")
def get_group_history(request: Request, actor: Caller, group: str) -> dict[str, Any]:
    """The last first, with who proposed and who confirmed each.

    Access: For people of the group's owner; for all others it is not there.
    """
    return {"versions": group_history(service_of(request).instance, actor, group)}


@router.post("/proposals", status_code=201, responses=_FAULTS, summary="Propose a group, or other members of one")
def post_group_proposal(request: Request, actor: Caller, body: GroupBody) -> dict[str, Any]:
    """Keeps it until another person of the administration confirms; nothing changes before.

    Access: For units and supervisors, about groups of their own administration.
    """
    instance = service_of(request).instance
    return propose_group(instance, actor, body.group, members=body.members, note=body.note)


@router.post("/confirmations", responses=_FAULTS, summary="Confirm what a colleague proposed")
def post_group_confirmation(request: Request, actor: Caller, body: GroupConfirmationBody) -> dict[str, Any]:
    """Puts the members in force, for every answer and at once.

    Access: For another unit or supervisor of the same administration than who proposed.
    """
    return confirm_group(service_of(request).instance, actor, body.group, proposal=body.proposal)


@router.delete("/{group}/proposal", responses=_FAULTS, summary="Take back what waits to be confirmed")
def delete_group_proposal(request: Request, actor: Caller, group: str) -> dict[str, Any]:
    """Takes back the change of a group that waits.

    Access: For units and supervisors of the group's owner.
    """
    return take_back_group(service_of(request).instance, actor, group)
