"""What every question of the reference speaks of: what is seen, rows, days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from intel.access.view import VisibleReport

__all__ = ["Row", "Seen", "day_of"]

Seen = Sequence[VisibleReport]
Row = dict[str, Any]


def day_of(date: str, fill: str = "00") -> int:
    """A date of any precision as a number; what it lacks is filled."""
    year, month, day = [*date[:10].split("-"), fill, fill][:3]
    return int(year + month + day)
