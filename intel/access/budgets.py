"""How much one person, one unit and one administration may ask in a time, and who walks through handles.

Pure bookkeeping: acts go in, refusals and pauses come out. Nothing counts here but what the asker asked
and what his own answers held. Of a colleague it counts that he asked and for how much at most, never what he
was shown: otherwise a refusal would tell of what only the colleague may see.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field
from typing import Literal

from intel.access.actors import Actor, Role

__all__ = ["DAY", "HOUR", "Budget", "Ledger", "Limits", "Refusal", "Spending", "may_know_of_walk"]

HOUR = 3_600_000
DAY = 24 * HOUR
"""Milliseconds."""

_STEPS = 360
"""A window moves on in so many steps: finer would keep every act, coarser would free too much at once."""
_LONGEST_PAUSE = 10_000
_MISS_WINDOW = 600_000

Level = Literal["user", "unit", "administration"]
Budget = Literal["questions", "rows", "reports", "files"]
_WINDOWS: dict[Budget, int] = {"questions": HOUR, "rows": HOUR, "reports": DAY, "files": DAY}


@dataclass(frozen=True, slots=True)
class Spending:
    """One act as budgets see it.

    Attributes:
        at: When, epoch milliseconds.
        actor: Whose.
        unit: His; may be empty.
        administration: His; may be empty.
        asked: Most rows that the answer could hold, by what was asked.
        held: Rows that it held, or reports where it is a file.
        is_file: Whether it left as a file.
        is_miss: Whether it looked for one thing and found none.
    """

    at: int
    actor: str
    unit: str
    administration: str
    asked: int = 1
    held: int = 0
    is_file: bool = False
    is_miss: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """What one user may spend, and how many times as much all of a unit and of an administration; 0 is no limit.

    Attributes:
        questions: In an hour.
        rows: In an hour.
        reports: Taken away in files, in a day.
        files: In a day.
        unit_times: For a unit together.
        administration_times: For an administration together.
        misses: Look-ups that find nothing in ten minutes, after which the rest is slowed.
        pause: Milliseconds between two answers of who is slowed.
    """

    questions: int = 0
    rows: int = 0
    reports: int = 0
    files: int = 0
    unit_times: int = 1
    administration_times: int = 1
    misses: int = 0
    pause: int = 2_000

    def of(self, level: Level, budget: Budget) -> int:
        """The limit of a budget; 0 where there is none."""
        own = {"questions": self.questions, "rows": self.rows, "reports": self.reports, "files": self.files}[budget]
        if level == "user":
            return own
        # what a colleague's files held depends on what he may see; that there were files does not
        return 0 if budget == "reports" else own * (self.unit_times if level == "unit" else self.administration_times)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Which budget is used up, whose it is, and in how many whole seconds there is some of it again."""

    budget: Budget
    level: Level
    limit: int
    hours: int
    seconds: int


@dataclass(slots=True)
class _Window:
    """What was spent in the last so many milliseconds, added up in steps."""

    length: int
    steps: deque[list[int]] = field(default_factory=deque[list[int]])
    total: int = 0

    def add(self, at: int, amount: int) -> None:
        """Count an amount; acts may come a little out of order."""
        size = self.length // _STEPS
        end = (at // size + 1) * size
        if self.steps and end <= self.steps[-1][0]:
            self.steps[-1][1] += amount
        else:
            self.steps.append([end, amount])
        self.total += amount

    def used(self, now: int) -> int:
        """What counts now."""
        while self.steps and self.steps[0][0] + self.length <= now:
            self.total -= self.steps.popleft()[1]
        return self.total

    def free_at(self, limit: int, now: int) -> int:
        """When less than a limit will count, if nothing more is spent; a limit that is never met counts the window."""
        left = self.total
        for end, amount in self.steps:
            left -= amount
            if left < limit:
                return end + self.length
        return now + self.length


class Ledger:
    """What everybody spent; one thread at a time."""

    def __init__(self, limits: Limits) -> None:
        """Begin with nothing spent.

        Args:
            limits: For everybody alike.
        """
        self.limits = limits
        self._windows: dict[tuple[Level, str, Budget], _Window] = {}
        self._misses: dict[str, _Window] = {}
        self._turns: dict[str, int] = {}

    def add(self, spending: Spending) -> None:
        """Count an act."""
        self._count("user", spending.actor, spending, rows=spending.held)
        if spending.unit:
            self._count("unit", spending.unit, spending, rows=spending.asked)
        if spending.administration:
            self._count("administration", spending.administration, spending, rows=spending.asked)
        if spending.is_miss:
            self._misses.setdefault(spending.actor, _Window(_MISS_WINDOW)).add(spending.at, 1)

    def _count(self, level: Level, name: str, spending: Spending, *, rows: int) -> None:
        amounts: dict[Budget, int] = {"questions": 1}
        if spending.is_file:
            amounts |= {"files": 1, "reports": spending.held}
        else:
            amounts["rows"] = rows
        for budget, amount in amounts.items():
            if amount and self.limits.of(level, budget):
                key = (level, name, budget)
                self._windows.setdefault(key, _Window(_WINDOWS[budget])).add(spending.at, amount)

    def refusal(self, asker: Spending, *, is_file: bool = False, reports: int = 0) -> Refusal | None:
        """Why the asker is refused at this moment, or None: the one that lasts longest.

        Args:
            asker: Who asks, and when.
            is_file: Whether he wants a file.
            reports: How many are in it, where that is known.
        """
        found: list[Refusal] = []
        budgets: tuple[Budget, ...] = ("questions", "files", "reports") if is_file else ("questions", "rows")
        names: dict[Level, str] = {"user": asker.actor, "unit": asker.unit, "administration": asker.administration}
        for level, name in names.items():
            for budget in budgets if name else ():
                limit, window = self.limits.of(level, budget), self._windows.get((level, name, budget))
                more = reports if budget == "reports" else 0
                used = 0 if window is None else window.used(asker.at)
                if limit and used + max(more, 1) > limit:
                    window = window or _Window(_WINDOWS[budget])
                    free_at = window.free_at(limit - max(more, 1) + 1, asker.at)
                    seconds = max(1, math.ceil((free_at - asker.at) / 1000))
                    found.append(Refusal(budget, level, limit, _WINDOWS[budget] // HOUR, seconds))
        return max(found, key=lambda each: each.seconds, default=None)

    def is_walking(self, actor: str, now: int) -> bool:
        """Whether somebody looked for so many things that are not there for him that he is slowed."""
        window = self._misses.get(actor)
        return window is not None and 0 < self.limits.misses < window.used(now)

    def pause(self, actor: str, now: int) -> int | None:
        """How many milliseconds the next answer of somebody waits; None where too many of his wait already.

        Each call takes a turn: however many he asks at once, they are answered one after another.
        """
        if not self.is_walking(actor, now):
            self._turns.pop(actor, None)
            return 0
        turn = max(now, self._turns.get(actor, now)) + self.limits.pause
        if turn - now > _LONGEST_PAUSE:
            return None
        self._turns[actor] = turn
        return turn - now


def may_know_of_walk(actor: Actor, *, walker: str, unit: str) -> bool:
    """Whether somebody is told that a user looks for many things that are not there for him.

    The supervisors of his unit are, but not he himself; and the auditor, who sees all acts.

    Args:
        actor: Who asks for his notices.
        walker: Name of the user who looked.
        unit: That user's.
    """
    if actor.role is Role.AUDITOR:
        return True
    return actor.role is Role.SUPERVISOR and actor.unit == unit and actor.name != walker
