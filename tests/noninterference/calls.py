"""Calls of the service as properties make them: drawn from what is there, what is hidden and what is not."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from hypothesis import strategies as st

from intel.access.arrivals import Event, SentReport
from intel.clock import epoch_ms
from intel.model.marking import PURPOSES
from intel.services.instance import Instance
from tests.support.worlds import IDENTIFIERS, MOMENT, WORDS

__all__ = [
    "ARGUMENTS",
    "NOBODY",
    "Call",
    "Scene",
    "scene_of",
    "some_act",
    "some_attachment",
    "some_call",
    "some_correction",
    "some_export",
    "some_mistake",
    "some_question",
    "some_report",
]

NOBODY = "11111111-1111-4111-8111-111111111111"
"""A handle that stands for nothing."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request: ``question`` and ``arguments`` say in short what it asks, where it asks a question.

    ``purpose`` None leaves the purpose to the service.
    """

    method: str
    path: str
    question: str = ""
    arguments: Mapping[str, str] = field(default_factory=dict[str, str])
    purpose: str | None = None
    body: Any = None
    file: bytes | None = None
    form: Mapping[str, str] = field(default_factory=dict[str, str])
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    content: bytes | None = None

    def for_purpose(self, purpose: str) -> Call:
        """The same for a purpose, in the query or in the body, whichever has it."""
        body = self.body if self.body is None else {**self.body, "purpose": purpose}
        return replace(self, purpose=purpose, body=body)

    def with_arguments(self, **more: str) -> Call:
        """The same with further arguments."""
        return replace(self, arguments={**self.arguments, **more})

    def query(self) -> dict[str, str]:
        """The query string's pairs: arguments that are not in the path, and the purpose."""
        found = {name: value for name, value in self.arguments.items() if name != "id"}
        if self.method == "GET" and self.purpose is not None:
            found["purpose"] = self.purpose
        return found


@dataclass(frozen=True, slots=True)
class Scene:
    """What calls are drawn from: everything that anybody ever sent, hidden or not."""

    reports: tuple[str, ...]
    records: tuple[str, ...]
    references: tuple[str, ...]
    identifiers: tuple[str, ...]
    contents: tuple[dict[str, Any], ...] = ()
    submissions: tuple[str, ...] = ()
    attachments: tuple[tuple[str, str], ...] = ()  # handles of report and attachment


def scene_of(world: Sequence[Event], instance: Instance) -> Scene:
    """The scene of a world: handles and identifiers of all that was sent, the hidden ones too."""
    attachments: set[tuple[str, str]] = {(NOBODY, NOBODY)}
    reports, records, identifiers = {NOBODY}, {NOBODY}, {f"{kind}:{value}" for kind, value in IDENTIFIERS[:2]}
    arrived = [each for each in world if isinstance(each, SentReport)]
    for sent in arrived:
        name = (sent.report.administration, sent.submitter)
        reports.add(instance.secret.handle(*name, reference=sent.report.reference))
        for list_name, record in sent.report.records():
            handle = instance.secret.handle(*name, reference=sent.report.reference, local_id=record.id)
            records.add(handle)
            if list_name == "attachments":
                attachments.add((instance.secret.handle(*name, reference=sent.report.reference), handle))
            identifiers |= {f"{each.kind}:{each.value}" for each in getattr(record, "identifiers", ())}
    references = {each.report.reference for each in arrived} or {"R-1"}
    contents = [each.report.model_dump(mode="json", exclude_defaults=True) for each in arrived]
    return Scene(
        tuple(sorted(reports)),
        tuple(sorted(records)),
        tuple(sorted(references)),
        tuple(sorted(identifiers)),
        tuple(contents),
        attachments=tuple(sorted(attachments)),
    )


_COUNTRY = st.sampled_from(("KZ", "UZ", "CN"))
_DAYS = st.sampled_from(("2025", "2025-12", "2025-12-30", "2026-01-02"))
_GOODS = {
    "commodity": st.sampled_from(("drugs", "tobacco")),
    "substance": st.sampled_from(("heroin", "opium")),
    "duplicates": st.sampled_from(("exclude", "exclude", "include")),
}
_DIMENSIONS = ("country", "commodity", "substance", "year", "month", "mode", "concealment", "direction")
_BY = st.lists(st.sampled_from(_DIMENSIONS), max_size=3, unique=True).map(",".join)
_TEXT = st.lists(
    st.sampled_from((*WORDS, *WORDS, "героин", "Uzbekistan", "R1", "R2", "drugs", "2026", "КАЗАХСТАН", "ｈｅｒｏｉｎ")),
    min_size=1,
    max_size=2,
).map(" ".join)
_SINCE = st.sampled_from([str(epoch_ms(MOMENT) - days * 86_400_000) for days in (40, 20, 11, 5, 0)])
_HOPS = st.sampled_from("12344")
_TRUTH = st.sampled_from(("true", "false"))
_KIND = st.sampled_from(("seizure", "case", "warning"))

