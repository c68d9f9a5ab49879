"""Reports as a graph for Gephi, yEd, Cytoscape, NetworkX: GraphML.

Records are nodes, joined to their report and to each other; an identifier that several visible
records state is one node, so that the network shows without any further step.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol, cast

import networkx as nx

from intel.export.disclosure import Disclosure
from intel.export.records import records_of
from intel.model.identifiers import normalise
from intel.model.report import RECORD_LISTS

__all__ = ["write_graphml"]

# list and field of the record that holds the reference → type, and whether the holder is the start
_EDGES: Mapping[tuple[str, str], tuple[str, bool]] = {
    ("shipments", "seizure"): ("OF", False),
    ("goods", "shipment"): ("CONTAINS", False),
    ("legs", "shipment"): ("HAS_LEG", False),
    ("legs", "conveyance"): ("BY", True),
    ("equipment", "shipment"): ("CARRIED_IN", False),
    ("seals", "equipment"): ("SEALED_WITH", False),
    ("documents", "shipment"): ("COVERED_BY", False),
    ("contacts", "party"): ("REACHED_AT", False),
}
_ROLES: Mapping[str, str] = {
    "carrier": "CARRIER_OF",
    "consignor": "CONSIGNOR_OF",
    "consignee": "CONSIGNEE_OF",
    "declarant": "DECLARANT_OF",
    "notify-party": "NOTIFY_PARTY_OF",
    "suspect": "SUSPECT_IN",
    "driver": "DRIVER_IN",
}
_NETWORKX = cast("Any", nx)  # half typed: what is used of it is in _Graph
# What XML 1.0 §2.2 has no place for, not even escaped.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Graph(Protocol):
    """The part of a NetworkX multigraph that is used here; the library has no types."""

    def add_node(self, node: str, **attributes: str) -> None: ...

    def add_edge(self, start: str, end: str, **attributes: str) -> object: ...


def write_graphml(disclosure: Disclosure) -> bytes:
    """A disclosure as a directed GraphML multigraph.

    Nodes have ``type`` (``Report``, a record's type, ``Identifier``) and ``label``; records and
    reports have their fields as text, nested ones as ``place_country``. Edges have ``type``.

    Args:
        disclosure: What leaves.

    Returns:
        The file; ``networkx.read_graphml`` opens it. Characters that XML cannot hold are U+FFFD.

    Access: Takes what is scoped already; filters nothing.
    Source: GraphML 1.0 (graphdrawing.org).
    """
    about = {f"view_{name}": _xml(value) for name, value in sorted(disclosure.view.items())}
    graph: _Graph = _NETWORKX.MultiDiGraph(**about)
    for each in disclosure.reports:
        _add_report(graph, each.report)
    file = io.BytesIO()
    _NETWORKX.write_graphml(graph, file, named_key_ids=True)
    return file.getvalue()


def _add_report(graph: _Graph, report: Mapping[str, Any]) -> None:
    head = {name: value for name, value in report.items() if name not in RECORD_LISTS and name != "refers_to"}
    label = f"{report['administration']} {report['reference']}"
    graph.add_node(report["id"], type="Report", label=_xml(label), **_flat(head))
    for list_name, kind in RECORD_LISTS.items():
        for record in records_of(report, list_name):
            fields = {n: v for n, v in record.items() if (list_name, n) not in _EDGES and n != "roles"}
            graph.add_node(record["id"], type=kind.__name__, label=_xml(_label(record, kind.__name__)), **_flat(fields))
            graph.add_edge(report["id"], record["id"], type="STATES")
            _add_identifiers(graph, record)
    for list_name in RECORD_LISTS:
        for record in records_of(report, list_name):
            for start, kind, end in _edges(list_name, record):
                graph.add_edge(start, end, type=kind)
    for link in report.get("refers_to", ()):
        graph.add_node(link["id"], type="Report")  # the reader sees that it is there; it may not be part of this file
        graph.add_edge(report["id"], link["id"], type="REFERS_TO", kind=link["kind"])


def _edges(list_name: str, record: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for (name, field), (kind, is_start) in _EDGES.items():
        if name == list_name and field in record:
            ends = (record["id"], record[field])
            yield (ends[0], kind, ends[1]) if is_start else (ends[1], kind, ends[0])
    for role in record.get("roles", ()):
        if "of" in role:
            yield record["id"], _ROLES[role["role"]], role["of"]


def _add_identifiers(graph: _Graph, record: Mapping[str, Any]) -> None:
    for each in record.get("identifiers", ()):
        found = normalise(each["kind"], each["value"])
        if found is None:
            continue
        node = f"{each['kind']}:{found.normal}"
        graph.add_node(_xml(node), type="Identifier", label=_xml(node))
        graph.add_edge(record["id"], _xml(node), type="IDENTIFIED_BY", written=_xml(each["value"]))


def _label(record: Mapping[str, Any], kind: str) -> str:
    """What a person would call a record on a picture."""
    for name in ("names", "identifiers"):
        if record.get(name):
            first = record[name][0]
            return str(first if name == "names" else first["value"])
    for name in ("date", "substance", "commodity", "declared_as", "type"):
        if name in record:
            return f"{kind} {record[name]}"
    return kind


def _flat(fields: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    """Fields as text, nested objects by joined names; ``type`` and ``label`` are the node's own."""
    flat: dict[str, str] = {}
    for name, value in fields.items():
        if isinstance(value, Mapping) and name != "unknown":  # a source's column names are values, no names of ours
            flat |= _flat(cast("Mapping[str, Any]", value), f"{prefix}{name}_")
        else:
            own = f"{prefix}{name}"
            flat[f"stated_{own}" if own in {"type", "label", "id"} else own] = _xml(_text(cast("object", value)))
    return flat


def _text(value: object) -> str:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "; ".join(_text(each) for each in cast("Sequence[object]", value))
    if isinstance(value, Mapping):
        pairs = cast("Mapping[str, object]", value).items()
        return ", ".join(f"{name}={_text(each)}" for name, each in pairs)
    return str(value)


def _xml(text: str) -> str:
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
