"""The properties themselves, as functions of a stage and of what Hypothesis draws.

The tests of this folder run them on the clean system; `tests/leaks` runs the same functions on a
system with one leak in it and requires that they fail.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import timedelta

import orjson
from hypothesis import strategies as st

from intel.access.actors import Actor, demonstration_actor
from intel.access.arrivals import SentReport, Withdrawn
from intel.access.projection import iso_moment
from intel.clock import epoch_ms
from intel.export.bundle import write_bundle
from intel.export.disclosure import Disclosed, Disclosure
from intel.model.report import Report
from tests.noninterference.bystanders import others_are_busy
from tests.noninterference.calls import Call, Scene, scene_of, some_mistake
from tests.noninterference.dense import dense_worlds_are_answered
from tests.noninterference.edits import World, edited
from tests.noninterference.intake import what_is_sent_stays_with_its_unit
from tests.noninterference.lives import as_kept
from tests.noninterference.oracles import check_answer, check_small, check_structure, permitted
from tests.noninterference.originating import acts_interfere_with_nothing, withdrawals_are_told_to_whom_they_concern
from tests.noninterference.registry import ROUTES
from tests.noninterference.rules import rules_change_at_once, time_passes_while_it_is_read
from tests.noninterference.spending import budgets_tell_nothing
from tests.noninterference.stage import Answered, Stage
from tests.noninterference.sweeping import SOMEBODY, WORLDS, look_alike, same_is_heard, sweep
from tests.noninterference.told import expected_findings
from tests.noninterference.traces import traced
from tests.noninterference.turns import dense_worlds_are_acted_on, likeness_is_told
from tests.support.tally import TALLY
from tests.support.worlds import MOMENT, WORDS, sent_reports, worlds

__all__ = [
    "PROPERTIES",
    "dense_worlds_are_answered",
    "reads_interfere_with_nothing",
    "rules_change_at_once",
    "time_passes_while_it_is_read",
    "what_is_gone_leaves_nothing",
    "whole_views_are_answered",
    "writes_interfere_with_nothing",
]

_CALLS = 4
_READS = {name: strategy for name, strategy in ROUTES.items() if strategy.holds == "reads"}
_FIXED = {name: strategy for name, strategy in ROUTES.items() if strategy.holds == "fixed"}


def _calls(data: st.DataObject, scene: Scene, purpose: str) -> list[tuple[Call, bool]]:
    """Calls of one caller, and whether each goes to the service with near limits."""
    found: list[tuple[Call, bool]] = []
    for _ in range(_CALLS):
        name = data.draw(st.sampled_from(sorted(_READS)), label="route")
        call = data.draw(_READS[name].draw(scene, purpose), label="call")
        found.append((call, data.draw(st.integers(0, 3)) == 0))
    found.append((data.draw(some_mistake(scene, purpose), label="mistake"), False))
    found.append((Call("GET", "/api/v1/search", "", {"purpose": "curiosity"}), False))
    word = data.draw(st.sampled_from(WORDS), label="word")
    found.append((Call("GET", "/api/v1/search", "search", {"text": word}, purpose), False))
    found.append((Call("GET", "/api/v1/search", "search", {}, purpose), True))
    fixed = data.draw(st.sampled_from(sorted(_FIXED)))
    return [*found, (data.draw(_FIXED[fixed].draw(scene, purpose)), False)]


def whole_views_are_answered(data: st.DataObject, stage: Stage) -> None:
    """P1 of the questions that ask for everything: much of a world in few requests.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    world = data.draw(WORLDS, label="world")
    stage.put(world)
    check_structure(stage)
    sweep(stage, world, *data.draw(SOMEBODY, label="who"))


def _ask(stage: Stage, world: World, name: str, calls: list[tuple[Call, bool]]) -> None:
    """Make the calls of a caller, and hold each answer against the reference."""
    for call, is_small in calls:
        (check_small if is_small else check_answer)(stage, world, name, call)


