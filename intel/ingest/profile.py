"""Mapping profiles: TOML files that say how the rows of a source become reports.

``docs/profiles.md`` explains them to who writes one; a new source needs no code.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from rapidfuzz import process

from intel.errors import ProfileError
from intel.ingest.suggesting.in_reports import TAKEABLE
from intel.model.marking import Marking
from intel.model.report import RECORD_LISTS, ReportKind

__all__ = ["Column", "Originator", "Profile", "Values", "load_profile", "profile_names"]

_FOLDER = Path(__file__).parent / "profiles"

Values = Literal[
    "text",
    "list",
    "country",
    "substance",
    "commodity",
    "amount",
    "unit",
    "date",
    "integer",
    "hs-code",
    "identifier",
    "narrative",
    "code",
    "code-list",
]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Column(_Part):
    """One column and the path of the model that it fills.

    ``values`` replaces single values before they are read (an empty text makes one absent);
    ``list`` names the code list of a ``code``; ``kind`` the kind of an ``identifier``.
    """

    column: str
    to: str
    read: Values = "text"
    list: str | None = None
    kind: str | None = None
    language: str | None = None
    values: Mapping[str, str] = Field(default_factory=dict)
    only_known: bool = False
    required: bool = False
    forms: tuple[str, ...] = ("%Y-%m-%d",)
    decimal: Literal[".", ","] = "."

    @model_validator(mode="after")
    def _path_exists(self) -> Column:
        first, _, rest = self.to.partition(".")
        if first in RECORD_LISTS:
            if rest.partition(".")[0] not in RECORD_LISTS[first].model_fields:
                raise ValueError(f"a record of {first} has no field {rest!r}")
        elif self.to not in _OF_REPORT:
            raise ValueError(f"a report has no path {self.to!r}")
        if self.read in ("code", "code-list") and self.list is None:
            raise ValueError(f"{self.column}: a code needs the name of its list")
        if self.read == "identifier" and self.kind is None:
            raise ValueError(f"{self.column}: an identifier needs its kind")
        return self


_OF_REPORT = ("reference", "version", "office", "reported_on", "title", "narratives")


class Originator(_Part):
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


class Profile(_Part):
    """How the rows of a source become reports."""

    name: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
    title: str
    format: Literal["report-json", "bundle", "csv", "json"]
    kind: ReportKind = "seizure"
    originator: Originator | None = None
    marking: Marking = Marking()
    screened: bool = False
    delimiter: Annotated[str, Field(min_length=1, max_length=1)] = ";"
    ignore: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
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

    @model_validator(mode="after")
    def _says_enough(self) -> Profile:
        if self.format not in ("report-json", "bundle") and (self.originator is None or not self.columns):
            raise ValueError("a profile needs columns and an originator")
        return self

    @cached_property
    def known(self) -> tuple[str, ...]:
        """Every column that the profile maps, reads or ignores."""
        by_originator = (self.originator.column,) if self.originator and self.originator.column else ()
        return tuple(dict.fromkeys((*(each.column for each in self.columns), *self.ignore, *by_originator)))

    @cached_property
    def required(self) -> tuple[str, ...]:
        """The columns without which no row can be taken."""
        return tuple(dict.fromkeys(each.column for each in self.columns if each.required))

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
        ProfileError: There is no such profile, or it contradicts itself; names the place.
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
        return Profile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise ProfileError("the profile cannot be read", details={"profile": path.name}) from error
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"the profile is no TOML: {error}", details={"profile": path.name}) from error
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise ProfileError(
            f"the profile cannot be used: {where}: {first['msg']}", details={"profile": path.name, "field": where}
        ) from error
