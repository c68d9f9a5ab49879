"""Who calls: a bearer token of the local issuer becomes an actor.

Access: makes the actor that everything else is decided for; of a refused token it never says why.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from intel.access.actors import Actor, check_purpose, demonstration_actor
from intel.access.tokens import verify_token
from intel.api.service import service_of
from intel.errors import QuestionError, TokenError, UnknownCodeError

__all__ = ["Caller", "caller", "purpose_of"]

_MOST_TOKEN = 4096
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

    Access: Everything is decided for the actor it returns.
    """
    if credentials is None or len(credentials.credentials) > _MOST_TOKEN:
        raise TokenError("invalid token")
    service = service_of(request)
    name = verify_token(credentials.credentials, service.issuer, clock=service.instance.clock)
    try:
        return demonstration_actor(name)
    except UnknownCodeError:
        raise TokenError("invalid token") from None


Caller = Annotated[Actor, Depends(caller)]
"""A route's parameter for who calls it."""


def purpose_of(stated: str | None, actor: Actor) -> str:
    """The purpose for which something is asked.

    Args:
        stated: As the caller wrote it; None where he did not.
        actor: Has a default.

    Returns:
        A purpose of the closed list.

    Raises:
        QuestionError: There is no such purpose.

    Access: What is visible depends on it.
    """
    if stated is None:
        return actor.default_purpose
    try:
        return check_purpose(stated)
    except UnknownCodeError as error:
        raise QuestionError(error.message, advice=error.advice, details={"argument": "purpose"}) from None
