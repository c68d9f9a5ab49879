"""What a unit sends again after its originator put it under another marking: that marking stands.

Whoever sends a file every night says nothing new by it; only a marking that differs from the one that came
last is a decision. Without this every re-marking would last until the next night. So it is when the originator's rule
for lifetimes changed meanwhile: what is compared is the marking as it came, before that rule made another of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from intel.access.lifetimes import limited
from intel.graph.schema import RECORD_LABELS
from intel.model.marking import Marking
from intel.model.report import Report, content_digest

__all__ = ["as_remarked", "is_as_kept", "received_marking", "without_markings"]


def received_marking(kept: Mapping[str, Any]) -> Marking:
    """The marking under which a report came last, whatever its originator made of it since.

    Args:
        kept: The body of its origin facet.

    Access: For the writer, of what the same unit sent; filters nothing.
    """
    came = kept["origin"].get("marking", kept.get("sent", kept["report"].get("marking", {})))
    return Marking.model_validate(came)


def as_remarked(report: Report, kept: Mapping[str, Any], came: Marking | None) -> Report:
    """A report that comes, under the marking that is kept where it comes under the one that came last.

    Args:
        report: As sent, under what its originator's rules make of its marking.
        kept: The body of the origin facet of what is known of it.
        came: The marking as it came, where those rules made another of it.

    Access: For the writer, of what the same unit sent; filters nothing.
    """
    if (came or report.marking) != received_marking(kept):
        return report
    marking = _kept_marking(kept)
    if came is not None:
        # the rule of today holds for what is new of it
        marking = limited(marking, report.marking.expires_after_days)
    return report.model_copy(update={"marking": marking})


def _kept_marking(kept: Mapping[str, Any]) -> Marking:
    # of what stays with its originator since it was withdrawn, the one that it was sent with
    return Marking.model_validate(kept.get("sent", kept["report"].get("marking", {})))


def is_as_kept(report: Report, kept: Mapping[str, Any], came: Marking | None) -> bool:
    """Whether a report that comes is what is kept, to the letter.

    Args:
        report: As for `as_remarked`.
        kept: As there.
        came: As there.

    Access: For the writer, of what the same unit sent; filters nothing.
    """
    if (came or report.marking) == received_marking(kept):
        report = report.model_copy(update={"marking": _kept_marking(kept)})
    return content_digest(report) == kept["digest"]


def without_markings(report: Report) -> Report:
    """The content of a report alone: what is left when every marking is taken off.

    Access: Classifies and filters nothing.
    """
    bare = {
        name: tuple(r.model_copy(update={"marking": None}) for r in getattr(report, name)) for name in RECORD_LABELS
    }
    return report.model_copy(update={**bare, "marking": Marking()})
