"""The platform's own figures: what tells an operator whether an instance works, and nothing of what is in it.

No figure is of a person, a unit or an administration. Two of them, the epoch and the submissions
that are open, move with what is hidden from an officer; so they are for the operator alone, who is
known by a token of his own, and part of no answer.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotReadyError
from dataclasses import dataclass
from importlib.metadata import version

from intel.errors import IntelError
from intel.graph.driver import Transaction
from intel.graph.intake import open_submissions
from intel.graph.schema import SCHEMA_VERSION
from intel.graph.state import read_epoch
from intel.services.instance import Instance

__all__ = ["Figures", "FiguresReader", "program_version", "schema_version"]

_PATIENCE_SECONDS = 2.0


def program_version() -> str:
    """The version of this program."""
    return version("intel")


def schema_version() -> int:
    """The schema that this program makes and reads."""
    return SCHEMA_VERSION


@dataclass(frozen=True, slots=True)
class Figures:
    """Whether the database answers, and what it says of itself; zeros where it does not."""

    is_database_up: bool
    engine: str = ""
    epoch: int = 0
    open_submissions: int = 0


class FiguresReader:
    """Reads the figures within two seconds, also while the database is away; safe to share between threads."""

    def __init__(self, instance: Instance) -> None:
        """Make a reader; it reads nothing yet.

        Args:
            instance: Whose figures they are.
        """
        self._instance = instance
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="figures")
        self._asked: Future[Figures] | None = None

    def read(self) -> Figures:
        """The figures now; those of a database that does not answer at once are none."""
        # one question at a time: a database that hangs must not gather threads that wait for it
        if self._asked is None or self._asked.done():
            self._asked = self._pool.submit(self._read)
        try:
            return self._asked.result(_PATIENCE_SECONDS)
        except (NotReadyError, IntelError):
            return Figures(is_database_up=False)

    def _read(self) -> Figures:
        database = self._instance.database

        def read(transaction: Transaction) -> tuple[int, int]:
            return read_epoch(transaction), len(open_submissions(transaction))

        epoch, submissions = database.read(read)
        return Figures(is_database_up=True, engine=database.engine, epoch=epoch, open_submissions=submissions)
