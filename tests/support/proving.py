"""The report of a proof: how much was compared, with which seed, how long it took, and which leaks were caught.

A pytest plugin, loaded by ``tests/conftest.py``. It does nothing unless INTEL_PROVE_REPORT names a
file; `make prove` names one for each engine. The report is Markdown for people and, beside it with
the ending ``.json``, the same for programs. Where several processes share the work, each sends what it
compared with the outcome of its test, and the one that waits for them writes the report.
"""

import json
import os
import platform
import time
from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.support.tally import TALLY

__all__ = ["Proof"]

LEAST_COMPARISONS = int(os.environ.get("INTEL_PROVE_LEAST", "0"))
_COMPARED = "compared"


@dataclass(slots=True)
class Proof:
    """What a run has shown so far."""

    tests: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    leaks: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    started: float = field(default_factory=time.monotonic)

    def take(self, report: pytest.TestReport) -> None:
        """Note one test that ran, and what it compared."""
        said: dict[str, Any] = {str(name): value for name, value in report.user_properties}
        entry = {
            "test": report.nodeid.split("::")[-1],
            "outcome": report.outcome,
            "seconds": round(report.duration, 1),
            "compared": said.pop(_COMPARED, {}),
        }
        if "leak" in said:
            self.leaks.append({**said, "outcome": report.outcome, "seconds": entry["seconds"]})
        elif entry["compared"]:
            self.tests.append(entry)

    def plain(self, seed: object) -> dict[str, Any]:
        """As a JSON object."""
        sums: dict[str, int] = {}
        for test in self.tests:
            for name, n in test["compared"].items():
                sums[name] = sums.get(name, 0) + n
        return {
            "seconds": round(time.monotonic() - self.started),
            "python": platform.python_version(),
            "processors": os.cpu_count(),
            "seed": seed,
            "comparisons": sum(sums.values()),
            "by_property": dict(sorted(sums.items())),
            "tests": self.tests,
            "leaks_caught": sum(each["outcome"] == "passed" for each in self.leaks),
            "leaks": self.leaks,
        }


_PROOF = pytest.StashKey[Proof]()
_COUNTED = pytest.StashKey[dict[str, int]]()


def pytest_configure(config: pytest.Config) -> None:
    """Begin to take notes."""
    config.stash[_PROOF] = Proof()
    config.stash[_COUNTED] = {}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Say with the outcome of a test what it compared."""
    report = yield
    if report.when == "call":
        counted, now = item.config.stash[_COUNTED], dict(TALLY.counts)
        new = {name: n - counted.get(name, 0) for name, n in now.items() if n > counted.get(name, 0)}
        report.user_properties.append((_COMPARED, new))
        item.config.stash[_COUNTED] = now
    return report


class _Notes:
    """Takes down every test that ran, in this process or in another."""

    def __init__(self, proof: Proof) -> None:
        self._proof = proof

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call":
            self._proof.take(report)


def pytest_sessionstart(session: pytest.Session) -> None:
    """Listen to the outcomes."""
    session.config.pluginmanager.register(_Notes(session.config.stash[_PROOF]))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the report where one was asked for; too few comparisons fail the run."""
    asked = os.environ.get("INTEL_PROVE_REPORT")
    if not asked or hasattr(session.config, "workerinput"):
        return
    seed = session.config.getoption("--hypothesis-seed", default=None)
    plain = session.config.stash[_PROOF].plain(seed)
    path = Path(asked)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.with_suffix(".json").write_text(json.dumps(plain, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    path.write_text(_text(plain), encoding="utf-8")
    if plain["comparisons"] < LEAST_COMPARISONS:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _text(plain: dict[str, Any]) -> str:
    lines = [
        "# Report of a proof",
        "",
        f"{plain['comparisons']:,} comparisons (one is one world, actor and request) in {plain['seconds']} s.",
        f"Python {plain['python']}, {plain['processors']} processors, seed: {plain['seed'] or 'by chance'}.",
        "",
        "| property | comparisons |",
        "|---|---|",
        *(f"| {name} | {n:,} |" for name, n in plain["by_property"].items()),
        "",
        "| test | outcome | seconds |",
        "|---|---|---|",
        *(f"| {each['test']} | {each['outcome']} | {each['seconds']} |" for each in plain["tests"]),
    ]
    if plain["leaks"]:
        lines += [
            "",
            f"{plain['leaks_caught']} of {len(plain['leaks'])} kept leaks were caught.",
            "",
            "| channel | leak | caught by | after comparisons |",
            "|---|---|---|---|",
            *(
                f"| {e['channel']} | {e['leak']} | {e['seen_by']} | {e.get('examples', 'NOT CAUGHT')} |"
                for e in plain["leaks"]
            ),
        ]
    return "\n".join(lines) + "\n"
