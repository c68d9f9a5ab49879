"""From report to report over the identifiers that both state, hubs left aside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from intel.analysis.assemble import heads
from intel.analysis.reading import View, in_chunks, read_identifier
from intel.graph.queries import HOLDERS, HOLDERS_COUNT, KEYS_OF_REPORTS, RECORD_OWNERS

__all__ = ["Bridges", "Identifier", "KeyHasher", "Start", "find_start"]

Identifier = tuple[str, str]
"""Kind and normal form."""

KeyHasher = Callable[[str, str], str]
"""From kind and normal form to the hash under which the graph keeps an identifier."""


@dataclass(frozen=True, slots=True)
class Start:
    """Where a walk begins: visible reports, and the identifier that named them if one did."""

    reports: frozenset[str]
    identifier: Identifier | None = None


class Bridges:
    """The shared identifiers of a view, read as a walk needs them.

    An identifier that more visible records and facets hold than ``hub_limit`` is context, not a
    bridge, and is not walked.
    """

    def __init__(self, view: View, *, hub_limit: int | None) -> None:
        """Begin with nothing read.

        Args:
            view: What is read through.
            hub_limit: Most holders of a bridge; None walks hubs too.
        """
        self._view = view
        self._hub_limit = hub_limit
        self._keys: dict[str, dict[str, Identifier]] = {}
        self._holders: dict[str, frozenset[str]] = {}
        self._hubs: set[str] = set()

    def _read_keys(self, reports: Iterable[str]) -> None:
        unread = [each for each in reports if each not in self._keys]
        self._keys |= {each: {} for each in unread}
        for row in in_chunks(self._view, KEYS_OF_REPORTS, reports=unread):
            self._keys[row.report][row.hash] = (row.kind, row.value)

    def _read_hubs(self, hashes: Iterable[str]) -> None:
        if self._hub_limit is None:
            return
        counts: dict[str, int] = defaultdict(int)
        # records and facets are counted apart, so that the parts are summed here
        for row in in_chunks(self._view, HOLDERS_COUNT, hashes=hashes):
            counts[row.hash] += row.holders
        self._hubs |= {hashed for hashed, count in counts.items() if count > self._hub_limit}

    def _unread(self, hashes: Iterable[str]) -> list[str]:
        return [each for each in hashes if each not in self._holders and each not in self._hubs]

    def _read_holders(self, hashes: Iterable[str]) -> None:
        unread = self._unread(hashes)
        self._read_hubs(unread)
        wanted = [each for each in unread if each not in self._hubs]
        holders: dict[str, set[str]] = {each: set() for each in wanted}
        for row in in_chunks(self._view, HOLDERS, hashes=wanted):
            holders[row.hash].add(row.report)
        self._holders |= {hashed: frozenset(found) for hashed, found in holders.items()}

    def read(self, reports: Iterable[str]) -> None:
        """Read the identifiers of some reports and who else holds them."""
        wanted = list(reports)
        self._read_keys(wanted)
        self._read_holders({hashed for report in wanted for hashed in self._keys[report]})

    def neighbours(self, report: str) -> frozenset[str]:
        """The other reports that share a bridge with one that was read."""
        found = (self._holders[hashed] for hashed in self._keys[report] if hashed in self._holders)
        return frozenset(each for holders in found for each in holders) - {report}

    def shared(self, report: str, other: str) -> Identifier | None:
        """The least bridge between a report that was read and another."""
        keys = self._keys[report]
        common = [keys[hashed] for hashed in keys if other in self._holders.get(hashed, frozenset())]
        return min(common, default=None)

    def spans(self, reports: Iterable[str]) -> list[tuple[Identifier, frozenset[str]]]:
        """The bridges between some reports: identifier, and who of them holds it.

        What only others hold beside one of them is not asked for: it joins none of these.
        """
        within = frozenset(reports)
        self._read_keys(sorted(within))
        holders: dict[str, set[str]] = defaultdict(set)
        names: dict[str, Identifier] = {}
        for report in within:
            for hashed, name in self._keys[report].items():
                holders[hashed].add(report)
                names[hashed] = name
        shared = {hashed: frozenset(found) for hashed, found in holders.items() if len(found) > 1}
        self._read_hubs(self._unread(shared))
        return [(names[hashed], found) for hashed, found in shared.items() if hashed not in self._hubs]


def find_start(view: View, text: str, *, hash_of: KeyHasher) -> Start:
    """What a walk begins with.

    Args:
        view: What is read through.
        text: Handle of a report or of a record, or an identifier as ``kind:value``.
        hash_of: The instance's hash of an identifier.

    Returns:
        The visible reports that it means; none where nothing visible is meant.

    Raises:
        QuestionError: It is an identifier of no known kind.
    """
    if ":" in text:
        identifier = read_identifier(text)
        if identifier is None:
            return Start(frozenset())
        hashes = [hash_of(*identifier)]
        holders = {row.report for row in in_chunks(view, HOLDERS, hashes=hashes)}
        return Start(frozenset(holders), identifier)
    handle = text.strip().lower()
    if heads(view, [handle]):
        return Start(frozenset({handle}))
    return Start(frozenset(row.report for row in in_chunks(view, RECORD_OWNERS, handles=[handle])))
