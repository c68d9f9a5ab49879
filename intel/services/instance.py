"""An instance: its settings, secret, database and policies, and the one way to answer.

Everything that is asked of an instance goes through `Instance.answer`: actor and purpose become
visible classes, the work runs on a view of them, the act is written to the audit, and only then
does the answer go out.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from intel.access.actors import Actor
from intel.access.groups import GroupBook
from intel.access.handles import InstanceSecret
from intel.access.onward import OnwardAsking
from intel.access.policy import PolicySet, load_policy_files
from intel.clock import Clock, epoch_ms, from_epoch_ms
from intel.errors import ConfigError, GraphUnavailableError, NotFoundError
from intel.graph.bootstrap import bootstrap
from intel.graph.driver import Database, Transaction
from intel.graph.emergency_state import tell_originators, use_emergency
from intel.graph.engine import open_database
from intel.graph.onward_state import use_grants
from intel.graph.serving import Serving, has_expired, write_served
from intel.graph.spending import SpentRow
from intel.graph.state import AuditEntry, advance_epoch, read_epoch, write_audit
from intel.graph.view import GraphView
from intel.services.budgets import Budgets
from intel.services.private_files import put_once
from intel.services.showings import Showings, Shown
from intel.services.sights import Sight, SightKey, Sights
from intel.services.turns import Turns
from intel.settings import Settings, make_clock

__all__ = ["Act", "Change", "Instance", "Sight", "open_instance"]

T = TypeVar("T")

_RERUNS = 40  # an originator who withdraws one report after another must not keep everybody waiting for ever


@dataclass(frozen=True, slots=True)
class Act:
    """One act as the audit names it; ``arguments`` are digested, keyed per actor.

    ``asked`` is the most items that an answer can have, by what was asked; 0 where nothing is asked.
    """

    name: str
    purpose: str
    arguments: str = ""
    asked: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """What a change works with: its transaction, its actor's view, and the epoch that begins with it.

    ``policies`` and ``groups`` are those in force; ``at`` is the moment of the change, aware, UTC.
    """

    transaction: Transaction
    view: GraphView
    policies: PolicySet
    groups: GroupBook
    epoch: int
    at: datetime


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found for an answer, and when: all that decides whether it may go out."""

    sight: Sight
    at: int
    count: int
    serving: Serving
    grants: Sequence[OnwardAsking]


