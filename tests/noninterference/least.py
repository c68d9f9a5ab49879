"""The least world that somebody cannot tell from a world: without hidden reports and hidden parts of visible ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pydantic import ValidationError

from intel.access.arrivals import Event, SentReport
from intel.model.report import Report
from tests.noninterference.edits import World
from tests.noninterference.parts import parts_of, without_part
from tests.noninterference.stage import Stage

__all__ = ["stripped"]


def _lessened(stage: Stage, world: Sequence[Event], event: SentReport, who: tuple[str, str]) -> SentReport:
    """A report without what is hidden of it, as far as that shows in itself."""
    own = [each for each in world if each.key == event.key]

    def looks(instead: SentReport) -> object:
        return stage.views([instead if each is event else each for each in own], who)

    known, plain = looks(event), event.report.model_dump(mode="json", exclude_defaults=True)
    for part in list(parts_of(plain)):
        less = without_part(plain, part)
        if less is plain:
            continue
        try:
            report = Report.model_validate(less)
        except ValidationError:
            continue
        if looks(replace(event, report=report)) == known:
            plain = less
    return replace(event, report=Report.model_validate(plain))


def stripped(stage: Stage, world: Sequence[Event], who: tuple[str, str]) -> World:
    """The least world that somebody cannot tell from a world: all that is hidden from him is taken out.

    Args:
        stage: For rules, clock and secret.
        world: The world.
        who: Name and purpose.
    """
    known, other = stage.views(world, who), tuple(world)
    for event in reversed(world):
        less = tuple(each for each in other if each is not event)
        if stage.views(less, who) == known:
            other = less
    for event in other:
        if isinstance(event, SentReport):
            instead = _lessened(stage, other, event, who)
            less = tuple(instead if each is event else each for each in other)
            if stage.views(less, who) == known:
                other = less
    return other
