"""P2 of what comes in: submissions, receipts, quarantine and uploads are their unit's alone."""

from __future__ import annotations

import hashlib
import io
import itertools
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson
from hypothesis import strategies as st

from intel.access.actors import Actor, demonstration_actor
from intel.access.classes import BaseClass
from intel.access.evaluator import evaluate
from intel.access.policy import rules_of
from intel.ingest.attachment_store import AttachmentStore
from tests.noninterference.bystanders import others_are_busy
from tests.noninterference.calls import Call
from tests.noninterference.oracles import NOT_FOUND
from tests.noninterference.stage import Answered, Stage
from tests.noninterference.traces import traced
from tests.support.dense_worlds import DENSE_WORLDS
from tests.support.pictures import Picture, jpeg
from tests.support.tally import TALLY

__all__ = ["what_is_sent_stays_with_its_unit"]

_SENDERS = ("kz.unit", "uz.unit", "secretariat", "cn.unit")
_OTHERS = ("uz.unit", "secretariat", "kz.unit", "cn.unit")
_ASKERS = ("uz.unit", "kz.officer", "auditor", "kz.unit", "uz.officer", "secretariat", "cn.chief", "cis.liaison")
_LIST = Call("GET", "/api/v1/submissions", arguments={"limit": "50"})
_SECRET = "Nobody Invented"
_IN_A_TEXT = "TEMU1234565"
_NONE = "f" * 32
_BY_PROFILE = {"profile": "report-json"}
_OWN_NAME = re.compile(rb'"filename":"upload-[^"]*"')
_NUMBERS = itertools.count(1)  # an upload is found again by its content: another for each example


def _file(originator: str, salt: str, *, rejected: int) -> bytes:
    """Reports of which some cannot be taken, with a name in what cannot."""
    good: dict[str, Any] = {
        "administration": originator,
        "reference": f"R-{salt}",
        "seizures": [{"date": "2026-01-02", "place": {"country": "KZ"}}],
        "marking": {"releasable_to": ["ALL"]},
    }
    good["narratives"] = [{"text": f"{_SECRET}, container {_IN_A_TEXT}", "language": "en"}]
    bad = {**good, "reference": "R-0", "persons": [{"names": [_SECRET]}], "seizures": [{"date": _SECRET}]}
    return b"".join(orjson.dumps(each) + b"\n" for each in (good, *(bad for _ in range(rejected))))


def _send(stage: Stage, name: str, content: bytes) -> str:
    answered = stage.ask(name, Call("POST", "/api/v1/submissions", file=content, form=_BY_PROFILE))
    assert answered.status in (201, 422), "a file is refused as a whole, though nothing is wrong with it"
    body = orjson.loads(answered.body)
    receipt: str = body["receipt"] if "receipt" in body else body["about"]["receipt"]
    return receipt.split("/")[-2]


def _reads(number: str) -> Iterator[Call]:
    path = f"/api/v1/submissions/{number}"
    for part in ("", "/events", "/receipt", "/quarantine", "/sheet", "/suggestions"):
        yield Call("GET", path + part)
    yield Call("GET", f"{path}/receipt", arguments={"form": "signed"})


def _changes(number: str) -> Iterator[Call]:
    path = f"/api/v1/submissions/{number}/quarantine"
    yield Call("POST", path, body={"rows": {"2": {"reference": "R-7"}}})
    yield Call("POST", f"{path}/2/discard", body={"reason": "entered twice"})
    yield _taking(number)


def _taking(number: str) -> Call:
    return Call("POST", f"/api/v1/submissions/{number}/suggestions", body={"rows": {"1": [1]}})


def _may_read_names(stage: Stage, actor: Actor) -> bool:
    """Whether somebody may read names of what his unit sent, by the second evaluator."""
    originator = actor.administration or "open-source"
    base = BaseClass(originator=originator, submitter=actor.unit, nominal=True)
    rules = rules_of(stage.policies(), originator)
    return evaluate(rules, actor, action="read", base=base, purpose=actor.default_purpose).is_allowed


