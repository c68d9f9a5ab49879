"""Policy sets: what is refused before it can decide anything."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from intel.access.policy import POLICY_DIR, PolicySet, check_policies, load_policy_files, rules_of
from intel.errors import ConfigError
from intel.model.administrations import ADMINISTRATIONS, OPEN_SOURCE

TEXTS = dict(load_policy_files().texts)
WORDS = '@text_en("a") @text_ru("b") @text_zh("c")'
SCOPE = 'principal, action == Intel::Action::"read", resource'


def rule(condition: str = 'resource.originator == "KZ"', *, name: str = "KZ-x", scope: str = SCOPE) -> str:
    return f'@id("{name}") {WORDS} permit ({scope}) when {{ {condition} }};'


_EMERGENCY = "speaks of an emergency and does not demand resource.break_glass"


def problems(**texts: str) -> list[str]:
    return check_policies(TEXTS | texts)


def test_the_policies_of_the_checkout_can_be_used() -> None:
    assert check_policies(TEXTS) == []
    assert TEXTS.keys() == {*ADMINISTRATIONS, OPEN_SOURCE, "platform", "schema"}


def test_the_texts_are_what_is_digested_stored_and_read_back() -> None:
    policies = load_policy_files(POLICY_DIR)

    again = PolicySet.from_json(policies.to_json())

    assert again == policies
    assert again.digest == policies.digest
    assert re.fullmatch(r"[0-9a-f]{64}", policies.digest)
    # the digest is compared with what was signed: the text must not change from release to release
    assert policies.to_json().startswith('{"AZ":"')
    assert '","CN":"' in policies.to_json()
    assert "\\u" not in policies.to_json()
    assert PolicySet.of(TEXTS | {"KZ": TEXTS["KZ"] + "\n"}).digest != policies.digest


def test_another_text_for_one_file_leaves_the_others_and_is_checked() -> None:
    policies = load_policy_files()

    assert dict(policies.with_file("KZ", rule()).texts) == TEXTS | {"KZ": rule()}
    with pytest.raises(ConfigError, match="KZ: it has no rule"):
        policies.with_file("KZ", "// nothing")


def test_a_slice_holds_the_floor_and_one_file() -> None:
    policies = load_policy_files()

    floor = {each.id for each in rules_of(policies, "nobody")}
    names = {each.id.partition("-")[0] for each in rules_of(policies, "KZ")}

    assert names == {"KZ", "platform"}
    assert {name.partition("-")[0] for name in floor} == {"platform"}
    assert policies.rules_for("schema") == policies.rules_for("platform") == policies.rules_for("nobody")
    assert rules_of(policies, "platform") == rules_of(policies, "platform")
    assert policies.all_rules() == "\n".join(text for name, text in sorted(TEXTS.items()) if name != "schema")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            rule("resource.nominal"), "does not demand resource.originator", id="it speaks of everybody's data"
        ),
        pytest.param(
            rule('resource.originator == "UZ"'), "does not demand resource.originator", id="it speaks of another's data"
        ),
        pytest.param(
            rule('resource.originator == "KZ" || resource.nominal'),
            "does not demand resource.originator",
            id="the condition can be passed by",
        ),
        pytest.param(
            rule('!(resource.originator == "KZ")'), "does not demand resource.originator", id="the condition is denied"
        ),
        pytest.param(
            f'@id("KZ-x") {WORDS} permit ({SCOPE}) unless {{ resource.originator == "KZ" }};',
            "does not demand resource.originator",
            id="the condition is an exception",
        ),
        pytest.param(
            rule('resource.originator == "KZ" && "UZ" == resource.submitter', name="UZ-x"),
            "begins with KZ-",
            id="it takes the name of another",
        ),
        pytest.param(
            rule('resource.originator == "KZ" && context.break_glass'), _EMERGENCY, id="an emergency opens everything"
        ),
        pytest.param(
            rule('resource.originator == "KZ" && (resource.break_glass || context.break_glass)'),
            _EMERGENCY,
            id="an emergency is one way of two",
        ),
        pytest.param(
            rule('resource.originator == "KZ" && (if context.break_glass then true else resource.nominal)'),
            _EMERGENCY,
            id="an emergency decides which condition counts",
        ),
        pytest.param(
            rule('resource.originator == "KZ" && !(resource.break_glass && !context.break_glass)'),
            _EMERGENCY,
            id="an emergency is denied twice",
        ),
        pytest.param(
            rule('resource.originator == "KZ" && context["break_glass"] == true'), _EMERGENCY, id="written otherwise"
        ),
        pytest.param(
            rule('resource.originator == "KZ"').replace(";", " unless { context.break_glass && true };")
            + rule('resource.originator == "KZ"', name="KZ-y"),
            _EMERGENCY,
            id="an emergency in an exception",
        ),
        pytest.param(
            rule('resource.originator == "KZ" && !context.break_glass && !resource.nominal').replace(
                "permit", "forbid"
            ),
            _EMERGENCY,
            id="a forbid that an emergency lifts",
        ),
        pytest.param(rule() + rule(), "used twice", id="two rules have one id"),
        pytest.param(rule().replace("@text_ru", "@text_xx"), "has no @text_ru", id="it is not said in Russian"),
        pytest.param(rule().replace('"c"', '" "'), "has no @text_zh", id="it says nothing in Chinese"),
        pytest.param(rule().replace('@id("KZ-x")', ""), "begins with KZ-", id="it has no id"),
        pytest.param("permit (", "cannot be read as Cedar", id="it is no Cedar"),
        pytest.param("// nothing", "has no rule", id="it holds no rule"),
        pytest.param(rule('resource.originator == "KZ" && resource.colour == "red"'), "colour", id="no such attribute"),
        pytest.param(rule('resource.originator == "KZ" && resource.nominal == "yes"'), "", id="a type that never fits"),
        pytest.param(
            rule(scope='principal == ?principal, action == Intel::Action::"read", resource'),
            "template",
            id="it is a template",
        ),
        pytest.param(rule(scope="principal, action, resource"), "names its actions", id="it holds for every action"),
        pytest.param(
            rule(scope='principal, action in Intel::Actor::"kz", resource'),
            "",
            id="it holds for a group that is of no actions",
        ),
        pytest.param(
            rule(scope='principal, action == Intel::Action::"read", resource == Intel::AccessClass::"1"'),
            "by its attributes",
            id="it names one class",
        ),
        pytest.param(
            rule(scope='principal == Intel::Actor::"kz", action == Intel::Action::"read", resource'),
            "by its attributes",
            id="it names one officer outside its conditions",
        ),
        pytest.param(
            rule('resource.originator == "KZ" && resource has cases'),
            "does not know 'has'",
            id="a node of another kind",
        ),
        pytest.param(rule('resource.originator == "KZ" && 1 == 1'), "does not know 'Value'", id="a number"),
        pytest.param(
            rule('resource.originator == "KZ" && [principal].contains(principal)'),
            "does not know 'Var'",
            id="the officer himself in a condition",
        ),
        pytest.param(
            rule('resource.originator == "KZ" && ' + "!!!!" * 2 + "resource.nominal"),
            "",
            id="more signs than Cedar takes",
        ),
        pytest.param(
            rule('resource.originator == "KZ"' + " && true" * 102),
            "nests more than",
            id="more conditions than anybody reads",
        ),
        pytest.param(
            rule('resource.originator == "KZ"' + "&&true" * 600), "cannot be read", id="a tree too deep to read"
        ),
        pytest.param(
            rule("(" * 60 + 'resource.originator == "KZ"' + ")" * 60), "nests brackets", id="brackets in brackets"
        ),
        pytest.param(rule("(" * 100_000), "nests brackets", id="what would end the parser and the program"),
        pytest.param(
            rule('resource.originator == "KZ"' + " && true" * 1000), "longer than", id="a rule without an end"
        ),
        pytest.param("\n".join([rule()] * 10_000), "more than 200 rules", id="ten thousand rules"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused(text: str, said: str) -> None:
    found = problems(KZ=text)

    assert any(each.startswith("KZ: ") and said in each for each in found), found
    with pytest.raises(ConfigError, match="the policies cannot be used") as raised:
        PolicySet.of(TEXTS | {"KZ": text})
    assert raised.value.details["problems"] == tuple(found)


def test_brackets_and_semicolons_inside_texts_and_comments_do_not_count() -> None:
    text = rule().replace('"a"', '"' + "([{;" * 300 + r"\"" + '"') + "\n//" + "(;" * 500

    assert problems(KZ=text) == []


def test_rules_may_stand_in_any_order_and_the_condition_anywhere_among_the_others() -> None:
    text = rule('!resource.nominal && (principal.role == "unit" && resource.originator == "KZ") && true')

    assert problems(KZ=text) == []


def test_a_rule_on_emergencies_demands_what_was_opened_to_them_and_may_then_say_what_it_likes() -> None:
    opened = 'resource.originator == "KZ" && resource.break_glass && '

    assert problems(KZ=rule(opened + "context.break_glass")) == []
    assert problems(KZ=rule(opened + "(context.break_glass || resource.nominal)")) == []
    assert problems(KZ=rule('resource.originator == "KZ" && context.purpose == "training"')) == []


def test_the_floor_gives_nobody_a_right() -> None:
    assert any("gives nobody a right" in each for each in problems(platform=rule(name="platform-x")))


@pytest.mark.parametrize("missing", ["platform", "schema"])
def test_without_floor_or_schema_nothing_is_used(missing: str) -> None:
    assert check_policies({k: v for k, v in TEXTS.items() if k != missing}) == [f"{missing}: missing"]
    assert problems(**{missing: "  "}) == [f"{missing}: missing"]


def test_a_file_of_nobody_is_refused() -> None:
    assert problems(XX=rule()) == ["XX: no administration of that name"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(
            lambda text: text.replace("nominal: Bool", "nominal?: Bool"), "nominal is not required", id="optional"
        ),
        pytest.param(lambda text: text.replace("    cases: Set<String>,\n", "", 1), "Actor has other", id="missing"),
        pytest.param(
            lambda text: text.replace("nominal: Bool", "nominal: String"), "AccessClass has other", id="other type"
        ),
        pytest.param(
            lambda text: text.replace("nominal: Bool", "nominal: Bool, more: Bool"), "has other", id="one more"
        ),
        pytest.param(lambda text: text[: len(text) // 2], "cannot be read as a Cedar schema", id="half of it"),
    ],
)
def test_a_schema_demands_exactly_what_the_program_gives(change: Callable[[str], str], said: str) -> None:
    assert any(each.startswith("schema: ") and said in each for each in problems(schema=change(TEXTS["schema"])))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the stored policies are not JSON"),
        ("not JSON", "the stored policies are not JSON"),
        ("[]", "the stored policies are not texts by name"),
        ("5", "the stored policies are not texts by name"),
        ('{"KZ": 5}', "the stored policies are not texts by name"),
    ],
)
def test_what_is_no_stored_policy_set_is_refused(text: str, said: str) -> None:
    with pytest.raises(ConfigError, match=f"^{said}$"):
        PolicySet.from_json(text)


def test_a_stored_set_is_checked_like_files() -> None:
    with pytest.raises(ConfigError, match="does not demand"):
        PolicySet.from_json(json.dumps(TEXTS | {"KZ": rule("resource.nominal")}))


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "KZ.cedar").write_bytes(b"\xff\xfe")

    for folder in (tmp_path, tmp_path / "nothing"):
        with pytest.raises(ConfigError, match="cannot be read"):
            load_policy_files(folder)


def test_other_files_beside_the_policies_are_passed_over(tmp_path: Path) -> None:
    for path in POLICY_DIR.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "README.md").write_text("not a policy", encoding="utf-8")

    assert load_policy_files(tmp_path) == load_policy_files()
