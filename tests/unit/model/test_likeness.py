"""Which reports may tell of one seizure: near in day, place, goods and amount, and not by chance."""

from typing import Any

import pytest

from intel.model.likeness import MOST_IN_A_GROUP, Likeness, alike, likeness_of_records, tie_of


def _likeness(date: str = "2026-01-12", amount: str = "21.425", unit: str = "kg", **more: Any) -> Likeness:
    seizure = {"date": date, "place": more.pop("place", {"place": "UZ-TAS"}), **more.pop("seizure", {})}
    goods = {"substance": more.pop("substance", "heroin"), "quantity": {"amount": amount, "unit": unit}}
    found = likeness_of_records([("seizures", seizure), ("goods", goods), *more.pop("records", ())])
    assert found is not None
    return found


def _in(*containers: str, **more: Any) -> Likeness:
    numbers = [("equipment", {"identifiers": [{"kind": "container", "value": each}]}) for each in containers]
    return _likeness(records=numbers, **more)


def _are_alike(one: Likeness, other: Likeness, *more: Likeness) -> bool:
    """Whether the two are, among some more."""
    crowd = {f"m{number}": each for number, each in enumerate(more)}
    forth = "other" in alike(one, {"other": other, **crowd})
    assert ("other" in alike(other, {"other": one, **crowd})) is forth, "it holds both ways or not at all"
    return forth


ONE = _likeness()
CONTAINER, ANOTHER = "CSQU3054383", "MSKU6011672"


@pytest.mark.parametrize(
    ("other", "is_like"),
    [
        (_likeness(amount="21425", unit="gram"), True),
        (_likeness(date="2026-01-15"), True),
        (_likeness(date="2026-01-09", amount="21.85"), True),
        (_likeness(date="2026-01-16"), False),
        (_likeness(amount="21.9"), False),
        (_likeness(substance="opium"), False),
        (_likeness(place={"place": "UZ-SKD"}), False),
        (_likeness(amount="21.425", unit="litre"), False),
        (_likeness(seizure={"direction": "import"}), True),
    ],
    ids=[
        "the same in grams",
        "three days later",
        "three days before and 2 % more",
        "four days later",
        "more than 2 % more",
        "other goods",
        "another place",
        "another dimension",
        "one says more",
    ],
)
def test_two_reports_are_like_each_other_or_not(other: Likeness, *, is_like: bool) -> None:
    assert _are_alike(ONE, other) is is_like


def test_what_is_said_differently_speaks_against_it_unless_the_number_is_certain() -> None:
    imported, exported = ({"direction": each} for each in ("import", "export"))

    assert not _are_alike(_likeness(amount="1.52", seizure=imported), _likeness(amount="1.52", seizure=exported))
    assert _are_alike(_likeness(amount="1.527", seizure=imported), _likeness(amount="1.527", seizure=exported))


def test_a_round_amount_is_had_by_chance_where_such_seizures_are_many() -> None:
    one, next_day = _likeness(amount="100"), _likeness(amount="100", date="2026-01-13", seizure={"direction": "import"})
    crowd = [_likeness(amount=each, date="2026-01-13", seizure={"direction": "export"}) for each in ("100", "101")]

    assert _are_alike(one, next_day)
    assert not _are_alike(one, next_day, *crowd)


def test_an_amount_that_is_only_near_is_near_by_chance_where_such_seizures_are_many() -> None:
    near, equal = _likeness(amount="21.5"), _likeness(date="2026-01-13", seizure={"traffic": "passenger"})
    crowd = [_likeness(amount=each) for each in ("21.3", "21.6")]

    assert _are_alike(ONE, near)
    assert not _are_alike(ONE, near, *crowd)
    assert _are_alike(ONE, equal, near, *crowd)


def test_different_containers_are_different_seizures() -> None:
    assert _are_alike(_in(CONTAINER), ONE)
    assert not _are_alike(_in(CONTAINER), _in(ANOTHER))


