"""What this program has recorded as shown already, so that the same is not recorded at every answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from intel.access.handles import InstanceSecret
from intel.access.onward import OnwardAsking
from intel.access.readers import Reader
from intel.graph.serving import Serving

__all__ = ["Showings", "Shown"]

_KEPT = 200_000


@dataclass(frozen=True, slots=True)
class Shown:
    """What an answer shows: handles of reports, and the grants by which it goes out, which must hold when it does."""

    handles: Iterable[str] = ()
    grants: Sequence[OnwardAsking] = ()


class Showings:
    """Remembers the records of the present epoch; safe to share between threads.

    A report that is withdrawn and comes again is another: with each epoch all is recorded anew.
    """

    def __init__(self, secret: InstanceSecret) -> None:
        """Begin with nothing recorded.

        Args:
            secret: The instance secret.
        """
        self._secret = secret
        self._epoch = 0
        self._known: set[tuple[str, str, bool]] = set()

    def of(self, name: str, handles: Iterable[str], *, epoch: int, is_taken: bool) -> Serving:
        """What is to be recorded of an answer.

        Args:
            name: The reader's.
            handles: What the answer shows.
            epoch: The epoch of the answer.
            is_taken: Whether it leaves as a file.
        """
        reader = Reader(self._secret, name)
        known = self._known if epoch == self._epoch else frozenset[tuple[str, str, bool]]()
        new = {each for each in handles if (reader.reader, each, is_taken) not in known}
        return Serving(reader.reader, epoch, is_taken, {each: reader.seal(each) for each in new})

    def are_recorded(self, serving: Serving) -> None:
        """Remember what was recorded, now that it is committed."""
        if serving.epoch != self._epoch or len(self._known) > _KEPT:
            self._known, self._epoch = set(), serving.epoch
        self._known.update((serving.reader, each, serving.is_taken) for each in serving.shown)
