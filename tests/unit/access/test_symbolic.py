"""Rules as formulas: what can be asked at all, what cannot, and the plainest example of each."""

import json
from dataclasses import replace
from typing import Any

import cedarpy
import pytest

from intel.access import symbolic
from intel.access.actors import Actor, Role
from intel.access.classes import BaseClass
from intel.access.evaluator import Rule, evaluate, translate
from intel.access.symbolic import Asked, Space, UndecidedError
from intel.errors import PolicyBreachError
from intel.model.administrations import ADMINISTRATIONS, OPEN_SOURCE

OFFICER = Actor("somebody", Role.OFFICER, "KG", "kg.unit")
PLAIN = BaseClass("KG", "kg.unit")
USUAL = Asked(OFFICER, PLAIN, "investigation", break_glass=False)


def rule(condition: str, *, effect: str = "permit", name: str = "KG-r", kind: str = "when") -> Rule:
    text = f'@id("{name}") {effect} (principal, action == Intel::Action::"read", resource) {kind} {{ {condition} }};'
    (tree,) = json.loads(cedarpy.policies_to_json_str(text))["staticPolicies"].values()
    return translate(tree)


def example(condition: str, originator: str = "KG", **wanted: Any) -> Asked | None:
    asked = rule(condition)
    space = Space([asked], originator)
    found = space.example(space.applies(asked, "read"), space.restriction(**wanted))
    assert space.is_possible(space.applies(asked, "read"), space.restriction(**wanted)) is (found is not None)
    return found


OFFICERS: dict[str, Any] = {"principal_role": "officer", "principal_administration": "KG"}


@pytest.mark.parametrize("code", sorted(ADMINISTRATIONS))
def test_the_plainest_request_is_an_officer_in_his_unit_asking_about_plain_data(code: str) -> None:
    actor = Actor("somebody", Role.OFFICER, code, ADMINISTRATIONS[code].unit)

    found = example("true", principal_role="officer", principal_administration=code)

    assert found == replace(USUAL, actor=actor)


@pytest.mark.parametrize(
    ("wanted", "actor"),
    [
        (
            {"principal_role": "liaison", "principal_rilo": "CIS"},
            Actor("somebody", Role.LIAISON, "", "rilo-cis", "CIS"),
        ),
        ({"principal_role": "liaison", "principal_rilo": "AP"}, Actor("somebody", Role.LIAISON, "", "rilo-ap", "AP")),
        ({"principal_role": "secretariat"}, Actor("somebody", Role.SECRETARIAT, "", "secretariat")),
    ],
)
def test_who_is_of_no_administration_is_in_the_unit_of_the_own_office(wanted: dict[str, str], actor: Actor) -> None:
    assert example("true", **wanted) == replace(USUAL, actor=actor)


def test_what_nobody_here_originated_was_sent_by_the_secretariat() -> None:
    found = example("true", OPEN_SOURCE, **OFFICERS)

    assert found == replace(USUAL, base=BaseClass(OPEN_SOURCE, "secretariat"))


def marked(condition: str, **more: Any) -> Any:
    return pytest.param(condition, replace(USUAL, base=replace(PLAIN, **more)), id=condition)


