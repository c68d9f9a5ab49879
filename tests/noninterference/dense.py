"""Everything asked of a world that is full of what could betray: each question about each thing there is."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import orjson
from hypothesis import strategies as st

from intel.access.actors import demonstration_actor
from intel.access.arrivals import Event
from intel.clock import epoch_ms
from intel.export.formats import FORMATS
from tests.noninterference.bystanders import OTHERS, guesses, others_are_busy
from tests.noninterference.calls import NOBODY, Call, scene_of
from tests.noninterference.edits import arrivals
from tests.noninterference.least import stripped
from tests.noninterference.oracles import check_answer, check_small, check_structure
from tests.noninterference.stage import Stage
from tests.noninterference.sweeping import same_is_heard
from tests.noninterference.traces import traced
from tests.support.dense_worlds import CANARIES, DENSE_WORLDS
from tests.support.tally import TALLY
from tests.support.worlds import MOMENT, WORDS

__all__ = ["LOOKERS", "check_rules", "dense_worlds_are_answered", "everything_is_answered"]

LOOKERS = (
    ("uz.officer", "investigation"),
    ("kz.unit", "investigation"),
    ("tm.officer", "mutual-assistance"),
    ("cis.liaison", "investigation"),
    ("secretariat", "statistics"),
    ("uz.officer", "training"),
    ("cn.officer", "border-control"),
)
"""Who looks, and for what: name and purpose."""

_COUNTRIES = ("KZ", "UZ", "CN", "AF")
_FACTS = ("", "country,year", "mode", "substance,commodity", "concealment,direction", "month")
_SINCE = (40, 9, 7, 6, 5, 4, 3, 2, 1, 0)
_FEW = 4
_CHECKED = "/api/v1/identifiers/check"
_EXPLANATIONS = "/api/v1/policies/explanations"
_DOES = ("read", "export", "forward", "disclose", "manage")
_OF_VEHICLES = (("vin", "WVWZZZ1JZXW765432"), ("plate", "10QV765"))
_FORMS_OF_CANARIES = {
    each: (each, each.upper(), base64.b64encode(bytes.fromhex(each)).decode()) for each in CANARIES[-1:]
}


def _question(name: str, **arguments: str) -> Call:
    path = f"/api/v1/reports/{arguments['id']}" if name == "report" else f"/api/v1/{name}"
    return Call("GET", path, name, {key.rstrip("_"): value for key, value in arguments.items()})


def _of_things(
    reports: Sequence[str], hidden: Sequence[str], *, records: Sequence[str], identifiers: Sequence[str]
) -> Iterator[Call]:
    """What is asked of single reports, records and identifiers, visible or not."""
    for handle in (*reports, *hidden[:2]):
        yield _question("report", id=handle)
    for start in (*identifiers, *reports[:_FEW], *records[:2], *hidden[:1]):
        yield _question("network", start=start, hops="4")
    for identifier in identifiers:
        yield _question("trace", identifier=identifier)
        yield _question("network", start=identifier, hops="1", hubs="true")
    for a, b in (*pairwise(reports), *pairwise(identifiers), (identifiers[0], reports[-1] if reports else NOBODY)):
        yield _question("path", a=a, b=b)
    for handle in (*records[:1], *hidden[:1]):
        yield _question("path", a=handle, b=identifiers[0], hubs="true")


def _attachments(attachments: Sequence[tuple[str, str]]) -> Iterator[Call]:
    """The bytes of every attachment, and their bare form; one of a report that is another's."""
    for report, attachment in (*attachments, (attachments[0][0], attachments[-1][1])):
        for how in ({}, {"bare": "true"}):
            yield Call("GET", f"/api/v1/reports/{report}/attachments/{attachment}", "", how)


def _of_all() -> Iterator[Call]:
    """What is asked of everything at once."""
    yield _question("search", limit="2")
    for word in (*WORDS, "2026", "R1", "drugs"):
        yield _question("search", text=word)
    for country in _COUNTRIES:
        yield _question("search", country=country)
        yield _question("totals", country=country, by="substance")
    yield _question("search", kind="warning")
    yield _question("search", from_="2026", to="2026")
    for duplicates in ("include", "exclude"):
        yield _question("routes", duplicates=duplicates)
        for by in _FACTS:
            yield _question("totals", by=by, duplicates=duplicates, limit="3")
    for days in _SINCE:
        yield _question("changes", since=str(epoch_ms(MOMENT) - days * 86_400_000))


