"""An administration's own rule for how long its reports live: as they arrive, are re-marked and corrected."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import pytest

from intel.access.actors import demonstration_actor
from intel.clock import FixedClock
from intel.services.ask import Ask, ask
from intel.services.correcting import correct
from intel.services.instance import Instance
from intel.services.originating import reclassify, remarking
from intel.services.policies import comparison_plain, simulate
from intel.services.policy_changes import confirm, propose, text_in_force
from intel.services.receipts import receipt_lines
from intel.services.selection import Selection
from intel.services.submit import submit_reports

MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
UNIT, CHIEF = demonstration_actor("mn.unit"), demonstration_actor("mn.chief")


def send(
    instance: Instance, *, name: str = "mn.unit", kind: str = "warning", version: int = 1, **marking: object
) -> dict[str, Any]:
    """Send a report of Mongolia; its line of the receipt."""
    plain: dict[str, Any] = {"administration": "MN", "reference": "MN-1", "kind": kind}
    plain |= {"version": version} if version > 1 else {}
    plain["marking"] = {"releasable_to": ["KZ"], **marking}
    sender = demonstration_actor(name)
    done = submit_reports(instance, sender, [plain])
    (line,) = map(orjson.loads, receipt_lines(instance, sender, done.submission))
    return line


def shown(instance: Instance, name: str = "mn.officer") -> dict[str, Any]:
    actor = demonstration_actor(name)
    (row,) = ask(instance, actor, Ask("search")).rows
    (found,) = ask(instance, actor, Ask("report", {"id": row["report"]})).rows
    return found


def ends(instance: Instance) -> str:
    return str(shown(instance)["expires_at"])[:10]


def test_the_worked_example_of_the_page(instance: Instance) -> None:
    asked = send(instance, expires_on="2026-12-31")

    assert asked["outcome"] == "accepted_with_findings"
    (said,) = asked["findings"]
    assert (said["code"], said["field"], said["value"]) == ("expiry_shortened", "marking.expires_on", "2026-12-31")
    assert said["message"].startswith("Its administration lets a report of kind warning live 180 days")
    assert ends(instance) == "2026-08-28"
    assert isinstance(instance.clock, FixedClock)
    instance.clock.advance(timedelta(days=180, milliseconds=-1))
    assert shown(instance, "kz.officer")["reference"] == "MN-1"
    instance.clock.advance(timedelta(milliseconds=1))
    assert ask(instance, demonstration_actor("kz.officer"), Ask("search")).rows == []


def test_what_asks_for_no_longer_is_taken_without_a_word_and_the_same_again_is_unchanged(instance: Instance) -> None:
    first = send(instance)
    end = ends(instance)
    assert isinstance(instance.clock, FixedClock)
    instance.clock.advance(timedelta(days=1))

    again = send(instance)

    assert (first["outcome"], first["findings"], again["outcome"]) == ("accepted", [], "unchanged")
    assert end == ends(instance) == "2026-08-28"


def test_shorter_stays_and_kinds_without_a_rule_have_the_lifetime_of_the_platform(instance: Instance) -> None:
    send(instance, expires_after_days=30)
    assert ends(instance) == "2026-03-31"

    send(instance, kind="case", expires_on="2040")
    assert ends(instance) == "2031-03-01"


def test_it_holds_for_re_markings_corrections_and_what_the_secretariat_sends(instance: Instance) -> None:
    send(instance, expires_after_days=10)
    handle = shown(instance)["id"]

    reclassify(instance, UNIT, Selection((handle,)), marking=remarking({"expires_after_days": 300}))
    re_marked = ends(instance)
    correct(instance, UNIT, [{"id": handle, "kind": "warning", "marking": {"expires_on": "2027"}}])
    corrected = ends(instance)

    assert (re_marked, corrected) == ("2026-08-28", "2026-08-28")
    by_another = send(instance, name="secretariat", expires_on="2026-12-31")
    assert [each["code"] for each in by_another["findings"]] == ["expiry_shortened"]


def change_rule(instance: Instance, days: int) -> dict[str, Any]:
    """Let the rule for warnings be another; what a simulation tells of it."""
    text = re.sub(r"warning \d+", f"warning {days}", text_in_force(instance, UNIT, "MN"))
    told = comparison_plain(simulate(instance, UNIT, text))
    propose(instance, UNIT, text)
    confirm(instance, CHIEF)
    return told


def test_it_is_changed_as_rules_are_and_holds_for_what_is_new_from_then_on(instance: Instance) -> None:
    send(instance)

    told = change_rule(instance, 20)
    before, again, after = ends(instance), send(instance), ends(instance)
    revised = send(instance, version=2)

    assert told["lifetimes"] == [{"originator": "MN", "kind": "warning", "before": 180, "after": 20}]
    assert (told["differences"], told["reports"]) == ([], [])
    assert (before, again["outcome"], after) == ("2026-08-28", "unchanged", "2026-08-28")
    assert (revised["outcome"], ends(instance)) == ("accepted", "2026-03-21")


@pytest.mark.parametrize("days", [20, 150, 300])
def test_the_same_file_after_a_change_of_the_rule_undoes_no_re_marking(instance: Instance, days: int) -> None:
    asked = {"expires_on": "2026-12-31"}
    send(instance, **asked)
    one = Selection((shown(instance)["id"],))
    reclassify(instance, UNIT, one, marking=remarking({"releasable_to": ["UZ"], "expires_after_days": 30}))

    change_rule(instance, days)

    assert send(instance, **asked)["outcome"] == "unchanged"
    assert ends(instance) == "2026-03-31"
    assert shown(instance, "uz.officer")["reference"] == "MN-1"
    assert ask(instance, demonstration_actor("kz.officer"), Ask("search")).rows == []
    send(instance, version=2, **asked)
    assert ends(instance) == ("2026-03-21" if days == 20 else "2026-03-31")
    assert ask(instance, demonstration_actor("kz.officer"), Ask("search")).rows == []


def test_what_a_rule_did_not_touch_is_the_same_again_under_one_that_does(instance: Instance) -> None:
    send(instance, expires_after_days=100)

    change_rule(instance, 20)

    assert send(instance, expires_after_days=100)["outcome"] == "unchanged"
    assert ends(instance) == "2026-06-09"
    assert send(instance, expires_after_days=10)["outcome"] != "unchanged"
    assert ends(instance) == "2026-03-11"
