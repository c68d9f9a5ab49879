"""From a report and its marking to the access classes and expiries of its parts.

Containment is built here: facet within record within report, by ``allOf`` and least expiry, so
that whoever sees a part may know its report.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from intel.access.classes import AccessClass, BaseClass
from intel.clock import epoch_ms
from intel.model.administrations import ADMINISTRATIONS
from intel.model.groups import split
from intel.model.marking import Marking
from intel.model.nominal import NominalRules
from intel.model.report import Report, ReportKind

__all__ = ["LIFETIMES", "Placement", "Placer", "end_of", "nominal_rules", "placer_for"]

LIFETIMES: Mapping[ReportKind, timedelta] = {
    "seizure": timedelta(days=3653),
    "case": timedelta(days=1826),
    "warning": timedelta(days=365),
    "feedback": timedelta(days=731),
    "alert": timedelta(days=731),
    "request": timedelta(days=365),
}
"""How long a report of a kind lives from its receipt; a marking can only shorten it."""

SECRETARIAT_UNIT = "secretariat"


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an element lies: its access class and its expiry, epoch milliseconds UTC."""

    access: AccessClass
    expires_at: int

    def within(self, other: Placement) -> Placement:
        """This placement, contained in another: both classes, the least expiry."""
        return Placement(
            AccessClass(self.access.parts | other.access.parts),
            min(self.expires_at, other.expires_at),
        )


def end_of(date: str) -> datetime:
    """First moment after a partial date, UTC.

    Args:
        date: ISO year, month or day, as a marking has it.
    """
    year, month, day = int(date[:4]), date[5:7], date[8:10]
    if not month:
        return datetime(year + 1, 1, 1, tzinfo=UTC)
    if not day:
        following = (year + 1, 1) if month == "12" else (year, int(month) + 1)
        return datetime(*following, 1, tzinfo=UTC)
    return datetime(year, int(month), int(day), tzinfo=UTC) + timedelta(days=1)


def nominal_rules(administration: str) -> NominalRules:
    """What an administration counts as nominal; one that is not a member counts all of it."""
    known = ADMINISTRATIONS.get(administration)
    if known is None:
        return NominalRules()
    return NominalRules(plates=known.plates_nominal, vin=known.vin_nominal)


@dataclass(frozen=True, slots=True)
class Placer:
    """Places the parts of one report.

    A held copy is placed like any report: it belongs to its originator still, and its marking names
    the holder alone.
    """

    report: Report
    submitter: str
    received_at: datetime
    held: bool = False

    def _base(self, marking: Marking, *, nominal: bool) -> BaseClass:
        release, groups = split(marking.nominal_releasable_to if nominal else marking.releasable_to)
        return BaseClass(
            originator=self.report.administration,
            submitter=self.submitter,
            handling=marking.handling_code,
            release=release,
            groups=groups,
            purposes=marking.purposes,
            nominal=nominal,
            cases=marking.cases,
            onward=marking.onward,
            deconflict=marking.deconflict,
            break_glass=marking.break_glass,
            held=self.held,
        )

    def _expiry(self, marking: Marking) -> int:
        ends = [self.received_at + LIFETIMES[self.report.kind]]
        if marking.expires_after_days is not None:
            ends.append(self.received_at + timedelta(days=marking.expires_after_days))
        if marking.expires_on is not None:
            ends.append(end_of(marking.expires_on))
        return epoch_ms(min(ends))

    def _own_rule(self, *, nominal: bool) -> frozenset[BaseClass]:
        """The originator's own rule, for what the secretariat sends in its name (design §3)."""
        administration = ADMINISTRATIONS.get(self.report.administration)
        if self.submitter != SECRETARIAT_UNIT or administration is None:
            return frozenset()
        rule = administration.secretariat_rule
        marking = Marking(releasable_to=rule.releasable_to, nominal_releasable_to=rule.nominal_releasable_to)
        return frozenset({self._base(marking, nominal=nominal)})

    def of_report(self) -> Placement:
        """The placement of the report node itself."""
        marking = self.report.marking
        parts = frozenset({self._base(marking, nominal=False)}) | self._own_rule(nominal=False)
        return Placement(AccessClass(parts), self._expiry(marking))

    def of_record(self, marking: Marking | None) -> Placement:
        """The placement of a record, stricter than its report only where it has a marking."""
        outer = self.of_report()
        if marking is None:
            return outer
        own = AccessClass.of(self._base(marking, nominal=False))
        return Placement(own, self._expiry(marking)).within(outer)

    def of_facet(self, marking: Marking | None) -> Placement:
        """The placement of what is nominal in a record (or, without one, in the report's text)."""
        effective = marking or self.report.marking
        # both markings: that of a record is stricter than its report's for names too, never more open
        parts = {self._base(each, nominal=True) for each in (effective, self.report.marking)}
        access = AccessClass(frozenset(parts) | self._own_rule(nominal=True))
        return Placement(access, self._expiry(effective)).within(self.of_record(marking))

    def of_origin(self) -> Placement:
        """The placement of digest and full marking: data too, and the originator's alone."""
        own = BaseClass(originator=self.report.administration, submitter=self.submitter, nominal=True, held=self.held)
        return Placement(AccessClass.of(own), self._expiry(self.report.marking))


def placer_for(report: Report, *, submitter: str, received_at: datetime, held: bool = False) -> Placer:
    """The placer of one report.

    Args:
        report: In canonical form.
        submitter: Unit that sent it.
        received_at: When, aware, UTC; expiry runs from it.
        held: Whether it is a copy that the unit holds of another's report.
    """
    return Placer(report, submitter, received_at, held)
