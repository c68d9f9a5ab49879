"""Recognising places: strings a second, as a ratio to a bare regular expression in the same run."""

from __future__ import annotations

import re
import time

from intel.model.gazetteer import match_place
from tests.support.place_strings import sample_strings

__all__ = ["measure_places"]

_BARE = re.compile(r"^\s*(?:г\.|КПП|п/п|ст\.|BCP)?\s*[«\"]?([^«»\"]+)[»\"]?\s*(.*)$")
_FLOOR = 5_000


def measure_places() -> dict[str, float]:
    """Match each string once: none comes from a cache.

    Returns:
        Strings a second of one core, the same for the bare expression, their ratio, and the floor.
    """
    strings = sample_strings(11)
    match_place("a text that loads every table", "KZ")
    match_place("Zzgrbtkkk", "KZ")
    start = time.process_time()
    for text, country in strings:
        match_place(text, country)
    matching = len(strings) / (time.process_time() - start)
    start = time.process_time()
    for text, _ in strings:
        _BARE.match(text)
    bare = len(strings) / (time.process_time() - start)
    return {"strings/s": matching, "bare regex/s": bare, "ratio": matching / bare, "floor/s": float(_FLOOR)}


if __name__ == "__main__":
    for name, value in measure_places().items():
        print(f"{name:14} {value:12,.4f}")
