"""Which reports are meant: those named by their handles, and those that an answer names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from intel.access.actors import Actor
from intel.errors import ExportError, LimitExceededError
from intel.services.ask import Ask, ask
from intel.services.instance import Instance

__all__ = ["Selection", "handles_of_answer", "too_many"]

_ROWS_FOR_A_REPORT = 4
"""An answer has rows for edges too; one with more rows than this has more reports than may be taken at once."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Reports by handle, or those that the answer to a question names."""

    reports: tuple[str, ...] = ()
    question: Ask | None = None

    @property
    def named(self) -> frozenset[str]:
        """The handles that were named, in their one spelling."""
        return frozenset(each.strip().lower() for each in self.reports)

    def plain(self) -> list[object]:
        """As it goes into the audit, digested."""
        asked = self.question
        return [sorted(self.named), None if asked is None else [asked.name, sorted(asked.arguments.items())]]


def too_many(most: int) -> LimitExceededError:
    """The error for more reports than an instance takes at once."""
    return LimitExceededError(
        f"at most {most:,} reports are taken at once",
        advice="Ask for fewer, by date or country.",
        details={"limit": most},
    )


def handles_of_answer(instance: Instance, actor: Actor, question: Ask) -> Iterator[str]:
    """The reports that the rows of an answer name: all pages of it, or the one that was asked for.

    Args:
        instance: Whom to ask.
        actor: Who asks.
        question: What.

    Raises:
        ExportError: Its answer names no reports.
        LimitExceededError: It names more than an instance takes at once.
    """
    is_one_page = "limit" in question.arguments or "after" in question.arguments
    arguments = dict(question.arguments)
    if not is_one_page:
        arguments["limit"] = str(instance.settings.max_page)
    taken = 0
    while True:
        answer = ask(instance, actor, replace(question, arguments=arguments), is_shown=False).plain()
        rows = answer["rows"]
        yield from _handles_of_rows(question.name, rows)
        taken += len(rows)
        if is_one_page or answer["next"] is None:
            return
        if taken > _ROWS_FOR_A_REPORT * (most := instance.settings.max_expansion):
            raise too_many(most)
        arguments["after"] = answer["next"]


def _handles_of_rows(name: str, rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for row in rows:
        if name == "report":
            yield row["id"]
        elif "report" in row:
            yield row["report"]
        elif "reports" in row:
            yield from row["reports"]
        else:
            raise ExportError(
                f"the answer to {name!r} names no reports",
                advice="Take the answer to search, network, trace or changes.",
            )
