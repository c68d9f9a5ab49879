"""Rows of a canonical bundle: each report in it is one row.

A bundle is bounded by what may be exported at once, and is read whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from intel.ingest.findings import Finding
from intel.ingest.json_rows import json_value
from intel.ingest.rows import Row, UnreadableError

__all__ = ["BUNDLE_FORMAT", "bundle_rows"]

BUNDLE_FORMAT = "intel-bundle/1"
"""As `intel.export.bundle` writes it; the two are held together by a test of the round trip."""

_LARGEST = 512 << 20


def _unreadable(reason: str, **details: str | int) -> UnreadableError:
    return UnreadableError(Finding("not_a_bundle", details={"reason": reason, **details}))


def bundle_rows(path: Path) -> Iterator[Row]:
    """The reports of a bundle.

    Does *not* judge who wrote it: bundles are not signed yet.

    Args:
        path: The kept copy.

    Yields:
        One row for each entry, ``cells`` being the object with ``report`` and ``change``.

    Raises:
        UnreadableError: It is no bundle of this format.
    """
    if path.stat().st_size > _LARGEST:
        raise _unreadable("bundle_too_large", limit=_LARGEST >> 20)
    try:
        content = path.read_bytes().decode("utf-8")
        found = json_value(content, around=2)
    except ValueError:
        raise _unreadable("bundle_not_json") from None
    plain = cast("dict[str, object]", found) if isinstance(found, dict) else {}
    if plain.get("format") != BUNDLE_FORMAT:
        raise _unreadable("bundle_format", format=BUNDLE_FORMAT)
    entries = plain.get("reports")
    if not isinstance(entries, list):
        raise _unreadable("bundle_no_reports")
    for number, entry in enumerate(cast("list[object]", entries), start=1):
        kept = json.dumps(entry, ensure_ascii=False, default=str)
        if not isinstance(entry, Mapping):
            yield Row(number, 1, None, Finding("not_a_bundle_entry"), kept)
            continue
        yield Row(number, 1, cast("Mapping[str, Any]", entry), kept=kept)
