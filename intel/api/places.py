"""The route that asks the gazetteer.

Access: the caller is known; the answer is made of public reference and of the caller's own text, and
touches no graph, so it is the same for everybody.
"""

from __future__ import annotations

from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, Field
from starlette.responses import Response

from intel.api.auth import caller
from intel.api.responses import faults
from intel.services.places import place_matched

__all__ = ["PlaceAnswer", "get_place_match", "router"]

router = APIRouter(tags=["places"], dependencies=[Depends(caller)])


class PlaceAnswer(BaseModel):
    """What a text about a place was taken for."""

    text: str = Field(description="As it was sent.", examples=["КПП Кордай"])
    place: str | None = Field(
        description="Id of the public place; null where none is sure enough.", examples=["korday-kz"]
    )
    kind: str | None = Field(description="A code of the list place-type.", examples=["road-bcp"])
    names: dict[str, str] | None
    latitude: float | None = Field(description="WGS 84, degrees.")
    longitude: float | None = Field(description="WGS 84, degrees.")
    precision_km: int | None = Field(description="How far from there the place may lie.")
    locode: str | None = Field(description="UN/LOCODE, where it is certain.")
    counterpart: str | None = Field(description="Id of the post on the other side of the border.")
    country: str | None = Field(description="Of the place, else as stated or named in the text.", examples=["KZ"])
    score: float = Field(description="Of the place, or of the best that was not taken; 0 to 100.")
    threshold: float = Field(description="The score from which a place is taken.")
    alternatives: list[dict[str, Any]] = Field(description="What else may be meant, with id, name and score.")


@router.get(
    "/places/match",
    response_model=PlaceAnswer,
    responses=faults(401, 422, 503),
    summary="Find the public place that a text names",
)
def get_place_match(
    *,
    text: Annotated[str, Query(min_length=1, max_length=500, description="As written.", examples=["КПП Кордай"])],
    country: Annotated[str | None, Query(max_length=2, description="The country stated beside it.")] = None,
) -> Response:
    """Posts, stations, ports, airports, towns and districts, in any writing and with slips of the pen.

    Below the threshold there is no place: the country alone and what may be meant. An address of a
    person does not belong into an address of the web; ask for the place alone.

    Access: Filters nothing; the answer is made of public reference and of the caller's own text.
    """
    return Response(orjson.dumps(place_matched(text, country)), media_type="application/json")
