"""The properties of non-interference, on the clean system: nothing may make them fail."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.noninterference.dense import LOOKERS, check_rules, everything_is_answered
from tests.noninterference.onward import passing_on_interferes_with_nothing
from tests.noninterference.properties import (
    acts_interfere_with_nothing,
    reads_interfere_with_nothing,
    rules_change_at_once,
    time_passes_while_it_is_read,
    what_is_gone_leaves_nothing,
    what_is_sent_stays_with_its_unit,
    whole_views_are_answered,
    withdrawals_are_told_to_whom_they_concern,
    writes_interfere_with_nothing,
)
from tests.noninterference.stage import Stage
from tests.noninterference.standings import standings_interfere_with_nothing
from tests.noninterference.sweeping import sweep
from tests.noninterference.turns import DOERS, everything_is_done
from tests.support.dense_worlds import DENSE_WORLDS
from tests.support.examples import on_a_stage

pytestmark = pytest.mark.prove

ROLES = (
    ("cis.liaison", "investigation"),
    ("ap.liaison", "investigation"),
    ("secretariat", "statistics"),
    ("kz.chief", "training"),
    ("auditor", "statistics"),
)


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


@on_a_stage(share=4)
@given(data=st.data())
def test_who_acts_on_his_reports_learns_of_nothing_hidden_and_it_holds_for_everybody(
    stage: Stage, data: st.DataObject
) -> None:
    acts_interfere_with_nothing(data, stage)


@on_a_stage(share=4)
@given(data=st.data())
def test_of_a_withdrawal_learn_its_originator_and_who_had_seen_the_report(stage: Stage, data: st.DataObject) -> None:
    withdrawals_are_told_to_whom_they_concern(data, stage)


@on_a_stage(share=4)
@given(data=st.data())
def test_what_a_unit_sent_is_known_to_that_unit_alone(stage: Stage, data: st.DataObject) -> None:
    what_is_sent_stays_with_its_unit(data, stage)


@pytest.mark.parametrize("world", sorted(DENSE_WORLDS))
def test_everything_is_answered_of_a_world_full_of_what_could_betray(stage: Stage, world: str) -> None:
    for who in LOOKERS if "INTEL_PROVE_EXAMPLES" in os.environ else LOOKERS[:1]:
        everything_is_answered(stage, DENSE_WORLDS[world], who)


@pytest.mark.parametrize("world", sorted(DENSE_WORLDS))
def test_of_every_role_somebody_is_answered_of_a_world_full_of_what_could_betray(stage: Stage, world: str) -> None:
    stage.put(DENSE_WORLDS[world])
    for name, purpose in ROLES:
        sweep(stage, DENSE_WORLDS[world], name, purpose)
    if world == "copies":  # of what it sent in the name of others the secretariat is explained nothing more
        check_rules(stage, DENSE_WORLDS[world], ("secretariat", "statistics"))


@pytest.mark.parametrize(("world", "name"), DOERS)
def test_who_does_all_that_he_can_with_what_is_his_is_told_what_his_view_tells(
    stage: Stage, world: str, name: str
) -> None:
    everything_is_done(stage, DENSE_WORLDS[world], name)


@on_a_stage(share=4)
@given(data=st.data())
def test_on_a_case_and_in_an_emergency_the_view_is_answered_and_nobody_elses_changes(
    stage: Stage, data: st.DataObject
) -> None:
    standings_interfere_with_nothing(data, stage)


@given(data=st.data())
@on_a_stage(share=4)
def test_what_is_passed_on_follows_from_the_view_and_from_grants(data: st.DataObject, stage: Stage) -> None:
    passing_on_interferes_with_nothing(data, stage)
