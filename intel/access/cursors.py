"""Page cursors: where the next page begins, readable and usable by nobody but who asked.

A cursor names the last row shown. It is sealed, since a position could tell of rows between, and
bound to actor, purpose, question and arguments, since in other hands it would be an argument that
nobody checked. The same position gives the same cursor, so that answers stay equal byte for byte.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from intel.access.handles import InstanceSecret
from intel.errors import PageTokenError

__all__ = ["LONGEST_CURSOR", "open_cursor", "seal_cursor"]

LONGEST_CURSOR = 4096
"""Characters; a longer one is refused before anything is computed of it."""

_FORM = b"intel-cursor/1"


@lru_cache(maxsize=8)
def _cipher(secret: InstanceSecret) -> AESSIV:
    return AESSIV(secret.subkey("cursor"))


def _bound_to(binding: Sequence[str]) -> list[bytes]:
    # SIV takes a list, each item apart: ("ab", "c") and ("a", "bc") differ
    return [_FORM, *(each.encode(errors="surrogatepass") for each in binding)]


def seal_cursor(secret: InstanceSecret, position: str, *, binding: Sequence[str]) -> str:
    """Seal a position.

    Args:
        secret: The instance secret.
        position: Where the page ended, as the question itself writes it.
        binding: Whom and what it is for: actor, purpose, question, digest of the arguments.

    Returns:
        Letters, digits, ``-`` and ``_``; the same for the same input.

    Source: AES-SIV, RFC 5297 (deterministic authenticated encryption).
    """
    # the cipher takes no empty text, and the first position may be one
    sealed = _cipher(secret).encrypt(b"\x00" + position.encode(errors="surrogatepass"), _bound_to(binding))
    return base64.urlsafe_b64encode(sealed).rstrip(b"=").decode()


def open_cursor(secret: InstanceSecret, token: str, *, binding: Sequence[str]) -> str:
    """Open a cursor.

    Args:
        secret: The instance secret.
        token: As it came in.
        binding: As it was sealed with.

    Raises:
        PageTokenError: It was not made here, or not for this.
    """
    try:
        sealed = _decoded(token)
        position = _cipher(secret).decrypt(sealed, _bound_to(binding))
        return position[1:].decode(errors="surrogatepass")
    except (InvalidTag, ValueError):
        raise PageTokenError("this page cursor is not for this question") from None


def _decoded(token: str) -> bytes:
    """The bytes of a cursor; ValueError, which says no more, where it is not written exactly as one of ours."""
    if len(token) > LONGEST_CURSOR:
        raise ValueError
    try:
        raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except binascii.Error:
        raise ValueError from None
    if base64.urlsafe_b64encode(raw).rstrip(b"=").decode() != token:
        raise ValueError
    return raw
