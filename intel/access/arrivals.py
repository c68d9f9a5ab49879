"""What became of what was sent: the states of each report, worked out from the order of arrival.

For the reference view alone. The writer of the graph decides the same in its own way, from what it
finds stored, and the two are held against each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from intel.clock import epoch_ms
from intel.model.report import RECORD_LISTS, Report

__all__ = ["SentReport", "State", "states_of"]


@dataclass(frozen=True, slots=True)
class SentReport:
    """A report as a unit sent it; a sequence of them in order of arrival is the whole world.

    ``received_at`` is aware; ``is_versioned`` False means that the source has no versions, so that
    changed content under a known reference is the next one.
    """

    report: Report
    submitter: str
    received_at: datetime
    is_versioned: bool = True


@dataclass(frozen=True, slots=True)
class State:
    """A report as it stood from a moment on, epoch milliseconds."""

    report: Report
    submitter: str
    received_at: datetime
    since: int


def _without_markings(report: Report) -> dict[str, Any]:
    plain = report.model_dump(exclude={"marking", "version"})
    for name in RECORD_LISTS:
        for record in plain[name]:
            del record["marking"]
    return plain


def _is_same(report: Report, other: Report) -> bool:
    """Whether two reports say the same under the same marking, whatever their versions."""
    return report.model_dump(mode="json", exclude={"version"}) == other.model_dump(mode="json", exclude={"version"})


@dataclass(slots=True)
class _History:
    """The states of one report of one unit, oldest first, and its older versions as they were last."""

    states: list[State]
    older: dict[int, Report] = field(default_factory=dict[int, Report])

    def take(self, sent: SentReport) -> None:
        """Take what was sent under the same reference; most of it changes nothing."""
        known, version = self.states[-1], sent.report.version if sent.is_versioned else self.states[-1].report.version
        if version < known.report.version:
            self.older.setdefault(version, sent.report)
            return
        received_at = sent.received_at
        if version == known.report.version:
            if _is_same(sent.report, known.report):
                return
            if _without_markings(sent.report) == _without_markings(known.report):
                received_at = known.received_at  # the same report under another marking
            elif sent.is_versioned or any(_is_same(sent.report, each) for each in self.older.values()):
                return  # a second content under one version, or a file that was read before
            else:
                version += 1
        if version > known.report.version:
            self.older[known.report.version] = known.report
        report = sent.report.model_copy(update={"version": version})
        since = epoch_ms(max(received_at, sent.received_at))
        self.states.append(State(report, sent.submitter, received_at, since))


def states_of(world: Sequence[SentReport]) -> Iterator[list[State]]:
    """The states of every report, oldest first: one list for each unit and reference.

    Args:
        world: All that was ever sent, in order of arrival.

    Source: design §4 (versions are judged per originator, submitting unit and reference).
    """
    found: dict[tuple[str, str, str], _History] = {}
    for sent in world:
        key = (sent.report.administration, sent.submitter, sent.report.reference)
        if key in found:
            found[key].take(sent)
        else:
            first = State(sent.report, sent.submitter, sent.received_at, epoch_ms(sent.received_at))
            found[key] = _History([first])
    for each in found.values():
        yield each.states
