from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intel.clock import FixedClock, SystemClock, epoch_ms, from_epoch_ms

MOMENTS = st.datetimes(timezones=st.timezones() | st.just(UTC), allow_imaginary=False).filter(
    lambda moment: 1 < moment.year < 9999
)


@given(MOMENTS)
def test_a_moment_comes_back_from_its_milliseconds_without_the_microseconds(moment: datetime) -> None:
    back = from_epoch_ms(epoch_ms(moment))

    assert timedelta(0) <= moment - back < timedelta(milliseconds=1)
    assert back.tzinfo is UTC


def test_a_moment_before_1970_is_cut_towards_the_past() -> None:
    assert epoch_ms(datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)) == -1


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        epoch_ms(datetime(2026, 1, 1))


def test_a_fixed_clock_stands_until_it_is_moved() -> None:
    clock = FixedClock(datetime(2026, 1, 1, tzinfo=UTC))

    assert clock.now() == clock.now()
    assert clock.advance(timedelta(hours=2)) == clock.now() == datetime(2026, 1, 1, 2, tzinfo=UTC)


def test_the_system_clock_speaks_utc() -> None:
    assert SystemClock().now().tzinfo is UTC
