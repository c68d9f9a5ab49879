"""Where a value of a row goes: paths of the model, with the place of a record where there are several."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from types import UnionType
from typing import Union, get_args, get_origin

from pydantic import BaseModel
from rapidfuzz import process

from intel.model.base import Frozen
from intel.model.report import RECORD_LISTS

__all__ = ["OF_REPORT", "Target", "known_paths", "parse_target"]

OF_REPORT = ("reference", "version", "office", "reported_on", "title", "narratives")
"""Paths of the report itself."""
_TARGET = re.compile(r"(?P<list>[a-z_]+)(?:\[(?P<tag>\*|[a-z0-9-]{1,20})\])?(?:\.(?P<rest>[a-z_.]+))?")
_LEFT_OUT = frozenset({"id", "marking", "shipment", "seizure", "equipment", "party", "conveyance"})


@dataclass(frozen=True, slots=True)
class Target:
    """A path taken apart: ``goods[2].quantity.amount`` is list, tag and rest.

    The tag ``*`` means one record for each of several parts of a cell; an empty one the only record.
    For a path of the report itself ``name`` is the whole and the rest is empty.
    """

    name: str
    tag: str
    rest: str


def _inner(annotation: object) -> list[type[BaseModel]]:
    """The model that a field holds directly, not in a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    if get_origin(annotation) in (Union, UnionType):
        return [model for each in get_args(annotation) for model in _inner(each)]
    return []


def _of_model(model: type[BaseModel], prefix: str) -> list[str]:
    found: list[str] = []
    for name, field in model.model_fields.items():
        path = f"{prefix}.{name}"
        inner = [each for each in _inner(field.annotation) if issubclass(each, Frozen)]
        if inner:
            found.extend(_of_model(inner[0], path))
        elif name not in _LEFT_OUT:
            found.append(path)
    return found


@cache
def known_paths() -> tuple[str, ...]:
    """Every path that a column can fill, in the order of the model.

    Source: the canonical form of a report.
    """
    records = [path for name, model in RECORD_LISTS.items() for path in _of_model(model, name)]
    return (*OF_REPORT, *records)


@lru_cache(maxsize=1_000)
def parse_target(path: str) -> Target:
    """Take a path apart.

    Args:
        path: As a profile writes it.

    Raises:
        ValueError: There is no such path; names the nearest.
    """
    found = _TARGET.fullmatch(path)
    plain = f"{found['list']}.{found['rest']}" if found is not None and found["rest"] else path
    if plain not in known_paths():
        near = process.extract(re.sub(r"\[.*?\]", "", path), known_paths(), limit=3, score_cutoff=50)
        hint = f"; nearest known: {', '.join(each[0] for each in near)}" if near else ""
        raise ValueError(f"a report has no path {path!r}{hint}")
    if found is None or not found["rest"]:
        return Target(path, "", "")
    return Target(found["list"], found["tag"] or "", found["rest"])
