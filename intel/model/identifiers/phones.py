"""Telephone numbers, by the numbering plans that phonenumbers knows."""

from functools import lru_cache

import phonenumbers

from intel.model.identifiers.cleaning import cleaned
from intel.model.identifiers.scheme import Reading

__all__ = ["phone_country", "read_phone"]

_FAULTS = (phonenumbers.NumberParseException, ValueError, IndexError, KeyError, AttributeError)
"""What the library raises for texts that are no numbers, and for some that it does not expect."""


@lru_cache(maxsize=4096)
def read_phone(text: str, region: str | None) -> Reading | None:
    """A phone number in E.164, or its bare digits where it is no number of any country.

    Args:
        text: As written.
        region: ISO 3166-1 alpha-2; says how a national number is read.

    Returns:
        Normal form, check and fault; None for fewer than 5 or more than 20 digits.

    Source: ITU-T E.164, the plans of phonenumbers.
    """
    prepared, _ = cleaned(text)
    digits = "".join(char for char in prepared if char.isdigit())
    if len(digits) < 5 or len(digits) > 20:
        return None
    if text.lstrip().startswith(("+", "＋")):
        candidates = [f"+{digits}"]
    elif digits.startswith("00"):
        candidates = [f"+{digits[2:]}"]
    elif region is not None:
        candidates = [digits, f"+{digits}"]
    elif len(digits) == 11 and digits.startswith("8"):
        candidates = [f"+7{digits[1:]}"]  # the trunk prefix of Kazakhstan and Russia
    else:
        candidates = [f"+{digits}"]
    best: Reading = (digits, "fail", "form")
    for candidate in candidates:
        try:
            parsed = phonenumbers.parse(candidate, region)
            written = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
            is_valid = phonenumbers.is_valid_number(parsed)
        except _FAULTS:
            continue  # a text that the library cannot take is no number
        if is_valid:
            return written, "pass", None
        if best[0] == digits:
            best = (written, "fail", "form")
    return best


def phone_country(normal: str) -> str | None:
    """The country of a number in E.164, or None where it has none or several share its code."""
    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(normal, None))
    except _FAULTS:
        return None
