"""P1, P2, P5 and P8 of named groups: a change of members holds at once, and tells who is not in it nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intel.access.actors import demonstration_actor
from intel.access.arrivals import Event, SentReport
from intel.graph.state import advance_epoch
from intel.model.marking import Marking
from intel.model.report import Report
from intel.services.groups import confirm_group, propose_group
from tests.noninterference.calls import Call, Scene, scene_of
from tests.noninterference.edits import World
from tests.noninterference.oracles import check_answer
from tests.noninterference.registry import ROUTES
from tests.noninterference.stage import Answered, Stage
from tests.noninterference.sweeping import sweep
from tests.support.examples import on_a_stage
from tests.support.tally import TALLY
from tests.support.worlds import ACTORS, MOMENT, PURPOSES, worlds

pytestmark = pytest.mark.prove

_OWNER = ("kz.unit", "kz.chief")
_MEMBERS = ((), ("UZ",), ("TM",), ("UZ", "TM"), ("CN", "UZ"), ("CN",))
_ENTRIES = (
    ("KZ/circle",),
    ("KZ/circle",),
    ("KZ/circle@1",),
    ("KZ/circle@2",),
    ("CARICC@1",),
    ("CARICC",),
    ("KZ/circle@9",),
    ("TM", "KZ/circle@1"),
)
_LOOKERS = ("uz.unit", "uz.officer", "tm.officer", "cn.officer", "secretariat", "cis.liaison")
_EVERYTHING = Call("GET", "/api/v1/search", "search", {"limit": "200"})
_READS = sorted(name for name, each in ROUTES.items() if each.holds == "reads")


_FOLLOWED = SentReport(
    Report.model_validate(
        {
            "administration": "KZ",
            "reference": "R-9",
            "kind": "case",
            "marking": {"releasable_to": ["KZ/circle"], "nominal_releasable_to": ["KZ/circle"]},
        }
    ),
    "kz.unit",
    MOMENT - timedelta(days=2),
)


@st.composite
def _grouped(draw: st.DrawFn) -> World:
    """A world in which most reports are released to groups."""
    found: list[Event] = []
    for each in draw(worlds(most=5)):
        if isinstance(each, SentReport) and draw(st.integers(0, 3)):
            fields = {
                "releasable_to": draw(st.sampled_from(_ENTRIES)),
                "nominal_releasable_to": draw(st.sampled_from(((), *_ENTRIES))),
            }
            kept = each.report.marking.model_dump()
            marking = Marking.model_validate({**kept, **fields})
            found.append(replace(each, report=each.report.model_copy(update={"marking": marking})))
        else:
            found.append(each)
    return tuple(found)


def _put(stage: Stage, world: World, *versions: Sequence[str], group: str = "circle") -> None:
    """Put a world on the stage in which a group has had these members, one after another."""
    stage.put(world)
    stage.instance.database.write(advance_epoch)  # the groups of the world before went without one
    for members in versions:
        _change(stage, members, group)


def _change(stage: Stage, members: Sequence[str], group: str = "circle") -> None:
    one, two = map(demonstration_actor, _OWNER)
    propose_group(stage.instance, one, group, members=members)
    confirm_group(stage.instance, two, group)


def _members() -> st.SearchStrategy[tuple[Sequence[str], Sequence[str]]]:
    some = st.sampled_from(_MEMBERS)
    return st.tuples(some, some).filter(lambda each: each[0] != each[1])


@on_a_stage(share=4)
@given(data=st.data())
def test_who_joins_sees_at_once_and_who_leaves_does_not(stage: Stage, data: st.DataObject) -> None:
    world = (*data.draw(_grouped(), label="world"), _FOLLOWED)
    first, second = data.draw(_members(), label="members")
    concerned = [each for each in ACTORS if each[:2].upper() in {*first, *second}]
    name = data.draw(st.sampled_from((*concerned, *concerned, *ACTORS)), label="who")
    purpose = data.draw(st.sampled_from(PURPOSES), label="purpose")
    everything = _EVERYTHING.for_purpose(purpose)
    _put(stage, world, first)

    sweep(stage, world, name, purpose)
    stage.interrupt_next_read(lambda: _change(stage, second))
    interrupted = stage.ask(name, everything)
    stage.let_it_happen()
    sweep(stage, world, name, purpose)

    TALLY.count("P5")
    assert interrupted.body == check_answer(stage, world, name, everything).body, "a row of the old members went out"


def _calls(data: st.DataObject, scene: Scene, purpose: str) -> list[Call]:
    names = [data.draw(st.sampled_from(_READS), label="route") for _ in range(2)]
    calls = [data.draw(ROUTES[name].draw(scene, purpose), label="call") for name in names]
    entry = data.draw(st.sampled_from(("KZ/circle", "KZ/circle@1", "KZ/circle@2", "KZ/nowhere", "CARICC")))
    marking = {"releasable_to": [entry]}
    sent = {"administration": "UZ", "reference": "G-1", "kind": "warning", "title": "steel", "marking": marking}
    return [
        *calls,
        _EVERYTHING.for_purpose(purpose),
        Call("GET", "/api/v1/groups"),
        Call("GET", "/api/v1/groups/circle/history"),
        Call("POST", "/api/v1/policies/explanations", body={"marking": marking, "officer": "tm.officer"}),
        Call("POST", "/api/v1/reports", body=[sent]),
    ]


@on_a_stage(share=4)
@given(data=st.data())
def test_who_is_not_in_a_group_learns_nothing_of_it(stage: Stage, data: st.DataObject) -> None:
    world = data.draw(_grouped(), label="world")
    name = data.draw(st.sampled_from(_LOOKERS))
    purpose = data.draw(st.sampled_from(PURPOSES))
    code = demonstration_actor(name).administration
    pairs = [data.draw(_members(), label="members") for _ in range(2)]
    calls = _calls(data, scene_of(world, stage.instance), purpose)
    found: list[tuple[object, bool, list[Answered]]] = []
    # the group with other members, or under another name: then there is none of this name
    names = ("circle", data.draw(st.sampled_from(("circle", "elsewhere")), label="group"))
    for group, (first, second) in zip(names, pairs, strict=True):
        _put(stage, world, first, second, group=group)
        views = stage.views(world, (name, purpose))
        found.append((views, code in second, [stage.ask(name, call) for call in calls]))

    (one, is_in, answers), (two, is_in_too, others) = found
    if one == two and not is_in and not is_in_too:
        TALLY.count("P2", len(calls))
        for call, each, other in zip(calls, answers, others, strict=True):
            assert each == other, (call, each, other)


@pytest.mark.parametrize("name", ["uz.unit", "secretariat", "auditor", "cis.liaison"])
def test_a_group_that_is_there_and_one_that_is_not_are_the_same_answer(stage: Stage, name: str) -> None:
    _put(stage, (), ("TM",))
    sent = {"administration": "UZ", "reference": "G-1", "kind": "warning"}
    answers: dict[str, list[tuple[int, bytes]]] = {}
    for group in ("circle", "nosuch"):
        calls = [
            Call("GET", f"/api/v1/groups/{group}/history"),
            Call("DELETE", f"/api/v1/groups/{group}/proposal"),
            Call("POST", "/api/v1/reports", body=[{**sent, "marking": {"releasable_to": [f"KZ/{group}"]}}]),
        ]
        found = [stage.ask(name, call) for call in calls]
        told = re.sub(rb'"(submission|receipt)":"[^"]*"', b"", found[2].body)
        bodies = [*(each.body for each in found[:2]), told]
        answers[group] = [
            (each.status, body.replace(group.encode(), b"")) for each, body in zip(found, bodies, strict=True)
        ]

    assert answers["circle"] == answers["nosuch"]