def _exports(identifiers: Sequence[str], reports: Sequence[str], hidden: Sequence[str]) -> Iterator[Call]:
    for form in FORMATS:
        body = {"format": form, "question": {"name": "search", "arguments": {}}}
        yield Call("POST", "/api/v1/exports", "search", {}, None, body)
    asked = {"start": identifiers[0], "hops": "2"}
    body = {"format": "bundle", "question": {"name": "network", "arguments": asked}}
    yield Call("POST", "/api/v1/exports", "network", asked, None, body)
    for handle in (*reports, *hidden[:1]):
        yield Call("POST", "/api/v1/exports", "", {}, None, {"format": "bundle", "reports": [handle]})


_WRONG: Sequence[tuple[str, dict[str, str]]] = (
    ("search", {"purpose": "curiosity"}),
    ("search", {"country": "Narnia"}),
    ("search", {"kind": "seizures"}),
    ("search", {"limit": "9999"}),
    ("totals", {"substance": "heroine"}),
    ("totals", {"by": "colour"}),
    ("routes", {"commodity": "drogs"}),
    ("trace", {"identifier": "kontainer:CSQU3054383"}),
    ("network", {"start": "plat:01A123BC"}),
    ("network", {}),
    ("reports", {}),
)
_PLAIN: Sequence[tuple[str, dict[str, str]]] = (
    ("/health", {}),
    ("/ready", {}),
    ("/docs", {}),
    ("/openapi.json", {}),
    ("/api/v1/receipt-key", {}),
    ("/api/v1/codes/find", {"list": "substance", "text": "heroin"}),
    ("/api/v1/codes/find", {"list": "hs", "text": "930310"}),
    ("/api/v1/codes/translate", {"list": "substance", "text": "heroin", "to": "hs"}),
    ("/api/v1/identifiers/check", {"value": "CSQU3054383"}),
    ("/api/v1/places/match", {"text": "КПП Кордай", "country": "KZ"}),
    ("/api/v1/places/match", {"text": "Akzhol"}),
    ("/metrics", {}),
    ("/api/v1/emergencies", {}),
    ("/api/v1/cases", {}),
    ("/api/v1/notices", {}),
    ("/api/v1/submissions", {}),
    ("/api/v1/policies/KZ", {}),
    ("/api/v1/policies/UZ", {}),
    ("/api/v1/policies/UZ/history", {}),
    *((f"/api/v1/policies/{each}/history", {}) for each in OTHERS),
)


def _besides(handles: Sequence[str]) -> Iterator[Call]:
    """What no reference knows the answer to: wrong requests, other methods, headers, fixed addresses."""
    for name, arguments in _WRONG:
        yield Call("GET", f"/api/v1/{name}", "", arguments)
    for path, arguments in _PLAIN:
        yield Call("GET", path, "", arguments)
    for method in ("HEAD", "OPTIONS", "PUT"):
        yield Call(method, "/api/v1/search")
        yield Call(method, f"/api/v1/reports/{handles[0]}")
    yield Call("GET", "/api/v1/search", headers={"If-None-Match": "*", "Accept-Language": "ru"})
    yield Call("GET", f"/api/v1/reports/{handles[0]}", headers={"If-None-Match": "*", "Range": "bytes=0-9"})
    yield Call("POST", "/api/v1/policies/check", body={"text": "permit ("})
    yield Call("POST", "/api/v1/uploads", body={"digest": "0" * 64, "size": 5, "filename": "a.jsonl"})


def _checks(identifiers: Sequence[str]) -> Iterator[Call]:
    """What is said of an identifier, whether any report states it or none."""
    for kind, value in (each.split(":", 1) for each in identifiers):
        yield Call("POST", _CHECKED, body={"kind": kind, "value": value})


def _explanations(handles: Sequence[str]) -> Iterator[Call]:
    """Why somebody may or may not: of a report that the asker sees for his usual purpose, whatever he asks about."""
    for handle in handles:
        yield Call("POST", _EXPLANATIONS, body={"report": handle})
        yield Call("POST", _EXPLANATIONS, body={"report": handle, "officer": "cn.officer"})


def _of_colleagues(code: str) -> Iterator[tuple[str, Call]]:
    """What people of the asker's administration do, who govern it: none of it may depend on reports that are hidden."""
    unit, chief, officer = (f"{code.lower()}.{each}" for each in ("unit", "chief", "officer"))
    for case in ("C-1", "C-9"):
        yield chief, Call("POST", "/api/v1/cases/assignments", body={"case": case, "officer": officer})
    yield chief, Call("POST", "/api/v1/cases/assignments/end", body={"case": "C-9", "officer": officer})
    for name in (unit, chief, officer):
        for path in ("cases", "emergencies", "notices", "submissions", "groups"):
            yield name, Call("GET", f"/api/v1/{path}")
    yield unit, Call("POST", "/api/v1/groups/proposals", body={"group": "circle", "members": ["CN"]})
    yield chief, Call("POST", "/api/v1/groups/confirmations", body={"group": "circle"})
    for name in ("circle", f"{OTHERS[0]}/circle", "nowhere"):
        yield unit, Call("GET", f"/api/v1/groups/{name.replace('/', '%2F')}/history")
        sent = {"administration": code, "reference": "G-1", "kind": "warning", "marking": {"releasable_to": [name]}}
        yield unit, Call("POST", "/api/v1/corrections", body={"reports": [sent]})
    yield officer, Call("POST", "/api/v1/emergencies", body={"reason": "something cannot wait", "minutes": 5})
    yield officer, Call("GET", "/api/v1/emergencies")


