"""The question ``path``: the shortest way between two things over shared identifiers."""

from __future__ import annotations

from collections.abc import Iterable

from intel.analysis.assemble import briefs
from intel.analysis.bridges import Bridges, Start
from intel.analysis.reading import KeyedRow, View, check_expansion

__all__ = ["path"]


class _Side:
    """One of the two searches that run towards each other."""

    def __init__(self, bridges: Bridges, reports: Iterable[str]) -> None:
        self.bridges = bridges
        self.distance = dict.fromkeys(reports, 0)
        self.frontier = sorted(self.distance)
        self.depth = 0

    def advance(self) -> None:
        """One hop farther."""
        self.bridges.read(self.frontier)
        reached = {other for report in self.frontier for other in self.bridges.neighbours(report)}
        self.depth += 1
        self.frontier = sorted(reached - self.distance.keys())
        self.distance |= dict.fromkeys(self.frontier, self.depth)


def _search(near: _Side, far: _Side, *, longest: int, most: int) -> frozenset[str]:
    """Let both sides grow, the smaller first, until they meet; where they met."""
    while True:
        met = near.distance.keys() & far.distance.keys()
        if met:
            return frozenset(each for each in met if near.distance[each] + far.distance[each] == near.depth + far.depth)
        if near.depth + far.depth >= longest or not near.frontier or not far.frontier:
            return frozenset()
        side = near if len(near.frontier) <= len(far.frontier) else far
        side.advance()
        check_expansion(len(near.distance) + len(far.distance), most)


def _least(near: _Side, far: _Side, met: frozenset[str]) -> list[str]:
    """Of all shortest ways the one whose handles come first."""
    near.bridges.read(met)  # all others on the way were read when they were walked from
    levels = {near.depth: set(met)}
    for depth in range(near.depth, 0, -1):
        before = {other for report in levels[depth] for other in _neighbours(near, report, depth - 1)}
        levels[depth - 1] = before
    way = [min(levels[0])]
    for depth in range(1, near.depth + 1):
        way.append(min(near.bridges.neighbours(way[-1]) & levels[depth]))
    for remaining in range(far.depth - 1, -1, -1):
        way.append(min(_neighbours(far, way[-1], remaining)))
    return way


def _neighbours(side: _Side, report: str, depth: int) -> set[str]:
    """The reports one step nearer to the origin of a side."""
    return {each for each in side.bridges.neighbours(report) if side.distance.get(each) == depth}


def path(view: View, ends: tuple[Start, Start], *, longest: int, hub_limit: int | None, most: int) -> list[KeyedRow]:
    """The shortest way from one start to another; of several the one whose handles come first.

    Args:
        view: What is read through.
        ends: Both ends.
        longest: Most hops.
        hub_limit: Most visible holders of an identifier that is walked; None walks all.
        most: Greatest number of reports touched.

    Returns:
        One row a report, in order, with ``via``: the identifier shared with the one before. No rows
        where there is no way.

    Raises:
        LimitExceededError: More than ``most`` reports were touched before they met.
    """
    bridges = Bridges(view, hub_limit=hub_limit)
    near, far = (_Side(bridges, each.reports) for each in ends)
    met = _search(near, far, longest=longest, most=most)
    if not met:
        return []
    way = _least(near, far, met)
    lines = briefs(view, way)
    rows: list[KeyedRow] = []
    for step, report in enumerate(way):
        shared = bridges.shared(way[step - 1], report) if step else None
        via = None if shared is None else {"kind": shared[0], "value": shared[1]}
        rows.append(((step,), {"step": step, **lines[report].line(), "via": via}))
    return rows
