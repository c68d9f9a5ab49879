"""The locks: everything pinned by its digest, nothing tied to one index."""

import json
import re
import tomllib
from importlib.metadata import version

import pytest

from tests.support.sources import ROOT

LOCKS = ["requirements/main.txt", "requirements/dev.txt"]


def requirements(lock: str) -> dict[str, str]:
    """The entries of a lock by name, each with all its lines joined."""
    joined = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    entries = [line for line in joined.splitlines() if line and not line.lstrip().startswith("#")]
    return {re.split(r"[=\[ ;]", entry, maxsplit=1)[0]: entry for entry in entries}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_pinned_with_its_digests(lock: str) -> None:
    loose = [
        name
        for name, entry in requirements(lock).items()
        if not re.match(r"[a-z0-9-]+==[\w.]+( ;[^-]*.*?)? .*--hash=sha256:[0-9a-f]{64}", entry)
    ]

    assert requirements(lock)
    assert loose == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")

    assert re.findall(r"https?://|--(?:extra-)?index-url|--find-links|\s-[if]\s", text) == []


def test_the_node_lock_names_no_registry_and_has_every_digest() -> None:
    text = (ROOT / "tools/cypher-lint/package-lock.json").read_text(encoding="utf-8")
    packages = {name: entry for name, entry in json.loads(text)["packages"].items() if name}

    assert packages
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
    assert [name for name, entry in packages.items() if not str(entry.get("integrity", "")).startswith("sha512-")] == []


def test_developers_use_the_versions_that_operators_get() -> None:
    main, dev = (requirements(lock) for lock in LOCKS)

    differing = [name for name, entry in main.items() if dev.get(name, "").split()[:1] != entry.split()[:1]]

    assert differing == []


def test_every_direct_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [re.split(r"[=<>\[ ;]", each, maxsplit=1)[0] for each in project["dependencies"]]

    assert set(asked) <= set(requirements("requirements/main.txt"))


def test_the_driver_and_its_extension_are_of_one_version() -> None:
    assert version("neo4j-rust-ext").rsplit(".", 1)[0] == version("neo4j")
