"""Files of all kinds through the program as a user runs it: its exit codes, its words, nothing lost."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.sources import ROOT

pytestmark = pytest.mark.embedded

EXAMPLES = ROOT / "docs" / "examples"
RUSSIAN = EXAMPLES / "seizure-russian.json"


class Program:
    """The program on an instance of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        kept = {name: value for name, value in os.environ.items() if not name.startswith("INTEL_")}
        self.environment = {**kept, "INTEL_DATA_DIR": str(folder / "data"), "INTEL_ENGINE_LINGER": "20"}

    def run(self, *words: str | Path) -> "subprocess.CompletedProcess[str]":
        """Run `intel` with some words, to its end."""
        command = [str(Path(sys.executable).with_name("intel")), *map(str, words)]
        return subprocess.run(
            command, cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=120, check=False
        )


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    found = Program(tmp_path_factory.mktemp("files"))
    yield found
    found.environment["INTEL_ENGINE_LINGER"] = "0"
    found.run("ask", "search", "--as", "uz.officer")  # the last to let go stops the engine


def _ingest(program: Program, name: str, content: bytes) -> "tuple[subprocess.CompletedProcess[str], list[str]]":
    path, receipt = program.folder / name, program.folder / f"{name}.receipt"
    receipt.unlink(missing_ok=True)
    path.write_bytes(content)
    done = program.run("ingest", path, "--profile", "report-json", "--as", "kz.unit", "--receipt", receipt)
    lines = receipt.read_text(encoding="utf-8").splitlines() if receipt.exists() else []
    return done, [json.loads(line)["outcome"] for line in lines]


def test_a_file_that_is_taken_ends_with_0_and_again_changes_nothing(program: Program) -> None:
    first, once = _ingest(program, "good.json", RUSSIAN.read_bytes())
    second, again = _ingest(program, "good.json", RUSSIAN.read_bytes())

    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert len(once) == 1
    assert once[0].startswith("accepted")
    assert again == ["unchanged"]


def test_rejected_rows_end_with_1_and_take_nobody_with_them(program: Program) -> None:
    good = {"administration": "KZ", "reference": "KZ-1", "seizures": [{"date": "2026-01-02"}]}
    rows = [good, {**good, "reference": "KZ-2", "seizures": [{"date": "2026-02-31"}]}, {"administration": "KZ"}, 7]

    done, outcomes = _ingest(program, "some.jsonl", "\n".join(map(json.dumps, rows)).encode())

    assert done.returncode == 1
    assert outcomes == ["accepted", "rejected", "rejected", "rejected"]
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="an empty file"),
        pytest.param(b"\x00\x01\x02\xff" * 4000, id="binary garbage"),
        pytest.param(b"\n\n  \n", id="blank lines alone"),
    ],
)
def test_what_cannot_be_read_at_all_ends_with_2_and_says_why(program: Program, content: bytes) -> None:
    done, outcomes = _ingest(program, "bad", content)

    assert done.returncode == 2
    assert outcomes == ["rejected"]
    assert done.stderr.strip()
    assert "Traceback" not in done.stdout + done.stderr


def test_a_line_of_200_megabytes_is_one_rejected_row_among_others(program: Program) -> None:
    good = json.dumps({"administration": "KZ", "reference": "KZ-9", "seizures": [{"date": "2026-01-02"}]})

    done, outcomes = _ingest(
        program, "long.jsonl", b'{"title": "' + b"x" * 200_000_000 + b'"}\n' + good.encode() + b"\n"
    )

    assert done.returncode == 1, done.stderr
    assert outcomes == ["rejected", "accepted"]


def test_a_bundle_goes_out_and_comes_back_as_a_held_copy(program: Program) -> None:
    bundle = program.folder / "kz.bundle.json"
    program.run("ingest", RUSSIAN, "--profile", "report-json", "--as", "kz.unit")
    out = program.run("export", "bundle", "--ask", "search", "--as", "uz.officer", "--out", bundle)
    assert out.returncode == 0, out.stderr
    handles = [each["report"]["id"] for each in json.loads(bundle.read_bytes())["reports"]]
    assert handles

    elsewhere = Program(program.folder / "elsewhere")
    taken = elsewhere.run("import", bundle, "--as", "uz.officer")
    shown = elsewhere.run("ask", "search", "--as", "uz.officer", "--json")
    hidden = elsewhere.run("ask", "search", "--as", "kz.officer", "--json")
    refused = elsewhere.run("import", RUSSIAN, "--as", "uz.officer")
    elsewhere.environment["INTEL_ENGINE_LINGER"] = "0"
    auditor = elsewhere.run("import", bundle, "--as", "auditor")

    assert taken.returncode == 0, taken.stderr
    assert sorted(row["report"] for row in json.loads(shown.stdout)["rows"]) == sorted(handles)
    assert json.loads(hidden.stdout)["rows"] == []
    assert refused.returncode == 2
    assert "intel-bundle/1" in refused.stderr
    assert auditor.returncode == 1
