"""What becomes of reports when their originators take them back, re-mark and release them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from intel.access.arrivals import Event, Released, Remarked, SentReport, State, Withdrawn, states_of
from intel.model.marking import Marking
from intel.model.report import Report

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
KEY = ("KZ", "kz.unit", "KZ-1")


def _sent(day: int, *, to: tuple[str, ...] = ("UZ",), version: int = 1, **changes: object) -> SentReport:
    marking = {"releasable_to": list(to), **({"expires_on": changes.pop("expires")} if "expires" in changes else {})}
    plain: dict[str, object] = {
        "administration": "KZ",
        "reference": "KZ-1",
        "version": version,
        "seizures": [{"date": "2026-02-03"}],
        "marking": marking,
    }
    return SentReport(Report.model_validate({**plain, **changes}), "kz.unit", _day(day))


def _day(day: int) -> datetime:
    return NOON + timedelta(days=day)


def _states(*events: Event) -> list[State]:
    return [state for states in states_of(events) for state in states]


def _releases(*events: Event) -> list[tuple[str, ...]]:
    return [state.report.marking.releasable_to for state in _states(*events)]


def _titles(*events: Event) -> list[str]:
    return [state.report.title or "" for state in _states(*events)]


def test_what_is_withdrawn_has_no_state_left_with_all_its_versions() -> None:
    assert _states(_sent(0), _sent(1, version=2), Withdrawn(KEY, _day(2))) == []


def test_a_withdrawal_of_what_is_not_there_changes_nothing() -> None:
    assert _releases(Withdrawn(KEY, _day(0)), _sent(1)) == [("UZ",)]


def test_what_is_sent_again_after_a_withdrawal_stays_with_its_originator_and_has_no_past() -> None:
    states = _states(_sent(0), _sent(1, version=3), Withdrawn(KEY, _day(2)), _sent(3, version=2))

    assert [(state.report.version, state.report.marking.releasable_to) for state in states] == [(2, ())]


def test_a_later_version_and_another_marking_of_what_is_held_stay_with_the_originator_too() -> None:
    events = (_sent(0), Withdrawn(KEY, _day(1)), _sent(2), _sent(3, version=2, title="more"), _sent(4, to=("TJ",)))

    assert _releases(*events) == [(), ()]
    assert _releases(*events[:-1], _sent(4, version=2, title="more", to=("TJ",))) == [(), (), ()]


def test_a_release_gives_what_was_held_the_marking_that_it_was_sent_with() -> None:
    events = (_sent(0), Withdrawn(KEY, _day(1)), _sent(2), Released(KEY, _day(3)))

    assert _releases(*events) == [(), ("UZ",)]
    assert _states(*events)[-1].received_at == _day(2)
    assert _releases(*events, _sent(4)) == [(), ("UZ",)]


def test_a_release_widens_what_the_marking_says_and_never_narrows_it() -> None:
    wider = Released(KEY, _day(1), to=("TJ",), names_to=("TJ",))

    assert _releases(_sent(0), wider, Released(KEY, _day(2), to=("UZ",))) == [("UZ",), ("TJ", "UZ")]


def test_what_is_held_is_not_re_marked_and_anything_else_is() -> None:
    other = Remarked(KEY, _day(3), Marking(releasable_to=("ALL",)))

    assert _releases(_sent(0), other) == [("UZ",), ("ALL",)]
    assert _releases(_sent(0), Withdrawn(KEY, _day(1)), _sent(2), other) == [()]


def test_what_has_expired_is_as_if_it_had_never_come_when_it_comes_again() -> None:
    states = _states(_sent(0, expires="2026-03-03", version=4), _sent(1, expires="2026-03-03", version=4), _sent(9))

    assert [(state.report.version, state.received_at) for state in states] == [(1, _day(9))]


def test_what_is_kept_back_names_nobody_who_may_be_pointed_to_it() -> None:
    wide = {
        "releasable_to": ["UZ"],
        "nominal_releasable_to": ["UZ"],
        "onward": "allowed",
        "deconflict": "pointer",
        "break_glass": True,
    }
    held = _states(_sent(0), Withdrawn(KEY, _day(1)), _sent(2, marking=wide))[0].report.marking

    assert held == Marking()


def test_what_comes_again_as_it_came_before_a_re_marking_stays_re_marked() -> None:
    narrower = Remarked(KEY, _day(1), Marking())

    assert _releases(_sent(0), narrower, _sent(2)) == [("UZ",), ()]
    assert _releases(_sent(0), narrower, _sent(2, version=2, title="more")) == [("UZ",), (), ()]
    assert _releases(_sent(0), narrower, _sent(2, version=2, title="more"), _sent(3)) == [("UZ",), (), ()]


def test_a_file_without_versions_that_was_read_before_says_nothing_new_though_it_was_re_marked_since() -> None:
    def came(day: int, title: str = "") -> SentReport:
        return replace(_sent(day, **({"title": title} if title else {})), is_versioned=False)

    plain = [came(0), came(1, "more"), came(2)]
    marked = [came(0), Remarked(KEY, _day(1), Marking()), came(2, "more"), came(3)]

    assert _titles(*plain) == ["", "more"]
    assert _titles(*marked) == ["", "", "more"]
    assert _titles(*plain, came(4, "else")) == ["", "more", "else"]
    assert _titles(*marked, came(4, "else")) == ["", "", "more", "else"]


def test_a_re_marking_outlasts_every_version_that_comes_as_before() -> None:
    versions = [_sent(number, version=number, title=str(number)) for number in (2, 3, 4)]

    assert _releases(_sent(0), Remarked(KEY, _day(1), Marking()), *versions) == [("UZ",), (), (), (), ()]


def test_what_comes_after_an_older_version_that_was_late_is_taken() -> None:
    states = _states(_sent(0, version=3), _sent(1), _sent(2, version=4, title="more"))

    assert [state.report.version for state in states] == [3, 4]


def test_what_was_released_is_not_kept_back_when_it_comes_anew_after_its_end() -> None:
    events = (_sent(0), Withdrawn(KEY, _day(1)), _sent(2, expires="2026-03-04"))

    assert _releases(*events, Released(KEY, _day(2)), _sent(9)) == [("UZ",)]
    assert _releases(*events, _sent(9)) == [()]


def test_another_marking_that_comes_after_a_re_marking_holds() -> None:
    narrower = Remarked(KEY, _day(1), Marking())

    assert _releases(_sent(0), narrower, _sent(2, to=("TJ",)), _sent(3)) == [("UZ",), (), ("TJ",), ("UZ",)]


def test_a_release_outlasts_what_comes_again() -> None:
    wider = Released(KEY, _day(1), to=("TJ",))

    assert _releases(_sent(0), wider, _sent(2)) == [("UZ",), ("TJ", "UZ")]
    assert _releases(_sent(0), wider, _sent(2, version=2, title="more")) == [("UZ",), ("TJ", "UZ"), ("TJ", "UZ")]
