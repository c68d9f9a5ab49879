"""Rules are changed by two people, hold at once, and are explained to whom they concern and nobody else."""

import logging
import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from intel.access.actors import demonstration_actor
from intel.errors import ConflictError, NotFoundError, PolicyError
from intel.graph.builder import Origin
from intel.graph.driver import Transaction
from intel.graph.queries import ALL_REPORTS
from intel.graph.state import read_audit, read_epoch
from intel.graph.writer import Held, Incoming, write_reports
from intel.model.marking import Marking
from intel.model.report import Report
from intel.services.instance import Act, Instance
from intel.services.policies import Explained, Why, explain_decision, simulate
from intel.services.policy_changes import (
    confirm,
    history,
    proposal_of,
    propose,
    text_before,
    text_in_force,
    withdraw_proposal,
)

MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
CHIEF, UNIT = demonstration_actor("kz.chief"), demonstration_actor("kz.unit")


def send(instance: Instance, reference: str, *, sender: str = "KZ", held_by: str = "", **marking: object) -> str:
    plain = {
        "administration": sender,
        "reference": reference,
        "marking": marking,
        "seizures": [{"date": "2026-02-03"}],
        "persons": [{"names": ["A Name"]}],
    }
    held = Held("5b0f4e0e-6f0a-4f6e-9a4b-2f6f0d7c1a11", (1,), (1,)) if held_by else None
    unit = held_by or f"{sender.lower()}.unit"
    incoming = Incoming(Report.model_validate(plain), unit, MOMENT, Origin("s", 1), held=held)

    def work(transaction: Transaction) -> str:
        return write_reports(transaction, [incoming], secret=instance.secret, then=lambda _, __: None)[0].handle

    return instance.database.write(work)


def seen(instance: Instance, name: str) -> int:
    act = Act("count", "investigation")
    return instance.answer(
        demonstration_actor(name), act, work=lambda view: len(view.rows(ALL_REPORTS, kind="")), count=lambda n: n
    )


def without(text: str, rule: str) -> str:
    """A policy text without one of its rules."""
    before, _, after = text.partition(f'@id("{rule}")')
    return before + after.partition("};")[2]


def in_force(instance: Instance) -> str:
    return text_in_force(instance, UNIT, "KZ")


def epoch(instance: Instance) -> int:
    return instance.database.read(read_epoch)


def test_a_change_holds_at_once_when_a_second_person_confirms_it_and_can_be_taken_back_the_same_way(
    instance: Instance,
) -> None:
    send(instance, "KZ-1", releasable_to=["UZ"])
    send(instance, "UZ-1", sender="UZ", releasable_to=["KZ"])
    first = in_force(instance)
    started = epoch(instance)

    made = propose(instance, UNIT, without(first, "KZ-named"), note="nothing by name")
    waiting = seen(instance, "uz.officer")
    change = confirm(instance, CHIEF, proposal=made.id)
    then = seen(instance, "uz.officer")

    assert (waiting, then) == (2, 1)
    assert change.epoch > started
    assert epoch(instance) == change.epoch
    assert seen(instance, "kz.officer") == 2
    assert (change.proposer, change.confirmer, change.before, change.note) == (
        "kz.unit",
        "kz.chief",
        first,
        "nothing by name",
    )

    propose(instance, CHIEF, text_before(instance, CHIEF))
    confirm(instance, UNIT)

    assert seen(instance, "uz.officer") == 2
    assert in_force(instance) == first
    assert [each.is_genuine for each in history(instance, UNIT, "KZ")] == [True, True]
    acts = [each.act for each in instance.database.read(lambda t: read_audit(t, since=0, limit=100))]
    assert acts.count("policy.propose") == acts.count("policy.activate") == 2


def test_nobody_confirms_what_he_proposed_and_nobody_of_another_administration_does(instance: Instance) -> None:
    text = without(in_force(instance), "KZ-named")
    propose(instance, CHIEF, text)

    with pytest.raises(ConflictError, match="another person"):
        confirm(instance, CHIEF)
    for name in ("uz.chief", "uz.unit"):
        with pytest.raises(ConflictError, match="no change of the rules of UZ waits"):
            confirm(instance, demonstration_actor(name))
    for name in ("kz.officer", "cis.liaison", "secretariat", "auditor"):
        with pytest.raises(NotFoundError):
            confirm(instance, demonstration_actor(name))
    assert in_force(instance) != text


