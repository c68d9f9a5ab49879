"""What is deployed fits the program, checked without a Docker engine."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from intel.settings import Settings

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"


@pytest.fixture
def compose() -> dict[str, Any]:
    return yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def schema() -> dict[str, Any]:
    return json.loads((ROOT / "tests" / "data" / "compose" / "compose-spec.json").read_text(encoding="utf-8"))


def test_the_compose_file_follows_the_compose_specification(compose: dict[str, Any], schema: dict[str, Any]) -> None:
    jsonschema.Draft7Validator(schema).validate(compose)


def test_the_schema_would_see_a_slip(compose: dict[str, Any], schema: dict[str, Any]) -> None:
    compose["services"]["neo4j"]["helthcheck"] = {}

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(schema).validate(compose)


def test_the_platform_waits_for_a_database_that_answers_over_bolt(compose: dict[str, Any]) -> None:
    database, platform = compose["services"]["neo4j"], compose["services"]["platform"]

    assert platform["depends_on"]["neo4j"]["condition"] == "service_healthy"
    assert "bolt://localhost:7687" in database["healthcheck"]["test"][-1]
    assert "ports" not in database
    assert all(port.startswith("127.0.0.1:") for port in platform["ports"])


def test_the_platform_runs_without_rights_on_a_read_only_root(compose: dict[str, Any]) -> None:
    platform = compose["services"]["platform"]
    dockerfile = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")

    assert platform["read_only"] is True
    assert platform["cap_drop"] == ["ALL"]
    assert re.search(r"^USER [1-9]\d*:[1-9]\d*$", dockerfile, re.MULTILINE)
    assert "--require-hashes" in dockerfile


def test_every_setting_that_is_given_is_one_of_ours(compose: dict[str, Any]) -> None:
    dockerfile = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")

    given = {*compose["services"]["platform"]["environment"], *re.findall(r"\b(INTEL_\w+)=", dockerfile)}

    assert {name.removeprefix("INTEL_").lower() for name in given} <= set(Settings.model_fields)


def test_no_setting_of_the_database_is_taken_from_a_variable_it_would_misread(compose: dict[str, Any]) -> None:
    """The image makes every NEO4J_ variable a setting and does not start with one it does not know."""
    known = ("NEO4J_AUTH", "NEO4J_server_", "NEO4J_db_", "NEO4J_dbms_")

    assert all(name.startswith(known) for name in compose["services"]["neo4j"]["environment"])


def test_the_same_neo4j_is_deployed_and_tested(compose: dict[str, Any]) -> None:
    tested = (ROOT / "tests" / "support" / "engines.py").read_text(encoding="utf-8")
    launched = (DEPLOY / "neo4j-local" / "pom.xml").read_text(encoding="utf-8")

    image = compose["services"]["neo4j"]["image"]

    assert f'"{image}"' in tested
    version = image.removeprefix("neo4j:").removesuffix("-community")
    assert f"<version>{version}." in launched
