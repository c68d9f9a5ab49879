"""Gradings of other schemes, mapped as a report arrives; the original stays beside what is made of it."""

from __future__ import annotations

from collections.abc import Iterator

from intel.ingest.findings import Finding
from intel.model.gradings import CROSSWALKS, MappedGrading, map_grading
from intel.model.marking import HANDLING_CODES, HandlingCode, Marking, OriginalGrading
from intel.model.report import Report

__all__ = ["graded"]


def graded(report: Report) -> tuple[Report, list[Finding]]:
    """A report whose grading of another scheme is mapped, and whose handling code is at least what that asks for.

    Args:
        report: As it was sent.

    Returns:
        The report and what is to be said of it.
    """
    original = report.grading.original
    if original is None:
        return report, []
    mapped = map_grading(report.grading)
    marking = _at_least(report.marking, mapped.handling, original)
    findings = list(_unknown(original, mapped))
    if mapped.grading == report.grading and marking == report.marking:
        return report, findings
    made = [mapped.grading.source_evaluation, mapped.grading.information_evaluation, marking.handling_code]
    given = [each for each in (original.source, original.information, original.handling) if each]
    details = {"scheme": original.scheme, "given": " ".join(given), "made": " ".join(made)}
    findings.append(Finding("grading_mapped", "grading.original", " ".join(given), details))
    return report.model_copy(update={"grading": mapped.grading, "marking": marking}), findings


def _at_least(marking: Marking, code: HandlingCode, original: OriginalGrading) -> Marking:
    if HANDLING_CODES.index(marking.handling_code) >= HANDLING_CODES.index(code):
        return marking
    # a handling code that needs a restriction in words has the words of the scheme
    note = marking.handling_note or f"{original.scheme}: {original.handling}"[:500]
    return marking.model_copy(
        update={"handling_code": code, "handling_note": note if code == "H3" else marking.handling_note}
    )


def _unknown(original: OriginalGrading, mapped: MappedGrading) -> Iterator[Finding]:
    for field, text in mapped.unknown:
        known = sorted(getattr(CROSSWALKS[original.scheme], field))
        yield Finding("unknown_grade", f"grading.original.{field}", text, {"scheme": original.scheme, "known": known})
