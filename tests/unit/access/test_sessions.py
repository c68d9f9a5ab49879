"""Sessions: a case looks like one, a choice is held to, and one's own administration puts one on a case."""

import pytest

from intel.access.actors import DEMONSTRATION_ACTORS, Actor, Role, demonstration_actor
from intel.access.sessions import LONGEST_CASE, agreed, is_case, may_assign, may_work_on_cases, no_such_case, on_case
from intel.errors import QuestionError
from intel.model.administrations import ADMINISTRATIONS

OFFICER = demonstration_actor("uz.officer")


@pytest.mark.parametrize("text", ["C", "C-7", "дело 7/2026", "案件 7", "x" * LONGEST_CASE])
def test_a_line_in_its_normal_form_is_the_reference_of_a_case(text: str) -> None:
    assert is_case(text)
    assert on_case(OFFICER, text).cases == (text,)


@pytest.mark.parametrize("text", ["", " ", " C-7", "C-7 ", "C\n7", "C\x007", "e\u0301", "x" * (LONGEST_CASE + 1)])
def test_what_is_no_reference_of_a_case_is_refused_like_a_case_that_is_not_there(text: str) -> None:
    assert not is_case(text)
    with pytest.raises(QuestionError, match="there is no such case for you") as refused:
        on_case(OFFICER, text)
    assert (refused.value.advice, refused.value.details) == (no_such_case().advice, {"argument": "case"})
    assert "intel case list" in refused.value.advice


def test_who_states_no_case_works_as_he_is() -> None:
    assert on_case(OFFICER, None) is OFFICER
    assert on_case(OFFICER, "C-7") == Actor("uz.officer", Role.OFFICER, "UZ", "uz.unit", cases=("C-7",))


@pytest.mark.parametrize(
    ("chosen", "stated", "holds"),
    [
        ("", None, None),
        ("", "C-7", "C-7"),
        ("C-7", None, "C-7"),
        ("C-7", "C-7", "C-7"),
    ],
)
def test_what_a_session_chose_holds_where_a_request_says_nothing_else(
    chosen: str, stated: str | None, holds: str | None
) -> None:
    assert agreed(chosen, stated, argument="case") == holds


@pytest.mark.parametrize("stated", ["C-8", ""])
def test_a_request_cannot_leave_what_its_session_chose(stated: str) -> None:
    with pytest.raises(QuestionError, match="this session has another case") as refused:
        agreed("C-7", stated, argument="case")
    assert refused.value.details == {"argument": "case"}
    assert "get a token for another case" in refused.value.advice


def test_officers_supervisors_and_units_of_the_eight_work_on_cases() -> None:
    working = {name for name, actor in DEMONSTRATION_ACTORS.items() if may_work_on_cases(actor)}

    assert working == {f"{code.lower()}.{kind}" for code in ADMINISTRATIONS for kind in ("chief", "officer", "unit")}


def test_units_and_supervisors_put_people_of_their_own_administration_on_cases() -> None:
    assert {name for name, actor in DEMONSTRATION_ACTORS.items() if may_assign(actor, "UZ")} == {"uz.chief", "uz.unit"}
    for code in ("", "RU"):
        assert not any(may_assign(actor, code) for actor in DEMONSTRATION_ACTORS.values())
    assert not may_assign(Actor("ru.chief", Role.SUPERVISOR, "RU", "ru.unit"), "RU")
