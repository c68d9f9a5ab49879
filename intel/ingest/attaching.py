"""Reports and the files that they name: each is looked for, looked at, kept, and said of in the receipt."""

from __future__ import annotations

import unicodedata
import zipfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from intel.clock import epoch_ms
from intel.ingest.archive_rows import archive_members, opened_archive, opened_member
from intel.ingest.attachment_store import AttachmentStore, digest_of
from intel.ingest.attachment_types import UNKNOWN, Recognised, recognised
from intel.ingest.bare_pictures import BARED, bare_picture
from intel.ingest.findings import Finding, shortened
from intel.ingest.judging import Judged
from intel.ingest.rows import Row, UnreadableError
from intel.ingest.sources import content_of
from intel.model.records import Attachment
from intel.model.report import Report

__all__ = ["Attaching", "AttachmentLimits", "SentFiles", "with_kept_attachments"]


@dataclass(frozen=True, slots=True)
class AttachmentLimits:
    """What an attachment may have: bytes, and pixels where it is a picture."""

    most_bytes: int
    most_pixels: int


class _Judging(Protocol):
    """Judges rows, one after another."""

    def judge(self, row: Row, received_at: datetime) -> Judged:
        """Judge one row."""
        ...


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found of a file; without a digest its bytes are not kept. ``findings`` lack their field."""

    digest: str = ""
    media_type: str = ""
    size: int = 0
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class SentFiles:
    """The files of a ZIP archive beside those with rows; ``named`` are those that a report has named."""

    archive: Path
    scratch: Path
    members: Mapping[str, zipfile.ZipInfo] = field(default_factory=dict[str, zipfile.ZipInfo])
    named: set[str] = field(default_factory=set[str])

    @classmethod
    def of(cls, path: Path, *, most_bytes: int) -> SentFiles:
        """The files that came with a submission; there are none where it is no archive.

        Args:
            path: The kept copy; files are unpacked beside it, one by one.
            most_bytes: That all of them may have, unpacked.
        """
        try:
            if content_of(path) == "zip":
                _, others = archive_members(path, most_bytes=most_bytes)
                return cls(path, path.parent, {_plain(each.filename): each for each in others})
        except (OSError, UnreadableError):
            pass  # whoever reads its rows says what is wrong with it
        return cls(path, path.parent)

    def find(self, name: str) -> zipfile.ZipInfo | None:
        """The one file of a name: by its whole path, or by the end of it where that is one file's alone."""
        plain = _plain(name)
        names = [plain] if plain in self.members else [each for each in self.members if each.endswith(f"/{plain}")]
        if len(names) != 1:
            return None
        self.named.add(names[0])
        return self.members[names[0]]

    def unnamed(self) -> list[str]:
        """The files that no report has named so far, in order."""
        return sorted(self.members.keys() - self.named)


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).replace("\\", "/").removeprefix("./").casefold()


