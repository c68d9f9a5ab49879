"""What the documentation of a route says of its problems.

Access: describes, and shows nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from intel.api.problems import PROBLEM_MEDIA_TYPE, ProblemBody

__all__ = ["faults"]

_WORDS: Mapping[int, str] = {
    401: "The token is missing or not accepted.",
    403: "It is not the caller's to change; only its originator's unit and supervisors may.",
    404: "There is nothing of this name that the caller may know of.",
    409: "In conflict with the present state.",
    413: "Too large, too many or too far.",
    429: "The caller, his unit or his administration asked as much as may be asked in a time.",
    422: "What was sent or asked cannot be used as it is.",
    503: "The service is busy or its database does not answer; come again.",
}


def faults(*statuses: int, is_counted: bool = True) -> dict[int | str, dict[str, Any]]:
    """The documented problems of a route.

    Args:
        statuses: Those it can have.
        is_counted: Whether what its callers ask is counted, where they are known.

    Returns:
        For ``responses`` of a route.

    Access: Filters nothing.
    """
    schema = ProblemBody.model_json_schema()
    content = {PROBLEM_MEDIA_TYPE: {"schema": schema}}
    # whoever is known has a budget
    described = sorted({*statuses, 429}) if 401 in statuses and is_counted else statuses
    return {status: {"description": _WORDS[status], "content": content} for status in described}