Pair = tuple[Mapping[str, st.SearchStrategy[str]], Mapping[str, st.SearchStrategy[str]]]


def _arguments(scene: Scene) -> Mapping[str, Pair]:
    """For every question its needed and its optional arguments, without the page's."""
    report = st.sampled_from(scene.reports)
    record = st.sampled_from(scene.records)
    identifier = st.sampled_from(scene.identifiers)
    start = report | identifier | record
    spanned = {"country": _COUNTRY, "from": _DAYS, "to": _DAYS}
    return {
        "search": ({}, {"text": _TEXT, "kind": _KIND, **spanned}),
        "report": ({"id": report}, {}),
        "network": ({"start": start}, {"hops": _HOPS, "hubs": _TRUTH}),
        "path": ({"a": start, "b": start}, {"max": st.sampled_from("166"), "hubs": _TRUTH}),
        "trace": ({"identifier": identifier}, {}),
        "routes": ({}, {"country": _COUNTRY, "years": st.sampled_from(("2025", "2025,2026", "2025-2026")), **_GOODS}),
        "totals": ({}, {"by": _BY, **spanned, **_GOODS}),
        "changes": ({"since": _SINCE}, {}),
    }


ARGUMENTS = _arguments
"""Strategies for the arguments of every question; a new question or argument goes in here."""

PURPOSE = st.none() | st.sampled_from(PURPOSES)
_PATHS = {"report": "/api/v1/reports/{id}"}


@st.composite
def some_question(draw: st.DrawFn, scene: Scene, name: str, purpose: str | None = None) -> Call:
    """A question with some of its arguments and, at times, a page of its own size."""
    needed, optional = ARGUMENTS(scene)[name]
    arguments = {each: draw(strategy) for each, strategy in needed.items()}
    for each, strategy in optional.items():
        if draw(st.integers(0, 2)) == 0:  # few at once: two filters together mostly leave nothing
            arguments[each] = draw(strategy)
    if draw(st.booleans()):
        arguments["limit"] = draw(st.sampled_from(("1", "2", "3")))
    path = _PATHS.get(name, f"/api/v1/{name}").format(**arguments)
    return Call("GET", path, name, arguments, purpose)


@st.composite
def some_attachment(draw: st.DrawFn, scene: Scene, purpose: str | None = None) -> Call:
    """The bytes of an attachment, hidden ones among them, at times of a report that is another's."""
    report, attachment = draw(st.sampled_from(scene.attachments or ((NOBODY, NOBODY),)))
    if draw(st.integers(0, 9)) == 0:
        report = draw(st.sampled_from(scene.reports))
    arguments = draw(st.sampled_from(({}, {}, {"bare": "true"})))
    return Call("GET", f"/api/v1/reports/{report}/attachments/{attachment}", "", arguments, purpose)


@st.composite
def some_export(draw: st.DrawFn, scene: Scene, form: str, purpose: str | None = None) -> Call:
    """An export of named reports, or of what a question names."""
    body: dict[str, Any] = {"format": form}
    if purpose is not None:
        body["purpose"] = purpose
    if draw(st.integers(0, 2)) == 0:
        body["onward_to"] = draw(st.sampled_from(("CENcomm", "TJ")))
    question, arguments = "", {}
    if draw(st.integers(0, 3)):
        question = draw(
            st.sampled_from(("search", "search", "network", "trace", "changes", "report", "path", "totals"))
        )
        asked = draw(some_question(scene, question))
        arguments = {name: value for name, value in asked.arguments.items() if name != "limit"}
        body["question"] = {"name": question, "arguments": arguments}
    else:
        body["reports"] = draw(st.lists(st.sampled_from(scene.reports), min_size=1, max_size=2))
    return Call("POST", "/api/v1/exports", question, arguments, purpose, body)


