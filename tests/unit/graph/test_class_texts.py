"""The guard as it is sent lets through what the one that is written does."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intel.graph.class_texts import LINES, as_text, written_out
from intel.graph.statements import STATEMENTS

READING = sorted(name for name, statement in STATEMENTS.items() if statement.mode == "read")
NUMBERS = st.integers(0, 2**52 - 1)


def _found(lines: list[str], number: int) -> bool:
    return f" {number} " in lines[number % LINES]


@given(visible=st.frozensets(NUMBERS, max_size=100), asked=NUMBERS)
def test_a_class_is_in_the_line_that_is_asked_exactly_if_it_is_visible(visible: frozenset[int], asked: int) -> None:
    lines = written_out(visible)

    for number in (asked, *visible):
        assert _found(lines, number) == (number in visible)
    assert sum(len(line.split()) for line in lines) == len(visible)


@given(visible=st.frozensets(st.integers(0, 9999), max_size=40), data=st.data())
def test_no_part_of_a_number_is_taken_for_a_number(visible: frozenset[int], data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from(sorted(visible | {12345})))
    part = int(
        data.draw(st.sampled_from([str(whole)[i:j] for i in range(4) for j in range(i + 1, 5) if str(whole)[i:j]]))
    )

    assert _found(written_out(visible), part) == (part in visible)


@pytest.mark.parametrize("name", READING)
def test_every_guard_of_a_statement_looks_in_its_line(name: str) -> None:
    text = STATEMENTS[name].text
    guarded = re.findall(r"(\w+)\.ac IN \$visible", text)

    sent, params = as_text(text, {"visible": frozenset({1, 2, 3}), "now": 0})

    said = r"\$visible\[(\w+)\.ac % 32\] CONTAINS \(' ' \+ toString\((\w+)\.ac\) \+ ' '\)"
    assert re.findall(said, sent) == [(each, each) for each in guarded]
    assert params == {"visible": written_out(frozenset({1, 2, 3})), "now": 0}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("RETURN size($visible) AS n", id="the list itself"),
        pytest.param(
            "MATCH (r:Report) WHERE r.ac IN $visible AND size($visible) > 1 RETURN r.id AS id",
            id="a guard, and the list itself",
        ),
    ],
)
def test_a_list_that_is_used_otherwise_is_sent_as_a_list(text: str) -> None:
    assert as_text(text, {"visible": frozenset({3, 1, 2}), "now": 0}) == (text, {"visible": [1, 2, 3], "now": 0})


@pytest.mark.parametrize(
    ("text", "params"),
    [
        pytest.param("RETURN 1 AS one", {}, id="no set"),
        pytest.param("MATCH (r:Report) WHERE r.ac IN $visible RETURN r.id AS id", {"visible": None}, id="no classes"),
    ],
)
def test_what_names_no_classes_is_left_as_it_is(text: str, params: dict[str, object]) -> None:
    assert as_text(text, params) == (text, params)


def test_no_class_is_written_where_the_parameters_are() -> None:
    _, params = as_text("MATCH (r:Report) WHERE r.ac IN $visible RETURN r.id AS id", {"visible": frozenset({4711})})

    assert "4711" not in repr(params)
