"""Who was shown what, written so that it means nothing without the instance's secret.

The record of a showing names its reader by a keyed hash and each report by its handle, sealed under
a key of that reader's own: two readers of one report have nothing in common, and who reads the
database learns neither who saw a report nor how many did.
"""

from __future__ import annotations

import base64

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from intel.access.handles import InstanceSecret

__all__ = ["Reader"]


class Reader:
    """One reader, as records of showing know him.

    Attributes:
        reader: Stands for his name.

    Source: AES-SIV, RFC 5297: equal handles of one reader are equal when sealed.
    """

    __slots__ = ("_key", "reader")

    def __init__(self, secret: InstanceSecret, name: str) -> None:
        """Make the reader of a name.

        Args:
            secret: The instance secret.
            name: The actor's.
        """
        self.reader = secret.digest(b"reader", name).hex()
        self._key = AESSIV(secret.digest(b"shown", name, size=32))

    def seal(self, handle: str) -> str:
        """A handle as it is recorded."""
        return base64.urlsafe_b64encode(self._key.encrypt(handle.encode(), None)).decode()

    def open(self, sealed: str) -> str | None:
        """The handle of a record; None where it was not made for this reader."""
        try:
            return self._key.decrypt(base64.urlsafe_b64decode(sealed), None).decode()
        except (InvalidTag, ValueError):
            return None
