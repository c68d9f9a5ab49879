"""Who belongs to a named group, for whose data it counts, and who may know of it.

Two rules keep an originator's word over its own data. A group of its own is *followed*: whom it adds
sees at once what it had released to the group. A group of somebody else never opens anything further
than on the day on which the originator named it: its marking keeps the version of that day, and what
counts is who belonged to it then and belongs to it still.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from intel.access.classes import AccessClass, BaseClass
from intel.errors import QuestionError
from intel.model.administrations import ADMINISTRATIONS
from intel.model.groups import PLATFORM_GROUPS, GroupEntry, group_entry
from intel.model.marking import Marking
from intel.model.report import RECORD_LISTS, Report

__all__ = ["NO_GROUPS", "GroupBook", "KeptReport", "UnknownGroupError", "kept_marking", "kept_report"]


class UnknownGroupError(QuestionError):
    """A marking names a group that its sender does not know: hidden from him and not there are one refusal."""

    def __init__(self, entry: str) -> None:
        """Refuse an entry of a release set, as it was written."""
        super().__init__(
            f"{entry[:60]!r} is no group that you can release to",
            advice="`intel group list` shows the groups that you know, and their versions.",
            details={"field": "releasable_to", "value": entry[:60]},
        )
        self.entry = entry


@dataclass(frozen=True)
class GroupBook:
    """All groups in all their versions, as they are at one moment.

    ``versions`` has for each name the members of its versions, the first one first; the owner of a group
    belongs to it. Nothing of it is part of an answer to who does not know the group.

    Source: design §3 (named groups; groups have versions).
    """

    versions: Mapping[str, tuple[frozenset[str], ...]] = field(default_factory=dict[str, tuple[frozenset[str], ...]])

    @classmethod
    def of(cls, versions: Iterable[tuple[str, int, Iterable[str]]]) -> GroupBook:
        """The book of some versions and of the platform's own groups.

        Args:
            versions: Name, number from 1 and members of each, in any order.
        """
        found = {name: tuple(map(frozenset, each)) for name, each in PLATFORM_GROUPS.items()}
        for name, _, members in sorted(versions, key=lambda each: (each[0], each[1])):
            owner = GroupEntry(name).owner
            found[name] = (*found.get(name, ()), frozenset((*members, owner)))
        return cls(found)

    @cached_property
    def digest(self) -> str:
        """Stands for all of it: two books of one digest decide alike."""
        plain = {name: [sorted(each) for each in some] for name, some in self.versions.items()}
        return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()

    def latest(self, name: str) -> int:
        """The number of the version in force; 0 where there is no such group."""
        return len(self.versions.get(name, ()))

    def members(self, entry: GroupEntry) -> frozenset[str]:
        """Who belongs to a group now, and did in the version that the entry names."""
        versions = self.versions.get(entry.name, ())
        if not versions or (entry.version is not None and entry.version > len(versions)):
            return frozenset()
        return versions[-1] if entry.version is None else versions[-1] & versions[entry.version - 1]

    def is_known_to(self, administration: str, name: str) -> bool:
        """Whether people of an administration may know of a group: it owns it or belongs to it now.

        Of the platform's own groups everybody may know.
        """
        if name in PLATFORM_GROUPS:
            return True
        return administration in ADMINISTRATIONS and administration in self.members(GroupEntry(name))

    def reached(self, entry: str, originator: str) -> frozenset[str]:
        """Whom an originator's data reach by an entry of their release set.

        Args:
            entry: As the marking has it.
            originator: Whose data.

        Returns:
            Administrations; none where the originator could not have named the group.
        """
        named = group_entry(entry)
        if named is None:
            return frozenset()
        if named.owner == originator or (not named.owner and named.version is not None):
            return self.members(named)
        versions = self.versions.get(named.name, ())
        # what is another's is named by version, by who belonged to it then; a doubt reaches nobody
        if named.version is None or named.version > len(versions) or originator not in versions[named.version - 1]:
            return frozenset()
        return self.members(named)

    def resolved(self, access: AccessClass) -> AccessClass:
        """A class as it is decided now: the members of its groups are among whom it is released to."""
        if not any(part.groups for part in access.parts):
            return access
        return AccessClass(frozenset(self._resolved(part) for part in access.parts))

    def _resolved(self, base: BaseClass) -> BaseClass:
        reached = frozenset[str]().union(*(self.reached(each, base.originator) for each in base.groups))
        return replace(base, release=tuple(sorted({*base.release, *reached})))

    def kept(self, entry: str, *, originator: str, by: str) -> str:
        """An entry of a release set as a marking keeps it.

        Args:
            entry: As it was written: an administration, ``RILO``, ``ALL`` or a group.
            originator: Whose data are marked.
            by: Administration of who marks them; empty where he belongs to none.

        Returns:
            The same; a group of others with its version of now where none is named.

        Raises:
            UnknownGroupError: It is a group that he does not know, or a version that there is not.
        """
        named = group_entry(entry)
        if named is None:
            return entry
        is_there = self.is_known_to(by, named.name) and self.is_known_to(originator, named.name)
        if not is_there or (named.version or 0) > self.latest(named.name):
            raise UnknownGroupError(entry)
        if named.version is None and named.owner != originator:
            return GroupEntry(named.name, self.latest(named.name)).text
        return entry


NO_GROUPS = GroupBook.of(())
"""The platform's own groups and no other."""


