"""What others gave is passed on as its originator allows: not at all, when it granted it, or freely."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson
import pytest
from pydantic import SecretStr

from intel.access.actors import demonstration_actor
from intel.access.onward import MOST_WAITING
from intel.access.view import SentReport
from intel.clock import FixedClock
from intel.errors import ConflictError, NotFoundError, QuestionError
from intel.graph.driver import Database
from intel.graph.state import read_audit
from intel.model.report import Report
from intel.services.ask import Ask, ask
from intel.services.export import ExportRequest, disclose, export
from intel.services.instance import Instance, open_instance
from intel.services.notices import notices
from intel.services.onward import Wish, ask_onward, grant_onward, onward_askings, refuse_onward
from intel.services.originating import reclassify, remarking, withdraw, written_marking
from intel.services.selection import Selection
from intel.services.submit import submit_file
from intel.settings import Settings
from tests.support.engines import wipe
from tests.support.world_writing import add_to_world

MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
REASON = "A joint operation of the office works on this route"
OFFICER, UNIT, LIAISON = (demonstration_actor(name) for name in ("uz.officer", "uz.unit", "cis.liaison"))
KZ, KZ_UNIT, KZ_CHIEF = (demonstration_actor(name) for name in ("kz.officer", "kz.unit", "kz.chief"))
EVERYTHING = Ask("search", {})


@pytest.fixture
def instance(engine_settings: Settings, database: Database) -> Iterator[Instance]:
    wipe(database)
    settings = engine_settings.model_copy(update={"clock": MOMENT, "secret": SecretStr("a secret of the tests")})
    with open_instance(settings, database=database) as opened:
        add_to_world(
            opened,
            [
                sent("KZ-none", onward="none"),
                sent("KZ-ask", onward="ask"),
                sent("KZ-free", onward="allowed"),
                sent("KZ-strict", onward="ask", handling_code="H2"),
                sent("KZ-hidden", onward="ask", releasable_to=["TM"]),
                sent("TJ-ask", "TJ", onward="ask"),
            ],
        )
        yield opened
    wipe(database)


def sent(reference: str, code: str = "KZ", **marking: object) -> SentReport:
    plain = {
        "administration": code,
        "reference": reference,
        "marking": {"releasable_to": ["UZ", "RILO"], "nominal_releasable_to": ["UZ"], **marking},
        "seizures": [{"date": "2026-02-03"}],
        "persons": [{"names": ["A Name"], "identifiers": [{"kind": "passport", "value": "N01234567"}]}],
    }
    return SentReport(Report.model_validate(plain), f"{code.lower()}.unit", MOMENT - timedelta(days=3))


def handle(instance: Instance, reference: str) -> str:
    code = reference[:2]
    return str(instance.secret.handle(code, f"{code.lower()}.unit", reference=reference))


def passed(instance: Instance, name: str = "uz.officer", to: str = "CENcomm", **more: str) -> list[str]:
    """References of what somebody's file for a third holds, of all that he sees."""
    request = ExportRequest("bundle", question=EVERYTHING, onward_to=to, **more)
    return sorted(each.report["reference"] for each in disclose(instance, demonstration_actor(name), request).reports)


def wish(instance: Instance, reference: str = "KZ-ask", to: str = "CENcomm") -> Wish:
    return Wish(handle(instance, reference), to, REASON)


def granted(instance: Instance, *, days: int = 14) -> str:
    number = str(ask_onward(instance, OFFICER, wish(instance))["asking"])
    grant_onward(instance, KZ_UNIT, number, days=days)
    return number


def clock_of(instance: Instance) -> FixedClock:
    assert isinstance(instance.clock, FixedClock)
    return instance.clock


def test_what_may_not_be_passed_on_is_left_out_and_its_number_told_to_who_may_take_it(
    instance: Instance, tmp_path: Path
) -> None:
    out = tmp_path / "bundle.json"
    result = export(instance, OFFICER, ExportRequest("bundle", question=EVERYTHING, onward_to="CENcomm"), out=out)

    # of what he may take himself; the H2 report leaves with nobody, and what is hidden is not counted
    assert (result.reports, result.kept_back, result.in_part) == (1, 3, 0)
    bundle = orjson.loads(out.read_bytes())
    assert [each["report"]["reference"] for each in bundle["reports"]] == ["KZ-free"]
    assert bundle["view"].keys() == {"as", "purpose", "at", "to"}
    own = export(instance, OFFICER, ExportRequest("bundle", question=EVERYTHING), out=out)
    assert (own.reports, own.kept_back) == (4, 0)


def test_the_liaison_passes_on_what_is_allowed_without_the_names(instance: Instance) -> None:
    request = ExportRequest("bundle", question=EVERYTHING, onward_to="CENcomm")
    (only,) = disclose(instance, LIAISON, request).reports

    assert only.report["reference"] == "KZ-free"
    assert "A Name" not in orjson.dumps(only.report).decode()


