"""Pictures without what cameras and programs write beside them: place, time, device, owner, earlier versions.

The picture itself is copied as it is, part by part of a list of those that are needed to show it, so
that no pixel changes; whatever is not on the list, or lies behind the end, is left out.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator, Mapping

from intel.ingest.bare_tiff import bare_tiff

__all__ = ["BARED", "bare_picture", "picture_end"]

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs", b"bKGD"}
)
_WEBP_KEPT = frozenset({b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF"})
_WEBP_BESIDE = 0b0010_1100  # the flags that say: colour profile, EXIF, XMP
_SOI, _EOI, _SOS, _APP0, _APP1, _APP14, _APP15, _COM = 0xD8, 0xD9, 0xDA, 0xE0, 0xE1, 0xEE, 0xEF, 0xFE
_ORIENTATION = 0x0112


def bare_picture(content: bytes, media_type: str) -> bytes:
    """A picture without anything beside it.

    Does *not* look at what is to be seen on it: a face or a name plate stays. How a photograph is to be
    turned stays too, since it says nothing of anybody.

    Args:
        content: Of a JPEG, PNG, WebP or TIFF file.
        media_type: One of `BARED`.

    Returns:
        A file of the same type, every pixel as it was.

    Raises:
        ValueError: It is no such picture, or is broken.

    Source: ITU-T T.81 (JPEG), PNG third edition (W3C), RFC 9649 (WebP), TIFF revision 6.0, Exif 2.32 tag 0112.
    """
    try:
        return _BARE[media_type](content)
    except (KeyError, IndexError, struct.error) as error:
        raise ValueError("this is no picture that can be bared") from error


def picture_end(content: bytes, media_type: str) -> int:
    """Where a JPEG or PNG picture ends, as an offset; what lies behind is no part of it.

    Raises:
        ValueError: It is no such picture, or is broken.
    """
    try:
        parts = _segments(content) if media_type == "image/jpeg" else _chunks(content)
        return max(end for _, _, end in parts)
    except (IndexError, struct.error) as error:
        raise ValueError("this is no picture whose end can be found") from error


def _segments(content: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, begin and end of every segment of a JPEG file, to its end; a scan is part of its segment."""
    if content[:2] != b"\xff\xd8":
        raise ValueError("no JPEG")
    at = 2
    while True:
        begin = at
        if content[at] != 0xFF:
            raise ValueError("no marker where one must be")
        while content[at] == 0xFF:  # fill bytes
            at += 1
        marker = content[at]
        at += 1
        if marker == _EOI:
            yield marker, begin, at
            return
        if not (marker == 0x01 or 0xD0 <= marker <= 0xD7):
            (length,) = struct.unpack_from(">H", content, at)
            at += length
            if length < 2 or at > len(content):
                raise ValueError("a segment is longer than the file")
        if marker == _SOS:
            at = _scan_end(content, at)
        yield marker, begin, at


def _scan_end(content: bytes, at: int) -> int:
    """Where the coded data of a scan ends: at the next marker that is no restart."""
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            raise ValueError("the picture has no end")
        following = content[at + 1]
        if following != 0x00 and not 0xD0 <= following <= 0xD7:
            return at
        at += 2


def _bare_jpeg(content: bytes) -> bytes:
    kept = [b"\xff\xd8"]
    orientation = 1
    for marker, begin, end in _segments(content):
        segment = content[begin:end]
        if marker == _APP1:
            orientation = _orientation(segment) or orientation
        # of the application's segments only the one without which the colours would be wrong
        is_beside = _APP0 <= marker <= _APP15 or marker == _COM
        if not is_beside or (marker == _APP14 and segment[4:9] == b"Adobe" and len(segment) == 16):
            kept.append(segment)
    if orientation != 1:
        kept.insert(1, _turned(orientation))
    return b"".join(kept)


def _orientation(segment: bytes) -> int | None:
    """How a photograph is to be turned, 1 to 8, from its EXIF segment."""
    if segment[4:10] != b"Exif\0\0":
        return None
    tiff = segment[10:]
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return None
    try:
        (first,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, first)
        for number in range(min(count, 200)):
            tag, kind = struct.unpack_from(f"{order}HH", tiff, first + 2 + 12 * number)
            if tag == _ORIENTATION and kind == 3:
                (value,) = struct.unpack_from(f"{order}H", tiff, first + 10 + 12 * number)
                return value if 1 <= value <= 8 else None
    except struct.error:
        return None
    return None


def _turned(orientation: int) -> bytes:
    """An EXIF segment that says how to turn the picture, and nothing else."""
    entry = struct.pack("<HHIHH", _ORIENTATION, 3, 1, orientation, 0)
    tiff = b"II*\0" + struct.pack("<IH", 8, 1) + entry + b"\0\0\0\0"
    body = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _chunks(content: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Type, begin and end of every chunk of a PNG file, to its end."""
    if not content.startswith(_PNG):
        raise ValueError("no PNG")
    at = len(_PNG)
    while True:
        (length,) = struct.unpack_from(">I", content, at)
        kind, end = content[at + 4 : at + 8], at + 12 + length
        if end > len(content):
            raise ValueError("a chunk is longer than the file")
        (stated,) = struct.unpack_from(">I", content, end - 4)
        if zlib.crc32(content[at + 4 : end - 4]) != stated:
            raise ValueError("a chunk is damaged")
        yield kind, at, end
        if kind == b"IEND":
            return
        at = end


def _bare_png(content: bytes) -> bytes:
    return _PNG + b"".join(content[begin:end] for kind, begin, end in _chunks(content) if kind in _PNG_KEPT)


def _bare_webp(content: bytes) -> bytes:
    (size,) = struct.unpack_from("<I", content, 4)
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP" or size + 8 > len(content):
        raise ValueError("no WebP")
    at, kept = 12, [b"WEBP"]
    while at + 8 <= size + 8:
        kind, (length,) = content[at : at + 4], struct.unpack_from("<I", content, at + 4)
        end = at + 8 + length + length % 2
        if end > len(content):
            raise ValueError("a chunk is longer than the file")
        if kind == b"VP8X":
            flags = content[at + 8] & ~_WEBP_BESIDE & 0xFF
            kept.append(content[at : at + 8] + bytes([flags]) + content[at + 9 : end])
        elif kind in _WEBP_KEPT:
            kept.append(content[at:end])
        at = end
    body = b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


_BARE: Mapping[str, Callable[[bytes], bytes]] = {
    "image/jpeg": _bare_jpeg,
    "image/png": _bare_png,
    "image/webp": _bare_webp,
    "image/tiff": bare_tiff,
}
BARED = frozenset(_BARE)
"""Media types of which a bare form can be made."""
