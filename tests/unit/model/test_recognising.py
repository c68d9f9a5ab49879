import pytest
from hypothesis import given
from hypothesis import strategies as st

from intel.model.identifiers import KINDS, explain, normalise, read_seal, recognise
from intel.model.identifiers.labels import LABELS
from intel.model.identifiers.schemes import SCHEMES
from intel.model.identifiers.wording import FORM_OF_KIND, NAME_OF_KIND, SENTENCES


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("CSQU3054383", "container"),
        ("CSQU3054384", "container"),
        ("IMO 9074729", "imo"),
        ("020-81140743", "awb"),
        ("RB123456785CN", "s10"),
        ("1M8GDM9AXKP042788", "vin"),
        ("06DE586600006143E1", "mrn"),
        ("XC63789012", "tir_carnet"),
        ("24548885", "wagon"),
        ("21 81 2471 217-3", "uic_wagon"),
        ("490154203237518", "imei"),
        ("91110000600037341L", "uscc"),
        ("360426199101010071", "ric"),
        ("940140000385", "iin"),
        ("GB82 WEST 1234 5698 7654 32", "iban"),
        ("+998 90 123 45 67", "phone"),
        ("person@example.org", "email"),
        ("(00)106141412345678909", "sscc"),
        ("新A·12345", "plate"),
        ("UP-B1234", "aircraft"),
        ("KZALA", "locode"),
        ("ИНН: 7707083893", "inn"),
        ("ИИН 940140000385", "iin"),
        ("пломба № KZ-0012345", "seal"),
        ("护照号 E12345678", "passport"),
        ("госномер А123ВС77", "plate"),
        ("СМГС 12345678", "smgs"),
        ("ПИНФЛ 31205901234561", "pinfl"),
    ],
)
def test_the_likeliest_kind_comes_first(text: str, kind: str) -> None:
    found = recognise(text)

    assert found[0].kind == kind


@pytest.mark.parametrize("text", ["", "-", "unknown", "Ташкент", "hello", "x" * 500, "12 kg", "0000000"])
def test_what_is_no_identifier_is_not_recognised(text: str) -> None:
    assert recognise(text) == ()


def test_a_labelled_number_of_wrong_form_is_explained_as_what_its_label_says() -> None:
    found = recognise("VIN 12345")

    assert found[0].kind == "vin"
    assert found[0].fault == "form"
    assert "17" in found[0].explanation("en")[0]


def test_a_wrong_check_digit_is_shown_beside_the_one_computed() -> None:
    found = recognise("CSQU3054384")[0]

    assert (found.check, found.fault, found.written, found.expected) == ("fail", "digit", "4", "3")
    assert any("4" in line and "3" in line for line in found.explanation("ru"))


def test_letters_that_were_replaced_are_named_with_their_places() -> None:
    found = explain("container", "СSQU3О54383")

    assert found is not None
    assert [(each.position, each.written, each.read) for each in found.folds] == [(1, "С", "C"), (6, "О", "O")]


def test_a_letter_in_the_place_of_a_digit_is_named() -> None:
    found = explain("container", "CSQU3O54383")

    assert found is not None
    assert found.check == "pass"
    assert [(each.position, each.written, each.read) for each in found.folds] == [(6, "O", "0")]


def test_a_mongolian_plate_is_read_by_sound() -> None:
    found = explain("plate", "1234 УБА")

    assert found is not None
    assert found.normal == "1234UBA"
    assert [(each.written, each.read) for each in found.folds] == [("У", "U"), ("Б", "B"), ("А", "A")]


@pytest.mark.parametrize(
    ("kind", "text", "warning"),
    [("kg_inn", "13113198501234", "impossible_date"), ("kg_inn", "13112198501234", None)],
)
def test_an_impossible_date_is_a_warning(kind: str, text: str, warning: str | None) -> None:
    found = explain(kind, text)

    assert found is not None
    assert found.warnings == (() if warning is None else (warning,))


def test_every_field_of_a_zone_says_whether_its_digit_holds() -> None:
    zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408123F1204159ZE184226B<<<<<10"

    found = explain("mrz", zone)

    assert found is not None
    parts = {part.name: part for part in found.parts}
    assert parts["number"].value == "L898902C3"
    assert parts["number"].meaning == "digit.right"
    assert parts["birth_date"].meaning == "digit.wrong:3:2"
    assert parts["names"].value == "ANNA MARIA ERIKSSON"


def test_every_kind_is_named_and_described_in_three_languages() -> None:
    assert set(NAME_OF_KIND) == set(FORM_OF_KIND) == set(KINDS)
    for table in (NAME_OF_KIND, FORM_OF_KIND, SENTENCES):
        for code, names in table.items():
            assert all(names.all()), code
            assert len({name.count("{}") for name in names.all()}) == 1, code


def test_labels_are_of_kinds_that_exist() -> None:
    assert set(LABELS) <= set(KINDS)


@given(text=st.text(st.characters(), max_size=130))
def test_no_string_raises_and_every_candidate_explains_itself(text: str) -> None:
    for found in recognise(text):
        assert found.plain()["kind"] in KINDS


@given(kind=st.sampled_from(sorted(SCHEMES)), text=st.text("0123456789ABCXZUР<()/ ", min_size=3, max_size=60))
def test_an_explanation_agrees_with_the_reading(kind: str, text: str) -> None:
    read, explained = normalise(kind, text), explain(kind, text)

    assert (read is None) == (explained is None)
    if read is not None and explained is not None:
        assert (read.normal, read.check, read.fault) == (explained.normal, explained.check, explained.fault)
        assert all(explained.explanation(language) for language in ("en", "ru", "zh"))


@pytest.mark.parametrize(
    ("text", "number", "maker", "seal_class", "kind", "state"),
    [
        ("bolt seal CLX 1234567 (H), intact", "CLX 1234567", "CLX", "H", "bolt", "intact"),
        ("Пломба ЗПУ KZ0012345 нарушена", "KZ0012345", "KZ", None, "bolt", "broken"),
        ("ISO 17712:2013 H no. ABC12345", "ABC12345", "ABC", "H", None, None),
        ("seal missing", None, None, None, None, "missing"),
        ("пломба отсутствует", None, None, None, None, "missing"),
        ("duplicate seal XYZ998877", "XYZ998877", "XYZ", None, None, "duplicate"),
        ("海关封志 1234567 完好", "1234567", None, None, "customs", "intact"),
        ("封志破损", None, None, None, None, "broken"),
        ("тросовая пломба класса S 7654321, не нарушена", "7654321", None, "S", "cable", "intact"),
        ("high security e-seal 99887766", "99887766", None, "H", "electronic", None),
        ("", None, None, None, None, None),
    ],
)
def test_what_a_text_says_about_a_seal_is_read(
    text: str, number: str | None, maker: str | None, seal_class: str | None, kind: str | None, state: str | None
) -> None:
    found = read_seal(text)

    assert (found.number, found.maker, found.seal_class, found.type, found.state) == (
        number, maker, seal_class, kind, state,
    )  # fmt: skip
