"""What somebody is told without asking: that what he saw or took was withdrawn, and what is his to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from intel.access.actors import Actor, check_purpose
from intel.access.emergencies import may_take_part
from intel.access.projection import iso_moment
from intel.access.readers import Reader
from intel.errors import LimitExceededError
from intel.graph.emergency_state import emergencies_told
from intel.graph.queries import TOMBSTONES
from intel.graph.serving import withdrawals_of_seen
from intel.graph.view import GraphView
from intel.services.instance import Act, Instance
from intel.services.onward import onward_notices
from intel.services.sights import view_plain

__all__ = ["Notices", "notices"]

_ORDER = ("at", "report", "emergency", "asking")


@dataclass(frozen=True, slots=True)
class Notices:
    """The notices of an actor, the latest first; ``view`` says whose view they are of, as in an answer."""

    view: dict[str, Any]
    rows: list[dict[str, Any]]

    def plain(self) -> dict[str, Any]:
        """As the JSON object that goes out."""
        return {"view": self.view, "notices": self.rows}


def notices(instance: Instance, actor: Actor, *, purpose: str | None = None, limit: int | None = None) -> Notices:
    """What an actor is to know: withdrawals of his administration's reports and of what he saw, and emergencies.

    To the originator a withdrawal says reference and version, and whether what was sent again since is
    still kept back; to who had seen or taken the report, its handle alone. An originator is told of every
    emergency that opens something of its own: who, for what purpose and reason, and until when. A supervisor
    is told who of his unit looked for many things that are not there for him. Who answers for an originator is
    told of what waits to be passed on, and who asked how he was answered.

    Args:
        instance: Whom to ask.
        actor: Who asks.
        purpose: What for.
        limit: Most notices; the latest are given.

    Raises:
        LimitExceededError: More are asked for than the instance gives at once.

    Access: An originator's are read through his view; the others follow from what he was shown.
    """
    most = instance.settings.max_page
    if limit is not None and not 1 <= limit <= most:
        raise LimitExceededError(f"between 1 and {most} notices are given at once", details={"limit": most})
    stated = actor.default_purpose if purpose is None else check_purpose(purpose)
    reader = Reader(instance.secret, actor.name)

    def work(view: GraphView) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        own = [
            {
                "kind": "withdrawn",
                "at": iso_moment(row.at),
                "report": row.handle,
                "administration": row.originator,
                "reference": row.reference,
                "version": row.version,
                "state": row.state,
            }
            for row in view.rows(TOMBSTONES)
        ]
        known = {(each["report"], each["at"]) for each in own}
        seen = instance.database.read(lambda transaction: withdrawals_of_seen(transaction, reader), latest=True)
        others = [
            {
                "kind": "withdrawn",
                "at": iso_moment(row.at),
                "report": row.handle,
                "administration": row.originator,
                "taken": is_taken,
            }
            for row, is_taken in seen
        ]
        rows = own + [each for each in others if (each["report"], each["at"]) not in known]
        rows += _emergencies(instance, actor) + onward_notices(instance, actor)
        rows += [
            {
                "kind": "walked",
                "at": iso_moment(each.at),
                "officer": each.actor,
                "unit": each.unit,
                "misses": each.misses,
            }
            for each in instance.budgets.walks(actor)
        ]
        rows.sort(key=lambda each: tuple(each.get(name, "") for name in _ORDER), reverse=True)
        return view_plain(actor, stated, view), rows[: limit or most]

    said, rows = instance.answer(actor, Act("notices", stated), work=work, count=lambda found: len(found[1]))
    return Notices(said, rows)


def _emergencies(instance: Instance, actor: Actor) -> list[dict[str, Any]]:
    """The emergencies that the actor's administration was told of, for its own people."""
    if not may_take_part(actor):
        return []
    found = instance.database.read(lambda transaction: emergencies_told(transaction, actor.administration), latest=True)
    return [
        {
            "kind": "emergency",
            "at": iso_moment(each.confirmed_at),
            "emergency": each.id,
            "administration": each.administration,
            "officer": each.officer,
            "confirmed_by": each.confirmer,
            "purpose": each.purpose,
            "reason": each.reason,
            "until": iso_moment(each.until),
        }
        for each in found
    ]
