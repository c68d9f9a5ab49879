from intel.model.administrations import ADMINISTRATIONS, BODIES
from intel.model.countries import country_code


def test_the_eight_administrations_are_countries() -> None:
    assert sorted(ADMINISTRATIONS) == ["AZ", "CN", "KG", "KZ", "MN", "TJ", "TM", "UZ"]
    assert all(country_code(code) == code for code in ADMINISTRATIONS)


def test_each_reports_to_the_office_of_its_region() -> None:
    offices = {code: each.rilo for code, each in ADMINISTRATIONS.items()}

    assert offices == {
        "AZ": "CIS", "CN": "AP", "KG": "CIS", "KZ": "CIS", "MN": "AP", "TJ": "CIS", "TM": None, "UZ": "CIS",
    }  # fmt: skip


def test_what_the_secretariat_submits_is_open_but_for_what_is_nominal() -> None:
    for each in ADMINISTRATIONS.values():
        assert each.secretariat_rule.releasable_to == ("ALL",)
        assert each.secretariat_rule.nominal_releasable_to == ()


def test_of_the_bodies_only_a_regional_office_may_ever_see_nominal_data() -> None:
    assert set(BODIES) == {"RILO-CIS", "RILO-AP", "SECRETARIAT", "AUDITOR"}
    assert {code for code, body in BODIES.items() if body.sees_nominal} == {"RILO-CIS", "RILO-AP"}
