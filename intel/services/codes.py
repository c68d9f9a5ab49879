"""The code lists as everybody asks them: shipped tables, and the reference packs in use.

Access: Public reference; filters nothing.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from intel.errors import QuestionError
from intel.model.reference import ReferencePack
from intel.model.translation import Found, Translated, find_code, list_names, translate_code

__all__ = ["PacksInUse", "code_found", "code_translated"]

Packs = Mapping[str, ReferencePack]


class PacksInUse(Mapping[str, ReferencePack]):
    """The packs in use, fetched when an answer needs them and not before.

    A text that a shipped table names exactly is answered by that table, whatever packs there are;
    any other is asked of the pack of the list as well. So the command line, which opens an instance
    only when it is asked for its packs, answers as the API does, which has them at hand.
    """

    def __init__(self, load: Callable[[], Packs]) -> None:
        """Load nothing yet.

        Args:
            load: Fetches the packs in use; called once at most.
        """
        self._load = load

    @cached_property
    def _packs(self) -> Packs:
        return self._load()

    def __getitem__(self, name: str) -> ReferencePack:
        """The pack in use of a list."""
        return self._packs[name]

    def __iter__(self) -> Iterator[str]:
        """The lists that have a pack in use."""
        return iter(self._packs)

    def __len__(self) -> int:
        """How many lists have a pack in use."""
        return len(self._packs)


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
