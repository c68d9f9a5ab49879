"""The question ``report``: one report as its reader is shown it."""

from __future__ import annotations

from typing import Any

from intel.access.actors import Actor
from intel.analysis.assemble import ClassOf, projected
from intel.analysis.reading import View
from intel.errors import NotFoundError

__all__ = ["find_report"]


def find_report(view: View, handle: str, *, actor: Actor, class_of: ClassOf) -> dict[str, Any]:
    """One report.

    Args:
        view: What is read through.
        handle: Its public handle.
        actor: The reader.
        class_of: The class table.

    Returns:
        The projected report JSON of `intel.access.projection`.

    Raises:
        NotFoundError: There is none of this handle, or none that he may know of.
    """
    found = projected(view, [handle], actor=actor, class_of=class_of)
    if handle not in found:
        raise NotFoundError("there is no such report")
    return found[handle]
