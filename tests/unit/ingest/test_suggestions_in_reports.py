"""Suggestions of a report, and the taking of those that a profile names."""

from typing import Any

import pytest
from pydantic import ValidationError

from intel.ingest.profile import Profile
from intel.ingest.suggesting.in_reports import suggestions_of, with_taken
from intel.model.report import Report

STORY = "Контейнер CSQU3054383, пломба KZ0012345, а/м г/н 123 ABC 02, тел. +7 701 123 45 67. В топливном баке 5 кг."


def report(**more: Any) -> Report:
    plain: dict[str, Any] = {
        "kind": "seizure",
        "administration": "KZ",
        "reference": "KZ-1",
        "seizures": [{"id": "s1", "date": "2026-01-12"}],
        "narratives": [{"text": STORY, "language": "ru"}],
    }
    return Report.model_validate(plain | more)


def test_suggestions_say_in_which_text_they_stand() -> None:
    found = suggestions_of(
        report(
            goods=[{"id": "g1", "description": "container MSKU1234565"}],
            unknown={"NOTE": "см. вагон № 24548885 на станции"},
        )
    )

    assert [(each.field, each.suggestion.kind or each.suggestion.sort) for each in found] == [
        ("narratives.0", "container"),
        ("narratives.0", "seal"),
        ("narratives.0", "plate"),
        ("narratives.0", "phone"),
        ("narratives.0", "hiding_place"),
        ("narratives.0", "quantity"),
        ("goods.g1.description", "container"),
        ("unknown.NOTE", "wagon"),
    ]
    assert not any(each.is_taken for each in found)


def test_what_a_record_states_already_is_no_suggestion() -> None:
    stated = [{"id": "e1", "identifiers": [{"kind": "container", "value": "CSQU 305438-3"}]}]

    found = suggestions_of(report(equipment=stated))

    assert "container" not in {each.suggestion.kind for each in found}


def test_only_what_the_profile_names_is_taken() -> None:
    before = report()

    after, found = with_taken(before, suggestions_of(before), kinds=("container", "hiding_place"))

    assert [each.identifiers[0].value for each in after.equipment] == ["CSQU3054383"]
    assert after.seizures[0].concealment == ("vehicle-parts",)
    assert (after.seals, after.conveyances) == ((), ())
    assert {each.suggestion.kind or each.suggestion.sort for each in found if each.is_taken} == {
        "container", "hiding_place",
    }  # fmt: skip
    assert Report.model_validate(after.model_dump(mode="json")) == after


def test_a_new_record_does_not_change_what_the_only_one_meant() -> None:
    before = report(
        legs=[{"id": "l1"}],
        conveyances=[{"id": "c1", "name": "own"}],
        equipment=[{"id": "e1"}],
        seals=[{"id": "k1"}],
    )

    after, _ = with_taken(before, suggestions_of(before), kinds=("plate", "container"))

    assert len(after.conveyances) == len(after.equipment) == 2
    assert after.legs[0].conveyance == "c1"
    assert after.seals[0].equipment == "e1"


def test_what_is_taken_is_marked_like_the_record_whose_text_it_stands_in() -> None:
    strict = {"releasable_to": []}
    before = report(narratives=[], goods=[{"id": "g1", "description": "container CSQU3054383", "marking": strict}])

    after, _ = with_taken(before, suggestions_of(before), kinds=("container",))

    assert after.equipment[0].marking == before.goods[0].marking is not None


def test_the_same_identifier_in_two_texts_is_taken_once() -> None:
    before = report(narratives=[{"text": STORY}, {"text": STORY}])

    after, found = with_taken(before, suggestions_of(before), kinds=("container",))

    assert len(after.equipment) == 1
    assert sum(each.is_taken for each in found) == 2


@pytest.mark.parametrize("settings", [{"take": ["passport"]}, {"take": ["container"], "suggest": False}])
def test_a_profile_takes_only_what_can_be_taken(settings: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Profile.model_validate({"name": "p", "title": "P", "format": "report-json", **settings})
