"""Emergencies: what one is at each moment, to whom it opens something, and what may be asked for."""

from dataclasses import replace

import pytest

from intel.access.actors import DEMONSTRATION_ACTORS, Actor, Role, demonstration_actor
from intel.access.emergencies import (
    LONGEST_EMERGENCY,
    Emergency,
    EmergencyState,
    check_minutes,
    check_reason,
    may_take_part,
)
from intel.errors import QuestionError
from intel.model.administrations import ADMINISTRATIONS

ASKED = Emergency(
    id="1",
    officer="uz.officer",
    administration="UZ",
    purpose="investigation",
    reason="a lorry is about to leave",
    minutes=60,
    asked_at=1_000,
    lapses_at=2_000,
    confirmer="",
    confirmed_at=0,
    until=0,
    ended_by="",
    latest=0,
    answers=0,
)
OPEN = replace(ASKED, confirmer="uz.chief", confirmed_at=1_500, until=3_000, latest=1_600)


@pytest.mark.parametrize(
    ("emergency", "now", "state"),
    [
        pytest.param(ASKED, 999, "lapsed", id="before it was asked a clock is not trusted"),
        pytest.param(ASKED, 1_000, "waiting", id="it waits from the moment in which it is asked"),
        pytest.param(ASKED, 1_999, "waiting", id="to its last millisecond"),
        pytest.param(ASKED, 2_000, "lapsed", id="and not a moment longer"),
        pytest.param(replace(ASKED, ended_by="uz.unit"), 1_500, "taken-back", id="a request can be taken back"),
        pytest.param(OPEN, 1_600, "open", id="it is open at the moment of its last answer"),
        pytest.param(OPEN, 1_599, "ended", id="a clock set back before its last answer opens nothing"),
        pytest.param(replace(OPEN, latest=0), 1_500, "open", id="it is open at once"),
        pytest.param(replace(OPEN, latest=0), 1_499, "ended", id="and not before"),
        pytest.param(OPEN, 2_999, "open", id="it is open to its last millisecond"),
        pytest.param(OPEN, 3_000, "ended", id="and then it has ended"),
        pytest.param(replace(OPEN, ended_by="uz.unit", until=1_700), 1_700, "ended", id="somebody ended it early"),
    ],
)
def test_what_has_become_of_an_emergency(emergency: Emergency, now: int, state: EmergencyState) -> None:
    assert emergency.state(now) == state


def test_an_emergency_is_for_one_officer_and_purpose_while_it_is_open() -> None:
    officer = demonstration_actor("uz.officer")

    assert OPEN.opens_for(officer, "investigation", now=2_000)
    assert not OPEN.opens_for(officer, "investigation", now=3_000)
    assert not OPEN.opens_for(officer, "border-control", now=2_000)
    assert not OPEN.opens_for(demonstration_actor("uz.chief"), "investigation", now=2_000)
    assert not OPEN.opens_for(replace(officer, administration="KZ"), "investigation", now=2_000)
    assert not OPEN.opens_for(replace(officer, role=Role.AUDITOR), "investigation", now=2_000)
    assert not ASKED.opens_for(officer, "investigation", now=1_500)


def test_officers_supervisors_and_units_of_the_eight_take_part_and_nobody_else() -> None:
    taking_part = {name for name, actor in DEMONSTRATION_ACTORS.items() if may_take_part(actor)}

    assert taking_part == {
        f"{code.lower()}.{kind}" for code in ADMINISTRATIONS for kind in ("chief", "officer", "unit")
    }
    assert not may_take_part(Actor("ru.officer", Role.OFFICER, "RU", "ru.unit"))
    assert not may_take_part(Actor("kz.liaison", Role.LIAISON, "KZ", "kz.unit"))


def test_an_emergency_lasts_from_a_minute_to_an_hour() -> None:
    assert [check_minutes(each) for each in (1, 60)] == [1, LONGEST_EMERGENCY]
    for minutes in (0, 61, -1):
        with pytest.raises(QuestionError, match="an emergency lasts between 1 and 60 minutes") as refused:
            check_minutes(minutes)
        assert refused.value.details == {"argument": "minutes", "limit": 60}
        assert "Ask again" in refused.value.advice


def test_a_reason_is_one_line_of_ten_to_five_hundred_characters() -> None:
    assert check_reason("  a lorry\n is about  to leave ") == "a lorry is about to leave"
    assert [len(check_reason("x" * number)) for number in (10, 500)] == [10, 500]
    for text in ("x" * 9, "x" * 501, "a bell \x07 in it"):
        with pytest.raises(QuestionError, match="a reason has between 10 and 500 characters") as refused:
            check_reason(text)
        assert refused.value.details == {"argument": "reason"}
        assert "cannot wait" in refused.value.advice
