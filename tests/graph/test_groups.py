"""Named groups: two people change who belongs to one, it holds at once, and who is not in it learns nothing."""

from datetime import UTC, datetime
from typing import Any

import orjson
import pytest

from intel.access.actors import demonstration_actor
from intel.errors import ConflictError, NotFoundError, QuestionError
from intel.graph.state import read_audit, read_epoch
from intel.services.ask import Ask, ask
from intel.services.correcting import correct
from intel.services.groups import confirm_group, group_history, groups, propose_group, take_back_group
from intel.services.instance import Instance
from intel.services.originating import reclassify, release, remarking
from intel.services.policies import Why, explain_decision
from intel.services.receipts import receipt_lines
from intel.services.selection import Selection
from intel.services.submit import submit_reports

MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
UNIT, CHIEF, OFFICER = (demonstration_actor(f"kz.{each}") for each in ("unit", "chief", "officer"))


def send(instance: Instance, reference: str, *to: str, names_to: tuple[str, ...] = ()) -> dict[str, Any]:
    """Send a report of who the reference begins with; its line of the receipt."""
    code = reference[:2]
    plain = {
        "administration": code,
        "reference": reference,
        "marking": {"releasable_to": list(to), "nominal_releasable_to": list(names_to)},
        "seizures": [{"date": "2026-02-03"}],
        "persons": [{"names": ["A Name"]}],
    }
    sender = demonstration_actor(f"{code.lower()}.unit")
    done = submit_reports(instance, sender, [plain])
    (line,) = map(orjson.loads, receipt_lines(instance, sender, done.submission))
    return line


def set_members(instance: Instance, *members: str) -> dict[str, Any]:
    propose_group(instance, UNIT, "neighbours", members=members)
    return confirm_group(instance, CHIEF, "neighbours")


def seen(instance: Instance, name: str) -> list[str]:
    rows = ask(instance, demonstration_actor(name), Ask("search")).rows
    return sorted(row["reference"] for row in rows)


def shown(instance: Instance, name: str, reference: str) -> dict[str, Any]:
    actor = demonstration_actor(name)
    (row,) = [each for each in ask(instance, actor, Ask("search")).rows if each["reference"] == reference]
    (found,) = ask(instance, actor, Ask("report", {"id": row["report"]})).rows
    return found


def test_the_worked_example_of_the_page(instance: Instance) -> None:
    set_members(instance, "TM", "UZ")
    send(instance, "KZ-1", "KZ/neighbours")
    kept = send(instance, "UZ-1", "KZ/neighbours")

    assert (seen(instance, "uz.officer"), seen(instance, "tm.officer")) == (["KZ-1", "UZ-1"], ["KZ-1", "UZ-1"])
    assert seen(instance, "tj.officer") == []
    assert [each["code"] for each in kept["findings"]] == ["group_version_kept"]
    assert kept["findings"][0]["details"] == {"kept": "KZ/neighbours@1"}

    set_members(instance, "TJ", "UZ")

    assert seen(instance, "tj.officer") == ["KZ-1"]
    assert seen(instance, "tm.officer") == []
    assert seen(instance, "kz.officer") == ["KZ-1", "UZ-1"]
    again = ask(instance, demonstration_actor("uz.unit"), Ask("search")).rows
    (own,) = [row["report"] for row in again if row["reference"] == "UZ-1"]
    release(instance, demonstration_actor("uz.unit"), Selection((own,)), to=["KZ/neighbours"])
    assert seen(instance, "tj.officer") == ["KZ-1", "UZ-1"]


def test_nothing_changes_before_a_second_person_confirms_and_one_of_the_two_is_a_supervisor(
    instance: Instance,
) -> None:
    send(instance, "KZ-1", "CN")
    made = propose_group(instance, UNIT, "neighbours", members=["uz", "KZ"], note="we work with them")
    before = instance.database.read(read_epoch)

    with pytest.raises(ConflictError, match="another person"):
        confirm_group(instance, UNIT, "neighbours")
    with pytest.raises(ConflictError, match="another change"):
        confirm_group(instance, CHIEF, "neighbours", proposal="0" * 32)
    with pytest.raises(ConflictError, match="nobody has confirmed"):
        propose_group(instance, CHIEF, "KZ/neighbours", members=["TM"])
    assert [each["group"] for each in groups(instance, OFFICER)] == ["CARICC"]
    (waiting,) = [each for each in groups(instance, CHIEF) if each["group"] == "KZ/neighbours"]
    assert waiting["version"] == 0
    assert waiting["waiting"]["proposal"] == made["proposal"]

    done = confirm_group(instance, CHIEF, "neighbours", proposal=made["proposal"])

    assert (done["version"], done["members"], done["note"]) == (1, ["KZ", "UZ"], "we work with them")
    assert instance.database.read(read_epoch) > before
    with pytest.raises(ConflictError, match="already"):
        propose_group(instance, UNIT, "neighbours", members=["UZ"])
    with pytest.raises(ConflictError, match="waits"):
        confirm_group(instance, CHIEF, "neighbours")
    acts = [each.act for each in instance.database.read(lambda t: read_audit(t, since=0, limit=1000))]
    assert sorted(each for each in acts if each.startswith("group.")) == ["group.confirm", "group.propose"]


