import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from intel.model.absent import is_absent
from intel.model.countries import country_code, country_name, nearest_countries


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("KZ", "KZ"),
        ("kaz", "KZ"),
        ("398", "KZ"),
        ("Kazakhstan", "KZ"),
        ("Казахстан", "KZ"),
        ("哈萨克斯坦", "KZ"),
        ("Қазақстан", "KZ"),
        ("O‘zbekiston", "UZ"),
        ("Ўзбекистон", "UZ"),
        ("Кыргызская Республика", "KG"),
        ("Kirghizia", "KG"),
        ("Тоҷикистон", "TJ"),
        ("Türkmenistan", "TM"),
        ("Azərbaycan", "AZ"),
        ("Монгол Улс", "MN"),
        ("中国", "CN"),
        ("P.R. China", "CN"),
        ("Iran (Islamic Republic of)", "IR"),
        ("Iran, Islamic Republic of", "IR"),
        ("Korea, Democratic People's Republic of", "KP"),
        ("Côte d'Ivoire", "CI"),
        ("Cote d’Ivoire", "CI"),
        ("Taiwan, Province of China", "TW"),
        ("Congo, the Democratic Republic of the", "CD"),
        ("Республика Корея", "KR"),
        ("the Republic of Kazakhstan", "KZ"),
        ("Gambia (the)", "GM"),
        ("Burma", "MM"),
        ("Turkey", "TR"),
        ("Kosovo", "XK"),
        ("Кazakhstan", "KZ"),  # the first letter is Cyrillic
    ],
)
def test_a_country_is_found_by_any_of_its_names(text: str, code: str) -> None:
    assert country_code(text) == code


@pytest.mark.parametrize("text", [None, "", "Unknown", "Other", "Korea", "USSR", "Kazahstan", "\ud800", "x" * 10_000])
def test_what_is_no_country_has_no_code(text: str | None) -> None:
    assert country_code(text) is None


def test_a_misspelt_country_has_its_neighbour_suggested() -> None:
    best = nearest_countries("Kazahstan")[0]

    assert (best.code, best.name) == ("KZ", "Kazakhstan")
    assert best.score > 90


def test_names_come_in_three_languages() -> None:
    assert [country_name("TJ", language) for language in ("en", "ru", "zh")] == [
        "Tajikistan",
        "Таджикистан",
        "塔吉克斯坦",
    ]
    assert country_name("ZZ") is None


@pytest.mark.parametrize("language", ["en", "ru", "cn"])
def test_every_country_of_the_un_list_is_found_by_its_name(real_data: Callable[[str], Path], language: str) -> None:
    with real_data(f"reference/unsd_countries_{language}.csv").open(encoding="utf-8-sig", newline="") as source:
        rows = list(csv.DictReader(source))

    wrong = [r["Country or Area"] for r in rows if country_code(r["Country or Area"]) != r["ISO-alpha2 Code"]]

    assert wrong == []


def test_every_country_of_the_seizure_file_is_found(real_data: Callable[[str], Path]) -> None:
    with real_data("seizures/unodc_ids_region_2011_2013.csv").open(encoding="utf-8-sig", newline="") as source:
        rows = list(csv.DictReader(source, delimiter=";"))
    columns = ("COUNTRY", "PRODUCING_COUNTRY", "DEPARTURE_COUNTRY", "DESTINATION_COUNTRY")

    unknown = {r[c] for r in rows for c in columns if not is_absent(r[c]) and country_code(r[c]) is None}

    assert unknown == {"Other"}
