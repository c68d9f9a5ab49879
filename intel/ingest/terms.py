"""What an originator's own arrangements make of the markings of a report that comes in: its groups, its lifetimes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from intel.access.groups import GroupBook, KeptReport, UnknownGroupError, kept_report
from intel.access.lifetimes import asks_for_longer, limited
from intel.access.policy import PolicySet, lifetimes_of
from intel.ingest.findings import Finding
from intel.model.report import Report

__all__ = ["Terms"]


@dataclass(frozen=True, slots=True)
class Terms:
    """Who belongs to which group, and the rules in force, as they are when a submission is worked through.

    Access: A sender is told of the groups that he knows and of no others.
    """

    groups: GroupBook
    policies: PolicySet

    def kept(self, report: Report, *, by: str) -> KeptReport:
        """A report with its markings as they are kept.

        Args:
            report: As it was sent.
            by: Administration of who sends it; empty where he belongs to none.

        Raises:
            UnknownGroupError: A marking names a group that he does not know.
        """
        kept = kept_report(report, self.groups, by=by)
        marking = limited(kept.report.marking, self._most_days(report))
        if marking == kept.report.marking:
            return kept
        # what lies in it lives no longer than the report
        return replace(kept, report=kept.report.model_copy(update={"marking": marking}), came=kept.report.marking)

    def _most_days(self, report: Report) -> int | None:
        return lifetimes_of(self.policies, report.administration).get(report.kind)

    def applied(self, report: Report, *, by: str, received_at: datetime) -> tuple[KeptReport | None, list[Finding]]:
        """The same, and what is to be said of it to its sender.

        Args:
            report: As it was sent.
            by: Administration of who sends it; empty where he belongs to none.
            received_at: When, aware, UTC.

        Returns:
            The report and what was made of its markings; no report where one cannot be kept.
        """
        try:
            kept = self.kept(report, by=by)
        except UnknownGroupError as unknown:
            return None, [Finding("unknown_group", "marking", unknown.entry)]
        findings = [Finding("group_version_kept", where, old, {"kept": new}) for where, old, new in kept.changes]
        days = self._most_days(report)
        for where, value in asks_for_longer(report, days, received_at=received_at):
            findings.append(Finding("expiry_shortened", where, value, {"days": days or 0, "kind": report.kind}))
        return kept, findings
