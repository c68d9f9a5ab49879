"""How each way out of the platform is shown to interfere with nothing: one line for each of them.

Every route, command, export format and reading statement is in one of these tables, or the suite
fails and says what to add (`test_registry.py`). A strategy draws calls; the properties of this folder
make the same calls of two worlds that look the same to the caller and compare everything that comes
back, and compare with the reference wherever it knows the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from hypothesis import strategies as st

from intel.export.formats import FORMATS
from intel.services.ask import QUESTIONS
from tests.noninterference.calls import (
    Call,
    Scene,
    some_act,
    some_attachment,
    some_call,
    some_correction,
    some_export,
    some_question,
    some_report,
)
from tests.noninterference.group_calls import GROUP_CALLS
from tests.noninterference.onward_calls import ONWARD_CALLS
from tests.support.worlds import contents_with_markings

__all__ = ["COMMANDS", "EXPORTS", "ROUTES", "UNASKED_STATEMENTS", "Local", "SameService", "Strategy"]

Draws = Callable[[Scene, str | None], st.SearchStrategy[Call]]


@dataclass(frozen=True, slots=True)
class Strategy:
    """How calls of a route are drawn, and what they are held to.

    ``holds`` is one of

    - ``reads``: two worlds with one view give the caller the same bytes;
    - ``writes``: two worlds with one view in which the caller's unit sent the same give the writer
      the same status and receipt, but for the number of the submission;
    - ``acts``: two worlds with one view give who acts on his own reports the same bytes, and what he
      did holds for everybody (`originating.py`);
    - ``fixed``: anybody gets the same bytes of any two worlds.

    What a unit has sent, with its receipts, quarantine and uploads, is asked for besides, by its own
    people and by others (`intake.py`); so are notices, with what was shown before (`originating.py`).

    ``draw`` takes the scene and a purpose.
    """

    draw: Draws
    holds: Literal["reads", "writes", "acts", "fixed"] = "reads"


@dataclass(frozen=True, slots=True)
class SameService:
    """A command that calls the same service function as a route, which is where it is shown."""

    module: str
    function: str
    route: str


@dataclass(frozen=True, slots=True)
class Local:
    """A command whose answer comes from no report; ``why`` says from what."""

    why: str


def _question(name: str) -> Strategy:
    return Strategy(lambda scene, purpose: some_question(scene, name, purpose))


def _export(scene: Scene, purpose: str | None) -> st.SearchStrategy[Call]:
    return st.sampled_from(EXPORTS).flatmap(lambda form: some_export(scene, form, purpose))


def _of_submission(part: str = "", body: object = None) -> Strategy:
    """A call about a submission: the caller's own, another's, or none; one with a body changes what waits there."""

    def draw(scene: Scene, _purpose: str | None) -> st.SearchStrategy[Call]:
        numbers = st.sampled_from((*scene.submissions, "ffffffffffffffffffffffffffffffff"))
        path = f"/api/v1/submissions/{{number}}{part}"
        if body is None:
            return some_call(path, number=numbers)
        return numbers.map(lambda number: Call("POST", path.format(number=number), body=body))

    return Strategy(draw, "reads" if body is None else "writes")


def _begun(_scene: Scene, _purpose: str | None) -> st.SearchStrategy[Call]:
    body = {"digest": "0" * 64, "size": 5, "filename": "a.jsonl"}
    return st.just(Call("POST", "/api/v1/uploads", body=body))


def _of_upload(method: str, part: str = "", body: object = None) -> Strategy:
    """A call about an upload that nobody began: the number of one depends on its unit and its content alone."""
    call = Call(method, f"/api/v1/uploads/{'f' * 64}{part}", body=body)
    return Strategy(lambda _scene, _purpose: st.just(call), "reads" if method == "GET" else "writes")


def _sent(scene: Scene, _purpose: str | None) -> st.SearchStrategy[Call]:
    return some_report(scene, contents_with_markings())


def _identifier(scene: Scene, _purpose: str | None) -> st.SearchStrategy[Call]:
    """Identifiers that hidden reports hold, and those of nobody: the answer tells them apart by nothing."""
    path = "/api/v1/identifiers/check"
    values = st.sampled_from((*scene.identifiers, "container:CSQU3054383")).map(lambda each: each.split(":", 1))
    return values.map(lambda each: Call("GET", path, arguments={"kind": each[0], "value": each[1]}))


def _identifier_in_a_body(scene: Scene, purpose: str | None) -> st.SearchStrategy[Call]:
    return _identifier(scene, purpose).map(lambda call: Call("POST", call.path, body=dict(call.arguments)))


def _rules(scene: Scene, _purpose: str | None) -> st.SearchStrategy[Call]:
    """Anybody asks for the rules of any administration, or for what was changed in them."""
    code = st.sampled_from(("KZ", "UZ", "CN", "platform", "XX"))
    return some_call("/api/v1/policies/{code}", code=code) | some_call("/api/v1/policies/{code}/history", code=code)


def _explanation(scene: Scene, purpose: str | None) -> st.SearchStrategy[Call]:
    """Why may I, or somebody else, do something with a report that is there, hidden or not there."""
    drawn = st.fixed_dictionaries(
        {"report": st.sampled_from(scene.reports), "does": st.sampled_from(("read", "export", "forward", "disclose"))},
        optional={"officer": st.sampled_from(("uz.officer", "kz.officer", "tm.chief")), "emergency": st.booleans()},
    )
    said = {} if purpose is None else {"purpose": purpose}
    return drawn.map(lambda body: Call("POST", "/api/v1/policies/explanations", body={**body, **said}))


def _policy_text(path: str) -> Draws:
    """Texts of which none can be used: what is compared and written is seen where rules are changed."""
    texts = st.sampled_from(("", "permit (", "permit (principal, action, resource);"))
    return lambda _scene, _purpose: texts.map(lambda text: Call("POST", path, body={"text": text}))


def _proposal_gone(_scene: Scene, _purpose: str | None) -> st.SearchStrategy[Call]:
    return st.just(Call("DELETE", "/api/v1/policies/proposals"))


def _confirmation(_scene: Scene, _purpose: str | None) -> st.SearchStrategy[Call]:
    return st.just(Call("POST", "/api/v1/policies/confirmations", body={"proposal": "0" * 32}))


def _act(act: str) -> Strategy:
    return Strategy(lambda scene, purpose: some_act(scene, act, purpose), "acts")


def _emergency_asked(_scene: Scene, purpose: str | None) -> st.SearchStrategy[Call]:
    said = {} if purpose is None else {"purpose": purpose}
    bodies = st.fixed_dictionaries(
        {"reason": st.sampled_from(("no", "A truck with the container is at the border"))},
        optional={"minutes": st.sampled_from((1, 60, 61))},
    )
    return bodies.map(lambda body: Call("POST", "/api/v1/emergencies", body={**body, **said}))


def _of_emergency(act: str) -> Draws:
    """A number that nobody gave: what somebody's own is answered with is seen where an emergency is open."""
    return lambda _scene, _purpose: st.just(Call("POST", f"/api/v1/emergencies/{'0' * 32}/{act}"))


