"""Names of columns, made comparable: case, spaces, accents, look-alike letters and marks do not count."""

from __future__ import annotations

import re
from functools import lru_cache

from intel.model.vocabulary import fold, latin_lookalikes

__all__ = ["clean_name", "folded_name"]

_SPACES = re.compile(r"[\s\u00a0]+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# a name in quotes once more, or as the formula of a text
_QUOTED = re.compile(r'=?"([^"]+)"')
_LONGEST = 300


def clean_name(text: str) -> str:
    """A name of a column on one line, without marks that nobody sees."""
    name = _SPACES.sub(" ", _UNSEEN.sub("", text)).strip()
    quoted = _QUOTED.fullmatch(name)
    return name if quoted is None else quoted[1].strip()


@lru_cache(maxsize=10_000)
def folded_name(text: str) -> str:
    """What two writings of one column's name have in common; empty for a name without letters or digits.

    Args:
        text: As the header has it.
    """
    name = clean_name(text)
    if len(name) > _LONGEST:
        return ""
    # capitals first: more of them look alike than of the small letters
    return fold(latin_lookalikes(name.upper())[0]) or name
