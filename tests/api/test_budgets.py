"""Budgets over the real service: 429 with its time, the unit's and the administration's, a restart, and walking."""

import json
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import pytest
from starlette.testclient import TestClient

from intel.access.actors import demonstration_actor
from intel.access.tokens import issue_token
from intel.api.app import create_app
from intel.errors import BudgetExceededError
from intel.graph.driver import Database
from intel.services.ask import Ask, ask
from intel.services.instance import Instance, open_instance
from intel.services.keys import issuer_key
from intel.settings import Settings
from tests.support.engines import wipe

pytestmark = pytest.mark.embedded

Open = Callable[..., Any]
NOWHERE = "00000000-0000-4000-8000-00000000{:04d}"


class Served:
    """An instance and its service, and somebody who calls it."""

    def __init__(self, instance: Instance, client: TestClient) -> None:
        self.instance, self.client = instance, client

    def get(self, name: str, path: str, **arguments: str) -> Any:
        key = issuer_key(self.instance.settings.data_dir)
        token = issue_token(name, key, clock=self.instance.clock, minutes=5)
        return self.client.get(f"/api/v1/{path}", params=arguments, headers={"Authorization": f"Bearer {token}"})

    def post(self, name: str, path: str, body: Any) -> Any:
        key = issuer_key(self.instance.settings.data_dir)
        token = issue_token(name, key, clock=self.instance.clock, minutes=5)
        return self.client.post(f"/api/v1/{path}", json=body, headers={"Authorization": f"Bearer {token}"})


@pytest.fixture
def serve(api_settings: Settings, embedded_database: Database) -> Generator[Open]:
    wipe(embedded_database)

    @contextmanager
    def opened(**limits: float) -> Generator[Served]:
        settings = api_settings.model_copy(update=limits)
        with (
            open_instance(settings, database=embedded_database) as instance,
            TestClient(create_app(instance), raise_server_exceptions=False) as client,
        ):
            yield Served(instance, client)

    yield opened
    wipe(embedded_database)


def seizures(count: int) -> list[dict[str, Any]]:
    return [
        {
            "kind": "seizure",
            "administration": "UZ",
            "reference": f"UZ-{number}",
            "marking": {"releasable_to": ["ALL"]},
            "seizures": [{"date": "2026-01-12", "place": {"country": "UZ"}}],
        }
        for number in range(count)
    ]


def test_who_asked_as_much_as_he_may_is_told_when_he_may_again(serve: Open) -> None:
    with serve(budget_questions=3, budget_unit_times=9, budget_administration_times=9) as served:
        assert [served.get("kz.officer", "search").status_code for _ in range(3)] == [200, 200, 200]

        refused = served.get("kz.officer", "search")

        assert refused.status_code == 429
        assert refused.json()["code"] == "budget_exceeded"
        assert refused.json()["about"] | {"again_in_seconds": 0} == {
            "budget": "questions",
            "of": "user",
            "limit": 3,
            "hours": 1,
            "again_in_seconds": 0,
        }
        assert 3_500 < int(refused.headers["Retry-After"]) <= 3_611
        assert served.get("kz.chief", "search").status_code == 200


def test_a_refusal_is_not_counted_and_neither_is_what_cannot_be_asked(serve: Open) -> None:
    with serve(budget_questions=2) as served:
        for _ in range(4):
            assert served.get("kz.officer", "search", limit="many").status_code == 422
        assert served.get("kz.officer", "search").status_code == 200
        assert served.get("kz.officer", "search").status_code == 200

        waits = [int(served.get("kz.officer", "search").headers["Retry-After"]) for _ in range(3)]

        assert max(waits) - min(waits) <= 2


def test_a_unit_has_a_budget_of_its_own(serve: Open) -> None:
    with serve(budget_questions=2, budget_unit_times=2) as served:
        for name in ("kz.officer", "kz.officer", "kz.chief", "kz.chief"):
            assert served.get(name, "search").status_code == 200

        refused = served.get("kz.unit", "search")

        assert (refused.status_code, refused.json()["about"]["of"]) == (429, "unit")
        assert served.get("uz.officer", "search").status_code == 200


def test_a_restart_and_the_command_line_give_nobody_a_new_budget(serve: Open) -> None:
    with serve(budget_questions=3) as served:
        assert served.get("kz.officer", "search").status_code == 200
    with serve(budget_questions=3) as served:
        for _ in range(2):
            ask(served.instance, demonstration_actor("kz.officer"), Ask("search"))
        with pytest.raises(
            BudgetExceededError, match="you have asked as many questions as you may in the last hour: 3"
        ):
            ask(served.instance, demonstration_actor("kz.officer"), Ask("search"))
    with serve(budget_questions=3) as served:
        assert served.get("kz.officer", "search").status_code == 429


