"""The sheet a report is written on: its records so far, its officer's hand, its counters."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from intel.demo.draw import Draw
from intel.demo.numbers import COUNTER_SLOTS
from intel.demo.plan import Link, Region, Slot
from intel.demo.writing import Hand
from intel.model.vocabulary import Language

__all__ = ["Sheet"]

_LANGUAGES: Mapping[str, tuple[Language, ...]] = MappingProxyType(
    {
        "AZ": ("en", "ru", "en"),
        "CN": ("zh", "zh", "en"),
        "KG": ("ru",),
        "KZ": ("ru", "ru", "en"),
        "MN": ("en", "ru"),
        "TJ": ("ru", "ru", "en"),
        "TM": ("ru", "en"),
        "UZ": ("ru", "en"),
    }
)
_CHECKED_AT_THE_END = frozenset({"container", "wagon", "awb"})
_PLANTED_SLOT = COUNTER_SLOTS - 1


class Sheet:
    """One report in the making.

    Attributes:
        region: The region it belongs to.
        slot: What was planned for it.
        draw: Where its choices come from.
        hand: Its officer's handwriting.
        report: Its content so far.
        day: When it is reported.
        somebody: Whom its story is about.
    """

    def __init__(self, region: Region, slot: Slot, draw: Draw) -> None:
        """Take an empty sheet."""
        self.region = region
        self.slot = slot
        self.draw = draw
        self.hand = Hand(draw, self.language_of(region, slot))
        self.report: dict[str, Any] = {}
        self.day: date = region.day(slot.index)
        self.somebody = self.hand.absent()
        self._counters: dict[str, int] = {}
        self._links = list(slot.links)

    @staticmethod
    def language_of(region: Region, slot: Slot) -> Language:
        """The language in which the officer of a slot writes."""
        return Draw(region.seed, 6, slot.index).pick(_LANGUAGES[slot.administration])

    def add(self, list_name: str, stem: str, record: dict[str, Any]) -> str:
        """Add a record; returns its local id."""
        records: list[dict[str, Any]] = self.report.setdefault(list_name, [])
        record["id"] = f"{stem}-{len(records) + 1}"
        records.append(record)
        return str(record["id"])

    def planted(self, *families: str) -> list[Link]:
        """The identifiers of these families that were planned for this report; each is given once."""
        found = [link for link in self._links if link.family in families]
        self._links = [link for link in self._links if link not in found]
        return found

    def planted_count(self, *families: str) -> int:
        """How many planted identifiers of these families, or of any, are still to be written."""
        return sum(1 for link in self._links if not families or link.family in families)

    def written(self, link: Link) -> dict[str, Any]:
        """A planted identifier as this officer writes it; its check digit always holds."""
        return self.hand.identifier(link.kind, link.value, self._country_of(link.kind, link.country))

    def fresh(self, kind: str, country: str) -> dict[str, Any]:
        """An identifier that nobody else has; now and then its check digit was misread."""
        value = self.region.numbers.make(kind, country, self.counter(kind))
        if kind in _CHECKED_AT_THE_END and self.draw.chance(3):
            return self.hand.misread(kind, value)
        return self.hand.identifier(kind, value, self._country_of(kind, country))

    def counter(self, kind: str) -> int:
        """The next counter of this report for a kind of number."""
        used = self._counters.get(kind, 0)
        assert used < _PLANTED_SLOT, f"a report needs more than {_PLANTED_SLOT} numbers of kind {kind}"
        self._counters[kind] = used + 1
        return self.slot.index * COUNTER_SLOTS + used

    def _country_of(self, kind: str, country: str) -> str | None:
        return country if kind in {"plate", "passport", "phone"} else None
