"""What holds for every test: a clean environment, Hypothesis profiles, and a list of what did not run."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.support.isolation import forget_decisions, forget_settings, refuse_network

pytest_plugins = ["tests.support.engines", "tests.support.proving"]

ROOT = Path(__file__).parents[1]
# Pure tests: whoever opens a connection there has put a test in the wrong place.
PURE = ("tests/unit", "tests/policy", "tests/contract")
# What takes longest begins first, so that two workers end together.
LONGEST_FIRST = (
    "tests/leaks/",
    "tests/noninterference/test_properties",
    "tests/noninterference/",
    "tests/journeys/",
    "tests/graph/",
)

settings.register_profile("dev", max_examples=25, deadline=None)
settings.register_profile("ci", max_examples=200, deadline=None, print_blob=True, derandomize=True)
settings.register_profile(
    "prove",
    max_examples=int(os.environ.get("INTEL_PROVE_EXAMPLES", "500")),
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
# The same examples for every mutant, so that who repeats it finds the same alive; what fails is not made smaller.
settings.register_profile(
    "mutation", max_examples=25, deadline=None, derandomize=True, database=None, phases=[Phase.explicit, Phase.generate]
)
# The plugin reads --hypothesis-profile before this file and would not know the names above,
# so the choice is made here: `make prove`, `make mutation` and .ci/run say what they are.
if "INTEL_PROVE_EXAMPLES" in os.environ:
    settings.load_profile("prove")
elif "MUTANT_UNDER_TEST" in os.environ:
    settings.load_profile("mutation")
    # the calls that choose a mutant stand between all others; what is to be too deep is so still
    sys.setrecursionlimit(1_200)
else:
    settings.load_profile("ci" if os.environ.get("CI") == "true" else "dev")


_BUDGET = pytest.StashKey[float]()
_STARTED = pytest.StashKey[float]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make test` say how long the run may take."""
    parser.addoption(
        "--budget",
        type=float,
        default=0.0,
        metavar="SECONDS",
        help="say at the end whether the run kept to this time, with the slowest tests; give up at twice as much",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Forget the INTEL_* settings of the person who runs the tests, and start the watch."""
    forget_settings(os.environ)
    config.stash[_BUDGET] = config.getoption("--budget")
    config.stash[_STARTED] = time.monotonic()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that take longest first, each as it is."""

    def rank(item: pytest.Item) -> int:
        return next(
            (place for place, start in enumerate(LONGEST_FIRST) if item.nodeid.startswith(start)), len(LONGEST_FIRST)
        )

    items.sort(key=rank)


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    """Give up where the run takes twice its budget: a hanging machine must not look like a slow one."""
    budget = item.config.stash[_BUDGET]
    if budget and time.monotonic() - item.config.stash[_STARTED] > 2 * budget:
        item.session.shouldfail = f"gave up: the run takes more than twice its budget of {budget:.0f} s"


@pytest.fixture(autouse=True)
def _no_network_in_pure_tests(request: pytest.FixtureRequest) -> Iterator[None]:
    if request.node.nodeid.startswith(PURE):
        with refuse_network():
            yield
    else:
        yield


if "MUTANT_UNDER_TEST" in os.environ:

    @pytest.fixture(autouse=True)
    def _nothing_is_remembered() -> None:
        # each mutant runs in a fork of the process that has run every test before: its answers are not the mutant's
        forget_decisions()


@pytest.fixture(scope="session")
def real_data() -> Callable[[str], Path]:
    """A file or folder of the real data, by its path in there; the test is skipped where it is absent."""
    folder = Path(os.environ.get("INTEL_TEST_DATA") or ROOT.parent / "shared" / "data")

    def find(relative: str) -> Path:
        path = folder / relative
        if not path.exists():
            pytest.skip(f"no real data: {relative} (INTEL_TEST_DATA names the folder)")
        return path

    return find


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """List by name what did not run, so that "all green" cannot hide it; say what took its time."""
    _report_budget(terminalreporter)
    skipped = [report for report in terminalreporter.stats.get("skipped", []) if isinstance(report.longrepr, tuple)]
    if not skipped:
        return
    terminalreporter.section("did not run")
    for report in sorted(skipped, key=lambda report: report.nodeid):
        reason = str(report.longrepr[2]).removeprefix("Skipped: ")
        terminalreporter.write_line(f"{report.nodeid}: {reason}")


def _report_budget(terminalreporter: pytest.TerminalReporter) -> None:
    budget = terminalreporter.config.stash[_BUDGET]
    taken = time.monotonic() - terminalreporter.config.stash[_STARTED]
    if not budget:
        return
    terminalreporter.section("time")
    verdict = "kept" if taken <= budget else "NOT KEPT"
    terminalreporter.write_line(f"{taken:.0f} s of a budget of {budget:.0f} s: {verdict}")
    if taken <= budget / 2:
        return
    phases = [report for kind in ("passed", "failed") for report in terminalreporter.stats.get(kind, [])]
    for report in sorted(phases, key=lambda report: -report.duration)[:15]:
        terminalreporter.write_line(f"{report.duration:7.1f} s  {report.nodeid} ({report.when})")
