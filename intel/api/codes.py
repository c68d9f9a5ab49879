"""Routes that ask the code lists.

Access: the caller is known; the answer is made of public reference and of the caller's own text.
"""

from __future__ import annotations

from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Depends, Query, Request
from pydantic import BaseModel, Field
from starlette.responses import Response

from intel.api.auth import caller
from intel.api.responses import faults
from intel.api.service import service_of
from intel.services.codes import code_found, code_translated
from intel.services.reference import active_packs

__all__ = ["CodeFound", "CodeTranslated", "get_code", "get_translation", "router"]

router = APIRouter(tags=["codes"], dependencies=[Depends(caller)])

_LIST = Query(alias="list", max_length=40, description="A code list.", examples=["substance"])
_TEXT = Query(max_length=200, description="A code or a name, as written.", examples=["героин"])
_TO = Query(max_length=40, description="The other list.", examples=["schedule"])


class CodeFound(BaseModel):
    """What a text is in a list."""

    list: str
    original: str = Field(description="As written.")
    code: str | None = Field(description="Its normal form; null where nothing is named exactly.")
    version: str = Field(description="Of the table that was asked.")
    names: dict[str, str]
    about: dict[str, Any]
    nearest: list[dict[str, Any]] = Field(
        description="Suggestions with code, name and score; never taken by themselves."
    )


class CodeTranslated(BaseModel):
    """What a code is in another list."""

    source: CodeFound
    to: str
    version: str
    relation: str = Field(
        description="one-to-one, one-to-many, many-to-one, by-prefix, not-loaded (the list is not here) or none."
    )
    codes: list[dict[str, str]]
    is_cut: bool


@router.get("/codes/find", response_model=CodeFound, responses=faults(401, 422, 503), summary="Find a code")
def get_code(request: Request, *, name: Annotated[str, _LIST], text: Annotated[str, _TEXT]) -> Response:
    """The code that a text names exactly, with names, version and what it leads to; else suggestions.

    Access: Public reference; filters nothing.
    """
    found = code_found(name, text, active_packs(service_of(request).instance))
    return Response(orjson.dumps(found.plain()), media_type="application/json")


@router.get(
    "/codes/translate", response_model=CodeTranslated, responses=faults(401, 422, 503), summary="Translate a code"
)
def get_translation(
    request: Request, *, name: Annotated[str, _LIST], text: Annotated[str, _TEXT], to: Annotated[str, _TO]
) -> Response:
    """What a code of one list is in another, and whether that is one-to-one.

    Access: Public reference; filters nothing.
    """
    found = code_translated(name, text, to=to, packs=active_packs(service_of(request).instance))
    return Response(orjson.dumps(found.plain()), media_type="application/json")
