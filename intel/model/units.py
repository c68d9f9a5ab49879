"""Units of measure: Recommendation 20 codes from the ways in which sources write a unit.

Every factor is an exact fraction of the base of its dimension, so that sums stay exact.
Kinds of package carry the Recommendation 21 code after an ``X`` (``XPK`` a package, ``XAM`` an
ampoule), as UN/CEFACT prescribes where a package is the unit. Units that neither list has and the
region still uses have codes of our own that begin with ``Z``.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from intel.model.unit_names import OTHER_UNITS, PIECES, UNITS_OF_MASS, UNITS_OF_VOLUME
from intel.model.vocabulary import LONGEST_NAME, Near, Vocabulary

__all__ = ["Unit", "UnitDimension", "find_unit", "nearest_units", "unit_of_code"]

UnitDimension = Literal["mass", "volume", "pieces", "area", "length", "other"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure.

    Attributes:
        code: UN/CEFACT Recommendation 20 code, ``X`` and a Recommendation 21 code, or ``Z…``.
        dimension: What it measures.
        factor: Base units in one unit: micrograms (mass), microlitres (volume), thousandths
            of a piece (pieces). None where there is no exact sum: length, area, other.

    Source: UN/CEFACT Recommendation 20, revision 17; Recommendation 21.
    """

    code: str
    dimension: UnitDimension
    factor: Fraction | None


def _units() -> list[tuple[str, Unit, list[str]]]:
    units: list[tuple[str, Unit, list[str]]] = []
    scaled: tuple[tuple[UnitDimension, tuple[tuple[str, str, str], ...]], ...] = (
        ("mass", UNITS_OF_MASS),
        ("volume", UNITS_OF_VOLUME),
        ("pieces", PIECES),
    )
    for dimension, rows in scaled:
        units.extend((code, Unit(code, dimension, Fraction(factor)), names.split("|")) for code, factor, names in rows)
    units.extend((code, Unit(code, dimension, None), names.split("|")) for code, dimension, names in OTHER_UNITS)
    return units


_UNITS = Vocabulary(_units())


@lru_cache(maxsize=4096)
def _find(text: str) -> Unit | None:
    return _UNITS.find(text)


def find_unit(text: str | None) -> Unit | None:
    """The unit that a text names, by code, name or abbreviation in English, Russian or Chinese.

    Does not convert kinds of package into each other: a pack of cigarettes stays a pack. A
    deprecated code, an ambiguous word ("ton" is the metric tonne, "barrel" no unit) or an
    unknown one has no unit; the caller keeps the text.

    Args:
        text: The unit as written, without the number.

    Returns:
        The unit, or None.

    Source: UN/CEFACT Recommendation 20, revision 17.
    """
    if text is None or len(text) > LONGEST_NAME:
        return None
    # Signs that a fold would drop but that tell one unit from another.
    return _find(text.replace("²", "2").replace("³", "3").replace("№", "no"))


def nearest_units(text: str | None, n: int = 3) -> tuple[Near, ...]:
    """The units whose names come closest to a text, best first; for findings only."""
    return _UNITS.nearest(text, n)


def unit_of_code(code: str) -> Unit | None:
    """The unit of a code written exactly so, or None."""
    return _UNITS.get(code)
