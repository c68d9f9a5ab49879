"""How the list of visible classes travels: in short lists, so that an engine need not walk a long one.

The embedded engine answers ``x.ac IN $visible`` by walking the list from its start, for every
element that it touches: with 2,000 visible classes that costs more than the question. So the list
is dealt out into a few short ones by the remainder of the class number, and a guard asks only the
list in which its class would have to be. The statements in ``cypher/`` say the plain form, which the
loader checks; this is the one place that knows the other. Neo4j takes both alike.

Access: says the same guard in other words; whatever it cannot say so is left as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import cast

__all__ = ["LISTS", "dealt", "in_short_lists"]

LISTS = 32
"""How many short lists: enough for 2,000 classes; more would only be more to send."""

_NAME = "visible"
_GUARD = re.compile(r"\b(\w+)\.ac IN \$visible\b")
_SHORT = rf"\1.ac IN $visible[\1.ac % {LISTS}]"


@lru_cache(maxsize=256)
def _said_shortly(text: str) -> str | None:
    """A statement that asks the short lists; None if it uses the list in any other way."""
    if "$visible" in _GUARD.sub("", text):
        return None
    return _GUARD.sub(_SHORT, text)


@lru_cache(maxsize=64)
def dealt(classes: tuple[int, ...]) -> list[list[int]]:
    """Class numbers by their remainder.

    Args:
        classes: Numbers of access classes, each >= 0, shape (n,).

    Returns:
        `LISTS` lists; a number stands in the one whose index is its remainder. Not to be changed.

    Access: Every number is in exactly one of the lists; filters nothing.
    """
    lists: list[list[int]] = [[] for _ in range(LISTS)]
    for number in classes:
        lists[number % LISTS].append(number)
    return lists


def in_short_lists(text: str, params: Mapping[str, object]) -> tuple[str, Mapping[str, object]]:
    """A statement and its parameters as they are sent.

    Args:
        text: A statement in the plain form of ``cypher/``.
        params: Its parameters by name; ``visible`` is the list of visible classes, if it has one.

    Returns:
        The same with short lists; unchanged where there is no guard, or the list is used in some
        other way too.

    Access: The guard stays on the same elements and lets the same classes through.
    """
    classes = params.get(_NAME)
    if not isinstance(classes, (list, tuple)):
        return text, params
    shortly = _said_shortly(text)
    if shortly is None:
        return text, params
    numbers = tuple(cast("Sequence[int]", classes))
    return shortly, {**params, _NAME: dealt(numbers)}
