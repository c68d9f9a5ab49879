"""Who looks for many things that are not there for him is answered one at a time.

Access: filters nothing; how long somebody waits follows from what he himself looked for.
"""

from __future__ import annotations

import asyncio

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from intel.api.auth import known_caller
from intel.api.problems import problem_of
from intel.api.service import Service
from intel.errors import BudgetExceededError

__all__ = ["Pacing"]


class Pacing:
    """Lets a request of such a user wait for his turn before it takes a place of anybody's.

    It waits without a thread, outside the number of requests that are worked on at once; at most ten
    seconds, and where more of his wait already he is asked to come again.
    """

    def __init__(self, app: ASGIApp, *, service: Service) -> None:
        """Wrap an application.

        Args:
            app: What is asked.
            service: Knows its callers and what they asked.
        """
        self._app = app
        self._service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, at once or at its turn.

        Access: Filters nothing.
        """
        budgets = self._service.instance.budgets
        if scope["type"] == "http" and budgets.has_walkers():
            actor = known_caller(self._service, Headers(scope=scope).get("authorization", ""))
            try:
                await asyncio.sleep(0.0 if actor is None else budgets.pause(actor))
            except BudgetExceededError as error:
                await problem_of(error)(scope, receive, send)
                return
        await self._app(scope, receive, send)
