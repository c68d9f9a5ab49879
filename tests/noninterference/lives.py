"""What becomes of reports that are sent where their originator's rule lets them live for a while only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intel.access.arrivals import Event, SentReport, expires_at, states_of
from intel.clock import epoch_ms
from tests.noninterference.stage import Stage

__all__ = ["as_kept"]


def as_kept(stage: Stage, world: Sequence[Event], sent: SentReport) -> SentReport:
    """A report as it counts under the rules in force: what says nothing new is what was there before.

    Args:
        stage: Whose rules.
        world: All that happened before.
        sent: As it was sent.
    """
    report = sent.report
    for states in states_of(world):
        last = states[-1]
        there, key = last.report, (last.report.administration, last.submitter, last.report.reference)
        end = expires_at(there.kind, last.received_at, there.marking)
        same = there if sent.is_versioned else there.model_copy(update={"version": report.version})
        if key == sent.key and same == report and end > epoch_ms(sent.received_at):
            return sent
    marking = stage.kept_marking(report.administration, report, report.marking)
    return replace(sent, report=report.model_copy(update={"marking": marking}))
