"""What somebody reads who is refused: whole, with what to do, and which argument it is about."""

from collections.abc import Callable
from typing import Any

import pytest

from intel.access.actors import DEMONSTRATION_ACTORS, check_purpose, demonstration_actor
from intel.access.emergencies import check_minutes, check_reason
from intel.access.groups import UnknownGroupError
from intel.access.onward import check_days, check_onward_reason, check_recipient
from intel.access.sessions import agreed, no_such_case
from intel.errors import IntelError

PEOPLE = ", ".join(sorted(DEMONSTRATION_ACTORS))


def refuse_case() -> None:
    raise no_such_case()


def refuse_group() -> None:
    raise UnknownGroupError("KZ/" + "x" * 70)


@pytest.mark.parametrize(
    ("ask", "message", "advice", "details"),
    [
        pytest.param(
            lambda: demonstration_actor("x"), "there is no such user", f"use one of: {PEOPLE}", {}, id="a user"
        ),
        pytest.param(
            lambda: check_purpose("x"),
            "there is no such purpose",
            "use one of: border-control, investigation, mutual-assistance, risk-analysis, statistics, training",
            {},
            id="a purpose",
        ),
        pytest.param(
            lambda: check_reason(""),
            "a reason has between 10 and 500 characters",
            "Say what happens and why it cannot wait; the originators of what is opened will read it.",
            {"argument": "reason"},
            id="the reason for an emergency",
        ),
        pytest.param(
            lambda: check_minutes(0),
            "an emergency lasts between 1 and 60 minutes",
            "Ask again when it has ended, if it goes on.",
            {"argument": "minutes", "limit": 60},
            id="how long an emergency lasts",
        ),
        pytest.param(
            lambda: check_recipient(""),
            "a recipient has between 2 and 80 characters",
            "Name the one office it goes to, such as TJ, CENcomm or a ministry; each is asked for apart.",
            {"argument": "to"},
            id="to whom something is passed on",
        ),
        pytest.param(
            lambda: check_onward_reason(""),
            "a reason has between 10 and 500 characters",
            "Say what the recipient needs it for; the originator reads it and decides by it.",
            {"argument": "reason"},
            id="why something is passed on",
        ),
        pytest.param(
            lambda: check_days(0),
            "a grant holds between 1 and 90 days",
            "Let it be asked again when it has ended, or mark the report anew.",
            {"argument": "days", "limit": 90},
            id="how long a grant holds",
        ),
        pytest.param(
            refuse_group,
            f"'KZ/{'x' * 57}' is no group that you can release to",
            "`intel group list` shows the groups that you know, and their versions.",
            {"field": "releasable_to", "value": "KZ/" + "x" * 57},
            id="a group, as far as anybody reads",
        ),
        pytest.param(
            refuse_case,
            "there is no such case for you",
            "`intel case list` shows the cases that your administration has put you on.",
            {"argument": "case"},
            id="a case",
        ),
        pytest.param(
            lambda: agreed("a", "b", argument="purpose"),
            "this session has another purpose",
            "Leave it out, or get a token for another purpose with `intel token`.",
            {"argument": "purpose"},
            id="what a session has not chosen",
        ),
    ],
)
def test_a_refusal_says_what_is_wrong_what_to_do_and_what_it_is_about(
    ask: Callable[[], Any], message: str, advice: str, details: dict[str, object]
) -> None:
    with pytest.raises(IntelError) as refused:
        ask()

    assert (refused.value.message, refused.value.advice, refused.value.details) == (message, advice, details)
