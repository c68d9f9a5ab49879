"""What free text says that has a place of its own: suggestions with their offsets, taken by nobody but a person."""

from intel.ingest.suggesting.reading import LONGEST_READ, suggestions
from intel.ingest.suggesting.suggestion import Sort, Suggestion

__all__ = ["LONGEST_READ", "Sort", "Suggestion", "suggestions"]
