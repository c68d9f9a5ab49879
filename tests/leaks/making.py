"""How leaks are made: what a mistake is, and the few ways in which one gets into a running system."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import Any
from unittest import mock

from tests.noninterference.stage import Stage

__all__ = ["LEAKS", "Leak", "count", "everything", "forget_guards", "leak", "replace_text", "swap", "unguarded"]

Patch = Callable[[ExitStack, Stage], None]


@dataclass(frozen=True, slots=True)
class Leak:
    """One mistake: the channel of the table in docs/proof.md, what it is, and which property sees it."""

    channel: int
    name: str
    seen_by: str
    patch: Patch

    @contextmanager
    def on(self, stage: Stage) -> Iterator[None]:
        """The system with this leak in it."""
        with ExitStack() as stack:
            self.patch(stack, stage)
            yield


LEAKS: list[Leak] = []
"""All of them, in order of their channels."""


def leak(channel: int, name: str, seen_by: str = "sweep") -> Callable[[Patch], Patch]:
    def keep(patch: Patch) -> Patch:
        LEAKS.append(Leak(channel, name, seen_by, patch))
        return patch

    return keep


def unguarded(text: str, *names: str) -> str:
    """A statement in which somebody forgot the guards of some elements, and said nothing of their classes."""
    for name in names:
        text = re.sub(rf"\b{name}\.ac IN \$visible", "true", text)
        text = re.sub(rf"\b{name}\.exp > \$now", "true", text)
    return re.sub(r"(\[[^\[\]]*\]|collect\(DISTINCT \w+\.ac\)) AS acs", "[] AS acs", text)


def replace_text(stack: ExitStack, query: Any, change: Callable[[str], str]) -> None:
    """Let a statement have another text for a while."""
    kept = query.statement
    text = change(kept.text)
    assert text != kept.text, f"the statement {kept.name!r} is another now: write this leak anew"
    object.__setattr__(query, "statement", replace(kept, text=text))
    stack.callback(object.__setattr__, query, "statement", kept)


def forget_guards(stack: ExitStack, query: Any, *names: str) -> None:
    replace_text(stack, query, lambda text: unguarded(text, *names))


def swap(stack: ExitStack, where: Any, name: str, new: Any) -> None:
    stack.enter_context(mock.patch.object(where, name, new))


def count(stage: Stage, text: str, **params: object) -> int:
    """A look past every view."""
    rows = stage.instance.database.read(lambda transaction: transaction.run(text, params))
    return int(rows[0]["n"])


def everything(stage: Stage, text: str) -> list[Mapping[str, Any]]:
    return stage.instance.database.read(lambda transaction: transaction.run(text, {}))
