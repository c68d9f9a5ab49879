"""What originators do with their own reports: who acts learns of nothing hidden, and it holds for everybody at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from intel.access.actors import Actor, demonstration_actor
from intel.access.arrivals import Event, Released, Remarked, SentReport, State, Withdrawn, states_of
from intel.access.evaluator import evaluate
from intel.access.policy import rules_of
from intel.model.marking import Marking
from intel.model.report import Report
from tests.noninterference.calls import Call
from tests.noninterference.lives import as_kept
from tests.noninterference.oracles import NOT_FOUND, expected_rows, handles_of
from tests.noninterference.stage import Answered, Stage
from tests.support.reference_notices import bases_of, withdrawn_of

__all__ = ["ACTING", "expected_events"]

ACTING = (
    *("kz.unit",) * 4,
    *("uz.unit",) * 2,
    "kz.chief",
    "kz.officer",
    "cn.unit",
    "secretariat",
    "cis.liaison",
    "auditor",
)
"""Who acts: mostly who may."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What there is of a report: its key, its last state, and whether it is kept back since a withdrawal."""

    key: tuple[str, str, str]
    state: State
    is_held: bool


def _reports(stage: Stage, world: Sequence[Event]) -> Mapping[str, _Known]:
    held = {each.key for each in withdrawn_of(world) if not each.is_released}
    found: dict[str, _Known] = {}
    for states in states_of(world):
        last = states[-1]
        found[stage.handle_of(last.key)] = _Known(last.key, last, last.key in held)
    return found


def _is_own(stage: Stage, actor: Actor, known: _Known) -> bool:
    """Whether a report is somebody's to manage, by the second evaluator."""
    rules = rules_of(stage.policies(), known.key[0])
    return all(
        evaluate(rules, actor, action="manage", base=base, purpose=actor.default_purpose).is_allowed
        for base in bases_of(known.state)
    )


def _meant(stage: Stage, world: Sequence[Event], actor: Actor, call: Call) -> tuple[set[str], set[str], set[str]]:
    """The reports that a call names, those that its question names, and those that the actor sees."""
    purpose = call.purpose or actor.default_purpose
    seen = stage.seen(world, actor, purpose)
    handles = {each.handle for each in seen}
    asked = call.body.get("question")
    if asked is None:
        return set(call.body["reports"]), set(), handles
    question = Call("GET", "", asked["name"], asked["arguments"], purpose)
    return set(), set(handles_of(expected_rows(seen, question), asked["name"])), handles


def expected_events(
    stage: Stage, world: Sequence[Event], name: str, call: Call, answered: Answered
) -> tuple[Event, ...]:
    """What an act has done, which is what it had to do.

    Args:
        stage: With the world on it as it was.
        world: As it was.
        name: Who acted.
        call: What he asked for.
        answered: What he was told.

    Returns:
        The events by which the world grew; none where it was refused.
    """
    actor, there = demonstration_actor(name), _reports(stage, world)
    if call.path.endswith("corrections"):
        return tuple(_corrected(stage, actor, there, call=call, answered=answered, world=world))
    named, asked, seen = _meant(stage, world, actor, call)
    if not named <= seen:
        assert (answered.status, answered.body) == (404, NOT_FOUND), (name, call, answered)
        return ()
    own = {each for each in (named | asked) & seen if _is_own(stage, actor, there[each])}
    if not named <= own:
        assert answered.status == 403, (name, call, answered)
        return ()
    if call.path.endswith("reclassifications") and any(there[each].is_held for each in own):
        assert answered.status == 409, (name, call, answered)
        return ()
    assert answered.status == 200, (name, call, answered)
    assert [each["report"] for each in orjson.loads(answered.body)["reports"]] == sorted(own)
    return tuple(_event(stage, there[each], call) for each in sorted(own))


def _event(stage: Stage, known: _Known, call: Call) -> Event:
    at = stage.clock.now()
    if call.path.endswith("withdrawals"):
        return Withdrawn(known.key, at)
    if call.path.endswith("releases"):
        return Released(known.key, at, tuple(call.body.get("to", ())), tuple(call.body.get("names_to", ())))
    marking = Marking.model_validate({**known.state.report.marking.model_dump(), **call.body["marking"]})
    return Remarked(known.key, at, stage.kept_marking(known.key[0], known.state.report, marking))


def _corrected(
    stage: Stage,
    actor: Actor,
    there: Mapping[str, _Known],
    *,
    call: Call,
    answered: Answered,
    world: Sequence[Event],
) -> Iterator[Event]:
    (given,) = call.body["reports"]
    handle = given.get("id") or stage.secret.handle(given["administration"], actor.unit, reference=given["reference"])
    purpose = call.purpose or actor.default_purpose
    if handle not in {each.handle for each in stage.seen(world, actor, purpose)}:
        assert (answered.status, answered.body) == (404, NOT_FOUND), (actor.name, call, answered)
        return
    known = there[handle]
    if not _is_own(stage, actor, known):
        assert answered.status == 403, (actor.name, call, answered)
        return
    last = known.state.report.version
    is_same = (given["administration"], given["reference"]) == (known.key[0], known.key[2])
    if not is_same or given.get("version", last + 1) <= last:
        assert answered.status == 409, (actor.name, call, answered)
        return
    stated = {each["digest"] for each in given.get("attachments", ()) if "digest" in each}
    if actor.unit != known.key[1] and not stated <= {each.digest for each in known.state.report.attachments}:
        assert answered.status == 422, (actor.name, call, answered)  # what another unit sent besides is not found
        return
    assert answered.status == 200, (actor.name, call, answered)
    plain: dict[str, Any] = {name: value for name, value in given.items() if name != "id"}
    report = Report.model_validate({**plain, "version": plain.get("version", last + 1)})
    yield as_kept(stage, world, SentReport(report, known.key[1], stage.clock.now()))
