"""A rejected row as cells that a person can mend, and mended cells as a row again.

A row of a table has its columns; a row that is a JSON object has a cell for every value, named by its
JSON Pointer; what cannot be read at all is one cell of text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from intel.ingest.findings import Finding
from intel.ingest.json_rows import NotJsonError, json_value
from intel.ingest.profile import Profile

__all__ = ["TEXT", "Rejected", "bad_cells", "cells_of", "record_of"]

TEXT = "(text)"
"""Name of the cell that has a row which could not be read."""

_FURTHER = "(cell {})"
_FURTHER_NAME = re.compile(r"\(cell \d+\)")
_POSITION = re.compile(r"\.\d+(?=\.|$)")


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row of a quarantine, with its findings as they are kept."""

    row: int
    line: int
    findings: tuple[Mapping[str, Any], ...]
    kept: Any

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Rejected:
        """Read a line of a quarantine's page."""
        return cls(plain["row"], plain["line"], tuple(plain["findings"]), plain["kept"])


def cells_of(rejected: Rejected, names: Sequence[str]) -> dict[str, str]:
    """The cells of a rejected row by name, in order.

    Args:
        rejected: As kept.
        names: Columns of the table that it comes from; empty where it comes from none.
    """
    kept = rejected.kept
    if isinstance(kept, str):
        try:
            kept = json_value(kept)
        except NotJsonError:
            return {TEXT: str(rejected.kept)}
        if not isinstance(kept, dict):
            return {TEXT: str(rejected.kept)}
    if isinstance(kept, list):
        cells = [_text(each) for each in cast("list[object]", kept)]
        further = [_FURTHER.format(number) for number in range(len(names) + 1, len(cells) + 1)]
        padded = [*cells, *[""] * (len(names) - len(cells))]
        return dict(zip([*names, *further], padded, strict=True))
    if names:
        plain = cast("dict[str, object]", kept)
        return {name: _text(plain.get(name, "")) for name in names}
    return dict(_pointers(cast("object", kept), ""))


def _pointers(value: object, path: str) -> list[tuple[str, str]]:
    if isinstance(value, dict):
        items = [(str(name), each) for name, each in cast("dict[object, object]", value).items()]
    elif isinstance(value, list):
        items = [(str(position), each) for position, each in enumerate(cast("list[object]", value))]
    else:
        return [(path or "/", _text(value))]
    return [pair for name, each in items for pair in _pointers(each, f"{path}/{_escaped(name)}")]


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def record_of(cells: Mapping[str, str], names: Sequence[str]) -> tuple[dict[str, Any] | None, Finding | None]:
    """A row for the judge from mended cells.

    Args:
        cells: By name, as a person left them; an empty cell says nothing.
        names: Columns of the table that the row comes from; empty where it comes from none.

    Returns:
        The row's cells or object; or none, and why.

    Source: RFC 6901 for the names of values.
    """
    text = cells.get(TEXT, "").strip()
    if not names and text:
        try:
            value = json_value(text)
        except NotJsonError as error:
            return None, Finding("not_json", TEXT, text, {"reason": error.reason, **error.details})
        if not isinstance(value, dict):
            return None, Finding("not_an_object", TEXT, text)
        return cast("dict[str, Any]", value), None
    if not names:
        return _object(cells), None
    further = [value for name, value in cells.items() if _FURTHER_NAME.fullmatch(name) and value.strip()]
    if further:
        details = {"columns": len(names), "cells": len(names) + len(further)}
        return None, Finding("wrong_number_of_cells", "", further[-1], details)
    return {name: cells.get(name, "") for name in names}, None


def _object(cells: Mapping[str, str]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for pointer, value in cells.items():
        if not pointer.startswith("/") or not value.strip():
            continue
        steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer[1:].split("/")]
        target = tree
        for step in steps[:-1]:
            inner = target.setdefault(step, {})
            if not isinstance(inner, dict):
                inner = target[step] = {}
            target = cast("dict[str, Any]", inner)
        target[steps[-1]] = value
    return cast("dict[str, Any]", _with_lists(tree))


def _with_lists(value: object) -> object:
    """What was a list is a list again: an object whose names are 0, 1, 2 …; what was emptied falls out."""
    if not isinstance(value, dict):
        return value
    plain = {name: _with_lists(each) for name, each in cast("dict[str, object]", value).items()}
    if plain and all(name.isdigit() for name in plain):
        return [plain[name] for name in sorted(plain, key=int)]
    return plain


def bad_cells(rejected: Rejected, cells: Mapping[str, str], profile: Profile) -> dict[str, list[Mapping[str, Any]]]:
    """The cells that the findings of a rejected row speak of.

    Args:
        rejected: The row.
        cells: Its cells by name.
        profile: By which it was read; findings about a field are shown at the column that fills it.

    Returns:
        Findings by name of cell; the name is new where the row lacks the field, and empty where a
        finding is about the row as a whole.
    """
    found: dict[str, list[Mapping[str, Any]]] = {}
    for finding in rejected.findings:
        field = str(finding["field"])
        for name in _names_of(field, cells, profile):
            found.setdefault(name, []).append(finding)
    return found


def _names_of(field: str, cells: Mapping[str, str], profile: Profile) -> list[str]:
    if not field:
        return [TEXT] if TEXT in cells else [""]
    if field in cells:
        return [field]
    if profile.columns:
        path = _POSITION.sub("", field)
        at_path = (each for each in profile.columns if each.to == path or each.to.startswith(f"{path}."))
        by_path = [name for each in at_path for name in each.sources]
        return [name for name in by_path if name in cells] or [""]
    pointer = "/" + "/".join(_escaped(step) for step in field.split("."))
    return [name for name in cells if name == pointer or name.startswith(f"{pointer}/")] or [pointer]
