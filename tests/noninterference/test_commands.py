"""The command line tells nobody more than the service: its rows, and one text in two worlds that look alike."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pydantic import SecretStr
from typer.testing import CliRunner

from intel.access.actors import demonstration_actor
from intel.cli.app import app as program
from tests.noninterference.calls import NOBODY, Call, scene_of
from tests.noninterference.least import stripped
from tests.noninterference.registry import COMMANDS, ROUTES, SameService
from tests.noninterference.stage import Stage
from tests.support.dense_worlds import DENSE_WORLDS

pytestmark = pytest.mark.prove

_WHO = ("uz.officer", "investigation")
_OF_STAGE = (
    *("data_dir", "engine_heap", "engine_linger", "clock", "secret", "hub_limit"),
    *("neo4j_uri", "neo4j_user", "neo4j_password", "neo4j_database"),
)
_HELD_BACK = {
    "policy simulate": "compares texts; what it counts is the asker's own, and is compared over HTTP",
    "policy activate": "changes rules; what it answers says nothing of reports",
    "policy rollback": "changes rules; what it answers says nothing of reports",
    "serve": "is the service itself",
    **dict.fromkeys(
        (
            "emergency ask",
            "emergency confirm",
            "emergency end",
            "emergency list",
            "case assign",
            "case end",
            "case list",
        ),
        "speaks of cases and emergencies, not of reports; over HTTP they are held to account in `standings`",
    ),
    **dict.fromkeys(
        ("group set", "group confirm", "group take-back"),
        "changes who belongs to a group of the asker's own administration; over HTTP it is held to account in `groups`",
    ),
    **dict.fromkeys(
        ("onward grant", "onward refuse"),
        "answers an asking of another's; over HTTP it is held to account in `onward`",
    ),
    "receipt key": "prints the public key of the instance, as its route does",
}
"""Commands that read and are not run here, with why."""


@pytest.fixture
def said(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Callable[[Sequence[str]], tuple[int, str, str]]:
    """What a command says on the stage: exit code, standard output and standard error, or the error that ended it."""
    for name in _OF_STAGE:
        value = getattr(stage.instance.settings, name)
        if value is not None:
            text = value.get_secret_value() if isinstance(value, SecretStr) else str(value)
            monkeypatch.setenv(f"INTEL_{name.upper()}", text)
    monkeypatch.setenv("COLUMNS", "200")

    def say(words: Sequence[str]) -> tuple[int, str, str]:
        done = CliRunner().invoke(program, list(words))
        return done.exit_code, done.stdout, done.stderr + repr(done.exception or "")

    return say


def _commands(stage: Stage, out: Path) -> dict[str, list[list[str]]]:
    """Words after each command: of those that read all, and the acts on what is hidden."""
    world = DENSE_WORLDS["bridges"]
    seen = [each.handle for each in stage.seen(world, demonstration_actor(_WHO[0]), _WHO[1])]
    pictured = stage.handle_of(("CN", "cn.unit", "R-6"))  # whose picture is hidden
    scene = scene_of(world, stage.instance)
    picture = next(attachment for report, attachment in scene.attachments if report == pictured)
    hidden = min(set(scene.reports) - {*seen, NOBODY})
    return {
        "ask": [
            ["search", "limit=1"],
            ["network", "start=container:CSQU3054383", "hops=4"],
            ["report", f"id={seen[0]}"],
            ["report", f"id={hidden}"],
            ["search", "country=Narnia"],
        ],
        "export": [
            ["bundle", "--ask", "search", "--out", str(out)],
            ["csv", "--report", hidden, "--out", str(out)],
            ["bundle", "--ask", "search", "--onward-to", "CENcomm", "--out", str(out)],
        ],
        "attachment list": [[each] for each in (pictured, hidden)],
        "attachment get": [[pictured, each, "--out", str(out)] for each in (NOBODY, picture)],
        "notices": [[]],
        "submissions": [[]],
        "receipt get": [[NOBODY]],
        "quarantine list": [[NOBODY]],
        "suggestion list": [[NOBODY]],
        "quarantine sheet": [[NOBODY, "--out", str(out)]],
        "group list": [[]],
        "group history": [["circle"]],
        "onward ask": [[each, "--to", "TJ", "--reason", "they need to know it"] for each in (seen[0], hidden)],
        "onward list": [[]],
        # acts on what is not there for him change nothing
        "withdraw": [[hidden]],
        "release": [[hidden, "--to", "TM"]],
        "reclassify": [[hidden, "--set", "releasable_to=TM"]],
        "policy show": [["KZ"]],
        "policy history": [["UZ"]],
        "policy explain": [[f"report={seen[0]}"], [f"report={hidden}"]],
    }


def test_every_command_that_reads_is_run_or_says_why_not(stage: Stage, tmp_path: Path) -> None:
    reading = {
        name for name, each in COMMANDS.items() if isinstance(each, SameService) and ROUTES[each.route].holds == "reads"
    }
    assert reading - _HELD_BACK.keys() == set(_commands(stage, tmp_path)) & reading


def test_in_two_worlds_that_look_alike_a_command_says_the_same(
    stage: Stage, said: Callable[[Sequence[str]], tuple[int, str, str]], tmp_path: Path
) -> None:
    world, out = DENSE_WORLDS["bridges"], tmp_path / "file"
    commands = [
        [*name.split(), *words, "--as", _WHO[0]] for name, some in _commands(stage, out).items() for words in some
    ]
    found: list[list[tuple[object, ...]]] = []
    for each in (world, stripped(stage, world, _WHO)):
        stage.put(each)
        found.append([])
        for words in commands:
            out.unlink(missing_ok=True)
            found[-1].append((words, *said(words), out.read_bytes() if out.exists() else b""))

    for one, two in zip(*found, strict=True):
        assert one == two


def test_a_command_answers_with_the_rows_of_the_service(
    stage: Stage, said: Callable[[Sequence[str]], tuple[int, str, str]]
) -> None:
    stage.put(DENSE_WORLDS["bridges"])
    for name, arguments in (("search", {}), ("trace", {"identifier": "container:CSQU3054383"})):
        words = ["ask", name, *(f"{key}={value}" for key, value in arguments.items()), "--as", _WHO[0], "--json"]

        code, output, _ = said(words)

        over_http = stage.ask(_WHO[0], Call("GET", f"/api/v1/{name}", name, arguments))
        assert code == 0
        assert json.loads(output) == json.loads(over_http.body)
