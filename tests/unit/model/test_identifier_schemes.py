"""Every scheme again with numbers other than those of the standards' own examples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intel.model.identifiers import KINDS, explain, normalise
from intel.model.identifiers.checks import (
    iban_digits,
    inn_digits,
    iso6346_digit,
    luhn_digit,
    ric_digit,
    unp_digit,
    uscc_digit,
    weights_731,
)
from intel.model.identifiers.schemes import SCHEMES

TD1 = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
TD1_LONG = "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<"
TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"
TD3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
MRV_A = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<"
MRV_B = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<"

VECTORS = [
    ("container", "HLXU 200841-9", "pass", None),
    ("container", "hlxu2008419", "pass", None),
    ("container", "HLXU2008410", "fail", "digit"),
    ("container", "MSKU123456", "none", None),
    ("container", "MSKU1234565 22G1", "pass", None),
    ("container", "MSKU12345", "fail", "form"),
    ("container", "MSKX1234565", "fail", "form"),
    ("container", "КОНТЕЙНЕР № MSKU1234565", "pass", None),
    ("wagon", "6035 1234", "fail", "digit"),
    ("wagon", "60351236", "pass", None),
    ("wagon", "вагон 24548885", "pass", None),
    ("uic_wagon", "31 80 0691 235-2", "pass", None),
    ("uic_wagon", "31 80 0691 235-2 D-DB", "pass", None),
    ("uic_wagon", "318006912353", "fail", "digit"),
    ("imo", "IMO No. 9176187", "pass", None),
    ("imo", "9176188", "fail", "digit"),
    ("imo", "917618", "fail", "form"),
    ("awb", "AWB 555-12345675", "pass", None),
    ("awb", "555-1234567", "fail", "form"),
    ("s10", "EE123456785KZ", "pass", None),
    ("s10", "EE 123 456 784 KZ", "fail", "digit"),
    ("s10", "RA1234567", "fail", "form"),
    ("sscc", "00 3 4012345 123456789 5", "pass", None),
    ("sscc", "340123451234567890", "fail", "digit"),
    ("sscc", "34012345123456789", "fail", "form"),
    ("gs1", "(00)340123451234567895", "pass", None),
    ("gs1", "(01)09501101530003(17)250101(10)AB-123", "pass", None),
    ("gs1", "(01)09501101530004(10)AB-123", "fail", "digit"),
    ("gs1", "]C10109501101530003" + "10ABC\x1d2112", "pass", None),
    ("gs1", "(402)12345678901234567", "fail", "digit"),
    ("gs1", "(402)12345678901234560", "pass", None),
    ("gs1", "(401)9521234ABC", "none", None),
    ("gs1", "(99x)1", "fail", "form"),
    ("gs1", "9501101530003", "pass", None),
    ("vin", "JH4KA7561PC008269", "pass", None),
    ("vin", "JH4KA7562PC008269", "none", None),
    ("vin", "1HGCM82633A004352", "pass", None),
    ("vin", "1HGCM82633A004353", "fail", "digit"),
    ("vin", "LSGJA52U8AH123456", "fail", "digit"),
    ("vin", "VIN: 1HGCM82633A004352", "pass", None),
    ("vin", "1HGCM82633A00435", "fail", "form"),
    ("tir_carnet", "TIR CARNET No XA26000001", "none", None),
    ("tir_carnet", "24999999", "none", None),
    ("tir_carnet", "25000001", "fail", "form"),
    ("tir_carnet", "XA24999999", "fail", "form"),
    ("tir_carnet", "1", None, None),
    ("tir_holder", "UZB/011/1234567", "none", None),
    ("tir_holder", "UZ/011/1234567", "fail", "form"),
    ("mrn", "24KZ123456789012J3", "fail", "digit"),
    ("mrn", "24KZ123456789012J" + iso6346_digit("24KZ123456789012J"), "pass", None),
    ("mrn", "21FR00001234567890", "fail", "digit"),
    ("mrn", "23DE586600006143EF", "none", None),
    ("grn", "05DE3300BE0001067", "pass", None),
    ("grn", "05DE3300BE000106", "fail", "form"),
    ("ucr", "5UZ1234567890-ABC", "none", None),
    ("ucr", "UZ123", "fail", "form"),
    ("locode", "KZ ALA", "none", None),
    ("locode", "ZZALA", "fail", "form"),
    ("mmsi", "436123456", "none", None),
    ("mmsi", "MMSI 436123456", "none", None),
    ("mmsi", "123456789", "fail", "form"),
    ("imei", "35-209900-176148-1", "pass", None),
    ("imei", "35-209900-176148-23", "none", None),
    ("imei", "352099001761482", "fail", "digit"),
    ("iin", "ИИН 860904350506", "fail", "digit"),
    ("iin", "860904350504", "pass", None),
    # numbers whose first sum is 10, which take the second weights; then ones whose second sum is 10 too
    ("iin", "941221386847", "pass", None),
    ("iin", "730828340395", "pass", None),
    ("iin", "600205372884", "pass", None),
    ("iin", "931107329767", "pass", None),
    ("iin", "931107329768", "fail", "digit"),
    ("iin", "590320330350", "fail", "digit"),
    ("iin", "910603393910", "fail", "digit"),
    ("voen", "1137170301", "fail", "digit"),
    ("voen", "VÖEN 1700767721", "pass", None),
    ("voen", "VÖEN 1700767731", "fail", "digit"),
    ("voen", "1401555073", "fail", "form"),
    ("uscc", "91310000710936030N", "fail", "digit"),
    ("uscc", "9131000071093603", "fail", "form"),
    ("ric", "11010519491231002X", "pass", None),
    ("ric", "110105194912310021", "fail", "digit"),
    ("inn", "ИНН 7707083893", "pass", None),
    ("inn", "7707083894", "fail", "digit"),
    ("inn", "500100732259", "pass", None),
    ("inn", "500100732258", "fail", "digit"),
    ("unp", "200988541", "pass", None),
    ("unp", "УНП 200988542", "fail", "digit"),
    ("vkn", "4540536920", "pass", None),
    ("vkn", "4540536921", "fail", "digit"),
    ("pinfl", "3120590123456" + weights_731("3120590123456"), "pass", None),
    ("pinfl", "3120590123456" + str((int(weights_731("3120590123456")) + 1) % 10), "fail", "digit"),
    ("pinfl", "312059012345", "fail", "form"),
    ("stir", "305412345", "none", None),
    ("stir", "105412345", "fail", "form"),
    ("kg_inn", "22011198501234", "none", None),
    ("tj_inn", "510012345", "none", None),
    ("tm_tin", "101281000123", "none", None),
    ("mn_rd", "УБ92061534", "none", None),
    ("mn_rd", "УБ9206153", "fail", "form"),
    ("az_fin", "5JK8L2M", "none", None),
    ("az_fin", "5JK8L2MM", "fail", "form"),
    ("iban", "KZ86 125K ZT50 0410 0100", "pass", None),
    ("iban", "AZ21NABZ00000000137010001944", "pass", None),
    ("iban", "KZ87125KZT5004100100", "fail", "digit"),
    ("iban", "KZ86125KZT500410010", "fail", "form"),
    ("iban", "XX86125KZT5004100100", "fail", "form"),
    ("mrz", TD1, "pass", None),
    ("mrz", TD1_LONG, "pass", None),
    ("mrz", TD2, "pass", None),
    ("mrz", TD3, "pass", None),
    ("mrz", TD3.replace("7408122F", "7408123F"), "fail", "digit"),
    ("mrz", TD3.replace("L898902C3", "L898902C4"), "fail", "digit"),
    ("mrz", MRV_A, "pass", None),
    ("mrz", MRV_B, "pass", None),
    ("mrz", MRV_B.replace("9612109", "9612108"), "fail", "digit"),
    ("mrz", "P<UTO", "fail", "form"),
    ("phone", "+7 (727) 258-32-00", "pass", None),
    ("phone", "+86 138 0013 8000", "pass", None),
    ("phone", "+996 555 123 456", "pass", None),
    ("phone", "+992 90 123 4567", "pass", None),
    ("phone", "+994 50 123 45 67", "pass", None),
    ("phone", "+993 65 12 34 56", "pass", None),
    ("phone", "+976 9911 2233", "pass", None),
    ("phone", "+999 123", "fail", "form"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "check", "fault"), VECTORS)
def test_a_number_is_judged_by_its_scheme(kind: str, text: str, check: str | None, fault: str | None) -> None:
    found = normalise(kind, text)

    assert (found and found.check, found and found.fault) == (check, fault)


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, text, check, _ in VECTORS if check == "fail"])
def test_a_number_that_fails_is_kept_all_the_same(kind: str, text: str) -> None:
    found = normalise(kind, text)

    assert found is not None
    assert found.raw == text
    assert found.normal


@pytest.mark.parametrize(
    ("kind", "eaten", "whole"),
    [("iin", "50904350501", None), ("inn", "105018600", None), ("voen", "401555071", None)],
)
def test_zeros_that_a_spreadsheet_ate_come_back_only_where_the_check_holds(
    kind: str, eaten: str, whole: str | None
) -> None:
    found = normalise(kind, eaten)

    assert found is not None
    assert found.fault == "form"
    for serial in range(10):
        tried = normalise(kind, eaten[:-1] + str(serial))
        if tried is not None and tried.fault is None:
            assert tried.normal == "0" + eaten[:-1] + str(serial)
            assert tried.check == "pass"


@pytest.mark.parametrize(
    ("plate", "country", "region"),
    [
        ("123 ABC 02", "KZ", "Almaty"),
        ("01 KG 123 ABC", "KG", "Bishkek"),
        ("80 A 123 BC", "UZ", "Bukhara"),
        ("01 123 ABC", "UZ", "Tashkent"),
        ("1234 AB 02", "TJ", "Sughd"),
        ("AB 1234 AG", "TM", "Ashgabat"),
        ("10-AB-123", "AZ", "Baku"),
        ("1234 УБА", "MN", ""),
        ("新A·12345", "CN", "Xinjiang"),
        ("蒙B D12345", "CN", "Inner Mongolia"),
        ("А 123 ВС 77", "RU", "Moscow"),
        ("34 ABC 123", "TR", ""),
        ("1234 AB-7", "BY", ""),
        ("AB-123-CD", "GE", ""),
    ],
)
def test_the_form_of_a_plate_says_whose_it_can_be(plate: str, country: str, region: str) -> None:
    found = explain("plate", plate)

    assert found is not None
    assert f"{country} {region}".strip() in {part.value for part in found.parts}


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("А 123 ВС 77 RUS", "A123BC77"),
        ("KZ 123 ABC 02", "123ABC02"),
        ("01 A 123 BC UZ", "01A123BC"),
        ("MGL 1234 УБА", "1234UBA"),
        ("RUS 123 ABC 02", "RUS123ABC02"),  # the sign of another country is no sign
        ("01 KG 123 ABC", "01KG123ABC"),
        ("AZ 1234 AG", "AZ1234AG"),
        ("UZ 12", "UZ12"),
    ],
)
def test_the_sign_of_its_country_is_no_part_of_a_plate(written: str, normal: str) -> None:
    found = normalise("plate", written)

    assert found is not None
    assert found.normal == normal


@pytest.mark.parametrize(
    ("kind", "text", "country"),
    [
        ("mmsi", "436123456", "KZ"),
        ("mmsi", "002130000", "GE"),
        ("uic_wagon", "21 27 2471 217-0", "KZ"),
        ("vin", "LSGJA52U8AH123456", "CN"),
        ("vin", "XTA210990Y2765499", "RU"),
        ("vin", "WVWZZZ1JZ3W386752", "DE"),
        ("s10", "RB123456785CN", "CN"),
        ("mrn", "24UZ123456789012J1", "UZ"),
        ("iban", "KZ86125KZT5004100100", "KZ"),
        ("iin", "940140000385", "KZ"),
        ("aircraft", "UP-B1234", "KZ"),
        ("aircraft", "4K-AZ01", "AZ"),
        ("tir_holder", "UZB/011/1234567", "UZ"),
        ("mrz", TD3.replace("P<UTO", "P<KAZ"), "KZ"),
        ("phone", "+998901234567", "UZ"),
        ("container", "CSQU3054383", None),
    ],
)
def test_a_number_says_its_country(kind: str, text: str, country: str | None) -> None:
    found = explain(kind, text)

    assert found is not None
    assert found.country == country


@given(kind=st.sampled_from(sorted(SCHEMES)), text=st.text("0123456789", min_size=3, max_size=40))
def test_no_row_of_digits_raises(kind: str, text: str) -> None:
    found = normalise(kind, text)

    assert found is None or found.normal


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"phone", "email", "address"}))
def test_every_kind_has_a_scheme(kind: str) -> None:
    assert kind in SCHEMES


@given(body=st.text("0123456789", min_size=7, max_size=16), place=st.integers(0, 15), step=st.integers(1, 9))
def test_one_wrong_digit_never_passes_luhn(body: str, place: int, step: int) -> None:
    place %= len(body)
    wrong = body[:place] + str((int(body[place]) + step) % 10) + body[place + 1 :]

    assert luhn_digit(wrong) != luhn_digit(body)


def test_the_library_computes_the_check_digits_that_we_compute() -> None:
    from stdnum import iban, imei, imo, iso6346
    from stdnum.az import voen
    from stdnum.cn import ric, uscc

    for number in range(1, 2_000, 37):
        body = f"ABCU{number:06d}"
        assert iso6346.is_valid(body + iso6346_digit(body))
        assert imei.is_valid(f"{number:014d}" + luhn_digit(f"{number:014d}"))
        account = f"KZ00125KZT{number:010d}"
        assert iban.calc_check_digits(account) == iban_digits(account)
    for kind, module in (("imo", imo), ("voen", voen), ("uscc", uscc), ("ric", ric)):
        for text in [text for name, text, _, _ in VECTORS if name == kind]:
            bare = "".join(char for char in text if char.isascii() and char.isalnum())
            ours = normalise(kind, text)
            assert ours is not None
            if kind != "voen" or bare[0].isdigit():
                assert module.is_valid(bare.removeprefix("IMONo")) == (ours.check == "pass")


@given(
    digits=st.text("0123456789", min_size=18, max_size=18),
    signs=st.text("0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=17, max_size=17),
)
def test_what_is_computed_here_for_speed_is_what_the_library_computes(digits: str, signs: str) -> None:
    from stdnum.by import unp
    from stdnum.cn import ric, uscc
    from stdnum.exceptions import ValidationError
    from stdnum.ru import inn

    assert uscc_digit(signs) == uscc.calc_check_digit(signs)
    assert ric_digit(digits) == ric.calc_check_digit(digits)
    assert inn_digits(digits[:10]) == inn.calc_company_check_digit(digits[:10])
    assert inn_digits(digits[:12]) == inn.calc_personal_check_digits(digits[:12])
    try:
        expected = unp.calc_check_digit(digits[:9])
    except ValidationError:
        expected = None
    assert unp_digit(digits[:9]) == expected


@pytest.mark.parametrize(
    ("body", "exists"),
    [
        ("11010519491231002", True),
        ("11010519490231002", False),  # no such day
        ("99010519491231002", False),  # no such county
        ("11010320100101001", True),  # a county in the last year that it had its code, and after it
        ("11010320110101001", False),
        ("65990019800101001", False),  # the province is there, the county not: the library raises KeyError
    ],
)
def test_the_day_and_place_of_birth_of_an_identity_number_must_exist(body: str, *, exists: bool) -> None:
    found = normalise("ric", body + ric_digit(body + "0"))

    assert found is not None
    assert (found.check == "pass") == exists
