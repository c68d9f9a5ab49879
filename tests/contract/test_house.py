"""The house rules that no linter knows."""

import ast
import os
import re
import subprocess
from pathlib import PurePosixPath

import pytest

from intel.log import EVENTS
from tests.support.sources import ROOT, Module, modules

MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 80
# Names that say nothing about what is inside.
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "data", "info", "misc"}
# Ways to make a checker look away.
BLINDFOLDS = re.compile(r"#\s*(type:\s*ignore|noqa|pragma:\s*no\s*cover|pyright:\s*ignore|fmt:\s*off|ruff:)")
# A schema statement names its label by the schema, so it is put together in the program.
CYPHER = re.compile(r"\b(MATCH|MERGE|CREATE)\s*\(|\bUNWIND\s+\$|\bDETACH\s+DELETE\b", re.ASCII)

every_module = pytest.mark.parametrize("module", modules(), ids=lambda module: module.path)
every_program_module = pytest.mark.parametrize("module", modules("intel"), ids=lambda module: module.path)


@every_module
def test_a_module_is_short(module: Module) -> None:
    assert len(module.text.splitlines()) <= MOST_LINES


@every_module
def test_a_function_is_short(module: Module) -> None:
    lengths = {function.name: (function.end_lineno or 0) - function.lineno + 1 for function in module.functions()}

    assert {name: length for name, length in lengths.items() if length > MOST_LINES_OF_A_FUNCTION} == {}


@every_module
def test_no_checker_is_told_to_look_away(module: Module) -> None:
    if module.path == "tests/contract/test_house.py":
        return  # it has the words it looks for

    assert [line for line in module.text.splitlines() if BLINDFOLDS.search(line)] == []


@every_program_module
def test_a_module_has_a_name_that_says_something(module: Module) -> None:
    path = PurePosixPath(module.path).with_suffix("")

    assert not EMPTY_NAMES & set(path.parts)


@every_program_module
def test_an_export_list_is_complete(module: Module) -> None:
    names = _exported(module)
    if names is None:
        return  # then everything without an underscore is public
    defined = {
        node.name
        for node in module.tree.body
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_")
    }

    assert defined <= set(names)
    assert [name for name in names if name.startswith("_")] == []


@every_program_module
def test_no_cypher_stands_outside_its_folder(module: Module) -> None:
    found = [node.value for node in module.strings() if isinstance(node.value, str) and CYPHER.search(node.value)]

    assert found == []


@every_program_module
def test_a_log_entry_has_an_event_of_the_list_and_no_words_of_its_own(module: Module) -> None:
    said = [
        node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else None
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Call)
        and isinstance(node.func.value.func, ast.Name)
        and node.func.value.func.id == "get_logger"
        and node.func.attr != "log"  # what other libraries say, by an event of our own
    ]

    assert set(said) <= EVENTS


@pytest.mark.parametrize("module", modules("intel/graph", "intel/export", "intel/api"), ids=lambda module: module.path)
def test_a_module_that_touches_what_is_classified_says_what_it_filters(module: Module) -> None:
    acts = [function.name for function in module.functions() if not function.name.startswith("_")]

    assert not acts or "Access:" in module.text


def test_every_statement_is_one_to_a_file_and_kept_to_the_portable_subset() -> None:
    forbidden = re.compile(
        r"\b(SHORTEST|shortestPath|allShortestPaths|elementId|apoc|awaitIndexes|FULLTEXT|VECTOR|exists)\b\s*[.(]?"
        r"|\bid\s*\(|\bSHOW\s|\bIS NOT NULL\s*;|^\s*CYPHER\s|;\s*\S",
    )
    found: dict[str, str] = {}
    for path in sorted((ROOT / "cypher").rglob("*.cypher")):
        text = "\n".join(line.partition("//")[0] for line in path.read_text(encoding="utf-8").splitlines())
        if path.parent.name == "write" or path.stem.startswith("elements_of_"):
            text = text.replace("elementId(", "(")  # within one transaction, and kept nowhere: ADR 0012
        if match := forbidden.search(text.strip().removesuffix(";")):
            found[path.relative_to(ROOT).as_posix()] = match.group()

    assert found == {}


def test_every_developer_command_explains_itself() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    commands = set(re.findall(r"^\.PHONY: (\S+)$", makefile, re.MULTILINE))
    explained = set(re.findall(r"^([a-z0-9-]+):.*## \S", makefile, re.MULTILINE))

    assert commands == explained
    assert {
        "setup",
        "demo",
        "run",
        "test",
        "test-neo4j",
        "lint",
        "types",
        "prove",
        "bench",
        "docs",
        "clean",
    } <= commands


def test_ci_calls_what_a_newcomer_is_told_to_call() -> None:
    script = ROOT / ".ci" / "run"

    assert os.access(script, os.X_OK)
    assert "make test" in script.read_text(encoding="utf-8")
    subprocess.run(["bash", "-n", str(script)], check=True)


def _exported(module: Module) -> list[str] | None:
    for node in module.tree.body:
        if isinstance(node, ast.Assign) and any(isinstance(to, ast.Name) and to.id == "__all__" for to in node.targets):
            names = ast.literal_eval(node.value)
            assert isinstance(names, list | tuple)
            return [str(name) for name in names]
    return None
