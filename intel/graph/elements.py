"""From a report to the elements of the graph that state it, each with its class and expiry.

Pure: what comes out is plain rows, ready for the statements of ``cypher/write``. Every element
belongs to exactly one report; the same report gives the same rows, byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from intel.access.classify import Placer
from intel.access.handles import InstanceSecret
from intel.clock import epoch_ms
from intel.graph.builder import Builder, Elements, Held, Origin, json_text
from intel.graph.likenesses import grouped_likeness
from intel.graph.schema import RECORD_LABELS
from intel.model.commodities import hs_name
from intel.model.marking import Marking
from intel.model.nominal import Part, split_report
from intel.model.quantity import normal_amount
from intel.model.report import Report, canonical_bytes, content_digest
from intel.model.substances import substance_group
from intel.model.terms import texts_in

__all__ = ["decompose"]

_ROLE_TYPES: Mapping[str, str] = {
    "carrier": "CARRIER_OF",
    "consignor": "CONSIGNOR_OF",
    "consignee": "CONSIGNEE_OF",
    "declarant": "DECLARANT_OF",
    "notify-party": "NOTIFY_PARTY_OF",
    "suspect": "SUSPECT_IN",
    "driver": "DRIVER_IN",
}
_EXACT_NAMES = {"mass": "mass_ug", "volume": "volume_ul", "pieces": "pieces_mil"}


def _day(date: str | None) -> int | None:
    """A partial date as the number YYYYMMDD, 00 where month or day is not known."""
    if date is None:
        return None
    return int(date[:4]) * 10_000 + int(date[5:7] or 0) * 100 + int(date[8:10] or 0)


def _promoted(part: Part) -> dict[str, Any]:
    """Properties by which statements filter and sum, beside the body."""
    body = part.body
    if part.list_name == "seizures":
        values: dict[str, Any] = {
            "day": _day(body.get("date")),
            "country": body.get("place", {}).get("country"),
            "direction": body.get("direction"),
            "concealment": body.get("concealment"),
        }
    elif part.list_name == "goods":
        group = substance_group(body.get("substance"), body.get("substance_text"))
        values = {"commodity": body.get("commodity"), "substance": group}
        if "quantity" in body:
            normal = normal_amount(**body["quantity"])
            if normal is not None:
                values[_EXACT_NAMES[normal.dimension]] = normal.exact
    elif part.list_name == "legs":
        values = {
            "mode": body.get("mode"),
            "from_country": body.get("departure", {}).get("country"),
            "to_country": body.get("destination", {}).get("country"),
        }
    else:
        values = {}
    return {name: value for name, value in values.items() if value is not None}


def _shared_body(part: Part, role_targets: Mapping[str, object]) -> dict[str, Any]:
    """The stored body: roles that name no record of the report stay with the party itself."""
    if loose := role_targets.get(part.local_id):
        return {**part.body, "roles": loose}
    return part.body


def _twin_content(report: Report, parts: Iterable[Part]) -> str:
    """The open content by which two reports of one originator are copies of one seizure."""
    unknown = report.unknown if report.screened else {}
    return json_text([report.administration, unknown, [[p.list_name, p.body] for p in parts]])


def _add_records(build: Builder, parts: tuple[Part, ...], loose: Mapping[str, object]) -> list[str]:
    """Add all records with their facets, keys and words; returns the open texts of the report."""
    report, elements = build.report, build.elements
    markings: dict[str, Marking | None] = {r.id: r.marking for _, r in report.records()}
    sequences = {leg.id: leg.sequence for leg in report.legs}
    open_parts = [part for part in parts if markings[part.local_id] is None]
    twin = build.secret.twin(_twin_content(report, open_parts))
    open_texts: list[str] = []
    for part in parts:
        marking = markings[part.local_id]
        placement = build.of_report if marking is None else build.placer.of_record(marking)
        node = build.id_of(part.local_id)
        build.placements[part.local_id] = placement
        build.ids[part.local_id] = node
        body = _shared_body(part, loose)
        row: dict[str, Any] = {
            "id": node,
            "handle": build.handle_of(part.local_id),
            "list": part.list_name,
            "body": json_text(body),
            **_promoted(part),
            **build.class_of(placement),
        }
        if part.list_name == "seizures":
            row["twin"] = twin
        if part.list_name == "attachments" and (digest := part.nominal.get("digest")) and build.held is None:
            # where the bytes lie; it is shown to nobody. Whoever holds a copy of a report has no bytes of it
            row["bytes"] = build.secret.attachment_name(build.placer.submitter, digest)
        if marking is None and elements.grouped and (tie := elements.grouped.tie(part.list_name, part.body)):
            row["tie"] = tie
        if part.list_name == "legs":
            row["sequence"] = sequences[part.local_id]
        elements.records[RECORD_LABELS[part.list_name]].append(row)
        build.relate(("STATES", "Report", "Record"), (build.id, node), placement)
        build.identify(("Record", node), part.body.get("identifiers", ()), placement)
        if marking is None:
            open_texts.extend(texts_in(part.body))
        else:
            build.mention(("Record", node), texts_in(part.body), placement)
        if part.nominal:
            closed = build.placer.of_facet(marking)
            facet = build.facet(("Record", node), "nominal", body=part.nominal, placement=closed)
            build.identify(("Facet", facet), part.nominal.get("identifiers", ()), closed)
            build.mention(("Facet", facet), texts_in(part.nominal), closed)
    return open_texts


def _join(build: Builder, kind: str, *, ends: tuple[str | None, str | None], **more: object) -> None:
    """Relate two records, if both are known."""
    start, end = ends
    if start is None or end is None:
        return
    inside = build.placements[start].within(build.placements[end])
    build.relate((kind, "Record", "Record"), (build.ids[start], build.ids[end]), inside, **more)


def _add_structure(build: Builder) -> None:
    """Relate the records of a report as their references say."""
    report = build.report
    for shipment in report.shipments:
        _join(build, "OF", ends=(build.target_of(shipment.seizure, "seizures"), shipment.id))
    for item in report.goods:
        _join(build, "CONTAINS", ends=(build.target_of(item.shipment, "shipments"), item.id))
    for leg in report.legs:
        shipment = build.target_of(leg.shipment, "shipments")
        _join(build, "HAS_LEG", ends=(shipment, leg.id), seq=leg.sequence)
        _join(build, "BY", ends=(leg.id, build.target_of(leg.conveyance, "conveyances")))
    for equipment in report.equipment:
        shipment = build.target_of(equipment.shipment, "shipments")
        _join(build, "CARRIED_IN", ends=(shipment, equipment.id))
    for seal in report.seals:
        _join(build, "SEALED_WITH", ends=(build.target_of(seal.equipment, "equipment"), seal.id))
    for document in report.documents:
        shipment = build.target_of(document.shipment, "shipments")
        _join(build, "COVERED_BY", ends=(shipment, document.id))
    for contact in report.contacts:
        _join(build, "REACHED_AT", ends=(build.target_of(contact.party, "parties"), contact.id))
    for party in (*report.persons, *report.organisations):
        for role in party.roles:
            target = build.role_target(role.role, role.of)
            _join(build, _ROLE_TYPES[role.role], ends=(party.id, target))


def _add_public(build: Builder) -> None:
    """Relate records to public places and commodities that were recognised in them."""
    report = build.report

    def at(kind: str, local_id: str, place: str | None) -> None:
        if place is not None:
            ends = (build.ids[local_id], place)
            build.relate((kind, "Record", "Place"), ends, build.placements[local_id])

    for seizure in report.seizures:
        at("AT", seizure.id, seizure.place.place if seizure.place else None)
    for leg in report.legs:
        at("FROM", leg.id, leg.departure.place if leg.departure else None)
        at("TO", leg.id, leg.destination.place if leg.destination else None)
        for place in dict.fromkeys(each.place for each in leg.via):
            at("VIA", leg.id, place)
    for item in report.goods:
        if item.hs_code and hs_name(item.hs_code) is not None:
            ends = (build.ids[item.id], item.hs_code[:6])
            build.relate(("CLASSED_AS", "Record", "Commodity"), ends, build.placements[item.id])


def _loose_roles(build: Builder) -> dict[str, list[dict[str, str]]]:
    """Roles whose record is not said and cannot be told, by the party's local id."""
    loose: dict[str, list[dict[str, str]]] = {}
    for party in (*build.report.persons, *build.report.organisations):
        found = [r for r in party.roles if build.role_target(r.role, r.of) is None]
        if found:
            loose[party.id] = [{"role": each.role} for each in found]
    return loose


