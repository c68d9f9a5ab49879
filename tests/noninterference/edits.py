"""Edits of a world that somebody must not notice: what is hidden is added, taken away, changed and moved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from pydantic import ValidationError

from intel.access.arrivals import Event, Released, Remarked, SentReport, Withdrawn
from intel.model.marking import Marking
from intel.model.report import Report
from tests.noninterference.parts import parts_of, without_part
from tests.support.worlds import IDENTIFIERS, MOMENT, contents_with_markings, markings, sent_reports

__all__ = ["World", "arrivals", "edited"]

World = tuple[Event, ...]
_HUB = 5  # more holders than the stage's hub limit


def _plain(report: Report) -> dict[str, Any]:
    return report.model_dump(mode="json", exclude_defaults=True, exclude={"schema_version"})


def arrivals(world: World) -> tuple[SentReport, ...]:
    """The reports that were sent, without what was done with them."""
    return tuple(each for each in world if isinstance(each, SentReport))


def _contents(world: World) -> list[dict[str, Any]]:
    return [_plain(each.report) for each in arrivals(world)]


@st.composite
def _moment(draw: st.DrawFn) -> Any:
    """Between two arrivals, or on one of them."""
    return MOMENT - timedelta(days=draw(st.integers(0, 32)), hours=draw(st.sampled_from((0, 0, 1))))


@st.composite
def _inserted(draw: st.DrawFn, world: World, further: Sequence[SentReport]) -> World:
    place = draw(st.integers(0, len(world)))
    return (*world[:place], *further, *world[place:])


@st.composite
def _added(draw: st.DrawFn, world: World) -> World:
    """A report that says what others say, or something new, under a reference that others may use."""
    contents = [*_contents(world), draw(contents_with_markings())]
    return draw(_inserted(world, [draw(sent_reports(contents, draw(_moment())))]))


@st.composite
def _removed(draw: st.DrawFn, world: World) -> World:
    """One report less."""
    place = draw(st.integers(0, len(world) - 1))
    return (*world[:place], *world[place + 1 :])


@st.composite
def _sent_again(draw: st.DrawFn, world: World) -> World:
    """The same report once more, or under another marking or as another version, at the end."""
    sent = draw(st.sampled_from(arrivals(world)))
    plain = {**_plain(sent.report), "marking": draw(markings())}
    if draw(st.booleans()):
        plain["version"] = draw(st.sampled_from((1, 2, 3)))
    again = SentReport(Report.model_validate(plain), sent.submitter, draw(_moment()), sent.is_versioned)
    return (*world, again)


@st.composite
def _changed(draw: st.DrawFn, world: World) -> World:
    """Another report in the place of one, under its reference and by its sender: a hidden id used again."""
    sent = draw(st.sampled_from(arrivals(world)))
    place = world.index(sent)
    plain = draw(contents_with_markings())
    kept = {
        name: value for name, value in _plain(sent.report).items() if name in {"administration", "reference", "version"}
    }
    marking = draw(st.sampled_from((plain["marking"], _plain(sent.report).get("marking", {}))))
    other = SentReport(Report.model_validate({**plain, **kept, "marking": marking}), sent.submitter, sent.received_at)
    return (*world[:place], other, *world[place + 1 :])


def _holding(reference: str, identifiers: Sequence[tuple[str, str]], **more: Any) -> SentReport:
    plain = {
        "administration": more.get("administration", "CN"),
        "reference": reference,
        "seizures": [{"date": "2026-01-02", "place": {"country": "KZ"}}],
        "conveyances": [{"identifiers": [{"kind": kind, "value": value}]} for kind, value in identifiers],
        "marking": more.get("marking", {}),
    }
    return SentReport(Report.model_validate(plain), more.get("unit", "cn.unit"), MOMENT - timedelta(days=8))


@st.composite
def _hub(draw: st.DrawFn, world: World) -> World:
    """So many holders of an identifier that it would be a hub, if they counted."""
    identifier = draw(st.sampled_from(IDENTIFIERS))
    return (*world, *(_holding(f"H-{number}", [identifier]) for number in range(_HUB)))


@st.composite
def _bridge(draw: st.DrawFn, world: World) -> World:
    """A report that would join two others, if it counted."""
    two = draw(st.lists(st.sampled_from(IDENTIFIERS), min_size=2, max_size=3, unique=True))
    return (*world, _holding("B-1", two))


@st.composite
def _copied(draw: st.DrawFn, world: World) -> World:
    """What one says under one reference, said by the same or by another under a second one, earlier or later."""
    sent = draw(st.sampled_from(arrivals(world)))
    plain = {**_plain(sent.report), "reference": "D-1", "marking": draw(markings())}
    unit = draw(st.sampled_from((sent.submitter, "secretariat")))
    return draw(_inserted(world, [SentReport(Report.model_validate(plain), unit, draw(_moment()))]))


@st.composite
def _by_another_unit(draw: st.DrawFn, world: World) -> World:
    """A reference that one unit has used, used by another for the same administration."""
    sent = draw(st.sampled_from(arrivals(world)))
    code = sent.report.administration
    unit = "secretariat" if sent.submitter != "secretariat" or code == "open-source" else f"{code.lower()}.unit"
    plain = {
        **_plain(draw(st.sampled_from(arrivals(world))).report),
        "administration": code,
        "marking": draw(markings()),
    }
    plain |= {"reference": sent.report.reference, "version": draw(st.sampled_from((1, 2)))}
    return (*world, SentReport(Report.model_validate(plain), unit, draw(_moment())))


@st.composite
def _part_changed(draw: st.DrawFn, world: World) -> World:
    """A report without one of its parts, or with another picture: of a visible one a part may be hidden."""
    sent = draw(st.sampled_from(arrivals(world)))
    plain = sent.report.model_dump(mode="json", exclude_defaults=True)
    parts = list(parts_of(plain))
    if not parts:
        return world
    try:
        report = Report.model_validate(without_part(plain, draw(st.sampled_from(parts))))
    except ValidationError:
        return world
    return tuple(replace(sent, report=report) if each is sent else each for each in world)


@st.composite
def _acted_on(draw: st.DrawFn, world: World) -> World:
    """A report withdrawn, re-marked or released, and perhaps sent again."""
    sent = draw(st.sampled_from(arrivals(world)))
    marking = Marking.model_validate(draw(markings()))
    act = draw(
        st.sampled_from(
            (
                Withdrawn(sent.key, MOMENT - timedelta(hours=3)),
                Remarked(sent.key, MOMENT - timedelta(hours=3), marking),
                Released(sent.key, MOMENT - timedelta(hours=3), ("TM",)),
            )
        )
    )
    again = [replace(sent, received_at=MOMENT - timedelta(hours=2))] if draw(st.booleans()) else []
    return (*world, act, *again)


@st.composite
def _moved(draw: st.DrawFn, world: World) -> World:
    """The same reports in another order of arrival, each with its own moment."""
    arrived = arrivals(world)
    return (*draw(st.permutations(arrived)), *(each for each in world if each not in arrived))


_EDITS: tuple[Callable[[World], st.SearchStrategy[World]], ...] = (
    _added,
    _added,
    _removed,
    _sent_again,
    _changed,
    _part_changed,
    _part_changed,
    _hub,
    _bridge,
    _copied,
    _by_another_unit,
    _by_another_unit,
    _acted_on,
    _moved,
)


def edited(world: World) -> st.SearchStrategy[World]:
    """A world that differs in one thing; whether somebody sees the difference his view tells."""
    able = _EDITS if arrivals(world) else (_added, _hub, _bridge)
    return st.sampled_from(able).flatmap(lambda edit: edit(world))
