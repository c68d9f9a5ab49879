"""Rows that have too few or too many cells: where the look of the columns leaves one way only, it is taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from intel.ingest.cell_classes import class_of

__all__ = ["Columns"]

_ENOUGH = 3
_MOST_SHIFT = 8


class Columns:
    """What the cells of each column of a table have looked like so far."""

    def __init__(self, width: int) -> None:
        """Know nothing yet."""
        self.width = width
        self._seen = [Counter[str]() for _ in range(width)]
        self._rows = 0

    def learn(self, cells: Sequence[str]) -> None:
        """Look at a row that has all its cells; only the first rows are looked at."""
        if self._rows >= 200:
            return
        self._rows += 1
        for seen, cell in zip(self._seen, cells, strict=True):
            seen[class_of(cell)] += 1

    def are_words(self) -> bool:
        """Whether at least half of the columns hold more than numbers."""
        others = sum(any(seen[look] for look in seen if look not in ("number", "empty")) for seen in self._seen)
        return 2 * others >= self.width

    def _fit(self, cells: Sequence[str], first: int = 0) -> float:
        """How well cells look like the columns from one on: the sum of how usual each look is."""
        total = 0.0
        for seen, cell in zip(self._seen[first:], cells, strict=False):
            look = class_of(cell)
            share = seen[look] / self._rows
            total += share if look != "empty" else max(share, 0.05)
            if share == 0.0 and look in ("number", "date", "words", "odd"):
                total -= 0.5
        return total

    def cut(self, cells: list[str], delimiter: str) -> list[str]:
        """A long row without empty cells at its end, unless it fits better with two cells made one."""
        if any(cell.strip() for cell in cells[self.width :]):
            return cells
        plain = cells[: self.width]
        best = max((score for score, _ in self._joins(cells, delimiter)), default=0.0)
        return plain if self._rows < _ENOUGH or best <= self._fit(plain) + 0.5 else cells

    def padded(self, cells: Sequence[str]) -> list[str] | None:
        """A short row with its last cells empty, where no other place for the gap fits better."""
        gap = self.width - len(cells)
        if gap <= 0 or 2 * len(cells) < self.width:
            return None
        full = [*cells, *[""] * gap]
        if self._rows < _ENOUGH:
            return full
        here = self._fit(full)
        others = (self._fit([*cells[:at], *[""] * gap, *cells[at:]]) for at in range(len(cells)))
        return full if here >= max(others) - 1e-9 and here >= 0.5 * len(cells) else None

    def _joins(self, cells: Sequence[str], delimiter: str) -> list[tuple[float, list[str]]]:
        """Every way to make neighbouring cells one, with how well it fits, the best first."""
        extra = len(cells) - self.width
        if not 0 < extra <= _MOST_SHIFT or self._rows < _ENOUGH:
            return []
        scored: list[tuple[float, list[str]]] = []
        for at in range(self.width):
            parts = cells[at : at + extra + 1]
            if any(not part.strip() for part in parts):
                continue
            row = [*cells[:at], delimiter.join(parts), *cells[at + extra + 1 :]]
            # who writes a comma in a sentence puts a space behind it, a program between cells does not
            is_sentence = all(part.startswith(" ") for part in parts[1:])
            scored.append((self._fit(row) + 0.4 * is_sentence, row))
        return sorted(scored, key=lambda each: -each[0])

    def joined(self, cells: Sequence[str], delimiter: str) -> list[str] | None:
        """A long row with two or more cells made one, where one place alone fits: an unquoted delimiter."""
        scored = self._joins(cells, delimiter)
        if not scored or scored[0][0] < 0.6 * self.width:
            return None
        if len(scored) > 1 and scored[0][0] - scored[1][0] < 0.15:
            return None
        return scored[0][1]
