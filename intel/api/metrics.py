"""What the service measures of itself, for the operator's monitoring.

Requests and their time by route template and status, and the platform's own figures: never a
path, a query, a name or anything of a person, a unit or an administration.

Access: for who holds the operator's token (`INTEL_METRICS_TOKEN`); no user's token opens it, since the epoch,
the open submissions and the time that answers take move with what is hidden from him.
"""

from __future__ import annotations

import platform
import time
from collections.abc import Iterator
from secrets import compare_digest
from typing import Annotated, cast

from fastapi import APIRouter, Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from intel.api.responses import faults
from intel.errors import TokenError
from intel.services.figures import FiguresReader, program_version, schema_version
from intel.services.instance import Instance
from intel.services.keys import metrics_token

__all__ = ["MEDIA_TYPE", "Measures", "Measuring", "get_metrics", "router"]

router = APIRouter(tags=["health"])

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
"""The Prometheus text format."""

_METHODS = frozenset({"GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"})
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
_OPERATOR = HTTPBearer(
    auto_error=False,
    scheme_name="operator",
    description="The token in `metrics.token` of the data directory, or `INTEL_METRICS_TOKEN`.",
)

disable_created_metrics()


class _PlatformFigures(Collector):
    """The figures that are read when they are asked for."""

    def __init__(self, instance: Instance) -> None:
        self._reader = FiguresReader(instance)

    def collect(self) -> Iterator[Metric]:
        """The figures now."""
        found = self._reader.read()
        build = GaugeMetricFamily(
            "intel_build_info",
            "What runs here; always 1.",
            labels=["version", "schema", "python", "engine"],
        )
        build.add_metric([program_version(), str(schema_version()), platform.python_version(), found.engine], 1)
        yield build
        yield GaugeMetricFamily(
            "intel_database_up", "Whether the graph database answers.", value=int(found.is_database_up)
        )
        if found.is_database_up:
            yield GaugeMetricFamily("intel_epoch", "Epoch of rules and releases.", value=found.epoch)
            yield GaugeMetricFamily(
                "intel_submissions_open", "Submissions that are not worked through.", value=found.open_submissions
            )


class Measures:
    """The measures of one application.

    Attributes:
        registry: All of them.
        requests: Answered requests by method, route template and status.
        seconds: Their time, without the status.
        in_work: Requests that have no answer yet.
    """

    def __init__(self, instance: Instance) -> None:
        """Begin to measure.

        Args:
            instance: Whose figures are shown, and whose token opens them.

        Raises:
            ConfigError: The token cannot be read or made.
        """
        self._token = metrics_token(instance.settings).encode()
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "intel_requests",
            "Answered requests by route template and status.",
            ["method", "route", "status"],
            registry=self.registry,
        )
        self.seconds = Histogram(
            "intel_request_seconds",
            "Seconds until a request was answered whole.",
            ["method", "route"],
            registry=self.registry,
            buckets=_SECONDS,
        )
        self.in_work = Gauge("intel_requests_in_work", "Requests that have no answer yet.", registry=self.registry)
        ProcessCollector(registry=self.registry)
        self.registry.register(_PlatformFigures(instance))

    def is_operator(self, token: str) -> bool:
        """Whether a token is the operator's.

        Access: Compares in constant time; no user's token is one.
        """
        return compare_digest(self._token, token.encode("utf-8", "surrogatepass"))


class Measuring:
    """Counts every request and its time, under the template of its route: what is asked is never a label."""

    def __init__(self, app: ASGIApp, *, measures: Measures, prefix: str) -> None:
        """Wrap an application.

        Args:
            app: What is measured.
            measures: Where it is counted.
            prefix: Under which its routes lie that do not name it themselves.
        """
        self._app = app
        self._measures = measures
        self._prefix = prefix

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and count it when it is answered.

        Access: Filters nothing; keeps no part of the request.
        """
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, began = 500, time.monotonic()

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        self._measures.in_work.inc()
        try:
            await self._app(scope, receive, noted)
        finally:
            self._measures.in_work.dec()
            # a method is the caller's own word, and so is a path that is no route's
            method = scope["method"] if scope["method"] in _METHODS else "other"
            route = self._template(scope)
            self._measures.requests.labels(method, route, str(status)).inc()
            self._measures.seconds.labels(method, route).observe(time.monotonic() - began)

    def _template(self, scope: Scope) -> str:
        """The route as it is written in the program; what is no route's path is ``none``."""
        path = str(getattr(scope.get("route"), "path", ""))
        is_within = scope["path"].startswith(f"{self._prefix}/") and not path.startswith(self._prefix)
        return (self._prefix + path if is_within else path) if path else "none"


def _measures_of(request: Request) -> Measures:
    return cast("Measures", request.app.state.measures)


def _operator(
    request: Request, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_OPERATOR)]
) -> Measures:
    measures = _measures_of(request)
    if credentials is None or not measures.is_operator(credentials.credentials):
        raise TokenError("invalid token")
    return measures


@router.get(
    "/metrics",
    response_class=Response,
    responses={
        200: {"description": "Prometheus text.", "content": {"text/plain": {}}},
        **faults(401, is_counted=False),
    },
    summary="Figures of the service, for the operator",
)
def get_metrics(measures: Annotated[Measures, Depends(_operator)]) -> Response:
    """Requests and their time by route and status, submissions that are open, the epoch, what runs here.

    Access: For who holds the operator's token; the figures are of nobody.
    """
    return Response(generate_latest(measures.registry), media_type=MEDIA_TYPE)
