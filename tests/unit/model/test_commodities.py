import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from intel.model.commodities import COMMODITIES, commodity_of_hs, find_commodity, hs_name, nearest_commodities


def test_there_are_fourteen_kinds() -> None:
    assert len(COMMODITIES) == 14


@pytest.mark.parametrize(
    ("hs_code", "kind"),
    [
        ("293911", "drugs"),
        ("2939110000", "drugs"),
        ("240220", "tobacco"),
        ("240290", "tobacco"),
        ("930690", "weapons"),
        ("010620", "wildlife"),
    ],
)
def test_an_hs_code_has_its_kind_on_six_digits(hs_code: str, kind: str) -> None:
    assert commodity_of_hs(hs_code) == kind


def test_ordinary_goods_have_no_kind() -> None:
    assert commodity_of_hs("520100") is None
    assert hs_name("520100") is None


def test_a_kind_is_found_by_name() -> None:
    assert find_commodity("Наркотики") == "drugs"
    assert find_commodity("烟草") == "tobacco"
    assert find_commodity("cotton") is None
    assert nearest_commodities("tobaco")[0].code == "tobacco"


def test_hs_codes_are_those_of_the_nomenclature(real_data: Callable[[str], Path]) -> None:
    with real_data("reference/hs2022_en.csv").open(encoding="utf-8", newline="") as source:
        known = {row["hscode"] for row in csv.DictReader(source)}

    assert {hs for kind in COMMODITIES.values() for hs in kind.hs_codes} <= known