class Instance:
    """One running instance; safe to share between threads.

    Access: `answer` is where actor and purpose become a view; nothing else makes one.
    """

    def __init__(self, settings: Settings, *, clock: Clock, secret: InstanceSecret, database: Database) -> None:
        """Put an instance together; use `open_instance`.

        Args:
            settings: Its settings.
            clock: Its time.
            secret: What its handles and hashes are keyed with.
            database: Bootstrapped.
        """
        self.settings = settings
        self.clock = clock
        self.secret = secret
        self.database = database
        self._sights = Sights(secret)
        self._turns = Turns()
        self._latest = 0
        self._showings = Showings(secret)
        self.budgets = Budgets(settings, database, now=self.now)

    def now(self) -> int:
        """The present moment, epoch milliseconds; it never goes back while the program runs.

        A clock that is set back must not bring back what had expired.
        """
        self._latest = max(self._latest, epoch_ms(self.clock.now()))
        return self._latest

    def new_id(self) -> str:
        """A fresh unguessable id for something of the platform's own."""
        return secrets.token_hex(16)

    def policies(self) -> PolicySet:
        """The policy set in force: the one in the graph."""
        return self.database.read(self.policies_in, latest=True)

    def policies_in(self, transaction: Transaction) -> PolicySet:
        """The policy set in force, read in a transaction that has not moved the epoch.

        Args:
            transaction: In which it is to hold.
        """
        return self._sights.policies(transaction, now=self.now())

    def groups_in(self, transaction: Transaction) -> GroupBook:
        """Who belongs to which named group, read in a transaction that has not moved the epoch.

        Args:
            transaction: In which it is to hold.
        """
        return self._sights.groups(transaction, now=self.now())

    def visible(self, actor: Actor, purpose: str, *, action: str = "read") -> Sight:
        """The classes an actor may see now.

        Args:
            actor: Who.
            purpose: For what.
            action: What he would do, as `SightKey` has it.

        Returns:
            The sight of the present epoch, decided once an epoch and then kept.
        """
        return self.database.read(lambda transaction: self._sight(transaction, (actor, purpose, action)), latest=True)

    def _sight(self, transaction: Transaction, key: SightKey) -> Sight:
        return self._sights.of(transaction, key, now=self.now())

    def demand_case(self, actor: Actor) -> None:
        """Make sure that an actor is on the case that he works on, before anything is done for him.

        Args:
            actor: Who, with the case of his session.

        Raises:
            QuestionError: He is not, or there is no such case: one refusal.
        """
        if actor.cases:
            self.database.read(lambda transaction: self._sights.demand_case(transaction, actor), latest=True)

    def answer(
        self,
        actor: Actor,
        act: Act,
        *,
        work: Callable[[GraphView], T],
        count: Callable[[T], int],
        action: str = "read",
        shown: Callable[[T], Shown] | None = None,
    ) -> T:
        """Answer something from the actor's view, audited before the answer goes out.

        If the epoch moves meanwhile, or anything expires, what was found is thrown away and asked
        again.

        Args:
            actor: Who asks.
            act: What, and for what purpose.
            work: Computes the answer from a view; may run more than once.
            count: How many items the answer has, for the audit.
            action: ``read`` or ``export``.
            shown: What the answer shows, so that he can be told of its withdrawal, and by which grants.

        Returns:
            What ``work`` found on the view of the epoch in which the audit entry was written.

        Raises:
            BudgetExceededError: He, his unit or his administration asked as much as may be asked in a time.
            GraphUnavailableError: The epoch would not stand still.

        Access: The only maker of views.
        """
        act = replace(act, asked=max(act.asked, 1))
        self.budgets.admit(actor, is_file=action == "export")

        def found_anew() -> tuple[T, _Found]:
            now = self.now()

            def read(transaction: Transaction) -> tuple[Sight, T]:
                sight = self._sight(transaction, (actor, act.purpose, action))
                view = GraphView(transaction, visible=sight.visible, now=now, emergency=sight.emergency)
                return sight, work(view)

            with self._missing(actor, act):
                sight, found = self.database.read(read, latest=True)
            if action == "export":
                self.budgets.admit(actor, is_file=True, reports=count(found))
            out = shown(found) if shown else Shown()
            serving = self._showings.of(actor.name, out.handles, epoch=sight.epoch, is_taken=action == "export")
            return found, _Found(sight, now, count(found), serving, out.grants)

        for overtaken in range(_RERUNS):
            with self._turns.answer(overtaken):
                answer, found = found_anew()
                if self._is_settled(actor, act, found):
                    return answer
        raise GraphUnavailableError("the rules are changing; nothing was answered")

    def _is_settled(self, actor: Actor, act: Act, found: _Found) -> bool:
        """Whether what was found still holds at this moment; if so the audit says so before it goes out."""

        def settle(transaction: Transaction) -> AuditEntry | None:
            at, emergency = self.now(), found.sight.emergency
            if read_epoch(transaction) != found.sight.epoch or (emergency and emergency.state(at) != "open"):
                return None
            has_ended = any(each.state(at) != "granted" for each in found.grants)
            if has_ended or (at != found.at and has_expired(transaction, after=found.at, until=at)):
                return None
            use_grants(transaction, found.grants, at=at)
            write_served(transaction, found.serving, number=self.new_id(), at=at)
            if emergency:
                # what came since it was opened may be of somebody who has not been told yet
                tell_originators(transaction, emergency.id, originators=found.sight.originators, at=at)
                use_emergency(transaction, emergency.id, at=at)
            return self.audit(transaction, actor, act, sight=found.sight, count=found.count)

        entry = self.database.write(settle)
        if entry is None:
            return False
        self._showings.are_recorded(found.serving)
        self._spend(actor, entry)
        return True

    def _spend(self, actor: Actor, entry: AuditEntry) -> None:
        """Count what is in the audit now, and tell the supervisors where it is one look-up too many."""
        self.budgets.record(SpentRow(entry.id, entry.at, entry.actor, entry.unit, entry.act, entry.asked, entry.count))
        self.budgets.note_walk(actor)

    @contextmanager
    def _missing(self, actor: Actor, act: Act) -> Generator[None]:
        """Let a look-up that finds nothing be an act like any other, hidden or not there: audited and counted."""
        try:
            yield
        except NotFoundError:
            missed = replace(act, asked=max(act.asked, 1))
            entry = self.database.write(lambda transaction: self.audit(transaction, actor, missed, count=0))
            self._spend(actor, entry)
            raise

    def change(self, actor: Actor, act: Act, *, work: Callable[[Change], T], count: Callable[[T], int]) -> T:
        """Change what is there, in one transaction: seen through the actor's view, audited, a new epoch.

        What the act names is looked up through the same view as any answer, in the transaction that
        changes it. Every answer that was begun before and goes out later is found anew.

        Args:
            actor: Who.
            act: What, and for what purpose.
            work: Does it; may run more than once, each time in a transaction of its own.
            count: How many reports it concerned, for the audit.

        Returns:
            What ``work`` returned.

        Access: The view of a change is that of an answer; nothing else makes one.
        """

        def run(transaction: Transaction) -> T:
            now = self.now()
            sight = self._sights.of(transaction, (actor, act.purpose, "read"), now=now, is_ordinary=True)
            view = GraphView(transaction, visible=sight.visible, now=now)
            policies, groups = self.policies_in(transaction), self.groups_in(transaction)
            epoch = advance_epoch(transaction)
            done = work(Change(transaction, view, policies, groups, epoch, from_epoch_ms(now)))
            self.audit(transaction, actor, act, sight=sight, count=count(done))
            return done

        with self._missing(actor, act), self._turns.change():
            return self.database.write(run)

    def audit(
        self,
        transaction: Transaction,
        actor: Actor,
        act: Act,
        *,
        count: int,
        sight: Sight | None = None,
        emergency: str = "",
    ) -> AuditEntry:
        """Write one act into the audit, in the transaction that is given.

        Args:
            transaction: The writing transaction of the act.
            actor: Who.
            act: What, and for what purpose.
            count: How many items it concerned.
            sight: The view it was answered from; None for writes.
            emergency: The one that the act is about; else the one that the view was seen in.

        Returns:
            What was written.
        """
        entry = AuditEntry(
            id=self.new_id(),
            at=self.now(),
            actor=actor.name,
            unit=actor.unit,
            purpose=act.purpose,
            on_case=", ".join(actor.cases),
            emergency=sight.emergency.id if sight and sight.emergency else emergency,
            act=act.name,
            arguments=self.secret.argument_digest(actor.name, act.arguments),
            view="" if sight is None else sight.fingerprint,
            epoch=0 if sight is None else sight.epoch,
            count=count,
            asked=act.asked,
        )
        write_audit(transaction, entry)
        return entry