def _assignment(act: str) -> Draws:
    """The case that hidden reports belong to, and one of nobody; no caller of the worlds puts himself on one."""
    bodies = st.fixed_dictionaries(
        {"case": st.sampled_from(("C-1", "C-9", " ")), "officer": st.sampled_from(("uz.chief", "kz.chief", "nobody"))}
    )
    path = f"/api/v1/cases/assignments{act}"
    return lambda _scene, _purpose: bodies.map(lambda body: Call("POST", path, body=body))


_CODES = st.sampled_from(
    (("substance", "heroin"), ("unit", "кг"), ("species", "saiga"), ("country", "nowhere"), ("hs", "930310"))
)


def _code_to_find(_scene: Scene, _purpose: str | None) -> st.SearchStrategy[Call]:
    return _CODES.map(lambda each: Call("GET", "/api/v1/codes/find", arguments={"list": each[0], "text": each[1]}))


def _code_to_translate(_scene: Scene, _purpose: str | None) -> st.SearchStrategy[Call]:
    path = "/api/v1/codes/translate"
    return _CODES.map(lambda each: Call("GET", path, arguments={"list": each[0], "text": each[1], "to": "hs"}))


_PLACES = st.sampled_from((("КПП Кордай", "KZ"), ("Torkham", None), ("nowhere at all", "UZ"), ("霍尔果斯口岸", None)))


def _place_to_match(_scene: Scene, _purpose: str | None) -> st.SearchStrategy[Call]:
    path = "/api/v1/places/match"
    return _PLACES.map(
        lambda each: Call("GET", path, arguments={"text": each[0]} | ({"country": each[1]} if each[1] else {}))
    )


