import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from intel.model import codes
from intel.model.absent import is_absent
from intel.model.codes import CODE_LISTS


@pytest.mark.parametrize(
    ("find", "text", "code"),
    [
        (codes.find_mode, "Commercial air", "4"),
        (codes.find_mode, "ж/д", "2"),
        (codes.find_mode, "3", "3"),
        (codes.find_place_type, "Home/Residence", "residence"),
        (codes.find_place_type, "机场", "airport"),
        (codes.find_direction, "Border - inbound", "inbound"),
        (codes.find_procedure, "Транзит", "transit"),
        (codes.find_traffic, "ручная кладь", "baggage"),
        (codes.find_detection, "кинолог", "dog"),
        (codes.find_concealment, "Car Parts", "vehicle-parts"),
        (codes.find_packaging, "мешки", "SA"),
        (codes.find_role, "Грузополучатель", "consignee"),
    ],
)
def test_a_code_is_found_by_a_source_s_own_word(find: Callable[[str], str | None], text: str, code: str) -> None:
    assert find(text) == code


@pytest.mark.parametrize("name", sorted(CODE_LISTS))
def test_every_code_has_names_and_is_found_by_them(name: str) -> None:
    code_list = CODE_LISTS[name]

    for code in code_list.codes:
        for language in ("en", "ru", "zh"):
            assert code_list.find(code_list.name_of(code, language)) == code
    assert code_list.find("quite another thing") is None
    assert code_list.find(None) is None
    assert code_list.name_of("no-such-code") is None


def test_a_misspelt_code_has_its_neighbour_suggested() -> None:
    assert CODE_LISTS["concealment"].nearest("swalowed")[0].code == "swallowed"


@pytest.mark.parametrize(
    ("column", "find"),
    [
        ("HIDING_PLACE", codes.find_concealment),
        ("INSTALLATION", codes.find_place_type),
        ("TRANSPORT", codes.find_mode),
        ("ROUTING", codes.find_direction),
    ],
)
def test_every_value_of_the_seizure_file_has_a_code(
    real_data: Callable[[str], Path], column: str, find: Callable[[str], str | None]
) -> None:
    with real_data("seizures/unodc_ids_region_2011_2013.csv").open(encoding="utf-8-sig", newline="") as source:
        values = {row[column] for row in csv.DictReader(source, delimiter=";")}

    assert {value for value in values if not is_absent(value) and find(value) is None} == set()