class Attaching:
    """Judges rows as another does, and gives the reports that come of them their files."""

    def __init__(self, judge: _Judging, files: SentFiles, *, store: AttachmentStore, limits: AttachmentLimits) -> None:
        """Prepare.

        Args:
            judge: Makes reports of rows.
            files: What was sent with them.
            store: Keeps the bytes for the unit that sent them.
            limits: What is too large is not kept.
        """
        self._judge = judge
        self._files = files
        self._store = store
        self._limits = limits
        self._seen: dict[str, _Found] = {}
        self._is_last = False
        self._archive: zipfile.ZipFile | None = None

    def rows(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The same rows, the last one known for what it is before it is judged.

        Args:
            rows: Of the submission, judged one by one as they are taken from here.
        """
        waiting: Row | None = None
        try:
            for row in rows:
                if waiting is not None:
                    yield waiting
                waiting = row
        except UnreadableError:
            if waiting is not None:
                yield waiting
            raise
        self._is_last = True
        if waiting is not None:
            yield waiting

    def judge(self, row: Row, received_at: datetime) -> Judged:
        """Judge one row.

        Args:
            row: As read.
            received_at: When it is received, aware, UTC.

        Returns:
            As the other judges it, with what was found of its attachments.

        Raises:
            GraphUnavailableError: The disk does not take a file.
        """
        judged = self._judge.judge(row, received_at)
        incoming = judged.incoming
        has_kept = judged.takes is not None  # it is of a report that is there, with what was found of its files
        if incoming is not None and incoming.held is None and incoming.report.attachments and not has_kept:
            report = self._attached(incoming.report, judged, at=epoch_ms(received_at))
            judged.incoming = replace(incoming, report=report)
        if self._is_last and (left := self._files.unnamed()):
            judged.findings.append(
                Finding("attachments", "attachments", shortened(", ".join(left)), {"count": len(left)})
            )
        return judged

    def _attached(self, report: Report, judged: Judged, *, at: int) -> Report:
        attachments: list[Attachment] = []
        for each in report.attachments:
            found = self._find(each, at=at)
            where = f"attachments.{each.id}"
            judged.findings.extend(replace(finding, field=where) for finding in found.findings)
            attachments.append(_with(each, found))
            if found.digest and each.screened and not self._can_be_bared(found):
                judged.findings.append(Finding("attachment_not_bared", where, each.name or ""))
        return report.model_copy(update={"attachments": tuple(attachments)})

    def _find(self, attachment: Attachment, *, at: int) -> _Found:
        """The bytes of an attachment: sent with it, or by the same unit before."""
        member = self._files.find(attachment.name) if attachment.name else None
        if member is not None:
            found = self._take(member, at=at)
            if attachment.digest and found.digest and found.digest != attachment.digest:
                return _Found(findings=(Finding("attachment_differs", "", attachment.name or ""),))
            return found
        if (kept := _kept(attachment, self._store, at=at)) is not None:
            return kept
        return _Found(findings=(Finding("attachment_missing", "", attachment.name or attachment.digest or ""),))

    def _take(self, member: zipfile.ZipInfo, *, at: int) -> _Found:
        """Look at a file of the archive and keep it, once for a submission."""
        if member.filename not in self._seen:
            self._seen[member.filename] = self._looked_at(member, at=at)
        return self._seen[member.filename]

    def _looked_at(self, member: zipfile.ZipInfo, *, at: int) -> _Found:
        name, limits = member.filename, self._limits
        if member.file_size > limits.most_bytes:
            return _refused(Finding("attachment_too_large", "", shortened(name), {"limit": limits.most_bytes}))
        try:
            if self._archive is None:
                self._archive = opened_archive(self._files.archive)
            with opened_member(self._archive, member, scratch=self._files.scratch) as unpacked:
                about = recognised(unpacked, name)
                if about.pixels > limits.most_pixels:
                    details = {"limit": limits.most_pixels, "pixels": about.pixels}
                    return _refused(Finding("attachment_too_many_pixels", "", shortened(name), details))
                digest, size = digest_of(unpacked), unpacked.stat().st_size
                self._store.keep(unpacked, digest, at=at)
        except UnreadableError:
            return _refused(Finding("attachment_broken", "", shortened(name)))
        return _Found(digest, about.media_type, size, tuple(_remarks(about, name)))

    def _can_be_bared(self, found: _Found) -> bool:
        path = self._store.path_of(found.digest)
        if found.media_type not in BARED:
            return False
        try:
            bare_picture(path.read_bytes(), found.media_type)
        except ValueError:
            return False
        return True


def _kept(attachment: Attachment, store: AttachmentStore, *, at: int) -> _Found | None:
    """What its unit sent before under the digest that an attachment states."""
    path = store.find(attachment.digest, at=at) if attachment.digest else None
    if path is None:
        return None
    about = recognised(path, attachment.name or "")
    return _Found(attachment.digest or "", about.media_type, path.stat().st_size)


def _with(attachment: Attachment, found: _Found) -> Attachment:
    """An attachment as the platform found it; what a sender states of its bytes is not taken from him."""
    stated = {"digest": found.digest or None, "media_type": found.media_type or None}
    return attachment.model_copy(update={**stated, "size": found.size if found.digest else None})


def with_kept_attachments(
    report: Report, store: AttachmentStore, *, at: datetime, known: Collection[str] | None = None
) -> tuple[Report, list[str]]:
    """A report that came without files, with what its unit sent of its attachments before.

    Args:
        report: Attachments without a digest stay without bytes.
        store: Of the unit whose report it is.
        at: When, aware, UTC.
        known: The digests that may be named, where not all that the unit sent may be.

    Returns:
        The report, and the local ids of attachments whose digest the unit never sent.
    """
    found = {
        each.id: _kept(each, store, at=epoch_ms(at)) if known is None or each.digest in known else None
        for each in report.attachments
    }
    attachments = tuple(_with(each, found[each.id] or _Found()) for each in report.attachments)
    missing = [each.id for each in report.attachments if each.digest and found[each.id] is None]
    return report.model_copy(update={"attachments": attachments}), missing


def _refused(finding: Finding) -> _Found:
    return _Found(findings=(finding,))


def _remarks(about: Recognised, name: str) -> Iterator[Finding]:
    """What is to be said of a file that is kept."""
    shown = shortened(name)
    if about.is_active:
        yield Finding("attachment_active", "", shown)
    elif about.media_type == UNKNOWN:
        yield Finding("attachment_unknown", "", shown)
    if not about.fits(name):
        yield Finding("attachment_other_type", "", shown, {"type": about.media_type})
    if about.has_more:
        yield Finding("attachment_has_more", "", shown, {"type": about.media_type})
