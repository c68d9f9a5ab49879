"""The view on a real database: the guard lets through what is visible, whatever the class number."""

import pytest

from intel.graph.driver import Database, Row, Transaction
from intel.graph.statements import STATEMENTS
from tests.support.engines import wipe

CLASSES = (0, 1, 31, 32, 33, 64, 2**52 - 1, 2**52 - 2)


def _put(transaction: Transaction) -> None:
    text = "UNWIND $rows AS row CREATE (r:Report {id: row.id, handle: row.id, lifecycle: 'current', exp: 10}) "
    rows = [{"id": str(number), "ac": number} for number in CLASSES]
    transaction.run(text + "SET r.ac = row.ac", {"rows": [*rows, {"id": "without a class", "ac": None}]})


@pytest.mark.parametrize("visible", [*((each,) for each in CLASSES), CLASSES, (2, 63)])
def test_exactly_the_nodes_of_visible_classes_are_seen(database: Database, visible: tuple[int, ...]) -> None:
    wipe(database)
    database.write(_put)
    handles = [*map(str, CLASSES), "without a class"]

    def read(transaction: Transaction) -> list[Row]:
        params = {"handles": handles, "visible": frozenset(visible), "now": 0}
        return transaction.run(STATEMENTS["report_heads"].text, params)

    assert sorted(str(row["handle"]) for row in database.read(read)) == sorted(map(str, set(visible) & set(CLASSES)))
