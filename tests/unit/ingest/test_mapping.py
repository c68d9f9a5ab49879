"""Cells into reports: values through the vocabularies, absent values nowhere, findings that help."""

from pathlib import Path

import pytest

from intel.errors import ProfileError
from intel.ingest.canonical import validated, without_absent
from intel.ingest.mapping import Mapped, RowMapper
from intel.ingest.profile import load_profile, profile_names

CELLS = {
    "REGION": "Asia",
    "SUBREGION": "Central Asia",
    "COUNTRY": "Uzbekistan",
    "ADMINISTRATIVE_DIVISION": "Сурхандарьинская область",
    "PLACE": "Термезский район",
    "SEIZURE_DATE": "2012-03-04",
    "DRUG_NAME": "Heroin",
    "AMOUNT": "1.5",
    "DRUG_UNIT": "Kilogram",
    "HIDING_PLACE": "Car Parts",
    "INSTALLATION": "Car",
    "TRANSPORT": "Private road",
    "PRODUCING_COUNTRY": "Afghanistan",
    "DEPARTURE_COUNTRY": "Unknown",
    "DESTINATION_COUNTRY": "Russian Federation",
    "ROUTING": "Border - outbound",
}


def _map(**changes: str) -> Mapped:
    return RowMapper(load_profile("unodc-ids"), own="").map({**CELLS, **changes})


def _codes(mapped: Mapped) -> list[str]:
    return [each.code for each in mapped.findings]


def test_a_row_becomes_a_report() -> None:
    mapped = _map()
    report, faults = validated({**mapped.plain, "reference": "r"})

    assert faults == mapped.findings == []
    assert report is not None
    assert report.administration == "UZ"
    assert report.screened
    assert report.marking.releasable_to == ("ALL",)
    seizure, goods, leg = report.seizures[0], report.goods[0], report.legs[0]
    assert (seizure.date, seizure.direction, seizure.concealment) == ("2012-03-04", "outbound", ("vehicle-parts",))
    assert seizure.place is not None
    assert (seizure.place.country, seizure.place.text) == ("UZ", "Термезский район")
    assert (goods.substance, goods.commodity, goods.substance_text) == ("heroin", "drugs", "Heroin")
    assert goods.quantity is not None
    assert (str(goods.quantity.amount), goods.quantity.unit) == ("1.5", "Kilogram")
    assert leg.departure is None
    assert leg.destination is not None
    assert (leg.mode, leg.destination.country) == ("3", "RU")
    assert report.shipments[0].origin_country == "AF"
    assert report.conveyances[0].type == "car"


def test_a_country_outside_the_eight_comes_in_as_open_source() -> None:
    plain = _map(COUNTRY="Pakistan").plain

    assert plain["administration"] == "open-source"
    assert plain["seizures"][0]["place"]["country"] == "PK"


@pytest.mark.parametrize("nothing", ["", " ", "-", "N/A", "Unknown", "не указано", "不详"])
def test_absent_values_never_become_values(nothing: str) -> None:
    mapped = _map(**dict.fromkeys(CELLS.keys() - {"COUNTRY", "SEIZURE_DATE", "DRUG_NAME"}, nothing))

    assert "unknown" not in mapped.plain
    assert "legs" not in mapped.plain
    assert "quantity" not in mapped.plain["goods"][0]
    assert mapped.plain["seizures"][0]["place"] == {"country": "UZ"}


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("AMOUNT", "two", "not_a_number"),
        ("AMOUNT", "NaN", "missing_value"),
        ("AMOUNT", "Infinity", "not_a_number"),
        ("AMOUNT", "-3", "negative_amount"),
        ("AMOUNT", "9" * 50, "absurd_amount"),
        ("SEIZURE_DATE", "2012-02-30", "impossible_date"),
        ("SEIZURE_DATE", "12012-02-03", "impossible_date"),
        ("DRUG_UNIT", "Kilogramm of it", "unknown_unit"),
        ("DRUG_NAME", "Heroyn", "unknown_substance"),
        ("DESTINATION_COUNTRY", "Rusian Federation", "unknown_country"),
        ("ROUTING", "sideways", "unknown_direction"),
        ("PLACE", "=cmd()|'/c calc'!A0", "formula"),
        ("PLACE", "a\x07b", "control_characters"),
        ("PLACE", "x" * 501, "text_too_long"),
    ],
)
def test_a_bad_value_is_a_finding_and_the_row_is_kept(column: str, value: str, code: str) -> None:
    mapped = _map(**{column: value})

    assert _codes(mapped)[0] == code
    assert mapped.findings[0].field == column
    report, _ = validated({**mapped.plain, "reference": "r"})
    assert report is not None


def test_a_finding_names_the_nearest_known_value() -> None:
    assert "heroin" in _map(DRUG_NAME="Heroyn").findings[0].message


def test_what_could_not_be_read_and_unknown_columns_stay_with_the_report() -> None:
    plain = _map(AMOUNT="two", REMARK="seen before").plain

    assert plain["unknown"] == {"AMOUNT": "two", "REMARK": "seen before", "quantity unit": "Kilogram"}


def test_a_row_without_its_originator_is_rejected() -> None:
    assert _map(COUNTRY="Unknown").is_rejected


def test_absent_texts_are_taken_out_of_canonical_reports() -> None:
    plain = without_absent(
        {
            "goods": [{"brand": "Unknown", "quantity": {"amount": "1", "unit": "-"}, "description": "tea"}],
            "persons": [{"names": ["не указано", "A Name"], "occupation": "N/A"}],
            "seizures": [{"concealment": ["none"], "place": {"text": "不详"}}],
            "marking": {"onward": "none"},
        }
    )

    assert plain == {
        "goods": [{"description": "tea"}],
        "persons": [{"names": ["A Name"]}],
        "seizures": [{"concealment": ["none"]}],
        "marking": {"onward": "none"},
    }


def test_faults_name_field_and_reason() -> None:
    report, faults = validated({"administration": "UZ", "reference": "1", "seizures": [{"date": "2020-02-31"}]})

    assert report is None
    assert [(each.field, each.value) for each in faults] == [("seizures.0.date", "2020-02-31")]


def test_the_profiles_of_the_platform_can_be_loaded() -> None:
    assert [load_profile(name).name for name in profile_names()] == list(profile_names())


@pytest.mark.parametrize(
    "text",
    [
        "name = ",
        'name = "x"',
        (
            'name = "x"\ntitle = "x"\nformat = "csv"\n[originator]\nfixed = "UZ"\n'
            '[[columns]]\ncolumn = "A"\nto = "goods.colour"\n'
        ),
    ],
)
def test_a_profile_that_cannot_be_used_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text)

    with pytest.raises(ProfileError):
        load_profile(str(path))


def test_an_unknown_profile_names_the_nearest() -> None:
    with pytest.raises(ProfileError) as caught:
        load_profile("unodc-id")

    assert "unodc-ids" in caught.value.advice
