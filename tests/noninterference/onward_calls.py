"""Calls about passing on: of a report that is there, hidden or not there, and of an asking that nobody made."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hypothesis import strategies as st

from tests.noninterference.calls import Call, Scene, some_call

__all__ = ["ONWARD_CALLS", "REASON", "asking_for"]

Draws = Callable[[Scene, str | None], st.SearchStrategy[Call]]
REASON = "they need it, in a world of tests"
"""Of every asking of the tests."""


def asking_for(report: str, purpose: str | None, *, to: str = "TJ") -> Call:
    """A call that asks to pass a report on.

    Args:
        report: Its handle.
        purpose: What for; None leaves it to the service.
        to: The recipient.
    """
    said = {} if purpose is None else {"purpose": purpose}
    return Call("POST", "/api/v1/onward", body={"report": report, "to": to, "reason": REASON, **said})


def _asked(scene: Scene, purpose: str | None) -> st.SearchStrategy[Call]:
    return st.sampled_from(scene.reports).map(lambda report: asking_for(report, purpose))


def _answered(act: str) -> Draws:
    """A number that nobody gave: what somebody's own is answered with is seen in `onward`."""
    body = {"days": 7} if act == "grant" else None
    return lambda _scene, _purpose: st.just(Call("POST", f"/api/v1/onward/{'0' * 32}/{act}", body=body))


ONWARD_CALLS: Mapping[str, Draws] = {
    "GET /api/v1/onward": lambda _scene, _purpose: some_call("/api/v1/onward"),
    "POST /api/v1/onward": _asked,
    "POST /api/v1/onward/{asking}/grant": _answered("grant"),
    "POST /api/v1/onward/{asking}/refuse": _answered("refuse"),
}
"""Draws for every route about passing on."""
