"""Identifiers of transit and trade: kinds, normal forms, check digits."""

from intel.model.identifiers.kinds import (
    KINDS,
    Check,
    Identifier,
    Kind,
    Sort,
    is_nominal_kind,
    sort_of_kind,
)
from intel.model.identifiers.normal import normalise

__all__ = [
    "KINDS",
    "Check",
    "Identifier",
    "Kind",
    "Sort",
    "is_nominal_kind",
    "normalise",
    "sort_of_kind",
]
