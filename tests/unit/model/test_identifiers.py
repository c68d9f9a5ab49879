import pytest
from hypothesis import given
from hypothesis import strategies as st

from intel.model.identifiers import KINDS, is_nominal_kind, normalise, sort_of_kind

# The vectors of the field's standards; "fail" must fail.
VECTORS = [
    ("container", "CSQU3054383", "pass"),
    ("container", "CSQU3054384", "fail"),
    ("container", "MSKU1234565", "pass"),
    ("container", "TEMU6789015", "pass"),
    ("container", "TGHU0000040", "pass"),
    ("container", "CSQU 305438-3", "pass"),
    ("container", "СSQU3054383", "pass"),
    ("container", "___U1234567", "fail"),
    ("imo", "IMO9074729", "pass"),
    ("imo", "IMO8814275", "pass"),
    ("imo", "9319466", "pass"),
    ("imo", "8814274", "fail"),
    ("awb", "020-81140743", "pass"),
    ("awb", "176-12345675", "pass"),
    ("awb", "176-12345677", "fail"),
    ("awb", "176-12345678", "fail"),
    ("awb", "176-12345679", "fail"),
    ("s10", "RB473124829DE", "pass"),
    ("s10", "RB123456785CN", "pass"),
    ("s10", "RR000000005CN", "pass"),
    ("s10", "RR100000140CN", "pass"),
    ("s10", "RB473124828DE", "fail"),
    ("sscc", "106141412345678908", "pass"),
    ("sscc", "(00)106141412345678908", "pass"),
    ("sscc", "(00)106141412345678909", "fail"),
    ("vin", "1M8GDM9AXKP042788", "pass"),
    ("vin", "11111111111111111", "pass"),
    ("vin", "WVWZZZ1JZ3W386752", "none"),
    ("vin", "1M8GDM9A1KP042788", "fail"),
    ("tir_carnet", "25000000", "none"),
    ("tir_carnet", "25000001", "fail"),
    ("tir_carnet", "XC63789012", "none"),
    ("tir_carnet", "AB12345678", "fail"),
    ("mrn", "06DE586600006143E1", "pass"),
    ("mrn", "22ITZXBZYUTJFLJXK6", "pass"),
    ("mrn", "22DK1V0QQK2S6J7TU1", "pass"),
    ("mrn", "22DK1V0QQK2S6J7TU2", "fail"),
    ("mrn", "24UZ123456789012J1", "pass"),
    ("mrn", "06RO9876AB88901235", "fail"),
    ("grn", "05DE3300BE0001067(A001017)", "pass"),
    ("grn", "05DE3300BE0001068", "fail"),
    ("wagon", "24548885", "pass"),
    ("wagon", "24548886", "fail"),
    ("uic_wagon", "21 81 2471 217-3", "pass"),
    ("uic_wagon", "21 81 2471 217-4", "fail"),
    ("imei", "490154203237518", "pass"),
    ("imei", "490154203237519", "fail"),
    ("voen", "140 155 5071", "pass"),
    ("voen", "140 155 5081", "fail"),
    ("uscc", "91110000600037341L", "pass"),
    ("uscc", "91110000600037342L", "fail"),
    ("ric", "360426199101010071", "pass"),
    ("ric", "360426199101010072", "fail"),
    ("iin", "940140000385", "pass"),
    ("iin", "940140000386", "fail"),
    ("inn", "1234567894", "pass"),
    ("inn", "1234567895", "fail"),
    ("iban", "GB82 WEST 1234 5698 7654 32", "pass"),
    ("iban", "GB82 WEST 1234 5698 7654 33", "fail"),
    ("phone", "+998 90 123 45 67", "pass"),
    ("phone", "998901234567", "pass"),
    ("phone", "8 (701) 123-45-67", "pass"),
    ("phone", "00 86 10 8888 8888", "pass"),
    ("phone", "12345", "fail"),
    ("email", "A.Person@Example.org", "pass"),
    ("email", "a person", "fail"),
    ("mmsi", "423 123 456", "none"),
    ("mmsi", "42312345", "fail"),
    ("seal", "KZ-0012345", "none"),
    ("plate", "01 A 123 BC", "none"),
    ("address", "Tashkent, Amir Temur street 1", "none"),
]


