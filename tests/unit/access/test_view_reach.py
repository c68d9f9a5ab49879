"""The reference view of what may be taken away, passed on, or seen in an emergency: never more than its rules open."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from intel.access.actors import demonstration_actor
from intel.access.groups import GroupBook
from intel.access.handles import InstanceSecret
from intel.access.policy import load_policy_files
from intel.access.view import Rules, SentReport, VisibleReport, exportable, forwardable, view, view_in_emergency
from intel.model.report import Report

SECRET = InstanceSecret(b"a secret of the tests")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
OFFICER = demonstration_actor("uz.officer")
RULES: Rules = {"now": NOON + timedelta(days=1), "policies": load_policy_files(), "secret": SECRET}
UZ = {"releasable_to": ["UZ"]}


def sent(reference: str, *, administration: str = "KZ", **marking: Any) -> SentReport:
    plain = {"administration": administration, "reference": reference, "seizures": [{}], "marking": marking}
    return SentReport(Report.model_validate(plain), f"{administration.lower()}.unit", NOON)


WORLD = (
    sent("H0", **UZ),
    sent("H1", handling_code="H1", **UZ),
    sent("H2", handling_code="H2", **UZ),
    sent("ask", onward="ask", **UZ),
    sent("allowed", onward="allowed", **UZ),
    sent("H2-allowed", handling_code="H2", onward="allowed", **UZ),
    sent("H2-ask", handling_code="H2", onward="ask", **UZ),
    sent("opened", break_glass=True),
    sent("closed"),
    sent("others", administration="CN", break_glass=True),
    sent("gone", expires_on="2026-02", onward="allowed", break_glass=True, **UZ),
)


def references(found: tuple[VisibleReport, ...]) -> set[str]:
    assert [each.handle for each in found] == sorted(
        SECRET.handle(
            each.plain["administration"],
            f"{each.plain['administration'].lower()}.unit",
            reference=each.plain["reference"],
        )
        for each in found
    )
    return {each.plain["reference"] for each in found}


def test_what_is_seen_leaves_as_far_as_its_handling_and_its_onward_rule_let_it() -> None:
    seen = references(view(WORLD, OFFICER, "investigation", **RULES))

    assert seen == {"H0", "H1", "H2", "ask", "allowed", "H2-allowed", "H2-ask"}
    assert references(exportable(WORLD, OFFICER, "investigation", **RULES)) == {"H0", "H1", "ask", "allowed"}
    assert references(forwardable(WORLD, OFFICER, "investigation", **RULES)) == {"allowed"}
    assert references(forwardable(WORLD, OFFICER, "investigation", is_granted=True, **RULES)) == {"ask", "allowed"}


def test_an_emergency_adds_what_was_opened_to_it_for_its_purpose_and_nothing_that_leaves() -> None:
    seen = references(view(WORLD, OFFICER, "investigation", **RULES))

    assert references(view_in_emergency(WORLD, OFFICER, "investigation", **RULES)) == seen | {"opened"}
    assert references(view_in_emergency(WORLD, OFFICER, "training", **RULES)) == references(
        view(WORLD, OFFICER, "training", **RULES)
    )


@pytest.mark.parametrize("asked", [view, exportable, forwardable, view_in_emergency])
def test_each_is_asked_for_a_purpose_at_a_moment_with_the_groups_in_force(asked: Any) -> None:
    world = (sent("by-group", releasable_to=["KZ/near"], onward="allowed"),)
    rules = RULES | {"groups": GroupBook.of([("KZ/near", 1, ["UZ"])])}

    assert references(asked(world, OFFICER, "investigation", **rules)) == {"by-group"}
    assert asked(world, OFFICER, "investigation", **RULES) == ()
    assert asked(world, OFFICER, "curiosity", **rules) == ()
    assert asked(world, OFFICER, "investigation", **(rules | {"now": NOON + timedelta(days=3653)})) == ()
    assert asked(world, demonstration_actor("tj.officer"), "investigation", **rules) == ()


def test_a_grant_opens_nothing_but_what_says_that_it_may_be_asked_for() -> None:
    liaison = demonstration_actor("cis.liaison")

    assert forwardable(WORLD, liaison, "investigation", is_granted=True, **RULES) == ()


def test_the_names_of_a_record_are_shown_where_its_own_marking_lets_them_be_too() -> None:
    open_ = {"releasable_to": ["UZ"], "nominal_releasable_to": ["UZ"]}
    persons = [{"id": "p", "names": ["Invented Name"], "marking": UZ}, {"id": "q", "names": ["Another Invention"]}]
    plain = {"administration": "KZ", "reference": "R", "seizures": [{}], "persons": persons, "marking": open_}
    world = (SentReport(Report.model_validate(plain), "kz.unit", NOON),)

    (seen,) = view(world, OFFICER, "investigation", **RULES)

    assert [each.get("names") for each in seen.plain["persons"]].count(None) == 1
    assert "Invented Name" not in str(seen.plain)
    assert seen.received_at == int(NOON.timestamp() * 1000)
