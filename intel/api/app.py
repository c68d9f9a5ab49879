"""The service: its routes, limits and faults put together.

Access: puts together; every route names what it filters.
"""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from intel.api import (
    attachments,
    codes,
    emergencies,
    exports,
    groups,
    health,
    identifiers,
    metrics,
    onward,
    originating,
    places,
    policies,
    questions,
    receipts,
    submissions,
    uploads,
)
from intel.api.limits import BodyLimit, ConcurrencyLimit
from intel.api.pacing import Pacing
from intel.api.problems import problem, problem_of
from intel.api.service import Service
from intel.errors import IntelError, NotFoundError
from intel.log import get_logger
from intel.services.instance import Instance
from intel.services.keys import issuer_key

__all__ = ["create_app"]

_FREE = ("/health", "/ready", "/metrics", "/docs", "/openapi.json")
_PREFIX = "/api/v1"
_ABOUT = """
Regional customs intelligence: reports of eight administrations in one graph, and every officer gets
exactly the answer that is theirs.

Every route under `/api/v1` needs a bearer token; `intel token USER` prints one for a demonstration
user. What you may not see and what is not there are one and the same answer. Faults are problems of
RFC 9457 with a `code` that never changes.
"""
_TAGS = [
    {"name": "questions", "description": "Ask; every question takes `limit` and `after`."},
    {"name": "submissions", "description": "Send reports and files."},
    {"name": "receipts", "description": "What became of what was sent: progress, receipts, quarantine."},
    {"name": "attachments", "description": "The bytes of photographs, scans and other files of a report."},
    {"name": "exports", "description": "Take what you may see as a file."},
    {"name": "originators", "description": "Withdraw, correct, re-mark and release what is your own; notices."},
    {"name": "onward", "description": "Ask an originator whether its report may be passed on; grant or refuse it."},
    {"name": "emergencies and cases", "description": "Ask for, confirm and end an emergency; who works on which case."},
    {"name": "identifiers", "description": "Explain an identifier; touches no report."},
    {"name": "policies", "description": "The rules of your administration: read, explain, simulate, change."},
    {"name": "groups", "description": "Named groups of administrations, which a marking can release to."},
    {"name": "codes", "description": "Code lists: find a code, translate it."},
    {"name": "places", "description": "The gazetteer: which public place a text names."},
    {"name": "health", "description": "For machines that watch the service."},
]


def create_app(instance: Instance) -> FastAPI:
    """The application for an instance.

    Args:
        instance: Open, and open for as long as the application runs.

    Returns:
        The application, ready to be served.

    Raises:
        ConfigError: The issuer's key or the operator's token cannot be read or made.

    Access: Every route decides for the caller of its token.
    """
    settings = instance.settings
    app = FastAPI(
        title="intel",
        version="1",
        summary="Regional customs intelligence",
        description=_ABOUT,
        openapi_tags=_TAGS,
        redoc_url=None,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    app.state.service = Service(instance, issuer_key(settings.data_dir).public_key())
    app.state.measures = metrics.Measures(instance)
    app.include_router(health.router)
    app.include_router(metrics.router)
    asking = (questions, attachments, exports, identifiers, codes, places)
    for part in (submissions, uploads, receipts, originating, policies, *asking):
        app.include_router(part.router, prefix=_PREFIX)
    for part in (groups, emergencies, onward):
        app.include_router(part.router, prefix=_PREFIX)
    app.add_exception_handler(IntelError, _on_intel_error)
    app.add_exception_handler(RequestValidationError, _on_invalid_request)
    app.add_exception_handler(HTTPException, _on_http_error)
    app.add_exception_handler(Exception, _on_fault)
    app.add_middleware(BodyLimit, most_bytes=settings.max_body_bytes)
    app.add_middleware(ConcurrencyLimit, most=settings.max_concurrent, free=_FREE)
    app.add_middleware(Pacing, service=app.state.service)
    app.add_middleware(metrics.Measuring, measures=app.state.measures, prefix=_PREFIX)
    _describe(app)
    return app


def _describe(app: FastAPI) -> None:
    """Let the description hold the form of a report whole; no route has it as its model, since each is judged alone."""
    described = app.openapi

    def openapi() -> dict[str, Any]:
        schema = described()
        schema["components"]["schemas"] |= submissions.report_schemas()
        return schema

    app.openapi = openapi


def _on_intel_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, IntelError)
    response = problem_of(error)
    if response.status_code >= 500:
        get_logger().error("api.fault", exc_info=error, status=response.status_code)
    return response


def _on_invalid_request(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    fields: list[dict[str, Any]] = [
        {"field": ".".join(str(step) for step in each["loc"]), "reason": str(each["msg"])} for each in error.errors()
    ]
    return problem("invalid_request", advice="Correct what is named here and send it again.", about={"fields": fields})


def _on_http_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        return problem_of(NotFoundError("there is no such address"))
    if error.status_code == 405:
        return problem("method_not_allowed", headers=error.headers)
    return problem("invalid_request", detail=str(error.detail))


def _on_fault(_request: Request, error: Exception) -> Response:
    get_logger().error("api.fault", exc_info=error, status=500)
    return problem("internal_error")
