"""P1 and P2 of passing on: what is asked, granted and passed on follows from the view, and is nobody else's affair."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import orjson
from hypothesis import strategies as st

from intel.access.actors import demonstration_actor
from intel.model.administrations import ADMINISTRATIONS
from tests.noninterference.calls import Call, scene_of
from tests.noninterference.edits import World
from tests.noninterference.onward_calls import asking_for
from tests.noninterference.oracles import NOT_FOUND, check_answer, check_export, expected_export
from tests.noninterference.stage import Answered, Stage
from tests.noninterference.sweeping import WORLDS, look_alike
from tests.support.tally import TALLY

__all__ = ["ONWARD_PROPERTIES", "passing_on_interferes_with_nothing"]

_TO = "TJ"
_ASKERS = ("uz.officer", "uz.officer", "tm.officer", "cn.officer", "uz.unit", "cis.liaison", "kz.unit")
_PURPOSES = st.sampled_from(("investigation", "investigation", "border-control", "mutual-assistance"))


def _export(purpose: str, *, to: str = _TO) -> Call:
    asked = {"name": "search", "arguments": {}}
    body = {"format": "bundle", "question": asked, "purpose": purpose, "onward_to": to}
    return Call("POST", "/api/v1/exports", "search", {}, purpose, body)


def _status(stage: Stage, world: World, who: tuple[str, str], report: str) -> int:
    """What an asking for a report has to be answered with, by the reference views alone."""
    actor, purpose = demonstration_actor(who[0]), who[1]
    if report not in {each.handle for each in stage.seen(world, actor, purpose)}:
        return 404
    free, opened = (
        {each.handle for each in stage.forwardable(world, actor, purpose, is_granted=is_granted)}
        for is_granted in (False, True)
    )
    return 201 if report in opened - free else 409


def _acted(stage: Stage, world: World, who: tuple[str, str], reports: Sequence[str]) -> list[Answered]:
    """Ask for reports, let every second asking be granted, and pass on what can be; all held to the reference."""
    name, purpose = who
    actor, found = demonstration_actor(name), list[Answered]()
    granted: list[str] = []
    for report in reports:
        TALLY.count("P1")
        answered = stage.ask(name, asking_for(report, purpose, to=_TO))
        found.append(answered)
        assert answered.status == _status(stage, world, who, report), (report, answered)
        if answered.status == 404:
            assert answered.body == NOT_FOUND
        if answered.status != 201:
            continue
        asking = orjson.loads(answered.body)
        code = str(asking["originator"]).lower()
        granter = f"{code}.unit" if code.upper() in ADMINISTRATIONS else "secretariat"
        if len(granted) > 1:
            continue
        path = f"/api/v1/onward/{asking['asking']}/grant"
        for stranger in ("tj.unit", granter.replace("unit", "officer") if "." in granter else "auditor", name):
            refused = stage.ask(stranger, Call("POST", path, body={}))
            assert (refused.status, refused.body) == (404, NOT_FOUND), stranger
        assert stage.ask(granter, Call("POST", path, body={"days": 7})).status == 200
        granted.append(report)
    call = _export(purpose)
    found.append(stage.ask(name, call))
    expected = expected_export(stage, world, actor, call, granted=granted)
    check_export(expected, call, found[-1], markings=stage.shown_markings(world))
    for other in (_export(purpose, to="CENcomm"), _export("risk-analysis")):
        found.append(check_answer(stage, world, name, other))
    return [*found, stage.ask(name, Call("GET", "/api/v1/onward")), stage.ask(name, Call("GET", "/api/v1/notices"))]


def passing_on_interferes_with_nothing(data: st.DataObject, stage: Stage) -> None:
    """P1 and P2 of what is asked, granted and passed on.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    world = data.draw(WORLDS, label="world")
    who = (data.draw(st.sampled_from(_ASKERS), label="who"), data.draw(_PURPOSES, label="purpose"))
    actor = demonstration_actor(who[0])
    other = look_alike(data, stage, world, who)
    if stage.forwardable(other, actor, who[1], is_granted=True) != stage.forwardable(
        world, actor, who[1], is_granted=True
    ):
        other = world
    scene = scene_of((*world, *other), stage.instance)
    opened = [each.handle for each in stage.forwardable(world, actor, who[1], is_granted=True)]
    drawn = data.draw(st.lists(st.sampled_from((*scene.reports, *opened, *opened)), max_size=4, unique=True))
    bystander = data.draw(st.sampled_from(("kg.officer", "uz.chief", "tm.unit", "secretariat")), label="bystander")

    stage.put(world)
    stage.forget()
    before = [stage.ask(bystander, each) for each in _looks(who[1])]
    found = _acted(stage, world, who, drawn)
    if bystander.split(".")[0].upper() not in {each.report.administration for each in world if hasattr(each, "report")}:
        assert [stage.ask(bystander, each) for each in _looks(who[1])] == before, "somebody else is told of it"
    stage.put(other)
    for each in _looks(who[1]):
        stage.ask(bystander, each)
    again = _acted(stage, other, who, drawn)

    TALLY.count("P2", len(found))
    for one, two in zip(found, again, strict=True):
        assert one == two, (one, two)


def _looks(purpose: str) -> list[Call]:
    everything = Call("GET", "/api/v1/search", "search", {"limit": "200"}, purpose)
    return [everything, _export(purpose), *(Call("GET", f"/api/v1/{each}") for each in ("onward", "notices"))]


ONWARD_PROPERTIES: Mapping[str, Callable[[st.DataObject, Stage], None]] = {"onward": passing_on_interferes_with_nothing}
"""By its name in `docs/proof.md`."""