def test_a_report_that_is_named_and_may_not_go_is_refused_and_the_attempt_is_in_the_audit(instance: Instance) -> None:
    for reference, advice in (("KZ-none", "Leave them out"), ("KZ-ask", "intel onward ask")):
        named = handle(instance, reference)
        with pytest.raises(ConflictError) as refused:
            disclose(instance, OFFICER, ExportRequest("bundle", (named,), onward_to="CENcomm"))
        assert refused.value.details == {"reports": [named]}
        assert advice in refused.value.advice
    with pytest.raises(NotFoundError):
        disclose(instance, OFFICER, ExportRequest("bundle", (handle(instance, "KZ-hidden"),), onward_to="CENcomm"))

    entries = instance.database.read(lambda tx: read_audit(tx, since=0, limit=10))
    assert [(each.act, each.count) for each in entries] == [("forward", 0)] * 3


def test_the_originator_is_told_and_its_grant_opens_that_report_for_that_recipient_and_purpose(
    instance: Instance,
) -> None:
    before = passed(instance)
    made = ask_onward(instance, OFFICER, wish(instance))
    (told,) = [each for each in notices(instance, KZ_UNIT).rows if each["kind"] == "onward-asked"]
    answered = grant_onward(instance, KZ_UNIT, made["asking"], days=14)

    assert (made["state"], answered["state"]) == ("waiting", "granted")
    assert (told["reference"], told["officer"], told["to"], told["reason"]) == (
        *("KZ-ask", "uz.officer", "CENcomm"),
        REASON,
    )
    assert (before, passed(instance)) == (["KZ-free"], ["KZ-ask", "KZ-free"])
    assert passed(instance, to="cencomm") == ["KZ-ask", "KZ-free"]
    assert passed(instance, to="TJ") == ["KZ-free"], "another recipient"
    assert passed(instance, purpose="border-control") == ["KZ-free"], "another purpose"
    assert passed(instance, "uz.unit") == ["KZ-free"], "a colleague"
    (mine,) = notices(instance, OFFICER).rows
    assert (mine["kind"], mine["until"]) == ("onward-granted", "2026-03-15T12:00:00.000Z")
    assert "answered_by" not in mine
    assert notices(instance, KZ_UNIT).rows == []
    (row,) = onward_askings(instance, KZ_CHIEF)
    assert (row["answered_by"], row["files"]) == ("kz.unit", 2)


def test_a_granted_report_leaves_whole_and_refers_to_nothing_that_may_not_leave(instance: Instance) -> None:
    granted(instance)
    request = ExportRequest("bundle", (handle(instance, "KZ-ask"),), onward_to="CENcomm")
    (going,) = disclose(instance, OFFICER, request).reports
    (shown,) = ask(instance, OFFICER, Ask("report", {"id": handle(instance, "KZ-ask")})).rows

    assert going.report == {name: value for name, value in shown.items() if name != "refers_to"} | (
        {"refers_to": going.report["refers_to"]} if "refers_to" in going.report else {}
    )
    targets = {link["id"] for link in going.report.get("refers_to", ())}
    assert targets <= {handle(instance, "KZ-free")}


def test_a_grant_ends_at_its_last_millisecond_and_when_the_originator_ends_it(instance: Instance) -> None:
    granted(instance, days=1)
    clock_of(instance).advance(timedelta(days=1) - timedelta(milliseconds=1))
    assert passed(instance) == ["KZ-ask", "KZ-free"]
    clock_of(instance).advance(timedelta(milliseconds=1))
    assert passed(instance) == ["KZ-free"]

    number = granted(instance)
    assert passed(instance) == ["KZ-ask", "KZ-free"]
    assert refuse_onward(instance, KZ_CHIEF, number)["state"] == "ended"
    assert passed(instance) == ["KZ-free"]


