"""Where in the text of a profile a fault stands, and what its writer is told about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import get_args

from pydantic import BaseModel
from rapidfuzz import process

__all__ = ["line_of", "words_of_fault"]

_TABLE = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")


def line_of(text: str, place: Sequence[str | int]) -> int | None:
    """The line of a place in a TOML text, as exactly as it can be said; from 1.

    Args:
        text: The profile.
        place: Names of tables and positions of repeated ones, outermost first.
    """
    names = [str(each) for each in place if isinstance(each, str)]
    position = next((each for each in place if isinstance(each, int)), None)
    if not names:
        return None
    best: int | None = None
    seen, inside = -1, len(names) == 1 or position is None
    for number, line in enumerate(text.splitlines(), start=1):
        if table := _TABLE.match(line):
            is_it = table[2].split(".")[0].strip('"') == names[0]
            seen += is_it and table[1] == "[["
            inside = is_it and (position is None or table[1] == "[" or seen == position)
            if inside:
                best = number
        elif inside or len(names) == 1:
            key = re.match(r"""\s*["']?([^"'=]+?)["']?\s*=""", line)
            if key and key[1].strip() == names[-1]:
                return number
    return best


def words_of_fault(kind: str, message: str, *, place: Sequence[str | int], model: type[BaseModel]) -> str:
    """What is wrong, with the nearest known name where a name is not known.

    Args:
        kind: Type of the fault, as pydantic says it.
        message: Its message.
        place: Where it stands.
        model: Of the whole profile.
    """
    if kind != "extra_forbidden":
        return message.removeprefix("Value error, ")
    inner = model
    for step in place[:-1]:
        if isinstance(step, str) and step in inner.model_fields:
            inner = next(iter(_models(inner.model_fields[step].annotation)), inner)
    near = process.extractOne(str(place[-1]), list(inner.model_fields), score_cutoff=40)
    hint = f"; did you mean {near[0]}?" if near else ""
    return f"a profile knows no {str(place[-1])!r} here{hint}"


def _models(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for each in get_args(annotation) for model in _models(each)]
