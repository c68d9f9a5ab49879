"""In which language somebody is answered: what the request says, else the instance's own.

Access: chooses words; filters nothing.
"""

from __future__ import annotations

from typing import Annotated, get_args

from fastapi import Depends, Query, Request

from intel.api.service import service_of
from intel.model.vocabulary import Language

__all__ = ["Spoken", "preferred_language", "spoken_language"]

_LONGEST_HEADER = 500
_LANGUAGES: dict[str, Language] = {language: language for language in get_args(Language)}


def preferred_language(header: str) -> Language | None:
    """The language of the platform's that an Accept-Language header likes best, or None.

    Args:
        header: As it came; what cannot be read in it counts for nothing.

    Access: Filters nothing.

    Source: RFC 9110 §12.5.4.
    """
    liked: list[tuple[float, int, Language]] = []
    for position, part in enumerate(header[:_LONGEST_HEADER].split(",")):
        tag, _, parameter = part.partition(";")
        spoken = _LANGUAGES.get(tag.strip().lower().partition("-")[0])
        weight = _weight(parameter)
        if spoken is not None and weight > 0:
            liked.append((-weight, position, spoken))
    return min(liked)[2] if liked else None


def _weight(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if not name:
        return 1.0
    try:
        return float(value) if name.strip() == "q" else 0.0
    except ValueError:
        return 0.0


def spoken_language(
    request: Request,
    language: Annotated[
        Language | None, Query(description="Language of sentences; else Accept-Language, else the instance's.")
    ] = None,
) -> Language:
    """The language in which a request is answered.

    Args:
        request: Its Accept-Language counts where ``language`` is not given.
        language: Named in the address.

    Access: Filters nothing.
    """
    by_header = preferred_language(request.headers.get("accept-language", ""))
    return language or by_header or service_of(request).instance.settings.language


Spoken = Annotated[Language, Depends(spoken_language)]
"""A route's parameter for the language of its sentences."""
