"""What a change of rules changes: on a few rules, to the word; the files themselves are compared in tests/policy."""

from dataclasses import replace

import pytest

from intel.access import comparison, symbolic
from intel.access.actors import Actor, Role
from intel.access.classes import BaseClass
from intel.access.comparison import (
    Difference,
    LifetimeChange,
    changed_originators,
    compare,
    contradictions,
    foreign_rules,
    lifetime_changes,
)
from intel.access.evaluator import Decision
from intel.access.policy import PolicySet, load_policy_files
from intel.access.symbolic import Asked, solver_lock
from intel.errors import PolicyBreachError
from intel.model.administrations import ADMINISTRATIONS, OPEN_SOURCE

SCHEMA = dict(load_policy_files().texts)["schema"]
WORDS = '@text_en("a") @text_ru("b") @text_zh("c")'
NO, BY_B = Decision(is_allowed=False), Decision(is_allowed=True, reasons=("KG-b",))
PLAIN = BaseClass("KG", "kg.unit")


def rule(
    name: str,
    condition: str = "true",
    *,
    effect: str = "permit",
    action: str = "read",
    code: str = "KG",
    notes: str = "",
) -> str:
    """A rule of a unit on its own officers' reading, unless it says otherwise."""
    some = [f'Intel::Action::"{each}"' for each in action.split()]
    scope = f"principal, action {f'== {some[0]}' if len(some) == 1 else 'in [' + ', '.join(some) + ']'}, resource"
    own = "" if code == "platform" else f'resource.originator == "{code}" && '
    return f'@id("{code}-{name}") {WORDS} {notes} {effect} ({scope}) when {{ {own}{condition} }};\n'


FLOOR = rule("held", "resource.held", effect="forbid", code="platform")
UNIT = 'principal.role == "unit" && !resource.nominal'
HOME = f'{UNIT} && principal.administration == "KG"'


def policies(**texts: str) -> PolicySet:
    return PolicySet.of({"platform": FLOOR, "schema": SCHEMA, **texts})


def unchecked(**texts: str) -> PolicySet:
    """What a check of the syntax would have refused: the comparison is the second line of defence."""
    made = object.__new__(PolicySet)
    object.__setattr__(made, "texts", tuple(sorted({"platform": FLOOR, "schema": SCHEMA, **texts}.items())))
    return made


OLD = policies(KG=rule("a", "resource.held"))
WIDER = policies(KG=rule("a", "resource.held") + rule("b", HOME))


def test_what_opens_is_told_with_its_plainest_example_both_decisions_and_whom_it_is_about() -> None:
    asked = Asked(Actor("somebody", Role.UNIT, "KG", "kg.unit"), PLAIN, "investigation", break_glass=False)

    found = compare(OLD, WIDER)

    assert found == [
        Difference("KG", "read", is_widening=True, asked=asked, before=NO, after=BY_B, roles=("unit",)),
    ]
    assert compare(WIDER, OLD) == [replace(found[0], is_widening=False, before=BY_B, after=NO)]
    assert not solver_lock.locked()


def test_what_is_decided_by_the_same_rules_is_told_once_with_all_roles_and_first_of_those_from_abroad() -> None:
    opening = "resource.nominal && context.break_glass && resource.break_glass"
    role = f'["officer", "unit"].contains(principal.role) && {opening}'
    opened = policies(KG=rule("a", "resource.held") + rule("b", role))

    (found,) = compare(OLD, opened)

    assert found.roles == ("officer", "unit")
    assert found.asked.actor.role is Role.OFFICER
    assert found.asked.actor.administration not in ("", "KG")
    assert (found.asked.base, found.asked.break_glass) == (replace(PLAIN, nominal=True, break_glass=True), True)
    # what is decided by other rules is another difference
    parted = policies(KG=opened.own_text("KG") + rule("c", f'{role} && principal.role == "unit"'))
    assert [(each.after.reasons, each.roles) for each in compare(OLD, parted)] == [
        (("KG-b",), ("officer",)),
        (("KG-b", "KG-c"), ("unit",)),
    ]


def test_widenings_come_first_then_originators_and_actions_in_their_order() -> None:
    other = HOME.replace('"KG"', '"CN"')
    both = policies(
        KG=rule("a", HOME, action="read") + rule("b", HOME, action="export"),
        CN=rule("a", other, action="read", code="CN"),
    )
    neither = policies(
        KG=rule("a", HOME, action="manage forward"),
        CN=rule("a", other, action="export", code="CN"),
    )

    assert [(each.is_widening, each.originator, each.action) for each in compare(neither, both)] == [
        (True, "CN", "read"),
        (True, "KG", "read"),
        (True, "KG", "export"),
        (False, "CN", "export"),
        (False, "KG", "forward"),
        (False, "KG", "manage"),
    ]


def test_what_is_nobodys_here_has_no_own_people_and_opens_all_the_same() -> None:
    opening = 'principal.role == "secretariat" && !resource.nominal'
    closed = policies(**{OPEN_SOURCE: rule("a", "resource.held", code=OPEN_SOURCE)})
    opened = policies(**{OPEN_SOURCE: closed.own_text(OPEN_SOURCE) + rule("b", opening, code=OPEN_SOURCE)})

    (found,) = compare(closed, opened)

    assert (found.originator, found.roles) == (OPEN_SOURCE, ("secretariat",))
    assert found.asked.base == BaseClass(OPEN_SOURCE, "secretariat")


