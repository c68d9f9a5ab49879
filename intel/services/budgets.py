"""Budgets of an instance: how much is asked by whom, kept in the process and read from the audit.

The windows live in the process, so that a question costs no look-up. They are filled from the audit when
the program starts, and again every half minute: so neither a restart nor the command line beside the
service gives anybody a new budget, and no counter has to be written that officers would wait for.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from intel.access.actors import DEMONSTRATION_ACTORS, Actor
from intel.access.budgets import DAY, HOUR, Ledger, Limits, Refusal, Spending, may_know_of_walk
from intel.errors import BudgetExceededError
from intel.graph.driver import Database
from intel.graph.spending import SpentRow, Walk, put_walk, read_walks, spent_since
from intel.settings import Settings

__all__ = ["Budgets"]

_SYNC_MILLISECONDS = 30_000
_LATE_MILLISECONDS = 60_000
"""An act is in the audit with the moment at which it began to be written."""

_EXPORTS = frozenset({"export", "forward"})
"""Acts that make a file: for the own office, and to pass on."""
_LOOKUPS = frozenset(
    {"report", "network", "path", "trace", "search", "policy.explain", "withdraw", "reclassify", "release", *_EXPORTS}
)
"""Acts that look for something named: one that finds nothing is a miss, whether it is hidden or not there."""


class Budgets:
    """Who asked how much; safe to share between threads.

    A refusal follows from what the asker asked and was shown, and from how often and for how much at most
    his unit and his administration asked: never from what is hidden from him.
    """

    def __init__(self, settings: Settings, database: Database, *, now: Callable[[], int]) -> None:
        """Make the budgets; nothing is read yet.

        Args:
            settings: With the limits.
            database: Whose audit fills them.
            now: The time of the instance, epoch milliseconds.
        """
        self._limits = Limits(
            questions=settings.budget_questions,
            rows=settings.budget_rows,
            reports=settings.budget_reports,
            files=settings.budget_files,
            unit_times=settings.budget_unit_times,
            administration_times=settings.budget_administration_times,
            misses=settings.enumeration_misses,
            pause=round(settings.enumeration_seconds * 1000),
        )
        limits = self._limits
        self._is_counting = any((limits.questions, limits.rows, limits.reports, limits.files, limits.misses))
        self._database = database
        self._now = now
        self._lock = threading.Lock()
        self.forget()

    def forget(self) -> None:
        """Begin anew, with what the audit says; for an instance whose database was replaced."""
        with self._lock:
            self._ledger = Ledger(self._limits)
            self._read_at: int | None = None
            self._known: dict[str, int] = {}
            self._walkers: dict[str, int] = {}

    def admit(self, actor: Actor, *, is_file: bool = False, reports: int = 0) -> None:
        """Let an actor ask, or refuse.

        Args:
            actor: Who asks.
            is_file: Whether he takes the answer away as a file.
            reports: How many are in it, once that is known.

        Raises:
            BudgetExceededError: His, his unit's or his administration's budget is used up.
        """
        if not self._is_counting:
            return
        self.refresh()
        asker = Spending(self._now(), actor.name, actor.unit, actor.administration)
        with self._lock:
            refusal = self._ledger.refusal(asker, is_file=is_file, reports=reports)
        if refusal is not None:
            raise _refused(refusal)

    def record(self, row: SpentRow) -> None:
        """Count an act that was answered, or found nothing, once it is in the audit.

        Args:
            row: As the audit has it.
        """
        if self._is_counting:
            with self._lock:
                self._add(row)

    def refresh(self) -> None:
        """Read what other programs of the instance let people ask, if that was not done just now."""
        if not self._is_counting:
            return
        now = self._now()
        with self._lock:
            last = self._read_at
            if last is not None and now - last < _SYNC_MILLISECONDS:
                return
            self._read_at = now  # whoever comes meanwhile goes on with what is known
        since = now - DAY if last is None else last - _LATE_MILLISECONDS
        try:
            rows = self._database.read(lambda transaction: spent_since(transaction, since=since))
        except BaseException:
            self._read_at = last
            raise
        with self._lock:
            for row in sorted(rows, key=lambda each: each.at):
                self._add(row)
            oldest = now - 2 * (_SYNC_MILLISECONDS + _LATE_MILLISECONDS)
            self._known = {number: at for number, at in self._known.items() if at >= oldest}

    def _add(self, row: SpentRow) -> None:
        if row.id in self._known:
            return
        self._known[row.id] = row.at
        actor = DEMONSTRATION_ACTORS.get(row.actor)
        self._ledger.add(
            Spending(
                row.at,
                row.actor,
                row.unit,
                "" if actor is None else actor.administration,
                asked=row.asked,
                held=row.count,
                is_file=row.act in _EXPORTS,
                is_miss=row.act in _LOOKUPS and row.count == 0,
            )
        )

    def has_walkers(self) -> bool:
        """Whether anybody was slowed in the last hour; where not, nobody has to be looked at."""
        latest = self._now() - HOUR
        return any(at >= latest for at in list(self._walkers.values()))

    def pause(self, actor: Actor) -> float:
        """How many seconds an actor waits before he is answered; each call takes a turn of his.

        Args:
            actor: Who asks.

        Raises:
            BudgetExceededError: So many of his questions wait that this one would wait too long.
        """
        with self._lock:
            found = self._ledger.pause(actor.name, self._now())
        if found is None:
            raise BudgetExceededError(
                "you looked for many things that are not there, and are answered one at a time",
                details={"budget": "look-ups", "of": "user", "again_in_seconds": self._limits.pause // 1000 or 1},
            )
        return found / 1000

    def note_walk(self, actor: Actor) -> None:
        """Tell the supervisors of an actor's unit where he walks through handles or identifiers."""
        now = self._now()
        with self._lock:
            if not self._ledger.is_walking(actor.name, now):
                return
            is_new = self._walkers.get(actor.name, 0) // HOUR != now // HOUR
            self._walkers[actor.name] = now
        if is_new:
            walk = Walk(now, actor.name, actor.unit, self._limits.misses)
            number = f"{actor.name}:{now // HOUR}"
            self._database.write(lambda transaction: put_walk(transaction, walk, number=number))

    def walks(self, actor: Actor) -> list[Walk]:
        """Who walked in the last thirty days, as far as an actor is to know it."""
        found = self._database.read(
            lambda transaction: read_walks(transaction, since=self._now() - 30 * DAY), latest=True
        )
        return [each for each in found if may_know_of_walk(actor, walker=each.actor, unit=each.unit)]


_WHOSE = {"user": "you have", "unit": "your unit has", "administration": "your administration has"}
_WHAT = {
    "questions": "asked as many questions as it may",
    "rows": "been given as many rows as it may",
    "reports": "taken away as many reports as it may",
    "files": "taken away as many files as it may",
}


def _refused(refusal: Refusal) -> BudgetExceededError:
    hours = "hour" if refusal.hours == 1 else f"{refusal.hours} hours"
    what = _WHAT[refusal.budget].replace("it may", "you may") if refusal.level == "user" else _WHAT[refusal.budget]
    return BudgetExceededError(
        f"{_WHOSE[refusal.level]} {what} in the last {hours}: {refusal.limit}",
        advice=f"Ask again in {refusal.seconds} seconds, or for less; docs/access.md says what is counted.",
        details={
            "budget": refusal.budget,
            "of": refusal.level,
            "limit": refusal.limit,
            "hours": refusal.hours,
            "again_in_seconds": refusal.seconds,
        },
    )
