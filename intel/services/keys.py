"""The keys of an instance: made once, kept in the data directory, readable by its owner alone."""

from __future__ import annotations

import secrets
from collections.abc import Callable
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
from intel.settings import Settings

__all__ = ["ISSUER_KEY_FILE", "METRICS_TOKEN_FILE", "RECEIPT_KEY_FILE", "issuer_key", "metrics_token", "receipt_key"]

ISSUER_KEY_FILE = "issuer.key"
"""Name of the file in the data directory; PKCS #8, PEM."""
RECEIPT_KEY_FILE = "receipt.key"
"""The same for the key that signs receipts."""
METRICS_TOKEN_FILE = "metrics.token"
"""Name of the file with the token that opens ``/metrics``: text, for a monitoring program to read."""

_SHORTEST_TOKEN = 16


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


def metrics_token(settings: Settings) -> str:
    """The token that opens ``/metrics``: that of the settings, or one that is made the first time it is asked for.

    Args:
        settings: Of the instance.

    Raises:
        ConfigError: It cannot be read or made, is too short, or others may read it.
    """
    if settings.metrics_token is not None:
        return settings.metrics_token.get_secret_value()
    try:
        kept = _kept(settings.data_dir / METRICS_TOKEN_FILE, lambda: secrets.token_urlsafe(32).encode())
        token = kept.decode("ascii").strip()
    except (OSError, ValueError):
        raise _unusable(METRICS_TOKEN_FILE) from None
    if len(token) < _SHORTEST_TOKEN:
        raise _unusable(METRICS_TOKEN_FILE)
    return token


def _kept(path: Path, make: Callable[[], bytes]) -> bytes:
    """What a file of the instance holds, made first where it is not there; nobody else may be able to read it."""
    if not path.exists():
        put_once(path, make())
    if path.stat().st_mode & 0o077:
        raise ConfigError(
            f"{path.name} in the data directory can be read by others",
            advice="Make it yours alone (mode 0600); if others may have read it, delete it: a new one is made.",
        )
    return path.read_bytes()


def _new_key() -> bytes:
    return Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _key(data_dir: Path, name: str) -> Ed25519PrivateKey:
    try:
        key = load_pem_private_key(_kept(data_dir / name, _new_key), password=None)
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