def _contents(call: Call, answered: Answered) -> list[bytes]:
    """The content of an answer, without the name and the time that the service itself gave to a file."""
    if call.path.endswith("/sheet"):
        with zipfile.ZipFile(io.BytesIO(answered.body)) as file:
            return [file.read(name) for name in file.namelist() if not name.startswith("docProps/")]
    content = (
        answered.body.partition(b"\n")[2] if "form" in call.arguments else answered.body
    )  # of a head, its signature
    return [_OWN_NAME.sub(b"", content)]


def _comparable(call: Call, answered: Answered, own: Sequence[str]) -> list[bytes]:
    """The same without the number of the submission, which tells nobody anything."""
    found = _contents(call, answered)
    for name in (*own, *(number[:8] for number in own)):  # numbers of a test begin alike: whole ones first
        found = [each.replace(name.encode(), b"#") for each in found]
    return found


def _looked_at(stage: Stage, sent: Mapping[str, str], askers: Sequence[str]) -> list[list[bytes]]:
    """Everything that some people are told of all submissions, each held against whose it is."""
    found: list[list[bytes]] = []
    for name in askers:
        actor = demonstration_actor(name)
        own = [number for unit, number in sent.items() if unit == actor.unit]
        listed = stage.ask(name, _LIST)
        assert sorted(row["submission"] for row in orjson.loads(listed.body)["rows"]) == sorted(own), name
        few = stage.ask(name, Call("GET", _LIST.path, arguments={"limit": "1"}))
        assert orjson.loads(few.body) == orjson.loads(listed.body), "the limit counts what others sent"
        found.append(_comparable(_LIST, listed, own))
        for number in (*sent.values(), _NONE):
            for call in (*_reads(number), *(() if number in own else _changes(number))):
                TALLY.count("P2")
                answered = stage.ask(name, call)
                if number in own:
                    assert answered.status == 200, (name, call, answered)
                    found.append(_comparable(call, answered, own))
                    _check_names(stage, actor, call, answered)
                else:
                    assert (answered.status, answered.body) == (404, NOT_FOUND), (name, call, answered)
    return found


def _check_names(stage: Stage, actor: Actor, call: Call, answered: Answered) -> None:
    """What stood in a rejected row is shown to who may read names of his unit's reports, and to nobody else."""
    if _may_read_names(stage, actor):
        return
    for word in (_SECRET, _IN_A_TEXT):
        assert not any(word.encode() in each for each in _contents(call, answered)), (actor.name, call)


def _check_uploads(stage: Stage, salt: str) -> None:
    """The same file begun by two units is two uploads, and neither knows of the other."""
    content = f"upload {salt}".encode()
    body = {"digest": hashlib.sha256(content).hexdigest(), "size": len(content), "filename": "a.jsonl"}
    begun: dict[str, str] = {}
    for name in ("kz.unit", "uz.unit"):
        answered = stage.ask(name, Call("POST", "/api/v1/uploads", body=body))
        state = orjson.loads(answered.body)
        assert (answered.status, state["received"]) == (201, 0), (name, state)
        begun[name] = state["upload"]
        if name == "kz.unit":
            piece = Call("PUT", f"/api/v1/uploads/{state['upload']}", arguments={"offset": "0"}, content=content[:5])
            assert stage.ask("kz.officer", piece).status == 200
    assert len(set(begun.values())) == len(begun)
    rest = Call("PUT", f"/api/v1/uploads/{begun['kz.unit']}", arguments={"offset": "5"}, content=content[5:])
    assert stage.ask("kz.unit", rest).status == 200
    assert (
        stage.ask("kz.unit", Call("POST", f"/api/v1/uploads/{begun['kz.unit']}/submit", body=_BY_PROFILE)).status < 500
    )
    again = orjson.loads(stage.ask("uz.unit", Call("POST", "/api/v1/uploads", body=body)).body)
    assert again["received"] == 0, "what another unit has sent need not be sent again"
    for name in ("uz.unit", "secretariat", "auditor"):
        path = f"/api/v1/uploads/{begun['kz.unit']}"
        for call in (
            Call("GET", path),
            Call("PUT", path, arguments={"offset": "0"}, content=b"piece"),
            Call("POST", f"{path}/submit", body=_BY_PROFILE),
        ):
            TALLY.count("P2")
            refused = stage.ask(name, call)
            assert (refused.status, refused.body) == (404, NOT_FOUND), (name, call, refused)


