"""Small pictures with what cameras write beside them, and the same without."""

from __future__ import annotations

import hashlib
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

from intel.access.actors import DEMONSTRATION_ACTORS
from intel.access.handles import InstanceSecret
from intel.ingest.attachment_store import AttachmentStore

__all__ = ["ELSEWHERE", "PICTURES", "PLACE", "Picture", "jpeg", "keep_pictures", "png", "twin_of"]

PLACE = b"41.3111N 69.2797E"
"""Where they were taken, as their cameras say."""
ELSEWHERE = b"43.2567N 76.9286E"
"""Another place, as long."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it came, and in its bare form."""

    content: bytes
    bare: bytes
    media_type: str

    @property
    def digest(self) -> str:
        """SHA-256 of it as it came, hex."""
        return hashlib.sha256(self.content).hexdigest()


def _segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def jpeg(*, width: int = 8, height: int = 8, turned: int = 1, behind: bytes = b"", place: bytes = PLACE) -> Picture:
    """A grey JPEG, with EXIF, a comment, a thumbnail and a colour profile beside it.

    Args:
        width: Pixels that its header states.
        height: The same.
        turned: Its EXIF orientation, 1 to 8.
        behind: What follows behind its end.
        place: Where it was taken, as its camera says.
    """
    frame = struct.pack(">BHHBBBB", 8, height, width, 1, 1, 0x11, 0)
    table = _segment(0xDB, b"\0" + bytes([1] * 64))
    codes = _segment(0xC4, b"\0" + bytes([1] + [0] * 15) + b"\0") + _segment(
        0xC4, b"\x10" + bytes([1] + [0] * 15) + b"\0"
    )
    scan = _segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + b"\x3f\xff\x00\xff\xd0\x3f"
    shown = table + _segment(0xC0, frame) + codes + scan + b"\xff\xd9"
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, turned, 0)
    exif = b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 1) + entry + b"\0\0\0\0" + place
    beside = (
        _segment(0xE0, b"JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01" + b"\x10\x10\x10")
        + _segment(0xE1, exif)
        + _segment(0xE2, b"ICC_PROFILE\0" + place)
        + _segment(0xFE, b"taken by an officer at " + place)
    )
    bare = b""
    if turned != 1:
        said = struct.pack("<HHIHH", 0x0112, 3, 1, turned, 0)
        bare = _segment(0xE1, b"Exif\0\0II*\0" + struct.pack("<IH", 8, 1) + said + b"\0\0\0\0")
    return Picture(b"\xff\xd8" + beside + shown + behind, b"\xff\xd8" + bare + shown, "image/jpeg")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(*, width: int = 4, height: int = 4, behind: bytes = b"", place: bytes = PLACE) -> Picture:
    """A grey PNG, with texts and EXIF beside it.

    Args:
        width: Pixels that its header states.
        height: The same.
        behind: What follows behind its end.
        place: Where it was taken, as it says.
    """
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    pixels = _chunk(b"IDAT", zlib.compress(b"\0\x80\x80\x80\x80" * 4))
    beside = _chunk(b"tEXt", b"Location\0" + place) + _chunk(b"eXIf", b"MM\0*" + place) + _chunk(b"tIME", bytes(7))
    mark, end = b"\x89PNG\r\n\x1a\n", _chunk(b"IEND", b"")
    return Picture(mark + head + beside + pixels + end + behind, mark + head + pixels + end, "image/png")


PICTURES: tuple[Picture, ...] = (
    *(jpeg(), jpeg(turned=6), png()),
    *(jpeg(place=ELSEWHERE), jpeg(turned=6, place=ELSEWHERE), png(place=ELSEWHERE)),
)
"""Those of the worlds of properties; of the second three only the bare form is that of the first three."""


def twin_of(digest: str) -> str:
    """The digest of the other picture of the same bare form, size and type.

    Args:
        digest: Of one of `PICTURES`.
    """
    digests = [each.digest for each in PICTURES]
    return digests[(digests.index(digest) + 3) % len(digests)]


def keep_pictures(data_dir: Path, secret: InstanceSecret) -> None:
    """Keep the bytes of all pictures for every unit: what worlds say of them decides who gets them.

    Args:
        data_dir: Of the instance.
        secret: Of the instance.
    """
    for unit in sorted({actor.unit for actor in DEMONSTRATION_ACTORS.values()} - {""}):
        store = AttachmentStore(data_dir, secret, unit)
        for each in PICTURES:
            draft = data_dir / "picture"
            draft.write_bytes(each.content)
            store.keep(draft, each.digest, at=0)
