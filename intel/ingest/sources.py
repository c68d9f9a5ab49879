"""Which form a kept file has, by its content and never by its name, and its rows."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from intel.ingest.archive_rows import archive_rows
from intel.ingest.csv_rows import csv_rows
from intel.ingest.encoding import BEGINNING, find_encoding
from intel.ingest.findings import Finding
from intel.ingest.json_rows import json_rows
from intel.ingest.rows import Row, UnreadableError
from intel.ingest.sheet_rows import sheet_rows
from intel.ingest.wanted import Wanted
from intel.ingest.xml_rows import xml_rows

__all__ = ["Content", "Limits", "content_of", "source_rows"]

Content = Literal["xlsx", "xls", "ods", "zip", "xml", "html", "json", "text"]

_OTHERS = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"\x1f\x8b", "GZIP"),
    (b"7z\xbc\xaf", "7Z"),
    (b"Rar!", "RAR"),
    (b"BZh", "BZIP2"),
    (b"\xfd7zXZ", "XZ"),
    (b"SQLite format 3", "SQLite"),
    (b"\x7fELF", "EXE"),
    (b"MZ\x90", "EXE"),
    (b"{\\rtf", "RTF"),
)
_XML = re.compile(r"\s*<(?:\?xml|!--|!DOCTYPE|[A-Za-z_])", re.IGNORECASE)
_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml.*?\?>\s*)*<(?:!DOCTYPE\s+html|html|head|body|table|meta|style)\b",
    re.IGNORECASE | re.DOTALL,
)
_JSON = re.compile(r'\s*(?:\{\s*["}]|\[\s*[\[{\]"\d]|\[\s*$)')


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a file is read: rows of a sheet, bytes of an unpacked archive.

    ``scratch`` is where the files of an archive are unpacked one by one; None for the system's own place.
    """

    sheet_rows: int = 200_000
    archive_bytes: int = 4 << 30
    scratch: Path | None = None


def content_of(path: Path, *, encoding: str | None = None) -> Content:
    """What a file is, by its content.

    Args:
        path: The kept copy.
        encoding: Of a text, where it is said.

    Raises:
        UnreadableError: It is empty, or something that holds no rows.
    """
    with path.open("rb") as file:
        beginning = file.read(BEGINNING)
    if beginning.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "xls"
    if beginning.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zipped(path)
    for mark, name in _OTHERS:
        if beginning.startswith(mark):
            raise UnreadableError(Finding("other_kind_of_file", "", name))
    text = beginning.decode(encoding or find_encoding(beginning), "replace").lstrip("\ufeff")
    if _HTML.match(text):
        return "html"
    if _XML.match(text):
        return "xml"
    return "json" if _JSON.match(text) else "text"


def _zipped(path: Path) -> Content:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if "xl/workbook.xml" in names or "xl/workbook.bin" in names:
                return "xlsx"
            if "content.xml" in names and "mimetype" in names:
                return "ods"
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableError(Finding("broken_archive")) from error
    return "zip"


def source_rows(path: Path, wanted: Wanted, *, form: str, limits: Limits | None = None) -> Iterator[Row]:
    """The rows of a kept file, streamed, whatever form it turns out to have.

    Args:
        path: The kept copy.
        wanted: What the profile wants of it.
        form: What the profile expects: ``csv``, ``json``, ``xml`` or ``report-json``; it decides
            where the content leaves a doubt.
        limits: How much is read.

    Raises:
        UnreadableError: Nothing of it can be read.
    """
    yield from _rows(path, wanted, form=form, limits=limits or Limits())


def _rows(path: Path, wanted: Wanted, *, form: str, limits: Limits) -> Iterator[Row]:
    layout = wanted.layout
    content = content_of(path, encoding=layout.get("encoding"))
    if content == "zip":

        def read(member: Path) -> Iterator[Row]:
            if content_of(member) == "zip":
                raise UnreadableError(Finding("nested_archive"))
            return source_rows(member, wanted, form=form, limits=limits)

        return archive_rows(path, read, most_bytes=limits.archive_bytes, scratch=limits.scratch)
    if content in ("xlsx", "xls", "ods"):
        return sheet_rows(path, wanted, kind=content, most=limits.sheet_rows)
    if content == "html":
        raise UnreadableError(Finding("web_page"))
    if content == "xml":
        return xml_rows(path, rows=layout.get("rows", ""))
    if content == "json" or form == "report-json" or (form == "json" and layout.get("rows")):
        return json_rows(path, rows=layout.get("rows", ""), encoding=layout.get("encoding"))
    return csv_rows(path, wanted)
