"""Show 3 in small: withdrawals while readers ask and reports arrive; `python -m bench.withdrawal` runs it whole."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from pydantic import SecretStr

from bench.withdrawal import answers, run_load, send
from intel.access.actors import demonstration_actor
from intel.graph.driver import Database
from intel.graph.view import GraphView
from intel.services.instance import Act, Instance, open_instance
from intel.settings import Settings
from tests.support.engines import wipe

GONE = [f"W-{number}" for number in range(5)]
KEPT = [f"K-{number}" for number in range(3)]


@pytest.fixture
def settings(engine_settings: Settings) -> Settings:
    own = {"clock": datetime(2026, 3, 1, 12, tzinfo=UTC), "secret": SecretStr("a secret of the tests")}
    return engine_settings.model_copy(update=own)


@pytest.fixture
def instance(settings: Settings, database: Database) -> Iterator[Instance]:
    wipe(database)
    with open_instance(settings, database=database) as opened:
        yield opened
    wipe(database)


def test_no_answer_begun_after_an_acknowledgement_holds_what_was_withdrawn(
    instance: Instance, settings: Settings, database: Database
) -> None:
    send(instance, [*KEPT, *GONE])

    load = run_load(instance, GONE, readers=3)

    seen = {reference for _, references in load.shown for reference in references}
    assert seen & set(KEPT)
    assert (load.violations(), load.faults) == (0, [])
    after = answers(instance)
    wipe(database)
    with open_instance(settings, database=database) as another:
        send(another, KEPT)
        if load.streamed:
            send(another, load.streamed)
        assert answers(another) == after


def change(instance: Instance) -> None:
    """Let the epoch move, as any act of an originator does."""
    act = Act("withdraw", "analysis")
    instance.change(demonstration_actor("kz.unit"), act, work=lambda made: made.epoch, count=lambda _: 0)


def test_an_answer_that_was_overtaken_by_a_change_goes_out_before_the_next_one(instance: Instance) -> None:
    reader = demonstration_actor("uz.officer")
    is_answered, runs, changes = threading.Event(), list[int](), list[int]()

    def change_on() -> None:
        while not is_answered.is_set():
            change(instance)
            changes.append(1)

    def slowly(_: GraphView) -> int:
        runs.append(len(changes))
        while len(runs) == 1 and len(changes) < runs[0] + 2:  # until the epoch has moved for certain
            is_answered.wait(0.01)
        return is_answered.wait(0.3)  # longer than a change takes

    unceasing = threading.Thread(target=change_on)
    unceasing.start()
    try:
        instance.answer(reader, Act("search", "analysis"), work=slowly, count=lambda _: 0)
    finally:
        is_answered.set()
        unceasing.join()

    assert len(runs) == 2, "found once in vain, and once in its turn"


def test_a_change_does_not_wait_for_an_answer_that_takes_long(instance: Instance) -> None:
    reader = demonstration_actor("uz.officer")
    is_changed, is_in_turn, runs = threading.Event(), threading.Event(), list[bool]()

    def at_length(_: GraphView) -> int:
        if not runs:
            change(instance)  # overtaken, so that the next one has its turn
        elif len(runs) == 1:
            is_in_turn.set()
            assert is_changed.wait(60), "the change waits for the answer"
        runs.append(True)
        return len(runs)

    def beside() -> None:
        is_in_turn.wait()
        change(instance)
        is_changed.set()

    other = threading.Thread(target=beside)
    other.start()
    found = instance.answer(reader, Act("search", "analysis"), work=at_length, count=lambda _: 0)
    other.join()

    assert found == 3, "it was overtaken once more, and found anew"
