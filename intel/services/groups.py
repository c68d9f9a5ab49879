"""Named groups: one person proposes who belongs to one, another of its owner confirms, and it holds at once.

What is not the actor's to know of is not there for him: a group that he neither owns nor belongs to,
one that does not exist and one that he has left are the same refusal.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from intel.access.actors import Actor
from intel.access.governing import may_confirm_policy, may_propose_policy
from intel.access.groups import GroupBook
from intel.access.projection import iso_moment
from intel.errors import ConflictError, NotFoundError, QuestionError
from intel.graph.driver import Transaction
from intel.graph.group_state import (
    GroupProposal,
    GroupVersion,
    drop_group_proposal,
    put_group_proposal,
    put_group_version,
    read_group_proposals,
    read_group_versions,
)
from intel.graph.state import advance_epoch
from intel.log import get_logger
from intel.model.administrations import ADMINISTRATIONS
from intel.model.groups import LONGEST_GROUP, PLATFORM_GROUPS, is_group_name
from intel.services.instance import Act, Instance

__all__ = ["confirm_group", "group_history", "groups", "propose_group", "take_back_group"]

_MOST_VERSIONS = 9_999
_MOST_GROUPS = 100


def _none_there() -> NotFoundError:
    return NotFoundError("there is no such group for you", advice="`intel group list` shows those that you know.")


def _demand_governor(actor: Actor) -> None:
    if not may_propose_policy(actor, actor.administration):
        raise NotFoundError("there are no groups for you to change")


def _name(actor: Actor, name: str) -> str:
    """The full name of a group of the actor's administration, as he writes it with or without its owner."""
    bare = name.removeprefix(f"{actor.administration}/")
    if not is_group_name(bare):
        raise QuestionError(
            "this cannot be the name of a group of your administration",
            advice=f"Small letters, digits and hyphens, a letter first, at most {LONGEST_GROUP} of them.",
            details={"argument": "group"},
        )
    return f"{actor.administration}/{bare}"


def _members(actor: Actor, members: Iterable[str]) -> list[str]:
    found = sorted({each.strip().upper() for each in members if each.strip()})
    strange = [each for each in found if each not in ADMINISTRATIONS]
    if strange:
        raise QuestionError(
            f"{strange[0][:20]!r} is no administration that takes part",
            advice=f"Administrations: {', '.join(sorted(ADMINISTRATIONS))}. An empty list dissolves the group.",
            details={"argument": "members"},
        )
    return [each for each in found if each != actor.administration]


def propose_group(
    instance: Instance, actor: Actor, name: str, *, members: Iterable[str], note: str = ""
) -> dict[str, Any]:
    """Propose a group, or other members of one; nothing changes before another person confirms.

    Args:
        instance: Where.
        actor: A unit or supervisor of the administration that owns it.
        name: Of the group; its owner may stand before it.
        members: Codes of administrations, all that shall belong to it beside its owner; none dissolves it.
        note: Why, in a sentence, for the history.

    Returns:
        The proposal: its number, the group, the version that it will be, members and proposer.

    Raises:
        NotFoundError: He governs no groups.
        QuestionError: It cannot be the name of a group, or somebody is no administration.
        ConflictError: Another change of it waits already, it would change nothing, or there are too many.

    Access: Speaks of the actor's own administration alone.
    """
    _demand_governor(actor)
    full, wanted = _name(actor, name), _members(actor, members)

    def write(transaction: Transaction) -> GroupProposal:
        waiting = [each for each in read_group_proposals(transaction, actor.administration) if each.name == full]
        if waiting:
            raise ConflictError(
                f"{waiting[0].proposer} proposed a change of this group that nobody has confirmed yet",
                advice="Confirm it or take it back first: `intel group list` shows it.",
                details={"proposal": waiting[0].id, "proposer": waiting[0].proposer},
            )
        own = [each for each in read_group_versions(transaction) if each.owner == actor.administration]
        versions = [each for each in own if each.name == full]
        if versions and versions[-1].members == wanted:
            raise ConflictError("these are its members already", advice="Nothing is to be done.")
        if len(versions) >= _MOST_VERSIONS or len({each.name for each in own} | {full}) > _MOST_GROUPS:
            raise ConflictError("there are too many groups or versions of one", advice="Change a group that there is.")
        made = GroupProposal(
            id=instance.new_id(),
            name=full,
            owner=actor.administration,
            version=len(versions) + 1,
            members=wanted,
            note=note[:500],
            proposer=actor.name,
            role=str(actor.role),
            proposed_at=instance.now(),
        )
        put_group_proposal(transaction, made)
        instance.audit(transaction, actor, _act(actor, "group.propose", made.id), count=1)
        return made

    return _proposal_plain(instance.database.write(write))


def _act(actor: Actor, name: str, about: str = "") -> Act:
    return Act(name, actor.default_purpose, about)


def _proposal_plain(each: GroupProposal) -> dict[str, Any]:
    return {
        "proposal": each.id,
        "group": each.name,
        "version": each.version,
        "members": each.members,
        "proposer": each.proposer,
        "proposed_at": iso_moment(each.proposed_at),
        "note": each.note,
    }


def _waiting(transaction: Transaction, actor: Actor, full: str) -> GroupProposal:
    found = [each for each in read_group_proposals(transaction, actor.administration) if each.name == full]
    if not found:
        raise ConflictError("no change of this group waits to be confirmed", advice="Propose one first.")
    return found[0]


