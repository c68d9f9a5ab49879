import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from intel.model.substances import find_substance, nearest_substances, substance_group, substances


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Heroin", "heroin"),
        ("ГЕРОИН", "heroin"),
        ("海洛因", "heroin"),
        ("Cannabis Resin (Hashish)", "hashish"),
        ("гашиш", "hashish"),
        ("анаша", "marijuana"),
        ("Ecstasy", "mdma"),
        ("α-PVP", "alpha-pvp"),
        ("alpha-PVP", "alpha-pvp"),
        ("мефедрон", "mephedrone"),
        ("уксусный ангидрид", "acetic-anhydride"),
        ("Лирика", "pregabalin"),
        ("冰毒", "methamphetamine"),
        ("кукнар", "poppy-straw"),
        ("Δ-9-tetrahydrocannabinol", "thc"),
    ],
)
def test_a_substance_is_found_by_any_of_its_names(text: str, code: str) -> None:
    found = find_substance(text)

    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("text", [None, "", "lanca perfume", "heroin and hashish", "\udfff"])
def test_a_name_in_no_list_is_none(text: str | None) -> None:
    assert find_substance(text) is None


def test_a_misspelt_name_has_its_neighbour_suggested() -> None:
    assert nearest_substances("Героинн")[0].code == "heroin"


def test_each_substance_has_a_heading_and_three_names() -> None:
    assert {each.heading for each in substances()} == {"drugs", "medicines", "precursors", "alcohol", "tobacco"}
    assert all(each.names.en and each.names.ru and each.names.zh for each in substances())


def test_every_drug_of_the_seizure_file_is_found(real_data: Callable[[str], Path]) -> None:
    with real_data("seizures/unodc_ids_region_2011_2013.csv").open(encoding="utf-8-sig", newline="") as source:
        names = {row["DRUG_NAME"] for row in csv.DictReader(source, delimiter=";")}

    assert {name for name in names if find_substance(name) is None} == set()


@pytest.mark.parametrize(
    ("code", "text", "group"),
    [
        ("heroin", "Opium", "heroin"),
        (None, " Героин ", "heroin"),
        (None, "海洛因", "heroin"),
        (None, "white  powder", "white powder"),
        (None, "  ", None),
        (None, None, None),
    ],
)
def test_goods_are_counted_under_their_substance_in_whatever_language_it_is_named(
    code: str | None, text: str | None, group: str | None
) -> None:
    assert substance_group(code, text) == group
