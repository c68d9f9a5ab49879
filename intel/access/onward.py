"""The onward rule *ask*: who would pass a report on asks its originator, and is granted that one thing, for a while.

A grant widens nothing but the onward rule: for its asker, its report, its recipient and its purpose the
marking counts as if it said *allowed* where it says *ask*. Handling codes, release and every rule hold as before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from intel.access.actors import Actor
from intel.access.classes import AccessClass, BaseClass
from intel.access.decisions import decide, decide_all
from intel.access.policy import PolicySet
from intel.access.wording import check_line
from intel.errors import QuestionError
from intel.model.administrations import ADMINISTRATIONS, OPEN_SOURCE

__all__ = [
    "ANSWERABLE",
    "FORWARD",
    "GRANTED",
    "LONGEST_GRANT",
    "MOST_WAITING",
    "USUAL_GRANT",
    "OnwardAsking",
    "OnwardState",
    "answers_for",
    "as_granted",
    "check_days",
    "check_onward_reason",
    "check_recipient",
    "may_answer",
]

FORWARD = "forward"
"""The action of passing something on to others."""
GRANTED = "forward-granted"
"""The same where the originator has granted it: decided as if each *ask* were *allowed*."""
ANSWERABLE = timedelta(days=30)
"""How long an asking waits for its answer."""
USUAL_GRANT, LONGEST_GRANT = 30, 90
"""Days for which a grant holds where nothing is said, and at most."""
MOST_WAITING = 20
"""Askings of one person that may wait at a time."""

_REASON_LENGTHS = range(10, 501)
_RECIPIENT_LENGTHS = range(2, 81)

OnwardState = Literal["waiting", "lapsed", "refused", "granted", "ended"]


@dataclass(frozen=True, slots=True)
class OnwardAsking:
    """One asking, from its begin on; moments are epoch milliseconds, 0 where they have not come.

    ``report`` is the handle and ``reference`` what its originator calls it; ``is_held`` says that the asker holds a
    copy and may see no more. ``recipient`` is whom it would go to. ``answer`` is empty, ``granted`` or ``refused``;
    ``until`` is when a grant ends; ``uses`` counts the files it was in, ``latest`` is the last.
    """

    id: str
    report: str
    reference: str
    is_held: bool
    originator: str
    officer: str
    administration: str
    unit: str
    recipient: str
    purpose: str
    reason: str
    asked_at: int
    lapses_at: int
    answer: str
    answered_by: str
    answered_at: int
    until: int
    uses: int
    latest: int

    def state(self, now: int) -> OnwardState:
        """What has become of it at a moment.

        A clock that stands before something that has happened already is not trusted: nothing is granted then.

        Args:
            now: Epoch milliseconds.
        """
        if self.answer == "granted":
            is_trusted = max(self.answered_at, self.latest) <= now
            return "granted" if is_trusted and now < self.until else "ended"
        if self.answer == "refused":
            return "refused"
        return "waiting" if self.asked_at <= now < self.lapses_at else "lapsed"

    def is_same(self, other: OnwardAsking) -> bool:
        """Whether two ask for one thing: who, which report, for whom, what for."""
        return self._what == other._what

    @property
    def _what(self) -> tuple[str, str, str, str]:
        return self.officer, self.report, self.recipient.casefold(), self.purpose

    def allows(self, actor: Actor, *, recipient: str, purpose: str, now: int) -> bool:
        """Whether it lets an actor pass its report on at a moment.

        Args:
            actor: Who would; his own alone.
            recipient: To whom.
            purpose: What for.
            now: Epoch milliseconds.
        """
        is_his = (self.officer, self.unit) == (actor.name, actor.unit)
        is_meant = (self.recipient.casefold(), self.purpose) == (recipient.casefold(), purpose)
        return is_his and is_meant and self.state(now) == "granted"


def as_granted(classes: Mapping[int, AccessClass]) -> Mapping[int, AccessClass]:
    """Classes as a grant has them decided: where the marking says *ask* it counts as *allowed*.

    A part that says *none* stays as it is, so that nothing is granted of what a stricter marking closes.

    Args:
        classes: By number.
    """
    return {
        number: AccessClass(
            frozenset(replace(part, onward="allowed") if part.onward == "ask" else part for part in each.parts)
        )
        for number, each in classes.items()
    }


def may_answer(policies: PolicySet, actor: Actor, originator: str) -> bool:
    """Whether an actor answers askings for an originator: who may release what is its own.

    Args:
        policies: In force.
        actor: Who would answer.
        originator: Whose report it is about.
    """
    base = BaseClass(originator=originator, submitter=actor.unit)
    return decide(policies, actor, "manage", base=base, purpose=actor.default_purpose).is_allowed


def answers_for(policies: PolicySet, actor: Actor) -> list[str]:
    """The originators for which an actor answers askings, as `may_answer` decides it.

    Args:
        policies: In force.
        actor: Who would answer.
    """
    bases = [BaseClass(originator=code, submitter=actor.unit) for code in (*ADMINISTRATIONS, OPEN_SOURCE)]
    decided = decide_all(policies, actor, "manage", bases=bases, purpose=actor.default_purpose)
    return [base.originator for base in bases if decided[base].is_allowed]


def check_recipient(text: str) -> str:
    """To whom something would be passed on, on one line.

    Raises:
        QuestionError: It names nobody, or is no name.
    """
    return check_line(
        text,
        _RECIPIENT_LENGTHS,
        named="a recipient",
        argument="to",
        advice="Name the one office it goes to, such as TJ, CENcomm or a ministry; each is asked for apart.",
    )


def check_onward_reason(text: str) -> str:
    """Why something would be passed on, on one line.

    Raises:
        QuestionError: It says nothing, or too much.
    """
    return check_line(
        text,
        _REASON_LENGTHS,
        named="a reason",
        argument="reason",
        advice="Say what the recipient needs it for; the originator reads it and decides by it.",
    )


def check_days(days: int) -> int:
    """For how many days a grant holds.

    Raises:
        QuestionError: They are too many, or none.
    """
    if not 1 <= days <= LONGEST_GRANT:
        raise QuestionError(
            f"a grant holds between 1 and {LONGEST_GRANT} days",
            advice="Let it be asked again when it has ended, or mark the report anew.",
            details={"argument": "days", "limit": LONGEST_GRANT},
        )
    return days