def asking(condition: str, **more: Any) -> Any:
    return pytest.param(condition, replace(USUAL, **more), id=condition)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        marked("resource.nominal", nominal=True),
        marked("resource.held", held=True),
        marked("resource.break_glass", break_glass=True),
        marked('!["H0", "H1", "H2"].contains(resource.handling)', handling="H3"),
        marked('resource.onward != "none" && resource.onward != "allowed"', onward="ask"),
        marked('resource.deconflict == "silent"', deconflict="silent"),
        marked('resource.release.contains("UZ")', release=("UZ",)),
        marked('resource.release.containsAll(["UZ", "RILO"])', release=("RILO", "UZ")),
        marked('resource.release.containsAny(["UZ"]) && resource.release != ["UZ"]', release=("TM", "UZ")),
        marked('resource.purposes.contains("training")', purposes=("training",)),
        marked('resource.groups.contains("KG/g@1")', groups=("KG/g@1",)),
        marked('resource.cases.contains("C-1")', cases=("C-1",)),
        marked('resource.submitter == "elsewhere"', submitter="elsewhere"),
        marked("resource.nominal && resource.held && (resource.held || resource.break_glass)", nominal=True, held=True),
        marked("if resource.nominal then resource.held else false", nominal=True, held=True),
        marked("resource.nominal == resource.held && resource.held != false", nominal=True, held=True),
        marked(
            '(if resource.nominal then "H1" else "H2") == resource.handling && resource.nominal',
            nominal=True,
            handling="H1",
        ),
        marked('(if resource.held then "H1" else resource.onward) == resource.handling', held=True, handling="H1"),
        marked('(if resource.nominal then ["AZ"] else ["UZ"]) == resource.release', release=("UZ",)),
        marked('(if true then "H1" else "H2") == resource.handling', handling="H1"),
        marked('(if false then "H1" else "H2") == resource.handling', handling="H2"),
        asking("context.break_glass", break_glass=True),
        asking('context.purpose == "statistics"', purpose="statistics"),
        asking('principal.name == "kg.other"', actor=replace(OFFICER, name="kg.other")),
        asking('principal.unit == "elsewhere"', actor=replace(OFFICER, unit="elsewhere")),
        asking('principal.cases.contains("C-1")', actor=replace(OFFICER, cases=("C-1",))),
        asking(
            'resource.cases == principal.cases && resource.cases.containsAny(["C-2"])',
            actor=replace(OFFICER, cases=("C-2",)),
            base=replace(PLAIN, cases=("C-2",)),
        ),
        asking(
            'principal.unit != "kg.unit" && resource.submitter == principal.unit && principal.unit == "x"',
            actor=replace(OFFICER, unit="x"),
            base=replace(PLAIN, submitter="x"),
        ),
    ],
)  # fmt: skip
def test_an_example_differs_from_what_is_usual_in_what_its_rule_demands_and_in_nothing_else(
    condition: str, expected: Asked
) -> None:
    found = example(condition, **OFFICERS)

    assert found == expected
    decision = evaluate(
        [rule(condition)],
        found.actor,
        action="read",
        base=found.base,
        purpose=found.purpose,
        break_glass=found.break_glass,
    )
    assert decision.is_allowed


@pytest.mark.parametrize(
    "condition",
    [
        'principal.role == "chief"',
        'principal.role == "officer" && principal.rilo != ""',
        'principal.role == "unit" && principal.administration == ""',
        'principal.role == "supervisor" && principal.administration == "RU"',
        'principal.role == "auditor" && principal.administration != ""',
        'principal.role == "secretariat" && principal.rilo != ""',
        'principal.role == "liaison" && principal.administration != ""',
        'principal.role == "liaison" && principal.rilo == ""',
        'principal.role == "liaison" && principal.rilo == "XX"',
        'principal.name == ""',
        'principal.cases.contains("")',
        'resource.originator != "KG"',
        'resource.originator_rilo != "CIS"',
        'resource.handling == "H4"',
        'resource.onward == "often"',
        'resource.deconflict == "loud"',
        'resource.release.contains("RU")',
        'resource.release.contains("")',
        'resource.purposes.contains("curiosity")',
        'resource.groups.contains("")',
        'context.purpose == "curiosity"',
        "resource.nominal && !resource.nominal",
        "if resource.nominal then false else resource.nominal",
        "resource.release.containsAny([])",
        '["a", "b"] == ["a"]',
    ],
)
def test_what_no_actor_and_no_class_of_the_platform_can_be_is_not_possible(condition: str) -> None:
    assert example(condition) is None


@pytest.mark.parametrize(
    "condition",
    [
        pytest.param('principal.unit == ""', id="somebody of no unit"),
        pytest.param('resource.submitter == ""', id="sent by no unit"),
        pytest.param('resource.release.contains("ALL") && resource.release.contains("RILO")', id="to all and offices"),
        pytest.param("principal.unit == resource.submitter && principal.name == principal.unit", id="three alike"),
        pytest.param(
            'principal.unit != principal.name && !["", "kg.unit", "secretariat"].contains(principal.unit) '
            '&& principal.name != "somebody" && resource.submitter != principal.unit '
            '&& resource.submitter != "kg.unit"',
            id="three others",
        ),
        pytest.param(
            "!["
            + ", ".join(f'"other-{number}"' for number in range(1, 40))
            + ', "", "secretariat", "rilo-cis", "rilo-ap", "somebody", '
            + ", ".join(f'"{each.unit}"' for each in ADMINISTRATIONS.values())
            + "].contains(principal.unit) && resource.groups.contains(principal.unit)",
            id="one more than any that a rule names",
        ),
        pytest.param(
            "!resource.cases.isEmpty() && !principal.cases.isEmpty() && !resource.cases.containsAny(principal.cases) "
            "&& !resource.groups.isEmpty() && !resource.groups.containsAny(principal.cases) "
            "&& !resource.groups.containsAny(resource.cases)",
            id="three sets without anything in common",
        ),
        pytest.param(
            "resource.cases.containsAny(principal.cases) && !resource.cases.containsAll(principal.cases) "
            "&& !principal.cases.containsAll(resource.cases)",
            id="two sets that overlap",
        ),
    ],
)  # fmt: skip
def test_there_are_as_many_texts_as_can_make_a_difference(condition: str) -> None:
    found = example(condition, principal_role="officer")

    assert found is not None
    assert evaluate([rule(condition)], found.actor, action="read", base=found.base, purpose=found.purpose).is_allowed


