"""The keys of an instance: made once, kept in the data directory, readable by its owner alone."""

from __future__ import annotations

from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from intel.errors import ConfigError
from intel.services.private_files import put_once

__all__ = ["ISSUER_KEY_FILE", "RECEIPT_KEY_FILE", "issuer_key", "receipt_key"]

ISSUER_KEY_FILE = "issuer.key"
"""Name of the file in the data directory; PKCS #8, PEM."""
RECEIPT_KEY_FILE = "receipt.key"
"""The same for the key that signs receipts."""


def issuer_key(data_dir: Path) -> Ed25519PrivateKey:
    """The key that signs the tokens of an instance; made the first time it is asked for.

    Args:
        data_dir: Of the instance; made if it is not there.

    Raises:
        ConfigError: It cannot be read or made, is no such key, or others may read it.
    """
    return _key(data_dir, ISSUER_KEY_FILE)


def receipt_key(data_dir: Path) -> Ed25519PrivateKey:
    """The key that signs the receipts of an instance; made the first time it is asked for.

    Args:
        data_dir: Of the instance; made if it is not there.

    Raises:
        ConfigError: It cannot be read or made, is no such key, or others may read it.
    """
    return _key(data_dir, RECEIPT_KEY_FILE)


def _key(data_dir: Path, name: str) -> Ed25519PrivateKey:
    path = data_dir / name
    try:
        if not path.exists():
            made = Ed25519PrivateKey.generate()
            put_once(path, made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        if path.stat().st_mode & 0o077:
            raise ConfigError(
                f"{name} in the data directory can be read by others",
                advice="Make it yours alone (mode 0600); if others may have read it, delete it: a new one is made.",
            )
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm):
        # the library's message may quote the file
        raise _unusable(name) from None
    if not isinstance(key, Ed25519PrivateKey):
        raise _unusable(name)
    return key


def _unusable(name: str) -> ConfigError:
    return ConfigError(
        f"{name} in the data directory cannot be used",
        advice="Check that the data directory is yours and can be written; delete the file to get a new key.",
    )
