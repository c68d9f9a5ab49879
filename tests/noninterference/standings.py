"""P1 and P2 of who works on a case or has an emergency open; what it changes for others, and after its end: nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import orjson
from hypothesis import strategies as st

from intel.access.actors import demonstration_actor
from intel.access.arrivals import Event, Remarked, SentReport
from intel.access.projection import iso_moment
from intel.access.view import VisibleReport
from intel.clock import epoch_ms, span_ms
from intel.model.administrations import ADMINISTRATIONS
from intel.model.marking import Marking
from intel.model.report import Report
from tests.noninterference.calls import Call, Scene, scene_of
from tests.noninterference.edits import World
from tests.noninterference.oracles import check_answer
from tests.noninterference.properties import look_alike, sweep
from tests.noninterference.registry import ROUTES
from tests.noninterference.stage import Answered, Stage, Standing
from tests.support.tally import TALLY
from tests.support.worlds import ACTORS, MOMENT, PURPOSES, eventful_worlds, worlds

__all__ = ["STANDING_PROPERTIES", "standings_interfere_with_nothing"]

_REASON = "something cannot wait, in a world of tests"
_CASE = "C-1"
_STAFF = ("uz.officer", "uz.officer", "tm.officer", "kz.officer", "uz.unit", "cn.officer")
_FOR = st.sampled_from(("investigation", "investigation", "border-control", *PURPOSES))
_ASKED = sorted(name for name, each in ROUTES.items() if each.holds == "reads")
_NAMES = {"releasable_to": ["ALL"], "nominal_releasable_to": ["ALL"]}
_EVERYTHING = Call("GET", "/api/v1/search", "search", {"limit": "200"})
_AN_HOUR = timedelta(minutes=60)
_OPENED: World = tuple(
    SentReport(
        Report.model_validate(
            {"administration": code, "reference": "E-1", "kind": "case", "marking": {"break_glass": True}}
        ),
        f"{code.lower()}.unit",
        MOMENT - timedelta(days=2),
    )
    for code in ("KZ", "UZ")
)


@st.composite
def _opened(draw: st.DrawFn, world: World) -> World:
    """The world with some reports opened to emergencies, and some of these released to nobody."""
    found: list[Event] = []
    for each in world:
        if isinstance(each, SentReport) and draw(st.integers(0, 3)):
            plain = each.report.model_dump(mode="json", exclude_defaults=True)
            marking = {**plain.get("marking", {}), "break_glass": True}
            if draw(st.booleans()):
                marking = {name: value for name, value in marking.items() if name not in _NAMES}
            found.append(replace(each, report=Report.model_validate({**plain, "marking": marking})))
        else:
            found.append(each)
    return tuple(found)


def _put_on_case(stage: Stage, standing: Standing, *, act: str = "") -> list[Answered]:
    """Put him on his case, or take him off it."""
    body = {"case": standing.case, "officer": standing.name}
    chief = f"{standing.name[:2]}.chief"
    return [stage.ask(chief, Call("POST", f"/api/v1/cases/assignments{act}", body=body))] if standing.case else []


def _open_emergency(stage: Stage, standing: Standing) -> list[Answered]:
    """Ask for his emergency, let a colleague confirm it, and look at what they are told of it."""
    if not standing.emergency:
        return []
    chief, path = f"{standing.name[:2]}.chief", "/api/v1/emergencies"
    body = {"reason": _REASON, "purpose": standing.emergency}
    asked = stage.ask(standing.name, Call("POST", path, body=body))
    number = orjson.loads(asked.body)["emergency"]
    confirmed = stage.ask(chief, Call("POST", f"{path}/{number}/confirm"))
    assert (asked.status, confirmed.status) == (201, 200), (asked, confirmed)
    return [asked, confirmed, *(stage.ask(each, Call("GET", path)) for each in (standing.name, chief))]


def _end_emergency(stage: Stage, standing: Standing) -> list[Answered]:
    if not standing.emergency:
        return []
    listed = orjson.loads(stage.ask(standing.name, Call("GET", "/api/v1/emergencies")).body)["emergencies"]
    return [stage.ask(standing.name, Call("POST", f"/api/v1/emergencies/{listed[0]['emergency']}/end"))]


@contextmanager
def _standing(stage: Stage, standing: Standing) -> Iterator[list[Answered]]:
    """Somebody put on his case, and his emergency open, for as long as the with statement runs.

    Yields:
        What he and his colleagues are told of it: it grows by what they are told at its end.
    """
    told = [*_put_on_case(stage, standing), *_open_emergency(stage, standing)]
    stage.standing = standing
    try:
        yield told
    finally:
        stage.standing = Standing("nobody")
        told += [*_put_on_case(stage, standing, act="/end"), *_end_emergency(stage, standing)]


def _check_told(stage: Stage, world: World, standing: Standing) -> None:
    """Of an emergency learn those of whom it opens something, and nobody else, whatever else is there."""
    if not standing.emergency:
        return
    within = stage.seen(world, standing.actor(), standing.emergency)
    stage.standing = replace(standing, emergency="")
    without = set(map(_content, stage.seen(world, standing.actor(), standing.emergency)))
    stage.standing = standing
    concerned = {each.plain["administration"] for each in within if _content(each) not in without}
    opted_in = {each.key[0] for each in world if any(marking.break_glass for marking in _markings(each))}
    for name in (*(f"{code.lower()}.chief" for code in ADMINISTRATIONS), "cis.liaison", "secretariat", "auditor"):
        TALLY.count("P8")
        found = orjson.loads(stage.ask(name, Call("GET", "/api/v1/notices")).body)["notices"]
        told = [each["officer"] for each in found if each["kind"] == "emergency"]
        assert all(_is_said(stage, each, standing) for each in found if each["kind"] == "emergency"), (name, found)
        code = demonstration_actor(name).administration
        assert set(told) <= {standing.name}, (name, told)
        assert len(told) == 1 or code not in concerned, (name, "was not told of an emergency that opens what is his")
        assert not told or code in opted_in, (name, "was told of an emergency that opens nothing of it")


def _is_said(stage: Stage, notice: Mapping[str, Any], standing: Standing) -> bool:
    """Whether a notice of an emergency says whose it is, for what and until when, and nothing of what it opens."""
    at = epoch_ms(stage.clock.now())
    said = {
        "kind": "emergency",
        "at": iso_moment(at),
        "administration": standing.name[:2].upper(),
        "officer": standing.name,
        "confirmed_by": f"{standing.name[:2]}.chief",
        "purpose": standing.emergency,
        "reason": _REASON,
        "until": iso_moment(at + span_ms(_AN_HOUR)),
    }
    return notice == {**said, "emergency": notice["emergency"]}


def _content(seen: VisibleReport) -> bytes:
    return orjson.dumps(seen.plain)


def _markings(event: Event) -> Iterator[Marking]:
    if isinstance(event, SentReport):
        yield event.report.marking
        yield from (each.marking for _, each in event.report.records() if each.marking is not None)
    elif isinstance(event, Remarked):
        yield event.marking


def _told_at_its_end(stage: Stage, standing: Standing) -> list[Answered]:
    """What he is told of an emergency that surely opens something, and which ends in the middle of an answer."""
    stage.put(_OPENED)
    with _standing(stage, standing) as told:
        if standing.emergency:
            stage.interrupt_next_read(lambda: stage.pass_time(_AN_HOUR))
            interrupted = stage.ask(standing.name, _EVERYTHING.for_purpose(standing.emergency))
            stage.let_it_happen()
            TALLY.count("P5")
            stage.standing = replace(standing, emergency="")
            later = check_answer(stage, _OPENED, standing.name, _EVERYTHING.for_purpose(standing.emergency))
            assert interrupted == later, "an emergency had ended when it went out"
    stage.pass_time(MOMENT - stage.clock.now())
    return told


def _calls(data: st.DataObject, scene: Scene, purpose: str) -> list[Call]:
    names = [data.draw(st.sampled_from(_ASKED), label="route") for _ in range(3)]
    calls = [data.draw(ROUTES[name].draw(scene, purpose), label="call") for name in names]
    return [*calls, Call("GET", "/api/v1/search", "search", {"limit": "2"}, purpose)]


def _everything(stage: Stage, name: str, purpose: str) -> list[Answered]:
    """What shows most of a view in few answers."""
    asked = {"search": {"limit": "200"}, "totals": {"by": "mode,substance"}, "changes": {"since": "1700000000000"}}
    return [
        stage.ask(name, Call("GET", f"/api/v1/{question}", question, arguments, purpose))
        for question, arguments in asked.items()
    ]


def _check_borrowed(stage: Stage, name: str, purpose: str) -> None:
    """A case on which somebody else is, and one that is nobody's, are one refusal."""
    one, two = (
        stage.ask(name, Call("GET", "/api/v1/search", "search", {"limit": "2", "case": case}, purpose))
        for case in (_CASE, "C-9")
    )
    assert one.status >= 400
    assert one == two, (name, one, two)


