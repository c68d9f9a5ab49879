"""The split: what identifies somebody is in the facet, and nowhere else."""

import json

import pytest

from intel.model.nominal import NominalRules, split_report
from intel.model.report import Report

SECRETS = (
    "Invented Name",
    "N01234567",
    "1990-01-01",
    "a street",
    "+77010000000",
    "a story",
    "an odd column",
    "hidden in",
    "0" * 64,
)
PLAIN = {
    "administration": "KZ",
    "reference": "KZ-1",
    "title": "a story",
    "seizures": [{"concealment": ["vehicle"], "concealment_text": "hidden in"}],
    "conveyances": [{"type": "truck", "identifiers": [{"kind": "plate", "value": "777ABC02"}]}],
    "equipment": [{"identifiers": [{"kind": "container", "value": "CSQU3054383"}]}],
    "persons": [
        {
            "names": ["Invented Name"],
            "sex": "male",
            "birth_date": "1990-01-01",
            "address": "a street",
            "identifiers": [{"kind": "passport", "value": "N01234567"}],
        }
    ],
    "contacts": [{"identifiers": [{"kind": "phone", "value": "+77010000000"}]}],
    "narratives": [{"text": "a story"}],
    "attachments": [
        {"name": "Invented Name.jpg", "caption": "a story", "digest": "0" * 64, "media_type": "image/jpeg"}
    ],
    "unknown": {"col": "an odd column"},
}


def _open_text(plain: dict[str, object], rules: NominalRules) -> str:
    parts = split_report(Report.model_validate(plain), rules)
    return json.dumps([parts.head, [part.body for part in parts.records]])


def test_nothing_nominal_is_left_in_the_open_part() -> None:
    shown = _open_text(PLAIN, NominalRules())

    assert [secret for secret in (*SECRETS, "777ABC02") if secret in shown] == []
    assert "CSQU3054383" in shown
    assert "male" in shown
    assert "vehicle" in shown


@pytest.mark.parametrize("plates", [True, False])
def test_plates_follow_the_setting_of_the_administration(*, plates: bool) -> None:
    shown = _open_text(PLAIN, NominalRules(plates=plates))

    assert ("777ABC02" in shown) is not plates


def test_screened_text_is_open_and_a_name_is_not() -> None:
    shown = _open_text({**PLAIN, "screened": True}, NominalRules())

    assert "a story" in shown
    assert "an odd column" in shown
    assert "Invented Name" not in shown
    assert "N01234567" not in shown


def test_no_reference_and_no_local_id_lies_in_a_stored_part() -> None:
    parts = split_report(
        Report.model_validate({**PLAIN, "shipments": [{}], "goods": [{"shipment": "shipment-1"}]}), NominalRules()
    )

    stored = json.dumps([[part.body, part.nominal] for part in parts.records])
    assert "shipment-1" not in stored
    assert "seizure-1" not in stored
