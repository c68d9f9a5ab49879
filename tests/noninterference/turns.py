"""Everything that somebody can do with his own, done in turn: what he is told follows from his view alone."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any

import orjson
from hypothesis import strategies as st

from intel.access.actors import demonstration_actor
from intel.access.arrivals import Event
from tests.noninterference.bystanders import others_are_busy, others_hold_copies
from tests.noninterference.calls import Call
from tests.noninterference.least import stripped
from tests.noninterference.rules import opened_to
from tests.noninterference.stage import Answered, Stage
from tests.noninterference.traces import traced
from tests.support.dense_worlds import DENSE_WORLDS
from tests.support.tally import TALLY

__all__ = ["DOERS", "dense_worlds_are_acted_on", "everything_is_done"]

DOERS = (
    ("copies", "kz.unit"),
    ("marks", "kz.chief"),
    ("what is gone", "cn.unit"),
)
"""In which dense world, and who."""

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
            found: list[Answered] = []
            for call in calls:
                answered = stage.ask(name, call)
                found.append(answered)
                if (receipt := _receipt(answered)) is not None:
                    found.append(stage.ask(name, Call("GET", receipt)))
            found += [stage.ask(name, Call("GET", f"/api/v1/{path}")) for path in ("notices", "submissions", "groups")]
        told.append(found)
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
