"""What a log may say: numbers, and names of the program's own parts. Every other word could be one of a report."""

from __future__ import annotations

import io
import json

from intel.api.problems import PROBLEMS
from intel.clock import Clock
from intel.graph.statements import STATEMENTS
from intel.log import configure_logging
from intel.services.ask import QUESTIONS

__all__ = ["Listening", "check_log"]

_SAYABLE = {*STATEMENTS, *QUESTIONS, *PROBLEMS}
_OF_THE_ENTRY = {"event", "level", "timestamp", "at", "library"}


def check_log(text: str) -> None:
    """Hold every entry of a log against what may be said.

    Args:
        text: One JSON object a line.
    """
    for line in text.splitlines():
        entry = json.loads(line)
        said = {key: value for key, value in entry.items() if key not in _OF_THE_ENTRY and isinstance(value, str)}
        assert said.keys() == {key for key, value in said.items() if value in _SAYABLE}, f"a log entry says {said}"


class Listening:
    """Listens to all that this process logs, whoever is served."""

    def __init__(self, clock: Clock) -> None:
        """Begin.

        Args:
            clock: Of the entries.
        """
        self._clock = clock
        self._stream = io.StringIO()

    def listen(self) -> None:
        """Listen, after somebody else has."""
        configure_logging("debug", clock=self._clock, stream=self._stream)

    def check(self) -> None:
        """Hold what was said since the last time against what may be said."""
        check_log(self.forget())

    def forget(self) -> str:
        """What was said since the last time, which is not held against anything any more."""
        said = self._stream.getvalue()
        self._stream.seek(0)
        self._stream.truncate()
        return said

    def stop(self) -> None:
        """Listen no more."""
        configure_logging("warning", clock=self._clock)
        self.check()
