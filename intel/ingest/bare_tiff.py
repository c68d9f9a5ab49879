"""TIFF pictures without what scanners, cameras and programs write beside them.

Every page is written anew with the entries that are needed to show it, and its strips or tiles are
copied as they are. Smaller versions of a page, which may show what was cut from it, are left out.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

__all__ = ["bare_tiff"]

_ORDERS = {b"II*\0": "<", b"MM\0*": ">"}
_SIZES = {1: 1, 3: 2, 4: 4, 5: 8}
_FORMS = {1: "B", 3: "H", 4: "I"}
_REDUCED, _WIDTH, _LENGTH, _BITS, _COMPRESSION, _SAMPLES, _ROWS, _PLANAR = 254, 256, 257, 258, 259, 277, 278, 284
_STRIPS, _STRIP_SIZES, _TILES, _TILE_SIZES = 273, 279, 324, 325
# photometry, fill order, orientation, resolution, fax options, predictor, colours, tiles, samples
_KEPT = frozenset(
    {
        *(_REDUCED, _WIDTH, _LENGTH, _BITS, _COMPRESSION, 262, 266, 274, _SAMPLES, _ROWS, 282, 283, _PLANAR),
        *(292, 293, 296, 297, 317, 318, 319, 320, 322, 323, 332, 338, 339, 529, 530, 531, 532),
    }
)
_PLACES = {_STRIPS: _STRIP_SIZES, _TILES: _TILE_SIZES}
# none, fax, LZW, deflate, PackBits; a JPEG inside would bring its own remarks
_COMPRESSIONS = frozenset({1, 2, 3, 4, 5, 8, 32946, 32773})
_MOST_PAGES, _MOST_ENTRIES, _MOST_PARTS = 2_000, 500, 1_000_000
_FEWEST_BYTES = 1 << 16


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of a page: its type, how many values it has, and these as bytes."""

    kind: int
    count: int
    value: bytes


@dataclass(frozen=True, slots=True)
class _Page:
    entries: Mapping[int, _Entry]
    order: str

    def numbers(self, tag: int, default: Sequence[int] = ()) -> Sequence[int]:
        """The values of an entry of whole numbers."""
        entry = self.entries.get(tag)
        if entry is None:
            return default
        return struct.unpack(f"{self.order}{entry.count}{_FORMS[entry.kind]}", entry.value)

    def number(self, tag: int, default: int) -> int:
        """The first value of an entry."""
        return next(iter(self.numbers(tag)), default)


def bare_tiff(content: bytes) -> bytes:
    """A TIFF file of the same pages without anything beside them.

    Args:
        content: Of a TIFF file.

    Returns:
        Its pages, every pixel as it was.

    Raises:
        ValueError: It is no such file, is broken, or is packed in a way that may hold more than pixels.
        KeyError: The same.
        struct.error: The same.

    Source: TIFF revision 6.0 (Adobe 1992), with the technical notes of 1995 and 2002.
    """
    order = _ORDERS[content[:4]]
    pages = _pages(content, order)
    whole = [page for page in pages if not page.number(_REDUCED, 0) & 1] or pages[:1]
    written = bytearray(content[:4] + bytes(4))
    pointer = 4
    for page in whole:
        pointer = _write_page(written, page, content, pointer=pointer)
        if len(written) > len(content) + _FEWEST_BYTES:
            raise ValueError("pages share what they show")
    return bytes(written)


def _pages(content: bytes, order: str) -> list[_Page]:
    (at,) = struct.unpack_from(f"{order}I", content, 4)
    pages: list[_Page] = []
    seen: set[int] = set()
    while at:
        if at in seen or len(pages) >= _MOST_PAGES:
            raise ValueError("the pages have no end")
        seen.add(at)
        (count,) = struct.unpack_from(f"{order}H", content, at)
        if not 0 < count <= _MOST_ENTRIES:
            raise ValueError("a page has no entries, or too many")
        entries: dict[int, _Entry] = {}
        for number in range(count):
            tag, entry = _entry(content, order, at + 2 + 12 * number)
            if entry is not None:
                entries[tag] = entry
        pages.append(_Page(entries, order))
        (at,) = struct.unpack_from(f"{order}I", content, at + 2 + 12 * count)
    if not pages:
        raise ValueError("there is no page")
    return pages


