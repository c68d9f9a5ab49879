"""The question ``totals``: seizures and exact amounts, by any of the facts of a seizure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product

from intel.analysis.reading import KeyedRow, View
from intel.analysis.seizures import Amounts, Goods, SeizureFacts, Span, read_seizures

__all__ = ["DIMENSIONS", "totals"]

Value = str | None


def _year(facts: SeizureFacts) -> Value:
    return f"{facts.day // 10_000:04d}" if facts.day else None


def _month(facts: SeizureFacts) -> Value:
    if not facts.day or not facts.day // 100 % 100:
        return None
    return f"{facts.day // 10_000:04d}-{facts.day // 100 % 100:02d}"


def _or_none(values: Iterable[Value]) -> list[Value]:
    """Distinct values in order, or the one unknown."""
    return list(dict.fromkeys(value for value in values if value is not None)) or [None]


_OF_SEIZURE: Mapping[str, Callable[[SeizureFacts], list[Value]]] = {
    "country": lambda facts: [facts.country],
    "year": lambda facts: [_year(facts)],
    "month": lambda facts: [_month(facts)],
    "direction": lambda facts: [facts.direction],
    "concealment": lambda facts: _or_none(facts.concealment),
    "mode": lambda facts: _or_none(leg.mode for leg in facts.legs.values()),
}
_OF_GOODS: Mapping[str, Callable[[Goods | None], Value]] = {
    "commodity": lambda goods: None if goods is None else goods.commodity,
    "substance": lambda goods: None if goods is None else goods.substance,
}
DIMENSIONS = ("country", "commodity", "substance", "year", "month", "mode", "concealment", "direction")
"""What totals can be grouped by."""


def _groups(facts: SeizureFacts, goods: Goods | None, by: Sequence[str]) -> Iterable[tuple[Value, ...]]:
    """The groups that a goods item of a seizure falls into."""
    values = [[_OF_GOODS[name](goods)] if name in _OF_GOODS else _OF_SEIZURE[name](facts) for name in by]
    return product(*values)


def totals(
    view: View, by: Sequence[str], span: Span, *, commodity: str = "", substance: str = "", with_copies: bool = True
) -> list[KeyedRow]:
    """Seizures and amounts by group.

    A seizure with two modes or ways of concealment counts in both groups, with all its goods; one
    with several goods counts once in every group of its goods, with those goods. An unknown value
    is a group of its own, shown as null; a substance that no list has is one by its words as written.

    Args:
        view: What is read through.
        by: Names out of `DIMENSIONS`; none gives one row for all.
        span: Which seizures.
        commodity: Only goods of this commodity, and seizures that have such.
        substance: Likewise of this substance.
        with_copies: Whether possible duplicates count.

    Returns:
        Rows of the grouping keys, ``seizures``, and ``mass_kg``, ``volume_l``, ``pieces`` where
        they apply, ordered by the keys with null last.
    """
    sums: dict[tuple[Value, ...], Amounts] = defaultdict(Amounts)
    for facts in read_seizures(view, span, with_copies=with_copies).values():
        chosen: list[Goods | None] = [each for each in facts.goods.values() if each.is_of(commodity, substance)]
        if not chosen and (commodity or substance):
            continue
        for goods in chosen or [None]:
            for group in _groups(facts, goods, by):
                sums[group].add_seizure(facts.seizure)
                if goods is not None:
                    sums[group].add_goods(goods)
    rows: list[KeyedRow] = []
    for group, amounts in sums.items():
        key = tuple(part for value in group for part in ((1, "") if value is None else (0, value)))
        rows.append((key, {**dict(zip(by, group, strict=True)), **amounts.shown()}))
    return sorted(rows, key=lambda each: each[0])
