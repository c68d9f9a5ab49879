"""Ingest on every engine: one receipt line a row, nothing twice, and a kill changes nothing."""

import csv
import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from intel.access.actors import demonstration_actor
from intel.errors import NotFoundError
from intel.graph.driver import Database
from intel.services.instance import Instance, open_instance
from intel.services.quarantine import quarantined
from intel.services.receipts import receipt_lines
from intel.services.submit import SubmissionResult, submit_file, submit_reports
from intel.settings import Settings
from tests.support.elements import elements_of
from tests.support.engines import wipe

SECRETARIAT = demonstration_actor("secretariat")
HEADER = (
    "REGION;SUBREGION;COUNTRY;ADMINISTRATIVE_DIVISION;PLACE;SEIZURE_DATE;DRUG_NAME;AMOUNT;DRUG_UNIT;HIDING_PLACE;"
    "INSTALLATION;TRANSPORT;PRODUCING_COUNTRY;DEPARTURE_COUNTRY;DESTINATION_COUNTRY;ROUTING"
)
KILLED = """
import sys
from pathlib import Path
from intel.access.actors import demonstration_actor
from intel.services.instance import open_instance
from intel.services.submit import submit_file
from intel.settings import load_settings
with open_instance(load_settings()) as instance:
    submit_file(instance, demonstration_actor("secretariat"), path=Path(sys.argv[1]), profile="unodc-ids",
                progress=lambda line, lines: print(line, flush=True))
"""


@pytest.fixture
def instance(database: Database, engine_settings: Settings) -> Iterator[Instance]:
    wipe(database)
    with open_instance(engine_settings.model_copy(update={"batch_reports": 40}), database=database) as opened:
        yield opened
    wipe(database)


def _file(path: Path, rows: int) -> Path:
    """An invented file of the form of the collection, every tenth row like the one before it."""
    lines = [HEADER]
    for number in range(rows):
        n = number - 1 if number % 10 == 9 else number
        country, town = (("Uzbekistan", "Tashkent"), ("Kazakhstan", "Almaty"), ("Pakistan", "Karachi"))[n % 3]
        day = f"2012-{n % 12 + 1:02d}-{n % 28 + 1:02d}"
        lines.append(f"Asia;;{country};;{town};{day};Heroin;{n}.5;Kilogram;Baggage;Car;Rail;;Unknown;China;")
    path.write_text("\n".join(lines) + "\n")
    return path


def _submit(instance: Instance, path: Path, *, is_distinct: bool = False) -> SubmissionResult:
    return submit_file(instance, SECRETARIAT, path=path, profile="unodc-ids", is_distinct=is_distinct)


def _receipt(instance: Instance, result: SubmissionResult) -> list[dict[str, object]]:
    return [json.loads(line) for line in receipt_lines(instance, SECRETARIAT, result.submission)]


def test_every_row_has_its_line_and_a_second_run_adds_nothing(instance: Instance, tmp_path: Path) -> None:
    path = _file(tmp_path / "f.csv", 100)

    first = _submit(instance, path)
    before = elements_of(instance.database)
    second = _submit(instance, path)

    assert first.totals == {"accepted": 90, "possible_duplicate": 10}
    lines = _receipt(instance, first)
    assert [line["row"] for line in lines] == list(range(1, 101))
    assert lines[9]["first"] == {"report": lines[8]["report"]}
    assert second.totals == {"unchanged": 100}
    assert _receipt(instance, second)[50]["first"] == {
        "report": lines[50]["report"],
        "submission": first.submission,
        "row": 51,
    }
    assert elements_of(instance.database) == before


def test_rows_of_another_file_are_unchanged_unless_said_to_be_distinct(instance: Instance, tmp_path: Path) -> None:
    _submit(instance, _file(tmp_path / "a.csv", 9))
    other = _file(tmp_path / "b.csv", 12)

    assert _submit(instance, other).totals == {"unchanged": 9, "possible_duplicate": 1, "accepted": 2}
    # each of them may tell of the seizure of the same row before: it is said, and that is all
    assert _submit(instance, other, is_distinct=True).totals == {"possible_duplicate": 1, "accepted_with_findings": 11}


def test_a_rejected_row_is_kept_whole_and_the_others_go_on(instance: Instance, tmp_path: Path) -> None:
    path = _file(tmp_path / "f.csv", 5)
    with path.open("a") as file:
        file.write("broken;row\n")

    result = _submit(instance, path)

    [kept] = quarantined(instance, SECRETARIAT, result.submission)
    assert result.totals == {"accepted": 5, "rejected": 1}
    assert kept["state"] == "waiting"
    assert list(kept["cells"].values())[:3] == ["broken", "row", ""]
    assert [each["code"] for each in kept["findings"]] == ["wrong_number_of_cells"]


