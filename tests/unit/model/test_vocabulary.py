from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intel.model import codes, commodities, countries, substances, units
from intel.model.gazetteer import match_place
from intel.model.vocabulary import Vocabulary, fold, latin_lookalikes, read_table


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Côte d'Ivoire", "COTE D’IVOIRE"),
        ("Ёлка", "елка"),
        ("O‘zbekiston", "ozbekiston"),
        ("İstanbul", "istanbul"),
        ("г.Термез", "г. термез"),
        ("Ｋｇ", "kg"),
    ],
)
def test_two_writings_of_a_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_narrative_folds_to_nothing() -> None:
    assert fold("word " * 100) == ""


def test_look_alikes_become_latin() -> None:
    assert latin_lookalikes("МSKU") == ("MSKU", True)
    assert latin_lookalikes("MSKU") == ("MSKU", False)
    assert latin_lookalikes("Б") == ("Б", False)


def test_a_name_claimed_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="names both"):
        Vocabulary([("a", 1, ["same"]), ("b", 2, ["Same!"])])


def test_nearest_is_ordered_and_bounded() -> None:
    vocabulary = Vocabulary([("heroin", 1, ["Heroin"]), ("heron", 2, ["Heron"]), ("gold", 3, ["Gold"])])

    assert [near.code for near in vocabulary.nearest("heroine", n=2)] == ["heroin", "heron"]
    assert vocabulary.nearest(None) == ()
    assert vocabulary.nearest("heroin", n=0) == ()


def test_a_table_reads_names_below_their_row() -> None:
    assert read_table("a | A\n    x | y |\n    z\nb | B\n") == [(["a", "A"], ["x", "y", "z"]), (["b", "B"], [])]


FINDERS = [
    codes.find_concealment,
    codes.find_mode,
    commodities.find_commodity,
    countries.country_code,
    match_place,
    substances.find_substance,
    units.find_unit,
    units.nearest_units,
    countries.nearest_countries,
]


@pytest.mark.parametrize("find", FINDERS)
@given(text=st.text(st.characters(), max_size=200))
def test_no_string_makes_a_list_fail(find: Callable[[str], object], text: str) -> None:
    find(text)
