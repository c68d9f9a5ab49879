"""The question ``routes``: from where, seized in, on the way to where."""

from __future__ import annotations

from collections import defaultdict

from intel.analysis.reading import KeyedRow, View
from intel.analysis.seizures import Amounts, SeizureFacts, Span, read_seizures

__all__ = ["routes"]

Ends = tuple[str | None, str | None]


def _ends_by_shipment(facts: SeizureFacts) -> dict[str, Ends]:
    """First country of departure and last of destination of every shipment that has either."""
    ends: dict[str, Ends] = {}
    for leg in sorted(facts.legs.values(), key=lambda each: each.order):
        departure, destination = ends.get(leg.shipment, (None, None))
        ends[leg.shipment] = (departure or leg.departure, leg.destination or destination)
    return {shipment: each for shipment, each in ends.items() if each != (None, None)}


def routes(
    view: View,
    span: Span,
    *,
    years: frozenset[int] = frozenset(),
    commodity: str = "",
    substance: str = "",
    with_copies: bool = True,
) -> list[KeyedRow]:
    """Routes of seized shipments with how often and how much.

    A shipment of which no leg names a country is on no route.

    Args:
        view: What is read through.
        span: Which seizures.
        years: Only seizures of these years; none means all.
        commodity: Only goods of this commodity, and shipments that have such.
        substance: Likewise of this substance.
        with_copies: Whether possible duplicates count.

    Returns:
        Rows ``departure``, ``seized_in``, ``destination`` (ISO 3166-1 alpha-2 or null),
        ``seizures`` and the exact sums, ordered by the three.
    """
    sums: dict[tuple[str | None, str | None, str | None], Amounts] = defaultdict(Amounts)
    for facts in read_seizures(view, span, with_copies=with_copies).values():
        if years and (facts.day or 0) // 10_000 not in years:
            continue
        for shipment, (departure, destination) in _ends_by_shipment(facts).items():
            goods = [g for g in facts.goods.values() if g.shipment == shipment and g.is_of(commodity, substance)]
            if not goods and (commodity or substance):
                continue
            amounts = sums[departure, facts.country, destination]
            amounts.add_seizure(facts.seizure)
            for each in goods:
                amounts.add_goods(each)
    rows: list[KeyedRow] = []
    for (departure, country, destination), amounts in sums.items():
        shown = {"departure": departure, "seized_in": country, "destination": destination, **amounts.shown()}
        rows.append(((departure or "~", country or "~", destination or "~"), shown))
    return sorted(rows, key=lambda each: each[0])
