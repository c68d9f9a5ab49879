"""Named groups: who joins sees at once, who leaves does not, and who is not in one learns nothing of it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.noninterference.calls import Call
from tests.noninterference.grouping import groups_are_followed_at_once, groups_tell_nothing, put_groups
from tests.noninterference.stage import Stage
from tests.support.examples import on_a_stage

pytestmark = pytest.mark.prove


@on_a_stage(share=4)
@given(data=st.data())
def test_who_joins_sees_at_once_and_who_leaves_does_not(stage: Stage, data: st.DataObject) -> None:
    groups_are_followed_at_once(data, stage)


@on_a_stage(share=4)
@given(data=st.data())
def test_who_is_not_in_a_group_learns_nothing_of_it(stage: Stage, data: st.DataObject) -> None:
    groups_tell_nothing(data, stage)


@pytest.mark.parametrize("name", ["uz.unit", "secretariat", "auditor", "cis.liaison"])
def test_a_group_that_is_there_and_one_that_is_not_are_the_same_answer(stage: Stage, name: str) -> None:
    put_groups(stage, (), ("TM",))
    sent = {"reference": "G-1", "kind": "warning"}
    answers: dict[str, list[tuple[int, bytes]]] = {}
    for group in ("circle", "nosuch"):
        calls = [
            Call("GET", f"/api/v1/groups/{group}/history"),
            Call("DELETE", f"/api/v1/groups/{group}/proposal"),
            *(
                # for the owner too: who sends for it knows of its groups no more for that
                Call("POST", "/api/v1/reports", body=[{**sent, **whose, "marking": {"releasable_to": [f"KZ/{group}"]}}])
                for whose in ({"administration": "UZ"}, {"administration": "KZ"})
            ),
        ]
        found = [stage.ask(name, call) for call in calls]
        bodies = [re.sub(rb'"(submission|receipt)":"[^"]*"', b"", each.body) for each in found]
        answers[group] = [
            (each.status, body.replace(group.encode(), b"")) for each, body in zip(found, bodies, strict=True)
        ]

    assert answers["circle"] == answers["nosuch"]


def test_a_change_of_a_group_that_waits_is_shown_to_those_who_may_confirm_it_alone(stage: Stage) -> None:
    put_groups(stage, (), ("TM",))
    stage.ask("kz.unit", Call("POST", "/api/v1/groups/proposals", body={"group": "circle", "members": ["MN"]}))

    names = ("kz.unit", "kz.chief", "kz.officer", "tm.unit", "tm.officer", "mn.unit", "secretariat", "auditor")
    told = {each: b"waiting" in stage.ask(each, Call("GET", "/api/v1/groups")).body for each in names}

    assert {name for name, is_told in told.items() if is_told} == {"kz.unit", "kz.chief"}
