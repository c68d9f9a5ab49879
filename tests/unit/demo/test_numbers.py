import pytest
from hypothesis import given
from hypothesis import strategies as st

from intel.demo.draw import Draw
from intel.demo.numbers import COUNTER_SLOTS, Numbers, company_kind
from intel.demo.writing import Hand
from intel.model.administrations import ADMINISTRATIONS
from intel.model.identifiers import normalise
from intel.model.vocabulary import Language

KINDS = (
    "account",
    "awb",
    "bill_of_lading",
    "cmr",
    "company",
    "container",
    "declaration",
    "passport",
    "phone",
    "plate",
    "s10",
    "seal",
    "smgs",
    "tir_carnet",
    "vin",
    "wagon",
)
COUNTERS = st.integers(0, 1_000_000 * COUNTER_SLOTS - 1)
NUMBERS = Numbers(5)


@pytest.mark.parametrize("kind", KINDS)
def test_different_counters_give_different_numbers(kind: str) -> None:
    counters = [*range(3_000), *range(0, 4_000_000, 997), *range(3_999_000, 4_000_000)]

    for country in ADMINISTRATIONS:
        assert len({NUMBERS.make(kind, country, n) for n in counters}) == len(set(counters))


def test_plates_of_two_countries_are_never_the_same() -> None:
    plates = {NUMBERS.make("plate", country, n) for country in ADMINISTRATIONS for n in range(0, 4_000_000, 1_777)}

    assert len(plates) == len(ADMINISTRATIONS) * len(range(0, 4_000_000, 1_777))


@given(kind=st.sampled_from(KINDS), country=st.sampled_from(sorted(ADMINISTRATIONS)), counter=COUNTERS)
def test_a_number_is_its_own_normal_form_and_its_check_holds(kind: str, country: str, counter: int) -> None:
    value = NUMBERS.make(kind, country, counter)

    found = normalise(company_kind(country) if kind == "company" else kind, value)

    assert found is not None
    assert found.normal == value
    assert found.check != "fail"


@given(
    kind=st.sampled_from(KINDS),
    country=st.sampled_from(sorted(ADMINISTRATIONS)),
    counter=COUNTERS,
    language=st.sampled_from(["en", "ru", "zh"]),
    key=st.integers(0, 10_000),
)
def test_however_an_officer_writes_a_number_its_normal_form_is_the_same(
    kind: str, country: str, counter: int, language: Language, key: int
) -> None:
    value = NUMBERS.make(kind, country, counter)
    kind = company_kind(country) if kind == "company" else kind

    written = Hand(Draw(key), language).identifier(kind, value)["value"]

    found = normalise(kind, written)
    assert found is not None
    assert found.normal == value


@given(country=st.sampled_from(["KZ", "CN"]), counter=COUNTERS, is_male=st.booleans())
def test_a_personal_number_holds_and_states_the_birthday(country: str, counter: int, *, is_male: bool) -> None:
    found = NUMBERS.personal_number(country, counter, is_male=is_male)
    born = NUMBERS.birthday(counter)

    assert found is not None
    checked = normalise(*found)
    assert checked is not None
    assert checked.check == "pass"
    assert f"{born:%y%m%d}" in found[1]


def test_a_misread_number_fails_its_check() -> None:
    value = NUMBERS.make("container", "KZ", 77)

    found = normalise("container", Hand(Draw(1), "en").misread("container", value)["value"])

    assert found is not None
    assert found.check == "fail"


def test_equal_keys_give_equal_streams() -> None:
    first, again, other = Draw(1, 2), Draw(1, 2), Draw(2, 1)

    drawn = [first.below(1_000) for _ in range(20)]

    assert drawn == [again.below(1_000) for _ in range(20)]
    assert drawn != [other.below(1_000) for _ in range(20)]
    assert sorted(Draw(3).sample(range(5), 9)) == [0, 1, 2, 3, 4]
