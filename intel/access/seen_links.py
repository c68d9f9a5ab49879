"""What joins the visible reports of the reference view: links that originators state, and likeness."""

from __future__ import annotations

from collections.abc import Mapping

from intel.access.arrivals import State
from intel.access.handles import InstanceSecret
from intel.model.likeness import POSSIBLY_SAME, alike, likeness_of
from intel.model.nominal import ReportParts

__all__ = ["links_among"]


def links_among(
    seen: Mapping[str, tuple[State, ReportParts]], secret: InstanceSecret
) -> dict[str, list[tuple[str, str]]]:
    """The links of visible reports to each other, each as kind and handle, by handle.

    Args:
        seen: State and visible parts of each, by handle.
        secret: What handles come from.

    Access: Of what is visible; filters nothing.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    likenesses = {handle: likeness_of(state.report, parts.records) for handle, (state, parts) in seen.items()}
    senders = {handle: (state.report.administration, state.submitter) for handle, (state, _) in seen.items()}
    for handle, (state, _) in seen.items():
        code, submitter = senders[handle]
        stated = [(link.kind, secret.handle(code, submitter, reference=link.reference)) for link in state.report.links]
        found[handle] = [(kind, target) for kind, target in stated if target in seen]
        own = likenesses[handle]
        if own is not None:
            others = {
                number: each
                for number, each in likenesses.items()
                if each is not None and number != handle and senders[number] == senders[handle]
            }
            found[handle].extend((POSSIBLY_SAME, number) for number in alike(own, others))
    return found
