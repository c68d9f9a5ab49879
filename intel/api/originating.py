"""Routes for the originator's word over its own reports: withdraw, correct, re-mark, release; and notices.

Access: what is meant is looked up in the caller's own view; policy says what is his to manage.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, ConfigDict, Field, JsonValue
from starlette.responses import Response

from intel.api.auth import OnCase, purpose_of
from intel.api.exports import QuestionBody
from intel.api.responses import faults
from intel.api.service import service_of
from intel.services.ask import Ask
from intel.services.correcting import correct
from intel.services.notices import notices
from intel.services.originating import Done, reclassify, release, remarking, withdraw
from intel.services.selection import Selection

__all__ = [
    "CorrectionBody",
    "DoneBody",
    "MarkingBody",
    "NoticesBody",
    "OutcomeBody",
    "ReleaseBody",
    "SelectionBody",
    "get_notices",
    "post_corrections",
    "post_reclassifications",
    "post_releases",
    "post_withdrawals",
    "router",
]

router = APIRouter(tags=["originators"])

_Text = Annotated[str, Field(max_length=500)]
_FAULTS = faults(401, 403, 404, 409, 413, 422, 503)
_EXAMPLE: dict[str, JsonValue] = {"reports": ["5b0f4e0e-6f0a-4f6e-9a4b-2f6f0d7c1a11"]}


class SelectionBody(BaseModel):
    """Which reports: by handle, or those of a question's answer that are the caller's own."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [_EXAMPLE]})

    reports: tuple[_Text, ...] = Field(default=(), max_length=1000, description="Handles of reports.")
    question: QuestionBody | None = Field(default=None, description="In place of handles.")
    purpose: _Text | None = Field(default=None, description="The caller's usual purpose where it is left out.")

    def selection(self, purpose: str) -> Selection:
        """As the services take it."""
        asked = self.question
        return Selection(self.reports, Ask(asked.name, dict(asked.arguments), purpose) if asked else None)


class MarkingBody(SelectionBody):
    """A selection, and the fields of the marking that are set anew; the others stay."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{**_EXAMPLE, "marking": {"releasable_to": ["UZ"]}}]}
    )

    marking: dict[_Text, Any] = Field(min_length=1, max_length=32, description="As in a report.")


class ReleaseBody(SelectionBody):
    """A selection, and to whom it is released besides."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{**_EXAMPLE, "to": ["UZ"]}]})

    to: tuple[_Text, ...] = Field(
        default=(), max_length=100, description="Who may see it besides: codes, groups, RILO, ALL."
    )
    names_to: tuple[_Text, ...] = Field(default=(), max_length=100, description="Who may see names in it besides.")


class CorrectionBody(BaseModel):
    """Reports in canonical form, each in the place of the one of its reference, or of its handle as `id`."""

    model_config = ConfigDict(extra="forbid")

    reports: list[dict[str, Any]] = Field(min_length=1, max_length=1000)
    purpose: _Text | None = Field(default=None, description="The caller's usual purpose where it is left out.")


class OutcomeBody(BaseModel):
    """What became of one report."""

    report: str = Field(description="Its handle.")
    outcome: str = Field(description="withdrawn, reclassified, released, revised or unchanged.")


class DoneBody(BaseModel):
    """What became of each report."""

    reports: list[OutcomeBody]


class NoticesBody(BaseModel):
    """What the caller is to know, the latest first."""

    view: dict[str, Any]
    notices: list[dict[str, Any]]


def _done(done: Sequence[Done]) -> Response:
    return Response(orjson.dumps({"reports": [each.plain() for each in done]}), media_type="application/json")


@router.post("/withdrawals", response_model=DoneBody, responses=_FAULTS, summary="Withdraw own reports")
def post_withdrawals(request: Request, actor: OnCase, body: SelectionBody) -> Response:
    """Takes reports back, at once and for every answer, as if they had never come.

    What is sent again under their references stays with the originator until it is released.

    Access: Only the caller's own reports, as he sees them.
    """
    purpose = purpose_of(request, body.purpose, actor)
    return _done(withdraw(service_of(request).instance, actor, body.selection(purpose), purpose=purpose))


@router.post("/reclassifications", response_model=DoneBody, responses=_FAULTS, summary="Re-mark own reports")
def post_reclassifications(request: Request, actor: OnCase, body: MarkingBody) -> Response:
    """Puts reports under another marking, at once and for every answer.

    Access: Only the caller's own reports, as he sees them.
    """
    purpose = purpose_of(request, body.purpose, actor)
    marking = remarking(body.marking)
    instance = service_of(request).instance
    return _done(reclassify(instance, actor, body.selection(purpose), marking=marking, purpose=purpose))


@router.post("/releases", response_model=DoneBody, responses=_FAULTS, summary="Release own reports")
def post_releases(request: Request, actor: OnCase, body: ReleaseBody) -> Response:
    """Releases reports to some more; what is kept back since a withdrawal goes to whom it was sent.

    Access: Only the caller's own reports, as he sees them.
    """
    purpose = purpose_of(request, body.purpose, actor)
    instance = service_of(request).instance
    selection = body.selection(purpose)
    return _done(release(instance, actor, selection, to=body.to, names_to=body.names_to, purpose=purpose))


@router.post("/corrections", response_model=DoneBody, responses=_FAULTS, summary="Correct own reports")
def post_corrections(request: Request, actor: OnCase, body: CorrectionBody) -> Response:
    """Puts the next version of reports in the place of the ones that are there, all or none.

    Access: Only the caller's own reports, as he sees them.
    """
    purpose = purpose_of(request, body.purpose, actor)
    return _done(correct(service_of(request).instance, actor, body.reports, purpose=purpose))


@router.get("/notices", response_model=NoticesBody, responses=faults(401, 413, 422, 503), summary="Notices")
def get_notices(
    request: Request,
    actor: OnCase,
    *,
    purpose: Annotated[str | None, Query(max_length=100, description="What it is for.")] = None,
    limit: Annotated[int | None, Query(ge=1, le=10_000, description="Most notices, the latest first.")] = None,
) -> Response:
    """What the caller is to know: withdrawals of his administration's reports and of what he saw, and emergencies.

    An originator is told of every emergency that opens something of its own.

    Access: An originator's through his view; of others' only what he had been shown himself.
    """
    found = notices(service_of(request).instance, actor, purpose=purpose_of(request, purpose, actor), limit=limit)
    return Response(orjson.dumps(found.plain()), media_type="application/json")
