"""What a unit sends again after its originator put it under another marking: that marking stands.

Whoever sends a file every night says nothing new by it; only a marking that differs from the one that came
last is a decision. Without this every re-marking would last until the next night.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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


def as_remarked(report: Report, kept: Mapping[str, Any]) -> Report:
    """A report that comes, under its originator's marking where it comes under the one that came last.

    Args:
        report: As sent.
        kept: The body of the origin facet of what is known of it.

    Access: For the writer, of what the same unit sent; filters nothing.
    """
    if "marking" not in kept["origin"] or report.marking != received_marking(kept):
        return report
    return report.model_copy(update={"marking": Marking.model_validate(kept["report"].get("marking", {}))})


def is_as_kept(report: Report, kept: Mapping[str, Any]) -> bool:
    """Whether a report that comes is what is kept, to the letter.

    Access: For the writer, of what the same unit sent; filters nothing.
    """
    return content_digest(as_remarked(report, kept)) == kept["digest"]


def without_markings(report: Report) -> Report:
    """The content of a report alone: what is left when every marking is taken off.

    Access: Classifies and filters nothing.
    """
    bare = {
        name: tuple(r.model_copy(update={"marking": None}) for r in getattr(report, name)) for name in RECORD_LABELS
    }
    return report.model_copy(update={**bare, "marking": Marking()})
