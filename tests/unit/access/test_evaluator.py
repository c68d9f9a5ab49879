"""The second evaluator: what it knows, and that it refuses the rest."""

import json
from typing import Any, cast

import cedarpy
import pytest

from intel.access.actors import DEMONSTRATION_ACTORS, Actor
from intel.access.classes import BaseClass
from intel.access.evaluator import Decision, Rule, condition_holds, evaluate, translate
from intel.errors import PolicyBreachError

KZ = DEMONSTRATION_ACTORS["kz.officer"]
BASE = BaseClass("KZ", "kz.unit", release=("ALL", "UZ"), cases=("C-1",))


def rule(condition: str, *, effect: str = "permit", name: str = "r", kind: str = "when") -> Rule:
    text = f'@id("{name}") {effect} (principal, action == Intel::Action::"read", resource) {kind} {{ {condition} }};'
    return translate(trees(text)[0])


def trees(text: str) -> list[dict[str, Any]]:
    return list(json.loads(cedarpy.policies_to_json_str(text))["staticPolicies"].values())


def ask(*rules: Rule, actor: Actor = KZ, base: BaseClass = BASE, action: str = "read") -> Decision:
    return evaluate(rules, actor, action=action, base=base, purpose="investigation")


@pytest.mark.parametrize(
    "condition",
    [
        "true",
        "!false",
        "true && !(false && resource.nominal)",
        "false || true",
        'resource.originator == "KZ" && principal.role == "officer"',
        'resource.originator_rilo == "CIS" && resource.handling == "H0"',
        'resource.originator != principal.unit && context.purpose == "investigation"',
        'resource.release.contains("UZ") && !resource.release.contains("AZ")',
        'resource.release.containsAll(["ALL"]) && !resource.release.containsAll(["ALL", "AZ"])',
        'resource.release.containsAny(["AZ", "UZ"]) && !resource.release.containsAny(principal.cases)',
        "resource.purposes.isEmpty() && !resource.cases.isEmpty()",
        '[principal.administration] == ["KZ", "KZ"] && ["a"] != [] && "KZ" != resource.release',
        "!(resource.nominal == resource.originator) && resource.break_glass == resource.nominal",
    ],
)
def test_the_meaning_of_a_condition_is_cedars(condition: str) -> None:
    assert ask(rule(condition)) == Decision(is_allowed=True, reasons=("r",))
    assert ask(rule(condition, kind="unless")) == Decision(is_allowed=False)


def test_nothing_is_allowed_that_no_rule_permits_and_a_forbid_goes_before_every_permit() -> None:
    permits = [rule("true", name="p-2"), rule("true", name="p-1"), rule("false", name="p-0")]
    forbids = [rule("true", name="f-2", effect="forbid"), rule("true", name="f-1", effect="forbid")]

    assert ask() == Decision(is_allowed=False)
    assert ask(*permits) == Decision(is_allowed=True, reasons=("p-1", "p-2"))
    assert ask(*permits, *forbids) == Decision(is_allowed=False, reasons=("f-1", "f-2"))
    assert ask(*permits, action="export") == Decision(is_allowed=False)


@pytest.mark.parametrize(
    "condition",
    [
        "resource.originator && true",
        '!"text"',
        'resource.nominal.contains("KZ")',
        "resource.release.contains(resource.release)",
        '["a", true].isEmpty()',
        "resource.originator.isEmpty()",
    ],
)
def test_a_condition_that_takes_one_type_for_another_denies_everything(condition: str) -> None:
    failing = rule(condition, effect="forbid")

    assert ask(rule("true"), failing) == Decision(is_allowed=False, has_failed=True)


def test_what_stands_after_a_condition_that_already_decided_is_not_looked_at() -> None:
    assert ask(rule("true || resource.originator")).is_allowed
    assert not ask(rule("false && resource.originator")).has_failed


@pytest.mark.parametrize(
    "condition",
    [
        "1 == 1",
        "resource.colour == 1",
        "principal.unit.name == resource.unit",
        "resource == resource",
        "resource has originator",
        'resource.originator like "K*"',
        "principal is Intel::Actor",
        '{"a": true}.a',
        "-1 < 2",
        'principal in Intel::Actor::"x"',
        'ip("127.0.0.1").isLoopback()',
    ],
)
def test_a_node_of_any_other_kind_is_refused_before_it_can_decide(condition: str) -> None:
    with pytest.raises(PolicyBreachError):
        rule(condition)


@pytest.mark.parametrize(
    "scope",
    [
        'principal == Intel::Actor::"x", action == Intel::Action::"read", resource',
        'principal in Intel::Actor::"x", action == Intel::Action::"read", resource',
        'principal is Intel::AccessClass, action == Intel::Action::"read", resource',
        'principal, action == Intel::Action::"read", resource is Intel::Actor',
        'principal, action == Intel::Action::"read", resource is Intel::AccessClass in Intel::AccessClass::"x"',
        "principal, action, resource",
        'principal, action in [Intel::Action::"read", Intel::Action::"burn"], resource',
    ],
)
def test_a_scope_of_any_other_kind_is_refused(scope: str) -> None:
    with pytest.raises(PolicyBreachError):
        translate(trees(f'@id("r") permit ({scope});')[0])


def test_a_rule_can_name_several_actions_and_choose_between_conditions() -> None:
    scope = 'principal, action in [Intel::Action::"read", Intel::Action::"export"], resource'

    assert translate(trees(f'@id("r") permit ({scope});')[0]).actions == {"read", "export"}
    assert (
        ask(rule("if resource.nominal then false else true")).is_allowed
        is not ask(rule("if resource.nominal then true else false")).is_allowed
    )


def test_a_rule_knows_which_attributes_of_a_class_it_reads() -> None:
    found = rule('resource.originator == "KZ" && (principal.unit == resource.submitter || ["a"] == resource.cases)')

    assert found.attributes == {"originator", "submitter", "cases"}


def test_one_condition_is_asked_without_an_emergency_unless_there_is_one() -> None:
    (tree,) = rule("context.break_glass").trees

    assert not condition_holds(tree, KZ, base=BASE, purpose="investigation")
    assert condition_holds(tree, KZ, base=BASE, purpose="investigation", break_glass=True)


def test_a_node_has_one_kind() -> None:
    tree = trees('@id("r") permit (principal, action == Intel::Action::"read", resource) when { true };')[0]
    tree["conditions"][0]["body"] = {"Value": True, "Var": "resource"}

    with pytest.raises(PolicyBreachError):
        translate(tree)


def test_a_malformed_class_denies() -> None:
    assert ask(rule("true"), base=BaseClass("KZ", "kz.unit", release=cast("Any", 5))) == Decision(
        is_allowed=False, has_failed=True
    )
