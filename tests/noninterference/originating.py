"""P2, P4 and P8 of the originator's word: acts on own reports, what is sent again, and who is told of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import orjson
from hypothesis import strategies as st

from intel.access.actors import DEMONSTRATION_ACTORS, demonstration_actor
from intel.access.arrivals import Event, SentReport, Withdrawn
from intel.access.projection import iso_moment
from intel.clock import epoch_ms
from intel.graph.state import advance_epoch
from tests.noninterference.acting import ACTING, expected_events
from tests.noninterference.bystanders import others_are_busy
from tests.noninterference.calls import NOBODY, Call, scene_of
from tests.noninterference.edits import World, arrivals
from tests.noninterference.oracles import NOT_FOUND, check_structure
from tests.noninterference.registry import ROUTES
from tests.noninterference.stage import Stage
from tests.noninterference.sweeping import SOMEBODY, WORLDS, look_alike, sweep
from tests.noninterference.traces import traced
from tests.support.dense_worlds import DENSE_WORLDS
from tests.support.reference_notices import tombstones
from tests.support.tally import TALLY
from tests.support.worlds import PURPOSES, markings, worlds

__all__ = ["acts_interfere_with_nothing", "withdrawals_are_told_to_whom_they_concern"]

_WITHDRAWALS = "POST /api/v1/withdrawals"
_REMARKINGS = "POST /api/v1/reclassifications"
_CORRECTIONS = "POST /api/v1/corrections"
_ACTS = {name: strategy for name, strategy in ROUTES.items() if strategy.holds == "acts"}
_REMARK: Mapping[str, Any] = {"marking": {"releasable_to": ["TM"]}}
_EVERYTHING = Call("GET", "/api/v1/search", "search", {"limit": "200"})


def acts_interfere_with_nothing(data: st.DataObject, stage: Stage) -> None:
    """Who acts is told what his view tells, and from then on everybody's answers are those of the changed world.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    with stage.rules_as_they_were():
        is_short = data.draw(st.booleans(), label="lives are short")
        if is_short:
            stage.shorten_lives()
        _act(data, stage, is_short=is_short)


def _act(data: st.DataObject, stage: Stage, *, is_short: bool) -> None:
    """One act; where lives are short a re-marking or a correction, mostly by those whose rule it is."""
    routes = [_REMARKINGS, _CORRECTIONS] if is_short else [*sorted(_ACTS), _WITHDRAWALS, _WITHDRAWALS]
    route = data.draw(st.sampled_from(routes), label="route")
    # how a correction lives whose original was re-marked before is for the writer's own tests
    world = data.draw(worlds() if is_short and route == _CORRECTIONS else WORLDS, label="world")
    acting = ("kz.unit", "kz.unit", "kz.chief", "uz.unit") if is_short else ACTING
    name, purpose = data.draw(st.sampled_from(acting), label="who"), data.draw(st.sampled_from(PURPOSES))
    other = look_alike(data, stage, world, (name, purpose))
    scene = scene_of((*world, *other), stage.instance)
    actor = demonstration_actor(name)
    own = [
        each.handle
        for each in stage.seen(world, actor, purpose)
        if each.plain["administration"] == actor.administration
    ]
    if own and (is_short or data.draw(st.booleans(), label="of his own")):
        scene = replace(scene, reports=tuple(own))
    call = data.draw(_ACTS[route].draw(scene, purpose), label="act")
    if own and is_short and route == _CORRECTIONS:
        call = data.draw(_corrected(stage, world, own), label="correction")

    stage.put(world)
    others_are_busy(stage)
    with stage.apart():
        _check_hidden(stage, world, (name, purpose))
    with traced(stage) as traces:
        found = stage.ask(name, call)
    TALLY.count("P8")
    events = expected_events(stage, world, name, call, found)
    again = _sent_again(stage, world, events)
    looker = data.draw(SOMEBODY, label="who looks")
    sweep(stage, (*world, *events, *again), *(_who_saw(stage, world, events) or looker))
    check_structure(stage)

    stage.put(other)
    with traced(stage) as others:
        assert stage.ask(name, call) == found, (call, found)
    TALLY.count("P8")
    assert expected_events(stage, other, name, call, found) == events
    traces.compare(others)


