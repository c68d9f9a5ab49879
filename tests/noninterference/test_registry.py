"""Nothing leaves the platform by a way that no property watches."""

import ast
import importlib
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from starlette.routing import Route
from typer.main import get_command

from intel.api.app import create_app
from intel.cli.app import app as program
from intel.export.formats import FORMATS
from intel.graph.statements import STATEMENTS
from intel.services.ask import QUESTIONS
from tests.noninterference.calls import ARGUMENTS, Scene, scene_of
from tests.noninterference.registry import COMMANDS, EXPORTS, ROUTES, UNASKED_STATEMENTS, Local, SameService
from tests.noninterference.stage import Stage
from tests.noninterference.traces import recorded
from tests.support.sources import ROOT
from tests.support.worlds import worlds

HERE = "tests/noninterference/registry.py"


def _paths(routes: Iterable[Any], prefix: str = "") -> Iterator[str]:
    """Method and path of every route, those of included routers too."""
    for route in routes:
        if isinstance(route, Route):  # FastAPI's own routes are these too
            for method in sorted((route.methods or set()) - {"HEAD", "OPTIONS"}):
                yield f"{method} {prefix}{route.path}"
        elif hasattr(route, "original_router"):
            yield from _paths(route.original_router.routes, prefix + route.include_context.prefix)
        else:
            yield f"{type(route).__name__} {prefix}{getattr(route, 'path', '')}"


def _commands(command: Any, words: tuple[str, ...] = ()) -> Iterator[str]:
    if hasattr(command, "commands"):
        for name, each in command.commands.items():
            yield from _commands(each, (*words, name))
    else:
        yield " ".join(words)


@pytest.mark.embedded
def test_every_route_has_a_strategy(stage: Stage) -> None:
    there = set(_paths(create_app(stage.instance).routes))

    missing = sorted(there - ROUTES.keys())
    assert not missing, (
        f"no non-interference strategy for {missing}: add to ROUTES in {HERE} a Strategy that draws calls of the route "
        "from a Scene (hidden handles among them), and says whether it reads, writes or is fixed"
    )
    assert not sorted(ROUTES.keys() - there), f"ROUTES in {HERE} names routes that are no more"


def test_every_command_has_a_strategy() -> None:
    there = set(_commands(get_command(program)))

    missing = sorted(there - COMMANDS.keys())
    assert not missing, (
        f"no non-interference strategy for the commands {missing}: add to COMMANDS in {HERE} the service function and "
        "the route that shows it (SameService), or say from what the command answers (Local)"
    )
    assert not sorted(COMMANDS.keys() - there), f"COMMANDS in {HERE} names commands that are no more"


@pytest.mark.parametrize("command", [name for name, each in COMMANDS.items() if isinstance(each, SameService)])
def test_a_command_calls_the_service_function_by_which_it_is_shown(command: str) -> None:
    said = COMMANDS[command]
    assert isinstance(said, SameService)
    assert hasattr(importlib.import_module(said.module), said.function)
    assert said.route in ROUTES

    for folder in ("cli", "api"):
        assert (said.module, said.function) in _used_in(folder) or said.module.startswith("intel.api")


def _used_in(folder: str) -> set[tuple[str, str]]:
    """What the modules of a folder import by name, or reach for in a module that they import."""
    used: set[tuple[str, str]] = set()
    for path in (ROOT / "intel" / folder).glob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        imports = [each for each in nodes if isinstance(each, ast.ImportFrom)]
        named = {name.asname or name.name: (str(each.module), name.name) for each in imports for name in each.names}
        used |= set(named.values())
        for each in nodes:
            if isinstance(each, ast.Attribute) and isinstance(each.value, ast.Name) and each.value.id in named:
                used.add((".".join(named[each.value.id]), each.attr))
    return used


@pytest.mark.parametrize("command", [name for name, each in COMMANDS.items() if isinstance(each, Local)])
def test_a_command_that_is_said_to_be_local_says_why(command: str) -> None:
    said = COMMANDS[command]

    assert isinstance(said, Local)
    assert len(said.why.split()) > 3


def test_every_export_format_is_drawn() -> None:
    assert set(EXPORTS) == set(FORMATS), f"name every export format in EXPORTS in {HERE}, so that it is drawn"


def test_every_argument_of_every_question_is_drawn() -> None:
    drawn = ARGUMENTS(Scene(("r",), ("x",), ("R-1",), ("container:CSQU3054383",)))

    for name, question in QUESTIONS.items():
        assert name in drawn, f"question {name!r} is asked by no property: add it to ARGUMENTS in calls.py"
        needed, optional = drawn[name]
        taken = {about.alias or field for field, about in question.arguments.model_fields.items()}
        missing = taken - {"limit", "after"} - needed.keys() - optional.keys()
        assert not missing, (
            f"{name} takes {sorted(missing)}, which no property draws: add them to ARGUMENTS in calls.py"
        )


@pytest.mark.embedded
def test_every_reading_statement_is_run_by_a_call(stage: Stage) -> None:
    run: set[str] = set()

    @settings(
        max_examples=18,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(world=worlds(most=7), data=st.data())
    def ask_everything(world: object, data: st.DataObject) -> None:
        stage.put(world)
        scene = scene_of(world, stage.instance)
        with recorded() as statements:
            for strategy in ROUTES.values():
                stage.ask("uz.unit", data.draw(strategy.draw(scene, "investigation")))
        run.update(statements.texts)

    ask_everything()

    unrun = {name for name, each in STATEMENTS.items() if each.mode == "read" and each.text not in run}
    assert unrun <= UNASKED_STATEMENTS.keys(), (
        f"no call runs the statements {sorted(unrun - UNASKED_STATEMENTS.keys())}: let a Strategy in ROUTES draw calls "
        f"that do, or say in UNASKED_STATEMENTS in {HERE} why none can"
    )
    assert not UNASKED_STATEMENTS.keys() - unrun, f"UNASKED_STATEMENTS in {HERE} names statements that are run"
