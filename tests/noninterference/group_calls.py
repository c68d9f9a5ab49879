"""Calls about named groups: a group that is there, one that is hidden, and one of nobody."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hypothesis import strategies as st

from tests.noninterference.calls import Call, Scene, some_call

__all__ = ["GROUP_CALLS"]

Draws = Callable[[Scene, str | None], st.SearchStrategy[Call]]
_NAMES = st.sampled_from(("circle", "circle", "nowhere", "CARICC"))


def _set(_scene: Scene, _purpose: str | None) -> st.SearchStrategy[Call]:
    bodies = st.fixed_dictionaries(
        {
            "group": st.sampled_from(("circle", "KZ/circle", "UZ/circle", "No")),
            "members": st.sampled_from(([], ["TM"], ["XX"])),
        }
    )
    return bodies.map(lambda body: Call("POST", "/api/v1/groups/proposals", body=body))


def _confirmed(_scene: Scene, _purpose: str | None) -> st.SearchStrategy[Call]:
    path = "/api/v1/groups/confirmations"
    return _NAMES.map(lambda name: Call("POST", path, body={"group": name, "proposal": "0" * 32}))


def _of_group(part: str, method: str) -> Draws:
    return lambda _scene, _purpose: _NAMES.map(lambda name: Call(method, f"/api/v1/groups/{name}/{part}"))


GROUP_CALLS: Mapping[str, Draws] = {
    "GET /api/v1/groups": lambda _scene, _purpose: some_call("/api/v1/groups"),
    "GET /api/v1/groups/{group}/history": _of_group("history", "GET"),
    "POST /api/v1/groups/proposals": _set,
    "POST /api/v1/groups/confirmations": _confirmed,
    "DELETE /api/v1/groups/{group}/proposal": _of_group("proposal", "DELETE"),
}
"""Draws for every route about groups."""
