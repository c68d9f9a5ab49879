from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intel.access.actors import demonstration_actor
from intel.access.budgets import DAY, HOUR, Ledger, Limits, Spending, may_know_of_walk

NOW = 1_800_000_000_000
ME = Spending(NOW, "uz.officer", "uz.unit", "UZ")
COLLEAGUE = Spending(NOW, "uz.chief", "uz.unit", "UZ")
ELSEWHERE = Spending(NOW, "kz.officer", "kz.unit", "KZ")


def spent(limits: Limits, *acts: Spending) -> Ledger:
    ledger = Ledger(limits)
    for act in acts:
        ledger.add(act)
    return ledger


def at(asker: Spending, later: int) -> Spending:
    return replace(asker, at=NOW + later)


def test_so_many_questions_in_an_hour_and_no_more() -> None:
    ledger = spent(Limits(questions=3), ME, ME)

    assert ledger.refusal(ME) is None
    ledger.add(ME)
    refusal = ledger.refusal(ME)
    assert refusal is not None
    assert (refusal.budget, refusal.level, refusal.limit, refusal.hours) == ("questions", "user", 3, 1)
    assert HOUR / 1000 <= refusal.seconds <= HOUR / 1000 + 11


def test_it_is_free_again_when_it_was_said() -> None:
    ledger = spent(Limits(questions=2), ME, at(ME, 60_000))
    refusal = ledger.refusal(at(ME, 120_000))
    assert refusal is not None

    assert ledger.refusal(at(ME, 120_000 + (refusal.seconds - 12) * 1000)) is not None
    assert ledger.refusal(at(ME, 120_000 + refusal.seconds * 1000)) is None


def test_nobody_elses_questions_count_for_a_user() -> None:
    ledger = spent(Limits(questions=1, unit_times=9, administration_times=9), COLLEAGUE, ELSEWHERE)

    assert ledger.refusal(ME) is None


@pytest.mark.parametrize(
    ("limits", "level"),
    [
        pytest.param(Limits(questions=2, unit_times=2, administration_times=9), "unit", id="unit"),
        pytest.param(Limits(questions=2, unit_times=9, administration_times=2), "administration", id="administration"),
    ],
)
def test_a_unit_and_an_administration_have_budgets_of_their_own(limits: Limits, level: str) -> None:
    ledger = spent(limits, ME, COLLEAGUE, COLLEAGUE, ELSEWHERE)
    assert ledger.refusal(ME) is None

    ledger.add(COLLEAGUE)

    refusal = ledger.refusal(ME)
    assert refusal is not None
    assert refusal.level == level
    assert ledger.refusal(ELSEWHERE) is None


def test_rows_count_as_they_were_given_to_the_user() -> None:
    ledger = spent(Limits(rows=10, unit_times=99, administration_times=99), replace(ME, asked=500, held=9))

    assert ledger.refusal(ME) is None
    ledger.add(replace(ME, asked=500, held=1))
    assert ledger.refusal(ME) is not None


@given(st.lists(st.tuples(st.integers(1, 50), st.integers(0, 50), st.integers(0, 50)), max_size=20))
def test_what_a_colleague_was_shown_changes_no_refusal(pages: list[tuple[int, int, int]]) -> None:
    limits = Limits(questions=5, rows=40, reports=3, files=2, unit_times=2, administration_times=3)
    one, two = Ledger(limits), Ledger(limits)

    for asked, held, other in pages:
        for ledger, shown in ((one, held), (two, other)):
            ledger.add(replace(COLLEAGUE, asked=asked, held=shown, is_file=asked % 7 == 0))

    for is_file in (False, True):
        assert one.refusal(ME, is_file=is_file, reports=2) == two.refusal(ME, is_file=is_file, reports=2)


def test_files_and_the_reports_in_them_count_for_a_day() -> None:
    ledger = spent(Limits(reports=10, files=5), replace(ME, held=8, is_file=True))

    assert ledger.refusal(ME, is_file=True) is None
    assert ledger.refusal(ME, is_file=True, reports=2) is None
    refusal = ledger.refusal(ME, is_file=True, reports=3)
    assert refusal is not None
    assert (refusal.budget, refusal.hours) == ("reports", 24)
    assert ledger.refusal(ME) is None
    assert ledger.refusal(at(ME, DAY + 300_000), is_file=True, reports=3) is None


def test_more_reports_than_a_whole_day_has_are_refused_for_the_day() -> None:
    refusal = spent(Limits(reports=10)).refusal(ME, is_file=True, reports=11)

    assert refusal is not None
    assert refusal.seconds == DAY / 1000


def test_without_limits_nothing_is_refused() -> None:
    ledger = spent(Limits(), *[replace(ME, is_file=True, is_miss=True, held=1000)] * 1000)

    assert ledger.refusal(ME, is_file=True, reports=10**9) is None
    assert ledger.pause(ME.actor, NOW) == 0


def test_who_misses_too_often_is_answered_one_at_a_time() -> None:
    ledger = spent(Limits(misses=3, pause=2_000), *[replace(ME, is_miss=True)] * 3)
    assert not ledger.is_walking(ME.actor, NOW)
    assert ledger.pause(ME.actor, NOW) == 0

    ledger.add(replace(ME, is_miss=True))

    assert ledger.is_walking(ME.actor, NOW)
    assert [ledger.pause(ME.actor, NOW) for _ in range(6)] == [2_000, 4_000, 6_000, 8_000, 10_000, None]
    assert ledger.pause(COLLEAGUE.actor, NOW) == 0
    assert ledger.pause(ME.actor, NOW + 10_000) == 2_000


def test_one_miss_may_be_the_most_and_none_is_no_limit() -> None:
    assert spent(Limits(misses=1), *[replace(ME, is_miss=True)] * 2).is_walking(ME.actor, NOW)
    assert not spent(Limits(misses=0), *[replace(ME, is_miss=True)] * 2).is_walking(ME.actor, NOW)


def test_ten_quiet_minutes_end_it() -> None:
    ledger = spent(Limits(misses=3, pause=2_000), *[replace(ME, is_miss=True)] * 9)

    assert ledger.pause(ME.actor, NOW + 610_000) == 0


@pytest.mark.parametrize(
    ("name", "is_told"),
    [
        ("uz.chief", True),
        ("auditor", True),
        ("uz.officer", False),
        ("uz.unit", False),
        ("kz.chief", False),
        ("secretariat", False),
    ],
)
def test_the_supervisors_of_his_unit_and_the_auditor_are_told(name: str, *, is_told: bool) -> None:
    assert may_know_of_walk(demonstration_actor(name), walker="uz.officer", unit="uz.unit") is is_told


def test_a_supervisor_is_not_told_of_himself() -> None:
    assert not may_know_of_walk(demonstration_actor("uz.chief"), walker="uz.chief", unit="uz.unit")
