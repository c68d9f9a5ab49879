"""What an asking is at each moment, what a grant covers, and how classes are decided by one."""

from dataclasses import replace

import pytest

from intel.access.actors import demonstration_actor
from intel.access.classes import AccessClass, BaseClass
from intel.access.onward import (
    OnwardAsking,
    OnwardState,
    answers_for,
    as_granted,
    check_days,
    check_onward_reason,
    check_recipient,
    may_answer,
)
from intel.access.policy import load_policy_files
from intel.errors import QuestionError

ASKING = OnwardAsking(
    id="1",
    report="h",
    reference="R-1",
    is_held=False,
    originator="KZ",
    officer="uz.officer",
    administration="UZ",
    unit="uz.unit",
    recipient="CENcomm",
    purpose="investigation",
    reason="they need it",
    asked_at=1_000,
    lapses_at=2_000,
    answer="",
    answered_by="",
    answered_at=0,
    until=0,
    uses=0,
    latest=0,
)
GRANTED = replace(ASKING, answer="granted", answered_by="kz.unit", answered_at=1_500, until=3_000, latest=1_600)


@pytest.mark.parametrize(
    ("asking", "now", "state"),
    [
        pytest.param(ASKING, 999, "lapsed", id="before it was asked a clock is not trusted"),
        pytest.param(ASKING, 1_000, "waiting", id="it waits from the moment in which it is asked"),
        pytest.param(ASKING, 1_999, "waiting", id="to its last millisecond"),
        pytest.param(ASKING, 2_000, "lapsed", id="and not a moment longer"),
        pytest.param(replace(ASKING, answer="refused"), 1_500, "refused", id="what is refused stays so"),
        pytest.param(GRANTED, 1_600, "granted", id="a grant holds at the moment of its last use"),
        pytest.param(GRANTED, 1_599, "ended", id="a clock set back before its last use opens nothing"),
        pytest.param(replace(GRANTED, latest=0), 1_500, "granted", id="a grant holds at once"),
        pytest.param(replace(GRANTED, latest=0), 1_499, "ended", id="and not before"),
        pytest.param(GRANTED, 2_999, "granted", id="a grant holds to its last millisecond"),
        pytest.param(GRANTED, 3_000, "ended", id="and then it has ended"),
    ],
)
def test_what_has_become_of_an_asking(asking: OnwardAsking, now: int, state: OnwardState) -> None:
    assert asking.state(now) == state


def test_a_grant_is_for_one_officer_recipient_and_purpose() -> None:
    officer = demonstration_actor("uz.officer")

    assert GRANTED.allows(officer, recipient="CENCOMM", purpose="investigation", now=2_000)
    assert not GRANTED.allows(officer, recipient="CENcomm", purpose="investigation", now=3_000)
    assert not GRANTED.allows(officer, recipient="CENcomm 2", purpose="investigation", now=2_000)
    assert not GRANTED.allows(officer, recipient="CENcomm", purpose="statistics", now=2_000)
    assert not GRANTED.allows(demonstration_actor("uz.unit"), recipient="CENcomm", purpose="investigation", now=2_000)
    moved = replace(officer, unit="uz.other")
    assert not GRANTED.allows(moved, recipient="CENcomm", purpose="investigation", now=2_000)
    assert not ASKING.allows(officer, recipient="CENcomm", purpose="investigation", now=1_500)


def test_the_same_is_asked_by_the_same_for_the_same_recipient_and_purpose() -> None:
    assert ASKING.is_same(replace(ASKING, id="2", recipient="cencomm", reason="something else", asked_at=5))
    for other in ({"report": "g"}, {"officer": "uz.unit"}, {"recipient": "TJ"}, {"purpose": "statistics"}):
        assert not ASKING.is_same(replace(ASKING, **other))


def test_by_a_grant_ask_counts_as_allowed_and_none_stays() -> None:
    ask, none, free = (BaseClass("KZ", "kz.unit", onward=rule) for rule in ("ask", "none", "allowed"))
    classes = {1: AccessClass.of(ask, none), 2: AccessClass.of(ask), 3: AccessClass.of(free)}

    assert as_granted(classes) == {1: AccessClass.of(free, none), 2: AccessClass.of(free), 3: AccessClass.of(free)}


def test_units_and_supervisors_answer_for_their_own_administration() -> None:
    policies = load_policy_files()
    people = ("kz.unit", "kz.chief", "kz.officer", "uz.unit", "cis.liaison", "secretariat", "auditor")

    found = [name for name in people if may_answer(policies, demonstration_actor(name), "KZ")]
    assert found == ["kz.unit", "kz.chief"]
    assert [name for name in people if may_answer(policies, demonstration_actor(name), "open-source")] == [
        "secretariat"
    ]
    assert [answers_for(policies, demonstration_actor(name)) for name in people] == [
        *(["KZ"], ["KZ"], [], ["UZ"], []),
        *(["open-source"], []),
    ]


def test_words_are_put_on_one_line() -> None:
    assert check_recipient("  Ministry of \n the  Interior ") == "Ministry of the Interior"
    assert check_onward_reason(" they need\tit now ") == "they need it now"
    assert (check_days(1), check_days(90)) == (1, 90)


@pytest.mark.parametrize("words", ["", "x", "x" * 81, "a\x00b"])
def test_a_recipient_that_names_nobody_is_refused(words: str) -> None:
    with pytest.raises(QuestionError):
        check_recipient(words)


@pytest.mark.parametrize("words", ["too short", "x" * 501, "with a \x07 bell in it"])
def test_a_reason_that_says_nothing_is_refused(words: str) -> None:
    with pytest.raises(QuestionError):
        check_onward_reason(words)


@pytest.mark.parametrize("days", [0, 91, -1])
def test_a_grant_without_an_end_is_refused(days: int) -> None:
    with pytest.raises(QuestionError):
        check_days(days)
