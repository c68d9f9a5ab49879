"""Many phrases as one pattern that reads each place of a text once: a tree of their letters."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["any_of"]

_ENDING = r"\w{0,8}"
_GAP = r"[ \-]{1,2}"


class _Node(dict[str, "_Node"]):
    """What may follow; ``is_end`` where a phrase ends here."""

    is_end = False


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of some phrases, the longest first.

    Args:
        phrases: Plain text; ``~`` stands for any ending of a word, a space for a space or a hyphen.

    Returns:
        A pattern without groups that are counted.
    """
    root = _Node()
    for phrase in phrases:
        node = root
        for char in phrase:
            node = node.setdefault(_ENDING if char == "~" else _GAP if char == " " else re.escape(char), _Node())
        node.is_end = True
    return _written(root)


def _written(node: _Node) -> str:
    if not node:
        return ""
    branches = [atom + _written(after) for atom, after in node.items()]
    # a character class is looked up, branches are tried one by one
    single = [branch for branch in branches if len(branch) == 1]
    if len(single) > 1:
        branches = [branch for branch in branches if len(branch) > 1] + [f"[{''.join(single)}]"]
    body = branches[0] if len(branches) == 1 and not node.is_end else f"(?:{'|'.join(branches)})"
    return body + ("?" if node.is_end else "")
