"""The properties of non-interference, on the clean system: nothing may make them fail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.noninterference.properties import (
    reads_interfere_with_nothing,
    rules_change_at_once,
    time_passes_while_it_is_read,
    what_is_gone_leaves_nothing,
    whole_views_are_answered,
    writes_interfere_with_nothing,
)
from tests.noninterference.stage import Stage
from tests.support.examples import on_a_stage

pytestmark = pytest.mark.prove


@on_a_stage(share=2)
@given(data=st.data())
def test_the_whole_of_a_view_is_answered_and_nothing_else(stage: Stage, data: st.DataObject) -> None:
    whole_views_are_answered(data, stage)


@on_a_stage(share=4)
@given(data=st.data())
def test_what_is_read_depends_on_the_readers_view_alone(stage: Stage, data: st.DataObject) -> None:
    reads_interfere_with_nothing(data, stage)


@on_a_stage(share=4)
@given(data=st.data())
def test_what_is_withdrawn_is_as_if_it_had_never_come(stage: Stage, data: st.DataObject) -> None:
    what_is_gone_leaves_nothing(data, stage)


@on_a_stage(share=4)
@given(data=st.data())
def test_what_a_writer_is_told_depends_on_his_view_and_his_own_reports_alone(stage: Stage, data: st.DataObject) -> None:
    writes_interfere_with_nothing(data, stage)


@on_a_stage(share=4)
@given(data=st.data())
def test_a_change_of_rules_holds_at_once_and_for_its_own_data_alone(stage: Stage, data: st.DataObject) -> None:
    rules_change_at_once(data, stage)


@on_a_stage(share=4)
@given(data=st.data())
def test_what_expires_while_it_is_read_does_not_go_out(stage: Stage, data: st.DataObject) -> None:
    time_passes_while_it_is_read(data, stage)
