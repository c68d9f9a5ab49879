"""What the receipt says of the goods of a report that came in canonical form."""

import pytest

from intel.ingest.checks import findings_of
from intel.model.report import Report


def report(**goods: str) -> Report:
    return Report.model_validate(
        {
            "kind": "seizure",
            "administration": "KZ",
            "reference": "KZ-1",
            "marking": {"releasable_to": ["ALL"]},
            "seizures": [{"id": "z1"}],
            "goods": [{"id": "g1", **goods}],
        }
    )


@pytest.mark.parametrize("goods", [{"substance_text": "Героин"}, {"substance": "heroin", "substance_text": "порошок"}])
def test_a_substance_that_a_list_has_needs_no_word(goods: dict[str, str]) -> None:
    assert findings_of(report(**goods), today="2026-01-13") == []


def test_a_misspelt_substance_is_named_with_its_neighbour_and_never_taken() -> None:
    (found,) = findings_of(report(substance_text="Methapmhetamine"), today="2026-01-13")

    assert (found.code, found.field, found.value) == (
        "unknown_substance",
        "goods.0.substance_text",
        "Methapmhetamine",
    )
    assert "methamphetamine" in str(found.details["nearest"])
