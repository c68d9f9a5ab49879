"""Which reports stand at a moment of a world: there, and not yet out of sight."""

from collections.abc import Sequence
from datetime import datetime

from intel.access.arrivals import Event, State, expires_at, states_of
from intel.clock import epoch_ms

__all__ = ["standing_at"]


def standing_at(world: Sequence[Event], at: datetime) -> dict[tuple[str, str, str], State]:
    """What is there at a moment, by originator, unit and reference.

    Args:
        world: All that happened before, in order.
        at: When, aware.
    """
    return {
        each.key: each
        for each in (states[-1] for states in states_of(world))
        if expires_at(each.report.kind, each.received_at, each.report.marking) > epoch_ms(at)
    }
