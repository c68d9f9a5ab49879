"""The command line without an instance: help, faults, and what needs no database."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from intel.cli.app import app, main
from intel.cli.options import pairs
from intel.cli.terminal import clean, one_line
from intel.errors import IntelError, PolicyBreachError, QuestionError
from intel.services.ask import QUESTIONS

COMMANDS = [
    [],
    ["ask"],
    ["ingest"],
    ["export"],
    ["serve"],
    ["token"],
    ["users"],
    ["code"],
    ["code", "find"],
    ["code", "translate"],
    ["code", "file"],
    ["code", "lists"],
    ["reference"],
    ["reference", "load"],
    ["reference", "list"],
    ["reference", "diff"],
    ["reference", "activate"],
    ["emergency"],
    *(["emergency", each] for each in ("ask", "confirm", "end", "list")),
    ["case"],
    *(["case", each] for each in ("assign", "end", "list")),
    ["group"],
    *(["group", each] for each in ("set", "confirm", "take-back", "list", "history")),
    ["onward"],
    *(["onward", each] for each in ("ask", "list", "grant", "refuse")),
    ["schema"],
    ["schema", "report"],
    ["demo"],
    ["demo", "region"],
    ["demo", "start"],
]


ON_A_CASE = (
    ["ask"],
    ["export"],
    ["onward", "ask"],
    ["withdraw"],
    ["reclassify"],
    ["release"],
    ["correct"],
    ["notices"],
    ["attachment", "get"],
    ["attachment", "list"],
)


@pytest.mark.parametrize("command", ON_A_CASE, ids=" ".join)
def test_what_is_seen_or_done_through_a_view_can_be_done_on_a_case_and_for_a_purpose(command: list[str]) -> None:
    result = CliRunner().invoke(app, [*command, "--help"], env={"COLUMNS": "120", "NO_COLOR": "1"})

    assert "--case" in result.output
    assert "--purpose" in result.output


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["intel", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: " ".join(words) or "intel")
def test_every_command_explains_itself(command: list[str]) -> None:
    result = CliRunner().invoke(app, [*command, "--help"], env={"COLUMNS": "120"})

    assert result.exit_code == 0
    assert len(result.output.split()) > 20


def test_help_lists_every_question_with_all_its_arguments() -> None:
    shown = " ".join(CliRunner().invoke(app, ["ask", "--help"], env={"COLUMNS": "120"}).output.split())

    for name, question in QUESTIONS.items():
        assert f"{name}: " in shown
        for field, about in question.arguments.model_fields.items():
            assert f"{about.alias or field}=" in shown


def test_the_schema_of_a_report_is_json_schema(capsys: pytest.CaptureFixture[str]) -> None:
    result = CliRunner().invoke(app, ["schema", "report"])

    schema = json.loads(result.stdout)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert {"administration", "reference", "marking"} <= set(schema["properties"])


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["token", "nobody"], id="an unknown user"),
        pytest.param(["ask", "totals", "by", "--as", "uz.officer"], id="an argument without a value"),
        pytest.param(["ask", "totals", "by=year", "by=month", "--as", "uz.officer"], id="an argument given twice"),
        pytest.param(["ingest", "/nowhere", "--profile", "report-json", "--as", "uz.unit"], id="a missing file"),
        pytest.param(["export", "csv", "--as", "uz.officer", "--out", "x"], id="an export of nothing"),
        pytest.param(["demo", "region", "--reports", "0", "--seed", "1", "--out", "/dev/null/x"], id="an empty region"),
    ],
)
def test_a_fault_is_one_line_with_advice(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("INTEL_DATA_DIR", str(tmp_path))

    code = run(monkeypatch, *arguments)

    said = [line for line in capfd.readouterr().err.splitlines() if line.startswith("error: ")]
    assert code == 2
    assert len(said) == 1
    assert " — " in said[0]


def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("INTEL_PROT", "1")

    code = run(monkeypatch, "token", "uz.officer")

    assert code == 2
    assert "INTEL_PROT" in capfd.readouterr().err


def test_a_fault_of_our_own_shows_neither_a_trace_nor_what_it_is_about() -> None:
    script = (
        "import sys, intel.cli.app as a\ndef broken(): raise ValueError('secret words')\na.app = broken\na.main()\n"
    )

    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert result.returncode == 2
    assert "secret words" not in result.stderr
    assert "Traceback" not in result.stderr
    assert "error: something went wrong" in result.stderr


def test_a_region_is_written_with_its_truth(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["demo", "region", "--reports", "120", "--seed", "5", "--out", str(tmp_path)])

    assert result.exit_code == 0
    assert {"UZ.jsonl", "KZ.jsonl", "truth.json"} <= {path.name for path in tmp_path.iterdir()}


def test_arguments_are_split_at_the_first_equals_sign() -> None:
    assert pairs(["text=a=b", "from=2024"]) == {"text": "a=b", "from": "2024"}


@pytest.mark.parametrize("word", ["", "=x", "text", "text=\udcff"])
def test_other_words_are_refused(word: str) -> None:
    with pytest.raises(QuestionError):
        pairs([word])


def test_nothing_that_steers_a_terminal_is_printed() -> None:
    assert clean("a\x1b[2Jb\nc\u202ed\udcff") == "a [2Jb c d "


def test_an_error_says_what_is_wrong_and_what_to_do() -> None:
    assert one_line(IntelError("it broke", advice="mend it")) == "error: it broke — mend it"
    assert one_line(PolicyBreachError("x")).startswith("error: x — ")
