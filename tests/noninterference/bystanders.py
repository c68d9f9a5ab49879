"""What others do on the platform, each for himself: whoever else asks must not be able to tell that they did it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from intel.access.actors import demonstration_actor
from intel.clock import epoch_ms
from intel.graph.driver import Transaction
from intel.graph.policy_state import PolicyChange, Proposal, put_change, put_proposal
from intel.services.cases import assign_case
from intel.services.emergencies import ask_for_emergency, confirm_emergency
from intel.services.groups import confirm_group, propose_group
from tests.noninterference.calls import Call
from tests.noninterference.stage import Stage

__all__ = ["HOLDERS", "OTHERS", "Busy", "guesses", "others_are_busy", "others_hold_copies"]

OTHERS = ("KG", "TJ")
"""Administrations that send nothing in any world, and of whose people nobody is compared with the reference."""

HOLDERS = ("uz.unit", "cn.unit", "tm.unit")
"""Who take all that they may, and hold it."""

_CASES = ("C-1", "C-9")
_ALL = {"releasable_to": ["ALL"], "nominal_releasable_to": ["ALL"]}


@dataclass(frozen=True, slots=True)
class Busy:
    """The numbers of what others have: submissions, uploads and emergencies."""

    submissions: tuple[str, ...]
    uploads: tuple[str, ...]
    emergencies: tuple[str, ...]


def _file(code: str, *, is_good: bool) -> bytes:
    plain = {
        "administration": code,
        "reference": "R-1",
        "seizures": [{"date": "2026-01-02" if is_good else "no date", "place": {"country": "KZ"}}],
        "conveyances": [{"identifiers": [{"kind": "container", "value": "CSQU3054383"}]}],
        "marking": _ALL,
    }
    return orjson.dumps(plain) + b"\n"


def _send(stage: Stage, name: str, content: bytes, **headers: str) -> str:
    form = {"profile": "report-json"}
    body = orjson.loads(
        stage.ask(name, Call("POST", "/api/v1/submissions", file=content, form=form, headers=headers)).body
    )
    return str(body["submission"] if "submission" in body else body["about"]["receipt"].split("/")[-2])


def _upload(stage: Stage, name: str, content: bytes, *, piece: int) -> str:
    body = {"digest": hashlib.sha256(content).hexdigest(), "size": len(content), "filename": "a.jsonl"}
    number = str(orjson.loads(stage.ask(name, Call("POST", "/api/v1/uploads", body=body)).body)["upload"])
    stage.ask(name, Call("PUT", f"/api/v1/uploads/{number}", arguments={"offset": "0"}, content=content[:piece]))
    if piece == len(content):
        stage.ask(name, Call("POST", f"/api/v1/uploads/{number}/submit", body={"profile": "report-json"}))
    return number


def _take_a_copy(stage: Stage, name: str) -> None:
    """Take away what one may, and hold it as a copy of one's own."""
    body = {"format": "bundle", "question": {"name": "search", "arguments": {}}}
    bundle = stage.ask(name, Call("POST", "/api/v1/exports", body=body)).body
    form = {"profile": "intel-bundle"}
    stage.ask(name, Call("POST", "/api/v1/submissions", file=bundle, form=form))


def _look_around(stage: Stage, name: str) -> None:
    for question, arguments in (
        ("search", {"limit": "200"}),
        ("network", {"start": "container:CSQU3054383"}),
        ("trace", {"identifier": "container:CSQU3054383"}),
        ("totals", {"by": "country"}),
    ):
        stage.ask(name, Call("GET", f"/api/v1/{question}", question, arguments))
    stage.ask(name, Call("GET", "/api/v1/notices"))


