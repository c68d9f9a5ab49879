import pytest

from intel.model.code_listing import LISTS, SHIPPED
from intel.model.commodities import COMMODITIES
from intel.model.control import HS_2017_TO_2022, schedule_of
from intel.model.hs_names import hs_names
from intel.model.reference import PackEntry, ReferencePack, difference
from intel.model.species import all_species
from intel.model.substances import substance_of_code
from intel.model.translation import find_code, translate_code


def _pack(name: str, language: str, codes: dict[str, str]) -> ReferencePack:
    return ReferencePack(name, "7", language, {code: PackEntry(code, (text,)) for code, text in codes.items()})


PACKS = {
    "hs": _pack("hs", "en", {"9303": "Firearms, other", "930310": "Muzzle-loading", "930320": "Shotguns"}),
    "tnved": _pack("tnved", "ru", {"9303": "Оружие", "9303100000": "дульнозарядное", "9303201000": "одноствольное"}),
}


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("substance", "героин", "heroin"),
        ("unit", "кг", "KGM"),
        ("mode", "ж/д", "2"),
        ("country", "Киргизская Республика", "KG"),
        ("currency", "тенге", "KZT"),
        ("currency", "人民币", "CNY"),
        ("species", "чёрная икра", "sturgeon"),
        ("species", "Falco cherrug", "saker-falcon"),
        ("species", "羚羊角", "saiga"),
        ("goods", "сигареты", "cigarettes"),
        ("hs", "9303.10", "930310"),
        ("tnved", "9303 10 000 0", "9303100000"),
        ("means", "1511", "1511"),
        ("means", "контейнеровоз", "1511"),
        ("means", "легковая машина", "3136"),
    ],
)
def test_a_word_finds_its_code_and_keeps_what_was_written(name: str, text: str, code: str) -> None:
    found = find_code(name, text, PACKS)

    assert found is not None
    assert (found.code, found.original) == (code, text)
    assert found.version in {SHIPPED, "7"}


def test_an_unknown_word_gets_the_nearest_with_scores_and_no_code() -> None:
    found = find_code("substance", "герaинъ", {})

    assert found is not None
    assert found.code is None
    assert found.nearest[0].code == "heroin"
    assert 0 < found.nearest[0].score < 100


@pytest.mark.parametrize(
    ("source", "to", "relation", "codes"),
    [
        (("hs", "9303"), "tnved", "one-to-many", ("9303100000", "9303201000")),
        (("hs", "930310"), "tnved", "one-to-one", ("9303100000",)),
        (("tnved", "9303100000"), "hs", "many-to-one", ("930310",)),
        (("tnved", "9303100000"), "prc", "not-loaded", ("930310",)),
        (("hs", "9399"), "tnved", "none", ()),
        (("hs", "930310"), "commodity", "one-to-one", ("weapons",)),
        (("species", "Сайгак"), "hs", "one-to-one", ("050790",)),
        (("species", "Сайгак"), "cites", "one-to-one", ("II",)),
        (("substance", "acetic anhydride"), "schedule", "one-to-one", ("1988-I",)),
        (("commodity", "weapons"), "itr", "one-to-one", ("Security",)),
        (("means", "3136"), "mode", "one-to-one", ("3",)),
        (("country", "Казахстан"), "alpha-3", "one-to-one", ("KAZ",)),
    ],
)
def test_a_code_is_translated_with_how_sure_that_is(
    source: tuple[str, str], to: str, relation: str, codes: tuple[str, ...]
) -> None:
    found = translate_code(*source, to=to, packs=PACKS)

    assert found is not None
    assert found.relation == relation
    assert tuple(code for code, _ in found.codes) == codes


def test_a_code_that_one_edition_split_has_several_in_the_next() -> None:
    packs = {"hs": _pack("hs", "en", {"240399": "Other tobacco"})}

    found = translate_code("hs", "2403 99", to="hs-2022", packs=packs)

    assert found is not None
    assert found.relation == "one-to-many"
    assert "240411" in [code for code, _ in found.codes]


def test_what_no_list_has_is_no_answer() -> None:
    assert find_code("no-such-list", "x", {}) is None
    assert translate_code("country", "KZ", to="no-such-list", packs={}) is None


def test_versions_of_a_list_are_told_apart() -> None:
    old = _pack("prc", "zh", {"1": "一", "2": "二"})
    new = _pack("prc", "zh", {"1": "壹", "3": "三"})

    found = difference(old, new)

    assert (found.added, found.removed, found.renamed) == (("3",), ("2",), (("1", "一", "壹"),))


def test_every_species_travels_under_six_digits_and_in_a_known_appendix() -> None:
    for species in all_species():
        assert species.hs_code.isdecimal()
        assert len(species.hs_code) == 6
        assert species.appendix in {"", "I", "II", "III"}
    assert len(all_species()) >= 55


def test_schedules_speak_of_substances_that_are_there() -> None:
    assert schedule_of("heroin") == "1961-I"
    assert schedule_of("kratom") is None
    for code in ("morphine", "lsd", "diazepam", "acetone", "anpp", "methamphetamine"):
        assert substance_of_code(code) is not None
        assert schedule_of(code) is not None
    assert all(len(code) == 6 for codes in HS_2017_TO_2022.values() for code in codes)


@pytest.mark.parametrize("name", sorted(LISTS))
@pytest.mark.parametrize("text", ["", "\ud800", "x" * 300, "   ", "'\"\\", "\x00"])
def test_no_text_is_too_strange_for_a_list(name: str, text: str) -> None:
    found = find_code(name, text, {})

    assert found is not None
    assert found.code is None


def test_a_word_that_says_less_than_a_code_names_none() -> None:
    found = find_code("means", "truck", {})

    assert found is not None
    assert found.code is None
    assert found.nearest


@pytest.mark.parametrize(
    ("text", "code"),
    [("чай", "0902"), ("сигареты", "240220"), ("现金", "490700"), ("Hunting and sporting firearms", "9303")],
)
def test_goods_of_the_region_have_their_hs_code_and_name_without_any_pack(text: str, code: str) -> None:
    found = find_code("hs", text, {})

    assert found is not None
    assert found.code == code
    assert set(found.names) == {"en", "ru", "zh"}
    assert found.version == SHIPPED


def test_an_unknown_name_of_goods_gets_the_nearest_headings_and_no_code() -> None:
    found = find_code("hs", "сигаретты", {})

    assert found is not None
    assert found.code is None
    assert found.nearest[0].code == "240220"


def test_every_heading_that_contraband_travels_under_has_a_name() -> None:
    codes = {code for kind in COMMODITIES.values() for code in kind.hs_codes} | {each.hs_code for each in all_species()}

    assert [code for code in sorted(codes) if not hs_names(code)] == []
