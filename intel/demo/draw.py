"""A small random source whose numbers are the same on every machine and Python for ever.

The standard library's generator promises that for its numbers, not for what it makes of them.
"""

from collections.abc import Sequence
from typing import TypeVar

__all__ = ["Draw"]

T = TypeVar("T")

_MASK = (1 << 64) - 1
_GOLDEN = 0x9E3779B97F4A7C15


def _mixed(value: int) -> int:
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9 & _MASK
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB & _MASK
    return value ^ (value >> 31)


class Draw:
    """A stream of random numbers (SplitMix64); equal keys give equal streams.

    Not for secrets.
    """

    __slots__ = ("_state",)

    def __init__(self, *key: int) -> None:
        """Open a stream.

        Args:
            key: Whole numbers that name the stream: seed, purpose, index.
        """
        state = 0
        for part in key:
            state = _mixed((state + part + _GOLDEN) & _MASK)
        self._state = state

    def below(self, limit: int) -> int:
        """A number from 0 to ``limit`` - 1."""
        self._state = (self._state + _GOLDEN) & _MASK
        return _mixed(self._state) * limit >> 64

    def between(self, low: int, high: int) -> int:
        """A number from ``low`` to ``high``, both included."""
        return low + self.below(high - low + 1)

    def chance(self, percent: int) -> bool:
        """True in ``percent`` of a hundred cases."""
        return self.below(100) < percent

    def pick(self, choices: Sequence[T]) -> T:
        """One of the choices."""
        return choices[self.below(len(choices))]

    def sample(self, choices: Sequence[T], count: int) -> list[T]:
        """``count`` different choices, in random order; all of them if there are fewer."""
        pool = list(choices)
        count = min(count, len(pool))
        for i in range(count):
            j = i + self.below(len(pool) - i)
            pool[i], pool[j] = pool[j], pool[i]
        return pool[:count]
