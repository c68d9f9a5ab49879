"""Quantities: the number and unit as written, and an exact normal form beside them.

Sums are sums of integers (micrograms, microlitres, thousandths of a piece), never of floats.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from intel.model.base import Frozen, ShortText
from intel.model.units import Unit, find_unit

__all__ = [
    "LARGEST_EXACT",
    "Amount",
    "Dimension",
    "Money",
    "NormalQuantity",
    "Quantity",
    "normal_amount",
    "normal_quantity",
    "shown_amounts",
]

Dimension = Literal["mass", "volume", "pieces"]

LARGEST_EXACT = 2**63 - 1
"""Largest normal form: a graph database stores 64-bit integers (9.2 million tonnes in micrograms)."""

_LARGEST_EXPONENT = 30
"""A number with more places than this is no measurement; refusing it keeps arithmetic bounded."""

_SHOWN: Mapping[Dimension, tuple[str, int]] = {
    "mass": ("mass_kg", 9),
    "volume": ("volume_l", 6),
    "pieces": ("pieces", 3),
}


def _check_amount(value: Decimal) -> Decimal:
    if not value.is_finite():
        raise PydanticCustomError("amount_finite", "an amount is a finite number")
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    if abs(value.adjusted()) > _LARGEST_EXPONENT or exponent < -_LARGEST_EXPONENT:
        details = {"places": _LARGEST_EXPONENT}
        raise PydanticCustomError("amount_places", "an amount has at most {places} places", details)
    return value


Amount = Annotated[Decimal, AfterValidator(_check_amount)]
"""A finite decimal number of at most 30 places."""


class Quantity(Frozen):
    """How much, exactly as the source wrote it.

    Source: UN/CEFACT Recommendation 20 for the unit codes; ``unit`` keeps the source's own word.
    """

    amount: Amount
    unit: ShortText


class Money(Frozen):
    """A value in a currency.

    Source: ISO 4217 for the currency.
    """

    amount: Amount
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class NormalQuantity(Frozen):
    """The exact normal form of a quantity.

    ``exact`` counts micrograms (mass), microlitres (volume) or thousandths of a piece (pieces).
    ``is_rounded`` says that finer digits were rounded half-even.
    """

    unit_code: str
    dimension: Dimension
    exact: int
    is_rounded: bool


def normal_quantity(quantity: Quantity, *, unit: Unit | None = None) -> NormalQuantity | None:
    """The exact normal form of a quantity, or None where it has none.

    Does *not* guess: a unit that is in no list, one without a factor (length, area), a negative
    number and one beyond 64 bits have no normal form; the original always stays with the record.

    Args:
        quantity: Amount and unit as written.
        unit: The unit if the caller found it already; otherwise it is looked up.

    Returns:
        The normal form, rounded half-even to the integer base unit.

    Source: UN/CEFACT Recommendation 20, conversion factors as exact fractions.
    """
    known = unit or find_unit(quantity.unit)
    if known is None or known.factor is None or quantity.amount < 0:
        return None
    if known.dimension not in ("mass", "volume", "pieces"):
        return None
    scaled = Fraction(quantity.amount) * known.factor
    exact = round(scaled)  # Fraction rounds half to even
    if exact > LARGEST_EXACT:
        return None
    return NormalQuantity(
        unit_code=known.code,
        dimension=known.dimension,
        exact=exact,
        is_rounded=scaled.denominator != 1,
    )


@lru_cache(maxsize=4096)
def normal_amount(amount: str, unit: str) -> NormalQuantity | None:
    """The exact normal form of a quantity as a report's JSON has it; asked again of one report, it costs nothing.

    Args:
        amount: Its digits.
        unit: As written.
    """
    return normal_quantity(Quantity(amount=Decimal(amount), unit=unit))


def shown_amounts(sums: Mapping[Dimension, int]) -> dict[str, str]:
    """Exact sums as the decimal strings that answers carry.

    Args:
        sums: Dimension to a sum of exact integers; absent dimensions are left out.

    Returns:
        ``mass_kg``, ``volume_l`` and ``pieces`` where they apply, without trailing zeros.
    """
    shown: dict[str, str] = {}
    for dimension, (name, places) in _SHOWN.items():
        if dimension in sums:
            with localcontext() as context:
                context.prec = 60
                value = Decimal(sums[dimension]).scaleb(-places)
            text = format(value, "f")
            shown[name] = text.rstrip("0").rstrip(".") if "." in text else text
    return shown
