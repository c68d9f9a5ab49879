"""Actors of the demonstration region, their default purposes, and names that nobody has."""

import pytest

from intel.access.actors import DEMONSTRATION_ACTORS, Role, check_purpose, demonstration_actor
from intel.errors import UnknownCodeError
from intel.model.administrations import ADMINISTRATIONS
from intel.model.marking import PURPOSES


def test_every_administration_has_an_officer_a_chief_and_a_unit_and_the_bodies_are_there() -> None:
    names = {f"{code.lower()}.{kind}" for code in ADMINISTRATIONS for kind in ("chief", "officer", "unit")}

    assert DEMONSTRATION_ACTORS.keys() == names | {"cis.liaison", "ap.liaison", "secretariat", "auditor"}
    for code, administration in ADMINISTRATIONS.items():
        assert demonstration_actor(f"{code.lower()}.officer").unit == administration.unit
        assert demonstration_actor(f"{code.lower()}.unit").administration == code
        assert demonstration_actor(f"{code.lower()}.chief").role is Role.SUPERVISOR
    assert demonstration_actor("cis.liaison").rilo == "CIS"
    assert demonstration_actor("ap.liaison").rilo == "AP"


def test_who_never_sees_a_name_asks_for_statistics_unless_he_says_otherwise() -> None:
    found = {actor.role: actor.default_purpose for actor in DEMONSTRATION_ACTORS.values()}

    assert found == {
        Role.OFFICER: "investigation",
        Role.UNIT: "investigation",
        Role.SUPERVISOR: "investigation",
        Role.LIAISON: "investigation",
        Role.SECRETARIAT: "statistics",
        Role.AUDITOR: "statistics",
    }


def test_an_unknown_user_is_told_who_there_is() -> None:
    with pytest.raises(UnknownCodeError) as raised:
        demonstration_actor("xx.officer")

    assert "kz.officer" in raised.value.advice


def test_a_purpose_is_one_of_the_closed_list() -> None:
    assert [check_purpose(each) for each in PURPOSES] == list(PURPOSES)
    for text in ("curiosity", "", "Statistics"):
        with pytest.raises(UnknownCodeError):
            check_purpose(text)
