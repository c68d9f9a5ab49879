"""Identifiers as sources write them, brought to the form in which equal ones are equal."""

import re

from intel.model.absent import is_absent
from intel.model.identifiers.cleaning import LONGEST_IDENTIFIER
from intel.model.identifiers.kinds import KINDS, Fault, Identifier
from intel.model.identifiers.labels import without_label
from intel.model.identifiers.phones import read_phone
from intel.model.identifiers.scheme import Reading, Scheme, read
from intel.model.identifiers.schemes import SCHEMES
from intel.model.vocabulary import fold

__all__ = ["normalise"]

_SHORTEST = 3
_FORM: Fault = "form"


def _contact(kind: str, text: str, country: str | None) -> Reading | None:
    """The normal form of kinds that are not letters and digits alone."""
    if kind == "phone":
        return read_phone(text, country)
    if kind == "email":
        address = text.strip().lower()
        if re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", address) is None:
            return address, "fail", _FORM
        return address, "pass", None
    folded = fold(text)
    return (folded, "none", None) if len(folded) >= 6 else None


def normalise(kind: str, text: str | None, *, country: str | None = None) -> Identifier | None:
    """An identifier in normal form, its check digit judged.

    Does not refuse a number whose form or check digit fails: that is said in ``check``, and equal
    wrong numbers are equal still. Never raises, whatever the string.

    Args:
        kind: One of ``KINDS``.
        text: The identifier as written, with its separators and mistakes.
        country: ISO 3166-1 alpha-2, upper case; says how a national phone number is read. It is
            no part of the normal form, since not every source states it.

    Returns:
        The identifier, or None for a kind that is not known and for a text that is absent, a
        placeholder (zeros, X), too short or too long to identify anything.

    Source: ``domain.md`` §3.1.
    """
    if kind not in KINDS or text is None or len(text) > LONGEST_IDENTIFIER or is_absent(text):
        return None
    scheme = SCHEMES.get(kind)
    if scheme is None:
        contact = _contact(kind, text, country)
        return None if contact is None else Identifier(kind, text, *contact[:2], folded=False, fault=contact[2])
    found = _read(kind, scheme, text=text, raw=text)
    if found is None or found.fault != "form":
        return found
    # the label may have come along: "VIN 1M8G…", "ИНН: 1234567894"
    rest = without_label(kind, text)
    bare = None if rest is None else _read(kind, scheme, text=rest, raw=text)
    return found if bare is None or bare.fault == "form" else bare


def _read(kind: str, scheme: Scheme, *, text: str, raw: str) -> Identifier | None:
    prepared, folded = scheme.prepare(text)
    if len(prepared) < _SHORTEST or not prepared.strip("0") or not prepared.strip("X"):
        return None
    normal, check, fault = read(scheme, prepared)
    if not normal.strip("0"):
        return None
    misread = normal != prepared and len(normal) == len(prepared)
    return Identifier(kind, raw, normal, check, folded=folded or misread, fault=fault)
