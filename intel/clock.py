"""The one place that reads the time.

Everything that needs "now" is given a `Clock`, so that a test, a comparison of
two engines and a replay of an ingest can all stand at the same moment. In the
graph and in the statements a moment is whole milliseconds since 1970 (UTC).
"""

from datetime import UTC, datetime, timedelta
from typing import Protocol

__all__ = ["Clock", "FixedClock", "SystemClock", "epoch_ms", "from_epoch_ms", "span_ms"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class Clock(Protocol):
    """Something that knows the time."""

    def now(self) -> datetime:
        """The present moment, aware, UTC."""
        ...


class SystemClock:
    """The machine's clock."""

    __slots__ = ()

    def now(self) -> datetime:
        """The present moment by the machine's clock, aware, UTC."""
        return datetime.now(UTC)


class FixedClock:
    """A clock that stands still until it is moved."""

    __slots__ = ("_moment",)

    def __init__(self, moment: datetime) -> None:
        """Make a clock that stands at a moment.

        Args:
            moment: Aware, any time zone.

        Raises:
            ValueError: The moment has no time zone.
        """
        self._moment = _as_utc(moment)

    def now(self) -> datetime:
        """The moment at which the clock stands, aware, UTC."""
        return self._moment

    def advance(self, by: timedelta) -> datetime:
        """Move the clock and return the moment at which it stands now.

        Args:
            by: How far; negative moves it back.
        """
        self._moment += by
        return self._moment


def epoch_ms(moment: datetime) -> int:
    """Whole milliseconds since 1970-01-01T00:00Z; a fraction is cut towards the past.

    Args:
        moment: Aware, any time zone.

    Returns:
        Milliseconds; negative before 1970.

    Raises:
        ValueError: The moment has no time zone.
    """
    return (_as_utc(moment) - _EPOCH) // _MILLISECOND


def from_epoch_ms(milliseconds: int) -> datetime:
    """The moment so many milliseconds after 1970-01-01T00:00Z, aware, UTC.

    Args:
        milliseconds: May be negative.

    Raises:
        OverflowError: The moment lies outside the years 1 to 9999.
    """
    return _EPOCH + milliseconds * _MILLISECOND


def _as_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone is not a moment")
    return moment.astimezone(UTC)


def span_ms(span: timedelta) -> int:
    """How long a span is, whole milliseconds."""
    return span // _MILLISECOND