@st.composite
def _corrected(draw: st.DrawFn, stage: Stage, world: World, own: Sequence[str]) -> Call:
    """A correction of a report of his own, under whatever marking."""
    handle = draw(st.sampled_from(own))
    keys = {stage.handle_of(each.key): each.key for each in arrivals(world)}
    code, _, reference = keys[handle]
    marking, kind = draw(markings()), draw(st.sampled_from(("seizure", "case", "warning")))
    plain: dict[str, Any] = {
        "administration": code,
        "reference": reference,
        "kind": kind,
        "marking": marking,
        "title": "steel",
    }
    plain["seizures"] = [{"date": "2026-01-02", "place": {"country": "KZ"}}]
    return Call("POST", "/api/v1/corrections", body={"reports": [{**plain, "id": handle}]})


def _who_saw(stage: Stage, world: World, events: Sequence[Event]) -> tuple[str, str] | None:
    """Somebody of another administration who saw what was withdrawn; None where nobody did."""
    gone = [each.key for each in events if isinstance(each, Withdrawn)]
    handles = {stage.handle_of(key) for key in gone}
    for name in ("uz.officer", "tm.officer", "cn.officer", "kz.officer"):
        seen = {each.handle for each in stage.seen(world, demonstration_actor(name), "investigation")}
        if handles & seen and demonstration_actor(name).administration not in {key[0] for key in gone}:
            return name, "investigation"
    return None


def _check_hidden(stage: Stage, world: World, who: tuple[str, str]) -> None:
    """Whatever is done to a report that is hidden is refused as if it were not there."""
    seen = {each.handle for each in stage.seen(world, demonstration_actor(who[0]), who[1])}
    reports = scene_of(world, stage.instance).reports
    hidden = [each for each in reports if each not in (*seen, NOBODY)][:1] or [NOBODY]
    for route, more in ((_WITHDRAWALS, {}), ("POST /api/v1/releases", {}), (_REMARKINGS, _REMARK)):
        TALLY.count("P8")
        refused = stage.ask(who[0], Call("POST", route.split()[1], body={"reports": hidden, "purpose": who[1], **more}))
        assert (refused.status, refused.body) == (404, NOT_FOUND), (who, route, refused)


def _sent_again(stage: Stage, world: World, events: Sequence[Event]) -> list[Event]:
    """What was withdrawn comes again from the unit that had sent it, if one of its people may send it."""
    gone = {each.key for each in events if isinstance(each, Withdrawn)}
    sent = [each for each in arrivals(world) if each.key in gone]
    if not sent:
        return []
    last = sent[-1]
    unit = last.submitter
    plain = last.report.model_dump(mode="json", exclude_defaults=True)
    plain["version"] = last.report.version
    answered = stage.ask(unit, Call("POST", "/api/v1/reports", body=[plain]))
    assert answered.status == 201, answered
    return [SentReport(last.report, unit, stage.clock.now())]


# ---------------------------------------------------------------------------------------------
# notices


