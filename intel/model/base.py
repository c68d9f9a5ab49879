"""The frozen base of every model, and the small value types they share."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

__all__ = ["CountryCode", "FreeText", "Frozen", "LocalId", "PartialDate", "ShortText"]

_PARTIAL_DATE = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?$")
_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Frozen(BaseModel):
    """A model that cannot change after it was checked, and refuses fields it does not know.

    Source: house style (mutation happens in the driver, the quarantine and the audit only).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")


def _check_partial_date(value: str) -> str:
    found = _PARTIAL_DATE.match(value)
    if found is None:
        raise PydanticCustomError("date_form", "a date is YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM")
    year, month, day, hour, minute = (int(part) if part else None for part in found.groups())
    assert year is not None
    if not 1900 <= year <= 2200:
        raise PydanticCustomError("date_year", "the year of a date lies between 1900 and 2200")
    if month is not None and not 1 <= month <= 12:
        raise PydanticCustomError("date_month", "the month of a date lies between 01 and 12")
    if month is not None and day is not None:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        last = 28 if month == 2 and not leap else _DAYS_IN_MONTH[month - 1]
        if not 1 <= day <= last:
            message = "the day of a date in this month lies between 01 and {last}"
            raise PydanticCustomError("date_day", message, {"last": last})
    if hour is not None and (hour > 23 or (minute or 0) > 59):
        raise PydanticCustomError("date_time", "the time of a date lies between 00:00 and 23:59")
    return value


PartialDate = Annotated[str, AfterValidator(_check_partial_date)]
"""A date as precisely as it is known; its length says the precision (year, month, day, minute)."""

LocalId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$")]
"""The place of a record in its report, never reused for another person or thing."""

CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
"""ISO 3166-1 alpha-2."""

ShortText = Annotated[str, StringConstraints(min_length=1, max_length=500)]
"""One line as the source wrote it."""

FreeText = Annotated[str, StringConstraints(min_length=1, max_length=200_000)]
"""A story, a remark: nominal until a person has screened it."""
