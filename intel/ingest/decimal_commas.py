"""Numbers with a decimal comma in a file whose delimiter is a comma, when nobody has quoted them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

__all__ = ["find_decimal_commas", "with_decimal_commas"]

_BEFORE = re.compile(r"[-+]?\d[\d .'\u00a0\u202f]*")
_BEHIND = re.compile(r"\d{1,3}")
_MOST_EXTRA = 4
_FEWEST_ROWS = 3


def find_decimal_commas(rows: Sequence[Sequence[str]], width: int) -> tuple[int, ...]:
    """Columns whose numbers fall into two cells, where every row says the same ones.

    Args:
        rows: Below the header, split at commas.
        width: Columns that the header has.

    Returns:
        Places of the columns, ascending; nothing where rows have the cells of the header, or where
        other columns could be meant as well.
    """
    lengths = Counter(len(row) for row in rows if any(row))
    if not lengths:
        return ()
    usual, times = lengths.most_common(1)[0]
    extra = usual - width
    chosen = [row for row in rows if len(row) == usual]
    if not 0 < extra <= _MOST_EXTRA or times < _FEWEST_ROWS or 10 * times < 8 * sum(lengths.values()):
        return ()
    # a place that only a trailing delimiter adds is no number
    found = [place for place in range(usual - 1) if _are_halves(chosen, place)]
    if len(found) != extra or any(second - first < 2 for first, second in pairwise(found)):
        return ()
    return tuple(place - before for before, place in enumerate(found))


def _are_halves(rows: Sequence[Sequence[str]], place: int) -> bool:
    digits = Counter[int]()
    for row in rows:
        before, behind = row[place].strip(), row[place + 1].strip()
        if not before and not behind:
            continue
        if _BEFORE.fullmatch(before) is None or _BEHIND.fullmatch(behind) is None:
            return False
        digits[len(behind)] += 1
    return len(digits) == 1


def with_decimal_commas(cells: Sequence[str], places: Sequence[int]) -> list[str]:
    """A row in which the halves of numbers are one cell again.

    Args:
        cells: As split, as many more than the header has as there are places.
        places: As `find_decimal_commas` gave them.
    """
    found: list[str] = []
    rest = iter(cells)
    for before in rest:
        if len(found) in places:
            behind = next(rest, "")
            found.append(f"{before},{behind}" if before.strip() or behind.strip() else "")
        else:
            found.append(before)
    return found
