"""The support dump where things are not as they should be; the journey has it where they are."""

import json
import zipfile
from pathlib import Path

import pytest
from pydantic import SecretStr

from intel.errors import ConfigError
from intel.services.support import support_dump
from intel.settings import Settings, load_settings

pytestmark = pytest.mark.embedded


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings(
        data_dir=tmp_path / "instance",
        neo4j_uri="bolt://zyxcanaryov.example.invalid:1",
        neo4j_user="Zyxcanaryov",
        neo4j_password=SecretStr("a password of nobody"),
        secret=SecretStr("a secret of the tests"),
        host="127.0.0.7",
    )


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_it_is_made_where_the_database_does_not_answer(settings: Settings, tmp_path: Path) -> None:
    support_dump(settings, tmp_path / "support.zip")

    found = parts(tmp_path / "support.zip")
    assert json.loads(found["state.json"])["error"] == "graph_unavailable"
    shown = json.loads(found["settings.json"])
    assert (shown["neo4j_uri"], shown["neo4j_password"], shown["metrics_token"]) == ("set", "set", "not set")
    assert (shown["max_page"], shown["log_level"]) == (500, "warning")
    everything = b"".join(found.values()).lower()
    for word in (b"zyxcanaryov", b"password of", b"secret of", b"127.0.0.7", str(tmp_path).encode()):
        assert word not in everything


def test_every_setting_is_there_and_only_numbers_and_choices_with_their_value(
    settings: Settings, tmp_path: Path
) -> None:
    support_dump(settings, tmp_path / "support.zip")

    shown = json.loads(parts(tmp_path / "support.zip")["settings.json"])
    choices = {"log_level": "warning", "language": "en"}
    assert set(shown) == set(Settings.model_fields)
    words = {name: value for name, value in shown.items() if isinstance(value, str) and value not in ("set", "not set")}
    assert words == choices


def test_a_log_that_is_not_there_is_said_without_its_path(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="a log cannot be read") as raised:
        support_dump(settings, tmp_path / "support.zip", logs=(tmp_path / "Zyxcanaryov.log",))

    assert "Zyxcanaryov" not in str(raised.value)


def test_the_last_entries_of_a_log_are_taken_and_no_word_of_others(settings: Settings, tmp_path: Path) -> None:
    log = tmp_path / "intel.err"
    entry = json.dumps({"event": "api.fault", "status": 500, "level": "error", "who": "Zyxcanaryov"})
    log.write_text("serving http://127.0.0.1:8000\nTraceback: Zyxcanaryov\n" + f"{entry}\n" * 3_000)

    support_dump(settings, tmp_path / "support.zip", logs=(log,))

    lines = [json.loads(line) for line in parts(tmp_path / "support.zip")["log.jsonl"].splitlines()]
    assert len(lines) == 2_000
    assert all(
        line == {"source": "program", "event": "api.fault", "status": 500, "level": "error", "dropped": 1}
        for line in lines
    )
