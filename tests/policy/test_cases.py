"""Who sees what, case by case in words: both evaluators say the same, and say why."""

import tomllib
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from intel.access.actors import DEMONSTRATION_ACTORS, Actor, Role
from intel.access.classes import BaseClass
from intel.access.decisions import decide
from intel.access.evaluator import evaluate
from intel.access.policy import load_policy_files, rules_of
from intel.model.administrations import ADMINISTRATIONS, OPEN_SOURCE

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8"))["case"]
POLICIES = load_policy_files()


def _base(data: dict[str, Any]) -> BaseClass:
    originator = data["originator"]
    unmarked = asdict(BaseClass(originator, f"{originator.lower()}.unit"))
    return BaseClass.from_plain({**unmarked, **data})


def _actor(case: dict[str, Any]) -> Actor:
    return replace(DEMONSTRATION_ACTORS[case["actor"]], cases=tuple(case.get("cases", ())))


@pytest.mark.parametrize("case", CASES, ids=[f"{number}: {case['what']}" for number, case in enumerate(CASES, 1)])
def test_who_sees_what(case: dict[str, Any]) -> None:
    actor, base, action = _actor(case), _base(case["data"]), case.get("does", "read")
    purpose = case.get("purpose", actor.default_purpose)

    emergency = case.get("emergency", False)
    rules = rules_of(POLICIES, base.originator)

    by_cedar = decide(POLICIES, actor, action, base=base, purpose=purpose, break_glass=emergency)
    by_python = evaluate(rules, actor, action=action, base=base, purpose=purpose, break_glass=emergency)

    expected = (case["allowed"], tuple(sorted(case["because"])), False)
    assert (by_cedar.is_allowed, by_cedar.reasons, by_cedar.has_failed) == expected
    assert (by_python.is_allowed, by_python.reasons, by_python.has_failed) == expected


def test_the_cases_speak_of_everybody() -> None:
    assert {case["data"]["originator"] for case in CASES} >= {"CN", "KG", "KZ", "MN", "TJ", "TM", "UZ", OPEN_SOURCE}
    roles = {DEMONSTRATION_ACTORS[case["actor"]].role for case in CASES}
    assert roles == set(Role)


def test_every_rule_of_one_administration_and_of_the_floor_is_used_by_a_case() -> None:
    used = {rule for case in CASES for rule in case["because"]}
    rules = {rule.id for rule in rules_of(POLICIES, "KZ")}

    assert rules - used == {"platform-members"}  # no user of the demonstration region is outside them


def test_the_secretariat_submits_exactly_where_it_is_accepted() -> None:
    secretariat = DEMONSTRATION_ACTORS["secretariat"]
    for code, administration in ADMINISTRATIONS.items():
        base = BaseClass(originator=code, submitter=secretariat.unit)
        decision = decide(POLICIES, secretariat, "submit", base=base, purpose="statistics")
        assert decision.is_allowed is administration.accepts_secretariat
