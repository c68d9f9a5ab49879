"""Keyed hashes of an instance: unguessable handles, identifier hashes, class numbers.

Everything that stands for a value without showing it comes from one secret of the instance, so
that nobody can compute it from outside, and one instance can always compute it again.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b

__all__ = ["InstanceSecret"]

_SEPARATOR = b"\x1f"
_CLASS_BITS = 52  # exact in a JSON number and in every driver


@dataclass(frozen=True, slots=True)
class InstanceSecret:
    """The secret of an instance and what is derived from it.

    Args:
        value: At least 16 bytes; longer ones are hashed down to a key.

    Source: BLAKE2 keyed hashing with personalisation, RFC 7693.
    """

    value: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.value) < 16:
            raise ValueError("an instance secret has at least 16 bytes")

    def digest(self, purpose: bytes, *parts: str, size: int = 16) -> bytes:
        """Keyed hash of some parts for one purpose.

        Args:
            purpose: At most 16 bytes; hashes of different purposes never meet.
            parts: What is hashed; lengths count.
            size: Bytes of the result.
        """
        key = self.value if len(self.value) <= 64 else blake2b(self.value).digest()
        # lengths are part of what is hashed: ("ab","c") and ("a","bc") must differ
        message = b"".join(
            len(raw := part.encode("utf-8", "surrogatepass")).to_bytes(4, "big") + raw + _SEPARATOR for part in parts
        )
        return blake2b(message, key=key, digest_size=size, person=purpose).digest()

    def handle(self, originator: str, submitter: str, *, reference: str, local_id: str = "") -> str:
        """The handle of a report (no local id) or of a record in it: a UUID, without the version.

        Args:
            originator: Administration code.
            submitter: The unit that sent it: references of two units never meet.
            reference: The originator's reference.
            local_id: Place in the report.
        """
        raw = self.digest(b"handle", originator, submitter, reference, local_id)
        return str(uuid.UUID(bytes=raw, version=4))

    def facet_handle(self, owner: str, kind: str) -> str:
        """The handle of a facet of a record or report.

        Args:
            owner: Handle of the record or report.
            kind: Which facet: ``nominal``, ``text``, ``origin``.
        """
        return str(uuid.UUID(bytes=self.digest(b"facet", owner, kind), version=4))

    def key_hash(self, kind: str, normal: str) -> str:
        """Hash of one exact identifier, 32 hex digits."""
        return self.digest(b"key", kind, normal).hex()

    def term_hash(self, term: str) -> str:
        """Hash of one search word, 24 hex digits."""
        return _cached_term(self, term)

    def class_id(self, key: str) -> int:
        """Number of an access class: from its canonical key, so no counter is ever shared."""
        return int.from_bytes(self.digest(b"class", key, size=8), "big") >> (64 - _CLASS_BITS)

    def twin(self, content: str) -> str:
        """Hash of a seizure's open content, by which copies are found within a view."""
        return self.digest(b"twin", content, size=12).hex()

    def likeness_group(self, originator: str, submitter: str, *, group: str) -> str:
        """What reports of one unit have in common that can tell of one seizure; those of two units never do.

        Args:
            originator: Administration code.
            submitter: The unit that sent them.
            group: As `intel.model.likeness.Likeness.group` gives it.
        """
        return self.digest(b"likeness", originator, submitter, group, size=12).hex()

    def attachment_name(self, unit: str, digest: str) -> str:
        """What the bytes of an attachment are kept under: two units never share them, or know of each other's.

        Args:
            unit: That sent it.
            digest: SHA-256 of the bytes, hex.
        """
        return self.digest(b"attachment", unit, digest, size=32).hex()

    def argument_digest(self, actor: str, arguments: str) -> str:
        """Digest of a question's arguments, keyed per actor: an auditor cannot match guesses."""
        return self.digest(b"audit", actor, arguments).hex()

    def subkey(self, purpose: str, size: int = 64) -> bytes:
        """A key for one cryptographic purpose, independent of all others.

        Args:
            purpose: A fixed name.
            size: Bytes, 1 to 64.
        """
        return self.digest(b"subkey", purpose, size=size)


# for words that come again; references and numbers do not, and would fill any size
@lru_cache(maxsize=20_000)
def _cached_term(secret: InstanceSecret, term: str) -> str:
    return secret.digest(b"term", term, size=12).hex()
