import pytest

from intel.api.languages import preferred_language


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("ru", "ru"),
        ("ru-RU,ru;q=0.9,en;q=0.8", "ru"),
        ("en;q=0.3, zh-Hans-CN;q=0.7", "zh"),
        ("ZH-cn", "zh"),
        ("kk, uz;q=0.9, ru;q=0.1", "ru"),
        ("ru;q=0.5, zh;q=0.5", "ru"),
        ("ru;q=0, en;q=0.1", "en"),
    ],
)
def test_the_language_liked_best_of_those_that_are_spoken_is_taken(header: str, language: str) -> None:
    assert preferred_language(header) == language


@pytest.mark.parametrize("header", ["", "*", "kk", "ru;q=0", "ru;q=much", "ru;level=1", ",;,", ";q=1", "rus"])
def test_a_header_that_names_no_language_that_is_spoken_prefers_none(header: str) -> None:
    assert preferred_language(header) is None