@pytest.mark.parametrize(
    ("other", "is_like"),
    [
        (_in("CSQU 305438 3", amount="21.5", date="2026-01-15"), True),
        (_in(CONTAINER, place={"country": "UZ"}), True),
        (_in(CONTAINER, place={"place": "UZ-SKD"}), True),
        (_in(CONTAINER, ANOTHER), True),
        (_in(CONTAINER, unit="bag"), True),
        (_in(CONTAINER, seizure={"direction": "import"}), True),
        (_in(CONTAINER, amount="25"), False),
        (_in(CONTAINER, substance="opium"), False),
        (_in(CONTAINER, date="2026-01-16"), False),
    ],
    ids=[
        "written otherwise",
        "a country is no place",
        "another place",
        "one of two",
        "no amount that is known",
        "said differently",
        "much more",
        "other goods",
        "four days later",
    ],
)
def test_a_shared_identifier_stands_for_the_place_and_for_what_one_does_not_say(
    other: Likeness, *, is_like: bool
) -> None:
    assert _are_alike(_in(CONTAINER, seizure={"direction": "export"}), other) is is_like


def test_the_very_same_is_like_whatever_its_amount() -> None:
    crowd = [_likeness(amount="3", unit="gram", date="2026-01-13", seizure={"direction": each}) for each in "abc"]

    assert _are_alike(_likeness(amount="3", unit="gram"), _likeness(amount="0.003"), *crowd)


def test_where_more_lie_than_can_be_looked_at_nothing_is_said() -> None:
    crowd = [ONE] * (MOST_IN_A_GROUP - 1)

    assert _are_alike(ONE, ONE, *crowd[1:])
    assert not _are_alike(ONE, ONE, *crowd)
    assert alike(ONE, {"other": ONE}, crowded=[str(ONE.group)]) == []


@pytest.mark.parametrize("day", range(9, 16))
def test_whatever_is_near_lies_in_a_group_that_is_looked_in(day: int) -> None:
    one, near = _in(CONTAINER), _in(CONTAINER, date=f"2026-01-{day:02}")

    assert _are_alike(one, near)
    assert set(near.lies_in()) <= {*one.near_groups(), *one.tie_groups()}
    assert set(one.lies_in()) <= {*near.near_groups(), *near.tie_groups()}


@pytest.mark.parametrize(
    "records",
    [
        [],
        [("seizures", {"date": "2026-01", "place": {"place": "UZ-TAS"}})],
        [("seizures", {"date": "2026-01-12", "place": {"country": "UZ"}})],
        [("seizures", {"date": "2026-01-12", "place": {"place": "UZ-TAS"}})] * 2,
    ],
    ids=["no seizure", "no day", "a country is no place", "several seizures"],
)
def test_what_says_too_little_is_like_nothing(records: list[tuple[str, dict[str, Any]]]) -> None:
    goods = [("goods", {"substance": "heroin", "quantity": {"amount": "21.425", "unit": "kg"}})]

    assert likeness_of_records([*records, *goods]) is None


@pytest.mark.parametrize("number", ["", "0000000", "n/a", "XXXX"])
def test_a_placeholder_in_the_place_of_a_number_identifies_nothing(number: str) -> None:
    assert tie_of("equipment", {"identifiers": [{"kind": "container", "value": number}]}) == ""


def test_goods_without_an_amount_are_like_nothing() -> None:
    seizure = ("seizures", {"date": "2026-01-12", "place": {"place": "UZ-TAS"}})

    assert likeness_of_records([seizure]) is None
    assert likeness_of_records([seizure, ("goods", {"substance": "heroin"})]) is None


def test_it_is_kept_as_plain_values() -> None:
    one = _in(CONTAINER, ANOTHER, seizure={"concealment": ["vehicle", "cargo"]})

    assert Likeness.of_plain(one.plain()) == one
