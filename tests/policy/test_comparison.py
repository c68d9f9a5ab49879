"""What a change of rules changes is found whether anybody thought of it or not, with an example that holds."""

import random
import subprocess
import sys
from collections.abc import Sequence

import pytest

from intel.access.actors import Actor, Role
from intel.access.archetypes import cells_changed, sample_classes
from intel.access.comparison import Difference, compare, contradictions, foreign_rules
from intel.access.decisions import ACTIONS
from intel.access.evaluator import evaluate
from intel.access.explanation import difference_in_words
from intel.access.policy import PolicySet, load_policy_files, rules_of
from intel.model.administrations import ADMINISTRATIONS
from intel.services.policies import check_texts
from tests.policy.test_words import drawn

POLICIES = load_policy_files()
ALL_USES = '[Intel::Action::"read", Intel::Action::"export", Intel::Action::"forward", Intel::Action::"disclose"]'
READ = '== Intel::Action::"read"'
WORDS = '@text_en("a") @text_ru("b") @text_zh("c")'


def rule(effect: str, condition: str, *, name: str = "KG-x", scope: str = f"in {ALL_USES}") -> str:
    return f'@id("{name}") {WORDS} {effect} (principal, action {scope}, resource) when {{ {condition} }};'


def changed(code: str, text: str) -> PolicySet:
    return POLICIES.with_file(code, text)


def own(code: str) -> str:
    return POLICIES.own_text(code)


def opened(found: Sequence[Difference]) -> set[str]:
    return {each.action for each in found if each.is_widening}


def test_a_set_does_not_differ_from_itself() -> None:
    assert compare(POLICIES, POLICIES) == []
    assert compare(POLICIES, changed("KZ", own("KZ") + "\n// a word more")) == []


def test_a_forbid_narrowed_to_reading_opens_what_is_no_reading() -> None:
    before, mark, after = own("KG").partition('@id("KG-secretariat-statistics")')
    narrowed = changed("KG", before + mark + after.replace(f"in {ALL_USES}", READ))

    found = compare(POLICIES, narrowed)

    assert opened(found) == {"export", "forward", "disclose"}
    assert all(each.is_widening and each.roles == ("secretariat",) for each in found)
    assert all(each.before.reasons == ("KG-secretariat-statistics",) for each in found)
    words = difference_in_words(found[0])
    assert words.startswith("opens: secretariat")
    assert "take away as a file data of KG" in words
    assert words.endswith("decided until now by KG-secretariat-statistics, then by KG-all")


@pytest.mark.parametrize(
    ("code", "old", "new", "expected"),
    [
        pytest.param("UZ", '"H3"', '"H2"', {"read"}, id="another handling code"),
        pytest.param(
            "TJ", '"mutual-assistance"\n};', '"border-control"\n};', {"read"}, id="another purpose in a forbid"
        ),
        pytest.param("KZ", '["officer", "supervisor", "unit"]', '["officer", "unit"]', set[str](), id="a role less"),
        pytest.param(
            "CN",
            '["officer", "supervisor", "unit", "liaison", "secretariat"]',
            '["officer", "supervisor", "unit", "liaison", "secretariat", "auditor"]',
            set[str](),
            id="a role that the floor forbids anyway",
        ),
        pytest.param(
            "MN", "!resource.nominal &&", "", {"read", "export", "forward", "disclose"}, id="a condition less"
        ),
        pytest.param("AZ", 'principal.rilo != "" &&', "", set[str](), id="a condition that says nothing more"),
    ],
)
def test_a_change_opens_what_is_expected_of_it(code: str, old: str, new: str, expected: set[str]) -> None:
    text = own(code)
    assert old in text

    assert opened(compare(POLICIES, changed(code, text.replace(old, new)))) >= expected
    if not expected:
        assert opened(compare(POLICIES, changed(code, text.replace(old, new)))) == set()


@pytest.mark.parametrize(
    "condition",
    [
        'resource.originator == "KG" && principal.name == "x" && resource.groups.contains("KG/g@1")',
        'resource.originator == "KG" && resource.cases == principal.cases && !resource.cases.isEmpty()',
        'resource.originator == "KG" && principal.cases.containsAll(resource.cases) && resource.onward == "ask"',
        'resource.originator == "KG" && (if resource.nominal then principal.unit == "kz.unit" else false)',
        'resource.originator == "KG" && [principal.unit, "z"].containsAny(resource.groups)',
        'resource.originator == "KG" && resource.release == resource.purposes && context.purpose != "training"',
    ],
)
def test_every_operator_has_an_example_that_both_evaluators_decide_so(condition: str) -> None:
    wider = changed("KG", own("KG") + rule("permit", condition))

    found = compare(POLICIES, wider)

    # every example was decided by both evaluators on the way; here once more, by its own words
    assert "read" in opened(found)
    for each in found:
        asked = each.asked
        decision = evaluate(
            rules_of(wider, "KG"),
            asked.actor,
            action=each.action,
            base=asked.base,
            purpose=asked.purpose,
            break_glass=asked.break_glass,
        )
        assert decision == each.after
        assert each.after.is_allowed is each.is_widening


