"""What an exporter is handed: reports as one reader may see them, and whose view it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["Disclosed", "Disclosure"]


@dataclass(frozen=True, slots=True)
class Disclosed:
    """One report of a disclosure.

    ``report`` is the JSON object of ``intel.access.projection.assemble``; ``change`` says how the
    report last changed for the reader: ``change`` (received, revised, released) and ``at``.
    """

    report: Mapping[str, Any]
    change: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Everything that leaves in one file, already scoped.

    ``view`` has the keys ``as``, ``purpose`` and ``at``; the reports are ordered by handle, so
    that the same disclosure gives the same bytes.

    Access: Made by `intel.services.export` from a view; whoever holds one filters nothing more.
    """

    view: Mapping[str, str]
    reports: tuple[Disclosed, ...]
