"""Every finding says in English, Russian and Chinese what is wrong, what was made of it and what to do."""

import ast
import string
from collections.abc import Iterator

import pytest

from intel.ingest.finding_texts import LANGUAGES, catalogue
from intel.model.codes import CODE_LISTS
from tests.support.sources import Module, modules

MAKERS = {"Finding": 0, "not_in_list": 0}
KEYWORDS = {"Finding": "code", "not_in_list": "name"}
# Whose codes are given by their callers, or read back from what was kept.
PASSED_ON = {"intel/ingest/findings.py"}


def _calls(module: Module) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in MAKERS:
                yield name, node


def _first(name: str, call: ast.Call) -> ast.expr | None:
    if call.args:
        return call.args[0]
    return next((each.value for each in call.keywords if each.arg == KEYWORDS[name]), None)


def _literals(node: ast.expr | None) -> list[str]:
    """The strings that an expression can be, as far as it says so."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*_literals(node.body), *_literals(node.orelse)]
    return []


def _made() -> list[tuple[str, str, ast.Call, str]]:
    """Every place of the program that makes a finding: module, maker, call, code or list."""
    found: list[tuple[str, str, ast.Call, str]] = []
    for module in modules("intel"):
        for name, call in _calls(module):
            found.extend((module.path, name, call, code) for code in _literals(_first(name, call)))
    return found


def _codes() -> dict[str, str]:
    """Each code that the program makes, and where."""
    return {
        code if name == "Finding" else f"unknown_{code.replace('-', '_')}": path for path, name, _, code in _made()
    } | {f"unknown_{name.replace('-', '_')}": "intel/model/codes.py" for name in CODE_LISTS}


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_finding_is_made_with_a_code_that_can_be_read_in_the_source() -> None:
    unread = [
        f"{module.path}:{call.lineno}"
        for module in modules("intel")
        if module.path not in PASSED_ON
        for name, call in _calls(module)
        if name == "Finding" and not _literals(_first(name, call))
    ]

    assert unread == []


def test_the_source_has_findings_to_look_at() -> None:
    assert len(_codes()) > 40


def test_every_code_has_its_texts() -> None:
    texts = catalogue()

    assert {code: path for code, path in _codes().items() if texts.of_code(code) is None} == {}


def test_no_text_is_there_for_nothing() -> None:
    texts = catalogue()
    used = {id(texts.of_code(code)) for code in _codes()}

    assert [code for code, each in texts.findings.items() if id(each) not in used] == []


@pytest.mark.parametrize("code", sorted(catalogue().findings))
def test_a_finding_says_in_all_languages_what_is_wrong_and_what_to_do(code: str) -> None:
    texts = catalogue().findings[code]

    for language in LANGUAGES:
        message, _made_of_it, advice = texts[language]
        assert message.strip()
        assert advice.strip()
    assert len({tuple(bool(part) for part in texts[language]) for language in LANGUAGES}) == 1


@pytest.mark.parametrize("code", sorted(catalogue().findings))
def test_the_texts_of_a_finding_have_the_same_placeholders_in_all_languages(code: str) -> None:
    texts = catalogue().findings[code]

    for position in range(3):
        assert len({frozenset(_placeholders(texts[language][position])) for language in LANGUAGES}) == 1


@pytest.mark.parametrize("code", sorted(catalogue().findings))
def test_russian_and_chinese_texts_are_written_in_their_scripts(code: str) -> None:
    texts = catalogue().findings[code]

    if "{reason}" not in texts["ru"][0]:
        assert any("\u0400" <= sign <= "\u04ff" for sign in texts["ru"][0])
        assert any("\u4e00" <= sign <= "\u9fff" for sign in texts["zh"][0])


def test_reasons_lists_and_words_are_in_all_languages_with_the_same_placeholders() -> None:
    texts = catalogue()

    for table in (texts.reasons, texts.lists, texts.words):
        for word, (english, russian, chinese) in table.items():
            assert _placeholders(english) == _placeholders(russian) == _placeholders(chinese), word
            assert any("\u0400" <= sign <= "\u04ff" for sign in russian), word
            assert any("\u4e00" <= sign <= "\u9fff" for sign in chinese), word


def test_a_finding_is_made_with_the_details_that_its_texts_ask_for() -> None:
    texts = catalogue()
    lacking: dict[str, set[str]] = {}
    for path, name, call, code in _made():
        if name != "Finding":
            continue
        given = _details(call)
        wanted = {each for text in texts.findings[code]["en"] for each in _placeholders(text)}
        if given is not None and wanted - given:
            lacking[f"{path}:{call.lineno} {code}"] = wanted - given

    assert lacking == {}


def _details(call: ast.Call) -> set[str] | None:
    """The names of the details of a call, or None where they are put together elsewhere."""
    node = call.args[3] if len(call.args) > 3 else None
    node = next((each.value for each in call.keywords if each.arg == "details"), node)
    if node is None:
        return set()
    if not isinstance(node, ast.Dict) or any(key is None for key in node.keys):
        return None
    return {key.value for key in node.keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}


def test_every_rule_of_the_model_is_a_reason_of_the_catalogue() -> None:
    rules = {
        node.args[0].value
        for module in modules("intel/model")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "PydanticCustomError"
        and isinstance(node.args[0], ast.Constant)
    }

    assert rules
    assert rules <= set(catalogue().reasons)


def test_every_reason_that_the_source_names_is_in_the_catalogue() -> None:
    named = {
        value.value
        for module in modules("intel/ingest", "intel/services")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Dict)
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant) and key.value == "reason" and isinstance(value, ast.Constant)
    }
    named |= {
        node.args[0].value
        for module in modules("intel/ingest")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "NotJsonError"
        and isinstance(node.args[0], ast.Constant)
    }

    assert named
    assert named <= set(catalogue().reasons)
