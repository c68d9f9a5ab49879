"""What became of what was sent: the states of each report, worked out from the order of events.

For the reference view alone. The writer of the graph decides the same in its own way, from what it
finds stored, and the two are held against each other.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from intel.access.classify import LIFETIMES
from intel.clock import epoch_ms
from intel.model.marking import Marking
from intel.model.report import RECORD_LISTS, Report, ReportKind

__all__ = ["Event", "Released", "Remarked", "SentReport", "State", "Withdrawn", "expires_at", "states_of"]


@dataclass(frozen=True, slots=True)
class SentReport:
    """A report as a unit sent it; a sequence of events in order is the whole world.

    ``received_at`` is aware; ``is_versioned`` False means that the source has no versions, so that
    changed content under a known reference is the next one. What its originator corrects by hand is
    a report like any other, of the next version.
    """

    report: Report
    submitter: str
    received_at: datetime
    is_versioned: bool = True

    @property
    def key(self) -> tuple[str, str, str]:
        """Which report: originator, submitting unit, reference."""
        return self.report.administration, self.submitter, self.report.reference

    @property
    def at(self) -> datetime:
        """When it came."""
        return self.received_at


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A report that its originator took back: from then on it is as if it had never come.

    What comes under its reference later stays with the originator until it is `Released`.
    ``key`` is originator, submitting unit and reference; ``at`` is aware.
    """

    key: tuple[str, str, str]
    at: datetime


@dataclass(frozen=True, slots=True)
class Remarked:
    """A report that its originator put under another marking; fields as of `Withdrawn`.

    One that is kept back after a withdrawal is not re-marked, only released.
    """

    key: tuple[str, str, str]
    at: datetime
    marking: Marking


@dataclass(frozen=True, slots=True)
class Released:
    """A report that its originator released, to more than its marking said; fields as of `Withdrawn`.

    One that was kept back after a withdrawal gets the marking that it was sent with.
    """

    key: tuple[str, str, str]
    at: datetime
    to: tuple[str, ...] = ()
    names_to: tuple[str, ...] = ()


Event = SentReport | Withdrawn | Remarked | Released
"""Whatever changes what is there."""


@dataclass(frozen=True, slots=True)
class State:
    """A report as it stood from a moment on, epoch milliseconds."""

    report: Report
    submitter: str
    received_at: datetime
    since: int

    @property
    def key(self) -> tuple[str, str, str]:
        """Which report: originator, submitting unit, reference."""
        return self.report.administration, self.submitter, self.report.reference


def expires_at(kind: ReportKind, received_at: datetime, marking: Marking) -> int:
    """When what is marked so goes out of sight, epoch milliseconds.

    Args:
        kind: Of the report.
        received_at: When it came; its life runs from then.
        marking: Can only shorten it.
    """
    end = received_at + min(LIFETIMES[kind], timedelta(days=marking.expires_after_days or LIFETIMES[kind].days))
    if marking.expires_on is not None:
        year, month, day = (int(each or 0) for each in (marking.expires_on + "--").split("T")[0].split("-")[:3])
        last_day = day or calendar.monthrange(year, month or 12)[1]
        end = min(end, datetime(year, month or 12, last_day, tzinfo=UTC) + timedelta(days=1))
    return epoch_ms(end)


def _is_gone(report: Report, received_at: datetime, at: datetime) -> bool:
    """Whether a report has expired by a moment: it is then as if it had never come."""
    return expires_at(report.kind, received_at, report.marking) <= epoch_ms(at)


def _own_only(report: Report) -> Report:
    """A report that nobody but its originator may see or be pointed to."""
    kept = {"releasable_to": (), "nominal_releasable_to": (), "onward": "none", "deconflict": "none"}
    return report.model_copy(update={"marking": report.marking.model_copy(update={**kept, "break_glass": False})})


def _without_markings(report: Report) -> dict[str, Any]:
    plain = report.model_dump(exclude={"marking", "version"})
    for name in RECORD_LISTS:
        for record in plain[name]:
            del record["marking"]
    return plain


def _under(report: Report, marking: Marking) -> Report:
    return report.model_copy(update={"marking": marking})


def _came_before(report: Report, known: Report, came_as: Marking | None) -> bool:
    """Whether a report is an older version, as it is or as it came before it was re-marked."""
    return _is_same(report, known) or (came_as is not None and _is_same(report, _under(known, came_as)))


def _is_same(report: Report, other: Report) -> bool:
    """Whether two reports say the same under the same marking, whatever their versions."""
    return report.model_dump(mode="json", exclude={"version"}) == other.model_dump(mode="json", exclude={"version"})


