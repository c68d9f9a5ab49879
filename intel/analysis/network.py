"""The question ``network``: the reports around a start, joined by the identifiers they share."""

from __future__ import annotations

from typing import Any

from intel.analysis.assemble import briefs
from intel.analysis.bridges import Bridges, Start
from intel.analysis.reading import KeyedRow, View, check_expansion

__all__ = ["network"]


def _walk(bridges: Bridges, start: Start, *, hops: int, most: int) -> dict[str, int]:
    """Breadth first: every report within reach with its distance."""
    distance = dict.fromkeys(start.reports, 0)
    frontier = sorted(start.reports)
    check_expansion(len(distance), most)
    for hop in range(1, hops + 1):
        bridges.read(frontier)
        reached = {other for report in frontier for other in bridges.neighbours(report)}
        frontier = sorted(reached - distance.keys())
        if not frontier:
            break
        distance |= dict.fromkeys(frontier, hop)
        check_expansion(len(distance), most)
    return distance


def _edges(bridges: Bridges, start: Start, distance: dict[str, int]) -> list[dict[str, Any]]:
    """One star an identifier: from the holder nearest to the start to each other holder.

    Pairs would grow with the square of the holders and say no more.
    """
    spans = dict(bridges.spans(distance))
    if start.identifier is not None and len(start.reports) > 1:
        spans[start.identifier] = spans.get(start.identifier, frozenset()) | start.reports
    edges: list[dict[str, Any]] = []
    for (kind, value), holders in spans.items():
        centre, *others = sorted(holders, key=lambda report: (distance[report], report))
        edges.extend(
            {
                "type": "edge",
                "a": centre,
                "b": other,
                "identifier": {"kind": kind, "value": value},
                "reports": sorted((centre, other)),
            }
            for other in others
        )
    return edges


def network(view: View, start: Start, *, hops: int, hub_limit: int | None, most: int) -> list[KeyedRow]:
    """The reports within some hops of a start, and the identifiers that join them.

    Args:
        view: What is read through.
        start: Where to begin; an identifier that named the start is walked even if it is a hub.
        hops: How far, report to report.
        hub_limit: Most visible holders of an identifier that is walked; None walks all.
        most: Greatest number of reports.

    Returns:
        Rows of type ``node`` by hop and handle, then rows of type ``edge``.

    Raises:
        LimitExceededError: More than ``most`` reports are in reach.
    """
    bridges = Bridges(view, hub_limit=hub_limit)
    distance = _walk(bridges, start, hops=hops, most=most)
    lines = briefs(view, distance)
    rows: list[KeyedRow] = [
        ((0, hop, report, "", "", ""), {"type": "node", "hop": hop, **lines[report].line()})
        for report, hop in distance.items()
        if report in lines
    ]
    for edge in _edges(bridges, start, distance):
        identifier = edge["identifier"]
        rows.append(((1, 0, edge["a"], edge["b"], identifier["kind"], identifier["value"]), edge))
    return sorted(rows, key=lambda each: each[0])
