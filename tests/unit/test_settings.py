from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import ValidationError

from intel.clock import FixedClock, SystemClock
from intel.errors import ConfigError
from intel.settings import Settings, load_settings, make_clock


def test_nothing_needs_to_be_set() -> None:
    settings = load_settings()

    assert settings.neo4j_uri is None
    assert settings.data_dir.is_absolute()
    assert isinstance(make_clock(settings), SystemClock)


def test_the_environment_is_read_and_a_command_line_goes_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTEL_PORT", "9001")
    monkeypatch.setenv("INTEL_HOST", "::1")

    settings = load_settings(port=9002)

    assert (settings.host, settings.port) == ("::1", 9002)


def test_an_empty_variable_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTEL_NEO4J_URI", "")

    assert load_settings().neo4j_uri is None


def test_the_data_directory_follows_the_desktop_standard(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    assert load_settings().data_dir == tmp_path / "intel"


def test_a_home_in_the_data_directory_is_expanded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("INTEL_DATA_DIR", "~/here")

    assert load_settings().data_dir == tmp_path / "here"


def test_a_fixed_clock_is_kept_in_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTEL_CLOCK", "2026-01-01T05:00+05:00")

    clock = make_clock(load_settings())

    assert isinstance(clock, FixedClock)
    assert clock.now() == datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("INTEL_NEO4J_URI", "http://localhost:7474", id="an address that is not Bolt"),
        pytest.param("INTEL_PORT", "http", id="a port that is a word"),
        pytest.param("INTEL_CLOCK", "2026-01-01T00:00", id="a moment without a time zone"),
        pytest.param("INTEL_ENGINE_HEAP", "plenty", id="a heap that is a word"),
        pytest.param("INTEL_MAX_HOPS", "0", id="no hop at all"),
    ],
)
def test_a_wrong_value_names_its_variable(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(ConfigError) as caught:
        load_settings()

    assert name in caught.value.message
    assert caught.value.details == {"settings": (name,)}


def test_a_secret_that_cannot_be_used_is_not_quoted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTEL_SECRET", "hush-hush")

    with pytest.raises(ConfigError) as caught:
        load_settings()

    assert "hush" not in str(caught.value) + repr(caught.value.details)
    assert caught.value.__cause__ is None


def test_a_secret_is_not_shown_by_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTEL_NEO4J_PASSWORD", "hush-hush")

    assert "hush" not in repr(load_settings())


def test_a_misspelt_variable_is_refused_with_the_nearest_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTEL_NEO4J_URL", "bolt://localhost:7687")

    with pytest.raises(ConfigError, match="INTEL_NEO4J_URL is not a setting") as caught:
        load_settings()

    assert caught.value.advice.startswith("Did you mean INTEL_NEO4J_URI?")


def test_variables_of_the_tests_themselves_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTEL_TEST_NEO4J_URI", "bolt://localhost:7687")

    assert load_settings().neo4j_uri is None


def test_settings_cannot_be_changed() -> None:
    settings = Settings()

    with pytest.raises(ValidationError):
        settings.port = 1