def _fixed(path: str) -> Strategy:
    return Strategy(lambda _scene, _purpose: some_call(path), "fixed")


ROUTES: Mapping[str, Strategy] = {
    **{f"GET /api/v1/{name}": _question(name) for name in QUESTIONS if name != "report"},
    "GET /api/v1/reports/{id}": _question("report"),
    "GET /api/v1/reports/{report}/attachments/{attachment}": Strategy(some_attachment),
    "POST /api/v1/exports": Strategy(_export),
    "POST /api/v1/reports": Strategy(_sent, "writes"),
    "POST /api/v1/submissions": Strategy(_sent, "writes"),
    "GET /api/v1/identifiers/check": Strategy(_identifier, "fixed"),
    "POST /api/v1/identifiers/check": Strategy(_identifier_in_a_body, "fixed"),
    "GET /api/v1/submissions": Strategy(lambda _scene, _purpose: some_call("/api/v1/submissions")),
    "GET /api/v1/submissions/{submission}": _of_submission(),
    "GET /api/v1/submissions/{submission}/events": _of_submission("/events"),
    "GET /api/v1/submissions/{submission}/receipt": _of_submission("/receipt"),
    "GET /api/v1/submissions/{submission}/sheet": _of_submission("/sheet"),
    "GET /api/v1/submissions/{submission}/quarantine": _of_submission("/quarantine"),
    "GET /api/v1/submissions/{submission}/suggestions": _of_submission("/suggestions"),
    "POST /api/v1/submissions/{submission}/suggestions": _of_submission("/suggestions", {"rows": {"1": [1]}}),
    "POST /api/v1/submissions/{submission}/quarantine": _of_submission("/quarantine", {"rows": {"1": {"a": "b"}}}),
    "POST /api/v1/submissions/{submission}/quarantine/{row}/discard": _of_submission(
        "/quarantine/1/discard", {"reason": "entered twice"}
    ),
    "POST /api/v1/uploads": Strategy(_begun, "writes"),
    "GET /api/v1/uploads/{upload}": _of_upload("GET"),
    "PUT /api/v1/uploads/{upload}": _of_upload("PUT", "?offset=0"),
    "POST /api/v1/uploads/{upload}/submit": _of_upload("POST", "/submit", {"profile": "report-json"}),
    "GET /api/v1/receipt-key": _fixed("/api/v1/receipt-key"),
    "GET /api/v1/policies/{administration}": Strategy(_rules),
    "GET /api/v1/policies/{administration}/history": Strategy(_rules),
    "POST /api/v1/policies/check": Strategy(_policy_text("/api/v1/policies/check")),
    "POST /api/v1/policies/explanations": Strategy(_explanation),
    "POST /api/v1/policies/simulations": Strategy(_policy_text("/api/v1/policies/simulations")),
    "POST /api/v1/policies/proposals": Strategy(_policy_text("/api/v1/policies/proposals")),
    "POST /api/v1/policies/confirmations": Strategy(_confirmation),
    "DELETE /api/v1/policies/proposals": Strategy(_proposal_gone),
    **{route: Strategy(draw) for route, draw in {**GROUP_CALLS, **ONWARD_CALLS}.items()},
    "GET /api/v1/emergencies": Strategy(lambda _scene, _purpose: some_call("/api/v1/emergencies")),
    "POST /api/v1/emergencies": Strategy(_emergency_asked),
    "POST /api/v1/emergencies/{emergency}/confirm": Strategy(_of_emergency("confirm")),
    "POST /api/v1/emergencies/{emergency}/end": Strategy(_of_emergency("end")),
    "GET /api/v1/cases": Strategy(lambda _scene, _purpose: some_call("/api/v1/cases")),
    "POST /api/v1/cases/assignments": Strategy(_assignment("")),
    "POST /api/v1/cases/assignments/end": Strategy(_assignment("/end")),
    "GET /api/v1/notices": Strategy(lambda _scene, _purpose: some_call("/api/v1/notices")),
    "POST /api/v1/withdrawals": _act("withdrawals"),
    "POST /api/v1/reclassifications": _act("reclassifications"),
    "POST /api/v1/releases": _act("releases"),
    "POST /api/v1/corrections": Strategy(
        lambda scene, _purpose: some_correction(scene, contents_with_markings()), "acts"
    ),
    "GET /api/v1/codes/find": Strategy(_code_to_find, "fixed"),
    "GET /api/v1/codes/translate": Strategy(_code_to_translate, "fixed"),
    "GET /api/v1/places/match": Strategy(_place_to_match, "fixed"),
    "GET /health": _fixed("/health"),
    "GET /ready": _fixed("/ready"),
    "GET /metrics": _fixed("/metrics"),  # no user's token opens it: what an operator reads moves with hidden things
    "GET /openapi.json": _fixed("/openapi.json"),
    "GET /docs": _fixed("/docs"),
    "GET /docs/oauth2-redirect": _fixed("/docs/oauth2-redirect"),
}
"""Every route of the application by method and path."""