def _govern(stage: Stage, code: str) -> None:
    """Set up a group and rules, and let further changes of both wait."""
    unit, chief = (demonstration_actor(f"{code.lower()}.{each}") for each in ("unit", "chief"))
    for members in (["MN"], ["MN", *(each for each in OTHERS if each != code)]):
        propose_group(stage.instance, unit, "circle", members=members)
        confirm_group(stage.instance, chief, "circle")
    propose_group(stage.instance, unit, "circle", members=[])
    _change_rules(stage, code)


def _change_rules(stage: Stage, code: str) -> None:
    """Let rules have been changed to what they are, and another change wait; whether they can be used is not asked."""
    unit, chief, at = f"{code.lower()}.unit", f"{code.lower()}.chief", epoch_ms(stage.clock.now())
    said: dict[str, Any] = {"originator": code, "text": "", "note": "", "proposer": unit, "proposed_at": at}
    done = PolicyChange(
        id=f"changed {code}", before="", confirmer=chief, confirmed_at=at, epoch=0, set_digest="", signature="", **said
    )
    waits = Proposal(id=f"waits {code}", base="", role="unit", **said)

    def put(transaction: Transaction) -> None:
        put_change(transaction, done)
        put_proposal(transaction, waits)

    stage.instance.database.write(put)


def others_hold_copies(stage: Stage, *, besides: str) -> None:
    """Let units that are shown more than `OTHERS` are shown take all that they may, and hold it.

    Args:
        stage: With a world on it.
        besides: An administration that does not.
    """
    with stage.apart():
        for name in HOLDERS:
            if demonstration_actor(name).administration != besides:
                _look_around(stage, name)
                _take_a_copy(stage, name)


def others_are_busy(stage: Stage, sent: bytes = b"", *, opens: str = "training") -> Busy:
    """Let others send, upload, import, ask, walk, open emergencies, work on cases and govern groups.

    What they send waits or is rejected, and what they hold they alone see, so that the world of reports is
    as it was for everybody else.

    Args:
        stage: With a world on it.
        sent: What somebody else is about to send: they sent the very same before.
        opens: For what purpose one of their emergencies is open; for training none opens anything, so that no
            originator is told.
    """
    submissions: list[str] = []
    uploads: list[str] = []
    emergencies: list[str] = []
    with stage.apart():
        for code in OTHERS:
            unit, officer, chief = (f"{code.lower()}.{each}" for each in ("unit", "officer", "chief"))
            submissions.append(_send(stage, unit, _file(code, is_good=False)))
            submissions.append(_send(stage, unit, _file(code, is_good=True), Prefer="respond-async"))
            uploads.append(_upload(stage, unit, b"begun by others", piece=5))
            if sent:
                submissions.append(_send(stage, unit, sent, Prefer="respond-async"))
                uploads.append(_upload(stage, unit, sent, piece=len(sent)))
            for case in _CASES:
                assign_case(stage.instance, demonstration_actor(chief), case=case, officer=officer)
            _govern(stage, code)
            for name, purpose in ((officer, opens), (unit, "training")):
                asked = ask_for_emergency(
                    stage.instance, demonstration_actor(name), reason="something cannot wait", purpose=purpose
                )
                confirm_emergency(stage.instance, demonstration_actor(chief), asked["emergency"])
                emergencies.append(str(asked["emergency"]))
            _look_around(stage, officer)
            _take_a_copy(stage, unit)
    return Busy(tuple(submissions), tuple(uploads), tuple(emergencies))


def guesses(busy: Busy) -> Iterator[Call]:
    """Requests that name what others have: it is not there for anybody else.

    Args:
        busy: What they have.
    """
    for number in busy.submissions[-2:]:
        yield Call("GET", f"/api/v1/submissions/{number}")
        yield Call("GET", f"/api/v1/submissions/{number}/receipt")
    for number in busy.uploads[-2:]:
        yield Call("GET", f"/api/v1/uploads/{number}")
    for number in busy.emergencies[-1:]:
        yield Call("POST", f"/api/v1/emergencies/{number}/confirm")
        yield Call("POST", f"/api/v1/emergencies/{number}/end")
