"""Marking and grading: what the originator says about the use and the worth of a report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from intel.model.base import Frozen, PartialDate, ShortText
from intel.model.groups import GROUP_ENTRY

__all__ = [
    "ALL",
    "HANDLING_CODES",
    "PURPOSES",
    "RILO",
    "Grading",
    "HandlingCode",
    "Marking",
    "OriginalGrading",
    "Purpose",
]

ALL = "ALL"
"""Release to all members: the eight administrations, the liaisons and the secretariat."""
RILO = "RILO"
"""Release to the regional liaison office of the originator's own region."""

HandlingCode = Literal["H0", "H1", "H2", "H3"]
HANDLING_CODES: tuple[HandlingCode, ...] = ("H0", "H1", "H2", "H3")
"""From the freest to the strictest."""
Purpose = Literal[
    "border-control",
    "investigation",
    "risk-analysis",
    "statistics",
    "mutual-assistance",
    "training",
]
PURPOSES: tuple[Purpose, ...] = (
    "border-control",
    "investigation",
    "mutual-assistance",
    "risk-analysis",
    "statistics",
    "training",
)


def _unique_sorted(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(values)))


def _release_set(values: Iterable[str]) -> tuple[str, ...]:
    # "all" says more than any list beside it, and one spelling keeps the access classes few.
    return (ALL,) if ALL in (unique := _unique_sorted(values)) else unique


ReleaseSet = Annotated[
    tuple[Annotated[str, Field(pattern=rf"^(ALL|RILO|[A-Z]{{2}}|{GROUP_ENTRY})$")], ...],
    AfterValidator(_release_set),
]


class Marking(Frozen):
    """Handling code, release and limits of a report as one value; the originator is the report's.

    A release set names administrations, named groups of them (`intel.model.groups`), ``RILO`` or
    ``ALL``; an empty one means *own only*. ``nominal_releasable_to`` says who may also see what
    identifies a person or company; it never widens ``releasable_to``, since a nominal facet lies
    inside its report. ``purposes`` empty means every purpose. ``expires_on``
    and ``expires_after_days``, from the receipt, shorten the life of the kind of report; the least counts.

    Source: Europol handling codes H0-H3 (Regulation (EU) 2016/794 practice); design §3.
    """

    handling_code: HandlingCode = "H0"
    handling_note: ShortText | None = None
    releasable_to: ReleaseSet = ()
    nominal_releasable_to: ReleaseSet = ()
    purposes: Annotated[tuple[Purpose, ...], AfterValidator(_unique_sorted)] = ()
    expires_on: PartialDate | None = None
    expires_after_days: Annotated[int, Field(ge=1, le=3653)] | None = None
    cases: Annotated[tuple[ShortText, ...], AfterValidator(_unique_sorted)] = ()
    onward: Literal["none", "ask", "allowed"] = "none"
    deconflict: Literal["none", "silent", "pointer"] = "none"
    break_glass: bool = False

    @model_validator(mode="after")
    def _handling_note_where_needed(self) -> Marking:
        if self.handling_code == "H3" and self.handling_note is None:
            message = "handling code H3 needs a handling_note that states the restriction"
            raise PydanticCustomError("handling_note", message)
        return self

    def own_only(self) -> Marking:
        """The same for its originator alone: released to nobody, passed on by nobody, pointed to nobody.

        Source: design §3 (a resend after a withdrawal stays with its originator).
        """
        return type(self)(
            handling_code=self.handling_code,
            handling_note=self.handling_note,
            purposes=self.purposes,
            expires_on=self.expires_on,
            expires_after_days=self.expires_after_days,
            cases=self.cases,
        )

    def widened(self, to: Iterable[str], names_to: Iterable[str]) -> Marking:
        """The same, released to some more; what was released stays so.

        Args:
            to: Who may see it besides: administration codes, ``RILO``, ``ALL``.
            names_to: Who may see the names in it besides.

        Raises:
            ValueError: One of them is nobody to release to.
        """
        more = {
            "releasable_to": (*self.releasable_to, *to),
            "nominal_releasable_to": (*self.nominal_releasable_to, *names_to),
        }
        return type(self).model_validate({**self.model_dump(), **more})


class OriginalGrading(Frozen):
    """The grading as the source gave it, before it was mapped; a crosswalk loses something.

    Source: 4x4, 5x5x5, 3x5x2, Admiralty and TLP 2.0 as named in ``scheme``.
    """

    scheme: Literal["4x4", "5x5x5", "3x5x2", "admiralty", "tlp"]
    source: ShortText | None = None
    information: ShortText | None = None
    handling: ShortText | None = None


class Grading(Frozen):
    """Source and information evaluation, 4x4, with the original scheme kept.

    Source: Regulation (EU) 2016/794 Art. 29(1) and (2).
    """

    source_evaluation: Literal["A", "B", "C", "X"] = "X"
    information_evaluation: Literal["1", "2", "3", "4"] = "4"
    original: OriginalGrading | None = None
