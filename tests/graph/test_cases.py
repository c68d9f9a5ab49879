"""What is marked for a case is seen by those who are on it and say so; a guess of its reference tells nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from pydantic import SecretStr

from intel.access.actors import Actor, demonstration_actor
from intel.access.sessions import agreed, on_case
from intel.access.view import SentReport, exportable, view
from intel.errors import IntelError, NotFoundError, PageTokenError, QuestionError
from intel.graph.driver import Database
from intel.graph.state import read_audit
from intel.graph.view import GraphView
from intel.model.report import Report
from intel.services.ask import Ask, ask
from intel.services.cases import assign_case, cases, end_case
from intel.services.export import ExportRequest, disclose
from intel.services.instance import Act, Instance, open_instance
from intel.settings import Settings
from tests.support.engines import wipe
from tests.support.world_writing import add_to_world

MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
OFFICER, CHIEF, UNIT = (demonstration_actor(f"uz.{each}") for each in ("officer", "chief", "unit"))
WORLD = tuple(
    SentReport(
        Report.model_validate(
            {
                "administration": "KZ",
                "reference": f"KZ-{number}",
                "marking": {"releasable_to": ["UZ"], "cases": list(of)},
                "seizures": [{"date": "2026-02-03"}],
            }
        ),
        "kz.unit",
        MOMENT - timedelta(days=3),
    )
    for number, of in enumerate(((), ("C-7",), ("C-8",), ("C-7", "C-8"), ("Дело 2026/17",)), start=1)
)


@pytest.fixture
def instance(engine_settings: Settings, database: Database) -> Iterator[Instance]:
    wipe(database)
    settings = engine_settings.model_copy(update={"clock": MOMENT, "secret": SecretStr("a secret of the tests")})
    with open_instance(settings, database=database) as opened:
        add_to_world(opened, WORLD)
        yield opened
    wipe(database)


def seen(instance: Instance, actor: Actor) -> list[str]:
    return sorted(row["reference"] for row in ask(instance, actor, Ask("search")).rows)


def test_who_is_on_a_case_and_says_so_sees_what_belongs_to_it(instance: Instance) -> None:
    assign_case(instance, CHIEF, case="C-7", officer="uz.officer")
    assign_case(instance, UNIT, case="Дело 2026/17", officer="uz.officer")
    on_it, on_another = on_case(OFFICER, "C-7"), on_case(OFFICER, "Дело 2026/17")

    assert seen(instance, OFFICER) == ["KZ-1"]
    assert seen(instance, on_it) == ["KZ-1", "KZ-2", "KZ-4"]
    assert seen(instance, on_another) == ["KZ-1", "KZ-5"]
    assert seen(instance, OFFICER) == ["KZ-1"]
    for actor in (OFFICER, on_it, on_another):
        known = {"now": MOMENT, "policies": instance.policies(), "secret": instance.secret}
        expected = [each.plain["reference"] for each in view(WORLD, actor, "investigation", **known)]
        assert seen(instance, actor) == sorted(expected)
        leaves = {each.handle for each in exportable(WORLD, actor, "investigation", **known)}
        taken = disclose(instance, actor, ExportRequest("bundle", question=Ask("search")))
        assert {each.report["id"] for each in taken.reports} == leaves
        assert set(taken.view) == {"as", "purpose", "at"}
    assert ask(instance, on_it, Ask("search")).view == {
        "as": "uz.officer",
        "purpose": "investigation",
        "case": "C-7",
        "at": "2026-03-01T12:00:00.000Z",
    }


def refusal(instance: Instance, actor: Actor) -> tuple[str, str, str]:
    with pytest.raises(QuestionError) as raised:
        ask(instance, actor, Ask("search"))
    error: IntelError = raised.value
    return error.message, error.advice, repr(error.details)


def test_a_case_of_others_one_that_does_not_exist_and_one_that_cannot_be_are_one_refusal(instance: Instance) -> None:
    assign_case(instance, CHIEF, case="C-7", officer="uz.unit")
    assign_case(instance, demonstration_actor("kz.chief"), case="C-8", officer="kz.officer")

    said = {
        refusal(instance, replace(actor, cases=(case,)))
        for actor in (OFFICER, demonstration_actor("cis.liaison"), demonstration_actor("secretariat"))
        for case in ("C-7", "C-8", "C-99", "c-7", "C-7 ", "", "C" * 500)
    }
    for case in ("", " C-7", "C\n7", "C" * 65, "e\u0301"):
        with pytest.raises(QuestionError) as raised:
            on_case(OFFICER, case)
        said.add((raised.value.message, raised.value.advice, repr(raised.value.details)))

    assert len(said) == 1
    assert "C-7" not in repr(said)


def test_who_is_taken_off_a_case_sees_nothing_of_it_from_then_on(instance: Instance) -> None:
    assign_case(instance, CHIEF, case="C-7", officer="uz.officer")
    on_it, runs = on_case(OFFICER, "C-7"), list[int]()
    first = ask(instance, on_it, Ask("search", {"limit": "1"}))

    def work(seen_now: GraphView) -> int:
        runs.append(len(seen_now.visible))
        end_case(instance, CHIEF, case="C-7", officer="uz.officer")
        return 0

    with pytest.raises(QuestionError, match="no such case"):
        instance.answer(on_it, Act("count", "investigation"), work=work, count=lambda n: n)

    assert len(runs) == 1
    refusal(instance, on_it)
    with pytest.raises(PageTokenError):
        ask(instance, OFFICER, Ask("search", {"limit": "1", "after": str(first.next)}))


def test_cases_are_put_on_others_of_the_own_administration_by_units_and_supervisors(instance: Instance) -> None:
    for actor in (OFFICER, demonstration_actor("cis.liaison"), demonstration_actor("auditor")):
        with pytest.raises(NotFoundError):
            assign_case(instance, actor, case="C-7", officer="uz.unit")
    for officer in ("uz.chief", "kz.officer", "nobody"):
        with pytest.raises(QuestionError, match="not another officer"):
            assign_case(instance, CHIEF, case="C-7", officer=officer)
    with pytest.raises(QuestionError, match="cannot be the reference"):
        assign_case(instance, CHIEF, case=" ", officer="uz.officer")
    with pytest.raises(NotFoundError, match="not on this case"):
        end_case(instance, CHIEF, case="C-7", officer="uz.officer")

    assert cases(instance, CHIEF) == []


def test_an_officer_is_shown_his_own_cases_and_his_chief_all(instance: Instance) -> None:
    first = assign_case(instance, CHIEF, case="C-7", officer="uz.officer")
    assign_case(instance, CHIEF, case="C-7", officer="uz.unit")

    assert assign_case(instance, UNIT, case="C-7", officer="uz.officer") == first
    assert cases(instance, OFFICER) == [first]
    assert [each["officer"] for each in cases(instance, CHIEF)] == ["uz.officer", "uz.unit"]
    assert cases(instance, demonstration_actor("kz.chief")) == cases(instance, demonstration_actor("cis.liaison")) == []


def test_the_audit_says_on_which_case(instance: Instance) -> None:
    assign_case(instance, CHIEF, case="C-7", officer="uz.officer")
    seen(instance, on_case(OFFICER, "C-7"))
    seen(instance, OFFICER)

    entries = instance.database.read(lambda transaction: read_audit(transaction, since=0, limit=100))

    assert sorted(each.on_case for each in entries if each.act == "search") == ["", "C-7"]


def test_a_session_is_held_to_what_it_chose() -> None:
    assert agreed("", None, argument="case") is None
    assert agreed("", "C-7", argument="case") == "C-7"
    assert agreed("C-7", None, argument="case") == agreed("C-7", "C-7", argument="case") == "C-7"
    with pytest.raises(QuestionError, match="another purpose"):
        agreed("statistics", "investigation", argument="purpose")
