"""What an exporter is handed: reports as one reader may see them, and whose view it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["Disclosed", "Disclosure", "Kept"]


@dataclass(frozen=True, slots=True)
class Disclosed:
    """One report of a disclosure.

    ``report`` is the JSON object of ``intel.access.projection.assemble``; ``change`` says how the
    report last changed for the reader: ``change`` (received, revised, released) and ``at``.
    """

    report: Mapping[str, Any]
    change: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Kept:
    """What the onward rule kept out of a file that is passed on: whole reports, and reports in part.

    It is for who makes the file alone. No exporter writes it: its reader would learn what its maker has.
    """

    back: int = 0
    in_part: int = 0


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Everything that leaves in one file, already scoped.

    ``view`` has the keys ``as``, ``purpose`` and ``at``, and ``to`` where it is passed on; the reports are
    ordered by handle, so that the same disclosure gives the same bytes.

    Access: Made by `intel.services.export` from a view; whoever holds one filters nothing more.
    """

    view: Mapping[str, str]
    reports: tuple[Disclosed, ...]
    kept: Kept = Kept()
