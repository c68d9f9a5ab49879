"""A ZIP archive with the files that hold the rows: nothing is unpacked under a name that it chose."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import IO

from intel.errors import GraphUnavailableError
from intel.ingest.findings import Finding, shortened
from intel.ingest.rows import Row, UnreadableError

__all__ = ["archive_members", "archive_rows", "opened_archive", "opened_member"]

_MOST_MEMBERS = 10_000
_MOST_TIMES = 200
_SMALL = 1 << 20
_CHUNK = 1 << 20
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
_OF_ROWS = frozenset(
    {".csv", ".tsv", ".txt", ".tab", ".xlsx", ".xlsm", ".xls", ".ods", ".json", ".jsonl", ".ndjson", ".xml"}
)
_NESTED = frozenset({".zip", ".rar", ".7z", ".gz", ".bz2", ".xz", ".tar", ".tgz", ".cab", ".jar", ".zst"})


def archive_members(path: Path, *, most_bytes: int) -> tuple[list[zipfile.ZipInfo], list[zipfile.ZipInfo]]:
    """The files of an archive: those that can hold rows, and the others, which are attachments.

    Args:
        path: The kept copy.
        most_bytes: That all of them may have, unpacked.

    Raises:
        UnreadableError: It is broken, protected, too large unpacked, holds an archive, or a name
            that leads out of a folder.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = [each for each in archive.infolist() if not each.is_dir()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableError(Finding("broken_archive")) from error
    if len(members) > _MOST_MEMBERS:
        raise UnreadableError(Finding("archive_too_large", "", str(len(members))))
    for member in members:
        _check(member)
    if sum(member.file_size for member in members) > most_bytes:
        raise UnreadableError(Finding("archive_too_large", "", str(sum(member.file_size for member in members))))
    members = [each for each in members if not _is_by_the_way(each.filename)]
    with_rows = [each for each in members if _can_hold_rows(each)]
    return with_rows, [each for each in members if not _can_hold_rows(each)]


_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError)


def _can_hold_rows(member: zipfile.ZipInfo) -> bool:
    return PurePosixPath(member.filename).suffix.lower() in _OF_ROWS


def _is_by_the_way(name: str) -> bool:
    return name.startswith("__MACOSX/") or PurePosixPath(name).name in {".DS_Store", "Thumbs.db", "desktop.ini"}


def _check(member: zipfile.ZipInfo) -> None:
    name = member.filename
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if name.startswith(("/", "\\")) or ".." in parts or ":" in (parts or ("",))[0] or "\0" in name:
        raise UnreadableError(Finding("unsafe_name", shortened(name)))
    if stat.S_ISLNK(member.external_attr >> 16):
        raise UnreadableError(Finding("unsafe_name", shortened(name)))
    if member.flag_bits & 1:
        raise UnreadableError(Finding("encrypted_file", shortened(name)))
    if PurePosixPath(name).suffix.lower() in _NESTED:
        raise UnreadableError(Finding("nested_archive", shortened(name)))
    if member.file_size > _SMALL and member.file_size > _MOST_TIMES * max(member.compress_size, 1):
        raise UnreadableError(Finding("archive_too_large", shortened(name)))


def opened_archive(path: Path) -> zipfile.ZipFile:
    """An archive, opened once for all of its files: its list of files may be long.

    Args:
        path: The kept copy.

    Returns:
        The archive; whoever asks closes it.

    Raises:
        UnreadableError: It is broken.
    """
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableError(Finding("broken_archive")) from error


@contextmanager
def opened_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, *, scratch: Path | None) -> Generator[Path]:
    """One file of an archive, unpacked under a name of our own for as long as the with statement runs.

    Args:
        archive: As `opened_archive` gave it.
        member: The file.
        scratch: Where it is unpacked; None for the system's place for temporary files.

    Raises:
        UnreadableError: It is damaged, holds an archive, or is larger than the archive says.
        GraphUnavailableError: The disk is full; whoever works on it comes again.
    """
    handle, name = tempfile.mkstemp(dir=scratch, prefix="unpacked.")
    target = Path(name)
    try:
        try:
            with os.fdopen(handle, "wb") as sink, archive.open(member) as packed:
                _copy(packed, sink, member)
        except _BROKEN as error:
            if isinstance(error, OSError) and error.errno in _NO_ROOM:
                raise GraphUnavailableError("the disk has no room to unpack a file") from error
            raise UnreadableError(Finding("broken_archive", shortened(member.filename))) from error
        yield target
    finally:
        # whoever keeps the file has moved it away
        target.unlink(missing_ok=True)


def _copy(packed: IO[bytes], sink: IO[bytes], member: zipfile.ZipInfo) -> None:
    size = 0
    while chunk := packed.read(_CHUNK):
        size += len(chunk)
        if size > member.file_size:
            raise zipfile.BadZipFile
        sink.write(chunk)


def archive_rows(
    path: Path, read: Callable[[Path], Iterator[Row]], *, most_bytes: int, scratch: Path | None
) -> Iterator[Row]:
    """The rows of all files of an archive, one file after another; its attachments are others' to take.

    Args:
        path: The kept copy.
        read: Reads one unpacked file.
        most_bytes: That all files may have, unpacked.
        scratch: Where files are unpacked one by one; None for the system's own place.

    Raises:
        UnreadableError: Nothing of it can be read.
    """
    with_rows, attachments = archive_members(path, most_bytes=most_bytes)
    if not with_rows:
        names = ", ".join(each.filename for each in attachments[:5])
        raise UnreadableError(Finding("no_rows", shortened(names)))
    with opened_archive(path) as archive:
        yield from _rows_of_members(archive, with_rows, read, scratch=scratch)


def _rows_of_members(
    archive: zipfile.ZipFile,
    with_rows: Sequence[zipfile.ZipInfo],
    read: Callable[[Path], Iterator[Row]],
    *,
    scratch: Path | None,
) -> Iterator[Row]:
    number = 0
    for member in with_rows:
        first = number
        try:
            with opened_member(archive, member, scratch=scratch) as unpacked:
                for row in read(unpacked):
                    number += 1
                    yield _placed(row, number, name=member.filename)
        except UnreadableError as error:
            if len(with_rows) == 1:
                raise
            number = first + 1 if number == first else number + 1
            yield Row(number, 0, None, error.finding, {"file": member.filename})


def _placed(row: Row, number: int, *, name: str) -> Row:
    read_as = {**row.read_as, "file": name} if row.read_as is not None else None
    return replace(row, number=number, read_as=read_as)
