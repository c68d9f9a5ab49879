"""Suggestions of a report, and the taking of those that a profile names."""

from typing import Any

import pytest
from pydantic import ValidationError

from intel.ingest.profile import Profile
from intel.ingest.suggesting.in_reports import InText, still_said, suggestions_of, with_chosen, with_taken
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


def _chosen(before: Report, *kinds: str) -> list[InText]:
    said = [each.plain() for each in suggestions_of(before)]
    found = [each for each in still_said(before, said) if each is not None]
    assert len(found) == len(said)
    return [each for each in found if (each.suggestion.kind or each.suggestion.sort) in kinds]


def test_a_person_takes_what_has_one_place_and_is_told_into_what() -> None:
    before = report(goods=[{"id": "g1", "substance": "heroin"}])

    after, marked = with_chosen(before, _chosen(before, "container", "seal", "plate", "hiding_place", "quantity"))

    assert {each.into: each.suggestion.text for each in marked} == {
        "equipment.suggested-1": "CSQU3054383",
        "seals.suggested-2": "KZ0012345",
        "conveyances.suggested-3": "123 ABC 02",
        "seizures.s1.concealment": marked[3].suggestion.text,
        "goods.g1.quantity": "5 кг.",
    }
    assert all(each.is_taken for each in marked)
    assert str(after.goods[0].quantity and after.goods[0].quantity.amount) == "5"
    assert Report.model_validate(after.model_dump(mode="json")) == after


@pytest.mark.parametrize(
    "goods",
    [
        [],
        [{"id": "g1"}, {"id": "g2"}],
        [{"id": "g1", "quantity": {"amount": "7", "unit": "kg"}}],
    ],
    ids=["no goods", "several goods", "another quantity is stated"],
)
def test_what_has_no_one_place_is_not_taken(goods: list[dict[str, Any]]) -> None:
    before = report(goods=goods)

    after, marked = with_chosen(before, _chosen(before, "quantity", "phone"))

    assert after == before
    assert [(each.is_taken, each.into) for each in marked] == [(False, ""), (False, "")]


def test_what_the_report_states_already_is_taken_where_it_stands() -> None:
    bare = report()
    stated = report(equipment=[{"id": "e9", "identifiers": [{"kind": "container", "value": "CSQU 305438 3"}]}])

    after, marked = with_chosen(stated, _chosen(bare, "container"))

    assert after == stated
    assert [each.into for each in marked] == ["equipment.e9"]


def test_day_and_code_of_goods_go_where_they_are_lacking() -> None:
    before = report(
        seizures=[{"id": "s1"}],
        goods=[{"id": "g1"}],
        narratives=[{"text": "Изъято 12.01.2026, код ТН ВЭД 2401 20 000 0", "language": "ru"}],
    )

    after, _ = with_chosen(before, _chosen(before, "date", "hs_code"))

    assert (after.seizures[0].date, after.goods[0].hs_code) == ("2026-01-12", "2401200000")


def test_a_suggestion_of_a_text_that_has_changed_is_not_there() -> None:
    said = [each.plain() for each in suggestions_of(report())]

    assert still_said(report(narratives=[{"text": "Ничего."}]), said) == [None] * len(said)
    assert still_said(report(narratives=[]), said) == [None] * len(said)
