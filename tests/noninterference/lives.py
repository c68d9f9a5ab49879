"""What becomes of reports that are sent where their originator's rule lets them live for a while only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intel.access.arrivals import Event, SentReport
from tests.noninterference.stage import Stage
from tests.support.standing import standing_at

__all__ = ["as_kept"]


def as_kept(stage: Stage, world: Sequence[Event], sent: SentReport) -> SentReport:
    """A report as it counts under the rules in force: what says nothing new is what was there before.

    Args:
        stage: Whose rules.
        world: All that happened before.
        sent: As it was sent.
    """
    report, known = sent.report, standing_at(world, sent.received_at).get(sent.key)
    if known is not None:
        version = known.report.version if sent.is_versioned else report.version
        if known.report.model_copy(update={"version": version}) == report:
            return sent
    marking = stage.kept_marking(report.administration, report, report.marking)
    return replace(sent, report=report.model_copy(update={"marking": marking}))
