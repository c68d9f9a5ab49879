"""How many requests are in work at once: the others wait, and are asked to come again."""

import asyncio

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from intel.api.limits import ConcurrencyLimit

PATIENCE = 0.05


class _Slow:
    """An application whose answers wait until they are let go."""

    def __init__(self) -> None:
        self.gate = asyncio.Event()
        self.started = asyncio.Semaphore(0)
        self.app = Starlette(routes=[Route("/slow", self.answer), Route("/health", self.health)])

    async def answer(self, _request: Request) -> Response:
        self.started.release()
        await self.gate.wait()
        return Response("done")

    async def health(self, _request: Request) -> Response:
        return Response("up")


def _client(slow: _Slow, patience: float) -> httpx.AsyncClient:
    limited = ConcurrencyLimit(slow.app, most=1, free=("/health",), patience=patience)
    return httpx.AsyncClient(transport=httpx.ASGITransport(app=limited), base_url="http://service")


async def _while_one_is_in_work(path: str, *, patience: float, release_first: bool) -> httpx.Response:
    slow = _Slow()
    async with _client(slow, patience) as client:
        first = asyncio.create_task(client.get("/slow"))
        await slow.started.acquire()
        second = asyncio.create_task(client.get(path))
        if release_first:
            await asyncio.sleep(PATIENCE)
            slow.gate.set()
        answer = await second
        slow.gate.set()
        assert (await first).text == "done"
        return answer


def test_who_waits_longer_than_the_patience_is_asked_to_come_again() -> None:
    answer = asyncio.run(_while_one_is_in_work("/slow", patience=PATIENCE, release_first=False))

    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "5"
    assert answer.json()["code"] == "too_busy"


def test_who_waits_less_gets_the_answer() -> None:
    answer = asyncio.run(_while_one_is_in_work("/slow", patience=30.0, release_first=True))

    assert (answer.status_code, answer.text) == (200, "done")


@pytest.mark.parametrize("path", ["/health"])
def test_who_watches_the_service_never_waits(path: str) -> None:
    answer = asyncio.run(_while_one_is_in_work(path, patience=30.0, release_first=False))

    assert answer.text == "up"
