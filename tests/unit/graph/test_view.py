"""GraphView: what it asks with, what it refuses, and that it looks at every row once more."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

import pytest

from intel.access.emergencies import Emergency
from intel.errors import PolicyBreachError
from intel.graph.driver import Transaction
from intel.graph.pairs import Query
from intel.graph.queries import RECORD_OWNERS, RecordOwnersRow
from intel.graph.statements import STATEMENTS
from intel.graph.view import GraphView

ROW = {"record": "x", "report": "r", "acs": [1, 2]}


@dataclass
class Database:
    """Stands in for a transaction: gives the rows it was given, and remembers what it was asked."""

    rows: list[dict[str, Any]]
    asked: tuple[str, Mapping[str, object]] | None = None

    def run(self, text: str, params: Mapping[str, object]) -> list[dict[str, Any]]:
        self.asked = (text, params)
        return self.rows


def view(*rows: dict[str, Any], visible: frozenset[int] = frozenset({3, 1, 2})) -> tuple[GraphView, Database]:
    database = Database(list(rows))
    return GraphView(cast("Transaction", database), visible=visible, now=7), database


def test_a_statement_is_given_the_classes_and_the_moment() -> None:
    seen, database = view(ROW)

    found = seen.rows(RECORD_OWNERS, handles=["x"])

    assert found == [RecordOwnersRow("x", "r", [1, 2])]
    assert database.asked == (
        STATEMENTS["record_owners"].text,
        {"handles": ["x"], "visible": frozenset({1, 2, 3}), "now": 7},
    )
    assert (seen.visible, seen.now) == (frozenset({1, 2, 3}), 7)


def test_who_may_see_no_class_asks_the_same_and_is_shown_nothing() -> None:
    seen, database = view(ROW, visible=frozenset())

    with pytest.raises(PolicyBreachError):
        seen.rows(RECORD_OWNERS, handles=["x"])
    assert database.asked is not None


@pytest.mark.parametrize(
    "touched",
    [
        pytest.param([1, 4], id="a hidden class among visible ones"),
        pytest.param([4], id="a hidden class"),
        pytest.param([None], id="no class"),
        pytest.param(None, id="nothing is said"),
        pytest.param((1, 2), id="another form"),
        pytest.param(1, id="a number"),
    ],
)
def test_a_row_that_touched_something_hidden_stops_the_answer(touched: object) -> None:
    seen, _ = view(ROW, {**ROW, "acs": touched})

    with pytest.raises(PolicyBreachError, match="'record_owners' let a hidden class through"):
        seen.rows(RECORD_OWNERS, handles=["x"])


def test_a_row_that_says_nothing_of_its_classes_stops_the_answer() -> None:
    seen, _ = view({"record": "x", "report": "r"})

    with pytest.raises(PolicyBreachError):
        seen.rows(RECORD_OWNERS, handles=["x"])


@pytest.mark.parametrize(
    "params",
    [
        pytest.param({}, id="one is missing"),
        pytest.param({"handles": [], "more": 1}, id="one more"),
        pytest.param({"handles": [], "visible": [4]}, id="the classes themselves"),
        pytest.param({"handle": []}, id="another"),
    ],
)
def test_a_statement_takes_its_own_parameters_alone(params: dict[str, object]) -> None:
    seen, database = view(ROW)

    with pytest.raises(PolicyBreachError, match="'record_owners' cannot be asked of a view so"):
        seen.rows(RECORD_OWNERS, **params)

    assert database.asked is None


@pytest.mark.parametrize("name", ["read_epoch", "put_reports"])
def test_only_reading_statements_are_asked_of_a_view(name: str) -> None:
    statement = STATEMENTS[name]
    seen, database = view(ROW)

    with pytest.raises(PolicyBreachError):
        seen.rows(Query(statement, RecordOwnersRow), **dict.fromkeys(statement.params))

    assert database.asked is None


def test_a_view_within_some_classes_is_never_wider_and_the_same_in_all_else() -> None:
    seen, database = view(ROW)
    inner = seen.within(frozenset({2, 9}))

    assert (inner.visible, inner.now, inner.emergency) == (frozenset({2}), 7, seen.emergency)
    with pytest.raises(PolicyBreachError):
        inner.rows(RECORD_OWNERS, handles=["x"])
    assert database.asked is not None
    assert database.asked[1]["visible"] == frozenset({2})


def test_a_view_knows_the_emergency_that_its_classes_were_decided_in() -> None:
    emergency = Emergency("1", "uz.officer", "UZ", "investigation", "why", 60, 1, 2, "uz.chief", 1, 3, "", 0, 0)
    seen = GraphView(cast("Transaction", Database([])), visible=frozenset({1}), now=7, emergency=emergency)

    assert seen.emergency is emergency
    assert seen.within(frozenset({1})).emergency is emergency
    assert view()[0].emergency is None
