"""The visible seizures of a span of time with what they are counted by, for totals and routes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from intel.analysis.reading import View
from intel.graph.queries import GOODS_ROWS, LEG_ROWS, SEIZURE_ROWS, SeizureRowsRow
from intel.model.quantity import Dimension, shown_amounts

__all__ = ["Amounts", "Goods", "Leg", "SeizureFacts", "Span", "read_seizures"]


@dataclass(frozen=True, slots=True)
class Span:
    """Which seizures are asked for; 0 and empty demand nothing. Days are YYYYMMDD, inclusive."""

    from_day: int = 0
    to_day: int = 0
    country: str = ""


@dataclass(frozen=True, slots=True)
class Goods:
    """A visible goods item; exact amounts in micrograms, microlitres, thousandths of a piece."""

    shipment: str
    commodity: str | None
    substance: str | None
    amounts: Mapping[Dimension, int]

    def is_of(self, commodity: str, substance: str) -> bool:
        """Whether it is of a commodity and a substance; empty demands nothing."""
        return commodity in ("", self.commodity) and substance in ("", self.substance)


@dataclass(frozen=True, slots=True)
class Leg:
    """A visible leg of a shipment; ``order`` sorts the legs of one shipment."""

    shipment: str
    order: tuple[int, str]
    mode: str | None
    departure: str | None
    destination: str | None


@dataclass(slots=True)
class SeizureFacts:
    """A visible seizure of a seizure report with its goods and legs."""

    seizure: str
    day: int | None
    country: str | None
    direction: str | None
    concealment: tuple[str, ...]
    goods: dict[str, Goods] = field(default_factory=dict[str, Goods])
    legs: dict[str, Leg] = field(default_factory=dict[str, Leg])


class Amounts:
    """Exact sums of what was seized in how many seizures."""

    __slots__ = ("_seizures", "_sums")

    def __init__(self) -> None:
        """Begin with nothing."""
        self._seizures: set[str] = set()
        self._sums: dict[Dimension, int] = {}

    def add_seizure(self, seizure: str) -> None:
        """Count a seizure; the same one again counts once."""
        self._seizures.add(seizure)

    def add_goods(self, goods: Goods) -> None:
        """Add the amounts of a goods item."""
        for dimension, exact in goods.amounts.items():
            self._sums[dimension] = self._sums.get(dimension, 0) + exact

    def shown(self) -> dict[str, int | str]:
        """``seizures``, and the sums as decimal strings where there are any."""
        return {"seizures": len(self._seizures), **shown_amounts(self._sums)}


def _amounts(mass: int | None, volume: int | None, pieces: int | None) -> dict[Dimension, int]:
    stated: tuple[tuple[Dimension, int | None], ...] = (("mass", mass), ("volume", volume), ("pieces", pieces))
    return {dimension: exact for dimension, exact in stated if exact is not None}


def _without_copies(rows: list[SeizureRowsRow]) -> list[SeizureRowsRow]:
    """Rows less the copies: of reports with one content the earliest visible one counts."""
    first: dict[str, str] = {}
    for row in sorted(rows, key=lambda each: (each.received_at, each.report)):
        first.setdefault(row.twin, row.report)
    return [row for row in rows if first[row.twin] == row.report]


def read_seizures(view: View, span: Span, *, with_copies: bool) -> dict[str, SeizureFacts]:
    """The visible seizures of seizure reports in a span, by handle.

    Does *not* count what other kinds of report tell of seizures: a case binds seizures that were
    reported by themselves.

    Args:
        view: What is read through.
        span: Which seizures.
        with_copies: Whether possible duplicates stay; otherwise of each group of copies that this
            view holds the earliest (by receipt, then handle) is left.
    """
    params = {"from_day": span.from_day, "to_day": span.to_day, "country": span.country}
    rows = [row for row in view.rows(SEIZURE_ROWS, **params) if row.kind == "seizure"]
    found = {
        row.seizure: SeizureFacts(row.seizure, row.day, row.country, row.direction, tuple(row.concealment or ()))
        for row in (rows if with_copies else _without_copies(rows))
    }
    for goods in view.rows(GOODS_ROWS, **params):
        if goods.seizure in found:
            amounts = _amounts(goods.mass_ug, goods.volume_ul, goods.pieces_mil)
            item = Goods(goods.shipment, goods.commodity, goods.substance, amounts)
            found[goods.seizure].goods[goods.item] = item
    for leg in view.rows(LEG_ROWS, **params):
        if leg.seizure in found:
            order = (leg.sequence, leg.leg)
            found[leg.seizure].legs[leg.leg] = Leg(leg.shipment, order, leg.mode, leg.from_country, leg.to_country)
    return found
