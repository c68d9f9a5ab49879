"""What a change of a report means to the readers of each class."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from intel.graph.history import Change, carry_history, change_for

A, B, C = 11, 12, 13


@dataclass
class Known:
    """A history as the graph keeps it."""

    class_at: list[int] = field(default_factory=lambda: [100])
    class_ac: list[int] = field(default_factory=lambda: [A])
    event_at: list[int] = field(default_factory=list[int])
    event_old: list[int] = field(default_factory=list[int])
    event_new: list[int] = field(default_factory=list[int])
    event_changed: list[int] = field(default_factory=list[int])


def _after(before: dict[str, tuple[int, str]], after: dict[str, tuple[int, str]]) -> Known:
    report: dict[str, Any] = {"ac": after["report"][0]}
    carry_history(report, Known(), before=before, after=after, at=200)
    return Known(**{name: report[name] for name in Known().__dict__})


def test_a_report_that_did_not_change_was_received() -> None:
    assert change_for(Known(), frozenset({A})) == Change("received", 100)


def test_a_changed_facet_is_news_to_those_who_see_it_only() -> None:
    known = _after(
        {"report": (A, "head"), "facet": (B, "old")},
        {"report": (A, "head"), "facet": (B, "new")},
    )

    assert change_for(known, frozenset({A, B})) == Change("revised", 200)
    assert change_for(known, frozenset({A})) == Change("received", 100)


def test_a_re_marking_is_no_news_to_who_sees_both_classes() -> None:
    known = _after({"report": (A, "head")}, {"report": (B, "head")})

    assert change_for(known, frozenset({A, B})) == Change("received", 100)
    assert change_for(known, frozenset({B})) == Change("released", 200)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param({}, {"facet": (B, "x")}, id="an element that came"),
        pytest.param({"facet": (B, "x")}, {}, id="an element that went"),
    ],
)
def test_what_comes_or_goes_is_news_to_its_class(
    before: dict[str, tuple[int, str]], after: dict[str, tuple[int, str]]
) -> None:
    head = {"report": (A, "head")}
    known = _after({**head, **before}, {**head, **after})

    assert change_for(known, frozenset({A, B})) == Change("revised", 200)
    assert change_for(known, frozenset({A})) == Change("received", 100)
    assert change_for(known, frozenset({A, C})) == Change("received", 100)
