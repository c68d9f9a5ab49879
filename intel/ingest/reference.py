"""Official code lists read into reference packs, as a small profile says; no code for a new list."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from intel.errors import MalformedReportError, ProfileError
from intel.model.faults import first_fault
from intel.model.reference import PackEntry, ReferencePack

__all__ = ["PackProfile", "load_pack_profile", "pack_profiles", "read_pack"]

_FOLDER = Path(__file__).parent / "reference_profiles"
_MOST_ENTRIES = 500_000
_LONGEST_CELL = 20_000


class PackProfile(BaseModel):
    """How a file becomes a pack.

    Attributes:
        about: One sentence: which list, of whom, under which terms.
        list: What it lists; ``intel code`` names it so.
        version: Of the list, where the file is of one version; else it is given when it is loaded.
        language: ISO 639-1 of the names.
        encoding: Of the file.
        delimiter: Between cells.
        code: Columns that make the code, joined without anything between.
        names: Columns with names, the first one first.
        keep: Further columns that are kept as they are.
        digits_only: Whether signs in a code (dots, spaces) are dropped, as in ``9303.10``.
        skip_without: Rows without a value in this column are headings and left out.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    about: str = ""
    list: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{1,30}$")]
    version: str = ""
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"
    encoding: str = "utf-8-sig"
    delimiter: Annotated[str, Field(min_length=1, max_length=1)] = ","
    code: Annotated[tuple[str, ...], Field(min_length=1)]
    names: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    digits_only: bool = False
    skip_without: str | None = None


def pack_profiles() -> tuple[str, ...]:
    """The profiles that come with the program."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


def load_pack_profile(name: str) -> PackProfile:
    """A profile of the program by its name, or a file that ends in ``.toml``.

    Raises:
        ProfileError: There is no such profile, or it cannot be used.
    """
    path = Path(name) if name.endswith(".toml") else _FOLDER / f"{name}.toml"
    if not name.endswith(".toml") and name not in pack_profiles():
        raise ProfileError(
            "there is no such profile of a reference pack", advice="Profiles: " + ", ".join(pack_profiles()) + "."
        )
    try:
        return PackProfile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ProfileError("the profile cannot be read", advice="Check its path and its TOML.") from error
    except ValidationError as error:
        where, why = first_fault(error)
        raise ProfileError(f"the profile cannot be used: {where}: {why}") from None


def _cell(row: Mapping[str, str | None], column: str) -> str:
    return (row.get(column) or "").strip()


def _entries(profile: PackProfile, rows: Iterator[Mapping[str, str | None]]) -> dict[str, PackEntry]:
    entries: dict[str, PackEntry] = {}
    for number, row in enumerate(rows, start=1):
        if profile.skip_without is not None and not _cell(row, profile.skip_without):
            continue
        code = "".join(_cell(row, column) for column in profile.code)
        if profile.digits_only:
            code = "".join(sign for sign in code if sign.isalnum())
        if not code:
            raise MalformedReportError(
                f"row {number} has no code",
                advice="Correct the row, or name the column that such rows leave empty as skip_without.",
                details={"row": number, "field": "+".join(profile.code)},
            )
        names = [name for name in (_cell(row, column) for column in profile.names) if name]
        known = entries.get(code)
        kept = {column: value for column in profile.keep if (value := _cell(row, column))}
        if known is not None:
            # One code in several languages or spellings: every name is kept.
            names = [*known.names, *(name for name in names if name not in known.names)]
            kept = {**kept, **known.about}
        entries[code] = PackEntry(code, tuple(names), kept)
        if len(entries) > _MOST_ENTRIES:
            raise MalformedReportError(f"a pack has at most {_MOST_ENTRIES:,} codes")
    return entries


def read_pack(path: Path, profile: PackProfile, *, version: str = "") -> ReferencePack:
    """Read an official file.

    Args:
        path: The file.
        profile: How.
        version: What the version is called, before the profile's.

    Returns:
        The pack.

    Raises:
        MalformedReportError: The file cannot be read, lacks a column, or a row has no code; says which.
        ProfileError: Neither profile nor caller says which version it is.
    """
    named = version or profile.version
    if not named:
        raise ProfileError("the pack has no version", advice="Say which one it is: --version 2025-01-01.")
    try:
        text = path.read_bytes().decode(profile.encoding)
    except (OSError, LookupError, UnicodeDecodeError) as error:
        raise MalformedReportError(
            "the file cannot be read in the encoding of the profile", details={"file": path.name}
        ) from error
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=profile.delimiter, strict=True)
    try:
        header = reader.fieldnames or ()
        missing = [column for column in (*profile.code, *profile.names, *profile.keep) if column not in header]
        if missing:
            raise MalformedReportError(
                f"the file lacks the columns {', '.join(missing)}",
                advice="Its columns are: " + ", ".join(header) + ".",
                details={"field": missing[0]},
            )
        entries = _entries(profile, reader)
    except csv.Error as error:
        raise MalformedReportError(f"line {reader.line_num} is no CSV", details={"row": reader.line_num}) from error
    if not entries:
        raise MalformedReportError("the file has no codes", details={"file": path.name})
    return ReferencePack(profile.list, named, profile.language, entries)
