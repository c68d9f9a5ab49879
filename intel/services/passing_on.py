"""What of some reports may leave for a third: as their marking allows it, and as their originators granted it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from intel.access.actors import Actor
from intel.access.onward import FORWARD, GRANTED, OnwardAsking
from intel.analysis.assemble import ClassOf, heads, projected
from intel.graph.onward_state import askings_of
from intel.graph.view import GraphView
from intel.services.instance import Instance

__all__ = ["Leaving", "Passing", "passed_on"]


@dataclass(frozen=True, slots=True)
class Passing:
    """Who passes on, to whom, and what for."""

    actor: Actor
    recipient: str
    purpose: str


@dataclass(frozen=True, slots=True)
class Leaving:
    """What may leave of some reports, and by which grants.

    ``parts`` are the reports by handle, with the view that they leave through: those that need no grant, and those
    that leave by one. ``kept_back`` are those of which nothing may leave, with their onward rule; ``in_part``
    counts those that leave without some of their parts. Both are the asker's to know, who may take all of it
    for his own office.
    """

    parts: tuple[tuple[GraphView, Mapping[str, dict[str, Any]]], ...]
    kept_back: Mapping[str, str]
    in_part: int
    grants: tuple[OnwardAsking, ...]


def passed_on(
    instance: Instance, view: GraphView, shown: Mapping[str, dict[str, Any]], *, passing: Passing, class_of: ClassOf
) -> Leaving:
    """What of some reports an actor may pass on.

    Args:
        instance: Whose rules and grants.
        view: The actor's, of what he may export; its epoch is checked before anything goes out.
        shown: The reports as he may export them.
        passing: Who, to whom, what for.
        class_of: The class table.

    Returns:
        What may leave. A report that leaves by a grant refers only to reports that need none.

    Access: Reads through parts of the view that is given; grants are the actor's own.
    """
    actor, purpose = passing.actor, passing.purpose
    narrow = view.within(instance.visible(actor, purpose, action=FORWARD).visible)
    passed = projected(narrow, shown, actor=actor, class_of=class_of)
    closed = {handle for handle, plain in shown.items() if not _is_whole(plain, passed.get(handle))}
    grants = [each for each in _grants(instance, passing, now=view.now) if each.report in closed]
    parts = [(narrow, passed)]
    if grants:
        wide = view.within(instance.visible(actor, purpose, action=GRANTED).visible)
        named = {each.report for each in grants}
        opened = projected(wide, named, actor=actor, class_of=class_of)
        targets = {link["id"] for plain in opened.values() for link in plain.get("refers_to", ())}
        beside = heads(narrow, targets)
        referring = {handle: _referring(plain, beside) for handle, plain in opened.items()}
        parts = [(narrow, {each: passed[each] for each in passed.keys() - opened.keys()}), (wide, referring)]
        passed = {**passed, **referring}
    return Leaving(
        parts=tuple(parts),
        kept_back={each: str(shown[each]["marking"]["onward"]) for each in sorted(shown.keys() - passed.keys())},
        in_part=sum(not _is_whole(shown[handle], plain) for handle, plain in passed.items()),
        grants=tuple(each for each in grants if each.report in passed),
    )


def _grants(instance: Instance, passing: Passing, *, now: int) -> list[OnwardAsking]:
    found = instance.database.read(lambda transaction: askings_of(transaction, passing.actor.name), latest=True)
    return [
        each
        for each in found
        if each.allows(passing.actor, recipient=passing.recipient, purpose=passing.purpose, now=now)
    ]


def _is_whole(plain: Mapping[str, Any], other: Mapping[str, Any] | None) -> bool:
    """Whether a report has all its parts; of a copy the marking is worked out anew, and is none of them."""
    return other is not None and {**plain, "marking": None} == {**other, "marking": None}


def _referring(plain: dict[str, Any], beside: Collection[str]) -> dict[str, Any]:
    """A report with those references that lead to what may leave without it."""
    kept = [link for link in plain.get("refers_to", ()) if link["id"] in beside]
    rest = {name: value for name, value in plain.items() if name != "refers_to"}
    return rest | ({"refers_to": kept} if kept else {})
