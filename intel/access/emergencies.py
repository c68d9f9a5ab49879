"""Emergencies: an officer asks, a second one confirms, and for an hour at most more is open to him.

What is opened is the originators' to say: by a rule in their file and by the marking of the report.
Nothing here opens anything; it says who may ask, who may confirm, and until when an emergency is open.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from intel.access.actors import Actor
from intel.access.wording import check_line
from intel.errors import QuestionError

__all__ = [
    "LONGEST_EMERGENCY",
    "QUOTA_DAYS",
    "WAITING",
    "Emergency",
    "EmergencyState",
    "check_minutes",
    "check_reason",
    "may_take_part",
]

LONGEST_EMERGENCY = 60
"""Minutes for which an emergency is open at most."""
WAITING = timedelta(minutes=15)
"""How long a request waits for a second officer."""
QUOTA_DAYS = 30
"""Over how many days emergencies are counted against the quota."""

_REASON_LENGTHS = range(10, 501)

EmergencyState = Literal["waiting", "lapsed", "taken-back", "open", "ended"]


@dataclass(frozen=True, slots=True)
class Emergency:
    """One emergency, from its request on; moments are epoch milliseconds, 0 where they have not come.

    ``lapses_at`` is when the request ends unconfirmed; ``until`` when what it opened closes again;
    ``latest`` the moment of the last answer that was given in it, ``answers`` how many there were.
    """

    id: str
    officer: str
    administration: str
    purpose: str
    reason: str
    minutes: int
    asked_at: int
    lapses_at: int
    confirmer: str
    confirmed_at: int
    until: int
    ended_by: str
    latest: int
    answers: int

    def state(self, now: int) -> EmergencyState:
        """What has become of it at a moment.

        A clock that stands before something that has happened already is not trusted: nothing is open then.

        Args:
            now: Epoch milliseconds.
        """
        if self.confirmed_at:
            is_trusted = max(self.confirmed_at, self.latest) <= now
            return "open" if is_trusted and now < self.until else "ended"
        if self.ended_by:
            return "taken-back"
        return "waiting" if self.asked_at <= now < self.lapses_at else "lapsed"

    def opens_for(self, actor: Actor, purpose: str, *, now: int) -> bool:
        """Whether it opens something to an actor at a moment: his own, for the purpose it was asked for.

        Args:
            actor: Who asks.
            purpose: What for.
            now: Epoch milliseconds.
        """
        is_his = (self.officer, self.administration) == (actor.name, actor.administration)
        return is_his and may_take_part(actor) and self.purpose == purpose and self.state(now) == "open"


def may_take_part(actor: Actor) -> bool:
    """Whether an actor may ask for an emergency and confirm one: officers, supervisors and units of the eight.

    Args:
        actor: Who.
    """
    return actor.is_staff


def check_reason(text: str) -> str:
    """The reason for an emergency, on one line.

    Raises:
        QuestionError: It says nothing, or too much.
    """
    return check_line(
        text,
        _REASON_LENGTHS,
        named="a reason",
        argument="reason",
        advice="Say what happens and why it cannot wait; the originators of what is opened will read it.",
    )


def check_minutes(minutes: int) -> int:
    """For how many minutes an emergency is asked.

    Raises:
        QuestionError: They are too many, or none.
    """
    if not 1 <= minutes <= LONGEST_EMERGENCY:
        raise QuestionError(
            f"an emergency lasts between 1 and {LONGEST_EMERGENCY} minutes",
            advice="Ask again when it has ended, if it goes on.",
            details={"argument": "minutes", "limit": LONGEST_EMERGENCY},
        )
    return minutes
