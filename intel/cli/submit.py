"""`intel submit`: sends a file to a service from a unit's machine, over whatever line there is."""

from __future__ import annotations

import hashlib
import http.client
import json
import time
import urllib.parse
from collections.abc import Callable, Mapping
from itertools import islice
from pathlib import Path
from typing import Annotated, Any

import typer

from intel.cli.options import settings_here
from intel.cli.receipts import write_lines
from intel.cli.terminal import bar, note, print_rows
from intel.errors import ConfigError, GraphUnavailableError, MalformedReportError

__all__ = ["Sender", "submit_command"]

_PIECE = 1 << 18
_TIMEOUT_SECONDS = 60.0
_PATIENCE_SECONDS = 3600.0
_FIRST_PAUSE, _LONGEST_PAUSE = 0.2, 15.0
_LOOK_SECONDS = 0.5


def submit_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What is sent.")],
    *,
    url: Annotated[str, typer.Option("--url", metavar="URL", help="Of the service, as https://intel.example.")],
    token_file: Annotated[Path, typer.Option("--token-file", metavar="PATH", help="A file with the bearer token.")],
    profile: Annotated[str, typer.Option("--profile", metavar="NAME", help="How its rows are read.")] = "",
    mends: Annotated[
        str, typer.Option("--mends", metavar="SUBMISSION", help="It is a mended sheet of this submission.")
    ] = "",
    receipt: Annotated[Path | None, typer.Option("--receipt", metavar="PATH", help="Write the receipt there.")] = None,
) -> None:
    """Send a file in pieces, and wait for its receipt; needs no instance here.

    The file is looked at before anything is sent. Where the line breaks it is tried again, and goes
    on from what has come; killed and started again, it does so too. INTEL_LANGUAGE is the receipt's.

    Example:
    intel submit january.csv --url https://intel.example --token-file token --profile unodc-ids

    Exit code 0, 1 where rows were rejected, 2 where it could not be sent or read.
    """
    _look_at(file, profile=profile, mends=mends)
    sender = Sender(url, _text_of(token_file), patience=_PATIENCE_SECONDS)
    with bar("sending") as show:
        number = sender.send(file, profile=profile, mends=mends, progress=show)
    state = sender.wait(number)
    if receipt is not None:
        write_lines(receipt, sender.receipt(number, settings_here().language).splitlines())
    totals: dict[str, int] = state["totals"]
    print_rows([{"outcome": outcome, "rows": count} for outcome, count in totals.items()])
    note(f"submission {number}")
    if state["state"] == "unreadable":
        raise MalformedReportError("nothing in the file could be read", advice="Its receipt says why.")
    if totals.get("rejected"):
        raise typer.Exit(1)


def _look_at(file: Path, *, profile: str, mends: str) -> None:
    """Refuse before sending what the service could only refuse after it."""
    from intel.ingest.pipeline import read_rows
    from intel.ingest.profile import load_profile
    from intel.ingest.rows import UnreadableError

    if bool(profile) == bool(mends):
        raise ConfigError("say either --profile or --mends", advice="A mended sheet needs no profile.")
    if not file.is_file() or file.stat().st_size == 0:
        raise ConfigError(
            f"there is no file {file.name!r} with anything in it", advice="Name a file that you may read."
        )
    if mends:
        return
    try:
        for _ in islice(read_rows(load_profile(profile), file), 10):
            pass
    except UnreadableError as error:
        raise MalformedReportError(error.finding.message, advice="Mend the file; nothing was sent.") from None


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError("the token cannot be read", advice="Name a file that holds the token alone.") from error


class Sender:
    """Speaks with a service over a line that may break at any moment."""

    def __init__(self, url: str, token: str, *, patience: float) -> None:
        """Prepare; nothing is sent yet.

        Args:
            url: Of the service, http or https.
            token: A bearer token.
            patience: Seconds to go on trying without progress.
        """
        parts = urllib.parse.urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ConfigError("this is no address of a service", advice="Write it as https://intel.example.")
        self._kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        self._host, self._port, self._base = parts.hostname, parts.port, parts.path.rstrip("/")
        self._headers = {"Authorization": f"Bearer {token}"}
        self._patience = patience

    def send(self, file: Path, *, profile: str, mends: str, progress: Callable[[int, int], None]) -> str:
        """Send a file whole; the number of its submission, which is acknowledged.

        Args:
            file: What is sent.
            profile: How its rows are read.
            mends: Or the submission that it mends.
            progress: Told bytes sent and in all.
        """
        with file.open("rb") as opened:
            digest = hashlib.file_digest(opened, "sha256").hexdigest()
        about = {"digest": digest, "size": file.stat().st_size, "filename": file.name}
        body = {"profile": profile, "mends": mends}
        with file.open("rb") as opened:
            while True:
                upload = self._ask("POST", "/uploads", about)
                path, received, size = f"/uploads/{upload['upload']}", int(upload["received"]), int(upload["size"])
                while received < size:
                    progress(received, size)
                    opened.seek(received)
                    answer = self._ask("PUT", f"{path}?offset={received}", opened.read(_PIECE), is_stale_ok=True)
                    # a piece whose answer was lost has come already: ask how far it is
                    received = int((answer or self._ask("GET", path))["received"])
                progress(received, size)
                done = self._ask("POST", f"{path}/submit", body, is_stale_ok=True)
                if done:
                    return str(done["submission"])

    def wait(self, number: str) -> dict[str, Any]:
        """Wait until a submission is through; its state."""
        while True:
            state = self._ask("GET", f"/submissions/{number}")
            if state["state"] in ("complete", "unreadable"):
                return state
            time.sleep(_LOOK_SECONDS)

    def receipt(self, number: str, language: str) -> str:
        """The receipt of a submission, JSON Lines."""
        return self._try("GET", f"/submissions/{number}/receipt?language={language}", body=b"", kind="")[1].decode()

    def _ask(
        self, method: str, path: str, body: bytes | Mapping[str, object] = b"", *, is_stale_ok: bool = False
    ) -> dict[str, Any]:
        kind, content = ("application/octet-stream", body) if isinstance(body, bytes) else ("application/json", b"")
        if not isinstance(body, bytes):
            content = json.dumps(body).encode()
        status, answer = self._try(method, path, body=content, kind=kind)
        if status == 409 and is_stale_ok:
            return {}
        plain = json.loads(answer)
        if status >= 400:
            raise MalformedReportError(
                str(plain.get("detail") or plain.get("title")), advice=str(plain.get("advice") or "Nothing was taken.")
            )
        return plain

    def _try(self, method: str, path: str, *, body: bytes, kind: str) -> tuple[int, bytes]:
        """One request, again and again until the service answers it."""
        pause, given_up = _FIRST_PAUSE, time.monotonic() + self._patience
        while True:
            try:
                status, answer = self._once(method, path, body=body, kind=kind)
            except (OSError, http.client.HTTPException):
                status, answer = 503, b""
            if status not in (502, 503, 504):
                return status, answer
            if time.monotonic() > given_up:
                raise GraphUnavailableError("the service cannot be reached", advice="Start it again later: it goes on.")
            time.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    def _once(self, method: str, path: str, *, body: bytes, kind: str) -> tuple[int, bytes]:
        connection = self._kind(self._host, self._port, timeout=_TIMEOUT_SECONDS)
        try:
            headers = self._headers | ({"Content-Type": kind} if kind else {})
            connection.request(method, f"{self._base}/api/v1{path}", body or None, headers)
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()
