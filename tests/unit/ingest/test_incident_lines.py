"""Registers of several lines an incident: which lines belong together, and what counts once."""

from decimal import Decimal
from pathlib import Path

import pytest

from intel.errors import ProfileError
from intel.ingest.profile import read_profile
from intel.model.report import Report
from intel.services.profiles import draft_profile
from tests.support.judging import judged_rows, reports_of

PROFILE = """
name = "p"
title = "t"
format = "csv"
[originator]
fixed = "open-source"
[join]
key = ["Case"]
continued = true
[[columns]]
column = "Case"
to = "reference"
required = true
[[columns]]
column = "Date"
to = "seizures.date"
read = "date"
forms = ["%d.%m.%Y"]
required = true
[[columns]]
column = "Goods"
to = "goods.description"
[[columns]]
column = "Amount"
to = "goods.quantity.amount"
read = "amount"
unit = "kg"
[[columns]]
column = "Value of the incident"
to = "goods.value.amount"
read = "amount"
currency = "EUR"
once = true
"""
LINES = (
    "Case;Date;Goods;Amount;Value of the incident",
    "1;03.02.2024;tea;1;100",
    ";;cloth;2;100",
    "2;04.02.2024;tea;3;70",
    "3;05.02.2024;tea;4;55",
    ";;cloth;5;55",
    ";;rope;6;55",
    "4;06.02.2024;tea;7;20",
    ";;rope;8;20",
)


def _reports(folder: Path, lines: tuple[str, ...]) -> list[Report]:
    reports = _judged(folder, lines, PROFILE)
    assert [
        finding for each in judged_rows(folder / "f.csv", str(folder / "p.toml")) for finding in each.findings
    ] == []
    return reports


def _judged(folder: Path, lines: tuple[str, ...], profile: str) -> list[Report]:
    (folder / "f.csv").write_text("\n".join(lines), encoding="utf-8")
    (folder / "p.toml").write_text(profile, encoding="utf-8")
    return reports_of(judged_rows(folder / "f.csv", str(folder / "p.toml")))


def test_a_line_without_its_number_goes_on_with_the_line_above(tmp_path: Path) -> None:
    reports = _reports(tmp_path, LINES)

    assert [(each.reference, [item.description for item in each.goods]) for each in reports] == [
        ("1", ["tea", "cloth"]),
        ("2", ["tea"]),
        ("3", ["tea", "cloth", "rope"]),
        ("4", ["tea", "rope"]),
    ]


def test_a_sum_of_the_incident_on_each_of_its_lines_counts_once(tmp_path: Path) -> None:
    goods = [item for each in _reports(tmp_path, LINES) for item in each.goods]

    assert sum(item.value.amount for item in goods if item.value) == Decimal(245)
    assert sum(item.quantity.amount for item in goods if item.quantity) == Decimal(36)


def test_a_draft_sees_lines_that_go_on_and_sums_that_repeat(tmp_path: Path) -> None:
    (tmp_path / "f.csv").write_text("\n".join(LINES), encoding="utf-8")

    text = draft_profile(tmp_path / "f.csv", {}).text

    assert 'key = ["Case"]\ncontinued = true' in text
    assert text.count("once = true") == 1
    assert text.index("once = true") > text.index('column = "Value of the incident"')


def test_what_counts_once_needs_rows_that_are_joined() -> None:
    without = PROFILE.replace('[join]\nkey = ["Case"]\ncontinued = true\n', "")

    with pytest.raises(ProfileError, match="once needs"):
        read_profile(without, "p.toml")


TURKISH = (
    "Olay No;Tarih;Plaka;Şasi No;Eşyanın Cinsi;Miktar;Seri / IMEI No",
    *(
        line
        for n in range(1, 6)
        for line in (
            f"{n};0{n}.02.2024;34 AB 12{n};;kaçak sigara;1.250,50 karton;",
            f"{n};0{n}.02.2024;34 AB 12{n};WVWZZZ1JZ3W38675{n};binek otomobil;1 adet;",
            f"{n};0{n}.02.2024;34 AB 12{n};;tabanca;2 adet;AK1000{n} / AK2000{n}",
        )
    ),
)


def test_a_drafted_profile_reads_a_register_of_a_neighbour_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "f.csv").write_text("\n".join(TURKISH), encoding="utf-8")
    profile = draft_profile(tmp_path / "f.csv", {}).text.replace('fixed = "own"', 'fixed = "open-source"')

    reports = _judged(tmp_path, TURKISH, profile)

    assert len(reports) == 5
    for number, report in enumerate(reports, start=1):
        assert [item.commodity for item in report.goods] == ["tobacco", "fuel-and-goods", "weapons"]
        assert [(str(item.quantity.amount), item.quantity.unit) for item in report.goods if item.quantity] == [
            ("1250.50", "carton"),
            ("1", "piece"),
            ("2", "piece"),
        ]
        assert [[each.value for each in item.identifiers] for item in report.goods] == [
            [],
            [f"WVWZZZ1JZ3W38675{number}"],
            [f"AK1000{number}", f"AK2000{number}"],
        ]
        assert len(report.conveyances) == 1


def test_a_remark_that_stands_on_every_line_is_told_once(tmp_path: Path) -> None:
    lines = ("Case;Date;Goods;Amount;Value of the incident", "1;03.02.2024;tea;1;5", ";;cloth;2;5")
    column = '[[columns]]\ncolumn = "Date"\nto = "narratives"\nread = "narrative"\n'

    (report,) = _judged(tmp_path, (*lines[:2], lines[2].replace(";;", ";03.02.2024;", 1)), PROFILE + column)

    assert [each.text for each in report.narratives] == ["03.02.2024"]
