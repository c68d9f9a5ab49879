"""P1 and P2 of passing on: what is asked, granted and passed on follows from the view, and is nobody else's affair."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import orjson
from hypothesis import strategies as st

from intel.access.actors import demonstration_actor
from intel.access.arrivals import Event, SentReport
from intel.access.onward import MOST_WAITING, OnwardAsking
from intel.access.projection import iso_moment
from intel.clock import epoch_ms, span_ms
from intel.graph.driver import Transaction
from intel.graph.onward_state import put_asking
from intel.model.administrations import ADMINISTRATIONS
from intel.model.report import Report
from tests.noninterference.calls import Call, scene_of
from tests.noninterference.edits import World, arrivals
from tests.noninterference.onward_calls import REASON, asking_for
from tests.noninterference.oracles import NOT_FOUND, answers_for, check_answer, check_export, expected_export
from tests.noninterference.stage import Answered, Stage
from tests.noninterference.sweeping import WORLDS, look_alike
from tests.support.dense_worlds import PASSED_ON
from tests.support.tally import TALLY

__all__ = ["ONWARD_PROPERTIES", "passing_on_interferes_with_nothing"]

_TO, _ELSEWHERE = "TJ", "CENcomm"
_ASKERS = ("uz.officer", "uz.officer", "tm.officer", "cn.officer", "uz.unit", "cis.liaison", "kz.unit")
_BESIDE = ("tm.officer", "uz.unit", "uz.officer")
_LISTING = ("kz.unit", "kz.chief", "kz.officer", "cn.unit", "tm.unit", "uz.unit", "tj.unit", "secretariat", "auditor")
_PURPOSES = st.sampled_from(("investigation", "investigation", "border-control", "mutual-assistance"))
_RULES = ("ask", "ask", "ask", "allowed", "none")
_MOST_GRANTED = 2


@st.composite
def _asked_for(draw: st.DrawFn, world: World) -> World:
    """The world with most reports so marked that they may be passed on when their originator is asked."""
    found: list[Event] = []
    for each in world:
        if isinstance(each, SentReport) and draw(st.integers(0, 3)):
            plain = each.report.model_dump(mode="json", exclude_defaults=True)
            marking = {**plain.get("marking", {}), "onward": draw(st.sampled_from(_RULES))}
            found.append(replace(each, report=Report.model_validate({**plain, "marking": marking})))
        else:
            found.append(each)
    return tuple(found)


# what betrays comes first; a drawn world is seldom full of what may be asked for
_ONWARD_WORLDS = st.one_of(st.just(PASSED_ON), WORLDS.flatmap(_asked_for))


@dataclass(frozen=True, slots=True)
class _Asked:
    """An asking that somebody made for a recipient and a purpose, and who granted it, if it was granted."""

    name: str
    number: str
    originator: str
    report: str
    reference: str
    to: str
    purpose: str
    reason: str = REASON
    granter: str = ""

    def shown(self, stage: Stage, *, is_asker: bool) -> dict[str, Any]:
        """What is told of it to its asker, or to who answers it; how many files it was in is told besides."""
        now = epoch_ms(stage.clock.now())
        told: dict[str, Any] = {
            "asking": self.number,
            "side": "asked" if is_asker else "to-answer",
            "state": "granted" if self.granter else "waiting",
            "report": self.report,
            "originator": self.originator,
            "to": self.to,
            "purpose": self.purpose,
            "reason": self.reason,
            "asked_at": iso_moment(now),
        }
        if not is_asker:
            asker = demonstration_actor(self.name)
            told |= {"reference": self.reference, "held": False, "officer": self.name}
            told |= {"administration": asker.administration, "unit": asker.unit}
        if not self.granter:
            return told | {"lapses_at": iso_moment(now + span_ms(timedelta(days=30)))}
        told |= {"answered_at": iso_moment(now), "until": iso_moment(now + span_ms(timedelta(days=7)))}
        return told if is_asker else told | {"answered_by": self.granter}


def _export(purpose: str, *, to: str = _TO) -> Call:
    asked = {"name": "search", "arguments": {}}
    body = {"format": "bundle", "question": asked, "purpose": purpose, "onward_to": to}
    return Call("POST", "/api/v1/exports", "search", {}, purpose, body)


def _statuses(stage: Stage, world: World, who: tuple[str, str]) -> Mapping[str, int]:
    """What an asking for a report has to be answered with, by the reference views alone; for others 404."""
    actor, purpose = demonstration_actor(who[0]), who[1]
    free, opened = (
        {each.handle for each in stage.forwardable(world, actor, purpose, is_granted=is_granted)}
        for is_granted in (False, True)
    )
    seen = [each.handle for each in stage.seen(world, actor, purpose)]
    return {each: 201 if each in opened - free else 409 for each in seen}


def _granted(stage: Stage, asked: _Asked) -> _Asked:
    """Let an asking be granted by who may answer it; whoever else tries it is told that there is none."""
    code = asked.originator.lower()
    granter = f"{code}.unit" if asked.originator in ADMINISTRATIONS else "secretariat"
    path = f"/api/v1/onward/{asked.number}/grant"
    for stranger in ("tj.unit", granter.replace("unit", "officer") if "." in granter else "auditor", asked.name):
        refused = stage.ask(stranger, Call("POST", path, body={}))
        assert (refused.status, refused.body) == (404, NOT_FOUND), stranger
    assert stage.ask(granter, Call("POST", path, body={"days": 7})).status == 200
    return replace(asked, granter=granter)


def _asked_much(stage: Stage, world: World, report: str) -> list[_Asked]:
    """As much asked of an originator, by somebody else, as one person may ask at a time."""
    found = [each for each in arrivals(world) if stage.handle_of(each.key) == report]
    if not found:
        return []
    sent, asker, now = found[0], demonstration_actor("az.officer"), epoch_ms(stage.clock.now())
    nothing: dict[str, Any] = {"answer": "", "answered_by": "", "answered_at": 0, "until": 0, "uses": 0, "latest": 0}
    askings = [
        OnwardAsking(
            id=f"{number:032x}",
            report=report,
            reference=sent.report.reference,
            is_held=False,
            originator=sent.report.administration,
            officer=asker.name,
            administration=asker.administration,
            unit=asker.unit,
            recipient=f"office {number}",
            purpose="investigation",
            reason=REASON,
            asked_at=now,
            lapses_at=now + span_ms(timedelta(days=30)),
            **nothing,
        )
        for number in range(1, MOST_WAITING + 1)
    ]

    def put(transaction: Transaction) -> None:
        for each in askings:
            put_asking(transaction, each)

    stage.instance.database.write(put)
    return [
        _Asked(asker.name, each.id, each.originator, report, each.reference, each.recipient, each.purpose)
        for each in askings
    ]


def _asked(
    stage: Stage, world: World, who: tuple[str, str], wishes: Sequence[tuple[str, str]]
) -> tuple[list[Answered], list[_Asked]]:
    """Ask for reports, each for a recipient, and let the first be granted of those that are for `_TO`."""
    statuses, found, made = _statuses(stage, world, who), list[Answered](), list[_Asked]()
    references = {stage.handle_of(each.key): each.report.reference for each in arrivals(world)}
    for report, to in wishes:
        TALLY.count("P1")
        answered = stage.ask(who[0], asking_for(report, who[1], to=to))
        found.append(answered)
        assert answered.status == statuses.get(report, 404), (report, answered)
        if answered.status == 404:
            assert answered.body == NOT_FOUND
        if answered.status == 201:
            plain = orjson.loads(answered.body)
            asked = _Asked(who[0], plain["asking"], plain["originator"], report, references[report], to, who[1])
            assert plain == asked.shown(stage, is_asker=True), plain
            is_next = to == _TO and sum(each.granter != "" for each in made) < _MOST_GRANTED
            made.append(_granted(stage, asked) if is_next else asked)
    return found, made


def _check_known(stage: Stage, made: Sequence[_Asked], names: Collection[str]) -> None:
    """An asking is listed to who made it and to who answers for its originator, and what waits is told to these."""
    for name in names:
        TALLY.count("P1")
        own = [each for each in made if each.name == name]
        answered = [each for each in made if answers_for(stage, name, each.originator)]
        rows = [each.shown(stage, is_asker=True) for each in own]
        rows += [each.shown(stage, is_asker=False) for each in answered]
        listed = orjson.loads(stage.ask(name, Call("GET", "/api/v1/onward")).body)["askings"]
        assert _told(listed) == _told(rows), (name, listed)
        expected = [each for each in rows if (each["side"] == "asked") == (each["state"] == "granted")]
        notices = orjson.loads(stage.ask(name, Call("GET", "/api/v1/notices")).body)["notices"]
        notices = [each for each in notices if each["kind"].startswith("onward-")]
        assert _told(notices) == _told(expected), (name, notices)


def _told(rows: Sequence[Mapping[str, Any]]) -> list[bytes]:
    """Askings as they are told, in an order of their own; a notice says its kind and moment besides."""
    plain = [{name: each[name] for name in each.keys() - {"files", "kind", "at"}} for each in rows]
    return sorted(orjson.dumps(each, option=orjson.OPT_SORT_KEYS) for each in plain)


def _acted(stage: Stage, world: World, who: tuple[str, str], *, reports: Sequence[str], beside: str) -> list[Answered]:
    """Ask for reports, let some askings be granted, and pass on what can be; all held to the reference."""
    name, purpose = who
    actor = demonstration_actor(name)
    # what is granted to another, and for another recipient, is no grant here
    with stage.apart():
        _, others = _asked(stage, world, (beside, purpose), [(each, _TO) for each in reports[:1]])
    others += _asked_much(stage, world, reports[0])
    wishes = [(each, _TO) for each in reports] + [(each, _ELSEWHERE) for each in reports[:1]]
    found, made = _asked(stage, world, who, wishes)
    call = _export(purpose)
    found.append(stage.ask(name, call))
    granted = [each.report for each in made if each.granter]
    expected = expected_export(stage, world, actor, call, granted=granted)
    check_export(expected, call, found[-1], markings=stage.shown_markings(world))
    for other in (_export(purpose, to=_ELSEWHERE), _export("risk-analysis")):
        found.append(check_answer(stage, world, name, other))
    _check_known(stage, [*others, *made], {*_LISTING, name, beside, "az.officer"})
    return [*found, stage.ask(name, Call("GET", "/api/v1/onward")), stage.ask(name, Call("GET", "/api/v1/notices"))]


def passing_on_interferes_with_nothing(data: st.DataObject, stage: Stage) -> None:
    """P1 and P2 of what is asked, granted and passed on.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    world = data.draw(_ONWARD_WORLDS, label="world")
    who = (data.draw(st.sampled_from(_ASKERS), label="who"), data.draw(_PURPOSES, label="purpose"))
    beside = data.draw(st.sampled_from([each for each in _BESIDE if each != who[0]]), label="beside him")
    actor = demonstration_actor(who[0])
    other = look_alike(data, stage, world, who)
    opened = stage.forwardable(world, actor, who[1], is_granted=True)
    if stage.forwardable(other, actor, who[1], is_granted=True) != opened:
        other = world
    statuses = _statuses(stage, world, who)
    wanted = [each for each in statuses if statuses[each] == 201]
    pool = (*wanted, *wanted, *scene_of((*world, *other), stage.instance).reports)
    few = min(3, len(set(pool)))
    reports = data.draw(st.lists(st.sampled_from(pool), min_size=few, max_size=4, unique=True), label="reports")
    bystander = data.draw(st.sampled_from(("kg.officer", "uz.chief", "tm.unit", "secretariat")), label="bystander")
    originators = {each.report.administration for each in arrivals(world)}

    stage.put(world)
    stage.forget()
    before = [stage.ask(bystander, each) for each in _looks(who[1])]
    found = _acted(stage, world, who, reports=reports, beside=beside)
    if not any(answers_for(stage, bystander, each) for each in originators):
        assert [stage.ask(bystander, each) for each in _looks(who[1])] == before, "somebody else is told of it"
    stage.put(other)
    for each in _looks(who[1]):
        stage.ask(bystander, each)
    again = _acted(stage, other, who, reports=reports, beside=beside)

    TALLY.count("P2", len(found))
    for one, two in zip(found, again, strict=True):
        assert one == two, (one, two)


def _looks(purpose: str) -> list[Call]:
    everything = Call("GET", "/api/v1/search", "search", {"limit": "200"}, purpose)
    return [everything, _export(purpose), *(Call("GET", f"/api/v1/{each}") for each in ("onward", "notices"))]


ONWARD_PROPERTIES: Mapping[str, Callable[[st.DataObject, Stage], None]] = {"onward": passing_on_interferes_with_nothing}
"""By its name in `docs/proof.md`."""
