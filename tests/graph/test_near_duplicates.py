"""The same seizure reported twice by one unit: kept, said in the receipt, shown to whoever may see both."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from intel.access.actors import demonstration_actor
from intel.graph.driver import Database
from intel.model.likeness import MOST_IN_A_GROUP
from intel.services.ask import Ask, ask
from intel.services.correcting import correct
from intel.services.instance import Instance, open_instance
from intel.services.originating import withdraw
from intel.services.receipts import receipt_lines
from intel.services.selection import Selection
from intel.services.submit import submit_reports
from intel.settings import Settings
from tests.support.engines import wipe

MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def instance(engine_settings: Settings, database: Database, tmp_path: Path) -> Iterator[Instance]:
    wipe(database)
    own = {"clock": MOMENT, "secret": SecretStr("a secret of the tests"), "data_dir": tmp_path / "data"}
    with open_instance(engine_settings.model_copy(update=own), database=database) as opened:
        yield opened
    wipe(database)


def _plain(reference: str, date: str = "2026-02-03", amount: str = "21.425", **changes: Any) -> dict[str, Any]:
    return {
        "administration": "KZ",
        "reference": reference,
        "marking": {"releasable_to": ["UZ"]},
        "seizures": [{"date": date, "place": {"country": "KZ", "text": "Korday"}}],
        "goods": [{"substance": "heroin", "quantity": {"amount": amount, "unit": "kg"}}],
        **changes,
    }


def _send(instance: Instance, *reports: dict[str, Any], unit: str = "kz.unit") -> list[dict[str, Any]]:
    result = submit_reports(instance, demonstration_actor(unit), list(reports))
    return [json.loads(line) for line in receipt_lines(instance, demonstration_actor(unit), result.submission)]


def _told(line: dict[str, Any]) -> list[str]:
    return [name for each in line["findings"] for name in each["details"].get("reports", ())]


def _links(instance: Instance, report: str, name: str = "kz.officer") -> list[dict[str, str]]:
    return ask(instance, demonstration_actor(name), Ask("report", {"id": report})).rows[0].get("refers_to", [])


def test_the_second_report_of_a_seizure_is_kept_and_linked_both_ways(instance: Instance) -> None:
    first, second, other = _send(
        instance, _plain("K-1"), _plain("K-2", "2026-02-05", "21.5"), _plain("K-3", amount="3.117")
    )

    assert [line["outcome"] for line in (first, second, other)] == ["accepted", "accepted_with_findings", "accepted"]
    assert [each["code"] for each in second["findings"]] == ["possibly_same_seizure"]
    assert _told(second) == [first["report"]]
    assert _links(instance, first["report"]) == [{"kind": "possibly-same", "id": second["report"]}]
    assert _links(instance, second["report"], "uz.officer") == [{"kind": "possibly-same", "id": first["report"]}]
    assert _links(instance, other["report"]) == []


@pytest.mark.parametrize("size", [1, 2, 250])
def test_what_is_told_does_not_depend_on_how_rows_are_put_into_batches(instance: Instance, size: int) -> None:
    sized = Instance(
        instance.settings.model_copy(update={"batch_reports": size}),
        clock=instance.clock,
        secret=instance.secret,
        database=instance.database,
    )

    lines = _send(
        sized,
        _plain("K-1"),
        _plain("K-2"),
        _plain("K-1", amount="5.713", version=2),
        _plain("K-3"),
        _plain("K-1", version=3),
    )

    handles = {each["report"]: f"K-{position}" for position, each in ((1, lines[0]), (2, lines[1]), (3, lines[3]))}
    assert [[handles[name] for name in sorted(_told(line), key=handles.__getitem__)] for line in lines] == [
        [],
        ["K-1"],
        [],
        ["K-2"],
        ["K-2", "K-3"],
    ]


def test_what_another_unit_sent_is_never_compared(instance: Instance) -> None:
    _send(instance, _plain("K-1"))
    _send(instance, _plain("U-1", administration="UZ", marking={"releasable_to": ["ALL"]}), unit="uz.unit")

    (line,) = _send(instance, _plain("S-1"), unit="secretariat")

    assert _told(line) == []
    assert _links(instance, line["report"]) == []


def test_a_link_is_shown_to_who_sees_both_and_rests_on_nothing_that_is_hidden(instance: Instance) -> None:
    own_goods = [{"substance": "heroin", "quantity": {"amount": "21.425", "unit": "kg"}, "marking": {}}]
    shown, hidden, partly = (
        line["report"]
        for line in _send(instance, _plain("K-1"), _plain("K-2", marking={}), _plain("K-3", goods=own_goods))
    )

    assert _links(instance, shown) == [{"kind": "possibly-same", "id": hidden}]
    assert _links(instance, shown, "uz.officer") == []
    assert _links(instance, partly) == []


def test_a_correction_or_a_withdrawal_takes_the_link_away(instance: Instance) -> None:
    actor = demonstration_actor("kz.unit")
    first, second, third = (line["report"] for line in _send(instance, *(_plain(f"K-{n}") for n in (1, 2, 3))))

    correct(instance, actor, [_plain("K-2", amount="7.331")])
    withdraw(instance, actor, Selection((third,)))

    assert _links(instance, first) == []
    assert _links(instance, second) == []


def test_the_same_report_again_is_unchanged_and_a_copy_under_another_name_is_linked(instance: Instance) -> None:
    _send(instance, _plain("K-1", amount="3"))

    again, copy = _send(instance, _plain("K-1", amount="3"), _plain("K-2", amount="3"))

    assert (again["outcome"], _told(again)) == ("unchanged", [])
    assert _told(copy) == [again["report"]]


def test_a_container_that_two_reports_state_links_them_whatever_their_place(instance: Instance) -> None:
    container = {"equipment": [{"id": "c", "identifiers": [{"kind": "container", "value": "CSQU3054383"}]}]}
    elsewhere = {"seizures": [{"date": "2026-02-05", "place": {"country": "KZ"}}]}

    first, other, second = _send(
        instance, _plain("K-1", **container), _plain("K-2", "2026-02-20"), _plain("K-3", **container, **elsewhere)
    )

    assert _told(other) == []
    assert _told(second) == [first["report"]]
    assert _links(instance, first["report"], "uz.officer") == [{"kind": "possibly-same", "id": second["report"]}]


def test_an_identifier_under_a_marking_of_its_own_links_nothing(instance: Instance) -> None:
    number = {"id": "c", "identifiers": [{"kind": "container", "value": "CSQU3054383"}]}
    elsewhere = {"seizures": [{"date": "2026-02-05", "place": {"country": "KZ"}}]}

    first, second = _send(
        instance, _plain("K-1", equipment=[{**number, "marking": {}}]), _plain("K-2", equipment=[number], **elsewhere)
    )

    assert _told(second) == []
    assert _links(instance, first["report"]) == []


@pytest.mark.parametrize("size", [7, 250])
def test_where_very_many_are_the_same_nothing_is_said(instance: Instance, size: int) -> None:
    sized = Instance(
        instance.settings.model_copy(update={"batch_reports": size}),
        clock=instance.clock,
        secret=instance.secret,
        database=instance.database,
    )

    lines = _send(sized, *(_plain(f"K-{number}") for number in range(MOST_IN_A_GROUP + 5)))

    told = [len(_told(line)) for line in lines]
    assert told[:6] == [0, 1, 2, 3, 4, 5]
    assert set(told[6:MOST_IN_A_GROUP]) == {5}
    assert set(told[MOST_IN_A_GROUP:]) == {0}
    assert _links(instance, lines[0]["report"]) == []
