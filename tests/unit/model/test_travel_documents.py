"""Machine-readable zones, by the specimens of ICAO 9303."""

import pytest

from intel.model.identifiers import explain

TD1 = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
TD1_LONG = "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<"
TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"
TD3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
MRV_A = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<"
MRV_B = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<"


@pytest.mark.parametrize(
    ("zone", "parts"),
    [
        (
            TD1,
            {"format": "TD1", "number": "D23145890", "birth_date": "740812", "expiry_date": "120415", "composite": "6",
             "nationality": "UTO", "sex": "F", "names": "ANNA MARIA ERIKSSON"},
        ),
        (
            TD1_LONG,
            {"format": "TD1", "number": "D23145890734", "birth_date": "340712", "expiry_date": "950712",
             "composite": "2", "nationality": "UTO", "sex": "M", "names": "PETER JOHN STEVENSON"},
        ),
        (
            TD2,
            {"format": "TD2", "number": "D23145890", "birth_date": "740812", "expiry_date": "120415", "composite": "6",
             "nationality": "UTO", "sex": "F", "names": "ANNA MARIA ERIKSSON"},
        ),
        (
            TD3,
            {"format": "TD3", "number": "L898902C3", "birth_date": "740812", "expiry_date": "120415",
             "personal_number": "ZE184226B", "composite": "0", "nationality": "UTO", "sex": "F",
             "names": "ANNA MARIA ERIKSSON"},
        ),
        (
            MRV_A,
            {"format": "MRV-A", "number": "L8988901C", "birth_date": "400907", "expiry_date": "961210",
             "nationality": "XXX", "sex": "F", "names": "ANNA MARIA ERIKSSON"},
        ),
        (
            MRV_B,
            {"format": "MRV-B", "number": "L8988901C", "birth_date": "400907", "expiry_date": "961210",
             "nationality": "XXX", "sex": "F", "names": "ANNA MARIA ERIKSSON"},
        ),
    ],
    ids=("TD1", "TD1 with a long number", "TD2", "TD3", "MRV-A", "MRV-B"),
)  # fmt: skip
def test_the_fields_of_a_zone_are_read(zone: str, parts: dict[str, str]) -> None:
    found = explain("mrz", zone)

    assert found is not None
    read = {part.name: part for part in found.parts}
    assert {name: part.value for name, part in read.items()} == {"issuer": "UTO", **parts}
    checked = {"number", "birth_date", "expiry_date", "personal_number", "composite"} & set(parts)
    assert {read[name].meaning for name in checked} == {"digit.right"}


@pytest.mark.parametrize(
    ("zone", "check"),
    [
        (TD3.replace("ZE184226B<<<<<10", "<<<<<<<<<<<<<<<8"), "pass"),
        (TD3.replace("ZE184226B<<<<<10", "<<<<<<<<<<<<<<08"), "pass"),
        (TD3.replace("ZE184226B<<<<<10", "ZE184226B<<<<<<0"), "fail"),
        (TD3.replace("P<UTO", "P<D<<"), "pass"),
    ],
    ids=("no personal number, filler", "no personal number, digit 0", "a filler where a digit is due", "Germany"),
)
def test_a_zone_without_a_personal_number_may_leave_its_digit_out(zone: str, check: str) -> None:
    found = explain("mrz", zone)

    assert found is not None
    assert found.check == check
    assert found.country == ("DE" if "P<D<<" in zone else None)
