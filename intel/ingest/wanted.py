"""What is wanted of a table: the columns that a profile knows, and how its file is said to be written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from intel.ingest.header_names import folded_name

__all__ = ["Wanted"]


@dataclass(frozen=True)
class Wanted:
    """What a reader of rows is told.

    Attributes:
        known: Names of the columns that the profile maps or ignores; empty where there is no profile.
        required: Names of the columns without which nothing can be mapped.
        expected: What cells of a column look like: ``number`` or ``date``, where that is known.
        delimiter: What the profile expects; taken where no other fits better.
        layout: How the file is written, where it is said and not to be found: ``encoding``,
            ``delimiter``, ``quote``, ``escape``, ``header`` (a line, or ``none``), ``names``,
            ``sheet``, ``rows``.
    """

    known: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    expected: Mapping[str, str] = field(default_factory=dict[str, str])
    delimiter: str | None = None
    layout: Mapping[str, str] = field(default_factory=dict[str, str])

    @cached_property
    def by_fold(self) -> Mapping[str, str]:
        """The known name of a folded one."""
        return {folded_name(name): name for name in reversed(self.known)}
