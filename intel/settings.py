"""The settings of an instance: read once from ``INTEL_*`` variables, then passed down.

Only the composition roots (``intel.cli``, ``intel.api``) build them; everything
else is given the value it needs. ``docs/settings.md`` is generated from the
descriptions here.
"""

import difflib
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from intel.clock import Clock, FixedClock, SystemClock
from intel.errors import ConfigError

__all__ = ["Settings", "load_settings", "make_clock"]

_PREFIX = "INTEL_"
# Variables of the project's own tests and benchmarks: read there, never here.
_FOREIGN_PREFIXES = ("INTEL_TEST_", "INTEL_PROVE_", "INTEL_REQUIRE_", "INTEL_BENCH_")


def _default_data_dir() -> Path:
    base = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(base) / "intel"


def _absolute(path: Path) -> Path:
    return path.expanduser().absolute()


def _in_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


class Settings(BaseSettings):
    """Everything about an instance that its operator may choose.

    An empty variable counts as not set. Values are checked when they are read;
    `load_settings` says which variable is at fault.
    """

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX,
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        validate_default=True,
        hide_input_in_errors=True,
    )

    data_dir: Annotated[Path, AfterValidator(_absolute)] = Field(
        default_factory=_default_data_dir,
        description="Directory that holds everything of an instance: the embedded engine's database, "
        "raw submissions, receipts, keys and the instance secret. "
        "Default: `intel` under `$XDG_DATA_HOME`, else `~/.local/share/intel`.",
    )
    neo4j_uri: str | None = Field(
        default=None,
        pattern=r"^(bolt|neo4j)(\+s|\+ssc)?://\S+$",
        description="Address of a Neo4j 5.26 or later, `bolt://…` or `neo4j://…`. "
        "Not set: the embedded engine, started and stopped by the program.",
    )
    neo4j_user: str = Field(default="neo4j", min_length=1, description="User name at that Neo4j.")
    neo4j_password: SecretStr | None = Field(
        default=None, description="Password at that Neo4j. Not set: connect without authentication."
    )
    neo4j_database: str = Field(default="neo4j", min_length=1, description="Database at that Neo4j.")
    engine_heap: str = Field(
        default="2g",
        pattern=r"^[1-9][0-9]*[mg]$",
        description="Java heap of the embedded engine, as `512m` or `2g`.",
    )
    engine_linger: float = Field(
        default=3.0,
        ge=0,
        le=3600,
        description="Seconds that the embedded engine waits for another program after the last one has left, "
        "before it stops.",
    )
    secret: SecretStr | None = Field(
        default=None,
        min_length=16,
        description="The instance secret, which keys the handles and the identifiers. "
        "Not set: drawn once and kept in the data directory, readable by its owner only. "
        "It must never change in the life of an instance.",
    )
    clock: Annotated[AwareDatetime, AfterValidator(_in_utc)] | None = Field(
        default=None,
        description="A moment in ISO 8601 with a time zone at which the clock stands still; "
        "for tests and for comparing two instances. Not set: the machine's clock.",
    )
    host: str = Field(default="127.0.0.1", min_length=1, description="Address on which the service listens.")
    port: int = Field(
        default=8000, ge=0, le=65535, description="Port on which the service listens; 0 takes a free one."
    )
    max_body_bytes: int = Field(
        default=268_435_456, ge=1024, description="Greatest request body, in bytes; larger ones are refused unread."
    )
    max_page: int = Field(default=500, ge=1, le=10_000, description="Most rows that one page of an answer may have.")
    default_page: int = Field(
        default=50, ge=1, le=10_000, description="Rows of a page where the asker names no number."
    )
    max_hops: int = Field(
        default=4, ge=1, le=6, description="Farthest that `network` walks, in hops from report to report."
    )
    max_expansion: int = Field(
        default=5000, ge=1, description="Most records that one question may reach before it stops and says so."
    )
    max_concurrent: int = Field(
        default=8, ge=1, le=1000, description="Most questions and submissions that the service works on at once."
    )
    hub_limit: int = Field(
        default=50,
        ge=1,
        description="An identifier that more visible records share than this is context, not a bridge: "
        "`network` and `path` do not walk through it unless asked.",
    )
    emergencies_of_officer: int = Field(
        default=3, ge=0, le=1000, description="Most emergencies that one officer may have in 30 days; 0 is none at all."
    )
    emergencies_of_administration: int = Field(
        default=10,
        ge=0,
        le=10_000,
        description="Most emergencies that all officers of one administration together may have in 30 days.",
    )
    budget_questions: int = Field(
        default=50_000,
        ge=0,
        description="Most questions that one user asks in an hour; 0 sets no limit, here and below.",
    )
    budget_rows: int = Field(default=2_000_000, ge=0, description="Most rows that one user is given in an hour.")
    budget_reports: int = Field(
        default=100_000, ge=0, description="Most reports that one user takes away in files in a day."
    )
    budget_files: int = Field(default=2_000, ge=0, description="Most files that one user takes away in a day.")
    budget_unit_times: int = Field(
        default=5,
        ge=1,
        description="How many times as much all users of a unit together ask, and take away in files. "
        "Of a colleague's rows those count that were asked for at most, not those that were found.",
    )
    budget_administration_times: int = Field(
        default=20, ge=1, description="The same for all users of an administration together."
    )
    enumeration_misses: int = Field(
        default=100,
        ge=0,
        description="Look-ups in ten minutes that find nothing, after which their user is answered one at a time "
        "and the supervisors of his unit are told.",
    )
    enumeration_seconds: float = Field(
        default=2.0, ge=0, le=10, description="Seconds between two answers of such a user."
    )
    token_minutes: int = Field(default=60, ge=1, le=1440, description="Minutes for which an issued token is valid.")
    metrics_token: SecretStr | None = Field(
        default=None,
        min_length=16,
        description="Token with which the monitoring of the operator reads `/metrics`; no user's token opens it. "
        "Not set: drawn once and kept as `metrics.token` in the data directory, readable by its owner only.",
    )
    batch_reports: int = Field(
        default=500, ge=1, le=5000, description="Reports that an ingest writes in one transaction."
    )
    sheet_rows: int = Field(
        default=200_000,
        ge=1,
        le=1_048_576,
        description="Most rows that are read of one sheet of a spreadsheet; what lies beyond is said in the receipt.",
    )
    attachment_bytes: int = Field(
        default=67_108_864,
        ge=1024,
        description="Most bytes of an attachment; a larger one is not taken, and the receipt says so.",
    )
    attachment_pixels: int = Field(
        default=200_000_000,
        ge=1,
        description="Most pixels of a picture that is attached; one that states more is not taken, "
        "since it is made to harm whoever opens it.",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="warning", description="Least important kind of log entry that is written."
    )
    language: Literal["en", "ru", "zh"] = Field(
        default="en", description="Language of names in answers where the asker names none."
    )


