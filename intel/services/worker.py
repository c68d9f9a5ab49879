"""A worker: works through whatever was acknowledged and is not through yet, for as long as it is let."""

from __future__ import annotations

import math
import threading
import time

from intel.errors import GraphUnavailableError, IntelError
from intel.graph.intake import open_submissions
from intel.log import get_logger
from intel.services.instance import Instance
from intel.services.working import is_through, work_on

__all__ = ["Worker"]

_IDLE_SECONDS = 0.5
_AWAY_SECONDS = 2.0


class Worker:
    """Takes open submissions, the oldest first; as many workers as one likes may run at once.

    A submission that has only just come is left to whoever sent it, who mostly waits for the answer
    and works it through.
    """

    def __init__(self, instance: Instance) -> None:
        """Make a worker; it does nothing yet.

        Args:
            instance: Whose submissions it takes.
        """
        self._instance = instance
        self._stop = threading.Event()
        self._seen: frozenset[str] = frozenset()

    def stop(self) -> None:
        """Ask it to end after the submission that it is at."""
        self._stop.set()

    @property
    def is_stopped(self) -> bool:
        """Whether `stop` was called."""
        return self._stop.is_set()

    def run(self, *, is_until_done: bool = False, patience: float = math.inf) -> None:
        """Work until `stop`; a database that is away is waited for.

        Args:
            is_until_done: End when nothing is open.
            patience: Seconds to wait for a database that is away, each time anew.

        Raises:
            GraphUnavailableError: It stayed away for longer; another connection may find it.
        """
        given_up = math.inf
        while not self._stop.is_set():
            try:
                is_busy = self.pass_once()
                given_up = math.inf
                if is_until_done and not self._open():
                    return
            except GraphUnavailableError:
                given_up = min(given_up, time.monotonic() + patience)
                if time.monotonic() >= given_up:
                    raise
                self._stop.wait(_AWAY_SECONDS)
                continue
            if not is_busy:
                self._stop.wait(_IDLE_SECONDS / 10 if is_until_done else _IDLE_SECONDS)

    def pass_once(self) -> bool:
        """Go once over what is open.

        Returns:
            Whether it worked any submission through.

        Raises:
            GraphUnavailableError: The database is away.
        """
        found = self._open()
        ready = [number for number in found if number in self._seen]
        self._seen = frozenset(found)
        has_worked = False
        for number in ready:
            if self._stop.is_set():
                break
            try:
                state = work_on(self._instance, number, lambda _, __: None)
            except GraphUnavailableError:
                raise
            except IntelError as error:
                # what cannot be worked through must not keep the others waiting; it is tried again
                get_logger().error("worker.fault", exc_info=error)
                continue
            has_worked = has_worked or is_through(state)
        return has_worked

    def _open(self) -> list[str]:
        return self._instance.database.read(open_submissions, latest=True)
