"""What answering leaves behind where no answer shows it: statements, log entries, acts in the audit."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from intel.graph.driver import Transaction
from intel.graph.platform_queries import AuditRow
from intel.graph.state import read_audit
from intel.graph.statements import STATEMENTS
from intel.log import configure_logging
from tests.noninterference.logs import check_log
from tests.noninterference.stage import Stage

__all__ = ["Statements", "Traces", "recorded", "traced"]


@dataclass(slots=True)
class Statements:
    """What a program asked its database for: texts, and how many rows came back."""

    texts: list[str] = field(default_factory=list[str])
    rows: list[int] = field(default_factory=list[int])

    def work(self) -> list[tuple[str, int]]:
        """Every statement with the number of its rows, in order."""
        return list(zip(self.texts, self.rows, strict=True))


@contextmanager
def recorded() -> Iterator[Statements]:
    """Write down what every transaction of this process asks for."""
    found = Statements()
    run = Transaction.run

    def recording(self: Transaction, text: str, params: Mapping[str, object]) -> list[dict[str, object]]:
        rows = run(self, text, params)
        found.texts.append(text)
        found.rows.append(len(rows))
        return rows

    Transaction.run = recording
    try:
        yield found
    finally:
        Transaction.run = run


@dataclass(slots=True)
class Traces:
    """What answering leaves behind where no answer shows it: work, log entries, acts in the audit."""

    statements: Statements
    log: io.StringIO = field(default_factory=io.StringIO)
    acts: list[tuple[object, ...]] = field(default_factory=list[tuple[object, ...]])

    def work(self) -> list[tuple[str, int]]:
        """The reading statements in order, each with the number of its rows."""
        return [(name, rows) for text, rows in self.statements.work() if (name := _READING.get(text)) is not None]

    def compare(self, other: Traces) -> None:
        """Hold the traces of two worlds of one view against each other."""
        here, there = self.work(), other.work()
        first = next((each for each in zip(here, there, strict=False) if each[0] != each[1]), len(here) - len(there))
        assert here == there, f"the database was asked for something else, or gave more rows: {first}"
        assert self.log.getvalue() == other.log.getvalue()
        assert self.acts == other.acts


# Which reports changed for anybody is asked, and which changed for the reader decided on their history:
# a re-marking for others adds a row here, which is one of the residuals that docs/proof.md states.
_READING = {each.text: name for name, each in STATEMENTS.items() if each.mode == "read" and name != "changed_reports"}
_MOST_ACTS = 5000


@contextmanager
def traced(stage: Stage) -> Iterator[Traces]:
    """Catch what answering leaves behind."""
    known = {each.id for each in _acts(stage)}
    with recorded() as statements:
        traces = Traces(statements)
        configure_logging("debug", clock=stage.clock, stream=traces.log)
        try:
            yield traces
        finally:
            stage.listening.listen()
    check_log(traces.log.getvalue())
    acts = (each for each in _acts(stage) if each.id not in known)
    traces.acts = sorted((each.actor, each.purpose, each.act, each.arguments, each.count) for each in acts)


def _acts(stage: Stage) -> Sequence[AuditRow]:
    return stage.instance.database.read(lambda transaction: read_audit(transaction, since=0, limit=_MOST_ACTS))
