"""Two people of an administration govern its rules, one of them a supervisor, and nobody else."""

import pytest

from intel.access.actors import DEMONSTRATION_ACTORS, Actor, Role, demonstration_actor
from intel.access.governing import may_confirm_policy, may_propose_policy, may_read_policy_history

FORMER = Actor("ru.chief", Role.SUPERVISOR, "RU", "ru.unit")


def test_units_and_supervisors_propose_rules_of_their_own_administration() -> None:
    proposing = {name for name, actor in DEMONSTRATION_ACTORS.items() if may_propose_policy(actor, "UZ")}

    assert proposing == {"uz.chief", "uz.unit"}


@pytest.mark.parametrize("originator", ["platform", "open-source", "RU", ""])
def test_what_is_no_administrations_changes_with_the_program_alone(originator: str) -> None:
    people = [*DEMONSTRATION_ACTORS.values(), FORMER]

    assert not any(may_propose_policy(actor, originator) for actor in people)
    assert {actor.name for actor in people if may_read_policy_history(actor, originator)} == {"auditor"}


@pytest.mark.parametrize(
    ("name", "proposer", "role", "may"),
    [
        pytest.param("uz.chief", "uz.unit", "unit", True, id="a supervisor confirms what a unit proposed"),
        pytest.param("uz.unit", "uz.chief", "supervisor", True, id="a unit confirms what a supervisor proposed"),
        pytest.param("uz.chief", "uz.other", "supervisor", True, id="two supervisors"),
        pytest.param("uz.unit", "uz.other", "unit", False, id="two units without a supervisor"),
        pytest.param("uz.chief", "uz.chief", "supervisor", False, id="nobody confirms his own"),
        pytest.param("uz.officer", "uz.chief", "supervisor", False, id="an officer"),
        pytest.param("kz.chief", "uz.chief", "supervisor", False, id="a supervisor of another administration"),
        pytest.param("auditor", "uz.chief", "supervisor", False, id="an auditor"),
    ],
)
def test_a_second_person_confirms_and_one_of_the_two_is_a_supervisor(
    name: str, proposer: str, role: str, *, may: bool
) -> None:
    actor = demonstration_actor(name)

    assert may_confirm_policy(actor, "UZ", proposer=proposer, proposers_role=role) is may


def test_the_history_of_rules_is_for_their_own_people_and_for_auditors() -> None:
    reading = {name for name, actor in DEMONSTRATION_ACTORS.items() if may_read_policy_history(actor, "UZ")}

    assert reading == {"uz.chief", "uz.unit", "uz.officer", "auditor"}