def reads_interfere_with_nothing(data: st.DataObject, stage: Stage) -> None:
    """P1 and P2 of everything that reads, over HTTP, and of the traces that reading leaves.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    world = data.draw(WORLDS, label="world")
    name, purpose = data.draw(SOMEBODY, label="who")
    other = look_alike(data, stage, world, (name, purpose))
    scene = scene_of((*world, *other), stage.instance)
    calls = _calls(data, scene, purpose)

    stage.put(world)
    with stage.apart():
        sweep(stage, world, *data.draw(SOMEBODY, label="somebody else"))
    check_structure(stage)
    stage.forget()
    with traced(stage) as traces:
        _ask(stage, world, name, calls)
    heard = stage.heard()
    stage.put(other)
    check_structure(stage)
    with traced(stage) as others:
        same_is_heard(stage, heard)
    traces.compare(others)


# ---------------------------------------------------------------------------------------------
# P4

# what was withdrawn is told to its originator and to those who have seen it, and nowhere else
_TELL_OF_WITHDRAWALS = {"GET /api/v1/notices"}


def what_is_gone_leaves_nothing(data: st.DataObject, stage: Stage) -> None:
    """P4: after a withdrawal, and after the end of its life, a report is as if it had never come.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    world = data.draw(worlds(most=5), label="world")
    keys = {each.key for each in world}
    start = MOMENT - timedelta(days=29)
    contents = [each.report.model_dump(mode="json", exclude_defaults=True) for each in world]
    gone = [
        each
        for each in data.draw(st.lists(sent_reports(contents, start), min_size=1, max_size=3))
        if each.key not in keys
    ]
    at = MOMENT - timedelta(days=1)
    other = (*gone, *world, *(Withdrawn(key, at) for key in sorted({each.key for each in gone})))
    asked = [data.draw(SOMEBODY, label="who") for _ in range(2)]
    scene = scene_of(other, stage.instance)
    routes = sorted(set(_READS) - _TELL_OF_WITHDRAWALS)
    calls = [
        (who, data.draw(_READS[data.draw(st.sampled_from(routes))].draw(scene, who[1]), label="call"))
        for who in asked
        for _ in range(4)
    ]

    stage.put(world)
    with stage.apart():
        for who in asked:
            sweep(stage, world, *who)
    found = [stage.ask(who[0], call) for who, call in calls]
    stage.put(other)
    for who in asked:
        with stage.apart():
            sweep(stage, other, *who)
        assert stage.seen(other, demonstration_actor(who[0]), who[1]) == stage.seen(
            world, demonstration_actor(who[0]), who[1]
        )
    again = [stage.ask(who[0], call) for who, call in calls]

    TALLY.count("P4", len(calls))
    for (_, call), one, two in zip(calls, found, again, strict=True):
        assert one == two, (call, one, two)


# ---------------------------------------------------------------------------------------------
# P8


# an administration sees what the secretariat sends for it, so that it is the secretariat that must learn nothing
_WRITERS = (*("secretariat",) * 4, *("kz.unit",) * 3, "kz.officer", "uz.unit", "cn.unit", "cis.liaison", "auditor")
_WRITES = {name: ROUTES[name] for name in ("POST /api/v1/reports", "POST /api/v1/submissions")}


def _plain_reports(call: Call) -> list[dict[str, object]]:
    """The reports of a write, in its own order."""
    if call.file is not None:
        return [json.loads(line) for line in call.file.decode().splitlines()]
    return list(call.body)


def _written(stage: Stage, world: World, name: str, calls: list[Call]) -> list[Answered]:
    """What a writer is told: of each write the answer and the receipt."""
    found: list[Answered] = []
    for call in calls:
        answered = stage.ask(name, call)
        found.append(answered)
        body = orjson.loads(answered.body)
        receipt = body.get("receipt") or body.get("about", {}).get("receipt")
        if receipt is not None:
            found.append(stage.ask(name, Call("GET", receipt)))
            stranger = "kg.officer"
            assert stage.ask(stranger, Call("GET", receipt)).status == 404, "a receipt is its submitter's alone"
            world = _check_receipt(stage, world, name, call=call, receipt=found[-1])
    return found


def _check_receipt(stage: Stage, world: World, name: str, *, call: Call, receipt: Answered) -> World:
    """Row by row: refused where the second evaluator says so, told of likeness where its own reports are alike."""
    lines = [orjson.loads(line) for line in receipt.body.splitlines()]
    plain = _plain_reports(call)
    taken = [each if permitted(stage, name, str(each["administration"])) else None for each in plain]
    unit, at = demonstration_actor(name).unit, stage.clock.now()
    told, grown = expected_findings(world, taken, unit=unit, at=at)
    for line, given, expected, is_alike in zip(lines, plain, taken, told, strict=True):
        TALLY.count("P8")
        codes = {each["code"] for each in line["findings"]}
        assert ("not_permitted" in codes) != (expected is not None), (name, given, line)
        assert ("possibly_same_seizure" in codes) == is_alike, (name, given, line)
    return grown


def _grown(stage: Stage, world: World, name: str, calls: list[Call]) -> World:
    """The world after the writes of somebody: what he may send has arrived."""
    unit, at = demonstration_actor(name).unit, stage.clock.now()
    for plain in (each for call in calls for each in _plain_reports(call)):
        if permitted(stage, name, str(plain["administration"])):
            sent = SentReport(Report.model_validate(plain), unit, at, is_versioned="version" in plain)
            world = (*world, as_kept(stage, world, sent))
    return world


