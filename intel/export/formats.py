"""The forms in which a disclosure can leave."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from intel.errors import ExportError
from intel.export.bundle import write_bundle
from intel.export.disclosure import Disclosure
from intel.export.geojson import write_geojson
from intel.export.graphml import write_graphml
from intel.export.seizures_csv import write_csv

__all__ = ["FORMATS", "ExportFormat", "find_format"]


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One form: what it is called, what it is for, and the exporter that writes it.

    Access: An exporter takes what is scoped already; filters nothing.
    """

    name: str
    summary: str
    media_type: str
    suffix: str
    write: Callable[[Disclosure], bytes]


FORMATS: Mapping[str, ExportFormat] = {
    each.name: each
    for each in (
        ExportFormat("bundle", "canonical JSON of whole reports", "application/json", "json", write_bundle),
        ExportFormat("csv", "table of seizures, a row for each goods item", "text/csv", "csv", write_csv),
        ExportFormat("graphml", "graph for Gephi, yEd, NetworkX", "application/graphml+xml", "graphml", write_graphml),
        ExportFormat("geojson", "map of seizures and legs", "application/geo+json", "geojson", write_geojson),
    )
}
"""Every form by its name."""


def find_format(name: str) -> ExportFormat:
    """The form of that name.

    Raises:
        ExportError: There is none; the advice lists those there are.

    Access: Reads a public table; filters nothing.
    """
    try:
        return FORMATS[name]
    except KeyError:
        raise ExportError(
            "there is no such export format", advice="Use one of: " + ", ".join(sorted(FORMATS)) + "."
        ) from None
