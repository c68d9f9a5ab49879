"""A report as its reader is shown it: the one JSON form of answers, exports and the reference.

Pure dict work on parts that somebody else found visible: the question side takes them from the
graph, the reference view from reports and markings. Neither side decides here who sees what.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypedDict, Unpack

from intel.access.actors import Actor, Role
from intel.access.classes import AccessClass
from intel.clock import from_epoch_ms
from intel.model.marking import ALL, HANDLING_CODES, PURPOSES, RILO, Marking
from intel.model.report import RECORD_LISTS

__all__ = ["SeenParts", "SeenRecord", "assemble", "iso_moment", "shown_marking"]

_REFERENCE_OF_TYPE: Mapping[str, tuple[str, bool]] = {
    # relationship type: the field that holds the other end, and whether the start holds it
    "OF": ("seizure", False),
    "CONTAINS": ("shipment", False),
    "HAS_LEG": ("shipment", False),
    "CARRIED_IN": ("shipment", False),
    "COVERED_BY": ("shipment", False),
    "SEALED_WITH": ("equipment", False),
    "REACHED_AT": ("party", False),
    "BY": ("conveyance", True),
}
_ROLE_OF_TYPE: Mapping[str, str] = {
    "CARRIER_OF": "carrier",
    "CONSIGNOR_OF": "consignor",
    "CONSIGNEE_OF": "consignee",
    "DECLARANT_OF": "declarant",
    "NOTIFY_PARTY_OF": "notify-party",
    "SUSPECT_IN": "suspect",
    "DRIVER_IN": "driver",
}
_ONWARD = ("none", "ask", "allowed")


@dataclass(frozen=True, slots=True)
class SeenRecord:
    """A visible record: its list, handle, order among legs, and its open and nominal parts.

    ``nominal`` is None where its facet is hidden or not there; the two are one.
    """

    list_name: str
    handle: str
    sequence: int | None
    body: Mapping[str, Any]
    nominal: Mapping[str, Any] | None = None


class SeenParts(TypedDict):
    """The visible parts of a report beside its head.

    ``structure`` holds (handle of start, relationship type, handle of end) of visible records;
    ``links`` holds (kind, handle) of visible target reports; moments are epoch milliseconds UTC.
    """

    handle: str
    received_at: int
    expires_at: int
    marking: Mapping[str, Any]
    text: Mapping[str, Any] | None
    records: Sequence[SeenRecord]
    structure: Sequence[tuple[str, str, str]]
    links: Sequence[tuple[str, str]]


def iso_moment(milliseconds: int) -> str:
    """A moment as answers write it: ISO 8601, UTC, milliseconds, ``Z``."""
    return from_epoch_ms(milliseconds).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _entry_for(actor: Actor) -> tuple[str, str]:
    """What a release set says to name this actor, and how he is shown it."""
    if actor.role is Role.LIAISON:
        return RILO, RILO
    if actor.role is Role.SECRETARIAT:
        return ALL, "SECRETARIAT"
    return actor.administration, actor.administration


def shown_marking(access: AccessClass, actor: Actor, *, full: Mapping[str, Any] | None) -> dict[str, Any]:
    """The marking of a report as far as it concerns its reader.

    The rule: whoever sees the origin facet (the originator) is shown the release sets as they were
    set. Everybody else learns of the release only that it reaches himself: his administration's
    code, ``RILO`` for a liaison, ``SECRETARIAT`` for the secretariat, or nothing where he reads
    for another reason; never who else. Where a class has several parts all of them hold: the
    strictest handling code, onward rule and purposes are shown.

    Args:
        access: Class of the report node.
        actor: The reader.
        full: The marking in the origin facet as a JSON object (defaults left out), or None where
            the reader does not see it.

    Returns:
        ``handling_code``, ``onward``, ``deconflict``, ``released_to``, and ``purposes`` where they
        are limited; for the originator ``nominal_released_to`` too.

    Source: design §3; handling codes H0-H3.
    """
    parts = sorted(access.parts)
    allowed = set(PURPOSES).intersection(*(part.purposes for part in parts if part.purposes))
    shown: dict[str, Any] = {
        "handling_code": max((part.handling for part in parts), key=HANDLING_CODES.index),
        "onward": min((part.onward for part in parts), key=_ONWARD.index),
        "deconflict": min(part.deconflict for part in parts),
    }
    if any(part.purposes for part in parts):
        shown["purposes"] = sorted(allowed)
    if full is not None:
        marking = Marking.model_validate(dict(full))
        shown["released_to"] = list(marking.releasable_to)
        shown["nominal_released_to"] = list(marking.nominal_releasable_to)
        return shown
    entry, name = _entry_for(actor)
    reaches = bool(entry) and all(ALL in part.release or entry in part.release for part in parts)
    shown["released_to"] = [name] if reaches else []
    return shown


def _with_text(head: Mapping[str, Any], text: Mapping[str, Any] | None) -> dict[str, Any]:
    """The head with its nominal text, the open narratives first."""
    shown = {**head, **(text or {})}
    narratives = [*head.get("narratives", ()), *(text or {}).get("narratives", ())]
    if narratives:
        shown["narratives"] = narratives
    return shown


def _with_nominal(record: SeenRecord) -> dict[str, Any]:
    """A record with its nominal fields, its open identifiers first."""
    nominal = record.nominal or {}
    shown = {"id": record.handle, **record.body, **nominal}
    identifiers = [*record.body.get("identifiers", ()), *nominal.get("identifiers", ())]
    if identifiers:
        shown["identifiers"] = identifiers
    return shown


def _put_structure(records: Mapping[str, dict[str, Any]], structure: Sequence[tuple[str, str, str]]) -> None:
    """Write references and roles into records, as far as both ends are there."""
    roles: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for handle, record in records.items():
        for loose in record.pop("roles", ()):
            roles[handle].add((loose["role"], ""))
    # in a fixed order: fields are written in it, and an answer is the same bytes on every engine
    for start, kind, end in sorted(structure):
        if start not in records or end not in records:
            continue
        if kind in _ROLE_OF_TYPE:
            roles[start].add((_ROLE_OF_TYPE[kind], end))
            continue
        name, is_at_start = _REFERENCE_OF_TYPE[kind]
        holder, other = (start, end) if is_at_start else (end, start)
        records[holder][name] = other
    for handle, found in roles.items():
        records[handle]["roles"] = [{"role": role, "of": of} if of else {"role": role} for role, of in sorted(found)]


def _in_order(legs: list[dict[str, Any]], sequences: Mapping[str, int | None]) -> list[dict[str, Any]]:
    """Legs by shipment and order, numbered from 1 within the view: a gap would tell of a hidden leg."""
    legs.sort(key=lambda leg: (leg.get("shipment", ""), sequences[leg["id"]] or 0, leg["id"]))
    numbers: dict[str, int] = defaultdict(int)
    for leg in legs:
        shipment = leg.get("shipment", "")
        numbers[shipment] += 1
        leg["sequence"] = numbers[shipment]
    return legs


def assemble(head: Mapping[str, Any], **seen: Unpack[SeenParts]) -> dict[str, Any]:
    """A report from its visible parts, as the plain JSON object that answers show.

    Lists and fields that hold nothing are left out: redaction is absence.

    Args:
        head: Its open head, as ``split_report`` gives it.
        **seen: Its other visible parts, see `SeenParts`.

    Returns:
        The head and text with ``id``, ``received_at``, ``expires_at`` and ``marking``; every list of
        records with ``id`` for the handle, references and roles by handle; ``refers_to``. Legs are
        ordered by shipment and sequence, every other list by handle.
    """
    shown = {
        "id": seen["handle"],
        **_with_text(head, seen["text"]),
        "received_at": iso_moment(seen["received_at"]),
        "expires_at": iso_moment(seen["expires_at"]),
        "marking": dict(seen["marking"]),
    }
    records = {each.handle: _with_nominal(each) for each in sorted(seen["records"], key=lambda each: each.handle)}
    _put_structure(records, seen["structure"])
    list_of = {each.handle: each.list_name for each in seen["records"]}
    for name in RECORD_LISTS:
        found = [record for handle, record in records.items() if list_of[handle] == name]
        if name == "legs":
            found = _in_order(found, {each.handle: each.sequence for each in seen["records"]})
        if found:
            shown[name] = found
    if seen["links"]:
        shown["refers_to"] = [{"kind": kind, "id": target} for kind, target in sorted(set(seen["links"]))]
    return shown
