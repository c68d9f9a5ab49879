"""What a sender is to be told of likeness, worked out from what his own unit sent and from nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from intel.access.arrivals import Event, SentReport
from intel.access.classify import nominal_rules
from intel.model.likeness import Likeness, alike, likeness_of
from intel.model.nominal import split_report
from intel.model.report import Report
from tests.support.standing import standing_at

__all__ = ["expected_findings"]


def _likeness(report: Report) -> Likeness | None:
    return likeness_of(report, split_report(report, nominal_rules(report.administration)).records)


def _is_told(before: Sequence[Event], sent: SentReport) -> bool:
    there, own = standing_at(before, sent.received_at), _likeness(sent.report)
    known, now = there.pop(sent.key, None), standing_at((*before, sent), sent.received_at).get(sent.key)
    if own is None or now is None or (known is not None and known.report.version == now.report.version):
        return False  # it came before, or under another marking, or too late
    others = {
        key[2]: likeness
        for key, each in there.items()
        if key[:2] == sent.key[:2] and (likeness := _likeness(each.report)) is not None
    }
    return bool(alike(own, others))


def expected_findings(
    world: Sequence[Event], rows: Sequence[Mapping[str, Any] | None], *, unit: str, at: datetime
) -> tuple[list[bool], tuple[Event, ...]]:
    """Whether each row is told that the unit's own reports may tell of the same seizure.

    Args:
        world: All that happened before; what others did makes no difference.
        rows: Plain reports in their order; None for one that is not taken.
        unit: That sends them.
        at: When, aware, UTC.

    Returns:
        One truth for each row, and the world with them.
    """
    told: list[bool] = []
    for plain in rows:
        if plain is None:
            told.append(False)
            continue
        sent = SentReport(Report.model_validate(plain), unit, at, is_versioned="version" in plain)
        own = tuple(each for each in world if each.key[1] == unit)
        told.append(_is_told(own, sent))
        world = (*world, sent)
    return told, tuple(world)
