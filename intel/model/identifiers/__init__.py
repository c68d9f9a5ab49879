"""Identifiers of transit and trade: kinds, normal forms, check digits, explanations."""

from intel.model.identifiers.kinds import (
    KINDS,
    Check,
    Fault,
    Identifier,
    Kind,
    Sort,
    is_nominal_kind,
    sort_of_kind,
)
from intel.model.identifiers.normal import normalise
from intel.model.identifiers.recognising import Candidate, Fold, explain, recognise
from intel.model.identifiers.seals import SealReading, read_seal

__all__ = [
    "KINDS",
    "Candidate",
    "Check",
    "Fault",
    "Fold",
    "Identifier",
    "Kind",
    "SealReading",
    "Sort",
    "explain",
    "is_nominal_kind",
    "normalise",
    "read_seal",
    "recognise",
    "sort_of_kind",
]