def _entry(content: bytes, order: str, at: int) -> tuple[int, _Entry | None]:
    """An entry that is kept, with its values; None for any other."""
    tag, kind, count = struct.unpack_from(f"{order}HHI", content, at)
    if tag not in _KEPT and tag not in _PLACES and tag not in _PLACES.values():
        return tag, None
    size = _SIZES[kind] * count
    if count > _MOST_PARTS or not count:
        raise ValueError("an entry has no value, or too many")
    (there,) = struct.unpack_from(f"{order}I", content, at + 8)
    begin = at + 8 if size <= 4 else there
    value = content[begin : begin + size]
    if len(value) != size:
        raise ValueError("an entry lies outside the file")
    return tag, _Entry(kind, count, value)


def _write_page(written: bytearray, page: _Page, content: bytes, *, pointer: int) -> int:
    """Write a page behind what is written, and its place where the pointer stands; where the next one stands."""
    if page.number(_COMPRESSION, 1) not in _COMPRESSIONS:
        raise ValueError("it is packed in a way that may hold more than pixels")
    places = [tag for tag in _PLACES if tag in page.entries]
    if len(places) != 1:
        raise ValueError("a page has no pixels")
    order, tag = page.order, places[0]
    offsets, sizes = page.numbers(tag), page.numbers(_PLACES[tag])
    if len(offsets) != len(sizes) or 0 in sizes:
        raise ValueError("a page does not say how large its parts are")
    begins: list[int] = []
    lengths: list[int] = []
    for number, (offset, size) in enumerate(zip(offsets, sizes, strict=True)):
        part = content[offset : offset + size]
        if len(part) != size:
            raise ValueError("a part lies outside the file")
        part = part[: _most(page, number, size)] if tag == _STRIPS else part
        begins.append(_append(written, part))
        lengths.append(len(part))
        if len(written) > len(content) + _FEWEST_BYTES:
            raise ValueError("pages share what they show")
    entries = {kept: entry for kept, entry in page.entries.items() if kept in _KEPT}
    entries[tag] = _Entry(4, len(begins), struct.pack(f"{order}{len(begins)}I", *begins))
    entries[_PLACES[tag]] = _Entry(4, len(lengths), struct.pack(f"{order}{len(lengths)}I", *lengths))
    return _write_entries(written, entries, order, pointer=pointer)


def _most(page: _Page, number: int, size: int) -> int:
    """Bytes that a strip needs; what is not packed has no end of its own, and something may stand behind it."""
    if page.number(_COMPRESSION, 1) != 1 or page.number(_PLANAR, 1) != 1:
        return size
    bits = page.numbers(_BITS, (1,))
    across = page.number(_WIDTH, 0) * (sum(bits) if len(bits) > 1 else bits[0] * page.number(_SAMPLES, 1))
    if page.number(262, 0) == 6:  # colours may be stored for several pixels at once
        return size
    rows = min(page.number(_ROWS, 1 << 31), page.number(_LENGTH, 0))
    return (across + 7) // 8 * max(min(rows, page.number(_LENGTH, 0) - rows * number), 0)


def _write_entries(written: bytearray, entries: Mapping[int, _Entry], order: str, *, pointer: int) -> int:
    placed: dict[int, _Entry] = {}
    for tag, entry in sorted(entries.items()):
        is_beside = len(entry.value) > 4
        value = struct.pack(f"{order}I", _append(written, entry.value)) if is_beside else entry.value
        placed[tag] = replace(entry, value=value)
    begin = _append(written, struct.pack(f"{order}H", len(placed)))
    for tag, entry in placed.items():
        written += struct.pack(f"{order}HHI", tag, entry.kind, entry.count) + entry.value.ljust(4, b"\0")
    written += bytes(4)
    struct.pack_into(f"{order}I", written, pointer, begin)
    return len(written) - 4


def _append(written: bytearray, part: bytes) -> int:
    """Put a part at the next even place, and say where that is."""
    written += bytes(len(written) % 2)
    begin = len(written)
    written += part
    return begin