def withdrawals_are_told_to_whom_they_concern(data: st.DataObject, stage: Stage) -> None:
    """Of a withdrawal learn its originator and who was shown the report or took it, and nobody else.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    world = data.draw(st.one_of(st.just(DENSE_WORLDS["what is gone"]), WORLDS), label="world")
    stage.put(world)
    stage.instance.database.write(advance_epoch)  # what was shown of another world was shown in another epoch
    shown: dict[str, dict[str, bool]] = {"cn.officer": {}}
    # somebody takes all that is his: whether others took it must not follow from that
    shown["cn.officer"] |= dict.fromkeys(_handles(stage.ask("cn.officer", _export("investigation")).body), True)
    for name, purpose in data.draw(st.lists(SOMEBODY, min_size=1, max_size=3), label="who looks"):
        is_taken = data.draw(st.booleans(), label="as a file")
        call = _export(purpose) if is_taken else _EVERYTHING.for_purpose(purpose)
        known = shown.setdefault(name, {})
        for handle in _handles(stage.ask(name, call).body):
            known[handle] = known.get(handle, False) or is_taken
    grown = world
    for _ in range(data.draw(st.integers(1, 2), label="withdrawals")):
        events = _withdrawn(data, stage, grown)
        grown = (*grown, *events)
    for name in {*shown, "tm.officer", "kz.chief", *data.draw(st.lists(st.sampled_from(ACTING), max_size=2))}:
        purpose = data.draw(st.sampled_from(PURPOSES))
        _check_notices(stage, grown, (name, purpose), before=world, shown=shown.get(name, {}))


def _export(purpose: str) -> Call:
    asked = {"name": "search", "arguments": {}}
    return Call("POST", "/api/v1/exports", "", {}, purpose, {"format": "bundle", "question": asked, "purpose": purpose})


def _handles(content: bytes) -> set[str]:
    body = orjson.loads(content)
    rows: list[dict[str, Any]] = body.get("rows", body.get("reports", []))
    return {row["report"] if isinstance(row["report"], str) else row["report"]["id"] for row in rows}


def _withdrawn(data: st.DataObject, stage: Stage, world: World) -> list[Event]:
    """One or two of somebody's own reports withdrawn by him, and one of them sent again, perhaps."""
    name = data.draw(st.sampled_from(("kz.unit", "kz.unit", "cn.unit", "uz.unit", "tm.unit")), label="originator")
    purpose = demonstration_actor(name).default_purpose
    seen = stage.seen(world, demonstration_actor(name), purpose)
    own = [each.handle for each in seen if each.plain["administration"] == demonstration_actor(name).administration]
    if not own:
        return []
    chosen = data.draw(st.lists(st.sampled_from(own), min_size=1, max_size=2, unique=True), label="withdrawn")
    call = Call("POST", "/api/v1/withdrawals", purpose=purpose, body={"reports": chosen, "purpose": purpose})
    events = expected_events(stage, world, name, call, stage.ask(name, call))
    return [*events, *_sent_again(stage, world, events)]


def _check_notices(
    stage: Stage, world: World, who: tuple[str, str], *, before: World, shown: Mapping[str, bool]
) -> None:
    TALLY.count("P8")
    actor = DEMONSTRATION_ACTORS[who[0]]
    rules = {"now": stage.clock.now(), "policies": stage.policies()}
    own = [
        {
            "kind": "withdrawn",
            "at": iso_moment(at),
            "report": stage.handle_of(key),
            "administration": key[0],
            "reference": key[2],
            "version": version,
            "state": "released" if is_released else "withdrawn",
        }
        for key, version, at, is_released in tombstones(world, actor, who[1], **rules)
    ]
    known = {(each["report"], each["at"]) for each in own}
    others: list[dict[str, Any]] = []
    left = dict(shown)  # what comes again after a withdrawal is another report, which nobody was shown
    for event in world[len(before) :]:
        if not isinstance(event, Withdrawn):
            continue
        handle = stage.handle_of(event.key)
        if (is_taken := left.pop(handle, None)) is not None:
            told = {"report": handle, "administration": event.key[0], "taken": is_taken}
            others.append({"kind": "withdrawn", "at": iso_moment(epoch_ms(event.at)), **told})
    rows = own + [each for each in others if (each["report"], each["at"]) not in known]
    answered = stage.ask(who[0], Call("GET", "/api/v1/notices", purpose=who[1]))
    assert answered.status == 200
    found = orjson.loads(answered.body)["notices"]
    assert _in_order(found) == _in_order(rows), (who, found, rows)
    assert [(each["at"], each["report"]) for each in found] == sorted(
        ((each["at"], each["report"]) for each in rows), reverse=True
    )
    few = stage.ask(who[0], Call("GET", "/api/v1/notices", arguments={"limit": "1"}, purpose=who[1]))
    assert orjson.loads(few.body)["notices"] == found[:1], "fewer notices than asked for, or others"


def _in_order(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    return sorted(orjson.dumps(each, option=orjson.OPT_SORT_KEYS).decode() for each in rows)
