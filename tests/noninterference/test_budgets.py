"""Budgets tell nothing of what is hidden: not of the asker's own refusal, nor by what his colleagues are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.noninterference.spending import (
    refusals_depend_on_what_was_asked_alone,
    what_colleagues_are_shown_counts_for_nobody_else,
)
from tests.noninterference.stage import Stage
from tests.support.examples import on_a_stage

pytestmark = pytest.mark.prove


@on_a_stage(share=5)
@given(data=st.data())
def test_a_refusal_depends_on_what_was_asked_and_shown_alone(stage: Stage, data: st.DataObject) -> None:
    refusals_depend_on_what_was_asked_alone(data, stage)


def test_what_colleagues_are_shown_and_take_away_counts_for_nobody_else(stage: Stage) -> None:
    what_colleagues_are_shown_counts_for_nobody_else(stage)
