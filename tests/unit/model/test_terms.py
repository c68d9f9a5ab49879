"""Search words: what is written differently is found alike."""

import pytest

from intel.model.terms import LONGEST_TERM, terms_of, texts_in


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Müller GmbH", {"muller", "gmbh"}),
        ("Ёлкин", {"елкин"}),
        ("海洛因 5kg", {"海", "洛", "因", "5kg"}),
        ("ＡＢＣ-12_x", {"abc", "12", "x"}),
        ("", set()),
    ],
)
def test_a_text_has_its_words(text: str, terms: set[str]) -> None:
    assert terms_of(text) == terms


def test_a_long_word_is_cut() -> None:
    assert {len(term) for term in terms_of("x" * 1000)} == {LONGEST_TERM}


def test_texts_of_a_value_come_in_order_without_its_keys() -> None:
    assert list(texts_in({"a": "1", "b": ["2", {"c": "3"}], "d": 4})) == ["1", "2", "3"]
