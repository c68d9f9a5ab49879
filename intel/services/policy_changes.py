"""Changing policies: one person proposes, another of the same administration confirms, and it holds at once."""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from intel.access.actors import Actor
from intel.access.governing import may_confirm_policy, may_propose_policy, may_read_policy_history
from intel.access.policy import PolicySet
from intel.clock import epoch_ms
from intel.errors import ConflictError, NotFoundError, PolicyBreachError
from intel.graph.driver import Transaction
from intel.graph.policy_state import (
    PolicyChange,
    Proposal,
    drop_proposal,
    put_change,
    put_proposal,
    read_changes,
    read_proposal,
)
from intel.graph.state import advance_epoch, put_policy, read_policy
from intel.log import get_logger
from intel.services.instance import Act, Instance
from intel.services.keys import issuer_key
from intel.services.policies import proposed_set

__all__ = [
    "ChangeShown",
    "confirm",
    "history",
    "proposal_of",
    "propose",
    "text_before",
    "text_in_force",
    "withdraw_proposal",
]

_NOT_YOURS = "there are no rules of this administration for you"


@dataclass(frozen=True, slots=True)
class ChangeShown:
    """A change as its administration reads it; ``is_genuine`` says whether the instance signed it so."""

    change: PolicyChange
    is_genuine: bool


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _in_force(transaction: Transaction) -> PolicySet:
    row = read_policy(transaction)
    if row is None:
        raise PolicyBreachError("no policy set is in force")
    return PolicySet.from_json(row.texts)


def text_in_force(instance: Instance, actor: Actor, originator: str) -> str:
    """The file of an administration that is in force.

    Raises:
        NotFoundError: It is not the actor's to read.

    Access: For people of that administration and auditors.
    """
    _demand(is_allowed=may_read_policy_history(actor, originator))
    return instance.policies().own_text(originator)


def _demand(*, is_allowed: bool) -> None:
    if not is_allowed:
        raise NotFoundError(_NOT_YOURS)


def propose(instance: Instance, actor: Actor, text: str, *, note: str = "") -> Proposal:
    """Propose other rules for the actor's own administration; nothing changes before another confirms.

    Args:
        instance: The instance.
        actor: A unit or supervisor of the administration.
        text: The whole file.
        note: Why, in a sentence, for the history.

    Raises:
        NotFoundError: He governs no rules.
        PolicyError: The text cannot be used; all that is wrong is named.
        ConflictError: Another proposal waits already, or it would change nothing.

    Access: Speaks of the actor's own administration alone.
    """
    originator = actor.administration
    _demand(is_allowed=may_propose_policy(actor, originator))
    proposed_set(instance.policies(), {originator: text})
    at = epoch_ms(instance.clock.now())

    def write(transaction: Transaction) -> Proposal:
        waiting = read_proposal(transaction, originator)
        if waiting is not None:
            raise ConflictError(
                f"{waiting.proposer} proposed a change of the rules of {originator} that nobody has confirmed yet",
                advice="Confirm it or take it back first: `intel policy history` shows it.",
                details={"proposal": waiting.id, "proposer": waiting.proposer},
            )
        current = _in_force(transaction).own_text(originator)
        if current == text:
            raise ConflictError("these rules are in force already", advice="Nothing is to be done.")
        made = Proposal(
            id=instance.new_id(),
            originator=originator,
            text=text,
            base=_digest(current),
            note=note[:500],
            proposer=actor.name,
            role=str(actor.role),
            proposed_at=at,
        )
        put_proposal(transaction, made)
        instance.audit(transaction, actor, _act(actor, "policy.propose", made.id), count=1)
        return made

    return instance.database.write(write)


def _act(actor: Actor, name: str, about: str) -> Act:
    return Act(name, actor.default_purpose, about)


def proposal_of(instance: Instance, actor: Actor) -> Proposal | None:
    """The proposal that waits for a second person of the actor's administration.

    Raises:
        NotFoundError: He governs no rules.

    Access: Speaks of the actor's own administration alone.
    """
    _demand(is_allowed=may_propose_policy(actor, actor.administration))
    return instance.database.read(lambda transaction: read_proposal(transaction, actor.administration), latest=True)


def _waiting(transaction: Transaction, originator: str) -> Proposal:
    found = read_proposal(transaction, originator)
    if found is None:
        raise ConflictError(
            f"no change of the rules of {originator} waits to be confirmed", advice="Propose one first."
        )
    return found


def withdraw_proposal(instance: Instance, actor: Actor) -> Proposal:
    """Take back the proposal of the actor's administration, whoever of it made it.

    Raises:
        NotFoundError: He governs no rules.
        ConflictError: None waits.

    Access: Speaks of the actor's own administration alone.
    """
    _demand(is_allowed=may_propose_policy(actor, actor.administration))

    def write(transaction: Transaction) -> Proposal:
        found = _waiting(transaction, actor.administration)
        drop_proposal(transaction, found.id)
        instance.audit(transaction, actor, _act(actor, "policy.withdraw-proposal", found.id), count=1)
        return found

    return instance.database.write(write)


