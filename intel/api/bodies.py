"""Bodies of requests, read within their limits: JSON, and a file that goes to the disk as it comes.

Access: filters nothing; nothing of a body is kept but what a service is given.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import orjson
from fastapi import Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from intel.errors import LimitExceededError, MalformedReportError

__all__ = ["MOST_JSON_BYTES", "Upload", "read_json", "upload"]

MOST_JSON_BYTES = 16 * 1024 * 1024
"""Greatest JSON body, which is held in memory; more goes as a file."""

_DEEPEST = 64


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was sent, on this machine's disk for as long as the request lasts."""

    path: Path
    fields: dict[str, str]
    name: str | None = None


async def read_json(request: Request) -> object:
    """The JSON value of a body.

    Args:
        request: Its body is read whole.

    Returns:
        What it says.

    Raises:
        LimitExceededError: The body is larger than ``MOST_JSON_BYTES``.
        MalformedReportError: It is not JSON: wrong encoding, NaN, half a surrogate pair, too deep.

    Access: Filters nothing.
    """
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > MOST_JSON_BYTES:
            raise LimitExceededError(
                "the JSON body is too large",
                advice="Send it as a file to /api/v1/submissions.",
                details={"limit": MOST_JSON_BYTES, "unit": "bytes"},
            )
        parts.append(part)
    try:
        value: object = orjson.loads(b"".join(parts))
    except orjson.JSONDecodeError as error:
        raise MalformedReportError(
            "the body is not JSON",
            advice="Send JSON in UTF-8, without NaN and without half surrogate pairs.",
            details={"line": error.lineno, "column": error.colno},
        ) from None
    _check_depth(value)
    return value


def _check_depth(value: object) -> None:
    level: list[object] = [value]
    for _ in range(_DEEPEST):
        level = [inner for each in level for inner in _inside(each)]
        if not level:
            return
    raise MalformedReportError("the JSON body is nested too deeply", details={"limit": _DEEPEST})


def _inside(value: object) -> list[object]:
    if isinstance(value, dict):
        return list(cast("dict[str, object]", value).values())
    return cast("list[object]", value) if isinstance(value, list) else []


@asynccontextmanager
async def upload(request: Request, folder: Path) -> AsyncGenerator[Upload]:
    """The file of a multipart form, streamed to the disk.

    Args:
        request: A form with one part ``file`` and text fields.
        folder: Where the file is put while it is needed; made for its owner alone.

    Yields:
        The file and the text fields; the file is removed afterwards.

    Raises:
        MalformedReportError: There is no such form.

    Access: Filters nothing.
    """
    try:
        form = await request.form(max_files=1, max_fields=8, max_part_size=4096)
    except HTTPException as error:
        raise _no_form(str(error.detail)) from None
    try:
        sent = form.get("file")
        if not isinstance(sent, UploadFile):
            raise _no_form("there is no part named file that holds a file")
        fields = {name: value for name, value in form.items() if isinstance(value, str)}
        path = await run_in_threadpool(_keep, sent, folder)
        try:
            yield Upload(path, fields, _plain_name(sent.filename or ""))
        finally:
            await run_in_threadpool(path.unlink)
    finally:
        await form.close()


def _plain_name(given: str) -> str | None:
    """The name of a file without folders and signs of control; None where nothing is left."""
    last = given.replace("\\", "/").rpartition("/")[2]
    return "".join(sign for sign in last if sign.isprintable()).strip(" .") or None


def _keep(sent: UploadFile, folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder, prefix="upload-", delete=False) as kept:
        shutil.copyfileobj(sent.file, kept, 1024 * 1024)
        return Path(kept.name)


def _no_form(reason: str) -> MalformedReportError:
    return MalformedReportError(
        "the body is not a multipart form with a file",
        advice="Send multipart/form-data with the parts file and profile: curl -F file=@FILE -F profile=NAME …",
        details={"reason": reason},
    )
