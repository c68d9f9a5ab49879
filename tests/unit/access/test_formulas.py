"""Formulas: what is known is decided at once, and what is not is the solver's."""

from itertools import product
from typing import Any

import pytest

from intel.access.formulas import BINARY, all_of, any_of, contains, equal, has_all, has_any, negated, z3

A, B = z3.Bool("a"), z3.Bool("b")
X = z3.BitVec("x", 2)
SIDES = {"a": A, "b": B}


def always(formula: Any) -> bool:
    """Whether a formula holds whatever the solver chooses."""
    solver = z3.Solver()
    solver.add(z3.Not(formula))
    return solver.check() == z3.unsat


def test_what_is_known_is_decided_without_a_solver() -> None:
    assert all_of([]) is True
    assert any_of([]) is False
    assert all_of([True, A, False]) is False
    assert any_of([False, A, True]) is True
    assert all_of([True, True]) is True
    assert any_of([False, False]) is False
    assert [negated(each) for each in (True, False)] == [False, True]
    assert [equal(one, other) for one, other in product((True, False), repeat=2)] == [True, False, False, True]
    assert (equal(1, 1), equal(1, 2)) == (True, False)


def test_what_is_free_is_a_formula_of_the_same_meaning() -> None:
    assert always(all_of([True, A, B]) == z3.And(A, B))
    assert always(any_of([False, A, B]) == z3.Or(A, B))
    assert always(negated(A) == z3.Not(A))
    assert always(equal(A, B) == (A == B))
    assert always(equal(X, 2) == (X == 2))


@pytest.mark.parametrize(("known", "negates"), [(True, False), (False, True)])
def test_a_truth_value_beside_a_free_one_stands_for_it_or_its_contrary(*, known: bool, negates: bool) -> None:
    expected = z3.Not(A) if negates else A

    assert always(equal(known, A) == expected)
    assert always(equal(A, known) == expected)


SETS: list[list[bool]] = [list(each) for each in product((False, True), repeat=3)]


@pytest.mark.parametrize("left", SETS)
@pytest.mark.parametrize("right", SETS)
def test_sets_are_compared_member_by_member(left: list[bool], right: list[bool]) -> None:
    one, other = ({place for place, is_in in enumerate(each) if is_in} for each in (left, right))

    assert equal(left, right) is (one == other)
    assert BINARY["!="](left, right) is (one != other)
    assert has_all(left, right) is (one >= other)
    assert has_any(left, right) is bool(one & other)
    assert [contains(left, place) for place in range(3)] == left


def test_a_set_has_a_free_text_where_it_has_what_the_text_is() -> None:
    assert always(contains([True, False, A, False], X) == z3.Or(X == 0, z3.And(A, X == 2)))


def test_sets_of_two_universes_are_not_compared() -> None:
    for compared in (equal, has_all, has_any):
        with pytest.raises(ValueError, match="zip"):
            compared([False], [False, True])
