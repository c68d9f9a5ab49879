"""Mapping profiles: TOML files that say how the rows of a source become reports.

``docs/profiles.md`` explains them to who writes one; a new source needs no code.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError, field_validator, model_validator
from rapidfuzz import process

from intel.errors import ProfileError
from intel.ingest.columns import Column, Part, Values
from intel.ingest.profile_lines import line_of, words_of_fault
from intel.ingest.suggesting.in_reports import TAKEABLE
from intel.ingest.targets import Target, parse_target
from intel.ingest.wanted import Wanted
from intel.model.marking import Marking
from intel.model.report import RECORD_LISTS, ReportKind

__all__ = [
    "Column",
    "Join",
    "Layout",
    "MarkingByValue",
    "Originator",
    "Profile",
    "Values",
    "load_profile",
    "profile_names",
    "read_profile",
]

_FOLDER = Path(__file__).parent / "profiles"
_REPEATED = ("goods", "conveyances", "equipment", "seals", "documents", "persons", "organisations", "contacts")


class Originator(Part):
    """Whose reports these are: ``fixed``, or by a column of country names, else ``fallback``.

    ``fixed = "own"`` is the administration of whoever submits.
    """

    fixed: Annotated[str, Field(pattern=r"^([A-Z]{2}|open-source|own)$")] | None = None
    column: str | None = None
    fallback: Annotated[str, Field(pattern=r"^([A-Z]{2}|open-source)$")] | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Originator:
        if (self.fixed is None) == (self.column is None):
            raise ValueError("an originator is either fixed or stands in a column")
        return self


class Layout(Part):
    """How a file is written, where that is to be said and not found.

    ``rows`` is the path of the rows of a JSON or XML file, ``header`` the line of the header or
    ``none``, ``names`` are the names of the columns where there is no header.
    """

    encoding: str | None = None
    delimiter: str | None = None
    quote: Annotated[str, Field(min_length=1, max_length=1)] | None = None
    escape: Annotated[str, Field(min_length=1, max_length=1)] | None = None
    header: Annotated[str, Field(pattern=r"^(none|[1-9][0-9]{0,5})$")] | None = None
    names: tuple[str, ...] = ()
    sheet: str | None = None
    rows: str | None = None

    @field_validator("header", "sheet", mode="before")
    @classmethod
    def _as_text(cls, value: object) -> object:
        return str(value) if isinstance(value, int) else value

    def plain(self) -> dict[str, str]:
        """What is said, as a reader of rows takes it."""
        said = {name: value for name, value in self.model_dump(exclude={"names"}).items() if value is not None}
        return {**said, "names": "\n".join(self.names)} if self.names else said


class Join(Part):
    """Which rows belong to one report: those with the same cells in the ``key`` columns.

    ``repeat`` are the lists of which every row states records of its own; all else a report has
    once, and the first row that states it holds. ``continued``: a row without a key is a further line
    of the row above it.
    """

    key: Annotated[tuple[str, ...], Field(min_length=1)]
    repeat: tuple[str, ...] = _REPEATED
    continued: bool = False

    @field_validator("repeat")
    @classmethod
    def _are_lists(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for each in value:
            if each not in RECORD_LISTS:
                raise ValueError(f"{each!r} is no list of records; there are {', '.join(RECORD_LISTS)}")
        return value


class MarkingByValue(Part):
    """A marking for reports in whose column one of some values stands."""

    column: str
    values: Annotated[tuple[str, ...], Field(min_length=1)]
    marking: Marking


class Profile(Part):
    """How the rows of a source become reports."""

    name: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
    title: str
    format: Literal["report-json", "bundle", "csv", "xlsx", "json", "xml"]
    kind: ReportKind = "seizure"
    originator: Originator | None = None
    marking: Marking = Marking()
    markings: tuple[MarkingByValue, ...] = ()
    screened: bool = False
    delimiter: Annotated[str, Field(min_length=1, max_length=4)] | None = None
    layout: Layout = Layout()
    join: Join | None = None
    ignore: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    constants: Mapping[str, Any] = Field(default_factory=dict)
    defaults: Mapping[str, Any] = Field(default_factory=dict)
    suggest: bool = True
    take: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _takes_what_can_be_taken(self) -> Profile:
        if unknown := sorted(set(self.take) - TAKEABLE):
            raise ValueError(
                f"{', '.join(unknown)} cannot be taken from text; what can is {', '.join(sorted(TAKEABLE))}"
            )
        if self.take and not self.suggest:
            raise ValueError("a profile that takes suggestions must suggest")
        return self

    @field_validator("constants", "defaults")
    @classmethod
    def _paths_exist(cls, value: Mapping[str, Any]) -> Mapping[str, Any]:
        for path in value:
            parse_target(path)
        return value

    @model_validator(mode="after")
    def _says_enough(self) -> Profile:
        if self.format not in ("report-json", "bundle") and (self.originator is None or not self.columns):
            raise ValueError("a profile needs columns and an originator")
        if self.join is None and any(each.once for each in self.columns):
            raise ValueError("a column that counts once needs [join], which says what rows are one report")
        return self

    @cached_property
    def constant_values(self) -> tuple[tuple[Target, Any], ...]:
        """What every report has, whatever its row says."""
        return tuple((parse_target(path), value) for path, value in self.constants.items())

    @cached_property
    def default_values(self) -> tuple[tuple[Target, Any], ...]:
        """What a record has that does not state it."""
        return tuple((parse_target(path), value) for path, value in self.defaults.items())

    @cached_property
    def known(self) -> tuple[str, ...]:
        """Every column that the profile maps, reads or ignores."""
        by_originator = (self.originator.column,) if self.originator and self.originator.column else ()
        mapped = (name for each in self.columns for name in each.sources)
        keys = self.join.key if self.join else ()
        by_marking = (each.column for each in self.markings)
        return tuple(dict.fromkeys((*mapped, *self.ignore, *self.keep, *by_originator, *keys, *by_marking)))

    @cached_property
    def wanted(self) -> Wanted:
        """What a reader of rows is told."""
        looks = {"date": "date", "amount": "number", "integer": "number"}
        expected = {each.column: looks[each.read] for each in self.columns if each.column and each.read in looks}
        if self.format == "report-json":
            return Wanted(layout=self.layout.plain())
        return Wanted(self.known, self.required, expected, self.delimiter, self.layout.plain())

    @cached_property
    def required(self) -> tuple[str, ...]:
        """The columns without which no row can be taken."""
        return tuple(dict.fromkeys(name for each in self.columns if each.required for name in each.sources))

    @cached_property
    def has_reference(self) -> bool:
        """Whether the source gives its reports references."""
        return any(each.to == "reference" for each in self.columns)

    @cached_property
    def has_version(self) -> bool:
        """Whether the source gives its reports versions."""
        return any(each.to == "version" for each in self.columns)


def profile_names() -> tuple[str, ...]:
    """The names of the profiles that come with the platform."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


