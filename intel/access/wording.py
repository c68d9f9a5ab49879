"""What a person writes for others to read before they decide: one line, neither empty of sense nor endless."""

from __future__ import annotations

import unicodedata

from intel.errors import QuestionError

__all__ = ["check_line"]


def check_line(text: str, lengths: range, *, named: str, argument: str, advice: str) -> str:
    """A text on one line, in its composed form.

    Args:
        text: As written.
        lengths: How many characters it may have.
        named: What it is, as the error begins: ``a reason``.
        argument: Of which argument.
        advice: What to write.

    Raises:
        QuestionError: It is shorter or longer, or holds what cannot be printed.
    """
    line = " ".join(unicodedata.normalize("NFC", text).split())
    if len(line) not in lengths or not line.isprintable():
        raise QuestionError(
            f"{named} has between {lengths[0]} and {lengths[-1]} characters",
            advice=advice,
            details={"argument": argument},
        )
    return line
