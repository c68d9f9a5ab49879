"""Gradings of other schemes, mapped on arrival to the platform's: 4x4 for the worth, H0 to H3 for the handling.

A crosswalk loses something, so the grading as it was given is kept beside the mapped one. Where a
scheme says less than the platform's, or something that it has no word for, the mapped value claims
no more than was said, and handles what was said no more freely.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from intel.model.marking import HANDLING_CODES, Grading, HandlingCode

__all__ = ["CROSSWALKS", "Crosswalk", "MappedGrading", "map_grading"]

_IN_DOUBT: HandlingCode = "H2"
# what a Russian keyboard writes for the Latin letters of these codes
_LOOKALIKES = str.maketrans("АВСЕНМРТХ", "ABCEHMPTX")
_BETWEEN = re.compile(r"[\s,;/&.-]+")


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """One scheme: its codes for source, information and handling, each with what it is here."""

    source: Mapping[str, Literal["A", "B", "C", "X"]]
    information: Mapping[str, Literal["1", "2", "3", "4"]]
    handling: Mapping[str, HandlingCode]


CROSSWALKS: Mapping[str, Crosswalk] = MappingProxyType(
    {
        "4x4": Crosswalk(
            {"A": "A", "B": "B", "C": "C", "X": "X"},
            {"1": "1", "2": "2", "3": "3", "4": "4"},
            {"H0": "H0", "H1": "H1", "H2": "H2", "H3": "H3"},
        ),
        "5x5x5": Crosswalk(
            # always, mostly, sometimes reliable; unreliable; untested
            {"A": "A", "B": "B", "C": "B", "D": "C", "E": "X"},
            # 5 is suspected to be false: here it cannot be corroborated, and the original says the rest
            {"1": "1", "2": "2", "3": "3", "4": "4", "5": "4"},
            # 2 and 3 let it go further under conditions that are agreed elsewhere; 4 and 5 do not let it go
            {"1": "H0", "2": "H2", "3": "H2", "4": "H2", "5": "H2"},
        ),
        "3x5x2": Crosswalk(
            # "reliable" stands for always and mostly: the lesser of the two is claimed
            {"1": "B", "2": "X", "3": "C"},
            {"A": "2", "B": "3", "C": "4", "D": "4", "E": "4"},
            # C alone, A1 to A3 (how it is used): not before a court; S1, S2 (whom to ask): not onward
            {"P": "H0", "C": "H1", "A1": "H1", "A2": "H1", "A3": "H1", "S1": "H2", "S2": "H2"},
        ),
        "admiralty": Crosswalk(
            {"A": "A", "B": "B", "C": "B", "D": "C", "E": "C", "F": "X"},
            {"1": "1", "2": "3", "3": "3", "4": "4", "5": "4", "6": "4"},
            {},
        ),
        "tlp": Crosswalk(
            {},
            {},
            # the community is the region's national units: green is theirs, and no court is among them
            {"CLEAR": "H0", "GREEN": "H1", "AMBER": "H2", "AMBER+STRICT": "H2", "RED": "H3"},
        ),
    }
)
"""Every scheme that a report can state.

Source: Regulation (EU) 2016/794 Art. 29 (4x4); HMRC manual MLR3C14000 (5x5x5); College of Policing, intelligence
report (3x5x2); NATO Admiralty code; FIRST, Traffic Light Protocol 2.0. The crosswalk is the platform's own.
"""


@dataclass(frozen=True, slots=True)
class MappedGrading:
    """A grading as it is kept, what its handling asks for at least, and the codes that its scheme does not have.

    ``unknown`` are pairs of field and code as it was written; an unknown handling code is taken for a strict one.
    """

    grading: Grading
    handling: HandlingCode
    unknown: tuple[tuple[str, str], ...] = ()


def _code(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().upper().translate(_LOOKALIKES)


def _codes(scheme: str, text: str) -> list[str]:
    """The codes of a handling, of which schemes but TLP may state several."""
    code = _code(text)
    if scheme == "tlp":
        return [re.sub(r"\s", "", code).removeprefix("TLP").lstrip(":-")]
    return [each for each in _BETWEEN.split(code) if each]


def map_grading(grading: Grading) -> MappedGrading:
    """Map a grading that states the one of its source.

    What the sender stated in the platform's own terms stays as he stated it.

    Args:
        grading: As it came.

    Returns:
        The grading with what its original says, and the least handling code that follows from that.
    """
    original = grading.original
    if original is None:
        return MappedGrading(grading, "H0")
    known = CROSSWALKS[original.scheme]
    found: dict[str, str] = {}
    unknown: list[tuple[str, str]] = []
    for name, field, codes in (
        ("source_evaluation", "source", known.source),
        ("information_evaluation", "information", known.information),
    ):
        text = getattr(original, field)
        if text is None:
            continue
        if (code := _code(text)) not in codes:
            unknown.append((field, text))
        elif name not in grading.model_fields_set:
            found[name] = codes[code]
    handling: HandlingCode = "H0"
    if original.handling is not None:
        stated = _codes(original.scheme, original.handling)
        strange = [each for each in stated if each not in known.handling] or ([] if stated else [""])
        if strange:
            unknown.append(("handling", original.handling))
        each_means = {known.handling.get(each, _IN_DOUBT) for each in stated} or {_IN_DOUBT}
        handling = next(code for code in reversed(HANDLING_CODES) if code in each_means)
    return MappedGrading(grading.model_copy(update=found) if found else grading, handling, tuple(unknown))
