"""What the region consists of: which report is whose, and which of them are planted networks.

Planned block by block, each from its number alone, so that a region of a million reports needs no
more memory than one of a thousand.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from intel.demo.draw import Draw
from intel.demo.markings import NEIGHBOURS, Release, is_nominal, network_release
from intel.demo.numbers import COUNTER_SLOTS, Numbers, company_kind
from intel.demo.routes import modes_of
from intel.model.administrations import ADMINISTRATIONS

__all__ = ["BLOCK", "Block", "Link", "Network", "Region", "Slot", "plan_block"]

BLOCK = 500
"""Reports planned together; networks lie within a block."""

_NETWORKS_PER_THOUSAND = 14
_FEWEST, _MOST = 4, 9
_FIRST_DAY = date(2023, 1, 2)
_DAYS = 1_090
_ADMINISTRATIONS = (
    *("KZ",) * 21,
    *("UZ",) * 21,
    *("CN",) * 14,
    *("KG",) * 12,
    *("TJ",) * 11,
    *("AZ",) * 9,
    *("MN",) * 6,
    *("TM",) * 6,
)
_LINK_KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "1": ("container", "bill_of_lading", "seal", "phone", "passport", "company", "account"),
        "2": ("container", "wagon", "smgs", "seal", "phone", "passport", "company", "account"),
        "3": ("plate", "vin", "tir_carnet", "cmr", "container", "seal", "phone", "passport", "company", "account"),
        "4": ("awb", "phone", "passport", "company", "account"),
        "5": ("s10", "phone", "passport", "company", "account"),
    }
)
_NETWORK_MODES = ("3", "3", "3", "3", "2", "2", "4", "5")
_HUB_EVERY = 12
_MOST_HUBS = 12
_CORRECTION_EVERY = 50
_CASE_EVERY = 40


@dataclass(frozen=True, slots=True)
class Region:
    """The parameters of a region.

    Attributes:
        seed: Equal seeds and sizes give equal regions.
        reports: How many reports, corrections included.
        numbers: Where its identifiers come from.
    """

    seed: int
    reports: int
    numbers: Numbers

    @property
    def hubs(self) -> int:
        """Carriers that everybody deals with; a small region has none that would be a hub."""
        return min(_MOST_HUBS, self.reports // 1_000)

    def day(self, index: int) -> date:
        """The day of a report: reports follow each other in time."""
        return _FIRST_DAY + timedelta(days=index * _DAYS // self.reports)

    def reference(self, administration: str, index: int) -> str:
        """The reference that an administration gives its report."""
        return f"{administration}-{self.day(index):%Y}-{index:07d}"


@dataclass(frozen=True, slots=True)
class Link:
    """An identifier that exactly two reports of a network share.

    Attributes:
        family: What is shared; ``company`` stands for the country's kind of company number.
        kind: Kind of identifier.
        country: Country of the plate, phone, passport …
        value: Its normal form.
        ends: Indices of the two reports.
        counter: The counter of ``Numbers`` that it came from.
    """

    family: str
    kind: str
    country: str
    value: str
    ends: tuple[int, int]
    counter: int


@dataclass(frozen=True, slots=True)
class Slot:
    """One line to write.

    Attributes:
        index: Its number in the region, from 0.
        administration: Who reports.
        mode: Mode of transport of a network's report; None where it is free.
        release: Marking of a network's report; None where it is free.
        links: What it shares with other reports of its network.
        corrects: Index of the report that this line is version 2 of.
        is_case: Whether it is a case report.
        earlier: Index of an earlier report of the same administration that a case refers to.
        hub: Number of the public carrier that it names.
    """

    index: int
    administration: str
    mode: str | None = None
    release: Release | None = None
    links: tuple[Link, ...] = ()
    corrects: int | None = None
    is_case: bool = False
    earlier: int | None = None
    hub: int | None = None


@dataclass(frozen=True, slots=True)
class Network:
    """A planted network: reports of several countries joined by shared identifiers.

    Attributes:
        number: From 1, in the whole region.
        watcher: Administration whose officers may see all of it.
        members: Its reports, in order of time.
        links: What joins them.
    """

    number: int
    watcher: str
    members: tuple[Slot, ...]
    links: tuple[Link, ...]

    def is_whole_for(self, administration: str) -> bool:
        """Whether an administration's officers see every report, and all of them joined.

        An identifier that its originator counts as nominal joins only for who sees nominal data.
        """
        by_index = {member.index: member for member in self.members}
        if any(administration not in _release_of(member).members for member in self.members):
            return False
        joined = {self.members[0].index}
        for _ in self.links:
            for link in self.links:
                seen = all(_sees_link(administration, by_index[end], link) for end in link.ends)
                if seen and joined & set(link.ends):
                    joined |= set(link.ends)
        return len(joined) == len(self.members)

    def seen_by(self, administration: str) -> tuple[Slot, ...]:
        """The reports that an administration's officers may see."""
        return tuple(member for member in self.members if administration in _release_of(member).members)


