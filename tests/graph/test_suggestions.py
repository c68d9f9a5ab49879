"""Suggestions that a person takes: the next version of a report, by command, by API and by a ticked sheet."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from intel.access.actors import demonstration_actor
from intel.errors import NotFoundError
from intel.graph.driver import Database
from intel.model.vocabulary import Language
from intel.services.ask import Ask, ask
from intel.services.correcting import correct
from intel.services.instance import Instance, open_instance
from intel.services.originating import withdraw
from intel.services.quarantine import mending_sheet, quarantined
from intel.services.receipts import receipt_lines
from intel.services.selection import Selection
from intel.services.submit import SubmissionResult, submit_mended, submit_reports, submit_taken
from intel.services.suggestions import suggested
from intel.settings import Settings
from tests.support.engines import wipe

UNIT = demonstration_actor("kz.unit")
OTHERS = demonstration_actor("uz.unit")
STORY = "Контейнер CSQU3054383, пломба KZ0012345, тел. +7 701 123 45 67, изъято 5 кг."


@pytest.fixture
def instance(database: Database, engine_settings: Settings) -> Iterator[Instance]:
    wipe(database)
    with open_instance(engine_settings, database=database) as opened:
        yield opened
    wipe(database)


def _plain(reference: str = "K-1", **changes: Any) -> dict[str, Any]:
    return {
        "administration": "KZ",
        "reference": reference,
        "seizures": [{"id": "s", "date": "2026-02-03"}],
        "goods": [{"id": "g", "substance": "heroin"}],
        "narratives": [{"text": STORY, "language": "ru"}],
        **changes,
    }


def _lines(instance: Instance, submission: str, language: Language = "en") -> list[dict[str, Any]]:
    return [json.loads(line) for line in receipt_lines(instance, UNIT, submission, language=language)]


def _sent(instance: Instance, *reports: dict[str, Any]) -> str:
    return submit_reports(instance, UNIT, list(reports or (_plain(),))).submission


def _take(instance: Instance, submission: str, *numbers: int, row: int = 1) -> SubmissionResult:
    return submit_taken(instance, UNIT, submission=submission, rows={row: numbers})


def _report(instance: Instance, submission: str) -> dict[str, Any]:
    handle = _lines(instance, submission)[0]["report"]
    (row,) = ask(instance, demonstration_actor("kz.officer"), Ask("report", {"id": handle})).rows
    return dict(row)


def test_what_is_taken_is_the_next_version_and_its_receipt_says_from_where(instance: Instance) -> None:
    first = _sent(instance)
    (row,) = suggested(instance, UNIT, first)
    assert [(each["number"], each["kind"] or each["sort"], each["taken"]) for each in row["suggestions"]] == [
        (1, "container", False),
        (2, "seal", False),
        (3, "phone", False),
        (4, "quantity", False),
    ]

    taking = _take(instance, first, 1, 4)

    (line,) = _lines(instance, taking.submission)
    assert (line["outcome"], line["findings"]) == ("accepted", [])
    assert line["takes"] == {"submission": first, "row": 1}
    assert [(each["field"], each["text"], each["into"]) for each in line["suggestions"]] == [
        ("narratives.0", "CSQU3054383", "equipment.suggested-1"),
        ("narratives.0", "5 кг.", "goods.g.quantity"),
    ]
    assert all(STORY[each["start"] : each["end"]] == each["text"] for each in line["suggestions"])
    report = _report(instance, first)
    assert report["version"] == 2
    assert report["equipment"][0]["identifiers"][0]["value"] == "CSQU3054383"
    assert report["goods"][0]["quantity"]["amount"] == "5"
    (old,) = _lines(instance, first)
    assert [each["taken"] for each in old["suggestions"]] == [True, False, False, True]
    assert old["taken_by"] == {"submission": taking.submission, "row": 1}


def test_what_was_taken_before_is_unchanged_and_what_has_no_place_is_said(instance: Instance) -> None:
    first = _sent(instance)
    _take(instance, first, 1)

    again, phone, further = _take(instance, first, 1), _take(instance, first, 3), _take(instance, first, 2, 3)

    assert [each.totals for each in (again, phone, further)] == [
        {"unchanged": 1},
        {"rejected": 1},
        {"accepted_with_findings": 1},
    ]
    (line,) = _lines(instance, phone.submission, "ru")
    assert [each["code"] for each in line["findings"]] == ["suggestion_without_place"]
    assert "единственного места" in line["findings"][0]["message"]
    assert quarantined(instance, UNIT, phone.submission) == []
    assert [each["taken"] for each in _lines(instance, first)[0]["suggestions"]] == [True, True, False, False]
    assert _report(instance, first)["version"] == 3


def test_two_rows_of_one_report_are_taken_at_once(instance: Instance) -> None:
    first = _sent(instance, _plain(), _plain(office="north"))

    taking = submit_taken(instance, UNIT, submission=first, rows={1: (1,), 2: (4,)})

    assert taking.totals == {"accepted": 2}
    report = _report(instance, first)
    assert report["version"] == 4
    assert report["equipment"][0]["identifiers"][0]["value"] == "CSQU3054383"
    assert report["goods"][0]["quantity"]["amount"] == "5"


@pytest.mark.parametrize(("row", "number"), [(1, 9), (1, 0), (7, 1), (0, 1)])
def test_what_is_not_suggested_is_not_taken(instance: Instance, row: int, number: int) -> None:
    first = _sent(instance)

    result = _take(instance, first, number, row=row)

    (line,) = _lines(instance, result.submission)
    assert (line["outcome"], [each["code"] for each in line["findings"]]) == ("rejected", ["suggestion_unknown"])
    assert _report(instance, first)["version"] == 1


def test_a_report_that_changed_or_is_gone_takes_nothing(instance: Instance) -> None:
    first, second = _sent(instance), _sent(instance, _plain("K-2"))
    correct(instance, UNIT, [_plain(narratives=[{"text": "Ничего."}])])
    withdraw(instance, UNIT, Selection((_lines(instance, second)[0]["report"],)))

    codes = [
        [each["code"] for each in _lines(instance, _take(instance, number, 1).submission)[0]["findings"]]
        for number in (first, second)
    ]

    assert codes == [["suggestion_outdated"], ["suggestion_of_none"]]


def test_it_is_the_units_own_and_nobody_elses(instance: Instance) -> None:
    first = _sent(instance)

    for actor in (OTHERS, demonstration_actor("secretariat")):
        with pytest.raises(NotFoundError):
            submit_taken(instance, actor, submission=first, rows={1: [1]})
        with pytest.raises(NotFoundError):
            list(suggested(instance, actor, first))
    assert _report(instance, first)["version"] == 1


def test_who_may_read_no_names_takes_nothing(instance: Instance) -> None:
    secretariat = demonstration_actor("secretariat")
    first = submit_reports(instance, secretariat, [_plain()]).submission

    result = submit_taken(instance, secretariat, submission=first, rows={1: [1]})

    assert list(suggested(instance, secretariat, first)) == []
    (line,) = (json.loads(each) for each in receipt_lines(instance, secretariat, result.submission))
    assert (line["outcome"], [each["code"] for each in line["findings"]]) == ("rejected", ["suggestion_unknown"])


def test_a_sheet_comes_back_with_rows_mended_and_suggestions_ticked(instance: Instance, tmp_path: Path) -> None:
    bad = _plain("K-3", seizures=[{"id": "s", "date": "yesterday"}], narratives=[])
    first, path = _sent(instance, _plain(), bad, _plain("K-2")), tmp_path / "sheet.xlsx"
    path.write_bytes(b"".join(mending_sheet(instance, UNIT, first, language="ru")))
    book = openpyxl.load_workbook(path)
    rows, _, suggestions = book.worksheets
    header = [each.value for each in rows[2]]
    rows.cell(3, header.index("/seizures/0/date") + 1).value = "2026-02-04"
    found = {
        (suggestions.cell(at, 2).value, suggestions.cell(at, 3).value): at for at in range(3, suggestions.max_row + 1)
    }
    assert len(found) == 8
    for chosen, tick in ((("1", "1"), "x"), (("3", "1"), "да"), (("3", "2"), "1"), (("3", "4"), "нет")):
        suggestions.cell(found[chosen], 1).value = tick
    book.save(path)

    result = submit_mended(instance, UNIT, submission=first, path=path)

    lines = _lines(instance, result.submission)
    assert [(each["outcome"], each.get("mends", each.get("takes"))) for each in lines] == [
        ("accepted", {"submission": first, "row": 2}),
        ("accepted", {"submission": first, "row": 1}),
        ("accepted_with_findings", {"submission": first, "row": 3}),
    ]
    assert [each["code"] for each in lines[2]["findings"]] == ["possibly_same_seizure"]  # one container in both now
    assert [[each["text"] for each in line.get("suggestions", ())] for line in lines[1:]] == [
        ["CSQU3054383"],
        ["CSQU3054383", "KZ0012345"],
    ]
    again = submit_mended(instance, UNIT, submission=first, path=path)
    assert again.totals == {"unchanged": 3}