def _secret_of(settings: Settings) -> InstanceSecret:
    """The instance secret: from the settings, or drawn once and kept for its owner alone."""
    if settings.secret is not None:
        return InstanceSecret(settings.secret.get_secret_value().encode())
    path = settings.data_dir / "secret"
    try:
        if not path.exists():
            put_once(path, secrets.token_bytes(32))
        return InstanceSecret(path.read_bytes())
    except (OSError, ValueError) as error:
        raise ConfigError(
            "the instance secret cannot be read or made",
            advice="Check that the data directory is yours and can be written.",
        ) from error


def _first_policy() -> tuple[str, str]:
    policies = load_policy_files()
    return policies.digest, policies.to_json()


@contextmanager
def open_instance(settings: Settings, *, database: Database | None = None) -> Generator[Instance]:
    """Open an instance: its engine started or attached to, its schema brought up to date.

    Args:
        settings: Of the instance.
        database: An open database to use instead, as tests do.

    Yields:
        The instance; the engine is let go of at the end.

    Raises:
        ConfigError: Settings, secret or policies cannot be used.
        GraphUnavailableError: The database does not answer.
    """
    clock, secret = make_clock(settings), _secret_of(settings)
    if database is not None:
        bootstrap(database, clock=clock, policy=_first_policy)
        yield Instance(settings, clock=clock, secret=secret, database=database)
        return
    with open_database(settings) as opened:
        bootstrap(opened, clock=clock, policy=_first_policy)
        yield Instance(settings, clock=clock, secret=secret, database=opened)