def test_a_grant_that_is_ended_while_a_file_is_written_by_it_is_not_in_the_file(
    instance: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = granted(instance)
    settled = Instance._is_settled

    def ended_first(self: Instance, *args: object) -> bool:
        monkeypatch.setattr(Instance, "_is_settled", settled)
        refuse_onward(instance, KZ_UNIT, number)
        return settled(self, *args)

    monkeypatch.setattr(Instance, "_is_settled", ended_first)

    assert passed(instance) == ["KZ-free"]


def test_a_grant_opens_nothing_of_what_is_withdrawn_or_marked_otherwise_since(instance: Instance) -> None:
    granted(instance)
    one = Selection((handle(instance, "KZ-ask"),))
    reclassify(instance, KZ_UNIT, one, marking=remarking(written_marking({"onward": "none"})))
    assert passed(instance) == ["KZ-free"]
    reclassify(instance, KZ_UNIT, one, marking=remarking(written_marking({"onward": "ask", "handling_code": "H2"})))
    assert passed(instance) == ["KZ-free"]
    withdraw(instance, KZ_UNIT, one)
    assert passed(instance) == ["KZ-free"]


def test_refused_it_stays_and_the_same_is_not_asked_again_at_once(instance: Instance) -> None:
    number = str(ask_onward(instance, OFFICER, wish(instance))["asking"])
    with pytest.raises(ConflictError, match="waiting"):
        ask_onward(instance, OFFICER, wish(instance, to="cencomm"))

    assert refuse_onward(instance, KZ_CHIEF, number)["state"] == "refused"
    assert passed(instance) == ["KZ-free"]
    assert [each["kind"] for each in notices(instance, OFFICER).rows] == ["onward-refused"]
    with pytest.raises(ConflictError, match="refused"):
        ask_onward(instance, OFFICER, wish(instance))
    with pytest.raises(ConflictError, match="refused"):
        grant_onward(instance, KZ_UNIT, number)
    clock_of(instance).advance(timedelta(days=30))
    assert ask_onward(instance, OFFICER, wish(instance))["state"] == "waiting"


def test_only_what_says_ask_can_be_asked_and_what_is_hidden_is_not_there(instance: Instance) -> None:
    for reference, said in (("KZ-none", "marking"), ("KZ-strict", "marking"), ("KZ-free", "as it is")):
        with pytest.raises(ConflictError, match=said):
            ask_onward(instance, OFFICER, wish(instance, reference))
    refusals = []
    for report in (handle(instance, "KZ-hidden"), "00000000-0000-4000-8000-000000000000", "no handle"):
        with pytest.raises(NotFoundError) as refused:
            ask_onward(instance, OFFICER, Wish(report, "CENcomm", REASON))
        refusals.append((refused.value.message, refused.value.advice, refused.value.details))
    assert len(set(map(str, refusals))) == 1
    assert notices(instance, KZ_UNIT).rows == []


def test_an_asking_is_there_for_its_asker_and_for_who_answers_and_for_nobody_else(instance: Instance) -> None:
    number = str(ask_onward(instance, OFFICER, wish(instance))["asking"])

    listed = {
        name: len(onward_askings(instance, demonstration_actor(name)))
        for name in ("uz.officer", "kz.unit", "kz.chief", "kz.officer", "uz.unit", "tj.unit", "cis.liaison", "auditor")
    }
    assert listed == dict.fromkeys(listed, 0) | {"uz.officer": 1, "kz.unit": 1, "kz.chief": 1}
    for name in ("uz.officer", "kz.officer", "uz.unit", "tj.unit", "secretariat"):
        for answer in (grant_onward, refuse_onward):
            for each in (number, "f" * 32):
                with pytest.raises(NotFoundError, match="there is no such asking"):
                    answer(instance, demonstration_actor(name), each)


def test_an_asking_that_nobody_answers_lapses_and_so_many_wait_at_a_time(instance: Instance) -> None:
    number = str(ask_onward(instance, OFFICER, wish(instance))["asking"])
    for each in range(MOST_WAITING - 1):
        ask_onward(instance, OFFICER, wish(instance, to=f"Office {each}"))
    with pytest.raises(ConflictError, match="wait for an answer"):
        ask_onward(instance, OFFICER, wish(instance, to="one more"))

    clock_of(instance).advance(timedelta(days=30))
    with pytest.raises(ConflictError, match="lapsed"):
        grant_onward(instance, KZ_UNIT, number)
    assert notices(instance, KZ_UNIT).rows == []


@pytest.mark.parametrize("days", [0, 91])
def test_a_grant_has_an_end_and_an_asking_a_recipient_and_a_reason(instance: Instance, days: int) -> None:
    number = str(ask_onward(instance, OFFICER, wish(instance))["asking"])

    with pytest.raises(QuestionError, match="days"):
        grant_onward(instance, KZ_UNIT, number, days=days)
    with pytest.raises(QuestionError, match="reason"):
        ask_onward(instance, OFFICER, Wish(handle(instance, "KZ-ask"), "TJ", " because "))
    with pytest.raises(QuestionError, match="recipient"):
        ask_onward(instance, OFFICER, Wish(handle(instance, "KZ-ask"), " ", REASON))


def test_a_held_copy_keeps_its_rule_and_its_originator_is_asked_for_it(instance: Instance, tmp_path: Path) -> None:
    """A bundle that is read again somewhere, where the original is not: here the original is withdrawn."""
    out = tmp_path / "bundle.json"
    export(instance, UNIT, ExportRequest("bundle", question=EVERYTHING), out=out)
    originals = Selection(tuple(handle(instance, f"KZ-{each}") for each in ("none", "ask", "free")))
    withdraw(instance, KZ_UNIT, originals)
    submit_file(instance, UNIT, path=out, profile="intel-bundle")

    assert passed(instance, "uz.unit") == ["KZ-free"]
    asking = ask_onward(instance, UNIT, wish(instance))
    (told,) = [each for each in onward_askings(instance, KZ_UNIT) if each["asking"] == asking["asking"]]
    assert told["held"] is True
    grant_onward(instance, KZ_UNIT, asking["asking"])
    assert passed(instance, "uz.unit") == ["KZ-ask", "KZ-free"]
    assert passed(instance, "uz.officer") == ["KZ-free"]
