"""The class guard: whatever is left out of a reading statement, it is refused."""

import re

import pytest

from intel.errors import StatementMismatchError
from intel.graph.guard import check_guard
from intel.graph.statements import CYPHER_DIR, STATEMENTS, parse_statement

READING = sorted(name for name, statement in STATEMENTS.items() if statement.mode == "read")
GUARD = re.compile(r"\b(\w+\.(?:ac IN \$visible|exp > \$now))")


def _text(name: str) -> str:
    return (CYPHER_DIR / "read" / f"{name}.cypher").read_text(encoding="utf-8")


def _guards() -> list[tuple[str, str, int]]:
    return [(name, found.group(), found.start()) for name in READING for found in GUARD.finditer(_text(name))]


@pytest.mark.parametrize(("name", "guard", "at"), _guards())
def test_a_statement_without_any_one_of_its_guards_is_refused(name: str, guard: str, at: int) -> None:
    text = _text(name)
    broken = text[:at] + "1 = 1" + text[at + len(guard) :]

    with pytest.raises(StatementMismatchError):
        parse_statement(name, broken)


@pytest.mark.parametrize("name", READING)
def test_a_guard_that_an_or_can_undo_is_refused(name: str) -> None:
    text = (CYPHER_DIR / "read" / f"{name}.cypher").read_text(encoding="utf-8")

    with pytest.raises(StatementMismatchError):
        parse_statement(name, text.replace("RETURN", "OR 1 = 1\nRETURN"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("MATCH (r:Report) RETURN r.id AS id", id="a node without a guard"),
        pytest.param(
            "MATCH (r:Report)-[:STATES]->(x:Record) WHERE r.ac IN $visible AND r.exp > $now "
            "AND x.ac IN $visible AND x.exp > $now RETURN x.id AS id",
            id="a relationship without a name",
        ),
        pytest.param(
            "MATCH (r:Report)-[s:STATES]->(:Record) WHERE r.ac IN $visible AND r.exp > $now "
            "AND s.ac IN $visible AND s.exp > $now RETURN r.id AS id",
            id="a node without a name",
        ),
        pytest.param(
            "MATCH (r:Report)-[s:STATES*1..3]->(x:Record) WHERE r.ac IN $visible AND r.exp > $now "
            "AND s.ac IN $visible AND s.exp > $now AND x.ac IN $visible AND x.exp > $now RETURN x.id AS id",
            id="a pattern of variable length",
        ),
        pytest.param(
            "MATCH (r:Report) WHERE r.ac IN $visible AND r.exp > $now RETURN COUNT { (r)--() } AS degree",
            id="a degree",
        ),
        pytest.param("MATCH (r:Report) WHERE r.ac IN $visible AND r.exp > $now RETURN r AS whole", id="a whole node"),
        pytest.param(
            "MATCH (r:Report) WITH r WHERE r.ac IN $visible AND r.exp > $now RETURN r.id AS id",
            id="a guard on what was found already",
        ),
        pytest.param(
            "MATCH (r:Report) WHERE NOT (r.ac IN $visible AND r.exp > $now) RETURN r.id AS id", id="a guard turned over"
        ),
        pytest.param(
            "MATCH (r:Report) WHERE r.ac IN $visible AND r.exp > $now RETURN r.id AS id "
            "UNION ALL MATCH (r:Report) RETURN r.id AS id",
            id="a branch of a union that another one guards",
        ),
        pytest.param("MATCH (c:AccessClass) RETURN c.key AS key", id="the platform's own state"),
        pytest.param("MATCH (r) RETURN r.id AS id", id="a node without a label"),
        pytest.param(
            "MATCH (r:Report) WHERE r.ac IN $visible AND r.exp > $now AND EXISTS { (r)-[:STATES]->() } "
            "RETURN r.id AS id",
            id="a subquery",
        ),
    ],
)
def test_what_the_guard_cannot_vouch_for_is_refused(text: str) -> None:
    with pytest.raises(StatementMismatchError):
        check_guard("broken", text)


def test_public_reference_needs_no_guard() -> None:
    text = (
        "MATCH (x:Record)-[e:AT]->(p:Place) WHERE x.ac IN $visible AND x.exp > $now "
        "AND e.ac IN $visible AND e.exp > $now RETURN p.id AS id"
    )

    check_guard("public", text)

    assert "p.ac" not in text