def test_a_change_can_be_taken_back_and_a_group_dissolved(instance: Instance) -> None:
    set_members(instance, "UZ")
    send(instance, "KZ-1", "KZ/neighbours")
    propose_group(instance, UNIT, "neighbours", members=["TM"])

    gone = take_back_group(instance, CHIEF, "neighbours")
    with pytest.raises(ConflictError):
        take_back_group(instance, CHIEF, "neighbours")
    still = seen(instance, "uz.officer")
    set_members(instance)

    assert (gone["members"], still, seen(instance, "uz.officer")) == (["TM"], ["KZ-1"], [])
    assert [(each["version"], each["members"]) for each in group_history(instance, OFFICER, "neighbours")] == [
        (2, ["KZ"]),
        (1, ["KZ", "UZ"]),
    ]


def test_who_does_not_belong_to_a_group_is_answered_as_if_there_were_none(instance: Instance) -> None:
    set_members(instance, "TM")
    outsider = demonstration_actor("uz.unit")
    refused = send(instance, "UZ-1", "KZ/neighbours")["findings"]
    never = send(instance, "UZ-2", "KZ/nothing")["findings"]
    send(instance, "UZ-3")
    (own,) = [row["report"] for row in ask(instance, outsider, Ask("search")).rows]

    assert [each["code"] for each in (*refused, *never)] == ["unknown_group", "unknown_group"]
    assert {each["message"] for each in (*refused, *never)} == {refused[0]["message"]}
    assert [each["group"] for each in groups(instance, outsider)] == ["CARICC"]
    for name in ("neighbours", "KZ/neighbours", "nothing", "CARICC"):
        with pytest.raises(NotFoundError, match="no such group for you"):
            group_history(instance, outsider, name)
    entries = ("KZ/neighbours", "KZ/neighbours@1", "KZ/nothing")
    for entry in entries:
        with pytest.raises(QuestionError, match="no group that you"):
            release(instance, outsider, Selection((own,)), to=[entry])
        with pytest.raises(QuestionError, match="no group that you"):
            reclassify(instance, outsider, Selection((own,)), marking=remarking({"releasable_to": [entry]}))
        with pytest.raises(QuestionError, match="no group that you"):
            correct(instance, outsider, [{"id": own, "kind": "case", "marking": {"releasable_to": [entry]}}])
        why = Why.model_validate({"marking": {"releasable_to": [entry]}, "officer": "tm.officer"})
        with pytest.raises(QuestionError, match="no group that you"):
            explain_decision(instance, outsider, why)
    assert seen(instance, "tm.officer") == []


def test_a_member_knows_who_belongs_to_a_group_now_and_its_past_is_its_owners(instance: Instance) -> None:
    set_members(instance, "TM", "UZ")
    set_members(instance, "UZ")

    (known,) = [each for each in groups(instance, demonstration_actor("uz.officer")) if "/" in each["group"]]

    assert known == {"group": "KZ/neighbours", "version": 2, "members": ["KZ", "UZ"]}
    assert [each["group"] for each in groups(instance, demonstration_actor("tm.officer"))] == ["CARICC"]
    with pytest.raises(NotFoundError):
        group_history(instance, demonstration_actor("uz.officer"), "KZ/neighbours")
    assert len(group_history(instance, OFFICER, "neighbours")) == 2


def test_a_reader_is_shown_that_it_reaches_him_and_not_by_which_group(instance: Instance) -> None:
    set_members(instance, "TM", "UZ")
    send(instance, "KZ-1", "KZ/neighbours", names_to=("KZ/neighbours",))

    theirs, own = (shown(instance, name, "KZ-1") for name in ("uz.officer", "kz.officer"))

    assert theirs["marking"]["released_to"] == ["UZ"]
    assert theirs["persons"][0]["names"] == ["A Name"]
    assert own["marking"]["released_to"] == ["KZ/neighbours"]


def test_caricc_is_a_group_of_the_platform(instance: Instance) -> None:
    send(instance, "CN-1", "CARICC")

    assert seen(instance, "uz.officer") == ["CN-1"]
    assert seen(instance, "mn.officer") == []
    assert shown(instance, "cn.officer", "CN-1")["marking"]["released_to"] == ["CARICC@1"]


def test_what_was_named_is_kept_when_other_fields_are_set_anew(instance: Instance) -> None:
    set_members(instance, "TM", "UZ")
    send(instance, "TM-1", "KZ/neighbours")
    unit = demonstration_actor("tm.unit")
    set_members(instance, "UZ")
    (own,) = [row["report"] for row in ask(instance, unit, Ask("search")).rows]

    reclassify(instance, unit, Selection((own,)), marking=remarking({"handling_code": "H1"}))

    assert shown(instance, "tm.officer", "TM-1")["marking"]["released_to"] == ["KZ/neighbours@1"]
    assert seen(instance, "uz.officer") == ["TM-1"]


@pytest.mark.parametrize("name", ["Neighbours", "x y", "UZ/neighbours", "", "n" * 31])
def test_a_group_needs_a_name_that_can_be_written_in_a_marking(instance: Instance, name: str) -> None:
    with pytest.raises(QuestionError, match="name of a group"):
        propose_group(instance, UNIT, name, members=["UZ"])


def test_only_administrations_belong_to_a_group_and_only_who_governs_changes_one(instance: Instance) -> None:
    with pytest.raises(QuestionError, match="'RU' is no administration"):
        propose_group(instance, UNIT, "neighbours", members=["UZ", "RU"])
    for name in ("kz.officer", "cis.liaison", "secretariat", "auditor"):
        with pytest.raises(NotFoundError, match="no groups for you"):
            propose_group(instance, demonstration_actor(name), "neighbours", members=["UZ"])
        with pytest.raises(NotFoundError, match="no groups for you"):
            confirm_group(instance, demonstration_actor(name), "neighbours")
        with pytest.raises(NotFoundError, match="no groups for you"):
            take_back_group(instance, demonstration_actor(name), "neighbours")
