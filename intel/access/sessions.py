"""Sessions: who acts, for what purpose and on which case; chosen once and held to.

A case is chosen like a purpose, and unlike a purpose it is somebody's: an officer works on the cases
that his administration has put him on. One that is not his and one that does not exist are one refusal.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace

from intel.access.actors import Actor, Role
from intel.errors import QuestionError

__all__ = [
    "LONGEST_CASE",
    "Session",
    "agreed",
    "is_case",
    "may_assign",
    "may_work_on_cases",
    "no_such_case",
    "on_case",
]

LONGEST_CASE = 64
"""Characters of the reference of a case."""


@dataclass(frozen=True, slots=True)
class Session:
    """Whom a token was issued for, and what the session is for; empty where nothing was chosen."""

    name: str
    purpose: str = ""
    case: str = ""


def is_case(text: str) -> bool:
    """Whether a text looks like the reference of a case: one line in its normal form, as a marking states it.

    Args:
        text: As it was written.
    """
    is_line = text.isprintable() and text == text.strip()
    return 0 < len(text) <= LONGEST_CASE and is_line and unicodedata.is_normalized("NFC", text)


def no_such_case() -> QuestionError:
    """The one refusal of a case that is not the asker's, does not exist or cannot be one."""
    return QuestionError(
        "there is no such case for you",
        advice="`intel case list` shows the cases that your administration has put you on.",
        details={"argument": "case"},
    )


def on_case(actor: Actor, case: str | None) -> Actor:
    """An actor as he works on a case, or on none.

    That he is put on it is seen where he is answered, at every answer.

    Args:
        actor: Who.
        case: Its reference; None for none.

    Raises:
        QuestionError: It cannot be one.
    """
    if case is None:
        return actor
    if not is_case(case):
        raise no_such_case()
    return replace(actor, cases=(case,))


def agreed(chosen: str, stated: str | None, *, argument: str) -> str | None:
    """What holds of something that a session has chosen and a request states: a session is held to its choice.

    Args:
        chosen: By the session; empty where it chose nothing.
        stated: By the request; None where it says nothing.
        argument: What it is: ``purpose`` or ``case``.

    Raises:
        QuestionError: They differ.
    """
    if chosen and stated not in (None, chosen):
        raise QuestionError(
            f"this session has another {argument}",
            advice=f"Leave it out, or get a token for another {argument} with `intel token`.",
            details={"argument": argument},
        )
    return chosen or stated


def may_work_on_cases(actor: Actor) -> bool:
    """Whether an actor can be put on a case: officers, supervisors and units of the eight.

    Args:
        actor: Who.
    """
    return actor.is_staff


def may_assign(actor: Actor, administration: str) -> bool:
    """Whether an actor puts people of an administration on cases: its own units and supervisors.

    Args:
        actor: Who.
        administration: Whose people.
    """
    return may_work_on_cases(actor) and actor.role is not Role.OFFICER and actor.administration == administration
