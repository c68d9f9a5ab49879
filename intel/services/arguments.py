"""What each question can be asked with: its arguments, read from text and checked."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from intel.analysis.reading import day_number
from intel.analysis.totals import DIMENSIONS
from intel.clock import epoch_ms
from intel.model.commodities import find_commodity, nearest_commodities
from intel.model.countries import country_code, nearest_countries
from intel.model.report import ReportKind
from intel.model.substances import find_substance, nearest_substances, substance_of_code
from intel.model.vocabulary import Near

__all__ = [
    "Arguments",
    "ChangesArguments",
    "NetworkArguments",
    "PathArguments",
    "ReportArguments",
    "RoutesArguments",
    "SearchArguments",
    "TotalsArguments",
    "TraceArguments",
    "read_days",
    "read_years",
]

_PARTIAL_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_KINDS: tuple[str, ...] = get_args(ReportKind)


def _unknown(what: str, nearest: Sequence[str]) -> ValueError:
    hint = f"; did you mean {', '.join(nearest)}?" if nearest else ""
    return ValueError(f"there is no such {what}{hint}")


def _found(what: str, find: Callable[[str], str | None], near: Callable[[str], Sequence[Near]]) -> AfterValidator:
    """A check that turns the name of something into its code; empty stays empty."""

    def read(text: str) -> str:
        if not text:
            return text
        code = find(text)
        if code is None:
            raise _unknown(what, [f"{each.code} ({each.name})" for each in near(text)])
        return code

    return AfterValidator(read)


def _substance_code(text: str) -> str | None:
    known = substance_of_code(text) or find_substance(text)
    return None if known is None else known.code


def _kind(text: str) -> str:
    if text and text not in _KINDS:
        raise _unknown("kind of report", difflib.get_close_matches(text, _KINDS) or _KINDS)
    return text


def _partial_date(text: str) -> str:
    if text and not _PARTIAL_DATE.fullmatch(text):
        raise ValueError("write a date as YYYY, YYYY-MM or YYYY-MM-DD")
    return text


def _years(text: str) -> str:
    read_years(text)
    return text


def _moment(text: str) -> int:
    if re.fullmatch(r"\d{13}", text):
        return int(text)
    try:
        moment = datetime.fromisoformat(text)
        return epoch_ms(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    except (ValueError, OverflowError):
        raise ValueError("write a moment as 2026-01-31 or 2026-01-31T08:00:00Z") from None


def _is_moment(text: str) -> str:
    _moment(text)
    return text


def _dimensions(text: str) -> str:
    names = [each.strip() for each in text.split(",") if each.strip()]
    for name in names:
        if name not in DIMENSIONS:
            raise _unknown("dimension", difflib.get_close_matches(name, DIMENSIONS) or DIMENSIONS)
    return ",".join(dict.fromkeys(names))


def read_years(text: str) -> frozenset[int]:
    """The years of a list such as ``2011,2013-2015``.

    Raises:
        ValueError: It is no such list, or longer than 200 years.
    """
    years: set[int] = set()
    for part in filter(None, (each.strip() for each in text.split(","))):
        if not re.fullmatch(r"\d{4}(-\d{4})?", part):
            raise ValueError("write years as 2011,2013-2015")
        first, last = int(part[:4]), int(part[-4:])
        if not first <= last <= first + 200:
            raise ValueError("a span of years begins before it ends")
        years.update(range(first, last + 1))
    return frozenset(years)


def read_days(first: str, last: str) -> tuple[int, int]:
    """The days YYYYMMDD of a span of partial dates, 0 where an end is open."""
    return day_number(first or None), day_number(last or None, fill=99)


Country = Annotated[str, _found("country", country_code, nearest_countries)]
CommodityCode = Annotated[str, _found("kind of goods", find_commodity, nearest_commodities)]
SubstanceCode = Annotated[str, _found("substance", _substance_code, nearest_substances)]
DateText = Annotated[str, AfterValidator(_partial_date)]
Starting = Annotated[str, Field(min_length=1, max_length=300)]


class Arguments(BaseModel):
    """What every question takes. All values come in as text."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_by_name=False, validate_by_alias=True)

    limit: Annotated[int, Field(ge=1)] | None = Field(default=None, description="Rows of a page.")
    after: str | None = Field(default=None, max_length=4096, description="The `next` of the page before.")


class _Spanned(Arguments):
    """A span of time and a country."""

    country: Country = Field(default="", description="Country of the seizure: code or name, in any language.")
    since: DateText = Field(default="", alias="from", description="First day, month or year.")
    until: DateText = Field(default="", alias="to", description="Last day, month or year.")


class _Goods(BaseModel):
    """Which goods count, and whether copies do."""

    commodity: CommodityCode = Field(default="", description="Only this kind of goods: code or name.")
    substance: SubstanceCode = Field(default="", description="Only this substance: code or name.")
    duplicates: Literal["include", "exclude"] = Field(
        default="include", description="Whether visible copies of a report count; of a group the earliest always does."
    )


class SearchArguments(_Spanned):
    """Reports by words and facts."""

    text: Annotated[str, Field(max_length=1000)] = Field(
        default="", description="Words that a report must all have, in any language; none finds every report."
    )
    kind: Annotated[str, AfterValidator(_kind)] = Field(default="", description="Kind of report: seizure, case, …")


class ReportArguments(Arguments):
    """One report."""

    id: Starting = Field(description="Handle of the report.")


class _Walked(Arguments):
    """How a walk treats hubs."""

    hubs: bool = Field(default=False, description="Walk through identifiers that very many records share too.")


class NetworkArguments(_Walked):
    """The reports around a start."""

    start: Starting = Field(description="Handle of a report or record, or an identifier as kind:value.")
    hops: Annotated[int, Field(ge=1, le=6)] = Field(default=2, description="How far, from report to report.")


class PathArguments(_Walked):
    """The shortest way between two things."""

    a: Starting = Field(description="Handle of a report or record, or an identifier as kind:value.")
    b: Starting = Field(description="The same for the other end.")
    max: Annotated[int, Field(ge=1, le=6)] = Field(default=6, description="Most hops.")


class TraceArguments(Arguments):
    """The sightings of an identifier."""

    identifier: Starting = Field(description="An identifier as kind:value, for example container:MSKU1234565.")


class RoutesArguments(_Goods, Arguments):
    """Routes of seized goods."""

    country: Country = Field(default="", description="Country of the seizure: code or name, in any language.")
    years: Annotated[str, AfterValidator(_years), Field(max_length=200)] = Field(
        default="", description="Years of the seizures, as 2011,2013-2015."
    )


class TotalsArguments(_Goods, _Spanned):
    """Counts and exact sums."""

    by: Annotated[str, AfterValidator(_dimensions), Field(max_length=200)] = Field(
        default="", description="Comma list of " + ", ".join(DIMENSIONS) + "."
    )


class ChangesArguments(Arguments):
    """What is new to the reader."""

    since: Annotated[str, Field(max_length=40), AfterValidator(_is_moment)] = Field(
        description="A moment, as 2026-01-31T08:00:00Z; inclusive."
    )

    @property
    def since_ms(self) -> int:
        """The moment, epoch milliseconds UTC."""
        return _moment(self.since)