def _with_its_file(stage: Stage, plain: Mapping[str, Any], picture: Picture) -> list[Answered]:
    """What a unit is told that sends a report together with a picture."""
    named = {**plain, "reference": "P-1", "attachments": [{"id": "a", "kind": "photograph", "name": "a.jpg"}]}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("a.jsonl", orjson.dumps(named))
        file.writestr("a.jpg", picture.content)
    number = _send(stage, "kz.unit", packed.getvalue())
    calls = [Call("GET", f"/api/v1/submissions/{number}/{each}") for each in ("receipt", "quarantine", "suggestions")]
    return [stage.ask("kz.unit", each) for each in calls]


def _check_bytes(stage: Stage, salt: str) -> None:
    """Bytes that another unit sent are found by their digest no more than bytes that nobody sent."""
    settings, at = stage.instance.settings, stage.instance.now()
    kept, absent = (jpeg(behind=f"{word} {salt}".encode()) for word in ("kept", "none"))
    store = AttachmentStore(settings.data_dir, stage.secret, "secretariat")
    draft = settings.data_dir / "picture"
    draft.write_bytes(kept.content)
    store.keep(draft, kept.digest, at=at)
    told: list[list[bytes]] = []
    for picture in (kept, absent):
        stage.put(())
        own: dict[str, Any] = orjson.loads(_file("KZ", salt, rejected=0))
        _send(stage, "secretariat", orjson.dumps(own))
        named = {**own, "attachments": [{"id": "a", "kind": "photograph", "digest": picture.digest}]}
        handle = stage.secret.handle("KZ", "secretariat", reference=own["reference"])
        calls = (
            Call("POST", "/api/v1/corrections", body={"reports": [{**named, "id": handle}]}),
            Call("POST", "/api/v1/reports", body=[named]),
        )
        found = [stage.ask("kz.unit", call) for call in calls]
        receipt = orjson.loads(found[1].body).get("receipt", "")
        found.append(stage.ask("kz.unit", Call("GET", receipt)))
        found += _with_its_file(stage, own, picture)
        TALLY.count("P8", len(found))
        told.append([each.body.replace(picture.digest.encode(), b"#") for each in found])
    assert told[0] == told[1], told


def _faulty(word: str, digit: str) -> bytes:
    """Rows with every kind of fault, in each of which something stands that nobody is to be told."""
    seizure = {"date": "2026-01-02", "place": {"country": "KZ"}}
    good: dict[str, Any] = {"administration": "KZ", "seizures": [seizure], "marking": {"releasable_to": ["ALL"]}}
    faults: list[dict[str, Any]] = [
        {"seizures": [{"date": word}]},
        {"seizures": [{"date": f"203{digit}-01-01"}]},
        {"seizures": [{**seizure, "place": {"country": word}}]},
        {"seizures": [{**seizure, "place": {"country": "KZ", "place": word, "text": word}}]},
        {"goods": [{"substance": word, "commodity": word}]},
        {"goods": [{"substance_text": word, "quantity": {"amount": word, "unit": "kg"}}]},
        {"goods": [{"quantity": {"amount": "1", "unit": word}}]},
        {"goods": [{"quantity": {"amount": f"-{digit}", "unit": "kg"}}]},
        {"goods": [{"quantity": {"amount": f"{digit}e30", "unit": "kg"}}]},
        {"equipment": [{"identifiers": [{"kind": "container", "value": f"CSQU305438{digit}"}]}]},
        {"equipment": [{"identifiers": [{"kind": word, "value": word}]}]},
        {"persons": [{"names": [word], "birth_date": word, "roles": [{"role": word}]}]},
        {"persons": [{"names": [word], "roles": [{"role": "driver", "of": word}]}]},
        {"kind": word},
        {"reported_on": word},
        {"marking": {"releasable_to": [word]}},
        {"marking": {"releasable_to": [f"KZ/{word.lower()}"]}},
        {"marking": {"purposes": [word], "expires_on": word}},
        {"grading": {"original": {"scheme": "4x4", "source": word, "information": word}}},
        {"attachments": [{"kind": "photograph", "name": word, "caption": word, "digest": digit * 64}]},
        {"narratives": [{"text": f"{word} had {_IN_A_TEXT[:-1]}{digit}", "language": "en"}]},
        {"narratives": [{"text": f"{word} had {_IN_A_TEXT if digit == '6' else 'Qorvexthree'}", "language": "en"}]},
        {"links": [{"reference": word, "kind": word}]},
    ]
    rows = [orjson.dumps({**good, "reference": f"F-{n}", **each}) for n, each in enumerate(faults)]
    return b"\n".join([*rows, rows[-1], b"{" + word.encode(), b'["' + word.encode() + b'"]'])


