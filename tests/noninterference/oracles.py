"""What a call has to answer, worked out in plain Python from the reference view, and how answers compare."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import orjson

from intel.access.actors import Actor, demonstration_actor
from intel.access.arrivals import Event
from intel.access.classes import BaseClass
from intel.access.evaluator import evaluate
from intel.access.policy import rules_of
from intel.access.projection import iso_moment
from intel.access.view import VisibleReport
from intel.api.problems import problem_of
from intel.errors import NotFoundError
from intel.export.disclosure import Disclosed, Disclosure
from intel.export.formats import FORMATS
from intel.model.report import RECORD_LISTS
from tests.noninterference.calls import Call
from tests.noninterference.stage import HUB_LIMIT, Answered, Stage
from tests.support.pictures import PICTURES
from tests.support.reference import REFERENCE
from tests.support.reference_markings import ShownMarkings
from tests.support.tally import TALLY

__all__ = [
    "NOT_FOUND",
    "answers_for",
    "check_answer",
    "check_export",
    "check_form",
    "check_small",
    "check_structure",
    "expected_export",
    "expected_rows",
    "handles_of",
    "permitted",
]

NOT_FOUND = bytes(problem_of(NotFoundError("whatever the reason")).body)
"""What is said of everything that is not there, for whatever reason."""
_MOST_PAGES = 6
_JSON = "application/json"


def permitted(stage: Stage, name: str, originator: str) -> bool:
    """Whether somebody may send for an originator, by the second evaluator."""
    return demonstration_actor(name).unit != "" and _may(stage, name, "submit", originator=originator)


def answers_for(stage: Stage, name: str, originator: str) -> bool:
    """Whether somebody answers what an originator is asked, by the second evaluator."""
    return _may(stage, name, "manage", originator=originator)


def _may(stage: Stage, name: str, action: str, *, originator: str) -> bool:
    actor = demonstration_actor(name)
    base = BaseClass(originator=originator, submitter=actor.unit)
    rules = rules_of(stage.policies(), originator)
    return evaluate(rules, actor, action=action, base=base, purpose=actor.default_purpose).is_allowed


_STRUCTURE = {
    "an identifier or a word is walked that another class shares": (
        "MATCH (k)<-[i:IDENTIFIED_BY|MENTIONS]-() WHERE (k:Key OR k:Term) AND i.ac <> k.ac RETURN count(i) AS n"
    ),
    "an element has no class or no expiry": (
        "MATCH (n) WHERE (n:Report OR n:Record OR n:Facet) AND (n.ac IS NULL OR n.exp IS NULL) "
        "AND coalesce(n.lifecycle, '') <> 'awaited' RETURN count(n) AS n"
    ),
    "a relationship has no class or no expiry": (
        "MATCH (a)-[e]->() WHERE (a:Report OR a:Record OR a:Facet) AND (e.ac IS NULL OR e.exp IS NULL) "
        "AND type(e) <> 'SUPERSEDES' RETURN count(e) AS n"
    ),
}


def check_structure(stage: Stage) -> None:
    """What keeps time from telling: nothing hidden hangs on what is walked (the oracle of channel 25)."""
    TALLY.count("structure")
    for fault, text in _STRUCTURE.items():
        found = stage.instance.database.read(lambda transaction, text=text: transaction.run(text, {})[0]["n"])
        assert found == 0, fault


def expected_rows(seen: Sequence[VisibleReport], call: Call) -> list[dict[str, Any]]:
    """All rows of the answer to a question."""
    arguments = {name: value for name, value in call.arguments.items() if name not in {"limit", "after"}}
    return REFERENCE[call.question](seen, arguments, HUB_LIMIT)


def handles_of(rows: Sequence[Mapping[str, Any]], question: str) -> Iterator[str]:
    """The reports that the rows of an answer name."""
    for row in rows:
        if question == "report":
            yield row["id"]
        elif "report" in row:
            yield row["report"]
        else:
            yield from row["reports"]


_CONFLICT: tuple[int, bytes, Mapping[str, str]] = (409, b"", {})


def expected_export(
    stage: Stage, world: Sequence[Event], actor: Actor, call: Call, *, granted: Collection[str] = ()
) -> tuple[int, bytes, Mapping[str, str]]:
    """Status, bytes and further headers of an export.

    Args:
        stage: With the world on it.
        world: What was sent.
        actor: Who exports.
        call: The export.
        granted: Handles of reports that he may pass on by a grant.
    """
    purpose = call.purpose or actor.default_purpose
    leaves = {each.handle: each for each in stage.exportable(world, actor, purpose)}
    if call.question:
        rows = expected_rows(stage.seen(world, actor, purpose), call)
        if call.question == "report" and not rows:
            return 404, NOT_FOUND, {}
        handles = set(handles_of(rows, call.question)) & leaves.keys()
    else:
        handles = set(call.body["reports"])
        if not handles <= leaves.keys():
            return 404, NOT_FOUND, {}
    header, told = stage.shown_view(actor.name, purpose, is_export=True), {}
    if "onward_to" in call.body:
        own = leaves
        leaves = _passed_on(
            stage, world, actor, purpose, granted={each: own[each] for each in own.keys() & set(granted)}
        )
        kept = handles - leaves.keys()
        if kept and not call.question:
            return _CONFLICT
        handles -= kept
        parts = [each for each in handles if not _is_whole(own[each].plain, leaves[each].plain)]
        told = {"kept-back": str(len(kept)), "kept-back-in-part": str(len(parts))}
        header |= {"to": call.body["onward_to"]}
    disclosed = tuple(
        Disclosed(
            _as_stored(leaves[each].plain), {"change": leaves[each].change, "at": iso_moment(leaves[each].changed_at)}
        )
        for each in sorted(handles)
    )
    return 200, FORMATS[call.body["format"]].write(Disclosure(header, disclosed)), told


def _passed_on(
    stage: Stage, world: Sequence[Event], actor: Actor, purpose: str, *, granted: Mapping[str, VisibleReport]
) -> dict[str, VisibleReport]:
    """What somebody may pass on, by handle: as marked, and what is granted, which refers to nothing else that is."""
    free = {each.handle: each for each in stage.forwardable(world, actor, purpose)}
    if not granted:
        return free
    opened = {each.handle: each for each in stage.forwardable(world, actor, purpose, is_granted=True)}
    by_grant: dict[str, VisibleReport] = {}
    for handle in opened.keys() & granted.keys():
        if handle in free and _is_whole(granted[handle].plain, free[handle].plain):
            continue
        plain = dict(opened[handle].plain)
        if links := [link for link in plain.pop("refers_to", ()) if link["id"] in free]:
            plain["refers_to"] = links
        by_grant[handle] = replace(opened[handle], plain=plain)
    return free | by_grant


def _is_whole(plain: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return {**plain, "marking": None} == {**other, "marking": None}


_TOP = {
    *("id", "kind", "administration", "office", "reference", "version", "reported_on", "screened", "grading", "links"),
    *("title", "unknown", "narratives", "notice", "notice_text", "follow_up", "follow_up_texts"),
    *("received_at", "expires_at", "marking", "refers_to"),
    *RECORD_LISTS,
}
_POINTERS = {"seizure", "shipment", "conveyance", "equipment", "party"}
_MARKING = {"handling_code", "onward", "deconflict", "purposes", "released_to", "nominal_released_to"}


def check_form(plain: Mapping[str, Any], actor: Actor, markings: ShownMarkings) -> None:
    """What holds for a report as it is shown, whoever wrote it down: both accounts share that code.

    Args:
        plain: As it came.
        actor: Whom it is shown to.
        markings: Of the world on the stage.
    """
    assert plain.keys() <= _TOP, plain.keys() - _TOP
    assert plain["marking"].keys() <= _MARKING
    numbers: dict[str, list[int]] = {}
    for leg in plain.get("legs", ()):
        numbers.setdefault(leg.get("shipment", ""), []).append(leg["sequence"])
    for found in numbers.values():
        assert found == list(range(1, len(found) + 1)), "a gap in the numbers of legs tells of a hidden one"
    handles = {record["id"] for name in RECORD_LISTS for record in plain.get(name, ())}
    for name in RECORD_LISTS:
        for record in plain.get(name, ()):
            ends = {
                record[each] for each in ("seizure", "shipment", "conveyance", "equipment", "party") if each in record
            }
            ends |= {role["of"] for role in record.get("roles", ()) if "of" in role}
            assert ends <= handles, "a reference to a record that is not shown"
    markings.check(plain, actor)


def check_answer(stage: Stage, world: Sequence[Event], name: str, call: Call) -> Answered:
    """Make a call and hold its answer, page after page, against the reference (P1 over HTTP).

    Args:
        stage: With the world on it.
        world: What was sent.
        name: Who calls.
        call: A question or an export; of others nothing is expected here.

    Returns:
        The first answer.
    """
    actor = demonstration_actor(name)
    answered = stage.ask(name, call)
    if call.path == "/api/v1/exports":
        if _names_reports(call):
            expected = expected_export(stage, world, actor, call)
            check_export(expected, call, answered, markings=stage.shown_markings(world))
    elif (found := _ATTACHMENT.fullmatch(call.path)) is not None:
        seen = stage.seen(world, actor, call.purpose or actor.default_purpose)
        _check_attachment(seen, found, is_bare="bare" in call.arguments, answered=answered)
    elif call.question:
        purpose = call.purpose or actor.default_purpose
        rows = expected_rows(stage.seen(world, actor, purpose), call)
        first = _check_pages(stage, (name, purpose), rows, call, answered)
        if call.question == "report" and first:
            check_form(first[0], actor, stage.shown_markings(world))
    return answered


def check_small(stage: Stage, world: Sequence[Event], name: str, call: Call) -> None:
    """Make a call of the service whose limits are near: what is hidden brings nobody nearer to them.

    Args:
        stage: With the world on it.
        world: What was sent.
        name: Who calls.
        call: Any; of a search by words alone it is known how many reports it reaches.
    """
    answered = stage.ask(name, call, is_small=True)
    if call.question == "search" and call.arguments.keys() <= {"text", "country"} and call.purpose is not None:
        reached = expected_rows(stage.seen(world, demonstration_actor(name), call.purpose), call)
        status = 413 if len(reached) > stage.small.settings.max_expansion else 200
        assert answered.status == status, ("the limit counts something else than what is visible", call)


_OF_BYTES = {
    *("cache-control", "content-disposition", "content-length", "content-security-policy", "content-type"),
    *("repr-digest", "x-content-type-options"),
}
_ATTACHMENT = re.compile(r"/api/v1/reports/(?P<report>[^/]+)/attachments/(?P<attachment>[^/]+)")


def _check_attachment(seen: Sequence[VisibleReport], call: re.Match[str], *, is_bare: bool, answered: Answered) -> None:
    """The bytes as they came where the view has their digest, the bare ones where it has a screened picture."""
    TALLY.count("P1")
    shown = [
        each
        for visible in seen
        if visible.handle == call["report"]
        for each in visible.plain.get("attachments", ())
        if each["id"] == call["attachment"]
    ]
    digest = shown[0].get("digest") if shown else None
    if digest is not None and not is_bare:
        (picture,) = (each for each in PICTURES if each.digest == digest)
        assert (answered.status, answered.body) == (200, picture.content), answered
    elif shown and shown[0].get("screened") and "media_type" in shown[0]:
        of_size = {each.bare for each in PICTURES if len(each.content) == shown[0]["size"]}
        assert answered.status == 200
        assert answered.body in of_size, answered
    else:
        assert (answered.status, answered.body) == (404, NOT_FOUND), answered
    names = {key for key, _ in answered.headers}
    assert names <= _OF_BYTES, "when it was kept last tells of other reports"
    is_whole = answered.status == 200 and digest is not None and not is_bare
    assert ("repr-digest" in names) == is_whole, "the digest of what is shown in its bare form alone"


def _names_reports(call: Call) -> bool:
    """Whether the rows of the question that is exported name reports."""
    return call.question not in {"totals", "routes"}


def check_export(
    expected: tuple[int, bytes, Mapping[str, str]], call: Call, answered: Answered, *, markings: ShownMarkings
) -> None:
    """Hold an export whose rows name reports against what is expected.

    Without rows it is an empty file, with rows that name none it is an error: those are compared by P2 alone.

    Args:
        expected: As `expected_export` has it.
        call: The export.
        answered: What came back.
        markings: Of the world on the stage.
    """
    TALLY.count("P1")
    status, content, told = expected
    assert answered.status == status, (call, answered)
    if status == 409:
        assert orjson.loads(answered.body)["code"] == "conflict"
        return
    assert _in_order(answered.body) == _in_order(content), (call, answered.body, content)
    if status != 200:
        return
    if call.body["format"] == "bundle":
        bundle = orjson.loads(answered.body)
        for each in bundle["reports"]:
            check_form(each["report"], demonstration_actor(bundle["view"]["as"]), markings)
    assert {key for key, _ in answered.headers} == {"content-disposition", "content-length", "content-type", *told}
    assert told.items() <= dict(answered.headers).items(), (call, told, answered.headers)


def _as_stored(plain: Mapping[str, Any]) -> dict[str, Any]:
    """With the fields of every object in the order in which the graph keeps them."""
    return orjson.loads(orjson.dumps(plain, option=orjson.OPT_SORT_KEYS))


def _in_order(content: bytes) -> list[bytes] | bytes:
    """A file in a fixed order where it has none: the fields of a node of GraphML come as they are stored."""
    return sorted(content.split(b"<")) if content.startswith(b"<?xml") else content


def _check_pages(
    stage: Stage, who: tuple[str, str], rows: list[dict[str, Any]], call: Call, answered: Answered
) -> list[dict[str, Any]]:
    """Every page holds its part of the rows, and the last one says that it is the last.

    Returns:
        The rows of the first page.
    """
    first: list[dict[str, Any]] = []
    name, purpose = who
    size = int(call.arguments.get("limit", stage.instance.settings.default_page))
    view = stage.shown_view(name, purpose)
    for number in range(_MOST_PAGES):
        TALLY.count("P1")
        if call.question == "report" and not rows:
            assert (answered.status, answered.body) == (404, NOT_FOUND), (call, answered)
            return []
        assert answered.status == 200, (call, answered)
        assert dict(answered.headers) == {"content-length": str(len(answered.body)), "content-type": _JSON}
        body = orjson.loads(answered.body)
        following = body.pop("next")
        first = first or body["rows"]
        here, rest = rows[number * size :][:size], rows[(number + 1) * size :]
        assert body == {"question": call.question, "view": view, "rows": here}, (call, body["rows"], here)
        assert (following is not None) == bool(rest), (call, following)
        if following is None:
            break
        answered = stage.ask(name, replace(call, arguments={**call.arguments, "after": following}))
    return first