def test_an_action_is_allowed_where_a_permit_applies_and_no_forbid() -> None:
    some = [
        rule("resource.nominal"),
        rule("resource.held", name="KG-s"),
        rule("resource.break_glass", effect="forbid", name="KG-t"),
        rule("!resource.break_glass", effect="forbid", name="KG-u", kind="unless"),
    ]
    space = Space(some, "KG")
    allowed = space.allowed(some, "read")

    assert space.is_possible(allowed)
    assert not space.is_possible(allowed, space.restriction(resource_break_glass=True))
    assert not space.is_possible(allowed, space.restriction(resource_nominal=False, resource_held=False))
    assert space.is_possible(allowed, space.restriction(resource_nominal=False))
    assert space.is_possible(allowed, space.restriction(resource_held=False))
    assert space.allowed(some, "export") is False
    assert space.allowed([], "read") is False
    assert space.applies(some[0], "export") is False


def test_a_formula_is_denied_where_it_does_not_hold() -> None:
    asked = rule("resource.nominal")
    space = Space([asked], "KG")
    applies = space.applies(asked, "read")

    assert not space.is_possible(applies, space.negation(applies))
    assert space.example(space.negation(applies), space.restriction(**OFFICERS)) == USUAL
    always, never = space.applies(rule("true"), "read"), space.applies(rule("false"), "read")
    assert (always, never) == (True, False)
    assert (space.is_possible(), space.is_possible(always), space.is_possible(never)) == (True, True, False)
    assert (space.example(never), space.example(applies, space.negation(applies))) == (None, None)
    assert space.example(always) is not None


def test_what_is_asked_first_says_nothing_about_what_is_asked_next() -> None:
    asked = rule("resource.nominal")
    space = Space([asked], "KG")

    first = space.example(space.applies(asked, "read"), space.restriction(**OFFICERS))

    assert first == replace(USUAL, base=replace(PLAIN, nominal=True))
    assert space.is_possible(space.restriction(resource_nominal=False))
    assert space.example(space.restriction(**OFFICERS)) == USUAL


def test_what_the_left_side_settles_is_not_read_further() -> None:
    # data of others never are those of the originator asked about: nothing after that condition can matter
    other = rule('resource.originator == "UZ" && principal.unit == resource.submitter')
    settled = rule('resource.originator == "KG" || principal.unit == resource.submitter')
    space = Space([other, settled], "KG")

    assert space.applies(other, "read") is False
    assert space.applies(settled, "read") is True


@pytest.mark.parametrize("kind", ["like", "has", "<", "Record"])
def test_a_node_of_another_kind_is_refused(kind: str) -> None:
    known = rule("true")
    odd = replace(known, trees=({kind: {"left": {"Value": True}, "right": {"Value": True}}},))

    with pytest.raises(PolicyBreachError, match=f"^a comparison of rules does not know '{kind}'$"):
        Space([known], "KG").applies(odd, "read")


def test_an_attribute_that_no_request_has_is_refused() -> None:
    odd = replace(rule("true"), trees=({".": {"left": {"Var": "resource"}, "attr": "colour"}},))

    with pytest.raises(PolicyBreachError, match="does not know"):
        Space([odd], "KG").applies(odd, "read")


def test_where_the_solver_gives_up_nothing_is_said_and_the_next_question_is_answered() -> None:
    asked = rule("resource.nominal")
    space = Space([asked], "KG")
    applies = space.applies(asked, "read")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(symbolic.z3.Solver, "check", lambda *_: symbolic.z3.unknown)
        for question in (space.is_possible, space.example):
            with pytest.raises(UndecidedError, match=r"^the rules are too entangled to be compared$"):
                question(applies)

    assert space.is_possible(space.negation(applies))
