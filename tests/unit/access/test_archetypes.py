"""Archetypes: who is counted, which classes are tried, and what a change of rules means to whom."""

from collections import Counter

from intel.access.actors import Actor, Role
from intel.access.archetypes import Archetype, Shift, archetypes, cells_changed, sample_classes, shifts
from intel.access.classes import AccessClass, BaseClass
from intel.access.policy import load_policy_files, rules_of
from intel.model.administrations import ADMINISTRATIONS
from intel.model.marking import PURPOSES

POLICIES = load_policy_files()
WORDS = '@text_en("a") @text_ru("b") @text_zh("c")'
KG = BaseClass("KG", ADMINISTRATIONS["KG"].unit)
TO_UZ_UNITS = POLICIES.with_file(
    "KG",
    POLICIES.own_text("KG")
    + f'@id("KG-x") {WORDS} permit (principal, action == Intel::Action::"read", resource) when '
    + '{ resource.originator == "KG" && principal.administration == "UZ" && principal.role == "unit" '
    + '&& principal.unit == "uz.unit" && context.purpose == "training" };',
)


def test_every_role_of_every_body_asks_for_every_purpose() -> None:
    found = list(archetypes())

    assert Counter(each.purpose for each in found) == dict.fromkeys(PURPOSES, 28)
    assert {(each.body, each.actor.role) for each in found} == {
        *((code, role) for code in ADMINISTRATIONS for role in (Role.OFFICER, Role.SUPERVISOR, Role.UNIT)),
        ("SECRETARIAT", Role.SECRETARIAT),
        ("AUDITOR", Role.AUDITOR),
        *((each.body, Role.LIAISON) for each in found if each.actor.rilo),
    }
    assert {each.actor for each in found if each.actor.rilo} == {
        Actor(each.body, Role.LIAISON, unit=f"rilo-{each.actor.rilo.lower()}", rilo=each.actor.rilo)
        for each in found
        if each.actor.rilo
    }
    assert {each.actor.rilo for each in found} == {"", "CIS", "AP"}
    assert next(each.actor for each in found if each.body == "UZ") == Actor("uz.officer", Role.OFFICER, "UZ", "uz.unit")
    assert not any(each.is_on_case or each.is_emergency for each in found)


def test_cases_and_emergencies_are_each_tried_with_and_without() -> None:
    plain = len(list(archetypes()))

    for more, times in (({"with_cases": True}, 2), ({"with_emergencies": True}, 2)):
        assert len(set(archetypes(**more))) == times * plain
    both = Counter((each.is_on_case, each.is_emergency) for each in archetypes(with_cases=True, with_emergencies=True))
    assert both == dict.fromkeys([(False, False), (False, True), (True, False), (True, True)], plain)


def test_who_is_on_the_case_sees_what_belongs_to_it() -> None:
    base = BaseClass("KZ", "kz.unit", release=("UZ",), cases=("C-1",))
    officer = Actor("uz.officer", Role.OFFICER, "UZ", "uz.unit")
    rules = rules_of(POLICIES, "KZ")

    assert Archetype("UZ", officer, "investigation", is_on_case=True).may(rules, "read", base)
    assert not Archetype("UZ", officer, "investigation").may(rules, "read", base)
    opened = BaseClass("KZ", "kz.unit", break_glass=True)
    assert Archetype("UZ", officer, "investigation", is_emergency=True).may(rules, "read", opened)
    assert not Archetype("UZ", officer, "investigation").may(rules, "read", opened)
    assert not Archetype("UZ", officer, "curiosity", is_on_case=True).may(rules, "read", base)


def test_a_sample_is_the_usual_class_and_each_attribute_once_otherwise() -> None:
    found = list(sample_classes(["UZ", "KG"]))
    plain = BaseClass("KG", "kg.unit")

    assert [each.originator for each in found] == ["KG"] * (len(found) // 2) + ["UZ"] * (len(found) // 2)
    assert len(found) == 2 * 8 * 10
    assert found[:10] == [
        plain,
        *(BaseClass("KG", "kg.unit", handling=code) for code in ("H1", "H2", "H3")),
        *(BaseClass("KG", "kg.unit", onward=onward) for onward in ("ask", "allowed")),
        BaseClass("KG", "kg.unit", purposes=("statistics",)),
        BaseClass("KG", "kg.unit", cases=("C-1",)),
        BaseClass("KG", "kg.unit", break_glass=True),
        BaseClass("KG", "secretariat"),
    ]
    others = {each.release for each in found if each.originator == "KG"}
    assert others == {(), ("ALL",), ("RILO",), (next(code for code in ADMINISTRATIONS if code != "KG"),)}
    assert {each.nominal for each in found} == {False, True}
    assert {each.submitter for each in sample_classes(["open-source"])} == {"secretariat"}


def test_the_cells_of_a_table_are_counted_once_for_each_who_could_ask() -> None:
    on_case = BaseClass("KG", "kg.unit", cases=("C-1",))
    kinds = len(list(archetypes()))

    assert cells_changed(POLICIES, TO_UZ_UNITS, "read", bases=[KG, KG]) == (2 * kinds, Counter({"UZ": 1}), Counter())
    assert cells_changed(TO_UZ_UNITS, POLICIES, "read", bases=[KG]) == (2 * kinds, Counter(), Counter({"UZ": 1}))
    assert cells_changed(POLICIES, TO_UZ_UNITS, "read", bases=[on_case])[0] == 4 * kinds
    uz = BaseClass("UZ", "uz.unit")
    assert cells_changed(POLICIES, POLICIES, "export", bases=[KG, uz]) == (2 * kinds, Counter(), Counter())
    assert cells_changed(POLICIES, TO_UZ_UNITS, "export", bases=[KG]) == (kinds, Counter(), Counter())


def test_what_is_counted_by_class_is_gained_and_lost_by_role_and_body() -> None:
    names = BaseClass("KG", "kg.unit", nominal=True)
    uz = BaseClass("UZ", "uz.unit")
    classes = {1: AccessClass.of(KG), 2: AccessClass.of(KG, names), 3: AccessClass.of(uz), 4: AccessClass.of(KG, uz)}
    counts = {1: 5, 2: 7, 3: 11, 4: 13, 9: 100}

    assert shifts(POLICIES, TO_UZ_UNITS, classes=classes, counts=counts) == [Shift("UZ", "unit", "read", 25, 0)]
    assert shifts(TO_UZ_UNITS, POLICIES, classes=classes, counts=counts) == [Shift("UZ", "unit", "read", 0, 25)]
    assert shifts(POLICIES, TO_UZ_UNITS, classes=classes, counts={1: 5}) == [Shift("UZ", "unit", "read", 5, 0)]
    assert shifts(POLICIES, POLICIES, classes=classes, counts=counts) == []
