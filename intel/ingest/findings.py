"""Findings: what is to be said about a row, in words that let its sender mend it.

A finding carries its code and its details; the sentences come from the catalogue
(`intel.ingest.finding_texts`) in the language of whoever reads them. A new code needs its texts in
all languages there, and a test looks for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any

from intel.ingest.finding_texts import Detail, words_of
from intel.model.vocabulary import Language, Near

__all__ = ["Finding", "absent_value", "in_words", "not_in_list", "remade", "shortened"]

_LONGEST_VALUE = 200


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in a row.

    ``code`` never changes and may be compared; ``field`` is a column or a path of the model;
    ``details`` are what the placeholders of the code's texts stand for.
    """

    code: str
    field: str = ""
    value: str = ""
    details: Mapping[str, Detail] = dataclass_field(default_factory=dict[str, Detail])

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return words_of(self.code, self.details, "en").message

    def plain(self) -> dict[str, Any]:
        """As it is kept, without words: these depend on who reads it."""
        return {
            "code": self.code,
            "field": shortened(self.field),
            "value": shortened(self.value),
            "details": {name: _bounded(value) for name, value in self.details.items()},
        }


def remade(kept: Mapping[str, Any]) -> Finding:
    """A finding as it was before `Finding.plain`.

    Args:
        kept: As that gave it.
    """
    return Finding(str(kept["code"]), str(kept["field"]), str(kept["value"]), dict(kept["details"]))


def in_words(kept: Mapping[str, Any], language: Language) -> dict[str, Any]:
    """A kept finding as a receipt shows it: with what is wrong, what was made of it and what to do.

    Args:
        kept: As `Finding.plain` gave it.
        language: Of who reads it.
    """
    words = words_of(str(kept["code"]), kept["details"], language)
    return {
        "code": kept["code"],
        "field": kept["field"],
        "value": kept["value"],
        "message": words.message,
        "made": words.made,
        "advice": words.advice,
        "details": kept["details"],
    }


def _bounded(value: Detail) -> Detail:
    if isinstance(value, int):
        return value
    return shortened(value) if isinstance(value, str) else [shortened(each) for each in value]


def shortened(text: str) -> str:
    """A value as a finding quotes it: at most 200 characters, and nothing UTF-8 cannot write."""
    clean = text[:_LONGEST_VALUE].encode("utf-8", "replace").decode("utf-8")
    return clean if len(text) <= _LONGEST_VALUE else clean + "…"


def not_in_list(name: str, field: str, value: str, *, nearest: Sequence[Near]) -> Finding:
    """A value that a closed list does not have, with its nearest entries.

    Args:
        name: What the list holds, as ``unit``; the catalogue names it in every language.
        field: Column or path.
        value: As written.
        nearest: What the list suggests, best first.
    """
    known = [f"{near.name} ({near.code})" for near in nearest]
    return Finding(f"unknown_{name.replace('-', '_')}", field, value, {"list": name, "nearest": known})


def absent_value(field: str, value: str) -> Finding:
    """A value that a row must have and that says nothing."""
    return Finding("missing_value", field, value)