@st.composite
def some_report(draw: st.DrawFn, scene: Scene, contents: st.SearchStrategy[dict[str, Any]]) -> Call:
    """Some reports sent at once, under references that others use too; some say what others said."""
    sent: list[dict[str, Any]] = []
    # of several originators, so that what holds for one of them is not taken for all
    for code in draw(st.permutations(("KZ", "UZ", "CN", "open-source")))[: draw(st.integers(2, 3))]:
        is_copy = bool(scene.contents) and draw(st.booleans())
        plain = dict(draw(st.sampled_from(scene.contents) if is_copy else contents))
        plain["administration"] = code
        plain["reference"] = draw(st.sampled_from((*scene.references, "R-1", "R-9")))
        plain["version"] = draw(st.sampled_from((1, 1, 2)))
        sent.append(plain)
    if draw(st.booleans()):
        return Call("POST", "/api/v1/reports", body=sent)
    lines = "\n".join(json.dumps(each, ensure_ascii=False) for each in sent)
    form = {"profile": "report-json", **draw(st.sampled_from(({}, {"distinct": "true"})))}
    return Call("POST", "/api/v1/submissions", file=lines.encode(), form=form)


@st.composite
def some_act(draw: st.DrawFn, scene: Scene, act: str, purpose: str | None = None) -> Call:
    """A withdrawal, re-marking or release of named reports, hidden ones among them, or of an answer's."""
    body: dict[str, Any] = {}
    if purpose is not None:
        body["purpose"] = purpose
    if draw(st.integers(0, 2)):
        body["reports"] = draw(st.lists(st.sampled_from(scene.reports), min_size=1, max_size=2))
    else:
        asked = draw(some_question(scene, draw(st.sampled_from(("search", "network", "changes")))))
        arguments = {name: value for name, value in asked.arguments.items() if name != "limit"}
        body["question"] = {"name": asked.question, "arguments": arguments}
    if act == "reclassifications":
        body["marking"] = draw(
            st.sampled_from(({"releasable_to": ["TM"]}, {"releasable_to": ["ALL"]}, {"nominal_releasable_to": []}))
        )
    if act == "releases":
        body |= draw(st.sampled_from(({}, {"to": ["TM"]}, {"to": ["ALL"], "names_to": ["UZ"]})))
    return Call("POST", f"/api/v1/{act}", purpose=purpose, body=body)


@st.composite
def some_correction(draw: st.DrawFn, scene: Scene, contents: st.SearchStrategy[dict[str, Any]]) -> Call:
    """A correction by reference or by handle, of what is there and of what is not."""
    plain = {name: value for name, value in draw(contents).items() if name != "version"}
    plain["administration"] = draw(st.sampled_from(("KZ", "UZ", "CN")))
    plain["reference"] = draw(st.sampled_from((*scene.references, "R-9")))
    if draw(st.booleans()):
        plain["id"] = draw(st.sampled_from(scene.reports))
    if draw(st.integers(0, 3)) == 0:
        plain["version"] = draw(st.integers(1, 3))
    return Call("POST", "/api/v1/corrections", body={"reports": [plain]})


_WRONG: Sequence[Mapping[str, str]] = (
    {"purpose": "curiosity"},
    {"kind": "seizures"},
    {"substanse": "heroin"},
    {"from": "2026-13"},
    {"country": "Narnia"},
    {"by": "colour"},
    {"limit": "0"},
    {"limit": "9999"},
    {"hops": "7"},
    {"after": "AAAA"},
    {"start": "plat:01A123BC"},
    {"identifier": "CSQU3054383"},
)


@st.composite
def some_mistake(draw: st.DrawFn, scene: Scene, purpose: str | None = None) -> Call:
    """A question that cannot be asked so: what the refusal says must depend on the view alone, too."""
    name = draw(st.sampled_from(sorted(ARGUMENTS(scene))))
    asked = draw(some_question(scene, name, purpose))
    arguments = {**asked.arguments, **draw(st.sampled_from(_WRONG))}
    return Call("GET", asked.path, "", arguments, None if "purpose" in arguments else purpose)


def some_call(path: str, **arguments: st.SearchStrategy[str]) -> st.SearchStrategy[Call]:
    """A plain GET whose path has drawn parts."""
    return st.fixed_dictionaries(arguments).map(lambda drawn: Call("GET", path.format(**drawn)))