def test_a_rule_in_other_words_is_no_difference() -> None:
    again = rule("z", '(principal.role == "unit") && !(resource.nominal || false) && true')

    assert compare(policies(KG=rule("a", UNIT)), policies(KG=again)) == []


def test_only_whose_files_differ_are_compared_and_all_where_the_floor_does() -> None:
    more = policies(KG=rule("a"), UZ=rule("a", code="UZ"))
    less = policies(UZ=rule("b", code="UZ"))
    floor = PolicySet.of({**dict(more.texts), "platform": FLOOR + rule("more", effect="forbid", code="platform")})

    assert changed_originators(more, more) == []
    assert changed_originators(more, less) == changed_originators(less, more) == ["KG", "UZ"]
    assert changed_originators(more, policies(KG=rule("a"), **{OPEN_SOURCE: rule("a", code=OPEN_SOURCE)})) == [
        "UZ",
        OPEN_SOURCE,
    ]
    assert changed_originators(more, floor) == [*ADMINISTRATIONS, OPEN_SOURCE]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Decision(is_allowed=True, reasons=("KG-other",)), "the two evaluators decide an example differently"),
        (None, "an example is not decided as the comparison says"),
    ],
)
def test_an_example_that_is_not_decided_as_the_solver_says_is_an_alarm(answer: Decision | None, reason: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(comparison, "evaluate", lambda *_, **__: answer or NO)
        if answer is None:
            patch.setattr(comparison, "decide", lambda *_, **__: NO)
        with pytest.raises(PolicyBreachError, match=f"^{reason}$"):
            compare(OLD, WIDER)

    assert not solver_lock.locked()


NEVER = "can never apply: no officer, data and purpose meet all of its conditions"
NOTHING = "permits nothing: whatever it would permit is forbidden by"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(rule("a", UNIT), [], id="a permit"),
        pytest.param(rule("a", UNIT, effect="forbid"), [], id="a forbid"),
        pytest.param(rule("a", "resource.held && !resource.held"), [f"KG-a {NEVER}"], id="a permit that never applies"),
        pytest.param(
            rule("a", 'principal.rilo == "AP" && principal.role == "unit"', effect="forbid"),
            [f"KG-a {NEVER}"],
            id="a forbid that never applies",
        ),
        pytest.param(
            rule("a", "resource.held"), [f"KG-a {NOTHING} platform-held"], id="a permit that the floor takes back"
        ),
        pytest.param(
            rule("z", "resource.held", effect="forbid") + rule("a", "resource.held", action="read export"),
            [],
            id="a permit that is taken back for one of its actions",
        ),
        pytest.param(
            rule("z", UNIT, effect="forbid", action="export read")
            + rule("y", f"{UNIT} && resource.break_glass", effect="forbid")
            + rule("x", "resource.nominal", effect="forbid")
            + rule("w", UNIT, effect="forbid", action="manage")
            + rule("a", UNIT)
            + rule("b", f"{UNIT} && resource.held", action="export"),
            [f"KG-a {NOTHING} KG-y, KG-z, platform-held", f"KG-b {NOTHING} KG-z"],
            id="two permits that several forbids take back",
        ),
    ],
)
def test_rules_that_say_nothing_are_named_in_the_order_of_their_file(text: str, said: list[str]) -> None:
    assert contradictions(policies(KG=text), "KG") == said
    assert not solver_lock.locked()


def test_a_rule_that_the_solver_gives_up_on_is_named_too() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(symbolic.z3.Solver, "check", lambda *_: symbolic.z3.unknown)

        found = contradictions(WIDER, "KG")

    assert found == [f"KG-{name}: the rules are too entangled to be compared" for name in ("a", "b")]


@pytest.mark.parametrize(
    ("condition", "names"),
    [
        pytest.param('resource.originator == "KG"', [], id="its own data"),
        pytest.param('resource.originator == "UZ" || resource.held', ["KG-b"], id="anybody's"),
        pytest.param('resource.originator == "UZ"', ["KG-b"], id="one other's"),
        pytest.param(f'resource.originator == "{OPEN_SOURCE}"', ["KG-b"], id="what is nobody's here"),
        pytest.param('resource.originator == "somebody-else"', ["KG-b"], id="those whom nobody knows yet"),
        pytest.param('resource.originator == "UZ" && resource.originator != "UZ"', [], id="nobody's at all"),
    ],
)
def test_a_rule_that_can_apply_to_data_of_others_is_named(condition: str, names: list[str]) -> None:
    odd = f'@id("KG-b") permit (principal, action == Intel::Action::"export", resource) when {{ {condition} }};'

    assert foreign_rules(unchecked(KG=rule("z", UNIT) + odd), "KG") == names
    assert foreign_rules(unchecked(KG=odd.replace("KG-b", "KG-c") + odd), "KG") == sorted(
        {*names, *(name.replace("-b", "-c") for name in names)}
    )
    assert not solver_lock.locked()


def test_a_lifetime_that_changes_is_told_with_what_it_was_without_a_rule() -> None:
    def living(code: str, text: str) -> str:
        return rule("a", action="submit", code=code, notes=f'@expiry("{text}")')

    before = policies(KG=living("KG", "warning 90, alert 180"), UZ=living("UZ", "case 100"))
    after = policies(KG=living("KG", "warning 80, alert 180"), CN=living("CN", "seizure 3653, case 9"))

    assert lifetime_changes(before, before) == []
    assert lifetime_changes(before, after) == [
        LifetimeChange("CN", "case", 1826, 9),
        LifetimeChange("KG", "warning", 90, 80),
        LifetimeChange("UZ", "case", 100, 1826),
    ]
