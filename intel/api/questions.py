"""A route for each question: the arguments are query parameters, the answer is what the service gives.

The table of questions is the service's; names, arguments and their documentation come from there.

Access: every answer is the caller's own view, made and audited by `intel.services.ask`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import orjson
from fastapi import APIRouter, Request
from pydantic import BaseModel, Field
from starlette.responses import Response

from intel.api.auth import OnCase, stated_purpose
from intel.api.responses import faults
from intel.api.service import service_of
from intel.errors import QuestionError
from intel.model.marking import PURPOSES
from intel.services.ask import QUESTIONS, Ask, ask

__all__ = ["PATHS", "AnswerBody", "EmergencyInView", "ViewBody", "router"]

router = APIRouter(tags=["questions"])

PATHS: Mapping[str, str] = MappingProxyType({"report": "/reports/{id}"})
"""Paths of the questions that are not called by their own name."""

_EXAMPLES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "search": {"text": "captagon", "country": "UZ"},
        "report": {"id": "5b0f4e0e-6f0a-4f6e-9a4b-2f6f0d7c1a11"},
        "network": {"start": "container:MSKU6011672", "hops": "2"},
        "path": {"a": "phone:+998901234567", "b": "plate:01A123BC", "max": "4"},
        "trace": {"identifier": "container:MSKU6011672"},
        "routes": {"commodity": "drugs", "years": "2024-2025"},
        "totals": {"by": "substance,year"},
        "changes": {"since": "2026-01-01T00:00:00Z"},
    }
)


class EmergencyInView(BaseModel):
    """An emergency that an answer was seen in, and when it ends."""

    id: str
    until: str = Field(description="ISO 8601, UTC.")


class ViewBody(BaseModel):
    """Whose answer it is, for what purpose and of which moment."""

    as_: str = Field(alias="as", description="Name of the caller.")
    purpose: str = Field(description="Purpose for which it was asked.")
    case: str | None = Field(default=None, description="The case that the caller works on, if he named one.")
    at: str = Field(description="Moment of the answer, ISO 8601, UTC.")
    emergency: EmergencyInView | None = Field(
        default=None, description="The open emergency that it was seen in, if there is one."
    )


class AnswerBody(BaseModel):
    """An answer: a page of rows in a stable order, nothing about what is hidden."""

    question: str = Field(description="Name of the question.")
    view: ViewBody
    rows: list[dict[str, Any]] = Field(description="The rows of this page; their keys depend on the question.")
    next: str | None = Field(description="Ask again with after=… for the next page; null where there is none.")


def _parameters(name: str, path: str) -> list[dict[str, Any]]:
    """The OpenAPI parameters of a question, from the model of its arguments."""
    schema = QUESTIONS[name].arguments.model_json_schema(by_alias=True)
    needed, examples = set(schema.get("required", ())), _EXAMPLES.get(name, {})
    found: list[dict[str, Any]] = []
    for argument, about in schema.get("properties", {}).items():
        is_in_path = f"{{{argument}}}" in path
        parameter: dict[str, Any] = {
            "name": argument,
            "in": "path" if is_in_path else "query",
            "required": is_in_path or argument in needed,
            "schema": {key: value for key, value in about.items() if key not in {"description", "title"}},
        }
        if about.get("description"):
            parameter["description"] = about["description"]
        if argument in examples:
            parameter["example"] = examples[argument]
        found.append(parameter)
    found.append(
        {
            "name": "purpose",
            "in": "query",
            "required": False,
            "schema": {"type": "string", "enum": list(PURPOSES)},
            "description": "What the answer is for; the caller's usual purpose where it is left out.",
        }
    )
    return found


def _route(name: str) -> Callable[[Request, OnCase], Response]:
    def answer(request: Request, actor: OnCase) -> Response:
        arguments = {**_single(request), **{key: str(value) for key, value in request.path_params.items()}}
        purpose = stated_purpose(request, arguments.pop("purpose", None))
        arguments.pop("case", None)
        found = ask(service_of(request).instance, actor, Ask(name, arguments, purpose))
        return Response(orjson.dumps(found.plain()), media_type="application/json")

    answer.__doc__ = (
        f"{QUESTIONS[name].summary}\n\nAccess: Only what the caller may see for the purpose is in the answer."
    )
    answer.__name__ = f"get_{name}"
    return answer


def _single(request: Request) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in request.query_params.multi_items():
        if name in found:
            raise QuestionError(f"{name} is given twice", details={"argument": name})
        found[name] = value
    return found


def _add(name: str) -> None:
    path = PATHS.get(name, f"/{name}")
    router.add_api_route(
        path,
        _route(name),
        methods=["GET"],
        name=name,
        response_model=AnswerBody,
        responses=faults(401, 404, 413, 422, 503),
        summary=QUESTIONS[name].summary.removesuffix("."),
        openapi_extra={"parameters": _parameters(name, path)},
    )


for _name in QUESTIONS:
    _add(_name)
