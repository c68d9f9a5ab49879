"""Routes that explain an identifier; they read nothing but what the caller sends.

Access: the caller is known; the answer is made of the caller's own text and of the standards, and
touches no graph, so it is the same for everybody.
"""

from __future__ import annotations

from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Depends, Query, Request
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.responses import Response

from intel.api.auth import caller
from intel.api.bodies import read_json
from intel.api.responses import faults
from intel.errors import QuestionError
from intel.model.faults import first_fault
from intel.model.identifiers import KINDS, explain, recognise

__all__ = ["IdentifierAnswer", "IdentifierToCheck", "get_identifier", "post_identifier", "router"]

router = APIRouter(tags=["identifiers"], dependencies=[Depends(caller)])

_LONGEST = 500
_EXAMPLE = "CSQU3054383"


class IdentifierToCheck(BaseModel):
    """An identifier as written."""

    model_config = ConfigDict(extra="forbid")

    value: str = Field(max_length=_LONGEST, description="As written, with its label or without.", examples=[_EXAMPLE])
    kind: str | None = Field(None, description="Take it as this kind alone.", examples=["container"])
    country: str | None = Field(
        None, pattern="^[A-Z]{2}$", description="Whose national phone numbers are meant.", examples=["UZ"]
    )


class IdentifierAnswer(BaseModel):
    """What the text can be, the likeliest first; empty where it is no identifier that is known."""

    value: str = Field(description="As it was sent.", examples=[_EXAMPLE])
    candidates: list[dict[str, Any]] = Field(
        description="For each: kind, name, standard, normal, check, fault, country, parts, check_digit, expected, "
        "folded, warnings, and explanation in en, ru and zh."
    )


@router.get(
    "/identifiers/check",
    response_model=IdentifierAnswer,
    responses=faults(401, 422, 503),
    summary="Explain an identifier",
)
def get_identifier(
    *,
    value: Annotated[str, Query(max_length=_LONGEST, description="As written.", examples=[_EXAMPLE])],
    kind: Annotated[str | None, Query(description="Take it as this kind alone.", examples=["container"])] = None,
    country: Annotated[str | None, Query(pattern="^[A-Z]{2}$", description="Whose phone numbers are meant.")] = None,
) -> Response:
    """Form, country, parts, check digit written and computed, letters replaced, in three languages.

    A check digit that fails is part of the answer, not a fault. An identifier of a person belongs
    into the body of the POST of the same name, since addresses are logged on the way.

    Access: Filters nothing; the answer is made of the caller's own text alone.
    """
    return _answer(IdentifierToCheck(value=value, kind=kind, country=country))


@router.post(
    "/identifiers/check",
    response_model=IdentifierAnswer,
    responses=faults(401, 413, 422, 503),
    summary="Explain an identifier that must not stand in an address",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": IdentifierToCheck.model_json_schema()}},
        }
    },
)
async def post_identifier(request: Request) -> Response:
    """The same as GET, the identifier in the body.

    Access: Filters nothing; the answer is made of the caller's own text alone.
    """
    try:
        wanted = IdentifierToCheck.model_validate(await read_json(request))
    except ValidationError as error:
        where, why = first_fault(error)
        where = where or "body"
        raise QuestionError(f"{where}: {why}", details={"argument": where}) from None
    return _answer(wanted)


def _answer(wanted: IdentifierToCheck) -> Response:
    if wanted.kind is None:
        found = recognise(wanted.value, country=wanted.country)
    elif wanted.kind in KINDS:
        one = explain(wanted.kind, wanted.value, country=wanted.country)
        found = () if one is None else (one,)
    else:
        raise QuestionError(
            "there is no such kind of identifier",
            advice="Kinds: " + ", ".join(sorted(KINDS)) + ".",
            details={"argument": "kind"},
        )
    plain = {"value": wanted.value, "candidates": [each.plain() for each in found]}
    return Response(orjson.dumps(plain), media_type="application/json")
