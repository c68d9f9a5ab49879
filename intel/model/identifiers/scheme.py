"""What a scheme of identifiers is: its form, its check characters, its parts.

Reading a number needs form and check alone and is fast; country, parts and warnings are for
explaining one to a person.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from intel.model.identifiers.cleaning import cleaned
from intel.model.identifiers.kinds import Check, Fault

__all__ = ["Form", "Part", "Reading", "Scheme", "always", "digits_of", "last", "nothing", "nowhere", "read"]

Form = tuple[str, bool]
"""A normal form, and whether the check characters in it were stated and not added by us."""

Reading = tuple[str, Check, Fault | None]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a number.

    Attributes:
        name: Code of the part, as ``owner``.
        value: As it stands in the normal form.
        meaning: Code of a sentence that explains the value, ``country:XX``, or a name.
    """

    name: str
    value: str
    meaning: str = ""


def nothing(_normal: str) -> tuple[()]:
    """No parts, no warnings."""
    return ()


def nowhere(_normal: str) -> None:
    """No country."""


def always(_normal: str) -> bool:
    """The check characters bind every number of the scheme."""
    return True


def last(normal: str) -> str:
    """The last character."""
    return normal[-1]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme of identifiers.

    Attributes:
        form: The normal form of a prepared text, or None where the text has not the form.
        due: The check characters that a normal form should have; None where no number with
            this body is issued. No ``due``, no check.
        written: The check characters that it has.
        binds: Whether the check must hold; a number that it does not bind passes or has none.
        parts: Its parts, in order.
        country: ISO 3166-1 alpha-2 that it states.
        warnings: Codes of what is odd about it though form and check hold.
        prepare: Brings a text to what ``form`` reads; also says whether letters were replaced.
        rank: How much the form alone says, 0 (any letters and digits) to 3 (nothing else looks so).
    """

    form: Callable[[str], Form | None]
    due: Callable[[str], str | None] | None = None
    written: Callable[[str], str] = last
    binds: Callable[[str], bool] = always
    parts: Callable[[str], Iterable[Part]] = nothing
    country: Callable[[str], str | None] = nowhere
    warnings: Callable[[str], Iterable[str]] = nothing
    prepare: Callable[[str], tuple[str, bool]] = cleaned
    rank: int = 1


def read(scheme: Scheme, prepared: str) -> Reading:
    """Read a prepared text by a scheme; a text of another form is returned as it is.

    Source: ``domain.md`` §3.1; a failed check is a finding, never a refusal.
    """
    form = scheme.form(prepared)
    if form is None:
        return prepared, "fail", "form"
    normal, is_stated = form
    if scheme.due is None or not is_stated:
        return normal, "none", None
    if scheme.due(normal) == scheme.written(normal):
        return normal, "pass", None
    if not scheme.binds(normal):
        return normal, "none", None
    return normal, "fail", "digit"


def digits_of(*lengths: int) -> Callable[[str], Form | None]:
    """The form of numbers that are so many digits and nothing else."""

    def form(prepared: str) -> Form | None:
        return (prepared, True) if len(prepared) in lengths and prepared.isdigit() else None

    return form
