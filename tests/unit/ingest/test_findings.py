"""Findings in the words of their reader."""

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest

from intel.ingest.canonical import validated
from intel.ingest.finding_texts import LANGUAGES, words_of
from intel.ingest.findings import Finding, in_words, not_in_list
from intel.model.units import nearest_units

EXAMPLES = sorted((Path(__file__).parents[3] / "docs" / "examples").glob("*.json"))
WRONG: tuple[Any, ...] = (
    None,
    "",
    "x" * 250_000,
    1,
    -1,
    1e400,
    1.5,
    True,
    [],
    ["x"],
    {},
    {"x": 1},
    "2026-02-31",
    10**40,
)


def test_a_finding_is_said_in_the_language_of_its_reader() -> None:
    finding = not_in_list("unit", "DRUG_UNIT", "kilogramm", nearest=nearest_units("kilogramm"))

    said = {language: in_words(finding.plain(), language) for language in LANGUAGES}

    assert said["en"]["message"].startswith("The list “unit” has no such value. Nearest known: kilogram")
    assert said["ru"]["message"].startswith("В списке «единица измерения» такого значения нет.")
    assert said["zh"]["message"].startswith("列表“计量单位”中没有此值。")
    assert len({each["advice"] for each in said.values()}) == 3
    assert said["ru"]["details"]["list"] == "unit"


@pytest.mark.parametrize("code", ["unknown_unit", "unknown_column", "missing_column", "place_not_recognised"])
def test_where_nothing_is_near_nothing_is_said_of_it(code: str) -> None:
    details = {"list": "unit", "columns": ("A",), "country": "KZ"}

    for language, none in (("en", ": none"), ("ru", ": нет"), ("zh", "：无")):
        with_one, without = (words_of(code, {**details, "nearest": near}, language) for near in (("X",), ()))
        assert "X" in with_one.message
        assert "X" not in without.message
        assert none not in without.message
        assert without.message.endswith((".", "。"))
        assert without.advice
        assert "[[" not in with_one.message + with_one.advice + without.message + without.advice


def test_braces_in_what_was_sent_are_only_text() -> None:
    finding = Finding("unknown_column", "{0}", "{value}", {"nearest": ["{nearest}", "{}"]})

    assert "{nearest}, {}" in in_words(finding.plain(), "ru")["message"]


def test_a_long_value_is_shortened_everywhere_in_what_is_kept() -> None:
    plain = Finding("unknown_column", "f" * 999, "v" * 999, {"nearest": ["n" * 999]}).plain()

    assert {len(plain["field"]), len(plain["value"]), len(plain["details"]["nearest"][0])} == {201}


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _paths(each, (*path, key))
    elif isinstance(value, list):
        for position, each in enumerate(value):
            yield from _paths(each, (*path, position))


def _with(report: dict[str, Any], path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    changed = copy.deepcopy(report)
    target: Any = changed
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    return changed


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_whatever_is_wrong_with_a_report_is_said_in_all_languages(path: Path) -> None:
    report = orjson.loads(path.read_bytes())
    reasons: set[str] = set()
    for where in list(_paths(report))[1:]:
        for value in (*WRONG, {**report, "unheard_of": 1}):
            _, findings = validated(_with(report, where, value))
            for finding in findings:
                reasons.add(str(finding.details["reason"]))
                assert all(in_words(finding.plain(), language)["message"] for language in LANGUAGES)

    assert "string_type" in reasons
    assert "other_form" not in reasons
