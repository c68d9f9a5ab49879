"""The one table of problems: complete, and silent about what must not be said."""

import orjson
import pytest
from starlette.responses import Response

from intel import errors
from intel.api.problems import PROBLEM_MEDIA_TYPE, PROBLEMS, problem_of
from intel.errors import (
    AccessDeniedError,
    IntelError,
    LimitExceededError,
    NotFoundError,
    PolicyBreachError,
    QuestionError,
    TokenError,
)


def all_errors() -> list[type[IntelError]]:
    return [each for name in errors.__all__ if issubclass(each := getattr(errors, name), IntelError)]


def leaves() -> list[type[IntelError]]:
    return [each for each in all_errors() if not each.__subclasses__() or each is NotFoundError]


def everything(response: Response) -> tuple[int, bytes, list[tuple[bytes, bytes]]]:
    return response.status_code, bytes(response.body), response.raw_headers


@pytest.mark.parametrize("kind", leaves(), ids=lambda kind: kind.__name__)
def test_every_leaf_is_in_the_table(kind: type[IntelError]) -> None:
    response = problem_of(kind("what happened"))

    body = orjson.loads(bytes(response.body))
    assert kind.code in PROBLEMS
    assert response.status_code == PROBLEMS[kind.code].status == body["status"]
    assert response.media_type == PROBLEM_MEDIA_TYPE
    assert body["type"] == f"urn:intel:problem:{body['code']}"


def test_the_table_has_no_code_that_nobody_raises() -> None:
    of_http = {"method_not_allowed", "invalid_request", "too_busy"}

    # errors that are leaves no longer but are raised themselves count too
    assert set(PROBLEMS) - of_http <= {kind.code for kind in all_errors()}


def test_not_visible_and_not_there_are_the_same_bytes() -> None:
    absent = problem_of(NotFoundError("no report x", details={"report": "x"}))
    hidden = problem_of(AccessDeniedError("no report y", advice="other", decision="KZ-7 says no"))

    assert everything(absent) == everything(hidden)


def test_of_a_refused_token_nothing_is_said_but_that_it_is_invalid() -> None:
    response = problem_of(TokenError("expired at noon", advice="wait", details={"exp": 1}))

    assert orjson.loads(bytes(response.body)) == {
        "type": "urn:intel:problem:invalid_token",
        "title": "invalid token",
        "status": 401,
        "code": "invalid_token",
    }
    assert response.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize("kind", [PolicyBreachError, errors.GraphError, errors.ConfigError, errors.RowMismatchError])
def test_a_fault_of_our_own_says_nothing_of_the_inside(kind: type[IntelError]) -> None:
    response = problem_of(kind("bolt://inside", details={"statement": "MATCH"}))

    assert response.status_code == 500
    assert b"inside" not in bytes(response.body)
    assert b"MATCH" not in bytes(response.body)


def test_a_problem_can_quote_what_is_no_unicode_and_what_is_long() -> None:
    response = problem_of(QuestionError("\udcff" * 2000, details={"value": 2**80, "rows": [{"row": 1}], "no": None}))

    body = orjson.loads(bytes(response.body))
    assert len(body["detail"]) < 600
    assert body["about"] == {"value": str(2**80), "rows": [{"row": 1}], "no": None}


def test_too_much_is_said_with_its_limit() -> None:
    response = problem_of(LimitExceededError("too large", details={"limit": 5}))

    assert response.status_code == 413
    assert orjson.loads(bytes(response.body))["about"] == {"limit": 5}
