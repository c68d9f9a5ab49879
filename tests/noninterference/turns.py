"""Everything that somebody can do with his own, done in turn: what he is told follows from his view alone."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any

import orjson
from hypothesis import strategies as st

from intel.access.actors import demonstration_actor
from intel.access.arrivals import Event, SentReport
from tests.noninterference.bystanders import HOLDERS, others_are_busy, others_hold_copies
from tests.noninterference.calls import Call
from tests.noninterference.least import stripped
from tests.noninterference.rules import opened_to
from tests.noninterference.stage import Answered, Stage
from tests.noninterference.told import expected_findings
from tests.noninterference.traces import traced
from tests.support.dense_worlds import DENSE_WORLDS
from tests.support.standing import standing_at
from tests.support.tally import TALLY

__all__ = ["DOERS", "dense_worlds_are_acted_on", "everything_is_done", "likeness_is_told"]

DOERS = (
    ("copies", "kz.unit"),
    ("marks", "kz.chief"),
    ("what is gone", "cn.unit"),
)
"""In which dense world, and who."""

_LIKE = (("marks", "kz.unit"), ("copies", "secretariat"))
_MOST = 6
_REPORTS = "/api/v1/reports"
_FORWARD = {"marking": {"releasable_to": ["UZ"], "purposes": ["investigation", "border-control"]}}


def _acts(plain: dict[str, Any], handle: str, *, reference: str) -> Iterator[Call]:
    """What is done with one report, in an order in which each finds it as the last has left it."""
    named = {"reports": [handle]}
    yield Call("POST", "/api/v1/releases", body=named)
    yield Call("POST", "/api/v1/releases", body={**named, "to": ["TM"]})
    yield Call("POST", "/api/v1/reclassifications", body={**named, **_FORWARD})
    yield Call("POST", "/api/v1/reclassifications", body={**named, "marking": {"releasable_to": ["KZ/nowhere"]}})
    kept = {name: plain[name] for name in ("administration", "reference")}
    seizures = [{"date": "2026-01-02"}] if plain["kind"] == "seizure" else []
    corrected = {**kept, "kind": plain["kind"], "title": "truck", "seizures": seizures, "id": handle}
    yield Call("POST", "/api/v1/corrections", body={"reports": [corrected]})
    yield Call("POST", "/api/v1/corrections", body={"reports": [{**corrected, "version": 1}]})
    yield Call("POST", "/api/v1/withdrawals", body=named)
    yield Call("POST", "/api/v1/withdrawals", body=named)
    yield Call("POST", _REPORTS, body=[{**kept, "reference": reference, "kind": "warning", "title": "steel"}])


def _of_rules(stage: Stage, name: str) -> Iterator[Call]:
    """What governs his data: compared, proposed and taken back."""
    code = demonstration_actor(name).administration
    text = opened_to(stage.policies().own_text(code), code)
    if "INTEL_PROVE_EXAMPLES" in os.environ:  # to compare rules takes seconds, whatever is there
        yield Call("POST", "/api/v1/policies/simulations", body={"text": text})
    yield Call("POST", "/api/v1/policies/proposals", body={"text": text, "note": "to be taken back"})
    yield Call("GET", f"/api/v1/policies/{code}/history")
    yield Call("DELETE", "/api/v1/policies/proposals")
    yield Call("POST", "/api/v1/groups/proposals", body={"group": "turns", "members": ["TM"]})
    yield Call("GET", "/api/v1/groups")
    yield Call("DELETE", "/api/v1/groups/turns/proposal")


def _like_his(world: Sequence[Event], unit: str) -> list[dict[str, Any]]:
    """All that a unit ever sent, as further reports: like what is there, what was taken back and what has ended."""
    sent = [each.report for each in world if isinstance(each, SentReport) and each.submitter == unit]
    marking = {"releasable_to": ["TM"]}
    plain = [each.model_dump(mode="json", exclude_defaults=True, exclude={"version", "links"}) for each in sent]
    return [{**each, "reference": f"S-{number}", "marking": marking} for number, each in enumerate(plain)]


def _told_of_likeness(stage: Stage, world: Sequence[Event], name: str, call: Call) -> list[Answered]:
    """What a sender is told, who is told of likeness where reports of his unit that stand are alike, and only there."""
    sent = stage.ask(name, call)
    receipt = stage.ask(name, Call("GET", _receipt(sent) or ""))
    told, _ = expected_findings(world, call.body, unit=demonstration_actor(name).unit, at=stage.clock.now())
    lines = [orjson.loads(line) for line in receipt.body.splitlines()]
    found = ["possibly_same_seizure" in {each["code"] for each in line["findings"]} for line in lines]
    TALLY.count("P8", len(found))
    assert found == told, (call, receipt)
    return [sent, receipt]


def likeness_is_told(data: st.DataObject, stage: Stage) -> None:
    """P8 of who sends what is like all that his unit ever sent: what has ended or was taken back is like nothing.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    place, name = data.draw(st.sampled_from(_LIKE), label="who sends")
    world, at = DENSE_WORLDS[place], stage.clock.now()
    call = Call("POST", _REPORTS, body=_like_his(world, demonstration_actor(name).unit))
    told: list[list[Answered]] = []
    for here in (world, [each for each in world if each.key in standing_at(world, at)]):
        stage.put(here)
        told.append(_told_of_likeness(stage, here, name, call))
    assert told[0] == told[1], (name, told)


