"""P5, P6, P7 and P10: rules that change, also in the middle of a read, as functions of a stage."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import orjson
from hypothesis import strategies as st

from intel.access.actors import demonstration_actor
from intel.access.arrivals import SentReport
from intel.graph.state import advance_epoch
from intel.model.report import Report
from tests.noninterference.calls import Call, scene_of
from tests.noninterference.edits import World
from tests.noninterference.oracles import check_answer
from tests.noninterference.registry import ROUTES
from tests.noninterference.stage import Answered, Stage
from tests.support.tally import TALLY
from tests.support.worlds import ACTORS, MOMENT, PURPOSES, worlds

__all__ = ["opened_to", "rules_change_at_once", "time_passes_while_it_is_read"]

# what answers from reports: of the others nothing is worked out anew
_ASKED = sorted(
    name for name, each in ROUTES.items() if each.holds == "reads" and "submissions" not in name and "polic" not in name
)

_RULES: Mapping[str, tuple[str, Callable[[str], str]]] = {
    # what is done, to whose file, and whether it only adds a permit
    "KZ opens everything to everybody for border control": (
        "KZ",
        lambda text: text + _PERMIT.format(code="KZ", condition='context.purpose == "border-control"'),
    ),
    "UZ opens to Turkmenistan": (
        "UZ",
        lambda text: opened_to(text, "UZ"),
    ),
    "KZ closes what was open to all": ("KZ", lambda text: text + _FORBID.format(code="KZ")),
    "CN closes what was open to all": ("CN", lambda text: text + _FORBID.format(code="CN")),
}
_SENTENCES = '@text_en("A rule of a test.")\n@text_ru("Правило теста.")\n@text_zh("测试规则。")\n'
_HEAD = (
    'principal is Intel::Actor, action in [Intel::Action::"read", Intel::Action::"export"], '
    "resource is Intel::AccessClass"
)
_PERMIT = (
    '\n@id("{code}-test-permit")\n' + _SENTENCES + "permit (" + _HEAD + ")\n"
    'when {{ resource.originator == "{code}" && {condition} }};\n'
)
_FORBID = (
    '\n@id("{code}-test-forbid")\n' + _SENTENCES + "forbid (" + _HEAD + ")\n"
    'when {{ resource.originator == "{code}" && resource.release.contains("ALL") && '
    'principal.administration != "{code}" }};\n'
)


def opened_to(text: str, code: str, to: str = "TM") -> str:
    """A file of rules with one permit more, for an administration.

    Args:
        text: The file.
        code: Whose.
        to: Which administration.
    """
    return text + _PERMIT.format(code=code, condition=f'principal.administration == "{to}"')


def _handles(answered: Answered, *, besides: str = "") -> set[str]:
    rows = orjson.loads(answered.body)["rows"]
    return {row["report"] for row in rows if row["administration"] != besides}


def rules_change_at_once(data: st.DataObject, stage: Stage) -> None:
    """P5, P6, P7 and P10: a change of rules holds from its epoch on, also for a read that runs.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    answers_are_overtaken_twice(stage)
    world = data.draw(worlds(), label="world")
    change = data.draw(st.sampled_from(sorted(_RULES)), label="change")
    name, purpose = data.draw(st.sampled_from(ACTORS)), data.draw(st.sampled_from(PURPOSES))
    code, edit = _RULES[change]
    scene = scene_of(world, stage.instance)
    route = data.draw(st.sampled_from(_ASKED))
    call = data.draw(ROUTES[route].draw(scene, purpose), label="call")
    everything = Call("GET", "/api/v1/search", "search", {"limit": "200"}, purpose)
    stage.put(world)
    with stage.rules_as_they_were():
        before = check_answer(stage, world, name, everything)
        stage.interrupt_next_read(lambda: stage.change_rules(code, edit))
        stage.ask(name, call)  # whatever it is: read before the epoch, answered after it
        stage.let_it_happen()
        for asked in (call, everything):
            check_answer(stage, world, name, asked)
        after = check_answer(stage, world, name, everything)
        TALLY.count("P7")
        assert _handles(before, besides=code) == _handles(after, besides=code), f"{code} changed what is not its own"
        if "opens" in change:
            TALLY.count("P6")
            assert _handles(before) <= _handles(after), "a permit took something away"
        stage.interrupt_next_read(stage.put_rules_back)
        interrupted = stage.ask(name, everything)
        stage.let_it_happen()
        TALLY.count("P5")
        assert interrupted.body == before.body, "a row came after the epoch, or was missing"
    _same_sight_same_bytes(stage, (name, purpose), everything)


