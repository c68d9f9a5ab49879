"""Budgets tell nothing of what is hidden: not of the asker's own refusal, nor by what his colleagues are shown."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence

import orjson
from hypothesis import strategies as st

from intel.access.actors import DEMONSTRATION_ACTORS, demonstration_actor
from intel.access.arrivals import Event
from intel.api.app import create_app
from tests.noninterference.calls import NOBODY, Call, scene_of
from tests.noninterference.registry import ROUTES
from tests.noninterference.stage import Stage
from tests.noninterference.sweeping import look_alike
from tests.support.dense_worlds import DENSE_WORLDS
from tests.support.tally import TALLY
from tests.support.worlds import PURPOSES, worlds

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

__all__ = [
    "budgets_tell_nothing",
    "refusals_depend_on_what_was_asked_alone",
    "what_colleagues_are_shown_counts_for_nobody_else",
]

_NEAR = {
    "budget_questions": 6,
    "budget_rows": 12,
    "budget_reports": 4,
    "budget_files": 2,
    "budget_unit_times": 2,
    "budget_administration_times": 2,
    "enumeration_misses": 3,
    "enumeration_seconds": 0.001,
}
_ASKED = ("GET /api/v1/search", "GET /api/v1/network", "GET /api/v1/reports/{id}", "POST /api/v1/exports")
_ROWS = Call("GET", "/api/v1/search", "search", {"limit": "200"})

Told = tuple[int, object, bytes]


def _answers(
    stage: Stage, world: Sequence[Event], calls: Sequence[tuple[str, Call]], asker: str, **near: float
) -> list[Told]:
    """The answers to the asker alone, from a service whose budgets are near."""
    stage.put(world)
    own = stage.instance
    settings = own.settings.model_copy(update={**_NEAR, **near})
    instance = type(own)(settings, clock=own.clock, secret=own.secret, database=own.database)
    instance.start_counting()
    found: list[Told] = []
    with TestClient(create_app(instance), raise_server_exceptions=False) as client:
        for name, call in calls:
            how = {} if call.body is None else {"json": call.body}
            response = client.request(
                call.method, call.path, params=call.query(), headers=dict(stage.bearer(name)), **how
            )
            stage.faults += response.status_code >= 500
            if name == asker:
                found.append((response.status_code, response.headers.get("retry-after"), response.content))
        for chief in ("uz.chief", "kz.chief", "tm.chief"):
            # asked of the service whose budgets are far: his own may be used up
            with stage.apart():
                answered = stage.ask(chief, Call("GET", "/api/v1/notices"))
            told = orjson.loads(answered.body)["notices"]
            walked = [each for each in told if each["kind"] == "walked"]
            assert {each["unit"] for each in walked} <= {demonstration_actor(chief).unit}
            assert {each["misses"] for each in walked} <= {settings.enumeration_misses}, "he is told how much there is"
            found.append((0, [each for each in walked if each["officer"] == asker], b""))
    return found


def _report(handle: str) -> Call:
    return Call("GET", f"/api/v1/reports/{handle}", "report", {"id": handle, "limit": "1"})


def _file(handles: Sequence[str]) -> Call:
    return Call("POST", "/api/v1/exports", body={"format": "bundle", "reports": list(handles)})


def what_colleagues_are_shown_counts_for_nobody_else(stage: Stage) -> None:
    """P2 of somebody whose colleagues are shown more, for another purpose, than he: as many rows and reports as he may.

    Args:
        stage: Where.
    """
    world, asker, colleague = DENSE_WORLDS["marks"], ("uz.officer", "training"), ("uz.unit", "investigation")
    actor, its_unit = demonstration_actor(asker[0]), demonstration_actor(colleague[0])
    seen = stage.seen(world, actor, asker[1])
    handles = {each.handle for each in seen}
    other = [each for each in world if stage.handle_of(each.key) in handles]
    assert stage.seen(other, actor, asker[1]) == seen
    own = [each.handle for each in stage.exportable(world, actor, asker[1])]
    his, less = ([each.handle for each in stage.exportable(some, its_unit, colleague[1])] for some in (world, other))
    only_his = sorted({*his} - {*less})
    assert own, "nothing is the asker's"
    assert only_his, "his colleague is shown nothing more"
    few = _file(own[:1])
    looked = [_report((only_his * 5)[number]) for number in range(5)]
    calls = [
        *((colleague, call) for call in (_file(his), *looked)),
        *((asker, call) for call in (few, _report(NOBODY))),
        (colleague, _ROWS),
        (asker, _ROWS),  # his unit has asked for more rows than it may
        (("uz.chief", asker[1]), few),
        (asker, few),  # and so many questions
    ]
    near: Mapping[str, float] = {"budget_reports": len(his), "budget_rows": len(his), "budget_files": 9}
    near = {**near, "budget_questions": 10, "budget_unit_times": 1, "budget_administration_times": 1}
    asked = [(name, call.for_purpose(purpose)) for (name, purpose), call in calls]
    found = _answers(stage, world, asked, asker[0], **near)
    TALLY.count("P2", len(found))
    assert found == _answers(stage, other, asked, asker[0], **near)
    statuses = [status for status, *_ in found[:4]]
    assert statuses == [200, 404, 429, 429], statuses


def refusals_depend_on_what_was_asked_alone(data: st.DataObject, stage: Stage) -> None:
    """P2 of what somebody and his colleagues ask of a service whose budgets are near.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    world = data.draw(worlds(), label="world")
    asker, purpose = data.draw(
        st.tuples(st.sampled_from(("uz.officer", "kz.officer", "tm.chief")), st.sampled_from(PURPOSES))
    )
    unit = demonstration_actor(asker).unit
    colleagues = [each.name for each in DEMONSTRATION_ACTORS.values() if each.unit == unit]
    other = look_alike(data, stage, world, (asker, purpose))
    scene = scene_of((*world, *other), stage.instance)
    calls: list[tuple[str, Call]] = []
    for _ in range(14):
        name = data.draw(st.sampled_from((asker, asker, *colleagues)), label="who")
        route = data.draw(st.sampled_from(_ASKED), label="route")
        # a colleague may be shown more, for another purpose
        wanted = purpose if name == asker else data.draw(st.sampled_from((purpose, *PURPOSES)))
        calls.append((name, data.draw(ROUTES[route].draw(scene, wanted), label="call")))
    found = _answers(stage, world, calls, asker)
    TALLY.count("P2", len(found))
    assert found == _answers(stage, other, calls, asker)


def budgets_tell_nothing(data: st.DataObject, stage: Stage) -> None:
    """P2 of refusals: of who is shown less than his colleagues, and of what is drawn.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    what_colleagues_are_shown_counts_for_nobody_else(stage)
    refusals_depend_on_what_was_asked_alone(data, stage)
