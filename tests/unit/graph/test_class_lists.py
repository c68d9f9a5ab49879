"""The short lists let through what the long one does."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intel.graph.class_lists import LISTS, dealt, in_short_lists
from intel.graph.statements import STATEMENTS

READING = sorted(name for name, statement in STATEMENTS.items() if statement.mode == "read")
NUMBERS = st.integers(0, 2**52 - 1)


@given(visible=st.frozensets(NUMBERS, max_size=100), asked=NUMBERS)
def test_a_class_is_in_the_list_that_is_asked_exactly_if_it_is_visible(visible: frozenset[int], asked: int) -> None:
    lists = dealt(tuple(sorted(visible)))

    for number in (asked, *visible):
        assert (number in lists[number % LISTS]) == (number in visible)
    assert sum(map(len, lists)) == len(visible)


@pytest.mark.parametrize("name", READING)
def test_every_guard_of_a_statement_asks_a_short_list(name: str) -> None:
    text = STATEMENTS[name].text
    guarded = re.findall(r"(\w+)\.ac IN \$visible", text)

    sent, params = in_short_lists(text, {"visible": [1, 2, 3], "now": 0})

    assert re.findall(r"(\w+)\.ac IN \$visible\[(\w+)\.ac % 32\]", sent) == [(each, each) for each in guarded]
    assert params == {"visible": dealt((1, 2, 3)), "now": 0}


@pytest.mark.parametrize(
    ("text", "params"),
    [
        pytest.param("RETURN 1 AS one", {}, id="no list"),
        pytest.param("RETURN size($visible) AS n", {"visible": [1]}, id="the list itself"),
        pytest.param(
            "MATCH (r:Report) WHERE r.ac IN $visible AND size($visible) > 1 RETURN r.id AS id",
            {"visible": [1]},
            id="a guard, and the list itself",
        ),
        pytest.param("MATCH (r:Report) WHERE r.ac IN $visible RETURN r.id AS id", {"visible": None}, id="no classes"),
    ],
)
def test_what_cannot_be_said_shortly_is_left_as_it_is(text: str, params: dict[str, object]) -> None:
    assert in_short_lists(text, params) == (text, params)
