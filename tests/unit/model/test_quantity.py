"""Quantities: exact normal forms, exact sums, and no guesses."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from intel.model.quantity import LARGEST_EXACT, Quantity, normal_quantity, shown_amounts


@pytest.mark.parametrize(
    ("amount", "unit", "dimension", "exact"),
    [
        pytest.param("0.11660999999999999", "Kilogram", "mass", 116_610_000, id="a float of the source is rounded"),
        pytest.param("152.0", "Gram", "mass", 152_000_000, id="grams"),
        pytest.param("2", "т", "mass", 2_000_000_000_000, id="tonnes in Russian"),
        pytest.param("0.5", "litre", "volume", 500_000, id="half a litre"),
        pytest.param("3", "Tablet", "pieces", 3_000, id="pieces in thousandths"),
    ],
)
def test_a_known_unit_has_an_exact_normal_form(amount: str, unit: str, dimension: str, exact: int) -> None:
    found = normal_quantity(Quantity(amount=Decimal(amount), unit=unit))

    assert found is not None
    assert (found.dimension, found.exact) == (dimension, exact)


def test_digits_finer_than_the_base_are_rounded_half_even_and_say_so() -> None:
    down = normal_quantity(Quantity(amount=Decimal("0.0000000005"), unit="kg"))
    up = normal_quantity(Quantity(amount=Decimal("0.0000000015"), unit="kg"))

    assert down is not None
    assert up is not None
    assert (down.exact, up.exact) == (0, 2)
    assert down.is_rounded
    assert up.is_rounded


@pytest.mark.parametrize(
    ("amount", "unit"),
    [("1", "wishes"), ("-1", "kg"), ("1e25", "kg"), ("1", "metre")],
)
def test_what_has_no_normal_form_is_not_guessed(amount: str, unit: str) -> None:
    assert normal_quantity(Quantity(amount=Decimal(amount), unit=unit)) is None


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "1e31", "1e-31"])
def test_what_is_no_measurement_is_refused(amount: str) -> None:
    with pytest.raises(ValidationError):
        Quantity(amount=Decimal(amount), unit="kg")


@given(st.lists(st.integers(min_value=0, max_value=LARGEST_EXACT), max_size=20))
def test_shown_sums_lose_nothing(parts: list[int]) -> None:
    shown = shown_amounts({"mass": sum(parts)})

    assert Decimal(shown["mass_kg"]).scaleb(9) == sum(parts)
