"""Who asks: actors, their roles, and the people of the demonstration region."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from intel.errors import UnknownCodeError
from intel.model.administrations import ADMINISTRATIONS
from intel.model.marking import PURPOSES, Purpose

__all__ = ["DEMONSTRATION_ACTORS", "Actor", "Role", "check_purpose", "demonstration_actor"]


class Role(StrEnum):
    """What somebody is on the platform; it decides which policies can apply.

    Source: design §1.
    """

    OFFICER = "officer"
    UNIT = "unit"
    SUPERVISOR = "supervisor"
    LIAISON = "liaison"
    SECRETARIAT = "secretariat"
    AUDITOR = "auditor"


@dataclass(frozen=True, slots=True)
class Actor:
    """One person or service in one body.

    ``administration`` is empty for who belongs to none (liaison, secretariat, auditor); ``unit``
    is what submits and what receipts belong to; ``rilo`` names a liaison's office.

    Source: design §3 (person, administration, unit, purpose, case, time).
    """

    name: str
    role: Role
    administration: str = ""
    unit: str = ""
    rilo: str = ""
    cases: tuple[str, ...] = ()

    @property
    def default_purpose(self) -> Purpose:
        """The purpose that is assumed where none is stated."""
        return "statistics" if self.role in (Role.SECRETARIAT, Role.AUDITOR) else "investigation"

    @property
    def is_staff(self) -> bool:
        """Whether he is an officer, supervisor or unit of one of the eight administrations."""
        return self.role in (Role.OFFICER, Role.SUPERVISOR, Role.UNIT) and self.administration in ADMINISTRATIONS


_STAFF = (("officer", Role.OFFICER), ("unit", Role.UNIT), ("chief", Role.SUPERVISOR))
_PEOPLE = (
    *(
        Actor(f"{code.lower()}.{kind}", role, code, f"{code.lower()}.unit")
        for code in sorted(ADMINISTRATIONS)
        for kind, role in _STAFF
    ),
    Actor("cis.liaison", Role.LIAISON, unit="rilo-cis", rilo="CIS"),
    Actor("ap.liaison", Role.LIAISON, unit="rilo-ap", rilo="AP"),
    Actor("secretariat", Role.SECRETARIAT, unit="secretariat"),
    Actor("auditor", Role.AUDITOR, unit="auditor"),
)

DEMONSTRATION_ACTORS: Mapping[str, Actor] = {each.name: each for each in _PEOPLE}
"""The users of an instance without an identity provider, by name."""


def demonstration_actor(name: str) -> Actor:
    """The demonstration user of that name.

    Raises:
        UnknownCodeError: There is no such user; the message lists those there are.
    """
    try:
        return DEMONSTRATION_ACTORS[name]
    except KeyError:
        raise UnknownCodeError(
            "there is no such user",
            advice="use one of: " + ", ".join(sorted(DEMONSTRATION_ACTORS)),
        ) from None


def check_purpose(text: str) -> Purpose:
    """The purpose of that name.

    Raises:
        UnknownCodeError: It is no purpose of the closed list.
    """
    for purpose in PURPOSES:
        if purpose == text:
            return purpose
    raise UnknownCodeError("there is no such purpose", advice="use one of: " + ", ".join(PURPOSES))