def kept_marking(
    marking: Marking, book: GroupBook, *, originator: str, by: str, before: Marking | None = None
) -> Marking:
    """A marking as it is kept: groups of others with the version of this moment.

    Args:
        marking: As it was written.
        book: Of this moment.
        originator: Whose data are marked.
        by: Administration of who marks them; empty where he belongs to none.
        before: The marking that it takes the place of; what stands in that stays as it is.

    Raises:
        UnknownGroupError: It names one that he does not know.
    """
    fields: dict[str, tuple[str, ...]] = {}
    for name in ("releasable_to", "nominal_releasable_to"):
        there = getattr(before, name, ())
        fields[name] = tuple(
            each if each in there else book.kept(each, originator=originator, by=by) for each in getattr(marking, name)
        )
    if all(getattr(marking, name) == each for name, each in fields.items()):
        return marking
    return Marking.model_validate({**marking.model_dump(), **fields})


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report with its markings as they are kept, and what was made of which entry: (field, written, kept).

    ``came`` is the marking that it came under, where its originator's rule for lifetimes made another of it.
    """

    report: Report
    changes: tuple[tuple[str, str, str], ...]
    came: Marking | None = None


def kept_report(report: Report, book: GroupBook, *, by: str) -> KeptReport:
    """A report with all its markings as they are kept.

    Args:
        report: As it was sent.
        book: Of this moment.
        by: Administration of who sends it; empty where he belongs to none.

    Raises:
        UnknownGroupError: A marking names one that he does not know.
    """
    changes: list[tuple[str, str, str]] = []

    def kept(marking: Marking, where: str) -> Marking:
        found = kept_marking(marking, book, originator=report.administration, by=by)
        if found is marking:
            return marking
        for name in ("releasable_to", "nominal_releasable_to"):
            for entry in getattr(marking, name):
                made = book.kept(entry, originator=report.administration, by=by)
                changes.extend([(f"{where}.{name}", entry, made)] if made != entry else [])
        return found

    updates: dict[str, object] = {"marking": kept(report.marking, "marking")}
    for name in RECORD_LISTS:
        records = getattr(report, name)
        if any(each.marking is not None for each in records):
            updates[name] = tuple(
                each
                if each.marking is None
                else each.model_copy(update={"marking": kept(each.marking, f"{name}.{each.id}.marking")})
                for each in records
            )
    return KeptReport(report if not changes else report.model_copy(update=updates), tuple(changes))
