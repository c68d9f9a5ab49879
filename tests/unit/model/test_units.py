import csv
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from intel.model.units import find_unit, nearest_units, unit_of_code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kilogram", "KGM"),
        ("kg.", "KGM"),
        ("КГ", "KGM"),
        ("公斤", "KGM"),
        ("Gram", "GRM"),
        ("г", "GRM"),
        ("克", "GRM"),
        ("Litre", "LTR"),
        ("л", "LTR"),
        ("Tablet", "U2"),
        ("таблеток", "U2"),
        ("Ampoule", "XAM"),
        ("capsules", "XAV"),
        ("шт.", "H87"),
        ("м³", "MTQ"),
        ("пачка", "XPA"),
        ("блок", "XCT"),
        ("тыс. шт", "T3"),
        ("дал", "A44"),
        ("斤", "ZJIN"),
        ("ton", "TNE"),
    ],
)
def test_a_unit_is_found_as_sources_write_it(text: str, code: str) -> None:
    unit = find_unit(text)

    assert unit is not None
    assert unit.code == code


@pytest.mark.parametrize("text", [None, "", "AV", "PK", "kqm", "furlong", "\ud800"])
def test_a_deprecated_or_unknown_unit_is_none(text: str | None) -> None:
    assert find_unit(text) is None


@pytest.mark.parametrize(
    ("code", "base_units"),
    [
        ("KGM", 10**9),
        ("MGM", 1000),
        ("LBR", 453_592_370),
        ("APZ", Fraction("31103476.8")),
        ("LTR", 10**6),
        ("GLL", Fraction("3785411.784")),
        ("H87", 1000),
        ("T3", 10**6),
        ("DZN", 12_000),
    ],
)
def test_factors_are_exact(code: str, base_units: Fraction) -> None:
    unit = unit_of_code(code)

    assert unit is not None
    assert unit.factor == base_units


def test_a_pack_of_cigarettes_is_not_converted_to_sticks() -> None:
    pack, stick = find_unit("packet"), find_unit("stick")

    assert pack is not None
    assert stick is not None
    assert pack.factor == stick.factor
    assert pack.code != stick.code


def test_lengths_have_no_exact_sum() -> None:
    metre = find_unit("metre")

    assert metre is not None
    assert metre.factor is None


def test_a_misspelt_unit_has_its_neighbour_suggested() -> None:
    assert nearest_units("kilogrm")[0].code == "KGM"


def test_codes_are_those_of_recommendations_20_and_21(real_data: Callable[[str], Path]) -> None:
    with real_data("reference/unece_rec20_units.csv").open(encoding="utf-8", newline="") as source:
        names = {row["code"]: row["name"] for row in csv.DictReader(source)}
    with real_data("reference/ubl20_PackagingTypeCode.csv").open(encoding="utf-8", newline="") as source:
        packages = {row["code"] for row in csv.DictReader(source)}

    for code, name in names.items():
        unit = unit_of_code(code)
        assert unit is None or find_unit(name) == unit, name
    assert all(unit_of_code(f"X{code}") is not None for code in ("AM", "PK", "BG", "CT") if code in packages)


def test_every_unit_of_the_seizure_file_is_found(real_data: Callable[[str], Path]) -> None:
    with real_data("seizures/unodc_ids_region_2011_2013.csv").open(encoding="utf-8-sig", newline="") as source:
        units = {row["DRUG_UNIT"] for row in csv.DictReader(source, delimiter=";")}

    assert {unit for unit in units if find_unit(unit) is None} == {""}
