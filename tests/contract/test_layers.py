"""The import contracts hold, and each of them would notice being broken."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.sources import ROOT

LINTER = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]

SABOTAGES = [
    pytest.param("model/absent.py", "import intel.graph.driver", id="the model reaches up"),
    pytest.param("ingest/pipeline.py", "import neo4j", id="ingest talks to Neo4j by itself"),
    pytest.param("export/__init__.py", "import intel.graph.view", id="an exporter reads the graph"),
    pytest.param("api/__init__.py", "import intel.graph.driver", id="a route opens a connection"),
    pytest.param("analysis/__init__.py", "import intel.graph.writer", id="analysis writes to the graph"),
    pytest.param("graph/engine.py", "import jpype", id="a Java machine enters the process"),
    pytest.param("access/__init__.py", "import subprocess", id="access starts a program"),
    pytest.param("utilities/__init__.py", "", id="a package has no layer"),
]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(LINTER, cwd=folder, capture_output=True, text=True, check=False)


def test_imports_point_downwards() -> None:
    result = lint(ROOT)

    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(("module", "line"), SABOTAGES)
def test_a_broken_contract_is_noticed(module: str, line: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "intel", tmp_path / "intel", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    path = tmp_path / "intel" / module
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")

    result = lint(tmp_path)

    assert result.returncode == 1
    assert "BROKEN" in result.stdout or "exhaustive" in result.stdout.lower(), result.stdout
