"""An administration's own rule for how long its reports live: read, checked, compared and applied."""

from datetime import UTC, datetime, timedelta

import pytest

from intel.access.arrivals import expires_at
from intel.access.classify import LIFETIMES, placer_for
from intel.access.comparison import LifetimeChange, compare, lifetime_changes
from intel.access.lifetimes import asks_for_longer, lifetime_problems, limited, read_lifetimes
from intel.access.policy import PolicySet, check_policies, lifetimes_of, load_policy_files
from intel.clock import epoch_ms
from intel.model.marking import Marking
from intel.model.report import Report

POLICIES = load_policy_files()
MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
SUBMIT = '@id("KZ-submit-own")'


def with_rule(text: str, *, at: str = SUBMIT, name: str = "KZ") -> dict[str, str]:
    texts = dict(POLICIES.texts)
    return {**texts, name: texts[name].replace(at, f"{at}\n@expiry({text!r})".replace("'", '"'))}


def test_a_file_says_how_long_reports_of_its_administration_live() -> None:
    assert lifetimes_of(POLICIES, "MN") == {"warning": 180, "alert": 90}
    assert lifetimes_of(POLICIES, "KZ") == lifetimes_of(POLICIES, "RU") == {}
    assert lifetimes_of(PolicySet.of(with_rule("case 30")), "KZ") == {"case": 30}
    assert read_lifetimes("seizure 1000, case 30") == {"seizure": 1000, "case": 30}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "'' is not a kind of report and a number of days"),
        ("warnings 90", "'warnings 90' is not a kind of report"),
        ("warning", "'warning' is not a kind of report"),
        ("warning 0", "'warning 0' is not a kind of report"),
        ("warning 90 days", "'warning 90 days' is not a kind of report"),
        ("warning 366", "a warning lives 365 days at most, not 366"),
        ("warning 90, warning 80", "warning is named twice"),
    ],
)
def test_a_rule_that_cannot_be_read_is_refused(text: str, problem: str) -> None:
    assert any(problem in each for each in lifetime_problems(text))
    assert any(each.startswith("KZ: @expiry: ") and problem in each for each in check_policies(with_rule(text)))


def test_only_a_rule_that_permits_to_submit_says_so_and_only_one() -> None:
    misplaced = check_policies(with_rule("case 30", at='@id("KZ-own")'))
    floor = check_policies(with_rule("case 30", at='@id("platform-purpose")', name="platform"))
    texts = with_rule("case 30")
    twice = texts["KZ"].replace('@id("KZ-submit-secretariat")', '@id("KZ-submit-secretariat")\n@expiry("case 40")')

    assert ["only a rule that permits to submit" in each for each in misplaced] == [True]
    assert ["only a rule that permits to submit" in each for each in floor] == [True]
    assert check_policies({**texts, "KZ": twice}) == ["KZ: it says twice how long reports live"]


def test_a_change_of_it_is_told_and_changes_no_decision() -> None:
    new = PolicySet.of(with_rule("case 30, warning 365"))

    assert lifetime_changes(POLICIES, new) == [LifetimeChange("KZ", "case", 1826, 30)]
    assert lifetime_changes(new, POLICIES) == [LifetimeChange("KZ", "case", 30, 1826)]
    assert list(compare(POLICIES, new)) == []


def test_a_marking_lives_no_longer_than_the_rule() -> None:
    assert limited(Marking(), 90) == Marking(expires_after_days=90)
    assert limited(Marking(expires_after_days=30), 90) == Marking(expires_after_days=30)
    assert limited(Marking(expires_after_days=91), 90) == Marking(expires_after_days=90)
    assert limited(Marking(expires_after_days=91), None) == Marking(expires_after_days=91)
    assert Marking(expires_after_days=30).own_only().expires_after_days == 30


def test_who_asks_for_longer_is_told_where() -> None:
    plain = {
        "administration": "MN",
        "reference": "MN-1",
        "marking": {"expires_on": "2026-12", "expires_after_days": 91},
        "seizures": [
            {"id": "s1", "marking": {"expires_on": "2026-05-30"}},
            {"id": "s2", "marking": {"expires_on": "2027"}},
        ],
    }
    report = Report.model_validate(plain)

    assert list(asks_for_longer(report, 90, received_at=MOMENT)) == [
        ("marking.expires_after_days", "91"),
        ("marking.expires_on", "2026-12"),
        ("seizures.s2.marking.expires_on", "2027"),
    ]
    assert list(asks_for_longer(report, None, received_at=MOMENT)) == []


@pytest.mark.parametrize(
    ("marking", "asks"),
    [
        ({"expires_after_days": 90}, False),
        ({"expires_after_days": 91}, True),
        # a date is meant with its whole day: the day on which the rule ends it, and not the one after
        ({"expires_on": "2026-05-30"}, False),
        ({"expires_on": "2026-05-31"}, True),
    ],
)
def test_as_long_as_the_rule_is_not_longer(marking: dict[str, object], *, asks: bool) -> None:
    plain = {"administration": "MN", "reference": "MN-1", "kind": "warning", "marking": marking}
    report = Report.model_validate(plain)

    for moment in (MOMENT, MOMENT.replace(hour=0)):
        assert bool(list(asks_for_longer(report, 90, received_at=moment))) is asks


@pytest.mark.parametrize(
    ("marking", "days"),
    [
        (Marking(expires_after_days=1), 1.0),
        (Marking(expires_after_days=400), 365.0),
        (Marking(expires_after_days=90, expires_on="2026-03-03"), 2.5),
        (Marking(expires_after_days=1, expires_on="2026-12"), 1.0),
    ],
)
def test_the_least_counts_in_both_accounts(marking: Marking, days: float) -> None:
    plain = {"administration": "MN", "reference": "MN-1", "kind": "warning", "marking": marking}
    placer = placer_for(Report.model_validate(plain), submitter="mn.unit", received_at=MOMENT)

    assert placer.of_report().expires_at == epoch_ms(MOMENT + timedelta(days=days))
    assert expires_at("warning", MOMENT, marking) == placer.of_report().expires_at
    assert LIFETIMES["warning"].days == 365
