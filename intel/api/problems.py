"""The one table from errors to HTTP, and the problems that leave the service (RFC 9457).

Access: filters nothing; what is not visible and what is not there become the same bytes, and
of a refused token nothing is said but that it is invalid.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, cast

import orjson
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from intel.errors import BudgetExceededError, IntelError, LimitExceededError, NotFoundError, TokenError

__all__ = ["PROBLEMS", "PROBLEM_MEDIA_TYPE", "Kind", "ProblemBody", "problem", "problem_of"]

PROBLEM_MEDIA_TYPE = "application/problem+json"
_TYPE = "urn:intel:problem:"
_MOST_SHOWN = 500


@dataclass(frozen=True, slots=True)
class Kind:
    """What HTTP says of one kind of error.

    Attributes:
        status: Status code.
        title: The kind in words; never changes with the case.
        is_shown: Whether the case's own sentence and details go out. Where the fault is the
            platform's own they do not: they speak of its inside.
    """

    status: int
    title: str
    is_shown: bool = True


PROBLEMS: Mapping[str, Kind] = MappingProxyType(
    {
        # the sender of a report can mend it
        "malformed_report": Kind(422, "The report is not in the form it should have"),
        "unknown_code": Kind(422, "A value is in no code list"),
        "unit_error": Kind(422, "A unit is unknown or does not fit"),
        "replayed_report": Kind(409, "The report was already taken"),
        "profile_error": Kind(422, "The mapping profile cannot be used"),
        # the asker can mend it
        "question_error": Kind(422, "The question cannot be answered as it was asked"),
        "policy_error": Kind(422, "The rules cannot be used as they are"),
        "page_token_error": Kind(422, "The page cursor does not belong to this question"),
        "not_originator": Kind(403, "Only its originator may do this"),
        "limit_exceeded": Kind(413, "Too much at once"),
        "budget_exceeded": Kind(429, "Asked as much as may be asked in a time"),
        "conflict": Kind(409, "In conflict with the present state"),
        "export_error": Kind(422, "The answer cannot be written in this form"),
        # who asks, and what may be known
        "invalid_token": Kind(401, "invalid token"),
        "not_found": Kind(404, "Not found"),
        # signed packages of other administrations
        "invalid_signature": Kind(422, "The signature does not fit"),
        "key_expired": Kind(422, "The key is not valid at this time"),
        "unknown_key": Kind(422, "The key is not known here"),
        "key_rollback": Kind(409, "The key was already replaced"),
        # the platform's own faults
        "config_error": Kind(500, "Internal error", is_shown=False),
        "internal_error": Kind(500, "Internal error", is_shown=False),
        "statement_mismatch": Kind(500, "Internal error", is_shown=False),
        "row_mismatch": Kind(500, "Internal error", is_shown=False),
        "graph_error": Kind(500, "Internal error", is_shown=False),
        "graph_unavailable": Kind(503, "The graph database does not answer", is_shown=False),
        # of HTTP alone
        "method_not_allowed": Kind(405, "Method not allowed"),
        "invalid_request": Kind(422, "The request is not in the form it should have"),
        "too_busy": Kind(503, "The service works on as much as it can"),
    }
)
"""Status and title by error code; the last three come from HTTP itself, all others from `intel.errors`."""


class ProblemBody(BaseModel):
    """A problem as it leaves the service.

    Source: RFC 9457 (``type``, ``title``, ``status``, ``detail``); the other members are ours.
    """

    model_config = ConfigDict(
        extra="allow",
        json_schema_extra={
            "examples": [
                {
                    "type": "urn:intel:problem:question_error",
                    "title": "The question cannot be answered as it was asked",
                    "status": 422,
                    "code": "question_error",
                    "detail": "totals has no argument 'substanse'",
                    "advice": "Did you mean substance?",
                    "about": {"argument": "substanse"},
                }
            ]
        },
    )

    type: str = Field(description="`urn:intel:problem:` and the code.")
    title: str = Field(description="The kind of problem in words.")
    status: int = Field(description="The HTTP status.")
    code: str = Field(description="Never changes; programs compare this.")
    detail: str | None = Field(default=None, description="One sentence about this very case.")
    advice: str | None = Field(default=None, description="What to do now.")
    about: dict[str, Any] | None = Field(default=None, description="Row, field, value, limit … by name.")


def problem_of(error: IntelError) -> Response:
    """The problem for an error.

    Args:
        error: Any leaf of the tree.

    Returns:
        The response. Not visible and not there are the same bytes; so are all refused tokens.

    Access: Filters nothing but what the table says must not be said.
    """
    kind = PROBLEMS.get(error.code, PROBLEMS["internal_error"])
    if isinstance(error, TokenError):
        return problem("invalid_token", headers={"WWW-Authenticate": "Bearer"})
    if isinstance(error, NotFoundError):
        return problem("not_found", advice=NotFoundError.advice)
    headers = {"Retry-After": "2"} if error.retryable else {}
    if isinstance(error, LimitExceededError) and kind.status == 413:
        headers["Connection"] = "close"  # the rest of the body was not read
    if isinstance(error, BudgetExceededError):
        headers["Retry-After"] = str(error.details.get("again_in_seconds", 60))
    if not kind.is_shown:
        return problem("internal_error" if kind.status == 500 else error.code, headers=headers)
    return problem(error.code, detail=error.message, advice=error.advice, about=error.details, headers=headers)


def problem(
    code: str,
    *,
    detail: str | None = None,
    advice: str | None = None,
    about: Mapping[str, object] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The problem of a code in the table.

    Args:
        code: In `PROBLEMS`.
        detail: One sentence about the case.
        advice: What to do now.
        about: Row, field, value, limit … by name.
        headers: Of the response, besides its type.

    Returns:
        The response, its members in a fixed order.

    Access: Shows what it is given.
    """
    kind = PROBLEMS[code]
    body: dict[str, object] = {"type": _TYPE + code, "title": kind.title, "status": kind.status, "code": code}
    if detail:
        body["detail"] = _printable(detail)
    if advice:
        body["advice"] = _printable(advice)
    if about:
        body["about"] = {name: _plain(value) for name, value in about.items()}
    return Response(orjson.dumps(body), kind.status, dict(headers or {}), media_type=PROBLEM_MEDIA_TYPE)


def _printable(text: str) -> str:
    """Text of a bounded length that UTF-8 can hold: it may quote what somebody sent."""
    cut = text if len(text) <= _MOST_SHOWN else text[:_MOST_SHOWN] + "…"
    return cut.encode("utf-8", "replace").decode("utf-8")


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return value if abs(value) < 2**53 else str(value)
    if isinstance(value, dict):
        named = cast("Mapping[object, object]", value)
        return {_printable(str(name)): _plain(each) for name, each in named.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in cast("Sequence[object]", value)]
    return _printable(str(value))
