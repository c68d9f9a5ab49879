"""What a program that was killed leaves in the data directory: half an export, an upload on its way, an unpacked file.

Each was to live for one request or one submission and holds names in the clear. Nothing refers to it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from intel.clock import SystemClock

__all__ = ["clear_leftovers"]

_OLDEST_SECONDS = 24 * 3600.0
"""No request and no submission takes a day; what is younger may be somebody's who works now."""

_TEMPORARY = ("exports/*", "uploads/upload-*", "uploads/*.jsonl", "uploads/tmp*", "blobs/draft.*", "blobs/unpacked.*")


def clear_leftovers(data_dir: Path, *, oldest_seconds: float = _OLDEST_SECONDS) -> int:
    """Remove what was left behind more than a day ago.

    Args:
        data_dir: Of the instance.
        oldest_seconds: How old it must be.

    Returns:
        How many files and folders were removed.
    """
    removed = 0
    for path in _left(data_dir, oldest_seconds):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
        removed += 1
    return removed


def _left(data_dir: Path, oldest_seconds: float) -> Iterator[Path]:
    # by the machine's clock, which wrote the files, and not by one that stands still
    latest = SystemClock().now().timestamp() - oldest_seconds
    for pattern in _TEMPORARY:
        for path in data_dir.glob(pattern):
            try:
                is_left = path.lstat().st_mtime < latest
            except FileNotFoundError:  # whoever works on it was through meanwhile
                continue
            if is_left:
                yield path
