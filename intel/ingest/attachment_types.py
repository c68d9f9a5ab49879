"""What an attachment is, by its content and never by its name: type, size in pixels, what hides in it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, cast

import puremagic
from PIL import Image, UnidentifiedImageError

from intel.ingest.bare_pictures import picture_end

__all__ = ["UNKNOWN", "Recognised", "recognised"]

UNKNOWN = "application/octet-stream"
"""Media type of what nobody recognises, and of everything that does something when it is opened."""

_BEGINNING = 4096
_PICTURES: Mapping[str, str] = {
    # format as the library names it: media type
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",  # of some cameras: several JPEG pictures, one behind the other
    "PNG": "image/png",
    "GIF": "image/gif",
    "WEBP": "image/webp",
    "TIFF": "image/tiff",
    "BMP": "image/bmp",
}
_OTHERS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF-", "application/pdf"),
    (128, b"DICM", "application/dicom"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypheix", "image/heic"),
    (4, b"ftypmif1", "image/heif"),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftypqt", "video/quicktime"),
    (4, b"ftyp", "video/mp4"),
    (0, b"{\\rtf", "application/rtf"),
)
_SUFFIXES: Mapping[str, frozenset[str]] = {
    "image/jpeg": frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"}),
    "image/png": frozenset({".png"}),
    "image/gif": frozenset({".gif"}),
    "image/webp": frozenset({".webp"}),
    "image/tiff": frozenset({".tif", ".tiff"}),
    "image/bmp": frozenset({".bmp", ".dib"}),
    "image/heic": frozenset({".heic", ".heif"}),
    "image/heif": frozenset({".heic", ".heif"}),
    "image/avif": frozenset({".avif"}),
    "application/pdf": frozenset({".pdf"}),
    "application/dicom": frozenset({".dcm", ".dicom", ""}),
    "application/rtf": frozenset({".rtf"}),
    "video/mp4": frozenset({".mp4", ".m4v", ".m4a", ".3gp"}),
    "video/quicktime": frozenset({".mov", ".qt"}),
    "application/vnd.openxmlformats-officedocument": frozenset({".docx", ".xlsx", ".pptx"}),
    "application/vnd.oasis.opendocument": frozenset({".odt", ".ods", ".odp"}),
}
_ACTIVE_SUFFIXES = frozenset(
    {
        *(
            ".exe",
            ".dll",
            ".scr",
            ".com",
            ".bat",
            ".cmd",
            ".ps1",
            ".vbs",
            ".vbe",
            ".js",
            ".jse",
            ".wsf",
            ".hta",
            ".msi",
        ),
        *(".lnk", ".jar", ".apk", ".sh", ".py", ".php", ".html", ".htm", ".xhtml", ".shtml", ".svg", ".svgz", ".mht"),
        *(".mhtml", ".chm", ".docm", ".xlsm", ".pptm", ".reg", ".url", ".iso", ".img", ".appimage"),
    }
)
_ACTIVE = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"L\0\0\0\x01\x14\x02\0")
_MARKUP = re.compile(rb"<\s*(?:!doctype\s+html|html|head|body|script|iframe|svg|object|embed|meta)\b", re.IGNORECASE)
_WITH_END = frozenset({"image/jpeg", "image/png"})
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF_ACTS = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFile|OpenAction|RichMedia)\b")
_SPARE = b"\0\r\n \t\xff"
_CHUNK = 1 << 20
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b")

_LIBRARY: Any = puremagic  # it comes without whole types


class _Guess(Protocol):
    """What the library thinks that a file is."""

    mime_type: str
    confidence: float


# a picture is never decoded here: its header says how large it is, and `recognised` gives that to its caller
Image.MAX_IMAGE_PIXELS = None


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a file is.

    ``suffixes`` are the endings of names that fit, empty where any does; ``pixels`` is width times
    height, 0 for what is no picture. ``is_active``: it does something when it is opened, a program,
    a web page, a document with scripts. ``has_more``: something follows behind its end, as in files
    that are two things at once.
    """

    media_type: str
    suffixes: frozenset[str] = frozenset()
    pixels: int = 0
    is_active: bool = False
    has_more: bool = False

    def fits(self, name: str) -> bool:
        """Whether the ending of a name is one of such a file."""
        return not self.suffixes or Path(name).suffix.lower() in self.suffixes


