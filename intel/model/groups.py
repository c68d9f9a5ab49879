"""Named groups of administrations, as a release set names them in the place of a list.

A group belongs to somebody: to an administration, which writes its code before the name
(``KZ/neighbours``), or to the platform (``CARICC``). It has versions, and a marking may name one of
them: ``KZ/neighbours@2``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

__all__ = ["GROUP_ENTRY", "LONGEST_GROUP", "PLATFORM_GROUPS", "GroupEntry", "group_entry", "is_group_name", "split"]

PLATFORM_GROUPS: Mapping[str, tuple[tuple[str, ...], ...]] = MappingProxyType(
    {"CARICC": (("AZ", "KG", "KZ", "TJ", "TM", "UZ"),)}
)
"""The platform's own groups by name: their members, version by version. They change with the program alone.

CARICC is the Central Asian Regional Information and Coordination Centre for combating illicit trafficking
of narcotic drugs; here are those of its members that take part. Russia is one too, and does not.

Source: Agreement on the establishment of CARICC, in force since 22 March 2010.
"""

LONGEST_GROUP = 30
"""Characters of the name of a group, without its owner."""

_NAME = rf"[a-z][a-z0-9-]{{0,{LONGEST_GROUP - 1}}}"
GROUP_ENTRY = rf"({'|'.join(PLATFORM_GROUPS)}|[A-Z]{{2}}/{_NAME})(@[1-9][0-9]{{0,3}})?"
"""How a release set writes a group, as a pattern for the whole of an entry."""


@dataclass(frozen=True, slots=True)
class GroupEntry:
    """A group as a release set writes it; ``owner`` is empty for one of the platform's own.

    ``version`` None means that the entry follows the group.
    """

    name: str
    version: int | None = None

    @property
    def owner(self) -> str:
        """The administration that it belongs to."""
        return self.name.partition("/")[0] if "/" in self.name else ""

    @property
    def text(self) -> str:
        """As it is written."""
        return self.name if self.version is None else f"{self.name}@{self.version}"


def is_group_name(text: str) -> bool:
    """Whether a group of an administration may have this name, which is written without its owner."""
    return re.fullmatch(_NAME, text) is not None


def group_entry(text: str) -> GroupEntry | None:
    """Read an entry of a release set; None where it names no group."""
    if re.fullmatch(GROUP_ENTRY, text) is None:
        return None
    name, _, version = text.partition("@")
    return GroupEntry(name, int(version) if version else None)


# asked for every placement of every report that comes; reports have few release sets
@lru_cache(maxsize=1024)
def split(release: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A release set as those that it names themselves, and the groups that it names, both in order."""
    entries = sorted(release)
    groups = tuple(each for each in entries if group_entry(each) is not None)
    return tuple(each for each in entries if each not in groups), groups
