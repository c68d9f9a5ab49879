"""The two engines to measure on, each empty and warm, for as long as a with statement runs."""

import os
import secrets
import socket
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from pydantic import SecretStr

from intel.graph.driver import Database
from intel.graph.engine import open_database
from intel.settings import Settings, load_settings

__all__ = ["NO_BUDGETS", "NoEngineError", "open_engine"]

NO_BUDGETS = dict.fromkeys(
    ("budget_questions", "budget_rows", "budget_reports", "budget_files", "enumeration_misses"), 0
)
"""Settings for who asks more in a minute than a person in a day."""

_LAUNCHER = Path(__file__).parents[1] / "deploy" / "neo4j-local" / "run.py"


class NoEngineError(Exception):
    """This engine cannot be had here; says why."""


@contextmanager
def open_engine(name: str, folder: Path) -> Generator[tuple[Database, Settings]]:
    """Open an engine.

    Args:
        name: ``embedded``, or ``neo4j``: the one at INTEL_NEO4J_URI (**its content is deleted**),
            else the one of ``deploy/neo4j-local``.
        folder: For its data.

    Yields:
        The database and the settings that name it.

    Raises:
        NoEngineError: There is none.
    """
    if name == "embedded":
        settings = load_settings(data_dir=folder, neo4j_uri=None, engine_linger=0.0, **NO_BUDGETS)
        with open_database(settings) as database:
            yield database, settings
    elif os.environ.get("INTEL_NEO4J_URI"):
        settings = load_settings(data_dir=folder, **NO_BUDGETS)
        with open_database(settings) as database:
            yield database, settings
    else:
        with _local_neo4j(folder) as settings, open_database(settings) as database:
            yield database, settings


@contextmanager
def _local_neo4j(folder: Path) -> Generator[Settings]:
    password = secrets.token_urlsafe(16)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = cast("int", probe.getsockname()[1])
    launcher = subprocess.Popen(
        [sys.executable, str(_LAUNCHER), "--home", str(folder / "neo4j"), "--port", str(port), "--heap", "768m"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"NEO4J_LOCAL_PASSWORD": password},
    )
    with launcher:  # its standard input ends with the block, and the server with it
        if not any(line == "ready\n" for line in launcher.stdout or ()):
            raise NoEngineError((launcher.stderr.read() if launcher.stderr else "").strip() or "it does not start")
        uri = f"bolt://127.0.0.1:{port}"
        yield load_settings(data_dir=folder, neo4j_uri=uri, neo4j_password=SecretStr(password), **NO_BUDGETS)
