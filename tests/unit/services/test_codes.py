"""The command line and the API answer for a code alike, whatever packs are in use."""

import pytest

from intel.errors import QuestionError
from intel.model.reference import PackEntry, ReferencePack
from intel.services.codes import PacksInUse, code_found, code_translated

PACKS = {
    "packaging": ReferencePack("packaging", "rev-12", "en", {"1A": PackEntry("1A", ("Drum, steel",))}),
    "tnved": ReferencePack("tnved", "2022", "ru", {"9303100000": PackEntry("9303100000", ("ружьё",))}),
}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("packaging", "1A"),
        ("packaging", "мешок"),
        ("packaging", "Drum, steeel"),
        ("substance", "героин"),
        ("hs", "9303"),
        ("tnved", "ружьё"),
        ("unit", "килограмов"),
    ],
)
def test_packs_fetched_on_demand_give_the_same_answer_as_packs_at_hand(name: str, text: str) -> None:
    assert code_found(name, text, PacksInUse(lambda: PACKS)) == code_found(name, text, PACKS)
    assert code_translated("hs", "9303", to="tnved", packs=PacksInUse(lambda: PACKS)) == code_translated(
        "hs", "9303", to="tnved", packs=PACKS
    )


def test_a_pack_adds_to_a_shipped_list_what_its_table_does_not_have() -> None:
    found = code_found("packaging", "1A", PacksInUse(lambda: PACKS))

    assert (found.code, found.version) == ("1A", "rev-12")
    assert code_found("packaging", "1A", {}).code is None


def test_what_the_shipped_table_names_exactly_fetches_no_pack() -> None:
    fetched: list[str] = []

    def load() -> dict[str, ReferencePack]:
        fetched.append("once")
        return {}

    packs = PacksInUse(load)

    assert code_found("substance", "героин", packs).code == "heroin"
    assert fetched == []
    assert code_found("substance", "герaинъ", packs).code is None
    assert code_found("unit", "килограмов", packs).nearest[0].code == "KGM"
    assert fetched == ["once"]


def test_a_list_that_is_nowhere_is_said_with_the_nearest() -> None:
    with pytest.raises(QuestionError) as refused:
        code_found("substances", "x", PacksInUse(dict))

    assert "substance" in str(refused.value.advice)
