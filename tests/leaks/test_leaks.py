"""Every kept leak is caught by the property that watches its channel, within 60 pairs of worlds."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import FlakyFailure

from tests.leaks.leaks import LEAKS, Leak
from tests.noninterference.grouping import GROUP_PROPERTIES
from tests.noninterference.onward import ONWARD_PROPERTIES
from tests.noninterference.properties import PROPERTIES
from tests.noninterference.stage import Stage
from tests.noninterference.standings import STANDING_PROPERTIES
from tests.noninterference.sweeping import dense_worlds_are_swept
from tests.support.tally import TALLY

pytestmark = [pytest.mark.embedded, pytest.mark.prove]

_WORLDS = 60


_SEED = 20_260_301


def _examples_until_caught(leak: Leak, stage: Stage) -> int | None:
    """How many comparisons it took; None where the worlds were not enough."""
    every = {**PROPERTIES, **STANDING_PROPERTIES, **ONWARD_PROPERTIES, **GROUP_PROPERTIES}
    examine, begin = every[leak.seen_by], TALLY.total

    @seed(_SEED)
    @settings(
        max_examples=_WORLDS,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(data=st.data())
    def with_the_leak(data: st.DataObject) -> None:
        stage.listening.forget()  # of an example that was caught: what follows is a repetition of it
        examine(data, stage)
        stage.listening.check()

    stage.faults = 0
    with leak.on(stage):
        try:
            if leak.seen_by == "sweep":
                dense_worlds_are_swept(stage)
            with_the_leak()
        except (AssertionError, FlakyFailure):
            # what breaks is no leak, and to see that it breaks is no merit: then the leak has to be written anew
            stage.listening.forget()
            assert stage.faults == 0, "the system with this leak does not work"
            return TALLY.total - begin
    return None


@pytest.mark.parametrize("leak", LEAKS, ids=lambda each: f"{each.channel}: {each.name}")
def test_a_leak_is_caught(stage: Stage, leak: Leak, record_property: Callable[[str, object], None]) -> None:
    for name, value in (("leak", leak.name), ("channel", leak.channel), ("seen_by", leak.seen_by)):
        record_property(name, value)

    taken = _examples_until_caught(leak, stage)

    assert taken is not None, f"channel {leak.channel} leaks and the property {leak.seen_by!r} does not see it"
    record_property("examples", taken)
