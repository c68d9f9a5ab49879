"""Secrets of an instance on disk: drawn once, whole or not there, readable by their owner alone."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

__all__ = ["put_once"]


def put_once(path: Path, value: bytes) -> None:
    """Write a file that is not there yet; of several programs that start at once, one wins.

    Args:
        path: The file, mode 0600; its folder is made, mode 0700, if it is not there.
        value: Its bytes; they are on the disk before the file has its name.

    Raises:
        OSError: It cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(value)
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    except FileExistsError:
        pass  # another program was faster: what it wrote is the instance's
    finally:
        draft.unlink()
