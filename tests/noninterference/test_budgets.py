"""Budgets tell nothing of what is hidden: not of the asker's own refusal, nor by what his colleagues are shown."""

import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intel.access.actors import DEMONSTRATION_ACTORS, demonstration_actor
from intel.api.app import create_app
from tests.noninterference.calls import Call, scene_of
from tests.noninterference.edits import World
from tests.noninterference.properties import look_alike
from tests.noninterference.registry import ROUTES
from tests.noninterference.stage import Stage
from tests.support.examples import on_a_stage
from tests.support.worlds import PURPOSES, worlds

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

pytestmark = pytest.mark.prove

NEAR = {
    "budget_questions": 6,
    "budget_rows": 12,
    "budget_reports": 4,
    "budget_files": 2,
    "budget_unit_times": 2,
    "budget_administration_times": 2,
    "enumeration_misses": 3,
    "enumeration_seconds": 0.001,
}
ASKED = ("GET /api/v1/search", "GET /api/v1/network", "GET /api/v1/reports/{id}", "POST /api/v1/exports")


def answers(stage: Stage, world: World, calls: list[tuple[str, Call]], asker: str) -> list[tuple[int, object, bytes]]:
    """The answers to the asker alone, from a service whose budgets are near."""
    stage.put(world)
    own = stage.instance
    settings = own.settings.model_copy(update=NEAR)
    instance = type(own)(settings, clock=own.clock, secret=own.secret, database=own.database)
    instance.start_counting()
    found: list[tuple[int, object, bytes]] = []
    with TestClient(create_app(instance), raise_server_exceptions=False) as client:
        for name, call in calls:
            how = {} if call.body is None else {"json": call.body}
            response = client.request(
                call.method, call.path, params=call.query(), headers=dict(stage.bearer(name)), **how
            )
            if name == asker:
                found.append((response.status_code, response.headers.get("retry-after"), response.content))
        for chief in ("uz.chief", "kz.chief", "tm.chief"):
            told = client.get("/api/v1/notices", headers=dict(stage.bearer(chief))).json().get("notices", [])
            walked = [each for each in told if each["kind"] == "walked"]
            assert {each["unit"] for each in walked} <= {demonstration_actor(chief).unit}
            found.append((0, [each for each in walked if each["officer"] == asker], b""))
    return found


@on_a_stage(share=5)
@given(data=st.data())
def test_a_refusal_depends_on_what_was_asked_and_shown_alone(stage: Stage, data: st.DataObject) -> None:
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
        route = data.draw(st.sampled_from(ASKED), label="route")
        calls.append((name, data.draw(ROUTES[route].draw(scene, purpose), label="call")))

    assert answers(stage, world, calls, asker) == answers(stage, other, calls, asker)
