"""The shared collections by their profiles: counted as their files count, and drafted."""

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from intel.ingest.profile import read_profile
from intel.model.quantity import normal_quantity
from intel.model.report import Report
from intel.model.units import find_unit
from intel.services.profiles import draft_profile
from tests.support.judging import judged_rows, reports_of, rows_of


@pytest.mark.parametrize(
    ("file", "right"),
    [
        (
            "br_pf_ports_airports.csv",
            """UF=division UNIDADE=office UNIDADE_PADRAO_AEROPORTUARIO=keep CIDADE_APREENSAO=place DATA=date
            DROGA=substance QUANTIDADE=amount UNIDADE_MEDIDA=unit ORIGEM=installation lat=latitude lon=longitude""",
        ),
        (
            "co_police_2018h1.json",
            """c_digo_dane=keep cantidad=amount clase_de_estupefaciente=substance clase_de_sitio=installation
            departamento=division dia=ignore fecha=date municipio=place unidad_de_medida=unit zona=keep""",
        ),
        (
            "rasff_2024_2025.csv",
            """reference=reference category=commodity type=keep subject=narrative date=date notifying_country=country
            classification=keep risk_decision=keep distribution=keep forAttention=keep forFollowUp=keep operator=keep
            origin=origin hazards=substance year=ignore week=ignore""",
        ),
        (
            "unodc_ids_region_2011_2013.csv",
            """REGION=ignore SUBREGION=ignore COUNTRY=country ADMINISTRATIVE_DIVISION=division PLACE=place
            SEIZURE_DATE=date DRUG_NAME=substance AMOUNT=amount DRUG_UNIT=unit HIDING_PLACE=concealment
            INSTALLATION=installation TRANSPORT=mode PRODUCING_COUNTRY=origin DEPARTURE_COUNTRY=departure
            DESTINATION_COUNTRY=destination ROUTING=direction""",
        ),
    ],
)
def test_a_draft_of_each_collection_places_four_fifths_of_its_columns(
    real_data: Callable[[str], Path], file: str, right: str
) -> None:
    draft = draft_profile(real_data("seizures") / file, {})
    wanted = dict(pair.split("=") for pair in right.split())

    found = {each.column: each.role for each in draft.guesses}

    assert sum(found[column] == role for column, role in wanted.items()) >= 0.8 * len(wanted), found
    read_profile(draft.text, "draft")


def test_brazil_is_counted_as_its_file_counts(real_data: Callable[[str], Path]) -> None:
    path = real_data("seizures") / "br_pf_ports_airports.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    direct: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for row in rows:
        if row["QUANTIDADE"] and row["UNIDADE_MEDIDA"]:
            direct[row["DROGA"], row["UNIDADE_MEDIDA"]] += Decimal(row["QUANTIDADE"].replace(",", "."))

    judged = judged_rows(path, "br-pf")

    assert rows_of(judged) == len(rows) == len(reports_of(judged))
    assert _sums(reports_of(judged)) == direct
    assert {_country(report) for report in reports_of(judged)} == {"BR"}


def test_colombia_is_counted_as_its_file_counts(real_data: Callable[[str], Path]) -> None:
    path = real_data("seizures") / "co_police_2018h1.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    direct: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for row in rows:
        direct[row["clase_de_estupefaciente"], row["unidad_de_medida"]] += Decimal(row["cantidad"])

    judged = judged_rows(path, "co-police")

    assert rows_of(judged) == len(rows) == len(reports_of(judged))
    assert _sums(reports_of(judged)) == direct


def test_the_alerts_are_counted_as_their_file_counts(real_data: Callable[[str], Path]) -> None:
    path = real_data("seizures") / "rasff_2024_2025.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    first = {row["reference"]: row["notifying_country"] for row in reversed(rows)}
    direct = Counter(first.values())

    judged = judged_rows(path, "rasff")

    assert rows_of(judged) == len(rows)
    reports = reports_of(judged)
    assert len(reports) == len(first)
    assert sorted(Counter(map(_country, reports)).values()) == sorted(direct.values())


def _country(report: Report) -> str | None:
    places = [seizure.place for seizure in report.seizures if seizure.place is not None]
    return places[0].country if places else None


def _sums(reports: Iterable[Report]) -> dict[tuple[str, str], Decimal]:
    sums: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for report in reports:
        for item in report.goods:
            if item.quantity is not None:
                sums[item.substance_text or "", item.quantity.unit] += item.quantity.amount
    return sums


def test_the_unodc_form_is_counted_exactly(real_data: Callable[[str], Path]) -> None:
    path = real_data("seizures") / "unodc_ids_region_2011_2013.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    direct: dict[str, Fraction] = defaultdict(Fraction)
    for row in rows:
        unit = find_unit(row["DRUG_UNIT"])
        if unit is not None and unit.dimension == "mass" and unit.factor is not None and row["AMOUNT"]:
            direct[row["DRUG_NAME"]] += Fraction(row["AMOUNT"]) * unit.factor

    judged = judged_rows(path, "unodc-ids")
    found: dict[str, int] = defaultdict(int)
    for report in reports_of(judged):
        for item in report.goods:
            normal = None if item.quantity is None else normal_quantity(item.quantity)
            if normal is not None and normal.dimension == "mass":
                found[item.substance_text or ""] += normal.exact

    assert len(judged) == len(rows) == len(reports_of(judged))
    assert set(found) == set(direct)
    # each amount is rounded to a microgram
    assert all(abs(found[name] - direct[name]) <= len(rows) for name in direct)
