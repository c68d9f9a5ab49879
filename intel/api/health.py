"""Whether the service lives and whether it can answer; for machines that watch it.

Access: says nothing of what is stored, so it asks for no token.
"""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter, Request
from pydantic import BaseModel

from intel.api.responses import faults
from intel.api.service import service_of

__all__ = ["State", "get_health", "get_ready", "router"]

router = APIRouter(tags=["health"])


class State(BaseModel):
    """Always the same word: whoever asks learns it from the status."""

    status: Literal["ok"] = "ok"


@router.get("/health", summary="Is the service there")
def get_health() -> State:
    """Answers as long as the process does; asks nothing of the database.

    Access: Filters nothing.
    """
    return State()


@router.get("/ready", responses=faults(503), summary="Can the service answer")
def get_ready(request: Request) -> State:
    """Answers when the graph database does.

    Access: Filters nothing.
    """
    service_of(request).instance.policies()
    return State()
