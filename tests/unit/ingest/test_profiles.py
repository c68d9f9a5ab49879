"""Profiles: a register nobody has seen before, the shared collections, and what a draft makes of them."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from intel.errors import ProfileError
from intel.ingest.profile import read_profile
from intel.ingest.rows import Row
from intel.model.report import Report
from intel.services.profiles import draft_profile, try_profile
from tests.support.judging import NOW, judged_rows, reports_of, rows_of

REGISTERS = Path(__file__).parents[2] / "data" / "registers"
BASE = """
name = "p"
title = "t"
format = "{form}"
[originator]
fixed = "UZ"
{rest}
"""


def _from(tmp_path: Path, rest: str, text: str, *, form: str = "csv") -> list[Report]:
    (tmp_path / "p.toml").write_text(BASE.format(form=form, rest=rest), encoding="utf-8")
    (tmp_path / "f").write_text(text, encoding="utf-8")
    return reports_of(judged_rows(tmp_path / "f", str(tmp_path / "p.toml")))


def test_a_register_never_seen_before_is_read_exactly_by_a_profile_alone() -> None:
    judged = judged_rows(REGISTERS / "straz.csv", str(REGISTERS / "straz.toml"))
    reports = {report.reference: report for report in reports_of(judged)}

    assert rows_of(judged) == 7
    assert sorted(reports) == ["1/2025", "2/2025", "3/2025", "4/2025", "5/2025"]
    assert [item.description for item in reports["2/2025"].goods] == ["bursztyn surowy", "tytoń do palenia"]
    assert [(str(item.quantity.amount), item.quantity.unit) for item in reports["2/2025"].goods if item.quantity] == [
        ("12.5", "kg"),
        ("0.75", "kg"),
    ]
    values = [item.value for report in reports.values() for item in report.goods if item.value is not None]
    assert {value.currency for value in values} == {"PLN"}
    assert sum(value.amount for value in values) == Decimal("266238.00")
    numbers = [
        (reference, each.kind, each.value)
        for reference, report in sorted(reports.items())
        for item in report.goods
        for each in item.identifiers
    ]
    assert numbers == [
        ("1/2025", "vin", "WVWZZZ1JZ3W386752"),
        ("3/2025", "serial", "SN-44A7781"),
        ("3/2025", "serial", "SN-44A7782"),
        ("4/2025", "vin", "1M8GDM9AXKP042788"),
        ("4/2025", "serial", "TR 99012"),
    ]
    first = reports["1/2025"].seizures[0]
    assert (first.date, first.direction, first.concealment) == ("2025-01-03", "inbound", ("vehicle-parts",))
    assert [each.text for each in reports["1/2025"].narratives] == ["przerobiony zbiornik"]


def test_a_trial_says_what_a_file_would_become() -> None:
    trial = try_profile(REGISTERS / "straz.csv", str(REGISTERS / "straz.toml"), own="UZ", now=NOW)

    assert sum(trial.outcomes.values()) == 7
    assert trial.outcomes["rejected"] == 0
    assert trial.examples[0].before["Nr sprawy"] == "1/2025"
    assert trial.examples[0].after is not None
    assert trial.examples[0].after["goods"][0]["quantity"] == {"amount": "1250.00", "unit": "packet"}
    assert trial.read_as["delimiter"] == ";"


def test_a_draft_of_an_unknown_register_places_its_columns() -> None:
    roles = {each.column: each.role for each in draft_profile(REGISTERS / "straz.csv", {}).guesses}

    assert roles == {
        "Nr sprawy": "reference",
        "Data ujawnienia": "date",
        "Placówka": "place",
        "Województwo": "division",
        "Kierunek": "direction",
        "Rodzaj towaru": "commodity",
        "Opis towaru": "description",
        "Ilość": "amount",
        "J.m.": "unit",
        "Wartość szacunkowa (PLN)": "value",
        "Miejsce ukrycia": "concealment",
        "Nr VIN": "vin",
        "Nr seryjny": "serial",
        "Uwagi": "narrative",
    }


def test_one_row_splits_into_goods_legs_and_parties(tmp_path: Path) -> None:
    report = _from(
        tmp_path,
        """
        [defaults]
        "persons[driver].roles" = [{ role = "driver" }]
        "persons[suspect].roles" = [{ role = "suspect" }]
        [[columns]]
        column = "G1"
        to = "goods[1].description"
        [[columns]]
        column = "Q1"
        to = "goods[1].quantity.amount"
        read = "quantity"
        decimal = ","
        [[columns]]
        column = "G2"
        to = "goods[2].description"
        [[columns]]
        column = "From"
        to = "legs[1].departure.country"
        read = "country"
        [[columns]]
        column = "To"
        to = "legs[2].destination.country"
        read = "country"
        [[columns]]
        column = "Driver"
        to = "persons[driver].names"
        read = "list"
        [[columns]]
        column = "Suspect"
        to = "persons[suspect].names"
        read = "list"
        [[columns]]
        columns = ["Y", "M", "D"]
        join = "-"
        to = "seizures.date"
        read = "date"
        forms = ["%Y-%m-%d"]
        [[columns]]
        column = "Story"
        to = "conveyances.identifiers"
        read = "identifier"
        kind = "plate"
        pattern = 'plate ([0-9A-Z]+)'
        [[columns]]
        column = "Price"
        to = "goods[1].value.amount"
        read = "money"
        decimal = ","
        """,
        "G1;Q1;G2;From;To;Driver;Suspect;Y;M;D;Story;Price\n"
        "tea;12,5 kg;cloth;China;Kazakhstan;A B;C D;2024;5;7;a van, plate 777ABC, stopped;1 200,50 zł\n",
    )[0]

    assert [item.description for item in report.goods] == ["tea", "cloth"]
    first = report.goods[0]
    assert first.quantity is not None
    assert (str(first.quantity.amount), first.quantity.unit) == ("12.5", "kg")
    assert first.value is not None
    assert (str(first.value.amount), first.value.currency) == ("1200.50", "PLN")
    assert [(leg.sequence, leg.departure and leg.departure.country) for leg in report.legs] == [(1, "CN"), (2, None)]
    assert [(person.names, person.roles[0].role) for person in report.persons] == [
        (("A B",), "driver"),
        (("C D",), "suspect"),
    ]
    assert report.seizures[0].date == "2024-05-07"
    assert report.conveyances[0].identifiers[0].value == "777ABC"


def test_lists_inside_a_row_of_json_become_records(tmp_path: Path) -> None:
    row = {"no": "1", "items": [{"name": "tea", "kg": 2.5}, {"name": "cloth", "kg": 3}], "other": "x"}
    report = _from(
        tmp_path,
        """
        [layout]
        rows = "data.rows"
        [[columns]]
        column = "no"
        to = "reference"
        [[columns]]
        column = "items[].name"
        to = "goods[*].description"
        [[columns]]
        column = "items[].kg"
        to = "goods[*].quantity.amount"
        read = "amount"
        decimal = ","
        unit = "kg"
        """,
        json.dumps({"data": {"rows": [row]}}),
        form="json",
    )[0]

    assert [(item.description, str(item.quantity and item.quantity.amount)) for item in report.goods] == [
        ("tea", "2.5"),
        ("cloth", "3"),
    ]
    assert report.unknown == {"other": "x"}


def test_rows_of_one_key_are_joined_however_far_apart(tmp_path: Path) -> None:
    lines = ["No;Goods", *(f"{n % 500};goods {n}" for n in range(1_000))]
    reports = _from(
        tmp_path,
        """
        [join]
        key = ["No"]
        [[columns]]
        column = "No"
        to = "reference"
        [[columns]]
        column = "Goods"
        to = "goods.description"
        """,
        "\n".join(lines),
    )

    assert len(reports) == 500
    assert [item.description for item in reports[7].goods] == ["goods 7", "goods 507"]


def test_more_rows_of_one_key_than_a_report_can_have_are_all_rejected_and_no_other_is(tmp_path: Path) -> None:
    rest = """
        [join]
        key = ["No"]
        [[columns]]
        column = "No"
        to = "reference"
        """
    lines = ["No;Goods", "B;first", *(f"A;{n}" for n in range(2_001)), *(f"C;{n}" for n in range(2_000)), "B;last"]
    (tmp_path / "p.toml").write_text(BASE.format(form="csv", rest=rest), encoding="utf-8")
    (tmp_path / "f").write_text("\n".join(lines), encoding="utf-8")

    judged = judged_rows(tmp_path / "f", str(tmp_path / "p.toml"))

    rejected = [each for each in judged if each.incoming is None]
    taken = [each.incoming.report.reference for each in judged if each.incoming is not None]
    assert sum(1 + len(each.row.members) for each in rejected) == 2_001
    assert {finding.code for each in rejected for finding in each.findings} == {"too_many_joined"}
    assert taken == ["B", "C"]


def test_a_marking_is_chosen_by_a_value_and_the_strict_one_holds_for_the_unknown(tmp_path: Path) -> None:
    reports = _from(
        tmp_path,
        """
        [marking]
        handling_code = "H2"
        [[markings]]
        column = "Open"
        values = ["yes"]
        marking = { releasable_to = ["ALL"] }
        [[columns]]
        column = "No"
        to = "reference"
        """,
        "No;Open\n1;yes\n2;perhaps\n",
    )

    assert [report.marking.handling_code for report in reports] == ["H0", "H2"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[[columns]]\ncolumn = "A"\nto = "goods.quantity.amuont"', "line 8: columns.0.to"),
        ('[[columns]]\ncolumn = "A"\nto = "goods.quantity.amuont"', "nearest known: goods.quantity.amount"),
        ('[[columns]]\ncolum = "A"\nto = "title"', "did you mean column"),
        ('[[columns]]\ncolumn = "A"\nto = "legs.mode"\nread = "code"\nlist = "modes"', "did you mean mode?"),
        ('[[columns]]\ncolumn = "A"\nto = "title"\npattern = "(a+)+"', "may never end"),
    ],
)
def test_a_fault_of_a_profile_is_said_with_its_line_and_the_nearest_name(text: str, says: str) -> None:
    with pytest.raises(ProfileError) as caught:
        read_profile(f'name = "p"\ntitle = "t"\nformat = "csv"\n[originator]\nfixed = "own"\n{text}', "p.toml")

    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("decimal", "text", "amount"),
    [
        (",", "1.234,56", "1234.56"),
        (",", "1 234,56", "1234.56"),
        (".", "1,234.56", "1234.56"),
        (",", "½", "0.5"),
        (".", "１２３", "123"),
        (".", "1.234,56", None),
        (",", "1.5", None),
    ],
)
def test_a_number_is_read_in_the_form_the_profile_says_or_not_at_all(
    tmp_path: Path, decimal: str, text: str, amount: str | None
) -> None:
    report = _from(
        tmp_path,
        f"""
        [[columns]]
        column = "No"
        to = "reference"
        [[columns]]
        column = "Q"
        to = "goods.quantity.amount"
        read = "amount"
        decimal = "{decimal}"
        unit = "kg"
        """,
        f"No\tQ\n1\t{text}\n",
    )[0]

    assert [str(item.quantity.amount) for item in report.goods if item.quantity] == ([amount] if amount else [])
    assert report.unknown == ({} if amount else {"Q": text})


@pytest.mark.parametrize(
    ("text", "code"),
    [("31.02.2020", "impossible_date"), ("12.05.2567", "other_calendar"), ("12.05.1445", "other_calendar")],
)
def test_a_day_that_there_is_not_is_said(tmp_path: Path, text: str, code: str) -> None:
    rest = """
    [[columns]]
    column = "No"
    to = "reference"
    [[columns]]
    column = "D"
    to = "seizures.date"
    read = "date"
    forms = ["%d.%m.%Y"]
    """
    (tmp_path / "p.toml").write_text(BASE.format(form="csv", rest=rest), encoding="utf-8")
    (tmp_path / "f").write_text(f"No;D\n1;{text}\n", encoding="utf-8")

    judged = judged_rows(tmp_path / "f", str(tmp_path / "p.toml"))[0]

    assert [each.code for each in judged.findings] == [code]
    assert judged.incoming is not None
    assert judged.incoming.report.unknown == {"D": text}


def test_months_have_names_in_the_language_of_the_column(tmp_path: Path) -> None:
    report = _from(
        tmp_path,
        """
        [[columns]]
        column = "No"
        to = "reference"
        [[columns]]
        column = "D"
        to = "seizures.date"
        read = "date"
        language = "pl"
        forms = ["%d %B %Y"]
        """,
        "No;D\n1;7 września 2024\n",
    )[0]

    assert report.seizures[0].date == "2024-09-07"


def test_a_row_keeps_what_it_is_when_it_waits_for_its_others(tmp_path: Path) -> None:
    (tmp_path / "f").write_text('{"k": "1", "n": 1.5}\n{"k": "1", "n": 2}\nnonsense\n', encoding="utf-8")
    rest = """
    [join]
    key = ["k"]
    [[columns]]
    column = "k"
    to = "reference"
    [[columns]]
    column = "n"
    to = "goods.quantity.amount"
    read = "amount"
    unit = "kg"
    """
    (tmp_path / "p.toml").write_text(BASE.format(form="json", rest=rest), encoding="utf-8")

    judged = judged_rows(tmp_path / "f", str(tmp_path / "p.toml"))

    rows: list[Row] = [each.row for each in judged]
    assert [(row.number, [member.number for member in row.members]) for row in rows] == [(1, [2]), (3, [])]
    assert rows[1].problem is not None
    assert rows[1].problem.code == "not_json"
    assert [str(item.quantity and item.quantity.amount) for item in reports_of(judged)[0].goods] == ["1.5", "2"]