def _check_tokens(stage: Stage, who: tuple[str, str]) -> None:
    """A page token is its asker's, for his question and purpose: in any other hands it is no token at all."""
    name, purpose = who
    first = _question("search", limit="1").for_purpose(purpose)
    token = orjson.loads(stage.ask(name, first).body).get("next")
    if token is None:
        return
    further = first.with_arguments(after=token)
    others = (
        ("kz.officer" if name != "kz.officer" else "kz.unit", further),
        (name, further.for_purpose("risk-analysis")),
        (name, further.with_arguments(country="KZ")),
        (name, _question("changes", since="1700000000000", after=token).for_purpose(purpose)),
    )
    for somebody, call in others:
        refused = stage.ask(somebody, call)
        assert (refused.status, orjson.loads(refused.body).get("code")) == (422, "page_token_error"), (somebody, call)


def check_rules(stage: Stage, world: Sequence[Event], who: tuple[str, str]) -> None:
    """Rules are read by their administration's people, and of another's report nobody is told how it is marked.

    Args:
        stage: With the world on it.
        world: What was sent.
        who: Name and purpose.
    """
    name, purpose = who
    actor = demonstration_actor(name)
    for code in ("KZ", "UZ"):
        for path in (f"/api/v1/policies/{code}", f"/api/v1/policies/{code}/history"):
            answered = stage.ask(name, Call("GET", path))
            assert answered.status == (200 if actor.administration == code else 404), (name, path)
    seen = {each.handle: each for each in stage.seen(world, actor, purpose)}
    for handle in scene_of(world, stage.instance).reports:
        asked: dict[str, Any] = {"report": handle, "purpose": purpose, "does": "forward"}
        is_own = handle in seen and seen[handle].plain["administration"] == actor.administration
        answered = stage.ask(name, Call("POST", _EXPLANATIONS, body=asked))
        if purpose == actor.default_purpose:  # what is looked up is seen for that
            TALLY.count("P1")
            assert answered.status == (200 if handle in seen else 404), (name, handle, answered)
        if answered.status == 200 and not is_own:
            parts = orjson.loads(answered.body)["parts"]
            assert all((each["data"], each["nearest"]) == (f"report {handle}", []) for each in parts), (name, parts)
        for_others = stage.ask(name, Call("POST", _EXPLANATIONS, body={**asked, "officer": "tm.chief"}))
        assert for_others.status == (200 if is_own else 404) or purpose != actor.default_purpose, (name, for_others)
    others = [each.handle for each in seen.values() if each.plain["administration"] != actor.administration]
    for handle in others[:2]:
        _check_explanations(stage, name, handle)


def _check_explanations(stage: Stage, name: str, handle: str) -> None:
    """Of a report of others somebody is told what decides for himself; nothing that comes near, and nothing as if."""
    code = demonstration_actor(name).administration.lower() or "tm"
    colleague = f"{code}.chief" if name != f"{code}.chief" else f"{code}.officer"
    for does in _DOES:
        answered = stage.ask(name, Call("POST", _EXPLANATIONS, body={"report": handle, "does": does}))
        assert answered.status == 404 or all(not each["nearest"] for each in orjson.loads(answered.body)["parts"])
    for what in ({"officer": colleague}, {"cases": ["C-1"]}, {"emergency": True}):
        answered = stage.ask(name, Call("POST", _EXPLANATIONS, body={"report": handle, **what}))
        assert answered.status == 404, (name, what, answered)


def _check_canaries(stage: Stage, who: tuple[str, str]) -> None:
    """Nothing that names somebody, and nothing unscreened, is in any answer, and no search finds it."""
    forms = [form.encode() for each in CANARIES for form in _FORMS_OF_CANARIES.get(each, (each,))]
    # whoever asks what an identifier looks like is told of the one that he wrote himself
    for heard in (each for each in stage.heard() if each.call.path != _CHECKED):
        whole = heard.answered.body + repr(heard.answered.headers).encode()
        assert not [each for each in forms if each in whole], (heard.name, heard.call)
    for word in CANARIES:
        found = stage.ask(who[0], _question("search", text=word).for_purpose(who[1]))
        assert orjson.loads(found.body)["rows"] == [], (who, word)
    for kind, number in (
        ("passport", "N76543210"),
        ("phone", "998907654321"),
        ("company_register", "QV-90017"),
        *_OF_VEHICLES,
    ):
        found = stage.ask(who[0], _question("trace", identifier=f"{kind}:{number}").for_purpose(who[1]))
        assert orjson.loads(found.body)["rows"] == [], (who, kind)