def _check_values(stage: Stage) -> None:
    """Who may read no names is told the same of two files that differ in nothing but what stands in their rows."""
    told: list[list[bytes]] = []
    for word, digit in (("Qorvexone", "6"), ("Qorvextwo", "7")):
        stage.put(())
        content = _faulty(word, digit)
        number = _send(stage, "secretariat", content)
        found = [each for call in _reads(number) for each in _contents(call, stage.ask("secretariat", call))]
        told.append([each.replace(hashlib.sha256(content).hexdigest().encode(), b"#") for each in found])
    TALLY.count("P2", len(told[0]))
    for one, two in zip(*told, strict=True):
        assert one == two, (one, two)


def _taken(stage: Stage, sender: str, number: str) -> list[bytes]:
    """What a sender is told who takes what his receipt suggests, mends and discards, whoever else sent the same."""
    answered = stage.ask(sender, _taking(number))
    assert answered.status == 201, answered
    told = orjson.loads(answered.body)
    may_read = _may_read_names(stage, demonstration_actor(sender))
    assert told["totals"] == ({"accepted": 1} if may_read else {"rejected": 1}), (sender, told)
    mend, discard, _ = _changes(number)
    mended = stage.ask(sender, mend)
    assert mended.status == 201, mended
    own = (number, str(told["submission"]), str(orjson.loads(mended.body)["submission"]))
    reads = [Call("GET", f"/api/v1/submissions/{each}/receipt") for each in own]
    reads.append(Call("GET", f"/api/v1/submissions/{number}/quarantine"))
    return [each for call in (discard, *reads) for each in _comparable(call, stage.ask(sender, call), own)]


def what_is_sent_stays_with_its_unit(data: st.DataObject, stage: Stage) -> None:
    """What a unit sent, how far it is and what was wrong with it is known to that unit alone.

    Args:
        data: What Hypothesis draws from.
        stage: Where.
    """
    salt = str(next(_NUMBERS))
    sender = data.draw(st.sampled_from(_SENDERS), label="who sends")
    originator = demonstration_actor(sender).administration or "KZ"
    content = _file(originator, salt, rejected=data.draw(st.integers(1, 2)))
    others = data.draw(st.lists(st.sampled_from(_OTHERS), min_size=2, max_size=3, unique=True), label="others")
    drawn = data.draw(st.lists(st.sampled_from(_ASKERS), min_size=2, max_size=3, unique=True), label="askers")
    askers = list(dict.fromkeys((sender, others[-1], *drawn)))
    unit = demonstration_actor(sender).unit
    units = {demonstration_actor(each).unit for each in (sender, *others)}
    colleagues = [name for name in askers if demonstration_actor(name).unit == unit]

    def told(*, is_alone: bool) -> list[list[bytes]]:
        # what others have sent besides is nothing to the sender, whatever it states
        stage.put(() if is_alone else [each for each in DENSE_WORLDS["bridges"] if each.key[1] not in units])
        if not is_alone:
            others_are_busy(stage, content)
        sent: dict[str, str] = {}
        with traced(stage) as traces:
            for name in () if is_alone else (each for each in others if each != sender):
                # the very same file, of whose coming before its sender is to learn nothing
                sent[demonstration_actor(name).unit] = _send(stage, name, content)
            sent[unit] = _send(stage, sender, content)
        assert _SECRET not in traces.log.getvalue()
        if not is_alone:
            _looked_at(stage, sent, [name for name in askers if name not in colleagues])
        return [*_looked_at(stage, sent, colleagues), _taken(stage, sender, sent[unit])]

    for one, two in zip(told(is_alone=True), told(is_alone=False), strict=True):
        assert one == two, (one, two)
    _check_uploads(stage, salt)  # while others have begun theirs
    _check_values(stage)
    _check_bytes(stage, salt)