def _check_cases(stage: Stage, code: str) -> None:
    """Who is on which case is told to whom it concerns; a case that is not one's own is refused as one of nobody."""
    officer, unit, chief = (f"{code}.{each}" for each in ("officer", "unit", "chief"))
    pairs = {(_CASE, officer): chief, (_CASE, unit): chief, ("C-7", chief): unit, ("C-8", unit): chief}
    borrowed = [Call("GET", "/api/v1/search", "search", {"limit": "2", "case": each}) for each in ("C-7", "C-9")]
    refused, at = [stage.ask(officer, each) for each in borrowed], epoch_ms(stage.clock.now())
    for act in ("", "/end"):
        for (case, who), assigner in pairs.items():
            body = {"case": case, "officer": who}
            answered = stage.ask(assigner, Call("POST", f"/api/v1/cases/assignments{act}", body=body))
            said = {"case": case, "officer": who, "assigned_by": assigner, "assigned_at": iso_moment(at)}
            assert (answered.status, orjson.loads(answered.body)) == (200 if act else 201, said), answered
        there = set() if act else set(pairs)
        strangers = ("kg.chief" if code != "kg" else "tj.chief", "cis.liaison", "secretariat", "auditor")
        for name in (officer, unit, chief, *strangers):
            TALLY.count("P8")
            own = set() if name in strangers else {each for each in there if name != officer or each[1] == officer}
            listed = orjson.loads(stage.ask(name, Call("GET", "/api/v1/cases")).body)["cases"]
            assert {(each["case"], each["officer"]) for each in listed} == own, (name, listed)
        assert [stage.ask(officer, each) for each in borrowed] == refused, "a refusal tells who is on a case"