def load_settings(**overrides: object) -> Settings:
    """Read the settings from the environment.

    Args:
        **overrides: Values by field name that go before the environment, as a
            command line's options do.

    Returns:
        The settings, checked and frozen.

    Raises:
        ConfigError: A variable has a value it cannot have, or its name is not
            known; names the variable, never the value.
    """
    _refuse_unknown_variables()
    try:
        return Settings.model_validate(overrides)
    except ValidationError as error:
        raise _config_error(error) from None


def make_clock(settings: Settings) -> Clock:
    """The clock of an instance: the machine's, or the fixed one of the settings."""
    return SystemClock() if settings.clock is None else FixedClock(settings.clock)


def _refuse_unknown_variables() -> None:
    """A misspelt variable must not be passed over: without its address, data would go elsewhere."""
    known = sorted(_PREFIX + name.upper() for name in Settings.model_fields)
    for name in sorted(os.environ):
        if not name.startswith(_PREFIX) or name.startswith(_FOREIGN_PREFIXES) or name in known:
            continue
        nearest = difflib.get_close_matches(name, known, n=1)
        hint = f"Did you mean {nearest[0]}? " if nearest else ""
        raise ConfigError(
            f"{name} is not a setting",
            advice=f"{hint}docs/settings.md lists them all; unset what is not among them.",
            details={"setting": name, "nearest": tuple(nearest)},
        )


def _config_error(error: ValidationError) -> ConfigError:
    reasons: dict[str, str] = {}
    for problem in error.errors(include_input=False, include_context=False, include_url=False):
        field = str(problem["loc"][0]) if problem["loc"] else "settings"
        reasons[_PREFIX + field.upper()] = problem["msg"]
    listed = "; ".join(f"{name}: {reason}" for name, reason in reasons.items())
    return ConfigError(f"a setting cannot be used: {listed}", details={"settings": tuple(reasons)})