def is_of_the_platform(actor: Actor) -> bool:
    """Whether there can be such an actor: a comparison speaks of no others, whom the floor or nobody lets in."""
    if actor.role in (Role.OFFICER, Role.SUPERVISOR, Role.UNIT):
        return actor.administration in ADMINISTRATIONS and not actor.rilo
    return not actor.administration and bool(actor.rilo) == (actor.role is Role.LIAISON)


def test_drawn_changes_differ_where_drawn_requests_do() -> None:
    draw = random.Random(5)
    conditions = (
        "resource.nominal",
        "resource.held",
        'resource.handling == "H1"',
        'resource.release.contains("RILO")',
        'principal.role == "unit"',
        'context.purpose == "statistics"',
        "principal.cases.containsAny(resource.cases)",
        'principal.administration == "UZ"',
    )
    for number in range(3):
        some = " && ".join(draw.sample(conditions, 2))
        effect = draw.choice(["permit", "forbid"])
        other = changed("KG", own("KG") + rule(effect, f'resource.originator == "KG" && {some}'))
        said = {(each.action, each.is_widening) for each in compare(POLICIES, other)}
        before, after = rules_of(POLICIES, "KG"), rules_of(other, "KG")
        for _ in range(300):
            actor, base, purpose = drawn(draw, "KG")
            if not is_of_the_platform(actor):
                continue
            for action in ACTIONS:
                was, will_be = (
                    evaluate(rules, actor, action=action, base=base, purpose=purpose).is_allowed
                    for rules in (before, after)
                )
                assert was == will_be or (action, will_be) in said, (number, some)


def test_the_table_of_classes_and_archetypes_agrees() -> None:
    wider = changed("KG", own("KG") + rule("permit", 'resource.originator == "KG" && resource.handling == "H1"'))

    cells, gained, lost = cells_changed(POLICIES, wider, "read", bases=sample_classes(["KG"]))

    assert cells > 5_000
    assert gained["UZ"] > 0
    assert not gained["AUDITOR"]
    assert not lost


@pytest.mark.parametrize("name", [name for name, _ in POLICIES.texts if name not in ("platform", "schema")])
def test_no_rule_of_the_checkout_contradicts_itself_or_speaks_of_others(name: str) -> None:
    assert contradictions(POLICIES, name) == []
    assert foreign_rules(POLICIES, name) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            rule("permit", 'resource.originator == "KG" && principal.role == "unit" && principal.role == "officer"'),
            "KG-x can never apply",
            id="two roles at once",
        ),
        pytest.param(
            rule("forbid", 'resource.originator == "KG" && principal.role == "officer" && principal.rilo == "AP"'),
            "KG-x can never apply",
            id="an officer of a RILO",
        ),
        pytest.param(
            rule("permit", 'resource.originator == "KG" && principal.role == "auditor"'),
            "KG-x permits nothing: whatever it would permit is forbidden by",
            id="a permit for an auditor",
        ),
        pytest.param(
            rule("permit", 'resource.originator == "KG" && principal.administration == "UZ"')
            + rule("forbid", 'resource.originator == "KG" && principal.administration == "UZ"', name="KG-y"),
            "KG-x permits nothing: whatever it would permit is forbidden by KG-y",
            id="a forbid that takes it all back",
        ),
    ],
)
def test_rules_that_contradict_are_named(text: str, said: str) -> None:
    assert any(each.startswith(f"KG: {said}") for each in check_texts({"KG": own("KG") + text}))


def test_ten_thousand_rules_and_foreign_data_are_refused_before_anything_is_compared() -> None:
    assert check_texts({"KG": "\n".join([rule("permit", 'resource.originator == "KG"')] * 10_000)}) == [
        "KG: it has more than 200 rules"
    ]
    assert any("speaks of its own data only" in each for each in check_texts({"KG": rule("permit", "resource.held")}))


_SIDE_BY_SIDE = """
import sys, threading
from intel.access.comparison import contradictions
from intel.access.policy import load_policy_files

sys.setswitchinterval(1e-5)
policies, found = load_policy_files(), []
threads = [
    threading.Thread(target=lambda name=name: [found.append(contradictions(policies, name)) for _ in range(4)])
    for name in ("KZ", "UZ", "CN", "MN")
]
[each.start() for each in threads]
[each.join() for each in threads]
print(len(found))
"""


def test_several_who_check_rules_at_once_do_not_bring_the_process_down() -> None:
    # in a process of its own: what fails here takes the whole process with it
    ran = subprocess.run(
        [sys.executable, "-c", _SIDE_BY_SIDE], capture_output=True, text=True, timeout=120, check=False
    )
    assert (ran.returncode, ran.stdout.strip()) == (0, "16"), ran.stderr
