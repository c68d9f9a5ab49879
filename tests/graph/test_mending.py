"""Rejected rows come back mended: by sheet, one by one, or not at all; and receipts prove what was taken."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from intel.access.actors import demonstration_actor
from intel.errors import ConflictError, NotFoundError, SignatureError
from intel.graph.driver import Database
from intel.services.instance import Instance, open_instance
from intel.services.quarantine import discard, mending_sheet, quarantined
from intel.services.receipts import receipt_key_pem, receipt_lines, signed_receipt, submission_state, verify_receipt
from intel.services.submit import SubmissionResult, submit_file, submit_mended, submit_mended_rows, submit_reports
from intel.services.watch import Watch
from intel.settings import Settings
from tests.support.engines import wipe

UNIT = demonstration_actor("uz.unit")
OTHERS = demonstration_actor("kz.unit")
PROFILE = """
name = "post-log"
title = "Log of a post"
format = "csv"
kind = "seizure"
originator = { fixed = "own" }

[[columns]]
column = "number"
to = "reference"
required = true

[[columns]]
column = "day"
to = "seizures.date"

[[columns]]
column = "what"
to = "goods.description"
"""
JOINED = """
[[columns]]
column = "who"
to = "office"
required = true

[join]
key = ["number"]
"""
LOG = "number;day;what\nA-1;2026-01-02;tea\n;2026-01-03;salt\nA-3;rice\nA-4;2026-01-05;silk\n"


@pytest.fixture
def instance(database: Database, engine_settings: Settings) -> Iterator[Instance]:
    wipe(database)
    with open_instance(engine_settings, database=database) as opened:
        yield opened
    wipe(database)


def _log(instance: Instance, folder: Path) -> SubmissionResult:
    (folder / "profile.toml").write_text(PROFILE)
    (folder / "log.csv").write_text(LOG)
    return submit_file(instance, UNIT, path=folder / "log.csv", profile=str(folder / "profile.toml"))


def _receipt(instance: Instance, submission: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in receipt_lines(instance, UNIT, submission)]


def _sheet(instance: Instance, submission: str, path: Path) -> openpyxl.Workbook:
    path.write_bytes(b"".join(mending_sheet(instance, UNIT, submission, language="ru")))
    return openpyxl.load_workbook(path)


def _set(book: openpyxl.Workbook, row: int, **values: str) -> None:
    sheet = book.worksheets[0]
    names = {cell.value: cell.column for cell in sheet[2]}
    [line] = [cell.row for cell in sheet["A"] if cell.value == str(row)]
    for name, value in values.items():
        sheet.cell(line, names[name.replace("_", " ")]).value = value


def test_a_mended_sheet_turns_every_rejected_row_into_an_accepted_one_and_repeats_no_other(
    instance: Instance, tmp_path: Path
) -> None:
    first = _log(instance, tmp_path)
    book = _sheet(instance, first.submission, tmp_path / "mend.xlsx")
    coloured = [
        (cell.row, cell.coordinate)
        for line in book.worksheets[0].iter_rows(min_row=3)
        for cell in line
        if cell.fill.fgColor.rgb == "FFFFC7CE"
    ]
    comments = [cell.comment.text for line in book.worksheets[0].iter_rows() for cell in line if cell.comment]
    _set(book, 2, number="A-2")
    _set(book, 3, day="2026-01-04", what="rice")
    book.save(tmp_path / "mend.xlsx")

    second = submit_mended(instance, UNIT, submission=first.submission, path=tmp_path / "mend.xlsx")
    again = submit_mended(instance, UNIT, submission=first.submission, path=tmp_path / "mend.xlsx")

    assert first.totals == {"accepted": 2, "rejected": 2}
    assert coloured
    assert any("обязательно" in text or "значение" in text for text in comments)
    assert second.totals == {"accepted": 2}
    lines = _receipt(instance, second.submission)
    assert [line["mends"] for line in lines] == [{"submission": first.submission, "row": row} for row in (2, 3)]
    assert [each["state"] for each in quarantined(instance, UNIT, first.submission)] == ["mended", "mended"]
    assert again.totals == {"unchanged": 2}
    assert _receipt(instance, again.submission)[0]["first"] == {"submission": second.submission, "row": 1}
    assert instance.database.read(lambda t: t.run("MATCH (r:Report) RETURN count(r) AS n", {}))[0]["n"] == 4


def test_a_mended_row_that_equals_another_is_kept_and_linked_to_it(instance: Instance, tmp_path: Path) -> None:
    profile = tmp_path / "p.toml"
    profile.write_text(PROFILE.replace('to = "reference"', 'to = "office"').replace("required = true\n", ""))
    path = tmp_path / "log.csv"
    path.write_text("number;day;what\nA-1;2026-01-02;tea\nA-1;tea\n")
    first = submit_file(instance, UNIT, path=path, profile=str(profile))

    second = submit_mended_rows(
        instance, UNIT, submission=first.submission, rows={2: {"day": "2026-01-02", "what": "tea"}}
    )

    assert first.totals == {"accepted": 1, "rejected": 1}
    assert second.totals == {"possible_duplicate": 1}


def test_a_rejected_report_is_mended_by_the_names_of_its_values(instance: Instance, tmp_path: Path) -> None:
    bad: dict[str, Any] = {"administration": "UZ", "reference": "7", "version": 1, "seizures": [{"date": "2026-13-01"}]}
    good = {"administration": "UZ", "reference": "8", "seizures": [{}]}
    first = submit_reports(instance, UNIT, [good, bad])
    book = _sheet(instance, first.submission, tmp_path / "mend.xlsx")
    _set(book, 2, **{"/seizures/0/date": "2026-01-12"})
    book.save(tmp_path / "mend.xlsx")

    second = submit_mended(instance, UNIT, submission=first.submission, path=tmp_path / "mend.xlsx")

    assert first.totals == {"accepted": 1, "rejected": 1}
    assert second.totals == {"accepted": 1}


def test_a_row_that_is_still_wrong_waits_in_the_new_submission(instance: Instance, tmp_path: Path) -> None:
    first = _log(instance, tmp_path)

    second = submit_mended_rows(instance, UNIT, submission=first.submission, rows={3: {"number": ""}})
    third = submit_mended_rows(
        instance, UNIT, submission=second.submission, rows={1: {"number": "A-3", "day": "2026-01-04", "what": "rice"}}
    )

    assert second.totals == {"rejected": 1}
    assert [each["state"] for each in quarantined(instance, UNIT, first.submission)] == ["waiting", "waiting"]
    assert third.totals == {"accepted": 1}


def test_a_row_that_never_waited_is_refused(instance: Instance, tmp_path: Path) -> None:
    first = _log(instance, tmp_path)

    second = submit_mended_rows(instance, UNIT, submission=first.submission, rows={1: {"what": "gold"}})

    assert second.totals == {"rejected": 1}
    assert _receipt(instance, second.submission)[0]["findings"][0]["code"] == "not_in_quarantine"


def test_a_discarded_row_stays_with_its_reason_and_is_mended_no_more(instance: Instance, tmp_path: Path) -> None:
    first = _log(instance, tmp_path)

    discard(instance, UNIT, first.submission, row=2, reason="entered by mistake")
    discard(instance, UNIT, first.submission, row=2, reason="entered by mistake")

    [kept, _] = quarantined(instance, UNIT, first.submission)
    assert (kept["state"], kept["reason"]) == ("discarded", "entered by mistake")
    with pytest.raises(ConflictError):
        discard(instance, UNIT, first.submission, row=2, reason="another reason")
    with pytest.raises(NotFoundError):
        discard(instance, UNIT, first.submission, row=1, reason="it was accepted")
    assert submit_mended_rows(instance, UNIT, submission=first.submission, rows={2: {"number": "A-2"}}).totals == {
        "rejected": 1
    }


def test_to_another_unit_there_is_no_such_submission(instance: Instance, tmp_path: Path) -> None:
    first = _log(instance, tmp_path)

    for number in (first.submission, "f" * 32):
        for act in (
            lambda n: quarantined(instance, OTHERS, n),
            lambda n: mending_sheet(instance, OTHERS, n),
            lambda n: signed_receipt(instance, OTHERS, n),
            lambda n: submission_state(instance, OTHERS, n),
            lambda n: submit_mended_rows(instance, OTHERS, submission=n, rows={2: {"number": "A-2"}}),
            lambda n: discard(instance, OTHERS, n, row=2, reason="mine"),
        ):
            with pytest.raises(NotFoundError):
                act(number)


def test_who_may_read_no_names_is_shown_what_was_wrong_and_not_what_stood_there(instance: Instance) -> None:
    secretariat = demonstration_actor("secretariat")
    report: dict[str, Any] = {"administration": "open-source", "reference": "1", "seizures": [{"date": "John Smith"}]}

    result = submit_reports(instance, secretariat, [report])

    [line] = list(receipt_lines(instance, secretariat, result.submission))
    [kept] = quarantined(instance, secretariat, result.submission)
    assert "date_form" in line
    assert "John Smith" not in line + json.dumps(kept)


def test_a_signed_receipt_is_verified_offline_and_every_change_shows(instance: Instance, tmp_path: Path) -> None:
    first = _log(instance, tmp_path)
    key = receipt_key_pem(instance.settings.data_dir)

    receipt = signed_receipt(instance, UNIT, first.submission)

    verified = verify_receipt(receipt, key=key, original=tmp_path / "log.csv")
    assert verified.head["totals"] == first.totals
    assert verified.lines == 4
    for old, new in ((b"rejected", b"accepted"), (b"uz.unit", b"kz.unit"), (b'"row":2', b'"row":9')):
        with pytest.raises(SignatureError):
            verify_receipt(receipt.replace(old, new), key=key)
    (tmp_path / "log.csv").write_text("something else")
    with pytest.raises(SignatureError):
        verify_receipt(receipt, key=key, original=tmp_path / "log.csv")


def test_what_is_put_into_a_watched_folder_is_submitted_and_comes_back_with_its_sheet(
    instance: Instance, tmp_path: Path
) -> None:
    said: list[str] = []
    watch = Watch(instance, UNIT, tmp_path / "drop", "en", tell=said.append)
    watch.prepare()
    inbox = tmp_path / "drop" / "in" / "report-json"
    inbox.mkdir()
    (inbox / "a.jsonl").write_text('{"administration": "UZ", "reference": "1", "seizures": [{"date": "x"}]}\n')
    (tmp_path / "drop" / "in" / "no-such-profile").mkdir()
    (tmp_path / "drop" / "in" / "no-such-profile" / "b.csv").write_text("a;b\n1;2\n")

    assert watch.pass_once() == 0  # still growing, for all it knows
    assert watch.pass_once() == 2

    [done] = (tmp_path / "drop" / "done").iterdir()
    [failed] = (tmp_path / "drop" / "failed").iterdir()
    assert sorted(each.name for each in done.iterdir()) == ["a.jsonl", "mend.xlsx", "receipt.jsonl"]
    assert "no-such-profile" in (failed / "reason.txt").read_text()
    book = openpyxl.load_workbook(done / "mend.xlsx")
    _set(book, 1, **{"/seizures/0/date": "2026-01-02"})
    back = tmp_path / "drop" / "in" / "mended" / done.name
    back.mkdir()
    book.save(back / "mend.xlsx")
    watch.pass_once()
    assert watch.pass_once() == 1
    assert said[-1].endswith("accepted 1")


def test_rows_that_are_joined_are_mended_together_and_each_cites_its_own(instance: Instance, tmp_path: Path) -> None:
    profile = tmp_path / "p.toml"
    text = PROFILE.replace('{ fixed = "own" }', '{ column = "who" }') + JOINED
    profile.write_text(text)
    path = tmp_path / "log.csv"
    path.write_text("number;day;what;who\nA-1;2026-01-02;tea;UZ\n" + "A-2;2026-01-03;salt;\n" * 2)
    first = submit_file(instance, UNIT, path=path, profile=str(profile))

    mended = {"who": "UZ"}
    second = submit_mended_rows(instance, UNIT, submission=first.submission, rows={2: mended, 3: mended})

    assert first.totals == {"accepted": 1, "rejected": 2}
    assert sum(second.totals.values()) == 2
    assert "rejected" not in second.totals
    assert [line["mends"]["row"] for line in _receipt(instance, second.submission)] == [2, 3]
    assert {line["report"] for line in _receipt(instance, second.submission)} != {None}
    assert [each["state"] for each in quarantined(instance, UNIT, first.submission)] == ["mended", "mended"]


def test_a_seizure_of_more_rows_than_a_report_may_have_is_mended_by_telling_them_apart(
    instance: Instance, tmp_path: Path
) -> None:
    profile = tmp_path / "p.toml"
    profile.write_text(PROFILE + '[join]\nkey = ["number"]\n')
    path = tmp_path / "log.csv"
    rows = [f"A-1;2026-01-02;goods {number}\n" for number in range(2_003)]
    path.write_text("number;day;what\n" + "".join(rows) + "A-2;2026-01-03;salt\n")

    first = submit_file(instance, UNIT, path=path, profile=str(profile))
    _sheet(instance, first.submission, tmp_path / "mend.xlsx")
    book = openpyxl.load_workbook(tmp_path / "mend.xlsx")
    at = [cell.value for cell in book.worksheets[0][2]].index("number")
    for line in book.worksheets[0].iter_rows(min_row=3):
        if int(str(line[0].value)) > 1_000:
            line[at].value = "A-1 b"
    book.save(tmp_path / "mend.xlsx")
    second = submit_mended(instance, UNIT, submission=first.submission, path=tmp_path / "mend.xlsx")

    assert first.totals == {"rejected": 2_003, "accepted": 1}
    assert second.totals == {"accepted": 2_003}
    assert {each["state"] for each in quarantined(instance, UNIT, first.submission)} == {"mended"}
