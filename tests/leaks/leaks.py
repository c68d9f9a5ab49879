"""Leaks, kept: each a small mistake that somebody could make in this code, one for every channel.

A leak is switched on for the life of a with statement, on a running system. `test_leaks.py` requires
that the property that watches its channel fails while it is on.
"""

from __future__ import annotations

from tests.leaks import finding, governing, keeping, passing, standing, telling, walking
from tests.leaks.making import LEAKS, Leak

__all__ = ["LEAKS", "Leak"]

CHANNELS = range(1, 28)
"""The channels of the table in docs/proof.md."""

LEAKS.sort(key=lambda each: each.channel)
assert {each.channel for each in LEAKS} == set(CHANNELS), "a channel has no leak"
assert all(part.__doc__ for part in (finding, governing, keeping, passing, standing, telling, walking))
