from collections import Counter

import pytest

from intel.model.codes import CODE_LISTS
from intel.model.countries import country_code
from intel.model.gazetteer import CORRIDORS, PLACES, match_place, place_names


@pytest.mark.parametrize(
    ("text", "country", "place"),
    [
        ("Korday", "KZ", "korday-kz"),
        ('BCP "Korday"', "KZ", "korday-kz"),
        ("КПП «Кордай»", "KZ", "korday-kz"),
        ("霍尔果斯", "CN", "horgos-cn-road"),
        ("Хоргос", "KZ", "khorgos-kz-road"),
        ("Хоргос", "CN", "horgos-cn-road"),
        ("г. Термез", "UZ", "termez"),
        ("TAS", None, "tashkent-airport"),
        ("KZALA", None, "almaty"),
        ("Toshkent", None, "tashkent"),
        ("Замын-Үүд", "MN", "zamyn-uud-mn-rail"),
        ('отдел пограничного контроля "Сыпатай батыр"', "KZ", "sypatai-batyr-kz"),
    ],
)
def test_a_place_is_found_by_any_of_its_names(text: str, country: str | None, place: str) -> None:
    found = match_place(text, country).place

    assert found is not None
    assert found.id == place


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Хоргос", None),
        ("Almaty", "UZ"),
        ("Kordai village near Korday", "KZ"),
        (None, None),
        ("", None),
        ("\ud800", None),
    ],
)
def test_an_ambiguous_or_inexact_place_is_not_guessed(text: str | None, country: str | None) -> None:
    assert match_place(text, country).place is None


def test_no_name_stands_for_two_places_of_one_country() -> None:
    for name, ids in place_names().items():
        countries = Counter(PLACES[place].country for place in ids if PLACES[place].level != "district")
        assert max(countries.values(), default=1) == 1, name


def test_every_post_has_its_counterpart_close_on_the_other_side() -> None:
    posts = [place for place in PLACES.values() if place.kind in {"road-bcp", "rail-bcp"}]

    for post in posts:
        assert post.counterpart is not None
        other = PLACES[post.counterpart]
        assert other.counterpart == post.id
        assert other.country != post.country
        assert abs(other.latitude - post.latitude) < 0.4
        assert abs(other.longitude - post.longitude) < 0.7
    assert len(posts) >= 120


def test_places_have_known_countries_kinds_and_positions() -> None:
    for place in PLACES.values():
        assert country_code(place.country) == place.country
        assert place.kind in CODE_LISTS["place-type"].codes
        assert 18 < place.latitude < 60
        assert 25 < place.longitude < 135


def test_corridors_pass_through_known_places() -> None:
    assert {name[0] for name in CORRIDORS} == set("123456")
    assert {place for line in CORRIDORS.values() for place in line} <= set(PLACES)
