"""How many comparisons were made: the figures of the report that `make prove` writes."""

from __future__ import annotations

from collections import Counter

__all__ = ["TALLY", "Tally"]


class Tally:
    """Counts comparisons by property: one comparison is one (world, actor, request)."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self.counts: Counter[str] = Counter()

    def count(self, name: str, times: int = 1) -> None:
        """Count a comparison of a property."""
        self.counts[name] += times

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.counts.values())


TALLY = Tally()
"""Of this run."""