EXPORTS: tuple[str, ...] = ("bundle", "csv", "graphml", "geojson")
"""Every form in which reports leave; `_export` draws all of them."""

COMMANDS: Mapping[str, SameService | Local] = {
    "ask": SameService("intel.services.ask", "ask", "GET /api/v1/search"),
    "attachment list": SameService("intel.services.ask", "ask", "GET /api/v1/reports/{id}"),
    "attachment get": SameService(
        "intel.services.attachments", "find_attachment", "GET /api/v1/reports/{report}/attachments/{attachment}"
    ),
    "export": SameService("intel.services.export", "export", "POST /api/v1/exports"),
    "import": SameService("intel.services.submit", "accept_file", "POST /api/v1/submissions"),
    "ingest": SameService("intel.services.submit", "accept_file", "POST /api/v1/submissions"),
    "code file": Local("codes a column of the caller's own file by public lists"),
    "code find": SameService("intel.services.codes", "code_found", "GET /api/v1/codes/find"),
    "code lists": Local("names the public code lists"),
    "code translate": SameService("intel.services.codes", "code_translated", "GET /api/v1/codes/translate"),
    "reference activate": Local("puts a public list in use; reads no report"),
    "reference diff": Local("compares two versions of a public list"),
    "reference list": Local("names the versions of public lists that were loaded"),
    "reference load": Local("keeps a public list; reads no report"),
    "place match": SameService("intel.services.places", "place_matched", "GET /api/v1/places/match"),
    "id": Local("explains the caller's own text by the standards; opens no instance"),
    "submissions": SameService("intel.services.receipts", "submissions", "GET /api/v1/submissions"),
    "receipt get": SameService(
        "intel.services.receipts", "receipt_lines", "GET /api/v1/submissions/{submission}/receipt"
    ),
    "receipt key": SameService("intel.services.receipts", "receipt_key_pem", "GET /api/v1/receipt-key"),
    "receipt verify": Local("verifies a file by a public key, without an instance"),
    "quarantine list": SameService(
        "intel.services.quarantine", "quarantined", "GET /api/v1/submissions/{submission}/quarantine"
    ),
    "suggestion list": SameService(
        "intel.services.suggestions", "suggested", "GET /api/v1/submissions/{submission}/suggestions"
    ),
    "suggestion take": SameService(
        "intel.services.submit", "submit_taken", "POST /api/v1/submissions/{submission}/suggestions"
    ),
    "quarantine sheet": SameService(
        "intel.services.quarantine", "mending_sheet", "GET /api/v1/submissions/{submission}/sheet"
    ),
    "quarantine send": SameService("intel.services.submit", "accept_mended", "POST /api/v1/submissions"),
    "quarantine mend": SameService(
        "intel.services.submit", "submit_mended_rows", "POST /api/v1/submissions/{submission}/quarantine"
    ),
    "quarantine discard": SameService(
        "intel.services.quarantine", "discard", "POST /api/v1/submissions/{submission}/quarantine/{row}/discard"
    ),
    "withdraw": SameService("intel.services.originating", "withdraw", "POST /api/v1/withdrawals"),
    "reclassify": SameService("intel.services.originating", "reclassify", "POST /api/v1/reclassifications"),
    "release": SameService("intel.services.originating", "release", "POST /api/v1/releases"),
    "correct": SameService("intel.services.correcting", "correct", "POST /api/v1/corrections"),
    "notices": SameService("intel.services.notices", "notices", "GET /api/v1/notices"),
    "emergency ask": SameService("intel.services.emergencies", "ask_for_emergency", "POST /api/v1/emergencies"),
    "emergency confirm": SameService(
        "intel.services.emergencies", "confirm_emergency", "POST /api/v1/emergencies/{emergency}/confirm"
    ),
    "emergency end": SameService(
        "intel.services.emergencies", "end_emergency", "POST /api/v1/emergencies/{emergency}/end"
    ),
    "emergency list": SameService("intel.services.emergencies", "emergencies", "GET /api/v1/emergencies"),
    "case assign": SameService("intel.services.cases", "assign_case", "POST /api/v1/cases/assignments"),
    "case end": SameService("intel.services.cases", "end_case", "POST /api/v1/cases/assignments/end"),
    "case list": SameService("intel.services.cases", "cases", "GET /api/v1/cases"),
    "sweep": Local("deletes what nobody sees any more, and does not say how much"),
    "serve": SameService("intel.api.app", "create_app", "GET /api/v1/search"),
    "watch": Local("submits what lies in a folder, by the service function of `ingest`"),
    "submit": Local("sends the caller's own file to a service, and shows what its routes answer"),
    "worker": Local("answers nothing; it goes on with what was acknowledged, by the service function of `ingest`"),
    "admin backup": Local("saves the whole instance, for who runs it and has its data directory already"),
    "admin restore": Local("fills an empty instance, for who runs it and has its data directory already"),
    "admin check": Local("counts what is there, for who runs the instance and has its data directory already"),
    "admin support": Local("describes program and machine for who runs the instance, by an allow-list of what is said"),
    "demo start": Local("makes and starts an instance of its own; what it shows it asks the service for"),
    "demo region": Local("writes invented reports to files"),
    "policy check": Local("reads policy files and no instance"),
    "policy diff": Local("compares policy files and reads no instance"),
    "policy show": SameService(
        "intel.services.policy_changes", "text_in_force", "GET /api/v1/policies/{administration}"
    ),
    "policy history": SameService(
        "intel.services.policy_changes", "history", "GET /api/v1/policies/{administration}/history"
    ),
    "policy explain": SameService("intel.services.policies", "explain_decision", "POST /api/v1/policies/explanations"),
    "policy simulate": SameService("intel.services.policies", "simulate", "POST /api/v1/policies/simulations"),
    "policy activate": SameService("intel.services.policy_changes", "propose", "POST /api/v1/policies/proposals"),
    "group set": SameService("intel.services.groups", "propose_group", "POST /api/v1/groups/proposals"),
    "group confirm": SameService("intel.services.groups", "confirm_group", "POST /api/v1/groups/confirmations"),
    "group take-back": SameService(
        "intel.services.groups", "take_back_group", "DELETE /api/v1/groups/{group}/proposal"
    ),
    "group list": SameService("intel.services.groups", "groups", "GET /api/v1/groups"),
    "group history": SameService("intel.services.groups", "group_history", "GET /api/v1/groups/{group}/history"),
    "onward ask": SameService("intel.services.onward", "ask_onward", "POST /api/v1/onward"),
    "onward list": SameService("intel.services.onward", "onward_askings", "GET /api/v1/onward"),
    "onward grant": SameService("intel.services.onward", "grant_onward", "POST /api/v1/onward/{asking}/grant"),
    "onward refuse": SameService("intel.services.onward", "refuse_onward", "POST /api/v1/onward/{asking}/refuse"),
    "policy rollback": SameService("intel.services.policy_changes", "propose", "POST /api/v1/policies/proposals"),
    "profile list": Local("lists the profiles that come with the platform"),
    "profile show": Local("prints where a profile puts each column, from its file"),
    "profile check": Local("reads a profile and says its faults"),
    "profile draft": Local("looks at a file of the caller's own and opens no instance"),
    "profile try": Local("judges a file of the caller's own in memory; it opens no instance and writes nothing"),
    "profile rows": Local("prints the rows of a file of the caller's own"),
    "schema report": Local("prints the form of a report, from the model"),
    "token": Local("signs a name with the local key"),
    "users": Local("lists the people of the demonstration region, from a table"),
}
"""Every command of the program by its words."""

UNASKED_STATEMENTS: Mapping[str, str] = {
    "report_versions": "no question reads older versions yet",
}
"""Reading statements that no call of a route runs, with why; every other must be run by one."""

assert set(EXPORTS) <= set(FORMATS), "a form that does not exist"
