"""What every route is given: the instance it answers for, and the key its tokens are checked by.

Access: hands out the instance, whose `answer` makes every view; filters nothing itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from fastapi import Request

from intel.services.instance import Instance

__all__ = ["Service", "service_of"]


@dataclass(frozen=True, slots=True)
class Service:
    """The parts that routes use; one for the life of the application."""

    instance: Instance
    issuer: Ed25519PublicKey


def service_of(request: Request) -> Service:
    """The service of the application that a request came to.

    Access: Filters nothing.
    """
    return cast("Service", request.app.state.service)