def confirm(instance: Instance, actor: Actor, *, proposal: str | None = None) -> PolicyChange:
    """Confirm what another person of the administration proposed: it is signed and holds at once.

    Args:
        instance: The instance.
        actor: Another than who proposed; one of the two is a supervisor.
        proposal: Its number, to be sure that it is the one he read; None for the one that waits.

    Returns:
        The change; from its epoch on everybody is answered by the new rules.

    Raises:
        NotFoundError: He governs no rules.
        ConflictError: None waits, it is another, the rules changed since, or he may not be the second.
        ConfigError: The rules cannot be used any more beside those of others.

    Access: Speaks of the actor's own administration alone.
    """
    originator = actor.administration
    _demand(is_allowed=may_propose_policy(actor, originator))
    key, at = issuer_key(instance.settings.data_dir), epoch_ms(instance.clock.now())

    def write(transaction: Transaction) -> PolicyChange:
        # first of all: who moves the epoch holds it, and others who would change rules wait
        advance_epoch(transaction)
        found = _waiting(transaction, originator)
        if proposal is not None and found.id != proposal:
            raise ConflictError("another change than this one waits to be confirmed", advice="Read it first.")
        if not may_confirm_policy(actor, originator, proposer=found.proposer, proposers_role=found.role):
            raise ConflictError(
                "a change is confirmed by another person than who proposed it, and one of the two is a supervisor",
                advice="Ask a colleague of your administration to confirm it.",
                details={"proposer": found.proposer},
            )
        old = _in_force(transaction)
        before = old.own_text(originator)
        if _digest(before) != found.base:
            raise ConflictError(
                "the rules were changed since this was proposed",
                advice="Take the proposal back, compare with the rules in force and propose again.",
            )
        new = old.with_file(originator, found.text)
        epoch = put_policy(transaction, digest=new.digest, texts=new.to_json(), at=at)
        unsigned = PolicyChange(
            id=found.id,
            originator=originator,
            text=found.text,
            before=before,
            note=found.note,
            proposer=found.proposer,
            proposed_at=found.proposed_at,
            confirmer=actor.name,
            confirmed_at=at,
            epoch=epoch,
            set_digest=new.digest,
            signature="",
        )
        change = replace(unsigned, signature=b64encode(key.sign(_signed_bytes(unsigned))).decode())
        put_change(transaction, change)
        drop_proposal(transaction, found.id)
        instance.audit(transaction, actor, _act(actor, "policy.activate", found.id), count=1)
        return change

    change = instance.database.write(write)
    get_logger().info("policy.activated", originator=originator, epoch=change.epoch, policy=change.set_digest)
    return change


def _signed_bytes(change: PolicyChange) -> bytes:
    """What the signature of a change covers: all of it, the texts by their digests; canonical JSON."""
    plain = {
        "type": "intel-policy-change/1",
        "id": change.id,
        "originator": change.originator,
        "text": _digest(change.text),
        "before": _digest(change.before),
        "note": change.note,
        "proposer": change.proposer,
        "proposed_at": change.proposed_at,
        "confirmer": change.confirmer,
        "confirmed_at": change.confirmed_at,
        "epoch": change.epoch,
        "set": change.set_digest,
    }
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _is_genuine(change: PolicyChange, key: Ed25519PrivateKey) -> bool:
    try:
        key.public_key().verify(b64decode(change.signature, validate=True), _signed_bytes(change))
    except (InvalidSignature, ValueError):
        return False
    return True


def history(instance: Instance, actor: Actor, originator: str) -> Sequence[ChangeShown]:
    """The changes of an administration's rules, the last first, each with whether its signature holds.

    Raises:
        NotFoundError: They are not the actor's to read.

    Access: For people of that administration and auditors.
    """
    _demand(is_allowed=may_read_policy_history(actor, originator))
    key = issuer_key(instance.settings.data_dir)
    found = instance.database.read(lambda transaction: read_changes(transaction, originator), latest=True)
    return [ChangeShown(each, _is_genuine(each, key)) for each in found]


def text_before(instance: Instance, actor: Actor, *, change: str | None = None) -> str:
    """The rules to go back to: those before the last change, or before the change that is named.

    Raises:
        NotFoundError: He governs no rules.
        ConflictError: There is no such change.

    Access: Speaks of the actor's own administration alone.
    """
    _demand(is_allowed=may_propose_policy(actor, actor.administration))
    for each in history(instance, actor, actor.administration):
        if change in (None, each.change.id):
            return each.change.before
    raise ConflictError("there is no such change to go back behind", advice="`intel policy history` lists them.")