def test_two_units_without_a_supervisor_change_nothing(instance: Instance) -> None:
    propose(instance, UNIT, without(in_force(instance), "KZ-named"))

    with pytest.raises(ConflictError, match="a supervisor"):
        confirm(instance, replace(UNIT, name="kz.second-unit"))


def test_the_second_of_two_who_change_one_file_is_told_of_the_first(instance: Instance) -> None:
    first = propose(instance, UNIT, without(in_force(instance), "KZ-named"))

    with pytest.raises(ConflictError, match="proposed a change") as raised:
        propose(instance, CHIEF, without(in_force(instance), "KZ-all"))
    assert raised.value.details["proposal"] == first.id
    with pytest.raises(ConflictError, match="another change than this one"):
        confirm(instance, CHIEF, proposal="0" * 32)

    assert proposal_of(instance, CHIEF) == first
    assert withdraw_proposal(instance, CHIEF) == first
    assert proposal_of(instance, CHIEF) is None
    with pytest.raises(ConflictError, match="no change"):
        withdraw_proposal(instance, CHIEF)


def test_of_many_who_propose_at_the_same_moment_one_succeeds(instance: Instance) -> None:
    text = in_force(instance)
    made: list[str] = []
    refused: list[ConflictError] = []

    def work(rule: str) -> None:
        try:
            made.append(propose(instance, UNIT, without(text, rule)).id)
        except ConflictError as error:
            refused.append(error)

    threads = [threading.Thread(target=work, args=(rule,)) for rule in ("KZ-named", "KZ-all", "KZ-rilo")]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert (len(made), len(refused)) == (1, 2)


