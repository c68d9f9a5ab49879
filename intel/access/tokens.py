"""Bearer tokens of the local issuer: who is asking, for an instance without an identity provider.

Pure: the key and the clock are given. Every failure is one and the same error, so that a wrong
token learns nothing from its refusal.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from intel.access.sessions import Session, is_case
from intel.clock import Clock
from intel.errors import TokenError
from intel.model.marking import PURPOSES

__all__ = ["AUDIENCE", "ISSUER", "LONGEST_TOKEN", "issue_token", "verify_token"]

AUDIENCE = "intel"
ISSUER = "intel-local"
LONGEST_TOKEN = 4096
"""Characters; a longer one is refused before anything is computed of it."""

_ALGORITHM = "EdDSA"
_TYPE = "at+jwt"
_LEEWAY = 30  # seconds by which two clocks may differ
_CHOSEN = ("purpose", "case")  # claims of our own: what the session is for
_REQUIRED = ["exp", "iat", "sub", "aud", "iss"]


def issue_token(session: Session | str, key: Ed25519PrivateKey, *, clock: Clock, minutes: int) -> str:
    """Make a token for a user.

    Args:
        session: Name of the user, or a session of his with what he chose for it; that he exists, and that
            the case is his, is seen when the token is used.
        key: The issuer's.
        clock: Tells when it is issued.
        minutes: For how long it is good, 1 or more.

    Returns:
        A signed JWT.

    Source: RFC 9068 (``at+jwt``), RFC 8037 (EdDSA).
    """
    if minutes < 1:
        raise ValueError("a token is good for a minute or more")
    now = clock.now()
    chosen = Session(session) if isinstance(session, str) else session
    claims: dict[str, str | int] = {
        "sub": chosen.name,
        "iss": ISSUER,
        "aud": AUDIENCE,
        "iat": int(now.timestamp()),
        "exp": int((now + timedelta(minutes=minutes)).timestamp()),
    }
    claims |= {name: value for name in _CHOSEN if (value := str(getattr(chosen, name)))}
    return jwt.encode(claims, key, algorithm=_ALGORITHM, headers={"typ": _TYPE})


def verify_token(token: str, key: Ed25519PublicKey, *, clock: Clock) -> Session:
    """The session for which a token was issued: who it is, for what purpose and on which case.

    Algorithm, type, audience and issuer are fixed here; nothing in the token chooses them.

    Args:
        token: As it came in.
        key: The issuer's public key.
        clock: Tells whether it is still good.

    Raises:
        TokenError: It is not good, for whatever reason.
    """
    if len(token) > LONGEST_TOKEN:
        raise _refusal()
    try:
        decoded = jwt.decode_complete(
            token,
            key,
            algorithms=[_ALGORITHM],
            audience=AUDIENCE,
            issuer=ISSUER,
            # times are checked below against the clock of the instance, not of the library
            options={"require": _REQUIRED, "verify_exp": False, "verify_iat": False, "verify_nbf": False},
        )
    except (jwt.PyJWTError, ValueError, TypeError):
        # neither the token nor the library's message may get into a chain that somebody prints
        raise _refusal() from None
    claims, header = decoded["payload"], decoded["header"]
    # an exact header: no "crit", no key of the sender's own, no algorithm but ours
    if header != {"alg": _ALGORITHM, "typ": _TYPE} or claims["aud"] != AUDIENCE:
        raise _refusal()
    if not _is_current(claims, now=clock.now().timestamp()) or not _is_name(claims["sub"]):
        raise _refusal()
    chosen = {name: claims[name] for name in _CHOSEN if name in claims}
    if not all(_is_name(each) for each in chosen.values()):
        raise _refusal()
    session = Session(claims["sub"], **chosen)
    if (session.purpose and session.purpose not in PURPOSES) or (session.case and not is_case(session.case)):
        raise _refusal()
    return session


def _is_current(claims: dict[str, Any], *, now: float) -> bool:
    issued, expires = claims["iat"], claims["exp"]
    # a bool is an int to Python and a moment to nobody
    if type(issued) is not int or type(expires) is not int:
        return False
    begins = claims.get("nbf", issued)
    if type(begins) is not int:
        return False
    return max(issued, begins) <= now + _LEEWAY and now < expires + _LEEWAY


def _is_name(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def _refusal() -> TokenError:
    return TokenError("invalid token")
