"""A column of a profile: which cells it reads, how, and where what they say goes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator
from rapidfuzz import process

from intel.ingest.targets import Target, parse_target
from intel.model.codes import CODE_LISTS
from intel.model.identifiers import KINDS

__all__ = ["Column", "Part", "Values"]

Values = Literal[
    "text",
    "list",
    "country",
    "country-list",
    "substance",
    "commodity",
    "amount",
    "unit",
    "quantity",
    "money",
    "currency",
    "coordinate",
    "date",
    "integer",
    "hs-code",
    "identifier",
    "narrative",
    "code",
    "code-list",
]

# Repetition of a repetition takes time that grows without bound on some texts.
_ENDLESS = re.compile(r"\([^()]*[+*}][^()]*\)\s*[+*{]")


class Part(BaseModel):
    """A part of a profile; it cannot change, and refuses what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Column(Part):
    """One column, or several joined, and the path of the model that it fills.

    ``values`` replaces single values before they are read (an empty text makes one absent) and
    ``otherwise`` all that are not among them; ``split`` cuts a cell into parts and ``pattern`` cuts
    what it needs out of a text; ``list`` names the code list of a ``code``; ``kind`` the kind of
    an ``identifier``; ``unit`` and ``currency`` are those of a column that states none. ``once``: of
    joined rows the value is stated on each and meant once, as the sum of a whole incident is.
    """

    column: str | None = None
    columns: tuple[str, ...] = ()
    join: str = " "
    to: str
    read: Values = "text"
    list: str | None = None
    kind: str | None = None
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None
    language: str | None = None
    values: Mapping[str, str] = Field(default_factory=dict)
    otherwise: str | None = None
    only_known: bool = False
    required: bool = False
    forms: tuple[str, ...] = ("%Y-%m-%d",)
    decimal: Literal[".", ","] = "."
    unit: str | None = None
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] | None = None
    split: Annotated[str, Field(min_length=1)] | None = None
    pattern: str | None = None
    every: bool = False
    once: bool = False

    @field_validator("to")
    @classmethod
    def _path_exists(cls, value: str) -> str:
        parse_target(value)
        return value

    @field_validator("pattern")
    @classmethod
    def _pattern_ends(cls, value: str | None) -> str | None:
        if value is None:
            return None
        try:
            re.compile(value)
        except re.error as error:
            raise ValueError(f"this is no regular expression: {error}") from error
        if _ENDLESS.search(value):
            raise ValueError("a repetition inside a repetition may never end; write it without one of them")
        return value

    @model_validator(mode="after")
    def _says_enough(self) -> Column:
        if (self.column is None) == (not self.columns):
            raise ValueError("a column names either one column or several columns")
        if self.read in ("code", "code-list") and self.list not in CODE_LISTS:
            raise ValueError(f"list must be one of {', '.join(CODE_LISTS)}{_near(self.list, CODE_LISTS)}")
        if self.read == "identifier" and self.kind not in KINDS:
            raise ValueError(f"kind must be one of {', '.join(sorted(KINDS))}{_near(self.kind, KINDS)}")
        rest = parse_target(self.to).rest
        if self.read == "quantity" and not rest.endswith("quantity.amount"):
            raise ValueError("a quantity goes to goods.quantity.amount; its unit finds its way itself")
        if self.read == "money" and not rest.endswith("value.amount"):
            raise ValueError("money goes to goods.value.amount; its currency finds its way itself")
        return self

    @property
    def name(self) -> str:
        """What the column is called in findings."""
        return self.column or " + ".join(self.columns)

    @property
    def sources(self) -> tuple[str, ...]:
        """The columns of the file that it reads."""
        return (self.column,) if self.column is not None else self.columns

    @cached_property
    def target(self) -> Target:
        """Where its values go."""
        return parse_target(self.to)

    def replaced(self, text: str) -> str | None:
        """A cell as it is to be read; None where it counts as absent."""
        found = self.values.get(text)
        if found is None:
            folded = self._folded.get(text.casefold())
            found = text if folded is None else folded
            if folded is None and self.otherwise is not None:
                found = self.otherwise
            elif folded is None and self.only_known:
                return None
        return found or None

    def meaning(self, word: str) -> str:
        """A unit or currency beside a number in a cell, as ``values`` has it; else as written."""
        bare = word.strip(" .")
        return next((self._folded[each] for each in (word.casefold(), bare.casefold()) if each in self._folded), bare)

    @cached_property
    def _folded(self) -> Mapping[str, str]:
        return {name.casefold(): value for name, value in self.values.items()}

    def further(self, values: Mapping[str, Any]) -> Iterator[tuple[Target, Any]]:
        """Values that a cell states beside its own, with where they go: into the same record."""
        for path, value in values.items():
            yield _beside(path), value


def _near(given: str | None, known: Mapping[str, object]) -> str:
    near = process.extractOne(given or "", list(known), score_cutoff=50)
    return f"; did you mean {near[0]}?" if near else ""


@lru_cache(maxsize=100)
def _beside(path: str) -> Target:
    return parse_target(path)
