"""P1, P2, P5 and P8 of named groups: a change of members holds at once, and tells who is not in it nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import orjson
from hypothesis import strategies as st

from intel.access.actors import demonstration_actor
from intel.access.arrivals import Event, SentReport
from intel.graph.state import advance_epoch
from intel.model.groups import PLATFORM_GROUPS
from intel.model.marking import Marking
from intel.model.report import Report
from intel.services.groups import confirm_group, propose_group
from tests.noninterference.calls import Call, Scene, scene_of
from tests.noninterference.edits import World
from tests.noninterference.oracles import check_answer
from tests.noninterference.registry import ROUTES
from tests.noninterference.stage import Answered, Stage
from tests.noninterference.sweeping import sweep
from tests.support.tally import TALLY
from tests.support.worlds import ACTORS, MOMENT, PURPOSES, worlds

__all__ = ["GROUP_PROPERTIES", "groups_are_followed_at_once", "groups_tell_nothing", "put_groups"]

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


_FOLLOWED: World = tuple(
    SentReport(
        Report.model_validate(
            {
                "administration": "KZ",
                "reference": f"R-{9 - number}",
                "kind": "case",
                "marking": {"releasable_to": [entry], "nominal_releasable_to": [entry]},
            }
        ),
        "kz.unit",
        MOMENT - timedelta(days=2),
    )
    for number, entry in enumerate(("KZ/circle", "KZ/circle@1", "KZ/circle@2"))
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


def put_groups(stage: Stage, world: World, *versions: Sequence[str], group: str = "circle") -> None:
    """Put a world on the stage in which a group has had these members, one after another.

    Args:
        stage: Where.
        world: What was sent.
        *versions: The members of each version.
        group: Its name.
    """
    stage.put(world)
    stage.instance.database.write(advance_epoch)  # the groups of the world before went without one
    for members in versions:
        _change(stage, members, group)


def _change(stage: Stage, members: Sequence[str], group: str = "circle") -> None:
    one, two = map(demonstration_actor, _OWNER)
    propose_group(stage.instance, one, group, members=members)
    confirm_group(stage.instance, two, group)


def _members(code: str = "") -> st.SearchStrategy[tuple[Sequence[str], Sequence[str]]]:
    """The members of two versions of a group, one of whom is often the administration named."""
    some = st.sampled_from((*_MEMBERS, *(((code,),) * 3 if code else ())))
    return st.tuples(some, some).filter(lambda each: each[0] != each[1])


def groups_are_followed_at_once(data: st.DataObject, stage: Stage) -> None:
    """P1 and P5: who joins a group sees at once what is released to it, and who leaves does not.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    world = (*data.draw(_grouped(), label="world"), *_FOLLOWED)
    first, second = data.draw(_members(), label="members")
    concerned = [each for each in ACTORS if each[:2].upper() in {*first, *second}]
    name = data.draw(st.sampled_from((*concerned, *concerned, *ACTORS)), label="who")
    purpose = data.draw(st.sampled_from(PURPOSES), label="purpose")
    everything = _EVERYTHING.for_purpose(purpose)
    put_groups(stage, world, first)

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


def _check_told(stage: Stage, name: str, group: str, *, members: Sequence[str]) -> None:
    """Of a group its present members are told who is in it now; its history, and its name, are not everybody's."""
    code, full = demonstration_actor(name).administration, f"KZ/{group}"
    rows = [(each, len(some), sorted(some[-1])) for each, some in PLATFORM_GROUPS.items()]
    is_in = code in {"KZ", *members}
    rows += [(full, 2, sorted({"KZ", *members}))] if is_in else []
    listed = orjson.loads(stage.ask(name, Call("GET", "/api/v1/groups")).body)["groups"]
    told = [(each["group"], each["version"], sorted(each["members"])) for each in listed]
    assert told == sorted(rows), (name, listed)
    history = stage.ask(name, Call("GET", f"/api/v1/groups/{group}/history"))
    assert (history.status == 200) == (code == "KZ"), (name, history)
    TALLY.count("P8", 2)
    for version in () if is_in else ("", "@1", "@2"):
        refused: list[tuple[int, bytes]] = []
        for entry in (f"{full}{version}", f"KZ/nowhere{version}"):
            body = {"marking": {"releasable_to": [entry]}, "officer": "tm.officer"}
            found = stage.ask(name, Call("POST", "/api/v1/policies/explanations", body=body))
            refused.append((found.status, found.body.replace(entry.encode(), b"#")))
        TALLY.count("P8")
        assert refused[0] == refused[1], (name, refused)


def groups_tell_nothing(data: st.DataObject, stage: Stage) -> None:
    """P2 and P8: who is in a group neither way learns nothing of it, not even that there is one.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    world = data.draw(_grouped(), label="world")
    name = data.draw(st.sampled_from(_LOOKERS))
    purpose = data.draw(st.sampled_from(PURPOSES))
    code = demonstration_actor(name).administration
    pairs = [data.draw(_members(code), label="members") for _ in range(2)]
    calls = _calls(data, scene_of(world, stage.instance), purpose)
    found: list[tuple[object, bool, list[Answered]]] = []
    # the group with other members, or under another name: then there is none of this name
    names = ("circle", data.draw(st.sampled_from(("circle", "elsewhere")), label="group"))
    for group, (first, second) in zip(names, pairs, strict=True):
        put_groups(stage, world, first, second, group=group)
        views = stage.views(world, (name, purpose))
        found.append((views, code in second, [stage.ask(name, call) for call in calls]))
        _check_told(stage, name, group, members=second)

    (one, is_in, answers), (two, is_in_too, others) = found
    if one == two and not is_in and not is_in_too:
        TALLY.count("P2", len(calls))
        for call, each, other in zip(calls, answers, others, strict=True):
            assert each == other, (call, each, other)


GROUP_PROPERTIES: Mapping[str, Callable[[st.DataObject, Stage], None]] = {
    "groups": groups_are_followed_at_once,
    "group secrets": groups_tell_nothing,
}
"""Properties of named groups, by their names in `docs/proof.md`."""
