"""Who calls: a bearer token of the local issuer becomes an actor.

Access: makes the actor that everything else is decided for; of a refused token it never says why.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Query, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from intel.access.actors import Actor, check_purpose, demonstration_actor
from intel.access.sessions import Session, agreed, on_case
from intel.access.tokens import verify_token
from intel.api.service import Service, service_of
from intel.errors import QuestionError, TokenError, UnknownCodeError

__all__ = ["Caller", "OnCase", "caller", "caller_on_case", "known_caller", "purpose_of", "stated_purpose"]

_BEARER = HTTPBearer(
    auto_error=False,
    bearerFormat="JWT",
    scheme_name="bearer",
    description="A token of the local issuer: `intel token USER` prints one.",
)


def caller(request: Request, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]) -> Actor:
    """The actor of the request's token.

    Args:
        request: Carries the service.
        credentials: From the Authorization header, if there is one of this form.

    Returns:
        The actor.

    Raises:
        TokenError: There is no token, or it is not accepted, or nobody has this name.
        QuestionError: He is not on the case of the session, or no more.

    Access: Everything is decided for the actor it returns.
    """
    if credentials is None:
        raise TokenError("invalid token")
    service = service_of(request)
    session, actor = _session(service, credentials.credentials)
    request.state.session = session
    actor = on_case(actor, session.case or None)
    service.instance.demand_case(actor)
    return actor


def known_caller(service: Service, authorization: str) -> Actor | None:
    """Whose token stands in an Authorization header; None where it would be refused.

    Args:
        service: Whose tokens they are.
        authorization: The header, as it came.

    Access: Decides nothing; `caller` does, for every route.
    """
    kind, _, token = authorization.partition(" ")
    if kind.lower() != "bearer":
        return None
    try:
        return _session(service, token.strip())[1]
    except TokenError:
        return None


def _session(service: Service, token: str) -> tuple[Session, Actor]:
    """The session that a token was issued for, and whose it is."""
    session = verify_token(token, service.issuer, clock=service.instance.clock)
    try:
        return session, demonstration_actor(session.name)
    except UnknownCodeError:
        raise TokenError("invalid token") from None


Caller = Annotated[Actor, Depends(caller)]
"""A route's parameter for who calls it, with the case of his session."""

_CASE = Query(max_length=500, description="The case that the caller works on, one of his own; it is in the audit.")


def caller_on_case(request: Request, actor: Caller, case: Annotated[str | None, _CASE] = None) -> Actor:
    """The actor of a request that may name a case, for what is answered from a view.

    Args:
        request: Carries the session and the service.
        actor: Of the token.
        case: As the request states it; a session that has chosen one is held to it.

    Returns:
        The actor on his case.

    Raises:
        QuestionError: It is not one of his, or not that of the session.

    Access: What is visible depends on it.
    """
    chosen = agreed(request.state.session.case, case, argument="case")
    found = on_case(actor, chosen)
    if found != actor:
        service_of(request).instance.demand_case(found)
    return found


OnCase = Annotated[Actor, Depends(caller_on_case)]
"""A route's parameter for who calls it, on the case that he names."""


def stated_purpose(request: Request, stated: str | None) -> str | None:
    """The purpose of a request that may state one: that of its session, where it has chosen.

    Args:
        request: Carries the session.
        stated: As the caller wrote it, not checked yet; None where he did not.

    Raises:
        QuestionError: The session has another.

    Access: What is visible depends on it.
    """
    return agreed(request.state.session.purpose, stated, argument="purpose")


def purpose_of(request: Request, stated: str | None, actor: Actor) -> str:
    """The purpose for which something is asked.

    Args:
        request: Carries the session, which may have chosen one.
        stated: As the caller wrote it; None where he did not.
        actor: Has a default.

    Returns:
        A purpose of the closed list.

    Raises:
        QuestionError: There is no such purpose, or the session has another.

    Access: What is visible depends on it.
    """
    chosen = stated_purpose(request, stated)
    if chosen is None:
        return actor.default_purpose
    try:
        return check_purpose(chosen)
    except UnknownCodeError as error:
        raise QuestionError(error.message, advice=error.advice, details={"argument": "purpose"}) from None
