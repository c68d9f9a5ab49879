"""P1 and P4 with acts: after withdrawals, re-markings, releases and resends the answers are those of the view."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from pydantic import SecretStr

from intel.access.actors import Actor
from intel.access.arrivals import Event
from intel.access.view import view
from intel.errors import NotFoundError
from intel.graph.driver import Database
from intel.services.ask import Ask, ask
from intel.services.instance import Instance, open_instance
from intel.settings import Settings
from tests.support.engines import wipe
from tests.support.examples import on_a_database
from tests.support.reference import REFERENCE
from tests.support.world_writing import put_world
from tests.support.worlds import MOMENT, actors, eventful_worlds

pytestmark = pytest.mark.prove

_HUB_LIMIT = 3
_QUESTIONS = ("search", "changes", "totals", "trace")
_ARGUMENTS = {
    "search": {},
    "changes": {"since": "1767225600000"},
    "totals": {"by": "substance,country", "duplicates": "exclude"},
    "trace": {"identifier": "container:CSQU3054383"},
}


@pytest.fixture(scope="module")
def instance(engine_settings: Settings, database: Database) -> Iterator[Instance]:
    own = {"clock": MOMENT, "secret": SecretStr("a secret of the tests"), "hub_limit": _HUB_LIMIT}
    wipe(database)
    with open_instance(engine_settings.model_copy(update=own), database=database) as opened:
        yield opened
    wipe(database)


@on_a_database()
@given(world=eventful_worlds(), who=actors())
def test_what_originators_did_leaves_the_answers_of_the_view(
    instance: Instance, world: tuple[Event, ...], who: tuple[Actor, str]
) -> None:
    put_world(instance, world)
    actor, purpose = who
    seen = view(world, actor, purpose, now=MOMENT, policies=instance.policies(), secret=instance.secret)

    for question in _QUESTIONS:
        arguments = _ARGUMENTS[question]
        rows = ask(instance, actor, Ask(question, {**arguments, "limit": "500"}, purpose)).rows
        assert rows == REFERENCE[question](seen, arguments, _HUB_LIMIT), question
    for sent in world:
        handle = instance.secret.handle(sent.key[0], sent.key[1], reference=sent.key[2])
        wanted = [each.plain for each in seen if each.handle == handle]
        try:
            found = ask(instance, actor, Ask("report", {"id": handle}, purpose)).rows
        except NotFoundError:
            found = []
        assert found == wanted