def _another_epoch(stage: Stage) -> None:
    stage.instance.database.write(advance_epoch)


def answers_are_overtaken_twice(stage: Stage) -> None:
    """P5: what was overtaken once, and is overtaken again while it is found anew, is found anew once more.

    Args:
        stage: Where.
    """
    code, edit = _RULES["KZ closes what was open to all"]
    asked = ("uz.officer", Call("GET", "/api/v1/search", "search", {"limit": "200"}, "investigation"))
    stage.put(_OPEN_TO_ALL)
    with stage.rules_as_they_were():
        stage.interrupt_next_read(
            lambda: _another_epoch(stage),
            lambda: stage.change_rules(code, edit),
        )
        interrupted = stage.ask(*asked)
        stage.let_it_happen()
        TALLY.count("P5")
        assert interrupted.body == check_answer(stage, _OPEN_TO_ALL, *asked).body, "rows of rules that hold no more"


def _same_sight_same_bytes(stage: Stage, who: tuple[str, str], call: Call) -> None:
    """P10: colleagues of one administration whose visible classes are equal get equal bytes."""
    actor = demonstration_actor(who[0])
    for other in ACTORS:
        colleague = demonstration_actor(other)
        if colleague == actor or (colleague.administration, colleague.rilo) != (actor.administration, actor.rilo):
            continue
        sights = [stage.instance.visible(each, who[1]).fingerprint for each in (actor, colleague)]
        if sights[0] == sights[1]:
            TALLY.count("P10")
            one, two = (orjson.loads(stage.ask(each.name, call).body) for each in (actor, colleague))
            assert one["rows"] == two["rows"]


_EXPIRING: Mapping[str, Any] = {
    "kind": "warning",
    "administration": "UZ",
    "reference": "W-1",
    "title": "truck",
    "marking": {"releasable_to": ["ALL"], "nominal_releasable_to": ["ALL"]},
}
_OPEN_TO_ALL = (
    SentReport(
        Report.model_validate({**_EXPIRING, "administration": "KZ", "kind": "case"}),
        "kz.unit",
        MOMENT - timedelta(days=2),
    ),
)
_A_MOMENT = timedelta(milliseconds=5)
_ENDS_TODAY = {**_EXPIRING["marking"], "expires_on": MOMENT.date().isoformat()}
_A_PART: Mapping[str, Any] = {"persons": [{"names": ["steel"], "marking": _ENDS_TODAY}]}
_TILL_TOMORROW = timedelta(hours=12)


def time_passes_while_it_is_read(data: st.DataObject, stage: Stage) -> None:
    """P5: what expires while somebody reads is not in the answer that goes out: a whole report, or a part of one.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    is_whole = data.draw(st.booleans(), label="a whole report")
    plain = _EXPIRING if is_whole else {**_EXPIRING, **_A_PART, "kind": "case"}
    at = MOMENT - timedelta(days=365, milliseconds=-1) if is_whole else MOMENT - timedelta(days=3)
    last = SentReport(Report.model_validate(plain), "uz.unit", at)
    world = (*data.draw(worlds(most=4), label="world"), last)
    name, purpose = data.draw(st.sampled_from(ACTORS)), data.draw(st.sampled_from(PURPOSES))
    handle = stage.secret.handle("UZ", "uz.unit", reference="W-1")
    everything = Call("GET", "/api/v1/search", "search", {"limit": "200"}, purpose)
    call = everything if is_whole else Call("GET", f"/api/v1/reports/{handle}", "report", {"id": handle}, purpose)
    body = {"format": "bundle", "reports": [handle], "purpose": purpose}
    for asked in (call, Call("POST", "/api/v1/exports", purpose=purpose, body=body)):
        _ends_while_asked(stage, world, (name, asked), by=_A_MOMENT if is_whole else _TILL_TOMORROW)


def _ends_while_asked(stage: Stage, world: World, asked: tuple[str, Call], *, by: timedelta) -> None:
    stage.put(world)
    check_answer(stage, world, *asked)
    stage.interrupt_next_read(lambda: stage.pass_time(by))
    try:
        interrupted = stage.ask(*asked)
        stage.let_it_happen()
        TALLY.count("P5")
        assert interrupted.body == check_answer(stage, world, *asked).body, "it had expired when it went out"
    finally:
        stage.pass_time(MOMENT - stage.clock.now())
