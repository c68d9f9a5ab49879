"""The gazetteer as everybody asks it: which public place a text names.

Access: Public reference; filters nothing.
"""

from __future__ import annotations

import re
from typing import Any

from intel.errors import QuestionError
from intel.model.gazetteer import SURE, match_place

__all__ = ["place_matched"]

_COUNTRY = re.compile(r"[A-Za-z]{2}")


def place_matched(text: str, country: str | None) -> dict[str, Any]:
    """What the gazetteer takes a text for, as JSON.

    Args:
        text: As written.
        country: ISO 3166-1 alpha-2, where it is stated; None where it is not.

    Returns:
        ``place`` with its kind, names, position and counterpart, null below ``threshold``; ``country``, ``score``
        and ``alternatives``.

    Raises:
        QuestionError: The country is no code of two letters.

    Access: Public reference; filters nothing.
    """
    if country is not None and not _COUNTRY.fullmatch(country):
        raise QuestionError(
            "the country is no code of two letters", advice="Write it as KZ.", details={"argument": "country"}
        )
    found = match_place(text, None if country is None else country.upper())
    place = found.place
    return {
        "text": text,
        "place": None if place is None else place.id,
        "kind": None if place is None else place.kind,
        "names": None if place is None else {"en": place.names.en, "ru": place.names.ru, "zh": place.names.zh},
        "latitude": None if place is None else place.latitude,
        "longitude": None if place is None else place.longitude,
        "precision_km": None if place is None else place.precision_km,
        "locode": None if place is None else place.locode,
        "counterpart": None if place is None else place.counterpart,
        "country": found.country,
        "score": round(found.score, 1),
        "threshold": SURE,
        "alternatives": [{"id": each.code, "name": each.name, "score": each.score} for each in found.alternatives],
    }
