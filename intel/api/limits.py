"""What the service takes at once: bytes of a body, and requests in work.

Access: filters nothing; it stands before everything that reads a request.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from intel.api.problems import problem, problem_of
from intel.errors import LimitExceededError

__all__ = ["BodyLimit", "ConcurrencyLimit"]


def _too_large(limit: int) -> LimitExceededError:
    return LimitExceededError(
        "the request body is too large",
        advice=f"Send at most {limit} bytes at once, or ingest the file with `intel ingest`.",
        details={"limit": limit, "unit": "bytes"},
    )


class BodyLimit:
    """Refuses a body that is too large: unread where its length is stated, else as soon as it is known."""

    def __init__(self, app: ASGIApp, *, most_bytes: int) -> None:
        """Wrap an application.

        Args:
            app: What is protected.
            most_bytes: Greatest body.
        """
        self._app = app
        self._most = most_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, counting its bytes.

        Access: Filters nothing.
        """
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        stated = dict(scope["headers"]).get(b"content-length", b"")
        if stated.isdigit() and int(stated) > self._most:
            await problem_of(_too_large(self._most))(scope, receive, send)
            return
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self._most:
                raise _too_large(self._most)
            return message

        await self._app(scope, counted, send)


class ConcurrencyLimit:
    """Lets so many requests in at once; others wait a little, then are asked to come again."""

    def __init__(self, app: ASGIApp, *, most: int, free: Collection[str], patience: float = 10.0) -> None:
        """Wrap an application.

        Args:
            app: What is protected.
            most: Requests in work at once.
            free: Paths that never wait.
            patience: Seconds for which a request waits for its turn.
        """
        self._app = app
        self._turns = asyncio.Semaphore(most)
        self._free = frozenset(free)
        self._patience = patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on when it is its turn.

        Access: Filters nothing.
        """
        if scope["type"] != "http" or scope["path"] in self._free:
            await self._app(scope, receive, send)
            return
        try:
            await asyncio.wait_for(self._turns.acquire(), self._patience)
        except TimeoutError:
            busy = problem("too_busy", advice="Try again in a moment.", headers={"Retry-After": "5"})
            await busy(scope, receive, send)
            return
        try:
            await self._app(scope, receive, send)
        finally:
            self._turns.release()
