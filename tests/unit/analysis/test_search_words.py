"""What a query looks for, and when a report has it."""

import pytest

from intel.analysis.assemble import Brief
from intel.analysis.search import Filters, Word, read_words


def test_a_name_in_any_language_finds_the_code_too() -> None:
    assert [word.codes for word in read_words("героин 海洛因 Uzbekistan")] == [
        (frozenset({"heroin"}),),
        (frozenset({"heroin"}),),
        (frozenset({"uz"}),),
    ]


def test_a_name_of_several_words_is_one_thing() -> None:
    (word,) = read_words("poppy straw")

    assert word.score(frozenset({"poppy"})) == 0
    assert word.score(frozenset({"poppy", "straw"})) == 2


def test_the_very_word_counts_more_than_another_name_of_it() -> None:
    word = Word(frozenset({"героин"}), (frozenset({"heroin"}),))

    assert [word.score(frozenset(tokens)) for tokens in ({"героин"}, {"heroin"}, {"opium"})] == [2, 1, 0]


def test_signs_alone_are_no_word() -> None:
    assert read_words(" -- !! ") == ()


@pytest.mark.parametrize(
    ("filters", "is_admitted"),
    [
        (Filters(), True),
        (Filters(kind="case"), False),
        (Filters(country="UZ"), True),
        (Filters(country="KZ"), False),
        (Filters(from_day=20260102, to_day=20260102), True),
        (Filters(from_day=20260103), False),
        (Filters(to_day=20251299), False),
    ],
)
def test_filters_look_at_every_seizure(filters: Filters, *, is_admitted: bool) -> None:
    brief = Brief("r", "seizure", "UZ", "R-1", days=(20260102,), countries=frozenset({"UZ"}))

    assert filters.admit(brief) is is_admitted
