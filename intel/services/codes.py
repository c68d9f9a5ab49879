"""The code lists as everybody asks them: shipped tables, and the reference packs in use.

Access: Public reference; filters nothing.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping

from intel.errors import QuestionError
from intel.model.code_listing import LISTS
from intel.model.reference import ReferencePack
from intel.model.translation import TARIFFS, Found, Translated, find_code, list_names, translate_code

__all__ = ["code_found", "code_translated", "is_shipped"]

Packs = Mapping[str, ReferencePack]


def is_shipped(name: str) -> bool:
    """Whether a list is whole without any reference pack."""
    return name in LISTS and name not in TARIFFS


def _no_list(name: str, packs: Packs) -> QuestionError:
    known = list_names(packs)
    near = difflib.get_close_matches(name, known, n=3)
    hint = f"Did you mean {', '.join(near)}?" if near else "Lists: " + ", ".join(known) + "."
    advice = f"{hint} Another list is loaded by `intel reference load`, and put in use by `intel reference activate`."
    return QuestionError("there is no such list here", advice=advice, details={"argument": "list"})


def code_found(name: str, text: str, packs: Packs) -> Found:
    """What a text is in a list.

    Args:
        name: Of the list.
        text: A code or a name.
        packs: In use, by list.

    Raises:
        QuestionError: There is no such list.

    Access: Public reference; filters nothing.
    """
    found = find_code(name, text, packs)
    if found is None:
        raise _no_list(name, packs)
    return found


def code_translated(name: str, text: str, *, to: str, packs: Packs) -> Translated:
    """What a code of one list is in another.

    Args:
        name: Of the list.
        text: A code or a name of it.
        to: The other list.
        packs: In use, by list.

    Raises:
        QuestionError: There is no such list, or nothing leads from the one to the other.

    Access: Public reference; filters nothing.
    """
    code_found(name, text, packs)
    translated = translate_code(name, text, to=to, packs=packs)
    if translated is None:
        raise (
            _no_list(to, packs) if to not in list_names(packs) else QuestionError(f"nothing leads from {name} to {to}")
        )
    return translated
