"""How long an administration lets its reports live: a rule of its own, in its file of policies.

It is written as an annotation of the rule that lets its people submit, ``@expiry("warning 90, alert 180")``:
days from the receipt, by kind of report. It can only shorten what the platform's own lifetimes are; a
marking can only shorten it further.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from intel.access.classify import LIFETIMES, end_of
from intel.model.marking import Marking
from intel.model.report import Report, ReportKind

__all__ = ["asks_for_longer", "lifetime_problems", "limited", "read_lifetimes"]

_KINDS: Mapping[str, ReportKind] = {kind: kind for kind in LIFETIMES}
_ENTRY = re.compile(r"([a-z]+) ([1-9][0-9]{0,3})")


def _read(text: str) -> Iterator[tuple[ReportKind, int] | str]:
    """The entries of a rule, or what is wrong with one."""
    for part in text.split(","):
        found = _ENTRY.fullmatch(part.strip())
        kind = _KINDS.get(found[1]) if found is not None else None
        if found is None or kind is None:
            kinds = ", ".join(LIFETIMES)
            yield f"{part.strip()[:40]!r} is not a kind of report and a number of days; kinds: {kinds}"
        elif int(found[2]) > LIFETIMES[kind].days:
            yield f"a {kind} lives {LIFETIMES[kind].days} days at most, not {found[2]}"
        else:
            yield kind, int(found[2])


def lifetime_problems(text: str) -> list[str]:
    """What is wrong with a rule; empty where it can be used.

    Args:
        text: As in the annotation.
    """
    entries = list(_read(text))
    kinds = [each[0] for each in entries if not isinstance(each, str)]
    twice = sorted({kind for kind in kinds if kinds.count(kind) > 1})
    return [each for each in entries if isinstance(each, str)] + [f"{kind} is named twice" for kind in twice]


def read_lifetimes(text: str) -> dict[ReportKind, int]:
    """The lifetimes that a rule sets, in days by kind of report.

    Args:
        text: As in the annotation of a checked file.
    """
    return dict(each for each in _read(text) if not isinstance(each, str))


def limited(marking: Marking, most_days: int | None) -> Marking:
    """A marking that lives no longer than its originator's rule lets it.

    Args:
        marking: As it was written.
        most_days: The rule for the kind of its report; None where there is none.
    """
    if most_days is None or (marking.expires_after_days or most_days + 1) <= most_days:
        return marking
    return marking.model_copy(update={"expires_after_days": most_days})


def asks_for_longer(report: Report, most_days: int | None, *, received_at: datetime) -> Iterator[tuple[str, str]]:
    """Where a report asks to live longer than its originator's rule: field and value, of it and of its records.

    Args:
        report: As it was sent.
        most_days: The rule for its kind; None where there is none.
        received_at: When, aware, UTC.
    """
    if most_days is None:
        return
    last = received_at + timedelta(days=most_days)
    marked = [("marking", report.marking)]
    marked += [(f"{name}.{each.id}.marking", each.marking) for name, each in report.records() if each.marking]
    for where, marking in marked:
        if marking.expires_after_days is not None and marking.expires_after_days > most_days:
            yield f"{where}.expires_after_days", str(marking.expires_after_days)
        if marking.expires_on is not None and end_of(marking.expires_on) > last + timedelta(days=1):
            yield f"{where}.expires_on", marking.expires_on