def test_two_administrations_that_change_at_the_same_moment_both_hold(instance: Instance) -> None:
    uz_chief = demonstration_actor("uz.chief")
    uz_text = text_in_force(instance, uz_chief, "UZ")
    propose(instance, UNIT, without(in_force(instance), "KZ-named"))
    propose(instance, demonstration_actor("uz.unit"), without(uz_text, "UZ-named"))

    threads = [threading.Thread(target=confirm, args=(instance, chief)) for chief in (CHIEF, uz_chief)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert "KZ-named" not in in_force(instance)
    assert "UZ-named" not in text_in_force(instance, uz_chief, "UZ")


def test_rules_that_cannot_be_used_are_refused_with_all_that_is_wrong(instance: Instance) -> None:
    text = in_force(instance)
    foreign = text.replace('resource.originator == "KZ"', 'resource.originator == "UZ"', 1)

    with pytest.raises(PolicyError, match="does not demand"):
        propose(instance, UNIT, foreign)
    with pytest.raises(PolicyError, match="cannot be read as Cedar"):
        propose(instance, UNIT, "permit (")
    with pytest.raises(ConflictError, match="in force already"):
        propose(instance, UNIT, text)


def test_a_simulation_counts_the_own_reports_that_others_gain_or_lose_and_nothing_of_others(instance: Instance) -> None:
    send(instance, "KZ-1", releasable_to=["UZ"])
    send(instance, "KZ-2", releasable_to=["UZ", "TJ"], nominal_releasable_to=["UZ"])
    send(instance, "KZ-3")
    send(instance, "KZ-4", held_by="uz.unit", releasable_to=["UZ"])
    send(instance, "UZ-1", sender="UZ", releasable_to=["KZ"])

    found = simulate(instance, CHIEF, without(in_force(instance), "KZ-named"))

    lost = {(each.body, each.role, each.action): each.lost for each in found.reports}
    assert lost == {
        (body, role, action): number
        for body, number in (("UZ", 2), ("TJ", 1))
        for role in ("officer", "supervisor", "unit")
        for action in ("read", "export")
    }
    assert not any(each.gained for each in found.reports)
    assert {(each.body, each.lost) for each in found.names} == {("UZ", 1)}
    assert not any(each.is_widening for each in found.differences)
    assert {each.action for each in found.differences} == {"read", "export", "forward", "disclose"}


@pytest.mark.parametrize("name", ["kz.officer", "cis.liaison", "secretariat", "auditor"])
def test_who_governs_no_rules_simulates_none(instance: Instance, name: str) -> None:
    with pytest.raises(NotFoundError):
        simulate(instance, demonstration_actor(name), "")


def why(instance: Instance, name: str, **said: object) -> Explained:
    return explain_decision(instance, demonstration_actor(name), Why.model_validate(said))


def test_the_originator_learns_why_somebody_else_may_not(instance: Instance) -> None:
    handle = send(instance, "KZ-1", releasable_to=["UZ"], handling_code="H2")

    read = why(instance, "kz.chief", report=handle, officer="uz.officer")
    export = why(instance, "kz.chief", report=handle, officer="uz.officer", does="export")
    other = why(instance, "kz.chief", report=handle, officer="tj.officer")

    assert read.is_allowed
    assert [each.id for each in read.parts[0][1].decided_by] == ["KZ-named"]
    assert [each.id for each in export.parts[0][1].decided_by] == ["platform-dissemination"]
    assert other.parts[0][1].decided_by == ()
    assert ("KZ-named", ("resource.release.contains(principal.administration)",)) in [
        (miss.rule.id, miss.missing) for miss in other.parts[0][1].near
    ]


def test_a_reader_learns_why_he_may_not_take_it_away_and_nothing_about_others(instance: Instance) -> None:
    handle = send(instance, "KZ-1", releasable_to=["UZ", "TJ"], handling_code="H2")

    own = why(instance, "uz.officer", report=handle, does="export")

    assert not own.is_allowed
    assert [each.id for each in own.parts[0][1].decided_by] == ["platform-dissemination"]
    assert own.parts[0][1].near == ()
    assert "TJ" not in repr(own)


def test_what_is_hidden_not_there_or_not_ones_own_to_ask_is_one_answer(instance: Instance) -> None:
    hidden = send(instance, "KZ-1")
    visible = send(instance, "KZ-2", releasable_to=["UZ"])
    said: list[str] = []
    for report, more in (
        (hidden, {}),
        ("5b0f4e0e-6f0a-4f6e-9a4b-2f6f0d7c1a11", {}),
        (visible, {"officer": "tj.officer"}),
        (visible, {"officer": "nobody"}),
        (visible, {"cases": ["C-1"]}),
        (visible, {"emergency": True}),
    ):
        with pytest.raises(NotFoundError) as raised:
            why(instance, "uz.officer", report=report, **more)
        error = raised.value
        said.append(f"{error.message} {error.advice} {error.details}".replace(report, "X"))

    assert len(set(said)) == 1


def test_an_administration_asks_about_data_that_it_might_mark_so(instance: Instance) -> None:
    marking = Marking(releasable_to=("UZ",), onward="allowed")

    found = why(instance, "kz.unit", marking=marking, officer="uz.officer", does="forward")
    names = why(instance, "kz.unit", marking=marking, names=True, officer="uz.officer")

    assert found.is_allowed
    assert not names.is_allowed
    with pytest.raises(NotFoundError):
        why(instance, "cis.liaison", marking=marking)
    with pytest.raises(PolicyError, match="no data are named"):
        why(instance, "kz.unit")
    with pytest.raises(PolicyError, match="there is no such user"):
        why(instance, "kz.unit", marking=marking, officer="xx.officer")


def test_an_emergency_is_explained_as_what_it_adds(instance: Instance) -> None:
    opened = send(instance, "KZ-1", break_glass=True)
    plain = send(instance, "KZ-2", releasable_to=["UZ"])
    closed = send(instance, "KZ-3")

    def said(report: str, **more: object) -> tuple[bool, list[str]]:
        asked = {"officer": "uz.officer", "emergency": True, **more}
        found = why(instance, "kz.chief", report=report, **asked)
        return found.is_allowed, [each.id for each in found.parts[0][1].decided_by]

    assert said(opened) == (True, ["KZ-emergency"])
    assert said(opened, emergency=False) == (False, [])
    assert said(opened, does="export") == said(closed) == (False, [])
    assert said(plain) == said(plain, emergency=False) == (True, ["KZ-named"])
    assert said(plain, does="export") == (True, ["KZ-named"])


def test_history_is_for_the_own_people_and_auditors_and_a_forged_entry_is_noticed(
    instance: Instance, caplog: pytest.LogCaptureFixture
) -> None:
    propose(instance, UNIT, without(in_force(instance), "KZ-named"))
    with caplog.at_level(logging.INFO):
        change = confirm(instance, CHIEF)

    assert [each.change for each in history(instance, demonstration_actor("auditor"), "KZ")] == [change]
    for name in ("uz.chief", "cis.liaison", "secretariat"):
        with pytest.raises(NotFoundError):
            history(instance, demonstration_actor(name), "KZ")
    assert "KZ-all" not in caplog.text

    forged = "MATCH (c:PolicyChange) SET c.confirmer = 'kz.officer'"
    instance.database.write(lambda transaction: transaction.run(forged, {}))

    assert [each.is_genuine for each in history(instance, UNIT, "KZ")] == [False]