def test_rows_and_files_have_budgets(serve: Open) -> None:
    with serve(budget_rows=5, budget_reports=5, budget_files=2) as served:
        assert served.post("uz.unit", "reports", seizures(4)).status_code == 201
        assert len(served.get("kz.officer", "search").json()["rows"]) == 4
        assert len(served.get("kz.officer", "search", limit="1").json()["rows"]) == 1
        assert served.get("kz.officer", "search").json()["about"]["budget"] == "rows"

        body = {"format": "bundle", "question": {"name": "search", "arguments": {}}}
        first = served.post("tm.officer", "exports", body)
        second = served.post("tm.officer", "exports", body)

        assert first.status_code == 200
        assert len(json.loads(first.content)["reports"]) == 4
        assert (second.status_code, second.json()["about"]["budget"]) == (429, "reports")


def test_a_colleagues_rows_count_as_he_asked_for_them_and_not_as_he_saw_them(serve: Open) -> None:
    left: list[list[int]] = []
    for hidden in (0, 6):
        with serve(budget_rows=10, budget_unit_times=1) as served:
            wipe(served.instance.database)
        with serve(budget_rows=10, budget_unit_times=1) as served:
            own = [{**each, "marking": {"releasable_to": ["KZ"], "cases": ["C-7"]}} for each in seizures(hidden)]
            assert not own or served.post("uz.unit", "reports", own).status_code == 201
            served.get("uz.chief", "search", limit="10")  # sees them
            left.append([served.get("uz.officer", "search", limit="3").status_code for _ in range(3)])

    assert left[0] == left[1]


def test_walking_through_handles_is_slowed_and_told_to_the_supervisor(serve: Open) -> None:
    with serve(enumeration_misses=5, enumeration_seconds=0.3) as served:
        for number in range(6):
            assert served.get("kz.officer", f"reports/{NOWHERE.format(number)}").status_code == 404
        began = time.monotonic()
        assert served.get("kz.officer", f"reports/{NOWHERE.format(99)}").status_code == 404
        assert time.monotonic() - began >= 0.3
        began = time.monotonic()
        assert served.get("kz.chief", "search").status_code == 200
        assert served.get("uz.officer", "search").status_code == 200

        told = served.get("kz.chief", "notices").json()["notices"]

        assert [(each["kind"], each["officer"], each["unit"], each["misses"]) for each in told] == [
            ("walked", "kz.officer", "kz.unit", 5)
        ]
        assert served.get("auditor", "notices").json()["notices"][0]["officer"] == "kz.officer"
        for name in ("kz.officer", "kz.unit", "uz.chief", "secretariat"):
            assert served.get(name, "notices").json()["notices"] == []


def test_walking_through_identifiers_counts_and_finding_does_not(serve: Open) -> None:
    with serve(enumeration_misses=4, enumeration_seconds=0.0) as served:
        served.post("uz.unit", "reports", seizures(1))
        for _ in range(9):
            assert served.get("kz.officer", "search", text="UZ-0").json()["rows"]
        assert not served.instance.budgets.has_walkers()

        for number in range(5):
            assert served.get("kz.officer", "trace", identifier=f"phone:+99890123450{number}").json()["rows"] == []

        assert served.instance.budgets.has_walkers()


def test_too_many_of_his_at_once_are_asked_to_come_again(serve: Open) -> None:
    with serve(enumeration_misses=1, enumeration_seconds=8.0) as served:
        for number in range(2):
            served.get("kz.officer", f"reports/{NOWHERE.format(number)}")
        assert served.instance.budgets.pause(demonstration_actor("kz.officer")) > 0  # one of his waits

        refused = served.get("kz.officer", "search")

        assert (refused.status_code, refused.json()["code"]) == (429, "budget_exceeded")
        assert int(refused.headers["Retry-After"]) == 8


def test_what_is_hidden_and_what_is_not_there_are_the_same_miss(serve: Open) -> None:
    waits: list[list[int]] = []
    for marking in ({"releasable_to": []}, None):
        with serve() as served:
            wipe(served.instance.database)
        with serve(enumeration_misses=2, enumeration_seconds=0.0, budget_questions=4) as served:
            if marking is not None:
                served.post("uz.unit", "reports", [{**seizures(1)[0], "marking": marking}])
            handle = served.instance.secret.handle("UZ", "uz.unit", reference="UZ-0")
            answers = [served.get("kz.officer", f"reports/{handle}") for _ in range(6)]
            waits.append([each.status_code for each in answers])
            assert served.instance.budgets.has_walkers()

    assert waits[0] == waits[1] == [404, 404, 404, 404, 429, 429]
