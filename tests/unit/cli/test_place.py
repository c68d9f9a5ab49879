"""`intel place match`, which needs no instance."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from intel.cli.app import app
from intel.errors import QuestionError


def said(*arguments: str) -> list[dict[str, object]]:
    result = CliRunner().invoke(app, ["place", "match", *arguments, "--json"], catch_exceptions=False)
    assert result.exit_code == 0
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_each_text_has_a_line_of_json_with_the_place_it_names() -> None:
    cyrillic, chinese = said("Алашанькоу", "阿拉山口口岸", "--country", "cn")

    assert cyrillic["place"] == chinese["place"] is not None
    assert cyrillic["country"] == "CN"


def test_a_text_that_names_no_place_keeps_the_country_alone() -> None:
    (answer,) = said("Qwrtzpfgh", "--country", "KZ")

    assert (answer["place"], answer["country"]) == (None, "KZ")


def test_a_file_gives_one_answer_a_line(tmp_path: Path) -> None:
    texts = tmp_path / "places.txt"
    texts.write_text("Достык\n\nАктау\n", "utf-8")

    assert [each["text"] for each in said("--file", str(texts))] == ["Достык", "Актау"]


def test_nothing_to_match_is_said_and_what_to_do() -> None:
    with pytest.raises(QuestionError):
        CliRunner().invoke(app, ["place", "match"], catch_exceptions=False)
