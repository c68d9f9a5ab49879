"""P1 and P2 of who works on a case or has an emergency open; what it changes for others, and after its end: nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from hypothesis import strategies as st

from intel.access.actors import demonstration_actor
from intel.access.arrivals import Event, SentReport
from intel.model.report import Report
from intel.services.cases import assign_case, end_case
from intel.services.emergencies import ask_for_emergency, confirm_emergency, end_emergency
from tests.noninterference.calls import Call, Scene, scene_of
from tests.noninterference.edits import World
from tests.noninterference.oracles import check_answer
from tests.noninterference.properties import look_alike, sweep
from tests.noninterference.registry import ROUTES
from tests.noninterference.stage import Answered, Stage, Standing
from tests.support.tally import TALLY
from tests.support.worlds import ACTORS, PURPOSES, eventful_worlds, worlds

__all__ = ["STANDING_PROPERTIES", "standings_interfere_with_nothing"]

_REASON = "something cannot wait, in a world of tests"
_CASE = "C-1"
_STAFF = ("uz.officer", "uz.officer", "tm.officer", "kz.officer", "uz.unit", "cn.officer")
_FOR = st.sampled_from(("investigation", "investigation", "border-control", *PURPOSES))
_ASKED = sorted(name for name, each in ROUTES.items() if each.holds == "reads")
_NAMES = {"releasable_to": ["ALL"], "nominal_releasable_to": ["ALL"]}


@st.composite
def _opened(draw: st.DrawFn, world: World) -> World:
    """The world with some reports opened to emergencies, and some of these released to nobody."""
    found: list[Event] = []
    for each in world:
        if isinstance(each, SentReport) and draw(st.integers(0, 3)):
            plain = each.report.model_dump(mode="json", exclude_defaults=True)
            marking = {**plain.get("marking", {}), "break_glass": True}
            if draw(st.booleans()):
                marking = {name: value for name, value in marking.items() if name not in _NAMES}
            found.append(replace(each, report=Report.model_validate({**plain, "marking": marking})))
        else:
            found.append(each)
    return tuple(found)


@contextmanager
def _standing(stage: Stage, standing: Standing) -> Iterator[None]:
    """Somebody put on his case, and his emergency open, for as long as the with statement runs."""
    actor = demonstration_actor(standing.name)
    code = actor.administration.lower()
    chief = demonstration_actor(f"{code}.chief")
    number = ""
    if standing.case:
        assign_case(stage.instance, chief, case=standing.case, officer=actor.name)
    if standing.emergency:
        asked = ask_for_emergency(stage.instance, actor, reason=_REASON, purpose=standing.emergency)
        number = asked["emergency"]
        confirm_emergency(stage.instance, chief, number)
    stage.standing = standing
    try:
        yield
    finally:
        stage.standing = Standing("nobody")
        if standing.case:
            end_case(stage.instance, chief, case=standing.case, officer=actor.name)
        if number:
            end_emergency(stage.instance, actor, number)


def _calls(data: st.DataObject, scene: Scene, purpose: str) -> list[Call]:
    names = [data.draw(st.sampled_from(_ASKED), label="route") for _ in range(3)]
    calls = [data.draw(ROUTES[name].draw(scene, purpose), label="call") for name in names]
    return [*calls, Call("GET", "/api/v1/search", "search", {"limit": "2"}, purpose)]


def _everything(stage: Stage, name: str, purpose: str) -> list[Answered]:
    """What shows most of a view in few answers."""
    asked = {"search": {"limit": "200"}, "totals": {"by": "mode,substance"}, "changes": {"since": "1700000000000"}}
    return [
        stage.ask(name, Call("GET", f"/api/v1/{question}", question, arguments, purpose))
        for question, arguments in asked.items()
    ]


def _check_borrowed(stage: Stage, name: str, purpose: str) -> None:
    """A case on which somebody else is, and one that is nobody's, are one refusal."""
    one, two = (
        stage.ask(name, Call("GET", "/api/v1/search", "search", {"limit": "2", "case": case}, purpose))
        for case in (_CASE, "C-9")
    )
    assert one.status >= 400
    assert one == two, (name, one, two)


def standings_interfere_with_nothing(data: st.DataObject, stage: Stage) -> None:
    """P1 and P2 on a case and in an emergency; for everybody else, and afterwards, all is as before.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    drawn = data.draw(st.one_of(worlds(), worlds(), eventful_worlds()), label="world")
    world = data.draw(_opened(drawn), label="opened world")
    name, purpose = data.draw(st.sampled_from(_STAFF), label="who"), data.draw(_FOR, label="purpose")
    case = data.draw(st.sampled_from(("", "", _CASE)), label="case")
    standing = Standing(name, case, purpose if not case or data.draw(st.booleans()) else "")
    colleagues = [f"{name[:2]}.{kind}" for kind in ("officer", "unit", "chief")]
    around_him = [each for each in (*colleagues, *colleagues, *ACTORS) if each != name]
    bystander = data.draw(st.sampled_from(around_him), label="bystander")
    others = data.draw(st.sampled_from((purpose, purpose, *PURPOSES)))
    stage.put(world)
    before, around = _everything(stage, name, purpose), _everything(stage, bystander, others)
    another = "mutual-assistance" if purpose == "investigation" else "investigation"
    beside = _everything(stage, name, another)

    with _standing(stage, standing):
        sweep(stage, world, name, purpose)
        other = look_alike(data, stage, world, (name, purpose))
        calls = _calls(data, scene_of((*world, *other), stage.instance), purpose)
        assert _everything(stage, bystander, others) == around, "somebody else's standing changes what I see"
        _check_borrowed(stage, bystander, others)
        if not case:
            assert _everything(stage, name, another) == beside, "an emergency opens something for another purpose"
    assert _everything(stage, name, purpose) == before, "what was open to him is open to him still"

    found = [_answers(stage, each, standing, calls) for each in (world, other)]
    TALLY.count("P2", len(calls))
    for call, one, two in zip(calls, *found, strict=True):
        assert one == two, (call, one, two)


def _answers(stage: Stage, world: World, standing: Standing, calls: list[Call]) -> list[Answered]:
    stage.put(world)
    with _standing(stage, standing):
        return [check_answer(stage, world, standing.name, call) for call in calls]


STANDING_PROPERTIES: Mapping[str, Callable[[st.DataObject, Stage], None]] = {
    "standings": standings_interfere_with_nothing
}
"""Properties that stand on others, by their names in `docs/proof.md`."""