def test_a_unit_submits_for_its_own_administration_only(instance: Instance) -> None:
    reports: list[dict[str, object]] = [
        {"administration": code, "reference": "1", "seizures": [{}]} for code in ("UZ", "KZ")
    ]
    actor = demonstration_actor("uz.unit")

    result = submit_reports(instance, actor, reports)

    lines = [json.loads(line) for line in receipt_lines(instance, actor, result.submission)]
    assert [line["outcome"] for line in lines] == ["accepted", "rejected"]
    assert lines[1]["findings"][0]["code"] == "not_permitted"
    with pytest.raises(NotFoundError):
        receipt_lines(instance, SECRETARIAT, result.submission)


def test_a_file_that_cannot_be_read_says_why(instance: Instance, tmp_path: Path) -> None:
    path = tmp_path / "empty.csv"
    path.write_bytes(b"")

    result = _submit(instance, path)

    assert not result.is_readable
    assert result.reason
    assert [line["row"] for line in _receipt(instance, result)] == [0]


def test_a_kill_and_a_second_run_give_the_graph_of_an_undisturbed_run(
    instance: Instance, engine_settings: Settings, tmp_path: Path
) -> None:
    path = _file(tmp_path / "f.csv", 200)
    environment = os.environ | {"INTEL_DATA_DIR": str(engine_settings.data_dir), "INTEL_BATCH_REPORTS": "40"}
    if engine_settings.neo4j_uri is not None:
        environment["INTEL_NEO4J_URI"] = engine_settings.neo4j_uri
    if engine_settings.neo4j_password is not None:
        environment["INTEL_NEO4J_PASSWORD"] = engine_settings.neo4j_password.get_secret_value()
    command = [sys.executable, "-c", KILLED, str(path)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        child.stdout.readline()
        child.send_signal(signal.SIGKILL)
    _submit(instance, path)
    disturbed = elements_of(instance.database)
    wipe(instance.database)

    with open_instance(instance.settings, database=instance.database) as fresh:
        _submit(fresh, path)

    assert elements_of(instance.database) == disturbed


def test_the_real_collection_is_counted_as_its_file_counts(
    embedded_database: Database,
    embedded_settings: Settings,
    real_data: Callable[[str], Path],
) -> None:
    path = real_data("seizures/unodc_ids_region_2011_2013.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    repeated = len(rows) - len({tuple(row.values()) for row in rows})
    wipe(embedded_database)
    with open_instance(embedded_settings, database=embedded_database) as instance:
        result = _submit(instance, path)
        lines = _receipt(instance, result)
    goods = embedded_database.read(lambda transaction: transaction.run("MATCH (g:GoodsItem) RETURN g.body AS b", {}))
    seizures = embedded_database.read(lambda transaction: transaction.run("MATCH (s:Seizure) RETURN s.body AS b", {}))
    wipe(embedded_database)

    assert [line["row"] for line in lines] == list(range(1, len(rows) + 1))
    assert result.totals["possible_duplicate"] == repeated
    assert "rejected" not in result.totals
    kept = [json.loads(str(row["b"])) for row in goods]
    assert _kilograms((g["substance_text"], g["quantity"]) for g in kept if "quantity" in g) == _kilograms(
        (row["DRUG_NAME"], {"amount": row["AMOUNT"], "unit": row["DRUG_UNIT"]}) for row in rows
    )
    countries = Counter(json.loads(str(row["b"]))["place"]["country"] for row in seizures)
    assert sorted(countries.values()) == sorted(Counter(row["COUNTRY"] for row in rows).values())


def _kilograms(pairs: Iterator[tuple[str, dict[str, str]]]) -> dict[str, Decimal]:
    factors = {"Kilogram": Decimal(1), "Gram": Decimal("0.001")}
    sums: dict[str, Decimal] = {}
    for name, quantity in pairs:
        if quantity["unit"] in factors:
            sums[name] = sums.get(name, Decimal(0)) + Decimal(quantity["amount"]) * factors[quantity["unit"]]
    return sums


def test_rows_beyond_the_setting_for_sheets_are_said_in_the_receipt(instance: Instance, tmp_path: Path) -> None:
    table = [line.split(";") for line in _file(tmp_path / "rows.csv", 5).read_text().splitlines()]
    with xlsxwriter.Workbook(tmp_path / "rows.xlsx") as book:
        sheet = book.add_worksheet()
        for number, cells in enumerate(table):
            sheet.write_row(number, 0, cells)
    settings = instance.settings.model_copy(update={"sheet_rows": 4})

    with open_instance(settings, database=instance.database) as limited:
        result = submit_file(limited, SECRETARIAT, path=tmp_path / "rows.xlsx", profile="unodc-ids")
        lines = [json.loads(line) for line in receipt_lines(limited, SECRETARIAT, result.submission)]

    said = [finding for line in lines for finding in line["findings"] if finding["code"] == "sheet_too_long"]
    assert [(each["details"]["limit"], each["details"]["lines"]) for each in said] == [(4, 2)]
    assert sum(line["outcome"] != "rejected" for line in lines) == 3
