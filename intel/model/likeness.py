"""By what two reports are taken to tell of one seizure: day, place, goods, amounts and identifiers, as one value.

Only what is open in a report counts, and marked like the report itself: whoever sees both reports
sees all that the likeness rests on.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from intel.model.identifiers import normalise, sort_of_kind
from intel.model.nominal import Part
from intel.model.quantity import normal_amount
from intel.model.report import Report

__all__ = [
    "MOST_DAYS",
    "MOST_IN_A_GROUP",
    "POSSIBLY_SAME",
    "Likeness",
    "alike",
    "likeness_of",
    "likeness_of_records",
    "tie_group",
    "tie_of",
]

MOST_DAYS = 3
"""Days that two reports of one seizure may be apart."""

MOST_IN_A_GROUP = 50
"""Where more reports than this share place, week and goods, or an identifier in a week, it says nothing."""

POSSIBLY_SAME = "possibly-same"
"""Kind of the link between reports that may tell of one seizure, beside those that originators state."""

_MOST_APART = 50
"""Amounts may differ by one part in so many: 2 %."""
_WINDOW = 7
_TELLING_DIGITS = 3
_CERTAIN_DIGITS = 4
_MOST_BY_CHANCE = 3
_IDENTIFIER = "identifier "
_IDENTIFIED = ("goods", "conveyances", "equipment", "seals", "documents")


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is compared of a report.

    ``day`` is the proleptic ordinal of its date; ``place`` stands for itself, empty where none is said;
    ``kinds`` are those of its goods; ``goods`` and ``amounts`` are kinds with exact normal amounts in one
    order, empty where not all goods have both; ``ties`` are identifiers of which one shared speaks for
    likeness; ``said`` is what speaks against it where both say it and nothing of it is the same.
    """

    day: int
    place: str
    kinds: tuple[str, ...]
    goods: tuple[str, ...]
    amounts: tuple[int, ...]
    ties: tuple[str, ...]
    said: Mapping[str, tuple[str, ...]]

    def plain(self) -> list[Any]:
        """As a JSON array, in the order of the fields."""
        said = {name: list(values) for name, values in self.said.items()}
        lists = (self.kinds, self.goods, self.amounts, self.ties)
        return [self.day, self.place, *map(list, lists), said]

    @classmethod
    def of_plain(cls, plain: Sequence[Any]) -> Likeness:
        """As it was before `plain`."""
        day, place, kinds, goods, amounts, ties, said = plain
        texts = {name: tuple(values) for name, values in said.items()}
        return cls(day, place, tuple(kinds), tuple(goods), tuple(amounts), tuple(ties), texts)

    @property
    def group(self) -> str | None:
        """What is equal in all that are alike by what they say, with the week; None where it says too little."""
        if not self.place or not self.goods:
            return None
        return self._group(self.day // _WINDOW)

    def lies_in(self) -> list[str]:
        """The groups that it lies in: its own, and one for each identifier."""
        own = self.group
        return [*([] if own is None else [own]), *(tie_group(tie, self.day) for tie in self.ties)]

    def near_groups(self) -> list[str]:
        """The groups in which those lie that can be near by what they say: one or two, or none."""
        return [self._group(week) for week in self._weeks] if self.place and self.goods else []

    def tie_groups(self) -> list[str]:
        """The groups in which those lie that can share an identifier: at most two for each."""
        return [f"{week}\x1f{tie}" for tie in self.ties for week in self._weeks]

    @property
    def _weeks(self) -> list[int]:
        return sorted({(self.day + by) // _WINDOW for by in (-MOST_DAYS, MOST_DAYS)})

    def _group(self, week: int) -> str:
        return "\x1f".join((str(week), self.place, *self.goods))

    def is_like(self, other: Likeness, crowds: Mapping[str, int]) -> bool:
        """Whether both may tell of one seizure.

        Args:
            other: Of another report of the same unit.
            crowds: How many reports lie in each group of the two.

        Source: issue 5 part 7: date ± 3 days, place, goods, quantity within 2 %, shared identifiers.
        """
        if abs(self.day - other.day) > MOST_DAYS:
            return False
        return self._is_tied(other, crowds) or self._is_near(other, crowds)

    def _is_tied(self, other: Likeness, crowds: Mapping[str, int]) -> bool:
        """By an identifier that both state, if what both say of their goods agrees."""
        shared = [
            tie
            for tie in self.ties
            if tie in other.ties
            and max(crowds[tie_group(tie, self.day)], crowds[tie_group(tie, other.day)]) <= MOST_IN_A_GROUP
        ]
        if not shared:
            return False
        mine, its = (dict(zip(each.goods, each.amounts, strict=True)) for each in (self, other))
        both = mine.keys() & its.keys()
        if both:
            return all(_are_near(mine[name], its[name]) for name in both)
        return not self.kinds or not other.kinds or not set(self.kinds).isdisjoint(other.kinds)

    def _is_near(self, other: Likeness, crowds: Mapping[str, int]) -> bool:
        """By place, goods and amounts, if nothing that both say speaks against it."""
        if self.group is None or other.group is None or (self.place, self.goods) != (other.place, other.goods):
            return False
        if not all(_are_near(a, b) for a, b in zip(self.amounts, other.amounts, strict=True)):
            return False
        crowd = [crowds[group] for group in {self.group, other.group}]
        if max(crowd) > MOST_IN_A_GROUP or self == other:
            return max(crowd) <= MOST_IN_A_GROUP
        against = self._against(other)
        if any(name.startswith(_IDENTIFIER) for name in against):
            return False
        digits = min(self._digits, other._digits) if self.amounts == other.amounts else 0
        if digits >= _CERTAIN_DIGITS:
            return True  # what somebody wrote of the rest does not outweigh a number of so many places
        # a round amount, or one that is only near, is had by chance where such seizures are many
        return not against and (digits >= _TELLING_DIGITS or sum(crowd) <= _MOST_BY_CHANCE)

    def _against(self, other: Likeness) -> list[str]:
        return [
            name
            for name, values in self.said.items()
            if name in other.said and set(values).isdisjoint(other.said[name])
        ]

    @property
    def _digits(self) -> int:
        """Places of the longest amount: two seizures have 3 g or 100 kg by chance, and hardly 21.425 kg."""
        return max(len(str(amount).strip("0")) for amount in self.amounts)


def alike(own: Likeness, others: Mapping[str, Likeness], *, crowded: Collection[str] = ()) -> list[str]:
    """Which of some reports may tell of the same seizure as one.

    Where amounts are round or differ it counts how many such reports there are: at an airport with a
    courier every day two of them carry nearly the same by chance.

    Args:
        own: Of the one.
        others: Of others by name: at least all that lie in its groups, but for those of ``crowded``.
        crowded: Those of its groups that hold more than `MOST_IN_A_GROUP`.

    Returns:
        Names, in order.
    """
    looked_in = {*own.near_groups(), *own.tie_groups()}
    found = {name: each for name, each in others.items() if not looked_in.isdisjoint(each.lies_in())}
    crowds = Counter(group for each in (own, *found.values()) for group in each.lies_in())
    crowds.update(dict.fromkeys(crowded, MOST_IN_A_GROUP + 1))
    return sorted(name for name, each in found.items() if own.is_like(each, crowds))


def tie_group(tie: str, day: int) -> str:
    """The group of the reports that state an identifier in the week of a day.

    Args:
        tie: As `tie_of` gives it.
        day: Proleptic ordinal.
    """
    return f"{day // _WINDOW}\x1f{tie}"


def _are_near(one: int, other: int) -> bool:
    return abs(one - other) * _MOST_APART <= max(one, other)


def tie_of(list_name: str, body: Mapping[str, Any]) -> str:
    """The identifier by which a record is found again in another report; empty where it has none.

    Args:
        list_name: Of the record.
        body: Its open part.

    Source: issue 5 part 7; normal forms of `intel.model.identifiers`.
    """
    mentions = body.get("identifiers") if list_name in _IDENTIFIED else None
    found = [(each["kind"], _normal(each)) for each in mentions or () if _is_telling(each["kind"])]
    kind, normal = min(((kind, normal) for kind, normal in found if normal is not None), default=("", ""))
    return f"{kind} {normal}" if kind else ""


@lru_cache(maxsize=256)
def _is_telling(kind: str) -> bool:
    return kind == "plate" or sort_of_kind(kind) == "identity"


def _normal(mention: Mapping[str, Any]) -> str | None:
    return _normal_of(mention["kind"], mention["value"], mention.get("country"))


@lru_cache(maxsize=4096)
def _normal_of(kind: str, value: str, country: str | None) -> str | None:
    read = normalise(kind, value, country=country)
    return None if read is None else read.normal


def likeness_of(report: Report, parts: Iterable[Part]) -> Likeness | None:
    """What of a report is compared with others: what is open in it, and marked like itself.

    Args:
        report: In canonical form.
        parts: Its records, split.

    Returns:
        As of `likeness_of_records`.
    """
    marked = {record.id for _, record in report.records() if record.marking is not None}
    return likeness_of_records((part.list_name, part.body) for part in parts if part.local_id not in marked)


def likeness_of_records(parts: Iterable[tuple[str, Mapping[str, Any]]]) -> Likeness | None:
    """What of the records of a report is compared with those of others.

    Args:
        parts: The open records that are marked like the report itself, as (list, body).

    Returns:
        None where the report says too little, or tells of several seizures: then nothing is taken to
        be like it.

    Source: issue 5 part 7.
    """
    records: dict[str, list[Mapping[str, Any]]] = {}
    for name, body in parts:
        records.setdefault(name, []).append(body)
    seizures = records.get("seizures", [])
    day = _day(seizures[0].get("date")) if len(seizures) == 1 else None
    if day is None:
        return None
    place = _place(seizures[0].get("place", {}))
    kinds, amounts = _goods(records.get("goods", ()))
    ties = {tie for name in _IDENTIFIED for body in records.get(name, ()) if (tie := tie_of(name, body))}
    if not ties and not (place and amounts):
        return None
    goods = sorted(amounts)
    said = {name: tuple(sorted(values)) for name, values in _said(records) if values}
    exact = tuple(amounts[name] for name in goods)
    return Likeness(day, place, kinds, tuple(goods), exact, tuple(sorted(ties)), said)


def _day(text: str | None) -> int | None:
    return date.fromisoformat(text).toordinal() if text is not None and len(text) == 10 else None


def _plain(text: str) -> str:
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return "".join(filter(str.isalnum, plain.casefold()))


def _place(mention: Mapping[str, Any]) -> str:
    """A recognised place, or what is said of one; a country alone is no place."""
    if "place" in mention:
        return str(mention["place"])
    text = _plain(str(mention.get("text", "")))
    if not text:
        return ""
    return " ".join((str(mention.get("country", "")), _plain(str(mention.get("division", ""))), text))


def _goods(goods: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, ...], dict[str, int]]:
    """All kinds of goods, and the sum of each; no sums where one of them has no amount or is of no kind."""
    sums: dict[str, int] = {}
    kinds: set[str] = set()
    is_whole = True
    for item in goods:
        kind = item.get("substance") or _plain(item.get("substance_text", "")) or item.get("commodity")
        stated = item.get("quantity")
        normal = normal_amount(stated["amount"], stated["unit"]) if stated is not None else None
        if kind:
            kinds.add(kind := f"{kind}\x1d{item.get('species', '')}")
        if not kind or normal is None or not normal.exact:
            is_whole = False
            continue
        name = f"{kind}\x1d{normal.dimension}"
        sums[name] = sums.get(name, 0) + normal.exact
    return tuple(sorted(kinds)), sums if is_whole else {}


def _said(records: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[tuple[str, set[str]]]:
    """What two reports of one seizure would not contradict each other in."""
    (seizure,) = records["seizures"]
    for name in ("direction", "procedure", "traffic"):
        yield name, {seizure[name]} if name in seizure else set()
    for name in ("concealment", "detection"):
        yield name, set(seizure.get(name, ()))
    if legs := records.get("legs"):
        yield "mode", {each["mode"] for each in legs if "mode" in each}
        for name in ("departure", "destination"):
            yield name, {each[name]["country"] for each in legs if "country" in each.get(name, ())}
    shipments, conveyances = records.get("shipments", ()), records.get("conveyances", ())
    yield "origin", {each["origin_country"] for each in shipments if "origin_country" in each}
    yield "conveyance", {each["type"] for each in conveyances if "type" in each}
    identifiers: dict[str, set[str]] = {}
    for name in _IDENTIFIED:
        for record in records.get(name, ()):
            for each in record.get("identifiers", ()):
                if (normal := _normal(each)) is not None:
                    identifiers.setdefault(f"{_IDENTIFIER}{each['kind']}", set()).add(normal)
    yield from sorted(identifiers.items())
