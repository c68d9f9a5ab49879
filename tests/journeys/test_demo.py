"""The demonstration as a newcomer sees it: started, called, stopped, started again."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

INTEL = str(Path(sys.executable).with_name("intel"))
START_SECONDS = 240.0

pytestmark = [pytest.mark.embedded, pytest.mark.slow]


@dataclass
class Demonstration:
    address: str
    tokens: dict[str, str]
    said: str

    def totals(self, name: str, by: str) -> dict[str, Any]:
        """What an officer is answered by the service."""
        found: dict[str, Any] = httpx.get(
            f"{self.address}/api/v1/totals",
            params={"by": by, "limit": 200},
            headers={"Authorization": f"Bearer {self.tokens[name]}"},
        ).json()
        return found


def environment(folder: Path) -> dict[str, str]:
    given = {"INTEL_DATA_DIR": str(folder), "INTEL_PORT": "0", "INTEL_ENGINE_HEAP": "512m", "INTEL_ENGINE_LINGER": "0"}
    return os.environ | given


@contextmanager
def demonstration(folder: Path) -> Iterator[Demonstration]:
    command = [INTEL, "demo", "start", "--reports", "150"]
    out = folder.with_suffix(".out")
    with (
        out.open("w") as sink,
        subprocess.Popen(command, stdout=sink, stderr=subprocess.STDOUT, env=environment(folder)) as process,
    ):
        try:
            yield wait_for(process, out)
        finally:
            process.send_signal(signal.SIGINT)
            assert process.wait(60) == 0, out.read_text()


def wait_for(process: "subprocess.Popen[bytes]", out: Path) -> Demonstration:
    deadline = time.monotonic() + START_SECONDS
    while "Ctrl-C ends it" not in (said := out.read_text()):
        assert process.poll() is None, said
        assert time.monotonic() < deadline, said
        time.sleep(0.2)
    address = re.search(r"^serving (http://\S+)$", said, re.MULTILINE)
    tokens = dict(re.findall(r"^token of (\S+), valid for \d+ minutes:\n(\S+)$", said, re.MULTILINE))
    assert address is not None
    return Demonstration(address.group(1), tokens, said)


def shown_beside(said: str) -> dict[str, tuple[int, ...]]:
    """How many seizures of a substance the tour shows two officers."""
    lines = re.findall(r"^│ (\S.*?) +│ (none|\d+).*?│ (none|\d+:)", said, re.MULTILINE)
    assert len(lines) > 5, said
    return {name: tuple(int(each.strip(":").replace("none", "0")) for each in counts) for name, *counts in lines}


def left_behind(folder: Path) -> list[str]:
    commands = [" ".join(process.info["cmdline"] or ()) for process in psutil.process_iter(["cmdline"])]
    return [command for command in commands if str(folder) in command]


def test_a_newcomer_sees_the_region_calls_the_service_and_leaves_nothing_running(tmp_path: Path) -> None:
    folder = tmp_path / "instance"

    with demonstration(folder) as shown:
        answers = {name: shown.totals(name, "country") for name in shown.tokens}
        by_substance = {name: shown.totals(name, "substance")["rows"] for name in shown.tokens}
        described = httpx.get(f"{shown.address}/openapi.json").json()

    assert set(answers) == {"uz.officer", "kz.officer"}
    assert answers["uz.officer"]["rows"] != answers["kz.officer"]["rows"]
    assert "/api/v1/totals" in described["paths"]
    assert "one question, two officers" in shown.said
    assert shown_beside(shown.said) == {
        substance: tuple(
            next((row["seizures"] for row in by_substance[name] if row["substance"] == substance), 0)
            for name in ("uz.officer", "kz.officer")
        )
        for substance in shown_beside(shown.said)
    }
    assert json.loads((folder / "network.bundle.json").read_text())["reports"] != []
    wait_until_empty(folder)

    with demonstration(folder) as again:
        pass

    assert "inventing" not in again.said
    assert "as uz.unit" not in again.said
    wait_until_empty(folder)


def wait_until_empty(folder: Path) -> None:
    deadline = time.monotonic() + 30
    while left_behind(folder):
        assert time.monotonic() < deadline, left_behind(folder)
        time.sleep(0.2)