def _ask(stage: Stage, world: Sequence[Event], name: str, asked: Sequence[tuple[Call, str]]) -> None:
    """Ask, and hold every answer against the reference where that knows it."""
    for call, how in asked:
        if how == "known":
            check_answer(stage, world, name, call)
        elif how == "small":
            check_small(stage, world, name, call)
        else:
            stage.ask(name, call)


def _is_opened(world: Sequence[Event], name: str) -> bool:
    """Whether somebody else's emergency can open something of his administration's, of which he is told then."""
    own = demonstration_actor(name).administration
    sent = [each.report for each in arrivals(world)]
    return any(each.marking.break_glass and each.administration == own for each in sent)


def _calls(stage: Stage, world: Sequence[Event], who: tuple[str, str]) -> list[tuple[Call, str]]:
    name, purpose = who
    scene = scene_of(world, stage.instance)
    seen = stage.seen(world, demonstration_actor(name), purpose)
    reports = [each.handle for each in seen]
    shown: set[Any] = {record["id"] for each in seen for record in _records(each.plain)}
    hidden = [each for each in scene.reports if each not in reports]
    records = [each for each in scene.records if each not in shown]
    things = list(_of_things(reports, hidden, records=records, identifiers=scene.identifiers))
    known = [*things, *_of_all(), *_exports(scene.identifiers, reports, hidden), *_attachments(scene.attachments)]
    near = [each for each in known if each.question in ("network", "trace", "totals", "path")][::3]
    near += [each for each in known if each.question == "search" and set(each.arguments) in ({"text"}, {"country"})]
    near += [each for each in known if each.path == "/api/v1/exports"][:2]
    asked = [(each, "known") for each in known] + [(each, "small") for each in near]
    # these too: the worlds look alike to him for this purpose, and need not for another
    some = [*hidden[:2], *reports[:2]]
    asked += [(each, "") for each in _besides(some)]
    if purpose == demonstration_actor(name).default_purpose:
        asked += [(each, "") for each in _explanations(some)]
    checked = [(each, "") for each in _checks(scene.identifiers)]
    return [(call.for_purpose(purpose), how) for call, how in asked] + checked


def _records(plain: Any) -> Iterator[Any]:
    for value in plain.values():
        if isinstance(value, list):
            yield from (each for each in value if isinstance(each, dict) and "id" in each)


def everything_is_answered(stage: Stage, world: Sequence[Event], who: tuple[str, str]) -> None:
    """P1 of everything that can be asked of a world, and P2 against the world without all that is hidden.

    Args:
        stage: Where.
        world: What was sent.
        who: Name and purpose.
    """
    name = who[0]
    other = stripped(stage, world, who)
    asked = _calls(stage, world, who)
    body = {"format": "bundle", "question": {"name": "search", "arguments": {}}}
    everything = Call("POST", "/api/v1/exports", "search", {}, None, body)
    stage.put(world)
    check_structure(stage)
    busy = others_are_busy(stage, opens="training" if _is_opened(world, who[0]) else "investigation")
    # whatever is kept of others' answers, and of one's own for another purpose, must not come here
    with stage.apart():
        for somebody, why in (("kz.unit", "investigation"), (name, "investigation"), (name, "training")):
            check_answer(stage, world, somebody, everything.for_purpose(why))
    stage.forget()
    with traced(stage) as traces:
        _ask(stage, world, name, asked)
        for call in guesses(busy):
            assert stage.ask(name, call).status == 404, (name, call)
        code = demonstration_actor(name).administration
        for colleague, call in _of_colleagues(code) if code else ():
            if stage.views(other, (colleague, who[1])) == stage.views(world, (colleague, who[1])):
                stage.ask(colleague, call.for_purpose(who[1]))
    heard = stage.heard()
    if code != "KZ" and tuple(world) == DENSE_WORLDS["names"]:
        _check_canaries(stage, who)
    _check_tokens(stage, who)
    check_rules(stage, world, who)
    stage.put(other)
    check_structure(stage)
    with traced(stage) as others:
        same_is_heard(stage, heard)
    traces.compare(others)


def dense_worlds_are_answered(data: st.DataObject, stage: Stage) -> None:
    """P1 and P2 of the dense worlds.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    world = data.draw(st.sampled_from(sorted(DENSE_WORLDS)), label="world")
    everything_is_answered(stage, DENSE_WORLDS[world], data.draw(st.sampled_from(LOOKERS), label="who"))
