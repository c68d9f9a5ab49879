"""Routes for the rules of administrations: read, explain, check, simulate, and change by two people.

Access: everything is decided for the caller by `intel.services.policies` and
`intel.services.policy_changes`; rules of others, and reports he does not see, are not there for him.
"""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict, Field

from intel.access.projection import iso_moment
from intel.api.auth import Caller
from intel.api.responses import faults
from intel.api.service import service_of
from intel.services import policy_changes
from intel.services.policies import (
    Why,
    check_texts,
    comparison_plain,
    explain_decision,
    explained_plain,
    simulate,
)
from intel.services.policy_changes import ChangeShown

__all__ = [
    "ConfirmationBody",
    "TextBody",
    "delete_proposal",
    "get_history",
    "get_policy",
    "post_check",
    "post_confirmation",
    "post_explanation",
    "post_proposal",
    "post_simulation",
    "router",
]

router = APIRouter(prefix="/policies", tags=["policies"])

_FAULTS = faults(401, 404, 409, 413, 422, 503)


class TextBody(BaseModel):
    """The whole file of the caller's administration, as Cedar text."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[str, Field(max_length=4 << 20)]
    note: Annotated[str, Field(max_length=500)] = ""


class ConfirmationBody(BaseModel):
    """Which proposal is confirmed: its number, so that nobody confirms what he has not read."""

    model_config = ConfigDict(extra="forbid")

    proposal: Annotated[str, Field(max_length=64)]


@router.get("/{administration}", responses=_FAULTS, summary="The rules of an administration that are in force")
def get_policy(request: Request, actor: Caller, administration: str) -> dict[str, Any]:
    """Gives the Cedar text.

    Access: For people of that administration and auditors; for others it is not there.
    """
    instance = service_of(request).instance
    return {
        "administration": administration,
        "text": policy_changes.text_in_force(instance, actor, administration),
    }


@router.get("/{administration}/history", responses=_FAULTS, summary="What was changed when, and by whom")
def get_history(request: Request, actor: Caller, administration: str) -> dict[str, Any]:
    """Gives the changes, the last first, each with whether its signature holds.

    Access: For people of that administration and auditors; for others it is not there.
    """
    found = policy_changes.history(service_of(request).instance, actor, administration)
    return {"changes": [_change(each) for each in found]}


@router.post("/check", responses=_FAULTS, summary="Check a file before anybody uses it")
def post_check(actor: Caller, body: TextBody) -> dict[str, Any]:
    """Names all that is wrong with the file of the caller's administration; empty where it can be used.

    Access: Looks at the text alone, and at the program's own files.
    """
    return {"problems": check_texts({actor.administration or "-": body.text})}


@router.post("/explanations", responses=_FAULTS, summary="Why an officer may, or may not")
def post_explanation(request: Request, actor: Caller, body: Why) -> dict[str, Any]:
    """Names the rules that decide, and to the originator's people those that came nearest.

    Access: Looks in the caller's own view; about others than himself only for his own administration's data.
    """
    return explained_plain(explain_decision(service_of(request).instance, actor, body))


@router.post("/simulations", responses=_FAULTS, summary="What other rules would change")
def post_simulation(request: Request, actor: Caller, body: TextBody) -> dict[str, Any]:
    """Names everything that opens or closes, with examples, and counts the caller's own reports.

    Access: For units and supervisors, about their own administration's rules and reports.
    """
    return comparison_plain(simulate(service_of(request).instance, actor, body.text))


@router.post("/proposals", status_code=201, responses=_FAULTS, summary="Propose other rules")
def post_proposal(request: Request, actor: Caller, body: TextBody) -> dict[str, Any]:
    """Keeps them until another person of the administration confirms; nothing changes before.

    Access: For units and supervisors, about their own administration's rules.
    """
    made = policy_changes.propose(service_of(request).instance, actor, body.text, note=body.note)
    return {"proposal": made.id, "administration": made.originator, "proposer": made.proposer}


@router.post("/confirmations", responses=_FAULTS, summary="Confirm what a colleague proposed")
def post_confirmation(request: Request, actor: Caller, body: ConfirmationBody) -> dict[str, Any]:
    """Puts the proposal in force, signed, for everybody and at once.

    Access: For another unit or supervisor of the same administration than who proposed.
    """
    change = policy_changes.confirm(service_of(request).instance, actor, proposal=body.proposal)
    return _change(ChangeShown(change, is_genuine=True))


@router.delete("/proposals", responses=_FAULTS, summary="Take back what waits to be confirmed")
def delete_proposal(request: Request, actor: Caller) -> dict[str, Any]:
    """Takes back the proposal of the caller's administration.

    Access: For units and supervisors of that administration.
    """
    return {"proposal": policy_changes.withdraw_proposal(service_of(request).instance, actor).id}


def _change(each: ChangeShown) -> dict[str, Any]:
    change = each.change
    return {
        "change": change.id,
        "administration": change.originator,
        "proposer": change.proposer,
        "proposed_at": iso_moment(change.proposed_at),
        "confirmer": change.confirmer,
        "confirmed_at": iso_moment(change.confirmed_at),
        "epoch": change.epoch,
        "policy_set": change.set_digest,
        "note": change.note,
        "signature": change.signature,
        "is_genuine": each.is_genuine,
    }
