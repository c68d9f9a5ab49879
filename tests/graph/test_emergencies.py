"""An emergency opens what was opened to it, to one officer, for an hour at most; its originators are told at once."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pydantic import SecretStr

from intel.access.actors import demonstration_actor
from intel.access.cursors import open_cursor
from intel.access.sessions import on_case
from intel.access.view import SentReport
from intel.clock import FixedClock
from intel.errors import ConflictError, NotFoundError, PageTokenError, QuestionError
from intel.graph.driver import Database
from intel.graph.state import read_audit
from intel.graph.view import GraphView
from intel.model.report import Report
from intel.services.ask import Ask, ask
from intel.services.cases import assign_case
from intel.services.emergencies import ask_for_emergency, confirm_emergency, emergencies, end_emergency
from intel.services.export import ExportRequest, disclose
from intel.services.instance import Act, Instance, open_instance
from intel.services.notices import notices
from intel.services.originating import reclassify, remarking, written_marking
from intel.services.selection import Selection
from intel.settings import Settings
from tests.support.engines import wipe
from tests.support.world_writing import add_to_world

MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
REASON = "A truck with the container is at the border now"
OFFICER = demonstration_actor("tm.officer")
CHIEF, UNIT = demonstration_actor("tm.chief"), demonstration_actor("tm.unit")
KZ, UZ = demonstration_actor("kz.officer"), demonstration_actor("uz.officer")
A_MINUTE = timedelta(minutes=1)


def clock_of(instance: Instance) -> FixedClock:
    assert isinstance(instance.clock, FixedClock)
    return instance.clock


@pytest.fixture
def instance(engine_settings: Settings, database: Database) -> Iterator[Instance]:
    wipe(database)
    settings = engine_settings.model_copy(update={"clock": MOMENT, "secret": SecretStr("a secret of the tests")})
    with open_instance(settings, database=database) as opened:
        add_to_world(
            opened,
            [
                sent("KZ-1", releasable_to=["TM"]),
                sent("KZ-2", releasable_to=["UZ"], break_glass=True),
                sent("KZ-3", releasable_to=["UZ"]),
                sent("KZ-4", releasable_to=["UZ"], break_glass=True, cases=["C-7"]),
                sent("CN-1", "CN", break_glass=True),
                sent("UZ-1", "UZ", releasable_to=["ALL"]),
            ],
        )
        yield opened
    wipe(database)


def sent(reference: str, code: str = "KZ", **marking: object) -> SentReport:
    plain = {
        "administration": code,
        "reference": reference,
        "marking": marking,
        "seizures": [{"date": "2026-02-03"}],
        "persons": [{"names": ["A Name"], "identifiers": [{"kind": "passport", "value": "N01234567"}]}],
    }
    return SentReport(Report.model_validate(plain), f"{code.lower()}.unit", MOMENT - timedelta(days=3))


def seen(instance: Instance, name: str = "tm.officer", purpose: str = "investigation") -> list[str]:
    rows = ask(instance, demonstration_actor(name), Ask("search", {}, purpose)).rows
    return sorted(row["reference"] for row in rows)


def opened(instance: Instance, **asked: Any) -> str:
    number = ask_for_emergency(instance, OFFICER, **{"reason": REASON, **asked})["emergency"]
    confirm_emergency(instance, CHIEF, number)
    return number


ORDINARY = ["KZ-1", "UZ-1"]


def test_it_opens_what_its_originator_opened_to_emergencies_and_hides_nothing(instance: Instance) -> None:
    asked = ask_for_emergency(instance, OFFICER, reason=REASON, minutes=30)
    waiting = seen(instance)
    confirmed = confirm_emergency(instance, CHIEF, asked["emergency"])

    assert (asked["state"], confirmed["state"]) == ("waiting", "open")
    assert (waiting, seen(instance)) == (ORDINARY, ["KZ-1", "KZ-2", "UZ-1"])
    assert confirmed["until"] == "2026-03-01T12:30:00.000Z"
    row = next(r for r in ask(instance, OFFICER, Ask("search")).rows if r["reference"] == "KZ-2")
    (report,) = ask(instance, OFFICER, Ask("report", {"id": row["report"]})).rows
    assert report["persons"][0]["names"] == ["A Name"]
    answer = ask(instance, OFFICER, Ask("search")).plain()
    assert answer["view"]["emergency"] == {"id": asked["emergency"], "until": "2026-03-01T12:30:00.000Z"}


def test_it_is_one_officers_for_one_purpose(instance: Instance) -> None:
    before = {name: seen(instance, name) for name in ("tm.chief", "tm.unit", "uz.officer", "cis.liaison")}

    opened(instance, purpose="border-control")

    assert seen(instance, purpose="border-control") == ["KZ-1", "KZ-2", "UZ-1"]
    assert seen(instance) == ORDINARY
    assert {name: seen(instance, name) for name in before} == before


def test_for_a_purpose_that_the_rules_do_not_open_it_opens_nothing_and_nobody_is_told(instance: Instance) -> None:
    opened(instance, purpose="training")

    assert seen(instance, purpose="training") == ORDINARY
    assert notices(instance, KZ).rows == []


def test_it_ends_at_its_millisecond_and_everything_is_as_before(instance: Instance) -> None:
    before = ask(instance, OFFICER, Ask("search")).plain()
    opened(instance, minutes=30)
    clock_of(instance).advance(30 * A_MINUTE - timedelta(milliseconds=1))

    last = seen(instance)
    clock_of(instance).advance(timedelta(milliseconds=1))
    after = ask(instance, OFFICER, Ask("search")).plain()

    assert last == ["KZ-1", "KZ-2", "UZ-1"]
    assert after | {"view": before["view"]} == before
    assert after["view"] == before["view"] | {"at": "2026-03-01T12:30:00.000Z"}
    assert emergencies(instance, CHIEF)[0]["state"] == "ended"


def test_what_is_being_answered_when_it_ends_is_worked_out_anew(instance: Instance) -> None:
    number = opened(instance)
    assert answered_while(instance, lambda: clock_of(instance).advance(60 * A_MINUTE)) == [number, None]

    clock_of(instance).advance(timedelta(days=31))
    number = opened(instance)
    assert answered_while(instance, lambda: end_emergency(instance, UNIT, number)) == [number, None]


def answered_while(instance: Instance, deed: Callable[[], object]) -> list[str | None]:
    """The emergencies in which an answer was worked out, the first of which something happened in."""
    found: list[str | None] = []

    def work(view: GraphView) -> int:
        found.append(view.emergency.id if view.emergency else None)
        if len(found) == 1:
            deed()
        return 0

    instance.answer(OFFICER, Act("count", "investigation"), work=work, count=lambda n: n)
    return found


def test_a_clock_that_is_set_back_does_not_open_it_again(instance: Instance, engine_settings: Settings) -> None:
    opened(instance, minutes=30)
    clock_of(instance).advance(20 * A_MINUTE)
    assert "KZ-2" in seen(instance)
    clock_of(instance).advance(10 * A_MINUTE)
    assert seen(instance) == ORDINARY

    for moment in (MOMENT + 19 * A_MINUTE, MOMENT - A_MINUTE):
        settings = instance.settings.model_copy(update={"clock": moment})
        with open_instance(settings, database=instance.database) as again:
            assert seen(again) == ORDINARY
    clock_of(instance).advance(-25 * A_MINUTE)
    assert seen(instance) == ORDINARY


def test_nothing_leaves_in_it_but_what_leaves_without_it(instance: Instance) -> None:
    opened(instance)
    row = next(r for r in ask(instance, OFFICER, Ask("search")).rows if r["reference"] == "KZ-2")

    taken = disclose(instance, OFFICER, ExportRequest("bundle", question=Ask("search")))

    assert sorted(each.report["reference"] for each in taken.reports) == ORDINARY
    assert "emergency" not in taken.view
    with pytest.raises(NotFoundError):
        disclose(instance, OFFICER, ExportRequest("bundle", reports=(row["report"],)))


def test_its_originators_are_told_in_the_same_moment_and_nobody_else(instance: Instance) -> None:
    number = opened(instance, minutes=30)

    (told,) = notices(instance, KZ).rows
    assert told == {
        "kind": "emergency",
        "at": "2026-03-01T12:00:00.000Z",
        "emergency": number,
        "administration": "TM",
        "officer": "tm.officer",
        "confirmed_by": "tm.chief",
        "purpose": "investigation",
        "reason": REASON,
        "until": "2026-03-01T12:30:00.000Z",
    }
    for name in ("uz.officer", "cn.officer", "tm.officer", "cis.liaison", "secretariat", "auditor"):
        assert notices(instance, demonstration_actor(name)).rows == []


def test_who_opens_something_later_is_told_before_the_answer_that_shows_it(instance: Instance) -> None:
    opened(instance)
    assert notices(instance, UZ).rows == []
    add_to_world(instance, [sent("UZ-2", "UZ", releasable_to=["KZ"], break_glass=True)])

    assert notices(instance, UZ).rows == []
    assert "UZ-2" in seen(instance)
    assert [each["kind"] for each in notices(instance, UZ).rows] == ["emergency"]


def test_whose_data_it_opens_on_a_case_of_the_officers_is_told_in_the_same_moment_too(instance: Instance) -> None:
    add_to_world(instance, [sent("UZ-2", "UZ", releasable_to=["KZ"], break_glass=True, cases=["C-7"])])
    opened(instance, minutes=1)
    assert notices(instance, UZ).rows == []

    clock_of(instance).advance(A_MINUTE)
    assign_case(instance, CHIEF, case="C-7", officer="tm.officer")

    assert [opened(instance)] == [each["emergency"] for each in notices(instance, UZ).rows]
    assert "UZ-2" in {row["reference"] for row in ask(instance, on_case(OFFICER, "C-7"), Ask("search")).rows}


def test_the_audit_says_in_which_emergency_and_never_why(instance: Instance) -> None:
    number = opened(instance)
    seen(instance)
    seen(instance, "tm.chief")

    entries = instance.database.read(lambda transaction: read_audit(transaction, since=0, limit=100))

    assert sorted((each.act, each.actor, each.emergency) for each in entries if each.emergency) == [
        ("emergency.ask", "tm.officer", number),
        ("emergency.confirm", "tm.chief", number),
        ("search", "tm.officer", number),
    ]
    assert REASON not in repr(entries)


def refusal(instance: Instance, name: str, number: str, act: Any = confirm_emergency) -> tuple[str, str, str]:
    with pytest.raises(NotFoundError) as raised:
        act(instance, demonstration_actor(name), number)
    return raised.value.message, raised.value.advice, repr(raised.value.details)


def test_what_is_not_there_to_confirm_is_one_refusal(instance: Instance) -> None:
    absent = refusal(instance, "tm.chief", "0" * 32)
    own = ask_for_emergency(instance, OFFICER, reason=REASON)["emergency"]
    foreign = ask_for_emergency(instance, UZ, reason=REASON)["emergency"]
    said = {
        refusal(instance, "tm.officer", own),
        refusal(instance, "tm.chief", foreign),
        refusal(instance, "uz.chief", own),
        refusal(instance, "cis.liaison", own),
        refusal(instance, "auditor", own),
    }
    confirm_emergency(instance, CHIEF, own)
    said |= {refusal(instance, "tm.unit", own), refusal(instance, "uz.unit", own, end_emergency)}
    end_emergency(instance, CHIEF, own)
    said |= {refusal(instance, "tm.unit", own), refusal(instance, "tm.unit", own, end_emergency)}
    clock_of(instance).advance(15 * A_MINUTE)
    said.add(refusal(instance, "uz.chief", foreign))
    taken_back = ask_for_emergency(instance, UZ, reason=REASON)["emergency"]
    assert end_emergency(instance, UZ, taken_back)["state"] == "taken-back"
    said.add(refusal(instance, "uz.chief", taken_back))

    assert said == {absent}


def test_an_unconfirmed_request_lapses_and_can_be_made_anew(instance: Instance) -> None:
    ask_for_emergency(instance, OFFICER, reason=REASON)
    with pytest.raises(ConflictError, match="waiting already"):
        ask_for_emergency(instance, OFFICER, reason=REASON)
    clock_of(instance).advance(15 * A_MINUTE)

    opened(instance)

    assert [each["state"] for each in emergencies(instance, CHIEF)] == ["open", "lapsed"]
    with pytest.raises(ConflictError, match="open already"):
        ask_for_emergency(instance, OFFICER, reason=REASON)


def test_there_are_so_many_for_an_officer_and_for_an_administration(instance: Instance) -> None:
    for _ in range(3):
        opened(instance, minutes=1)
        clock_of(instance).advance(A_MINUTE)
    with pytest.raises(ConflictError, match=r"tm\.officer has had 3"):
        opened(instance)

    for name in (*("tm.unit",) * 3, *("tm.chief",) * 3):
        number = ask_for_emergency(instance, demonstration_actor(name), reason=REASON, minutes=1)["emergency"]
        confirm_emergency(instance, OFFICER, number)
        clock_of(instance).advance(A_MINUTE)
    settings = instance.settings.model_copy(
        update={"emergencies_of_officer": 100, "emergencies_of_administration": 9, "clock": clock_of(instance).now()}
    )
    with (
        open_instance(settings, database=instance.database) as wider,
        pytest.raises(ConflictError, match="TM has had 9"),
    ):
        opened(wider)
    clock_of(instance).advance(timedelta(days=30))
    opened(instance)


def test_of_two_who_confirm_at_once_one_does(instance: Instance) -> None:
    number = ask_for_emergency(instance, OFFICER, reason=REASON)["emergency"]
    done: list[str] = []

    def work(name: str) -> None:
        try:
            done.append(confirm_emergency(instance, demonstration_actor(name), number)["confirmed_by"])
        except NotFoundError:
            done.append("")

    threads = [threading.Thread(target=work, args=(name,)) for name in ("tm.chief", "tm.unit")]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert min(done) == ""
    assert emergencies(instance, CHIEF)[0]["confirmed_by"] == max(done) != ""


def test_of_two_requests_of_one_officer_at_once_one_waits(instance: Instance) -> None:
    said: list[str] = []

    def work() -> None:
        try:
            said.append(ask_for_emergency(instance, OFFICER, reason=REASON)["state"])
        except ConflictError:
            said.append("refused")

    threads = [threading.Thread(target=work) for _ in range(3)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert sorted(said) == ["refused", "refused", "waiting"]


@pytest.mark.parametrize("name", ["cis.liaison", "secretariat", "auditor"])
def test_who_is_of_no_administration_has_no_emergencies(instance: Instance, name: str) -> None:
    actor = demonstration_actor(name)
    with pytest.raises(NotFoundError):
        ask_for_emergency(instance, actor, reason=REASON)
    with pytest.raises(NotFoundError):
        emergencies(instance, actor)


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param({"reason": "x"}, id="a reason that says nothing"),
        pytest.param({"reason": " " * 40}, id="a reason of spaces"),
        pytest.param({"reason": "a" * 501}, id="a reason without an end"),
        pytest.param({"reason": "steer the\x1b[2J terminal"}, id="a reason that steers"),
        pytest.param({"minutes": 61}, id="more than an hour"),
        pytest.param({"minutes": 0}, id="no time at all"),
    ],
)
def test_what_cannot_be_asked_is_refused_and_nothing_waits(instance: Instance, asked: dict[str, Any]) -> None:
    with pytest.raises(QuestionError):
        ask_for_emergency(instance, OFFICER, **{"reason": REASON, **asked})

    assert emergencies(instance, CHIEF) == []


def test_a_page_of_an_emergency_has_no_next_one_after_it(instance: Instance) -> None:
    before = ask(instance, OFFICER, Ask("search", {"limit": "1"}))
    number = opened(instance)
    within = ask(instance, OFFICER, Ask("search", {"limit": "1"}))
    assert before.next is not None
    assert within.next is not None

    with pytest.raises(PageTokenError):
        ask(instance, OFFICER, Ask("search", {"limit": "1", "after": before.next}))
    end_emergency(instance, OFFICER, number)
    with pytest.raises(PageTokenError):
        ask(instance, OFFICER, Ask("search", {"limit": "1", "after": within.next}))
    assert len(ask(instance, OFFICER, Ask("search", {"limit": "1", "after": before.next})).rows) == 1
    with pytest.raises(PageTokenError):
        open_cursor(instance.secret, within.next, binding=("tm.officer", "investigation", "search"))


def test_its_originator_closes_what_an_emergency_has_open_for_his_own_data(instance: Instance) -> None:
    opened(instance)
    row = next(r for r in ask(instance, OFFICER, Ask("search")).rows if r["reference"] == "KZ-2")
    marking = remarking(written_marking({"break_glass": "no"}))

    reclassify(instance, demonstration_actor("kz.unit"), Selection((row["report"],)), marking=marking)

    assert seen(instance) == ORDINARY
