"""How the marking of a report is to be shown to somebody, worked out once more from what was sent and done.

The platform and the reference view share the code that writes a marking down, so a mistake in it would be in
both. This shares nothing with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from intel.access.actors import Actor
from intel.access.arrivals import Event, State, states_of
from intel.access.handles import InstanceSecret
from intel.access.released import released_to
from intel.model.marking import PURPOSES
from tests.support.reference_notices import bases_of

__all__ = ["ShownMarkings"]

_HANDLING = ["H0", "H1", "H2", "H3"]
_ONWARD = ["none", "ask", "allowed"]


class ShownMarkings:
    """The markings of all reports of a world, as one person is to be shown them."""

    def __init__(
        self, world: Sequence[Event], secret: InstanceSecret, groups: Mapping[str, tuple[frozenset[str], ...]]
    ) -> None:
        """Read a world.

        Args:
            world: All that happened, in order.
            secret: What handles come from.
            groups: The members of every version of every group.
        """
        self._groups = groups
        self._last: dict[str, State] = {}
        for states in states_of(world):
            last = states[-1]
            handle = secret.handle(last.report.administration, last.submitter, reference=last.report.reference)
            self._last[handle] = last

    def check(self, shown: Mapping[str, Any], actor: Actor) -> None:
        """Hold a report as it came against what its originator said.

        Args:
            shown: The report.
            actor: Whom it was shown to.
        """
        state = self._last[shown["id"]]
        said: Mapping[str, Any] = shown["marking"]
        parts = list(bases_of(state))
        assert said["handling_code"] == max((each.handling for each in parts), key=_HANDLING.index), (actor.name, said)
        assert said["onward"] == min((each.onward for each in parts), key=_ONWARD.index), (actor.name, said)
        modes = {each.deconflict for each in parts}
        assert said["deconflict"] == ("none" if "none" in modes else min(modes)), (actor.name, said)
        limits = [set(each.purposes) for each in parts if each.purposes]
        allowed = sorted(set(PURPOSES).intersection(*limits)) if limits else None
        assert said.get("purposes") == allowed, (actor.name, said)
        if "nominal_released_to" in said:
            assert actor.administration == shown["administration"] or actor.unit == state.submitter, actor.name
            assert tuple(said["released_to"]) == state.report.marking.releasable_to, (actor.name, said)
            assert tuple(said["nominal_released_to"]) == state.report.marking.nominal_releasable_to, (actor.name, said)
            return
        reached = [set(released_to(each.release, each.originator, self._groups)[0]) for each in parts]
        entry = "RILO" if actor.rilo else "ALL" if actor.role == "secretariat" else actor.administration
        is_for_him = entry != "" and all({"ALL", entry} & each for each in reached)
        name = "SECRETARIAT" if actor.role == "secretariat" else entry
        assert said["released_to"] == ([name] if is_for_him else []), (actor.name, said)
