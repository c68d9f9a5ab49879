"""Attachments: their bytes are given to who sees them in his view, once the act is in the audit.

Access: whose view holds an attachment with its nominal part is given it as it came; whose view holds it
without that part is given a picture that was screened in its bare form, and of everything else nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from intel.access.actors import Actor, check_purpose
from intel.errors import NotFoundError
from intel.graph import platform_queries as platform
from intel.graph.driver import Transaction
from intel.graph.queries import ATTACHMENT_BYTES, RECORD_FACETS
from intel.graph.statements import STATEMENTS
from intel.graph.view import GraphView
from intel.ingest.attachment_store import AttachmentStore, digest_of, kept_path, stored_names
from intel.ingest.attachment_types import UNKNOWN
from intel.ingest.bare_pictures import BARED, bare_picture
from intel.services.instance import Act, Instance
from intel.services.showings import Shown

__all__ = ["Attached", "AttachmentRequest", "attachment_faults", "find_attachment", "remove_unheld_attachments"]

_CHUNK = 1 << 18
_PLAIN = frozenset(
    {
        *("image/jpeg", "image/png", "image/gif", "image/webp", "image/tiff", "image/bmp"),
        *("image/heic", "image/heif", "image/avif", "application/pdf", "application/dicom", "text/plain"),
        *("video/mp4", "video/quicktime"),
    }
)
_SUFFIXES = {"image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp", "image/tiff": ".tif"}
_UNHELD_FOR = 86_400_000
"""Bytes that no report names are kept for a day: the report that names them may be on its way."""


@dataclass(frozen=True, slots=True)
class AttachmentRequest:
    """Which attachment: handles of its report and of itself. ``is_bare`` asks for the bare form alone.

    ``purpose`` None is the actor's usual one.
    """

    report: str
    attachment: str
    is_bare: bool = False
    purpose: str | None = None


@dataclass(frozen=True, slots=True)
class Attached:
    """An attachment on its way to who asked for it.

    ``media_type`` is that of harmless types alone, all others are bytes of no type; ``digest`` is that
    of the bytes as they came, empty for a bare form.
    """

    path: Path
    name: str
    media_type: str
    size: int
    digest: str = ""
    content: bytes | None = None

    def pieces(self) -> Iterator[bytes]:
        """The bytes, in pieces.

        Raises:
            NotFoundError: They are not there any more.
        """
        if self.content is not None:
            yield self.content
            return
        with self.path.open("rb") as file:
            while piece := file.read(_CHUNK):
                yield piece


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a view holds of an attachment: ``nominal`` is None where that part is hidden or not there."""

    stored: str
    body: dict[str, Any]
    nominal: dict[str, Any] | None


def find_attachment(instance: Instance, actor: Actor, request: AttachmentRequest) -> Attached:
    """An attachment as the actor may have it; the act is in the audit when this returns.

    Args:
        instance: Where it is.
        actor: Who asks.
        request: Which.

    Returns:
        Its bytes as they came, or the bare form of a screened picture.

    Raises:
        UnknownCodeError: There is no such purpose.
        NotFoundError: No such report or attachment is there for this actor, or its bytes are not: one
            that was sent without them, or belongs to a held copy.

    Access: Through `Instance.answer`, as `read`.
    """
    purpose = actor.default_purpose if request.purpose is None else check_purpose(request.purpose)
    report, handle = _as_handle(request.report), _as_handle(request.attachment)
    said = json.dumps([report, handle, request.is_bare])

    def work(view: GraphView) -> _Seen:
        found = _seen(view, report, handle)
        if found is None or not (_is_whole(found, request) or _can_be_bared(found)):
            raise _absent()
        return found

    found = instance.answer(
        actor, Act("attachment", purpose, said), work=work, count=lambda _: 1, shown=lambda _: Shown((report,))
    )
    path = kept_path(instance.settings.data_dir, found.stored)
    if not path.is_file():
        raise _absent()
    return _whole(found, path, handle) if _is_whole(found, request) else _bared(found, path, handle)


def _as_handle(text: str) -> str:
    """What was named, as handles are written; half of a character, which no database takes, names nothing."""
    return text.strip().lower().encode("utf-8", "replace").decode()


def _absent() -> NotFoundError:
    return NotFoundError("there is no such attachment")


def _seen(view: GraphView, report: str, handle: str) -> _Seen | None:
    rows = [each for each in view.rows(ATTACHMENT_BYTES, handle=report) if each.attachment == handle]
    # of several copies of one report the original comes first, and copies have no bytes
    found = min(rows, key=lambda each: each.report, default=None)
    if found is None or found.bytes is None:
        return None
    facets = [each.body for each in view.rows(RECORD_FACETS, reports=[found.report]) if each.record == handle]
    return _Seen(found.bytes, orjson.loads(found.body), orjson.loads(facets[0]) if facets else None)


def _is_whole(found: _Seen, request: AttachmentRequest) -> bool:
    return found.nominal is not None and "digest" in found.nominal and not request.is_bare


def _can_be_bared(found: _Seen) -> bool:
    return bool(found.body.get("screened")) and found.body.get("media_type") in BARED


def _whole(found: _Seen, path: Path, handle: str) -> Attached:
    nominal = found.nominal or {}
    kind = str(found.body.get("media_type", UNKNOWN))
    stated = str(nominal.get("name") or found.body.get("name") or "")
    name = Path(stated.replace("\\", "/")).name or f"attachment-{handle[:8]}"
    # the size of the file itself: what is promised is what comes
    size = path.stat().st_size
    return Attached(path, name, kind if kind in _PLAIN else UNKNOWN, size, str(nominal["digest"]))


def _bared(found: _Seen, path: Path, handle: str) -> Attached:
    kind = str(found.body["media_type"])
    try:
        content = bare_picture(path.read_bytes(), kind)
    except ValueError:
        raise _absent() from None
    return Attached(path, f"attachment-{handle[:8]}{_SUFFIXES[kind]}", kind, len(content), content=content)


def _held(transaction: Transaction) -> dict[str, set[str]]:
    """The units that hold each kept file."""
    held: dict[str, set[str]] = {}
    for row in platform.KEPT_ATTACHMENTS.rows(transaction.run(STATEMENTS["kept_attachments"].text, {})):
        held.setdefault(row.bytes, set()).add(row.unit)
    return held


def remove_unheld_attachments(instance: Instance) -> None:
    """Delete the bytes of attachments that no report names any more, a day after they came.

    Nobody could read them; the raw submission keeps what it was sent with.

    Args:
        instance: Where.
    """
    data_dir, before = instance.settings.data_dir, instance.now() - _UNHELD_FOR
    old = [name for name, kept_at in stored_names(data_dir) if kept_at < before]
    if not old:
        return
    held = instance.database.read(_held, latest=True)
    for name in old:
        path = kept_path(data_dir, name)
        # it may have been sent again while the graph was asked
        if name not in held and path.stat().st_mtime_ns // 1_000_000 < before:
            path.unlink(missing_ok=True)


def attachment_faults(instance: Instance) -> list[str]:
    """Attachments whose bytes are not there, or not as they came.

    Args:
        instance: Open.
    """
    data_dir, faults = instance.settings.data_dir, list[str]()
    for name, units in sorted(instance.database.read(_held, latest=True).items()):
        path = kept_path(data_dir, name)
        if not path.is_file():
            faults.append(f"attachment {name}: its bytes are not there")
            continue
        digest = digest_of(path)
        if any(AttachmentStore(data_dir, instance.secret, unit).path_of(digest) != path for unit in units):
            faults.append(f"attachment {name}: its bytes are not as they came")
    return faults
