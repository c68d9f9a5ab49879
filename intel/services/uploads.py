"""Uploads in pieces, over a line that breaks: what has come stays, and the rest is sent when it can be.

An upload is its unit's: the same unit that sends the same file again finds the one that it began.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from intel.access.actors import Actor
from intel.errors import ConfigError, ConflictError, LimitExceededError, MalformedReportError, NotFoundError
from intel.graph.engine_files import FileLock
from intel.services.instance import Instance
from intel.services.submit import accept_file, accept_mended

__all__ = ["MOST_PIECE_BYTES", "Upload", "begin_upload", "submit_upload", "take_piece", "upload_state"]

MOST_PIECE_BYTES = 8 << 20
"""Greatest piece that is taken at once."""

_DIGEST = re.compile(r"[0-9a-f]{64}")
_NUMBER = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Upload:
    """How far an upload is; ``submission`` is its number once it was submitted, else empty."""

    number: str
    received: int
    size: int
    submission: str = ""


def begin_upload(instance: Instance, actor: Actor, *, digest: str, size: int, filename: str) -> Upload:
    """Begin an upload, or find the one that was begun.

    Args:
        instance: Where it goes.
        actor: Who sends; the upload belongs to the unit.
        digest: SHA-256 of the whole file, hex.
        size: Its bytes.
        filename: Its name, for the receipt.

    Raises:
        MalformedReportError: This is no digest, or no size.
        LimitExceededError: It is larger than the instance takes.
        ConfigError: The data directory cannot be written.
    """
    if not _DIGEST.fullmatch(digest) or size < 1:
        raise MalformedReportError("an upload is begun with the SHA-256 of the file, 64 hex digits, and its size")
    if size > instance.settings.max_body_bytes:
        raise LimitExceededError(
            "the file is too large",
            advice="Send it in parts, or ask the administrator to raise INTEL_MAX_BODY_BYTES.",
            details={"limit": instance.settings.max_body_bytes, "unit": "bytes"},
        )
    name = Path(filename).name[:200] or "file"
    number = instance.secret.argument_digest(actor.unit, orjson.dumps([digest, size, name]).decode())
    number = hashlib.sha256(number.encode()).hexdigest()
    folder = _folder(instance, number)
    about = {"unit": actor.unit, "digest": digest, "size": size, "filename": name, "submission": ""}
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with _locked(folder):
            if not (folder / "about.json").exists():
                _put(folder / "about.json", about)
    except OSError as error:
        raise ConfigError("the data directory cannot be written") from error
    return upload_state(instance, actor, number)


def upload_state(instance: Instance, actor: Actor, number: str) -> Upload:
    """How far an upload is.

    Raises:
        NotFoundError: This unit has none of this number.
    """
    about, content = _own(instance, actor, number)
    received = content.stat().st_size if content.exists() else 0
    return Upload(number, received if not about["submission"] else about["size"], about["size"], about["submission"])


def take_piece(instance: Instance, actor: Actor, number: str, *, offset: int, piece: bytes) -> Upload:
    """Take the next piece; when this returns the disk has it.

    Args:
        instance: Where it goes.
        actor: Who sends.
        number: Of the upload.
        offset: Where in the file the piece begins; what has come already must end there.
        piece: Its bytes.

    Raises:
        NotFoundError: This unit has none of this number.
        ConflictError: The piece does not begin where the last one ended; ask how far it is.
        LimitExceededError: The piece is too large, or goes beyond the stated size.
        ConfigError: The data directory cannot be written.
    """
    about, content = _own(instance, actor, number)
    if len(piece) > MOST_PIECE_BYTES or offset + len(piece) > about["size"]:
        raise LimitExceededError("the piece is too large", details={"limit": MOST_PIECE_BYTES, "unit": "bytes"})
    try:
        with _locked(content.parent):
            handle = os.open(content, os.O_WRONLY | os.O_CREAT, 0o600)
            with os.fdopen(handle, "r+b") as file:
                if about["submission"] or file.seek(0, os.SEEK_END) != offset:
                    raise ConflictError(
                        "the piece does not begin where the last one ended", advice="Ask how far it is."
                    )
                file.write(piece)
                file.flush()
                os.fsync(file.fileno())
    except OSError as error:
        raise ConfigError("the data directory cannot be written") from error
    return upload_state(instance, actor, number)


def submit_upload(
    instance: Instance, actor: Actor, number: str, *, profile: str, mends: str = "", is_distinct: bool = False
) -> str:
    """Submit what was uploaded, once it is whole and has the stated digest.

    The same call again gives the same submission.

    Args:
        instance: Where it goes.
        actor: Who sends.
        number: Of the upload.
        profile: How its rows are read; not needed where it mends.
        mends: Number of the submission whose rejected rows it mends; else empty.
        is_distinct: Take rows that came in another file once more.

    Returns:
        The number of the submission, which is acknowledged.

    Raises:
        NotFoundError: This unit has none of this number.
        ConflictError: It is not whole, or not what was stated; in the latter case it begins anew.
    """
    folder = _own(instance, actor, number)[1].parent
    with _locked(folder):
        about, content = _own(instance, actor, number)
        if about["submission"]:
            return str(about["submission"])
        received = content.stat().st_size if content.exists() else 0
        if received != about["size"]:
            raise ConflictError("the upload is not whole", advice="Send the rest.", details={"received": received})
        with content.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != about["digest"]:
                content.unlink()
                raise ConflictError("what came is not what was stated", advice="Send the file again.")
        named = folder / str(about["filename"]).replace("about.json", "file")
        content.replace(named)
        try:
            if mends:
                submission = accept_mended(instance, actor, submission=mends, path=named)
            else:
                submission = accept_file(instance, actor, path=named, profile=profile, is_distinct=is_distinct)
        except BaseException:
            named.replace(content)
            raise
        _put(folder / "about.json", {**about, "submission": submission})
        named.unlink()
    return submission


def _folder(instance: Instance, number: str) -> Path:
    return instance.settings.data_dir / "uploads" / number


def _own(instance: Instance, actor: Actor, number: str) -> tuple[dict[str, Any], Path]:
    folder = _folder(instance, number)
    if not _NUMBER.fullmatch(number) or actor.unit == "" or not (folder / "about.json").is_file():
        raise NotFoundError("there is no such upload")
    about: dict[str, Any] = orjson.loads((folder / "about.json").read_bytes())
    if about["unit"] != actor.unit:
        raise NotFoundError("there is no such upload")
    return about, folder / "content.part"


def _locked(folder: Path) -> contextlib.closing[_Lock]:
    return contextlib.closing(_Lock(FileLock.wait(folder / "lock", seconds=30.0)))


class _Lock:
    """A file lock that a with statement frees."""

    def __init__(self, lock: FileLock) -> None:
        self._lock = lock

    def close(self) -> None:
        """Free it."""
        self._lock.release()


def _put(path: Path, plain: dict[str, Any]) -> None:
    draft = path.with_suffix(".draft")
    with draft.open("wb") as file:
        file.write(orjson.dumps(plain))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
