"""Rows that have too few or too many cells: where the look of the columns leaves one way only, it is taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from intel.ingest.cell_classes import class_of

__all__ = ["Columns"]

_ENOUGH = 3
_MOST_SHIFT = 8


class Columns:
    """What the cells of each column of a table have looked like so far.

    ``is_narrow`` says that many rows hold more than the header has: then an empty end is no surplus.
    """

    def __init__(self, width: int) -> None:
        """Know nothing yet."""
        self.width = width
        self._seen = [Counter[str]() for _ in range(width)]
        self._rows = 0
        self.is_narrow = False

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

    def are_under_header(self, cells: Sequence[str]) -> bool:
        """Whether cells say more of the header, as units and forms do: words in columns of numbers and dates."""
        if len(cells) != self.width or self._rows < _ENOUGH:
            return False
        looks = [class_of(cell) for cell in cells]
        typed = [
            look
            for look, seen in zip(looks, self._seen, strict=True)
            if look != "empty" and 10 * (seen["number"] + seen["date"]) > 8 * (self._rows - seen["empty"]) > 0
        ]
        return len(typed) > 1 and not {"number", "date", "time"} & {*looks}

    def is_strange(self, cell: str) -> bool:
        """Whether a cell looks like few of the first column."""
        return self._rows >= _ENOUGH and 5 * self._seen[0][class_of(cell)] < self._rows

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
        """A long row without empty cells at its end, unless it fits better in another way."""
        if self.is_narrow or any(cell.strip() for cell in cells[self.width :]):
            return cells
        plain = cells[: self.width]
        best = max((score for score, _ in self._ways(cells, delimiter)), default=0.0)
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

    def _ways(self, cells: Sequence[str], delimiter: str) -> list[tuple[float, list[str]]]:
        """Every way to bring a long row to its width, with how well it fits, the best first.

        Neighbouring cells made one, where a delimiter was not quoted; an empty cell left out, where
        one delimiter was too many.
        """
        extra = len(cells) - self.width
        if not 0 < extra <= _MOST_SHIFT or self._rows < _ENOUGH:
            return []
        rows: dict[tuple[str, ...], float] = {}
        for at in range(self.width):
            parts = cells[at : at + extra + 1]
            if any(not part.strip() for part in parts):
                continue
            row = (*cells[:at], delimiter.join(parts), *cells[at + extra + 1 :])
            # who writes a comma in a sentence puts a space behind it, a program between cells does not
            is_sentence = all(part.startswith(" ") for part in parts[1:])
            rows[row] = self._fit(row) + 0.4 * is_sentence
        for at in range(len(cells) - extra + 1):
            if not any(cell.strip() for cell in cells[at : at + extra]):
                row = (*cells[:at], *cells[at + extra :])
                rows[row] = max(self._fit(row), rows.get(row, 0.0))
        return sorted(((score, list(row)) for row, score in rows.items()), key=lambda each: -each[0])

    def joined(self, cells: Sequence[str], delimiter: str) -> list[str] | None:
        """A long row brought to its width, where one way alone fits."""
        scored = self._ways(cells, delimiter)
        if not scored or scored[0][0] < 0.6 * self.width:
            return None
        if len(scored) > 1 and scored[0][0] - scored[1][0] < 0.15:
            return None
        return scored[0][1]

    def without_stray_quotes(self, cells: list[str], raw: str) -> list[str]:
        """Cells without a quote that closes nothing; inches after a number stay where the column has them.

        Args:
            cells: Of a row.
            raw: Its text; a quote that is doubled there is meant.
        """
        if not any(cell.count('"') == 1 and cell.endswith('"') for cell in cells):
            return cells
        return [
            cell[:-1] if cell.count('"') == 1 and self._is_stray(cell, place) and f'{cell}""' not in raw else cell
            for place, cell in enumerate(cells)
        ]

    def _is_stray(self, cell: str, place: int) -> bool:
        bare, seen = cell[:-1], self._seen[place]
        if not cell.endswith('"') or not bare.strip():
            return False
        look = class_of(bare)
        return not bare[-1:].isdigit() or (look != "words" and self._rows >= _ENOUGH and 2 * seen[look] > self._rows)
