"""Findings: what is to be said about a row, in words that let its sender mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from intel.model.vocabulary import Near

__all__ = ["Finding", "absent_value", "not_in_list", "shortened"]

_LONGEST_VALUE = 200


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in a row.

    ``code`` never changes and may be compared; ``field`` is a column or a path of the model.
    """

    code: str
    field: str
    value: str
    message: str

    def plain(self) -> dict[str, str]:
        """As a receipt line has it."""
        return {
            "code": self.code,
            "field": shortened(self.field),
            "value": shortened(self.value),
            "message": self.message,
        }


def shortened(text: str) -> str:
    """A value as a finding quotes it: at most 200 characters, and nothing UTF-8 cannot write."""
    clean = text[:_LONGEST_VALUE].encode("utf-8", "replace").decode("utf-8")
    return clean if len(text) <= _LONGEST_VALUE else clean + "…"


def not_in_list(name: str, field: str, value: str, *, nearest: Sequence[Near]) -> Finding:
    """A value that a closed list does not have, with its nearest entries.

    Args:
        name: What the list holds, as ``unit``.
        field: Column or path.
        value: As written.
        nearest: What the list suggests, best first.
    """
    hint = ", ".join(f"{near.name} ({near.code})" for near in nearest)
    advice = f"nearest known: {hint}" if hint else "nothing known comes near"
    return Finding(f"unknown_{name.replace('-', '_')}", field, value, f"no {name} of this name is known; {advice}")


def absent_value(field: str, value: str) -> Finding:
    """A value that a row must have and that says nothing."""
    return Finding("missing_value", field, value, "a value must stand here; give one and send the row again")
