"""What a pydantic model refused, in words that quote nothing of what was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import ValidationError

__all__ = ["first_fault"]


def first_fault(error: ValidationError) -> tuple[str, str]:
    """What was refused first: where (fields and positions joined by dots; empty for the whole), and why."""
    fault = error.errors(include_url=False, include_input=False, include_context=False)[0]
    return ".".join(map(str, fault["loc"])), fault["msg"]