def _own(world: World, name: str) -> list[Event]:
    """What came of somebody's own administration, and what became of it."""
    code = demonstration_actor(name).administration
    return [each for each in world if each.key[0] == code]


def standings_interfere_with_nothing(data: st.DataObject, stage: Stage) -> None:
    """P1 and P2 on a case and in an emergency; for everybody else, and afterwards, all is as before.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    drawn = data.draw(st.one_of(worlds(), worlds(), eventful_worlds()), label="world")
    world = data.draw(_opened(drawn), label="opened world")
    name, purpose = data.draw(st.sampled_from(_STAFF), label="who"), data.draw(_FOR, label="purpose")
    case = data.draw(st.sampled_from(("", "", _CASE)), label="case")
    standing = Standing(name, case, purpose if not case or data.draw(st.booleans()) else "")
    colleagues = [f"{name[:2]}.{kind}" for kind in ("officer", "unit", "chief")]
    around_him = [each for each in (*colleagues, *colleagues, *ACTORS) if each != name]
    bystander = data.draw(st.sampled_from(around_him), label="bystander")
    others = data.draw(st.sampled_from((purpose, purpose, *PURPOSES)))
    stage.put(world)
    before, around = _everything(stage, name, purpose), _everything(stage, bystander, others)
    another = "mutual-assistance" if purpose == "investigation" else "investigation"
    beside = _everything(stage, name, another)

    with _standing(stage, standing):
        sweep(stage, world, name, purpose)
        other = look_alike(data, stage, world, (name, purpose))
        calls = _calls(data, scene_of((*world, *other), stage.instance), purpose)
        if _own(world, name) != _own(other, name):  # how these are marked his people may ask, whatever he sees
            calls = [each for each in calls if not each.path.endswith("/explanations")]
        assert _everything(stage, bystander, others) == around, "somebody else's standing changes what I see"
        _check_borrowed(stage, bystander, others)
        _check_told(stage, world, standing)
        if not case:
            assert _everything(stage, name, another) == beside, "an emergency opens something for another purpose"
    assert _everything(stage, name, purpose) == before, "what was open to him is open to him still"
    _check_cases(stage, name[:2])

    found = [_answers(stage, each, standing, calls) for each in (world, other)]
    TALLY.count("P2", len(calls))
    for call, one, two in zip(calls, *(answers for answers, _ in found), strict=True):
        assert one == two, (call, one, two)
    # what is said of standing follows from no report at all: any two worlds will do
    told = [*(each for _, each in found), _told_at_its_end(stage, standing)]
    assert told[0] == told[1], (standing, told)
    # but for how often he was answered, and that the third had ended
    for one, two in zip(told[0], told[2][: -bool(standing.emergency) or None], strict=False):
        assert one == two, (standing, one, two)


def _answers(
    stage: Stage, world: World, standing: Standing, calls: list[Call]
) -> tuple[list[Answered], list[Answered]]:
    """What he is answered, and what he and his colleagues are told of his standing."""
    stage.put(world)
    with _standing(stage, standing) as told:
        found = [check_answer(stage, world, standing.name, call) for call in calls]
    return found, told


STANDING_PROPERTIES: Mapping[str, Callable[[st.DataObject, Stage], None]] = {
    "standings": standings_interfere_with_nothing
}
"""Properties that stand on others, by their names in `docs/proof.md`."""
