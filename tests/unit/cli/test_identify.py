"""`intel id`, which needs no instance."""

import json

import pytest
from typer.testing import CliRunner

from intel.cli.app import app
from intel.errors import QuestionError


def said(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["id", *arguments], catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout


def test_an_identifier_is_explained_digit_and_letters() -> None:
    text = said("check", "СSQU", "305438-4")

    assert "check digit is 4 and should be 3" in text
    assert "С→C (1)" in text


def test_the_explanation_comes_in_the_language_that_is_asked_for() -> None:
    assert "контрольная цифра 6, а должна быть 5" in said("24548886", "--kind", "wagon", "--language", "ru")
    assert "校验码为6，应为5" in said("24548886", "--kind", "wagon", "--language", "zh")


def test_everything_comes_as_one_line_of_json() -> None:
    answer = json.loads(said("940140000385", "--json"))

    assert answer["candidates"][0] | {"parts": [], "explanation": {}, "name": {}, "standard": ""} == {
        "kind": "iin",
        "name": {},
        "standard": "",
        "value": "940140000385",
        "normal": "940140000385",
        "check": "pass",
        "fault": None,
        "country": "KZ",
        "parts": [],
        "check_digit": "5",
        "expected": "5",
        "folded": [],
        "warnings": [],
        "explanation": {},
    }


def test_what_is_no_identifier_is_said_to_be_none() -> None:
    assert "nothing here" in said("hello")


@pytest.mark.parametrize("arguments", [["1", "--kind", "wagn"], ["1", "--language", "fr"]])
def test_a_word_that_does_not_exist_is_named_with_what_does(arguments: list[str]) -> None:
    with pytest.raises(QuestionError) as raised:
        CliRunner().invoke(app, ["id", *arguments], catch_exceptions=False)

    assert raised.value.advice