def _links(build: Builder) -> list[tuple[str, str]]:
    """Kind and node of every report that this one refers to."""
    submitter = build.placer.submitter
    if build.held is not None:
        return [(kind, f"{handle}@{submitter}") for kind, handle in build.held.links]
    originator = build.report.administration
    return [
        (link.kind, build.secret.handle(originator, submitter, reference=link.reference)) for link in build.report.links
    ]


def decompose(
    report: Report,
    *,
    placer: Placer,
    secret: InstanceSecret,
    origin: Origin,
    held: Held | None = None,
    sent: Marking | None = None,
) -> Elements:
    """All elements of a report.

    Args:
        report: In canonical form.
        placer: Where its parts lie.
        secret: The instance secret, from which handles and hashes come.
        origin: Submission and row.
        held: What makes it a held copy, whose local ids are handles; or None.
        sent: The marking that it was sent with, where it is kept back under another.

    Returns:
        Rows for the writer. A relationship row names its ends ``a`` and ``b``; of MENTIONS ``b`` is a list.

    Access: Classifies every element; filters nothing.
    """
    build = Builder(report, placer, secret=secret, held=held)
    elements, placement = build.elements, build.of_report
    parts = split_report(report, build.rules)
    received = epoch_ms(placer.received_at)
    guard = build.class_of(placement)
    elements.report = {
        "id": build.id,
        "handle": build.handle,
        "kind": report.kind,
        "originator": report.administration,
        "submitter": placer.submitter,
        "reference": report.reference,
        "version": report.version,
        "lifecycle": "current",
        "received_at": received,
        "changed_at": received,
        "class_at": [received],
        "class_ac": [guard["ac"]],
        "event_at": [],
        "event_old": [],
        "event_new": [],
        "event_changed": [],
        "body": json_text(parts.head),
        **guard,
    }
    if held is None:  # whoever holds copies has not sent them
        elements.grouped = grouped_likeness(report, parts.records, submitter=placer.submitter, secret=secret)
        elements.report |= {} if elements.grouped is None else elements.grouped.properties()
    open_texts = _add_records(build, parts.records, _loose_roles(build))
    _add_structure(build)
    _add_public(build)
    if parts.text:
        closed = placer.of_facet(None)
        facet = build.facet(("Report", build.id), "text", body=parts.text, placement=closed)
        build.mention(("Facet", facet), texts_in(parts.text), closed)
    head_texts = [*texts_in(parts.head), *open_texts, report.reference.replace("-", "")]
    build.mention(("Report", build.id), head_texts, placement)
    for kind, target in _links(build):
        build.relate(("REFERS_TO", "Report", "Report"), (build.id, target), placement, kind=kind)
    kept = {
        "digest": content_digest(report),
        "report": orjson.loads(canonical_bytes(report)),
        "origin": origin.plain(),
    }
    if held is not None:
        kept["shown"] = dict(held.marking)
    if sent is not None:
        as_sent = report.model_copy(update={"marking": sent})
        kept |= {"digest": content_digest(as_sent), "sent": sent.model_dump(mode="json", exclude_defaults=True)}
    build.facet(("Report", build.id), "origin", body=kept, placement=placer.of_origin())
    return elements