@dataclass(slots=True)
class _History:
    """The states of one report of one unit, oldest first, and its older versions as they were last.

    ``sent`` is the report as it was sent, which is what the next one is compared with; it is another
    than the last state's only while the report ``is_held`` back after a withdrawal. ``came_as`` is the
    marking under which it came last, where its originator put it under another since: what comes under
    that once more says nothing new.
    """

    sent: Report
    is_held: bool
    states: list[State]
    older: dict[int, tuple[Report, datetime, Marking | None]] = field(
        default_factory=dict[int, tuple[Report, datetime, "Marking | None"]]
    )
    came_as: Marking | None = None

    @classmethod
    def begin(cls, sent: SentReport, *, is_held: bool) -> _History:
        """The history of a report that was not there."""
        report = _own_only(sent.report) if is_held else sent.report
        first = State(report, sent.submitter, sent.received_at, epoch_ms(sent.received_at))
        return cls(sent.report, is_held, [first])

    def take(self, sent: SentReport) -> None:
        """Take what was sent under the same reference; most of it changes nothing."""
        known, version = self.sent, sent.report.version if sent.is_versioned else self.sent.version
        older = {v: each for v, each in self.older.items() if not _is_gone(each[0], each[1], sent.received_at)}
        if version < known.version:
            self.older = {version: (sent.report, sent.received_at, None), **older}
            return
        received_at, report, came_as = sent.received_at, sent.report, None
        if report.marking == self.came_as:
            report, came_as = _under(report, known.marking), self.came_as
        if version == known.version:
            if _is_same(report, known):
                return
            if _without_markings(report) == _without_markings(known):
                received_at = self.states[-1].received_at  # the same report under another marking
            elif sent.is_versioned or any(_came_before(sent.report, each, came) for each, _, came in older.values()):
                return  # a second content under one version, or a file that was read before
            else:
                version += 1
        if version > known.version:
            self.older[known.version] = (known, self.states[-1].received_at, self.came_as)
        self.came_as = came_as
        self._put(report.model_copy(update={"version": version}), received_at, at=sent.received_at)

    def remark(self, marking: Marking, *, at: datetime) -> None:
        """Put the report under another marking."""
        if not self.is_held and marking != self.sent.marking:
            self._remember_marking()
            self._put(self.sent.model_copy(update={"marking": marking}), self.states[-1].received_at, at=at)

    def release(self, released: Released) -> None:
        """Let the report go to more than its marking said."""
        own = self.sent.marking
        wider = {
            "releasable_to": [*own.releasable_to, *released.to],
            "nominal_releasable_to": [*own.nominal_releasable_to, *released.names_to],
        }
        marking = Marking.model_validate({**own.model_dump(), **wider})
        self.is_held = False
        self._remember_marking()
        if marking != self.states[-1].report.marking:
            self._put(self.sent.model_copy(update={"marking": marking}), self.states[-1].received_at, at=released.at)

    def _remember_marking(self) -> None:
        """Remember the marking that came last, before its originator gives the report another."""
        self.came_as = self.came_as or self.sent.marking

    def _put(self, report: Report, received_at: datetime, *, at: datetime) -> None:
        self.sent = report
        shown = _own_only(report) if self.is_held else report
        self.states.append(State(shown, self.states[-1].submitter, received_at, epoch_ms(max(received_at, at))))


def states_of(world: Sequence[Event]) -> Iterator[list[State]]:
    """The states of every report that was not taken back, oldest first: one list for each unit and reference.

    Args:
        world: All that ever happened, in order.

    Source: design §3 (what is withdrawn or expired is as if it had never come; a resend stays with
    its originator) and §4 (versions are judged per originator, submitting unit and reference).
    """
    found: dict[tuple[str, str, str], _History] = {}
    held: set[tuple[str, str, str]] = set()
    for event in world:
        history = found.get(event.key)
        if history is not None:
            last = history.states[-1]
            if _is_gone(last.report, last.received_at, event.at):
                del found[event.key]
                history = None
        if isinstance(event, SentReport):
            if history is None:
                found[event.key] = _History.begin(event, is_held=event.key in held)
            else:
                history.take(event)
        elif history is not None:
            _apply(event, history, found=found, held=held)
    for each in found.values():
        yield each.states


def _apply(
    event: Withdrawn | Remarked | Released,
    history: _History,
    *,
    found: dict[tuple[str, str, str], _History],
    held: set[tuple[str, str, str]],
) -> None:
    """What an originator does with a report that is there."""
    if isinstance(event, Withdrawn):
        del found[event.key]
        held.add(event.key)
    elif isinstance(event, Remarked):
        history.remark(event.marking, at=event.at)
    else:
        held.discard(event.key)
        history.release(event)