@pytest.mark.parametrize(("kind", "text", "check"), VECTORS)
def test_check_digits_follow_their_standard(kind: str, text: str, check: str) -> None:
    found = normalise(kind, text)

    assert found is not None
    assert found.check == check
    assert found.raw == text


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("container", "MSKU 123456-5", "МSKU1234565"),
        ("container", "MSKU123456", "MSKU1234565"),
        ("container", "MSKU1234O5O", "MSKU1234050"),
        ("vin", "1M8GDM9AXKPO42788", "1M8GDM9AXKP042788"),
        ("plate", "А 123 ВС 77", "A123BC77"),
        ("plate", "УБА 1234", "UBA-1234"),
        ("plate", "新A·12345", "新a12345"),
        ("phone", "+7 701 123 45 67", "8 701 123-45-67"),
        ("phone", "٠٠٩٩٨٩٠١٢٣٤٥٦٧", "+998901234567"),
        ("imei", "49015420323751", "490154203237518"),
        ("imo", "IMO 9074729", "9074729"),
        ("tir_carnet", "TIR XC63789012", "xc 63789012"),
        ("passport", "N 01234567", "№N01234567"),
        ("iin", "KZ940140000385", "940140000385"),
        ("email", "A@B.KZ ", "a@b.kz"),
    ],
)
def test_two_writings_of_an_identifier_have_one_normal_form(kind: str, one: str, other: str) -> None:
    first, second = normalise(kind, one), normalise(kind, other)

    assert first is not None
    assert second is not None
    assert first.normal == second.normal


def test_folding_is_flagged() -> None:
    folded, plain, misread = (normalise("container", text) for text in ("МSKU1234565", "MSKU1234565", "MSKU123456S"))

    assert folded is not None
    assert folded.folded
    assert plain is not None
    assert not plain.folded
    assert misread is not None
    assert not misread.folded


def test_a_national_phone_number_is_read_with_its_country() -> None:
    found = normalise("phone", "90 123 45 67", country="UZ")

    assert found is not None
    assert (found.normal, found.check) == ("+998901234567", "pass")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("container", None),
        ("container", "Unknown"),
        ("container", "-"),
        ("imo", "0000000"),
        ("passport", "XXXXXXX"),
        ("plate", "б/н"),
        ("seal", "1"),
        ("phone", "123"),
        ("address", "city"),
        ("no-such-kind", "ABC123"),
        ("vin", "A" * 10_000),
    ],
)
def test_what_identifies_nothing_is_none(kind: str, text: str | None) -> None:
    assert normalise(kind, text) is None


@given(kind=st.sampled_from(sorted(KINDS)), text=st.text(st.characters(), max_size=130))
def test_no_string_raises(kind: str, text: str) -> None:
    found = normalise(kind, text)

    assert found is None or found.normal


@given(kind=st.sampled_from(sorted(set(KINDS) - {"phone"})), text=st.text("АВЕO0Q1I-UЗ ", min_size=3, max_size=20))
def test_the_normal_form_is_its_own_normal_form(kind: str, text: str) -> None:
    found = normalise(kind, text)

    if found is not None:
        again = normalise(kind, found.normal)
        assert again is not None
        assert again.normal == found.normal


def test_kinds_have_a_sort_and_a_nominal_side() -> None:
    assert {kind for kind in KINDS if sort_of_kind(kind) == "contact"} == {
        "plate", "imei", "phone", "email", "address", "iban", "account", "gs1", "locode",
    }  # fmt: skip
    assert is_nominal_kind("passport")
    assert not is_nominal_kind("container")
    assert is_nominal_kind("no-such-kind")
    assert sort_of_kind("no-such-kind") == "contact"