def writes_interfere_with_nothing(data: st.DataObject, stage: Stage) -> None:
    """P8: what a writer is told depends on his view and on what his unit sent, and afterwards P1 holds.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    with stage.rules_as_they_were():
        is_short = data.draw(st.integers(0, 3), label="lives are short") == 0
        if is_short:
            stage.shorten_lives()
        _write(data, stage, is_short=is_short)


def _write(data: st.DataObject, stage: Stage, *, is_short: bool) -> None:
    """Some writes of one sender; where lives are short, nothing was re-marked before."""
    is_plain = is_short or data.draw(st.booleans())
    world: World = data.draw(worlds(most=5) if is_plain else WORLDS, label="world")
    name = data.draw(st.sampled_from(_WRITERS), label="who")
    actor = demonstration_actor(name)

    def own(each: World) -> World:
        return tuple(sent for sent in each if sent.key[1] == actor.unit)

    purpose = actor.default_purpose
    other = look_alike(data, stage, world, (name, purpose))
    if own(other) != own(world):
        other = (*own(world), *(sent for sent in other if sent.key[1] != actor.unit))
        world = (*own(world), *(sent for sent in world if sent.key[1] != actor.unit))
    # somebody else may have used the same references: a writer must not learn of it
    foreign = data.draw(edited(other)) if other else other
    if own(foreign) == own(other) and stage.seen(foreign, actor, purpose) == stage.seen(world, actor, purpose):
        other = foreign
    scene = scene_of((*world, *other), stage.instance)
    calls = [data.draw(each.draw(scene, None), label="write") for _, each in sorted(_WRITES.items())]
    bundle = _bundle(stage, world)

    stage.put(world)
    others_are_busy(stage, next((call.file for call in calls if call.file is not None), b""))
    with traced(stage) as traces:
        found = _written(stage, world, name, calls)
    grown = _grown(stage, world, name, calls)
    with stage.apart():
        sweep(stage, grown, *data.draw(SOMEBODY, label="who looks"))
    check_structure(stage)
    found += _held(stage, name, bundle)
    _check_strangers(stage, grown, actor)
    stage.put(other)
    with traced(stage) as others:
        again = _written(stage, other, name, calls)
    again += _held(stage, name, bundle)

    TALLY.count("P8", len(calls))
    for one, two in zip(found, again, strict=True):
        assert one == two, (one, two)
    traces.compare(others)


def _bundle(stage: Stage, world: World) -> bytes:
    """What an officer took away of a world, most of which others may not see."""
    rules = [
        Disclosed(each.plain, {"change": each.change, "at": iso_moment(each.changed_at)})
        for each in stage.exportable(world, demonstration_actor("kz.officer"), "investigation")
    ]
    header = {"as": "kz.officer", "purpose": "investigation", "at": iso_moment(epoch_ms(MOMENT))}
    return write_bundle(Disclosure(header, tuple(rules)))


def _held(stage: Stage, name: str, bundle: bytes) -> list[Answered]:
    """What somebody is told who holds copies, whether their originals are there or not, and what he sees then."""
    sent = stage.ask(name, Call("POST", "/api/v1/submissions", file=bundle, form={"profile": "intel-bundle"}))
    body = orjson.loads(sent.body)
    receipt = body.get("receipt") or body.get("about", {}).get("receipt", "/api/v1/receipt-key")
    asked = {"search": {"limit": "200"}, "changes": {"since": "1700000000000"}, "totals": {"by": "country"}}
    calls = [Call("GET", receipt), *(Call("GET", f"/api/v1/{each}", each, asked[each]) for each in asked)]
    return [sent, *(stage.ask(name, call) for call in calls)]


def _check_strangers(stage: Stage, world: World, holder: Actor) -> None:
    """Copies that somebody holds are there for nobody of another administration."""
    for name in ("uz.officer", "tm.officer", "cis.liaison"):
        stranger = demonstration_actor(name)
        if stranger.administration != holder.administration and stranger.unit != holder.unit:
            everything = Call("GET", "/api/v1/search", "search", {"limit": "200"}, "investigation")
            check_answer(stage, world, name, everything)


PROPERTIES: Mapping[str, Callable[[st.DataObject, Stage], None]] = {
    "dense": dense_worlds_are_answered,
    "sweep": whole_views_are_answered,
    "reads": reads_interfere_with_nothing,
    "gone": what_is_gone_leaves_nothing,
    "writes": writes_interfere_with_nothing,
    "acts": acts_interfere_with_nothing,
    "turns": dense_worlds_are_acted_on,
    "likeness": likeness_is_told,
    "notices": withdrawals_are_told_to_whom_they_concern,
    "intake": what_is_sent_stays_with_its_unit,
    "rules": rules_change_at_once,
    "time": time_passes_while_it_is_read,
    "budgets": budgets_tell_nothing,
}
"""Every property by its name in `docs/proof.md`."""
