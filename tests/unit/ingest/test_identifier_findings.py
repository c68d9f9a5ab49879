"""What is said of the identifiers of a report that is taken."""

import pytest

from intel.ingest.checks import findings_of
from intel.model.report import Report


def report(kind: str, value: str) -> Report:
    return Report.model_validate(
        {
            "kind": "seizure",
            "administration": "UZ",
            "reference": "UZ-1",
            "seizures": [{"id": "s1", "date": "2026-01-12"}],
            "conveyances": [{"id": "c1", "identifiers": [{"kind": kind, "value": value}]}],
        }
    )


@pytest.mark.parametrize(
    ("kind", "value", "codes"),
    [
        ("container", "CSQU3054383", []),
        ("container", "CSQU3054384", ["check_digit_failed"]),
        ("container", "CSQU305", ["check_failed"]),
        ("container", "СSQU3054383", ["identifier_folded"]),
        ("container", "СSQU3054384", ["check_digit_failed", "identifier_folded"]),
        ("plate", "А 123 ВС 77", []),
        ("plate", "А 123 BC 77", ["identifier_folded"]),
        ("vin", "WVWZZZ1JZ3W386752", []),
        ("no-such-kind", "1", ["unknown_identifier_kind"]),
    ],
)
def test_a_failed_check_and_a_replaced_letter_are_findings_and_no_refusal(
    kind: str, value: str, codes: list[str]
) -> None:
    found = findings_of(report(kind, value), today="2026-01-13")

    assert [each.code for each in found if "identifier" in each.field] == codes


def test_a_failed_digit_is_named_with_the_one_computed() -> None:
    (found,) = findings_of(report("wagon", "24548886"), today="2026-01-13")

    assert dict(found.details) == {"kind": "wagon", "written": "6", "expected": "5"}