def recognised(path: Path, name: str) -> Recognised:
    """Look what a file is; nothing of it is decoded, unpacked or run.

    Args:
        path: The bytes.
        name: As its sender calls it; only for whether opening it would do something.

    Returns:
        What it is; `UNKNOWN` where nobody knows.
    """
    with path.open("rb") as file:
        beginning = file.read(_BEGINNING)
    is_named_active = Path(name).suffix.lower() in _ACTIVE_SUFFIXES
    if beginning.startswith(_ACTIVE) or _is_markup(beginning):
        return Recognised(UNKNOWN, is_active=True)
    if (picture := _picture(path)) is not None:
        media_type, pixels = picture
        return Recognised(
            media_type,
            _SUFFIXES[media_type],
            pixels,
            is_active=is_named_active,
            has_more=_has_more(path, media_type),
        )
    for offset, mark, media_type in _OTHERS:
        if beginning.startswith(mark, offset):
            is_active = is_named_active or (media_type == "application/pdf" and _acts(path))
            return Recognised(media_type, _SUFFIXES[media_type], is_active=is_active)
    if beginning.startswith(b"PK\x03\x04"):
        return _packed(path, is_active=is_named_active)
    if beginning.startswith(_OLE):
        # documents of before 2007 keep their scripts where only their own program finds them
        return Recognised("application/x-ole-storage", is_active=True)
    if _is_text(beginning):
        return Recognised("text/plain", is_active=is_named_active)
    return Recognised(_by_library(path), is_active=is_named_active)


def _is_markup(beginning: bytes) -> bool:
    text = beginning.lstrip(b"\xef\xbb\xbf \t\r\n")
    return text.startswith(b"<") and _MARKUP.search(beginning) is not None


def _picture(path: Path) -> tuple[str, int] | None:
    """Media type and pixels of a picture, by its header."""
    try:
        with Image.open(path, formats=[each for each in _PICTURES if each != "MPO"]) as image:
            return _PICTURES[str(image.format)], image.width * image.height
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError, OverflowError):
        return None  # the library raises any of these for a header that is not what it should be


def _has_more(path: Path, media_type: str) -> bool:
    """Whether something follows behind the end of a picture, or it has no end."""
    if media_type not in _WITH_END:
        return False
    content = path.read_bytes()
    try:
        return bool(content[picture_end(content, media_type) :].strip(_SPARE))
    except ValueError:
        return True


def _acts(path: Path) -> bool:
    """Whether a PDF says that it does something; one that hides it in a compressed part is not found."""
    with path.open("rb") as file:
        before = b""
        while chunk := file.read(_CHUNK):
            if _PDF_ACTS.search(before + chunk):
                return True
            before = chunk[-32:]
    return False


def _packed(path: Path, *, is_active: bool) -> Recognised:
    """An office document of today, or some archive."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return Recognised(UNKNOWN, is_active=is_active)
    if "[Content_Types].xml" in names:
        kind = "application/vnd.openxmlformats-officedocument"
        is_active = is_active or any(each.endswith("vbaProject.bin") for each in names)
    elif "content.xml" in names and "mimetype" in names:
        kind = "application/vnd.oasis.opendocument"
        is_active = is_active or any(each.startswith("Basic/") for each in names)
    else:
        return Recognised("application/zip", is_active=True)
    return Recognised(kind, _SUFFIXES[kind], is_active=is_active)


def _is_text(beginning: bytes) -> bool:
    if not beginning or _CONTROLS.intersection(beginning):
        return False
    try:
        beginning[: _BEGINNING - 4].decode()
    except UnicodeDecodeError as error:
        return error.start > len(beginning) - 8
    return True


def _by_library(path: Path) -> str:
    """What a library that knows many marks says; it names a type, and nothing is decided by that."""
    try:
        found = cast("list[_Guess]", _LIBRARY.magic_file(str(path)))
    except (puremagic.PureError, OSError, ValueError, IndexError):
        return UNKNOWN
    sure = [each.mime_type for each in found if each.mime_type and each.confidence >= 0.8]
    return sure[0] if sure and re.fullmatch(r"[a-z]+/[a-z0-9.+-]{1,80}", sure[0]) else UNKNOWN