def load_profile(name: str) -> Profile:
    """A profile by name, or by the path of a TOML file.

    Args:
        name: One of `profile_names`, or a path that ends in ``.toml``.

    Raises:
        ProfileError: There is no such profile, or it contradicts itself; names line and place.
    """
    path = Path(name) if name.endswith(".toml") else _FOLDER / f"{name}.toml"
    if not name.endswith(".toml") and name not in profile_names():
        near = process.extractOne(name, profile_names(), score_cutoff=50)
        hint = f"Did you mean {near[0]}? " if near else ""
        raise ProfileError(
            f"there is no profile {name!r}",
            advice=f"{hint}There are {', '.join(profile_names())}; or give the path of a TOML file.",
            details={"profile": name},
        )
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ProfileError("the profile cannot be read", details={"profile": path.name}) from error
    return read_profile(text, path.name)


def read_profile(text: str, name: str) -> Profile:
    """A profile from its text.

    Args:
        text: TOML.
        name: What it is called in errors.

    Raises:
        ProfileError: It contradicts itself; names line and place.
    """
    try:
        return Profile.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"the profile is no TOML: {error}", details={"profile": name}) from error
    except ValidationError as error:
        faults: list[str] = []
        for each in error.errors(include_url=False, include_input=False, include_context=False)[:10]:
            line = line_of(text, each["loc"])
            where = ".".join(map(str, each["loc"]))
            at = f"line {line}: " if line else ""
            faults.append(f"{at}{where}: {words_of_fault(each['type'], each['msg'], place=each['loc'], model=Profile)}")
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        field = ".".join(map(str, first["loc"]))
        raise ProfileError(
            f"the profile cannot be used: {'; '.join(faults)}", details={"profile": name, "field": field}
        ) from error
