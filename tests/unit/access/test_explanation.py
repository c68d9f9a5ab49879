"""Why something may or may not be seen: the deciding rules, the near misses, and requests in words."""

import json
from dataclasses import replace

import cedarpy
import pytest

from intel.access.actors import Actor, Role, demonstration_actor
from intel.access.classes import BaseClass
from intel.access.comparison import Difference
from intel.access.evaluator import Decision, Rule, translate
from intel.access.explanation import (
    NearMiss,
    Said,
    as_text,
    data_in_words,
    difference_in_words,
    explain,
    request_in_words,
)
from intel.access.symbolic import Asked

OFFICER = demonstration_actor("uz.officer")
BASE = BaseClass("KZ", "kz.unit", release=("UZ",))
WORDS = '@text_en("in English") @text_ru("по-русски") @text_zh("中文")'
TEXTS = {"en": "in English", "ru": "по-русски", "zh": "中文"}


def rule(name: str, condition: str, *, effect: str = "permit", action: str = "read") -> Rule:
    scope = f'principal, action == Intel::Action::"{action}", resource'
    text = f'@id("{name}") {WORDS} {effect} ({scope}) when {{ {condition} }};'
    (tree,) = json.loads(cedarpy.policies_to_json_str(text))["staticPolicies"].values()
    return translate(tree)


def test_the_permits_that_apply_are_named_with_their_sentences_in_order() -> None:
    rules = [
        rule("p-2", "true"),
        rule("p-1", "true"),
        rule("p-3", "resource.nominal"),
        rule("x", "true", action="export"),
    ]

    found = explain(rules, OFFICER, "read", base=BASE, purpose="investigation")

    assert (found.is_allowed, found.decided_by, found.near) == (True, (Said("p-1", TEXTS), Said("p-2", TEXTS)), ())


def test_a_forbid_that_applies_is_named_before_every_permit() -> None:
    rules = [rule("p", "true"), rule("f", "true", effect="forbid"), rule("g", "resource.nominal", effect="forbid")]

    found = explain(rules, OFFICER, "read", base=BASE, purpose="investigation")

    assert (found.is_allowed, found.decided_by, found.near) == (False, (Said("f", TEXTS),), ())


def test_where_nothing_permits_the_three_permits_that_lack_fewest_conditions_are_shown() -> None:
    rules = [
        rule("p-4", "resource.held && resource.nominal && resource.break_glass"),
        rule("p-3", "resource.held && resource.nominal"),
        rule("p-2", 'resource.nominal && resource.originator == "KZ"'),
        rule("p-1", "resource.held"),
        rule("f", "resource.nominal", effect="forbid"),
    ]

    found = explain(rules, OFFICER, "read", base=BASE, purpose="investigation")

    assert not found.is_allowed
    assert found.decided_by == ()
    assert found.near == (
        NearMiss(Said("p-1", TEXTS), ("resource.held",)),
        NearMiss(Said("p-2", TEXTS), ("resource.nominal",)),
        NearMiss(Said("p-3", TEXTS), ("resource.held", "resource.nominal")),
    )


def test_what_is_asked_counts_with_its_purpose_and_its_emergency() -> None:
    emergency = [rule("p", 'context.break_glass && context.purpose == "investigation"')]

    assert explain(emergency, OFFICER, "read", base=BASE, purpose="investigation", break_glass=True).is_allowed
    assert not explain(emergency, OFFICER, "read", base=BASE, purpose="investigation").is_allowed
    assert not explain(emergency, OFFICER, "read", base=BASE, purpose="training", break_glass=True).is_allowed


@pytest.mark.parametrize(
    "condition",
    [
        'resource.originator == "KZ"',
        'resource.originator != "Қазақстан"',
        "!(resource.nominal)",
        "resource.purposes.isEmpty()",
        '["officer", "unit"].contains(principal.role)',
        'principal.cases.containsAll(["C-1"])',
        'resource.release.containsAny(["ALL", "UZ"])',
        "(resource.nominal && resource.held)",
        "(resource.nominal || true)",
        "if resource.nominal then resource.held else false",
    ],
)
def test_a_condition_is_shown_as_it_can_be_written(condition: str) -> None:
    (tree,) = rule("p", condition).trees

    assert as_text(tree) == condition


def test_data_are_said_by_whose_they_are_and_by_what_is_not_usual() -> None:
    assert data_in_words(BASE) == "data of KZ, sent by kz.unit, marked H0, released to UZ"
    assert data_in_words(BaseClass("KZ", "", nominal=True)) == (
        "names in data of KZ, sent by no unit, marked H0, released to nobody"
    )
    assert data_in_words(
        BaseClass(
            "KZ",
            "kz.unit",
            handling="H2",
            release=("RILO", "UZ"),
            groups=("KZ/near", "UZ/south@2"),
            purposes=("statistics", "training"),
            cases=("C-1",),
            onward="ask",
            deconflict="silent",
            break_glass=True,
            held=True,
        )
    ) == (
        "data of KZ, sent by kz.unit, marked H2, released to RILO, UZ, for statistics, training, of case C-1, "
        "of group KZ/near, UZ/south@2, onward ask, deconfliction silent, open to emergencies, a held copy"
    )


@pytest.mark.parametrize(
    ("actor", "said"),
    [
        (OFFICER, "officer uz.officer of UZ (unit uz.unit)"),
        (replace(OFFICER, unit="", cases=("C-1", "C-2")), "officer uz.officer of UZ (of no unit), working on C-1, C-2"),
        (demonstration_actor("cis.liaison"), "liaison cis.liaison of RILO CIS (unit rilo-cis)"),
        (Actor("somebody", Role.AUDITOR), "auditor somebody (of no unit)"),
    ],
)
def test_a_request_says_who_asks_what_for_and_what(actor: Actor, said: str) -> None:
    plain, urgent = (Asked(actor, BASE, "investigation", break_glass=each) for each in (False, True))
    data = "data of KZ, sent by kz.unit, marked H0, released to UZ"

    assert request_in_words(plain, "read") == f"{said}, for investigation: see {data}"
    assert request_in_words(urgent, "submit") == f"{said}, for investigation, in an emergency: submit {data}"


def test_a_difference_says_what_opens_or_closes_and_by_which_rules() -> None:
    asked = Asked(OFFICER, BASE, "investigation", break_glass=False)
    before, after = Decision(is_allowed=False), Decision(is_allowed=True, reasons=("KZ-a", "KZ-b"))
    wider = Difference("KZ", "forward", is_widening=True, asked=asked, before=before, after=after, roles=("officer",))
    narrower = replace(wider, is_widening=False, before=after, after=before)
    request = request_in_words(asked, "forward")

    assert difference_in_words(wider) == f"opens: {request}; decided until now by no rule, then by KZ-a, KZ-b"
    assert difference_in_words(narrower) == f"closes: {request}; decided until now by KZ-a, KZ-b, then by no rule"
