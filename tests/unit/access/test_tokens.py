import base64
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from intel.access.sessions import Session
from intel.access.tokens import AUDIENCE, ISSUER, LONGEST_TOKEN, issue_token, verify_token
from intel.clock import FixedClock
from intel.errors import TokenError

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SECONDS = int(NOW.timestamp())
GOOD: dict[str, Any] = {"sub": "uz.officer", "iss": ISSUER, "aud": AUDIENCE, "iat": SECONDS, "exp": SECONDS + 600}


def signed(claims: dict[str, Any], **header: Any) -> str:
    return jwt.encode(claims, KEY, algorithm="EdDSA", headers={"typ": "at+jwt", **header})


def verify(token: str, clock: FixedClock | None = None) -> str:
    return session_of(token, clock).name


def session_of(token: str, clock: FixedClock | None = None) -> Session:
    return verify_token(token, KEY.public_key(), clock=clock or FixedClock(NOW))


def test_a_token_names_the_user_it_was_issued_for() -> None:
    assert verify(issue_token("uz.officer", KEY, clock=FixedClock(NOW), minutes=10)) == "uz.officer"


def test_a_token_carries_what_its_session_chose() -> None:
    session = Session("uz.officer", "border-control", "Дело 2026/17")

    assert session_of(issue_token(session, KEY, clock=FixedClock(NOW), minutes=10)) == session
    assert session_of(issue_token("uz.officer", KEY, clock=FixedClock(NOW), minutes=10)) == Session("uz.officer")


def test_a_token_is_good_for_its_minutes_and_half_a_minute_more() -> None:
    token = issue_token("uz.officer", KEY, clock=FixedClock(NOW), minutes=10)

    assert verify(token, FixedClock(NOW + timedelta(minutes=10, seconds=29))) == "uz.officer"
    with pytest.raises(TokenError):
        verify(token, FixedClock(NOW + timedelta(minutes=10, seconds=30)))


def test_whether_a_token_is_good_is_told_by_the_clock_of_the_instance_alone() -> None:
    later = NOW.replace(year=2200)
    seconds = int(later.timestamp())
    token = signed({**GOOD, "iat": seconds, "nbf": seconds, "exp": seconds + 600})

    assert verify(token, FixedClock(later)) == "uz.officer"


def test_a_token_has_a_length() -> None:
    tokens = {len(token): token for token in (signed({**GOOD, "sub": "x" * size}) for size in range(2800, 2950))}

    assert LONGEST_TOKEN in tokens
    for length, token in tokens.items():
        if length <= LONGEST_TOKEN:
            assert verify(token)
        else:
            with pytest.raises(TokenError):
                verify(token)


def test_a_token_from_the_future_is_refused() -> None:
    near, far = (
        issue_token("uz.officer", KEY, clock=FixedClock(NOW + timedelta(seconds=each)), minutes=10) for each in (30, 31)
    )

    assert verify(near) == "uz.officer"
    with pytest.raises(TokenError):
        verify(far)


def test_a_token_is_good_for_a_minute_or_more() -> None:
    assert verify(issue_token("uz.officer", KEY, clock=FixedClock(NOW), minutes=1)) == "uz.officer"
    with pytest.raises(ValueError, match=r"^a token is good for a minute or more$"):
        issue_token("uz.officer", KEY, clock=FixedClock(NOW), minutes=0)


@pytest.mark.parametrize("missing", sorted(GOOD))
def test_every_claim_is_required(missing: str) -> None:
    with pytest.raises(TokenError):
        verify(signed({name: value for name, value in GOOD.items() if name != missing}))


@pytest.mark.parametrize(
    "change",
    [
        {"iss": "somebody"},
        {"aud": "another"},
        {"aud": [AUDIENCE]},
        {"aud": [AUDIENCE, "another"]},
        {"sub": ""},
        {"sub": 7},
        {"exp": True},
        {"exp": float(SECONDS + 600)},
        {"exp": str(SECONDS + 600)},
        {"iat": None},
        {"iat": float("inf")},
        {"nbf": SECONDS + 100},
        {"nbf": "soon"},
        {"purpose": "curiosity"},
        {"purpose": ""},
        {"purpose": ["statistics"]},
        {"case": ""},
        {"case": 7},
        {"case": "C\n7"},
        {"case": "C" * 65},
    ],
)
def test_a_claim_of_another_kind_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(TokenError):
        verify(signed(GOOD | change))


@pytest.mark.parametrize("header", [{"typ": "JWT"}, {"typ": None}, {"kid": "1"}, {"crit": ["x"], "x": 1}, {"jku": "x"}])
def test_a_header_that_is_not_exactly_ours_is_refused(header: dict[str, Any]) -> None:
    with pytest.raises(TokenError):
        verify(signed(GOOD, **header))


def test_another_key_or_algorithm_is_refused() -> None:
    other = Ed25519PrivateKey.generate()
    secret = KEY.public_key().public_bytes_raw() * 2

    for token in (
        jwt.encode(GOOD, other, algorithm="EdDSA", headers={"typ": "at+jwt"}),
        jwt.encode(GOOD, secret, algorithm="HS256", headers={"typ": "at+jwt"}),
        jwt.encode(GOOD, "", algorithm="none", headers={"typ": "at+jwt"}),
    ):
        with pytest.raises(TokenError):
            verify(token)


def test_a_changed_token_is_refused_and_the_refusal_says_nothing() -> None:
    head, body, signature = signed(GOOD).split(".")
    claims = json.loads(base64.urlsafe_b64decode(body + "=="))
    forged = base64.urlsafe_b64encode(json.dumps(claims | {"sub": "kz.officer"}).encode()).rstrip(b"=").decode()

    for token in ("", "x", "a.b.c", f"{head}.{forged}.{signature}", f"{head}.{body}.", "x" * 5000, "\ud800.é.\0"):
        with pytest.raises(TokenError) as refused:
            verify(token)
        assert refused.value.message == "invalid token"
        assert refused.value.details == {}
        assert refused.value.__suppress_context__ or refused.value.__context__ is None
