"""A grading of another scheme as a report arrives: mapped, the original kept, and never handled more freely."""

from intel.ingest.gradings import graded
from intel.model.report import Report


def report(*, marking: dict[str, object] | None = None, **original: str) -> Report:
    plain = {
        "administration": "KZ",
        "reference": "KZ-1",
        "kind": "case",
        "grading": {"original": original},
        "marking": marking or {},
    }
    return Report.model_validate(plain)


def test_it_is_mapped_and_said_and_the_original_is_kept() -> None:
    sent = report(scheme="5x5x5", source="B", information="3", handling="5", marking={"releasable_to": ["UZ"]})

    found, (said,) = graded(sent)

    assert (found.grading.source_evaluation, found.grading.information_evaluation) == ("B", "3")
    assert found.marking.handling_code == "H2"
    assert found.marking.releasable_to == ("UZ",)
    assert found.grading.original == sent.grading.original
    assert (said.code, said.details) == ("grading_mapped", {"scheme": "5x5x5", "given": "B 3 5", "made": "B 3 H2"})
    assert graded(found) == (found, [])


def test_a_stricter_handling_code_that_the_sender_stated_stays_and_a_freer_one_does_not() -> None:
    strict, _ = graded(report(scheme="tlp", handling="TLP:GREEN", marking={"handling_code": "H2"}))
    free, said = graded(report(scheme="tlp", handling="TLP:AMBER", marking={"handling_code": "H0"}))

    assert (strict.marking.handling_code, free.marking.handling_code) == ("H2", "H2")
    assert [each.code for each in said] == ["grading_mapped"]


def test_red_becomes_a_restriction_in_its_own_words() -> None:
    found, _ = graded(report(scheme="tlp", handling="TLP:RED"))
    noted, _ = graded(report(scheme="tlp", handling="TLP:RED", marking={"handling_note": "ask first"}))

    assert (found.marking.handling_code, found.marking.handling_note) == ("H3", "tlp: TLP:RED")
    assert noted.marking.handling_note == "ask first"


def test_a_grade_that_the_scheme_has_not_is_a_finding_with_those_it_has() -> None:
    found, (first, second, third) = graded(report(scheme="5x5x5", source="Z", handling="9"))

    assert found.marking.handling_code == "H2"
    assert (first.code, first.field, first.value) == ("unknown_grade", "grading.original.source", "Z")
    assert first.details["known"] == ["A", "B", "C", "D", "E"]
    assert (second.code, second.field) == ("unknown_grade", "grading.original.handling")
    assert third.code == "grading_mapped"


def test_a_report_without_another_scheme_is_left_alone() -> None:
    plain = Report.model_validate({"administration": "KZ", "reference": "KZ-1", "kind": "case"})

    assert graded(plain) == (plain, [])