def _release_of(member: Slot) -> Release:
    assert member.release is not None
    return member.release


def _sees_link(administration: str, member: Slot, link: Link) -> bool:
    release = _release_of(member)
    if is_nominal(link.kind, member.administration):
        return administration in release.nominal_members
    return administration in release.members


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of a stretch of the region, in order, and the networks among them."""

    slots: tuple[Slot, ...]
    networks: tuple[Network, ...]


def _networks_before(index: int) -> int:
    """How many networks the reports before an index hold; no block has fewer than its share."""
    full, rest = divmod(index, BLOCK)
    share = -(-BLOCK * _NETWORKS_PER_THOUSAND // 1_000)
    return full * share + (-(-rest * _NETWORKS_PER_THOUSAND // 1_000) if rest >= _FEWEST else 0)


def _positions(draw: Draw, *, count: int, size: int) -> list[list[int]]:
    """For each network the places of its reports in the block, none of them twice."""
    room = size // count
    lengths = [min(draw.between(_FEWEST, _MOST), room) for _ in range(count)]
    places = draw.sample(range(size), sum(lengths))
    found: list[list[int]] = []
    for length in lengths:
        found.append(sorted(places[:length]))
        places = places[length:]
    return found


def _reporters(draw: Draw, count: int) -> tuple[list[str], str]:
    """Who reports each of ``count`` seizures, and who may see all: neighbours along the ways."""
    crew = [draw.pick(_ADMINISTRATIONS)]
    wanted = min(count, draw.between(3, 5))
    while len(crew) < wanted:
        near = [other for member in crew for other in NEIGHBOURS[member] if other not in crew]
        crew.append(draw.pick(near))
    reporters = crew + [draw.pick(crew) for _ in range(count - len(crew))]
    return draw.sample(reporters, count), draw.pick(crew)


_DEEPEST = 2


def _join(draw: Draw, numbers: Numbers, members: list[tuple[int, str, str]]) -> list[Link]:
    """Join each report to an earlier one by an identifier that nobody else has."""
    links: list[Link] = []
    taken: dict[int, set[str]] = {index: set() for index, _, _ in members}
    depths = [0]

    def free_kinds(position: int, at: int) -> list[str]:
        (index, _, mode), (other, _, other_mode) = members[position], members[at]
        fitting = [kind for kind in _LINK_KINDS[mode] if kind in _LINK_KINDS[other_mode]]
        return [kind for kind in fitting if kind not in taken[index] | taken[other]]

    for position in range(1, len(members)):
        index, administration, _ = members[position]
        # Nobody sees the whole without the links in the middle, yet four hops lead from each report to every
        # other: none lies farther than two from the first.
        near = [at for at, depth in enumerate(depths) if depth < _DEEPEST]
        joinable = [at for at in near if free_kinds(position, at)] or near
        at = joinable[-1] if draw.chance(70) else draw.pick(joinable)
        depths.append(depths[at] + 1)
        other = members[at]
        free = free_kinds(position, at)
        family = draw.pick(free) if free else "phone"
        country = draw.pick((administration, other[1]))
        counter = index * COUNTER_SLOTS + COUNTER_SLOTS - 1
        kind = company_kind(country) if family == "company" else family
        value = numbers.make(family, country, counter)
        links.append(Link(family, kind, country, value, (other[0], index), counter))
        taken[index].add(family)
        taken[other[0]].add(family)
    return links


def _plan_network(draw: Draw, numbers: Numbers, *, number: int, indices: list[int]) -> Network:
    reporters, watcher = _reporters(draw, len(indices))
    trade = draw.pick(_NETWORK_MODES)
    members: list[tuple[int, str, str]] = []
    for index, administration in zip(indices, reporters, strict=True):
        mode = trade if trade in modes_of(administration) and not draw.chance(20) else "3"
        members.append((index, administration, mode))
    links = _join(draw, numbers, members)
    # At least one of the watcher's own reports is his alone: whoever else looks sees a part. Were it another's,
    # that one would see every report, and not the names that join them.
    guarded = {draw.pick([at for at, reporter in enumerate(reporters) if reporter == watcher])} | {
        at for at in range(len(members)) if draw.chance(30)
    }
    slots = tuple(
        Slot(
            index,
            administration,
            mode=mode,
            release=network_release(draw, administration, watcher, is_guarded=at in guarded),
            links=tuple(link for link in links if index in link.ends),
        )
        for at, (index, administration, mode) in enumerate(members)
    )
    return Network(number, watcher, slots, tuple(links))


def _plan_background(region: Region, index: int, latest: Mapping[str, int]) -> Slot:
    """A report that belongs to no network: a plain one, a case, or one of a busy carrier."""
    administration = Draw(region.seed, 3, index).pick(_ADMINISTRATIONS)
    if region.hubs and index % _HUB_EVERY == 5:
        return Slot(index, administration, hub=index // _HUB_EVERY % region.hubs)
    if index % _CASE_EVERY == 7:
        return Slot(index, administration, is_case=True, earlier=latest.get(administration))
    return Slot(index, administration)


def plan_block(region: Region, number: int) -> Block:
    """Plan one stretch of the region.

    Args:
        region: Its parameters.
        number: Number of the block, from 0.

    Returns:
        Up to ``BLOCK`` lines; the same for the same region and number, whatever was planned before.
    """
    start = number * BLOCK
    size = min(BLOCK, region.reports - start)
    draw = Draw(region.seed, 4, number)
    first = _networks_before(start)
    count = _networks_before(start + size) - first
    placed = _positions(draw, count=count, size=size) if count else []
    networks = tuple(
        _plan_network(draw, region.numbers, number=first + at + 1, indices=[start + place for place in places])
        for at, places in enumerate(placed)
    )
    planted = {member.index: member for network in networks for member in network.members}
    slots: list[Slot] = []
    latest: dict[str, int] = {}
    correctable: Slot | None = None
    for index in range(start, start + size):
        slot = planted.get(index)
        if slot is None and index % _CORRECTION_EVERY == _CORRECTION_EVERY - 1 and correctable is not None:
            slot = Slot(
                index,
                correctable.administration,
                corrects=correctable.index,
                hub=correctable.hub,
            )
            correctable = None
        elif slot is None:
            slot = _plan_background(region, index, latest)
            latest[slot.administration] = index
            if not slot.is_case and index % _CORRECTION_EVERY < _CORRECTION_EVERY - 10:
                correctable = slot
        slots.append(slot)
    return Block(tuple(slots), networks)


assert set(_ADMINISTRATIONS) == set(ADMINISTRATIONS)