def confirm_group(instance: Instance, actor: Actor, name: str, *, proposal: str | None = None) -> dict[str, Any]:
    """Confirm what a colleague proposed: from now on this is who belongs to the group.

    Args:
        instance: Where.
        actor: Another than who proposed; one of the two is a supervisor.
        name: Of the group.
        proposal: Its number, to be sure that it is the one he read; None for the one that waits.

    Returns:
        The version that is in force now.

    Raises:
        NotFoundError: He governs no groups.
        ConflictError: None waits, it is another, or he may not be the second.

    Access: Speaks of the actor's own administration alone.
    """
    _demand_governor(actor)
    full = _name(actor, name)

    def write(transaction: Transaction) -> GroupVersion:
        # first of all: who moves the epoch holds it, and others who would change groups wait
        epoch = advance_epoch(transaction)
        found = _waiting(transaction, actor, full)
        if proposal is not None and found.id != proposal:
            raise ConflictError("another change than this one waits to be confirmed", advice="Read it first.")
        if not may_confirm_policy(actor, found.owner, proposer=found.proposer, proposers_role=found.role):
            raise ConflictError(
                "a change is confirmed by another person than who proposed it, and one of the two is a supervisor",
                advice="Ask a colleague of your administration to confirm it.",
                details={"proposer": found.proposer},
            )
        version = GroupVersion(
            id=f"{full}@{found.version}",
            name=full,
            owner=found.owner,
            version=found.version,
            members=found.members,
            note=found.note,
            proposer=found.proposer,
            proposed_at=found.proposed_at,
            confirmer=actor.name,
            confirmed_at=instance.now(),
            epoch=epoch,
        )
        put_group_version(transaction, version)
        drop_group_proposal(transaction, found.id)
        instance.audit(transaction, actor, _act(actor, "group.confirm", found.id), count=1)
        return version

    made = instance.database.write(write)
    # neither whose it is, nor its name, nor who belongs to it: who reads the log may know of none of these
    get_logger().info("group.changed", epoch=made.epoch)
    return _version_plain(made)


def _version_plain(each: GroupVersion) -> dict[str, Any]:
    return {
        "group": each.name,
        "version": each.version,
        "members": sorted({*each.members, each.owner}),
        "proposer": each.proposer,
        "proposed_at": iso_moment(each.proposed_at),
        "confirmer": each.confirmer,
        "confirmed_at": iso_moment(each.confirmed_at),
        "note": each.note,
    }


def take_back_group(instance: Instance, actor: Actor, name: str) -> dict[str, Any]:
    """Take back the change of a group that waits, whoever of the administration proposed it.

    Args:
        instance: Where.
        actor: A unit or supervisor of the administration that owns it.
        name: Of the group.

    Returns:
        What was taken back.

    Raises:
        NotFoundError: He governs no groups.
        ConflictError: None waits.

    Access: Speaks of the actor's own administration alone.
    """
    _demand_governor(actor)
    full = _name(actor, name)

    def write(transaction: Transaction) -> GroupProposal:
        found = _waiting(transaction, actor, full)
        drop_group_proposal(transaction, found.id)
        instance.audit(transaction, actor, _act(actor, "group.take-back", found.id), count=1)
        return found

    return _proposal_plain(instance.database.write(write))


def groups(instance: Instance, actor: Actor) -> list[dict[str, Any]]:
    """The groups that somebody may know of, as they are now, by name.

    Args:
        instance: Where.
        actor: Who asks.

    Returns:
        Of each its name, version, and members; to units and supervisors of its owner what waits as well.

    Access: The groups of the actor's own administration, those that it belongs to, and the platform's own.
    """

    def read(transaction: Transaction) -> list[dict[str, Any]]:
        versions = read_group_versions(transaction)
        book = GroupBook.of((each.name, each.version, each.members) for each in versions)
        known = [name for name in sorted(book.versions) if book.is_known_to(actor.administration, name)]
        found: dict[str, dict[str, Any]] = {
            name: {"group": name, "version": book.latest(name), "members": sorted(book.versions[name][-1])}
            for name in known
        }
        if may_propose_policy(actor, actor.administration):
            for each in read_group_proposals(transaction, actor.administration):
                place = found.setdefault(each.name, {"group": each.name, "version": 0, "members": []})
                place["waiting"] = _proposal_plain(each)
        instance.audit(transaction, actor, _act(actor, "groups"), count=len(found))
        return [found[name] for name in sorted(found)]

    return instance.database.write(read)


def group_history(instance: Instance, actor: Actor, name: str) -> list[dict[str, Any]]:
    """All versions of a group, the last first, with who proposed and who confirmed each.

    Args:
        instance: Where.
        actor: Of the administration that owns it.
        name: Of the group.

    Raises:
        NotFoundError: There is no such group of his administration.

    Access: For people of its owner alone: a member learns who belongs to it now, and no more.
    """
    if not actor.is_staff or name in PLATFORM_GROUPS:
        raise _none_there()
    full = name if name.startswith(f"{actor.administration}/") else f"{actor.administration}/{name}"

    def read(transaction: Transaction) -> list[dict[str, Any]]:
        found = [each for each in read_group_versions(transaction) if each.name == full]
        if not found:
            raise _none_there()
        instance.audit(transaction, actor, _act(actor, "group.history", full), count=len(found))
        return [_version_plain(each) for each in reversed(found)]

    return instance.database.write(read)