def _check_holders(stage: Stage, gone: set[str], *, besides: str) -> None:
    """Of what was withdrawn the copies that others held are gone as well."""
    for name in HOLDERS:
        if demonstration_actor(name).administration != besides:
            TALLY.count("P8")
            rows = orjson.loads(stage.ask(name, Call("GET", "/api/v1/search", arguments={"limit": "200"})).body)["rows"]
            assert gone.isdisjoint(each["report"] for each in rows), (name, "holds what was withdrawn")


def everything_is_done(stage: Stage, world: Sequence[Event], name: str) -> None:
    """P8 of everything that somebody can do with what is his: in two worlds that look alike he is told the same.

    In one of them others have been shown his reports, hold copies of them, and wait with changes of their own.

    Args:
        stage: Where.
        world: What was sent.
        name: Who acts.
    """
    actor = demonstration_actor(name)
    other = stripped(stage, world, (name, actor.default_purpose))
    own = [
        each
        for each in stage.seen(world, actor, actor.default_purpose)
        if each.plain["administration"] == actor.administration
    ][:_MOST]
    sent_again = Call("POST", _REPORTS, body=_like_his(world, actor.unit))
    calls = [*_of_rules(stage, name)]
    for number, each in enumerate(own):
        calls += _acts(dict(each.plain), each.handle, reference=f"Z-{number}")
    assert own, "nothing is his"
    told: list[list[Answered]] = []
    for here in (world, other):
        stage.put(here)
        if here is world:
            others_are_busy(stage)
            others_hold_copies(stage, besides=actor.administration)
        with traced(stage):
            found = _told_of_likeness(stage, here, name, sent_again)
            for call in calls:
                answered = stage.ask(name, call)
                found.append(answered)
                if (receipt := _receipt(answered)) is not None:
                    found.append(stage.ask(name, Call("GET", receipt)))
            found += [stage.ask(name, Call("GET", f"/api/v1/{path}")) for path in ("notices", "submissions", "groups")]
        told.append(found)
        if here is world:
            _check_holders(stage, {each.handle for each in own}, besides=actor.administration)
    TALLY.count("P8", len(told[0]))
    assert {each.status for each in told[0]} >= {200, 404, 409}, "nothing of it was done"
    for one, two in zip(*told, strict=True):
        assert one == two, (name, one, two)


def dense_worlds_are_acted_on(data: st.DataObject, stage: Stage) -> None:
    """P8 of everything that can be done, in one of the dense worlds.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    world, name = data.draw(st.sampled_from(DOERS), label="who acts")
    everything_is_done(stage, DENSE_WORLDS[world], name)


def _receipt(answered: Answered) -> str | None:
    if answered.status != 201 or not answered.body.startswith(b"{"):
        return None
    found: object = orjson.loads(answered.body).get("receipt")
    return found if isinstance(found, str) else None
