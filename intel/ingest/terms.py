"""What an originator's own arrangements make of the markings of a report that comes in."""

from __future__ import annotations

from dataclasses import dataclass

from intel.access.groups import GroupBook, UnknownGroupError, kept_report
from intel.ingest.findings import Finding
from intel.model.report import Report

__all__ = ["Terms"]


@dataclass(frozen=True, slots=True)
class Terms:
    """Who belongs to which group, as it is when a submission is worked through.

    Access: A sender is told of the groups that he knows and of no others.
    """

    groups: GroupBook

    def applied(self, report: Report, *, by: str) -> tuple[Report | None, list[Finding]]:
        """A report with its markings as they are kept.

        Args:
            report: As it was sent.
            by: Administration of who sends it; empty where he belongs to none.

        Returns:
            The report and what was made of its markings; no report where one cannot be kept.
        """
        try:
            kept = kept_report(report, self.groups, by=by)
        except UnknownGroupError as unknown:
            return None, [Finding("unknown_group", "marking", unknown.entry)]
        changes = (Finding("group_version_kept", where, old, {"kept": new}) for where, old, new in kept.changes)
        return kept.report, list(changes)
