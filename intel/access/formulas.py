"""Formulas over a finite universe: what is known already is decided here, the rest is for the solver."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeGuard

__all__ = [
    "BINARY",
    "Members",
    "Text",
    "Truth",
    "Value",
    "all_of",
    "any_of",
    "contains",
    "equal",
    "has_all",
    "has_any",
    "is_set",
    "negated",
    "z3",
]

z3: Any = importlib.import_module("z3")  # it ships no types

Value = Any  # any of the three below
Truth = Any  # bool, or a truth value of the solver
Text = Any  # int (a constant's number), or a bit vector of the solver
Members = list[Any]  # a truth value for each text of the universe


def is_set(value: Value) -> TypeGuard[Members]:
    """Whether a value is a set, by what it holds of the universe."""
    return isinstance(value, list)


def all_of(parts: Iterable[Truth]) -> Truth:
    """The formula that all of some hold."""
    kept: list[Any] = []
    for part in parts:
        if part is False:
            return False
        if part is not True:
            kept.append(part)
    return z3.And(kept) if kept else True


def any_of(parts: Iterable[Truth]) -> Truth:
    """The formula that one of some holds."""
    kept: list[Any] = []
    for part in parts:
        if part is True:
            return True
        if part is not False:
            kept.append(part)
    return z3.Or(kept) if kept else False


def negated(value: Truth) -> Truth:
    """The formula that another does not hold."""
    return not value if isinstance(value, bool) else z3.Not(value)


def equal(left: Value, right: Value) -> Truth:
    """Whether two values are equal, as a formula."""
    if is_set(left) and is_set(right):
        return all_of(equal(a, b) for a, b in zip(left, right, strict=True))
    return _equal_values(left, right)


def _equal_values(left: Value, right: Value) -> Truth:
    if isinstance(left, bool) and isinstance(right, bool):
        return left is right
    if isinstance(left, bool):
        return right if left else negated(right)
    if isinstance(right, bool):
        return left if right else negated(left)
    return left == right


def contains(members: Members, text: Text) -> Truth:
    """Whether a set has a text, as a formula."""
    if isinstance(text, int):
        return members[text]
    return any_of(all_of((each, equal(text, number))) for number, each in enumerate(members))


def has_all(left: Members, right: Members) -> Truth:
    """Whether a set has all of another, as a formula."""
    return all_of(any_of((negated(b), a)) for a, b in zip(left, right, strict=True))


def has_any(left: Members, right: Members) -> Truth:
    """Whether two sets have something in common, as a formula."""
    return any_of(all_of((a, b)) for a, b in zip(left, right, strict=True))


BINARY: Mapping[str, Callable[[Any, Any], Any]] = {
    "==": equal,
    "!=": lambda left, right: negated(equal(left, right)),
    "contains": contains,
    "containsAll": has_all,
    "containsAny": has_any,
}
"""Operators of two sides, but for those that stop at the left one."""
