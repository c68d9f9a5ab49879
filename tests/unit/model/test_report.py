"""The canonical form of a report: small to write, strict to read."""

import pytest
from pydantic import ValidationError

from intel.model.report import Report, canonical_bytes, content_digest

MINIMAL = {"administration": "KZ", "reference": "KZ-1", "seizures": [{"date": "2026-02"}]}


def test_a_minimal_report_names_its_records_itself() -> None:
    report = Report.model_validate({**MINIMAL, "goods": [{"substance": "heroin"}], "shipments": [{}]})

    assert [record.id for _, record in report.records()] == ["seizure-1", "shipment-1", "good-1"]
    assert report.target_of(None, "shipments") == "shipment-1"


def test_a_reference_that_could_mean_two_records_means_none() -> None:
    report = Report.model_validate({**MINIMAL, "shipments": [{}, {}]})

    assert report.target_of(None, "shipments") is None


def test_the_canonical_form_reads_back_as_itself() -> None:
    report = Report.model_validate({**MINIMAL, "version": 1, "marking": {"releasable_to": ["UZ", "KG", "UZ"]}})

    again = Report.model_validate_json(canonical_bytes(report))

    assert again == report
    assert canonical_bytes(again) == canonical_bytes(report)
    assert report.marking.releasable_to == ("KG", "UZ")


def test_another_marking_is_another_digest() -> None:
    report = Report.model_validate(MINIMAL)
    marked = Report.model_validate({**MINIMAL, "marking": {"releasable_to": ["ALL", "UZ"]}})

    assert marked.marking.releasable_to == ("ALL",)
    assert content_digest(marked) != content_digest(report)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"seizures": []}, id="a seizure report without a seizure"),
        pytest.param({"seizures": [{"date": "2026-02-30"}]}, id="a day that no calendar has"),
        pytest.param({"seizures": [{"date": "31.02.2020"}]}, id="a date in another form"),
        pytest.param({"goods": [{"shipment": "nowhere"}]}, id="a reference into nothing"),
        pytest.param({"seizures": [{"id": "x"}], "goods": [{"id": "x"}]}, id="one id for two records"),
        pytest.param({"colour": "blue"}, id="a field that is not known"),
        pytest.param({"marking": {"handling_code": "H3"}}, id="H3 without its restriction"),
        pytest.param({"reference": "\ud800"}, id="a lone surrogate"),
        pytest.param(
            {"persons": [{"roles": [{"role": "driver", "of": "shipment-1"}]}]}, id="a role in the wrong place"
        ),
    ],
)
def test_what_is_not_canonical_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Report.model_validate({**MINIMAL, **change})
