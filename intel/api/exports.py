"""The route for exports: what the caller may see, written as a file.

Access: the file holds the caller's own view, made and audited by `intel.services.export`.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Annotated, Literal

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from intel.api.auth import OnCase, purpose_of
from intel.api.responses import faults
from intel.api.service import service_of
from intel.services.ask import Ask
from intel.services.export import ExportRequest, export

__all__ = ["ExportBody", "QuestionBody", "post_export", "router"]

router = APIRouter(tags=["exports"])

_MEDIA = {
    "bundle": ("application/json", "bundle.json"),
    "csv": ("text/csv; charset=utf-8", "seizures.csv"),
    "graphml": ("application/xml", "network.graphml"),
    "geojson": ("application/geo+json", "seizures.geojson"),
}
_KEPT = {
    name: {"description": words, "schema": {"type": "integer"}}
    for name, words in (
        (
            "Kept-Back",
            "Of a file that is passed on: reports that the caller may take himself and the onward rule keeps.",
        ),
        ("Kept-Back-In-Part", "Of a file that is passed on: reports in it of which the onward rule keeps some parts."),
    )
}
_Text = Annotated[str, Field(max_length=500)]


class QuestionBody(BaseModel):
    """A question whose reports are exported."""

    model_config = ConfigDict(extra="forbid")

    name: _Text
    arguments: dict[_Text, _Text] = Field(default_factory=dict, max_length=32)


class ExportBody(BaseModel):
    """What to export: reports by handle, or those of a question's answer."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {"format": "csv", "question": {"name": "search", "arguments": {"text": "heroin"}}},
                {"format": "bundle", "reports": ["5b0f4e0e-6f0a-4f6e-9a4b-2f6f0d7c1a11"]},
            ]
        },
    )

    format: Literal["bundle", "csv", "graphml", "geojson"]
    reports: tuple[_Text, ...] = Field(default=(), max_length=1000, description="Handles of reports.")
    question: QuestionBody | None = Field(default=None, description="In place of handles.")
    purpose: _Text | None = Field(default=None, description="The caller's usual purpose where it is left out.")
    onward_to: _Text | None = Field(
        default=None, description="The office that the file is passed on to; left out, it is for the caller's own."
    )


@router.post(
    "/exports",
    response_class=Response,
    responses={
        200: {
            "description": "The file.",
            "headers": _KEPT,
            "content": {media.partition(";")[0]: {"schema": {"type": "string"}} for media, _ in _MEDIA.values()},
        },
        **faults(401, 404, 409, 413, 422, 503),
    },
    summary="Export what the caller may see",
)
def post_export(request: Request, actor: OnCase, body: ExportBody) -> Response:
    """Writes reports as a canonical bundle, a table of seizures, a network or a map.

    Access: Only what the caller may export for this purpose is in the file, and pass on where it is for others.
    """
    instance = service_of(request).instance
    purpose = purpose_of(request, body.purpose, actor)
    question = None
    if body.question is not None:
        question = Ask(body.question.name, dict(body.question.arguments), purpose)
    media, name = _MEDIA[body.format]
    outbox = instance.settings.data_dir / "exports"
    outbox.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=outbox))
    try:
        wanted = ExportRequest(body.format, body.reports, question, purpose, body.onward_to)
        made = export(instance, actor, wanted, out=folder / name)
        content = (folder / name).read_bytes()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    # no ETag and no Last-Modified: what is made for one reader is compared with nothing that was made before
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    if body.onward_to is not None:
        headers |= {"Kept-Back": str(made.kept_back), "Kept-Back-In-Part": str(made.in_part)}
    return Response(content, media_type=media, headers=headers)
