"""The canonical bundle: reports as their reader sees them, in one JSON file that can be read again."""

from __future__ import annotations

from typing import Any

import orjson

from intel.errors import ExportError
from intel.export.disclosure import Disclosed, Disclosure

__all__ = ["BUNDLE_FORMAT", "parse_bundle", "write_bundle"]

BUNDLE_FORMAT = "intel-bundle/1"
_VIEW_KEYS = {"as", "purpose", "at"}


def write_bundle(disclosure: Disclosure) -> bytes:
    """A disclosure as canonical JSON: sorted keys, UTF-8, one line feed at the end.

    Args:
        disclosure: What leaves.

    Returns:
        The file; equal disclosures give equal bytes.

    Access: Takes what is scoped already; filters nothing.
    """
    plain = {
        "format": BUNDLE_FORMAT,
        "view": dict(disclosure.view),
        "reports": [{"report": each.report, "change": each.change} for each in disclosure.reports],
    }
    return orjson.dumps(plain, option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)


def parse_bundle(content: bytes) -> Disclosure:
    """The disclosure that a bundle carries; the inverse of `write_bundle`.

    Does *not* put it into a graph and does *not* prove who wrote it: bundles are not signed yet.

    Args:
        content: The file.

    Raises:
        ExportError: It is no bundle of this format.

    Access: Reads a file its holder has; filters nothing.
    """
    try:
        plain: dict[str, Any] = orjson.loads(content)
        if plain["format"] != BUNDLE_FORMAT or set(plain["view"]) - {"to"} != _VIEW_KEYS:
            raise ExportError(
                f"this is no {BUNDLE_FORMAT} file", advice="Give a file that `intel export bundle` wrote."
            )
        return Disclosure(plain["view"], tuple(_disclosed(each) for each in plain["reports"]))
    except (orjson.JSONDecodeError, KeyError, TypeError) as error:
        raise ExportError(
            "the bundle cannot be read", advice="Give a file that `intel export bundle` wrote, unchanged."
        ) from error


def _disclosed(entry: dict[str, Any]) -> Disclosed:
    return Disclosed(entry["report"], entry["change"])
