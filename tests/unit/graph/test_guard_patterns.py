"""What shelters nothing: a guard counts only where it must hold, for the element it names, in its own MATCH."""

import pytest

from intel.errors import StatementMismatchError
from intel.graph.guard import check_guard

GUARDED = "r.ac IN $visible AND r.exp > $now"
EDGE = "s.ac IN $visible AND s.exp > $now"
ENDS = f"{EDGE} AND x.ac IN $visible AND x.exp > $now"


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        pytest.param(
            f"MATCH (p:Place)<-[s:AT]-(x:Record) WHERE {EDGE} RETURN p.id AS id",
            "'x.ac IN $visible' is not a condition of its MATCH",
            id="behind a public node",
        ),
        pytest.param(
            f"MATCH (r:Report) WHERE {GUARDED} MATCH (q) WHERE q.a = 1 RETURN q.id AS id",
            "'q.ac IN $visible' is not a condition of its MATCH",
            id="a node of any label beside a guarded one",
        ),
        pytest.param(
            f"MATCH (r:Report) WHERE {GUARDED} MATCH (r:Report)-[s:STATES]->(x:Record) WHERE {ENDS} RETURN x.id AS id",
            "'r.ac IN $visible' is not a condition of its MATCH",
            id="a node that is matched by its label again",
        ),
        pytest.param(
            f"MATCH (r:Report) WHERE (((r.a = 1) AND {GUARDED}) = false) RETURN r.id AS id",
            "'r.ac IN $visible' is not a condition of its MATCH",
            id="in brackets after other brackets, where it can be turned over",
        ),
        pytest.param(
            f"MATCH (r:Report) WHERE r.a = [{{k: 1}}, {GUARDED}] RETURN r.id AS id",
            "'r.ac IN $visible' is not a condition of its MATCH",
            id="in a list",
        ),
        *(
            pytest.param(
                f"MATCH (r:Report) WHERE r.a = 1 {word} r.b = 2 AND {GUARDED} RETURN r.id AS id",
                "'r.ac IN $visible' is not a condition of its MATCH",
                id=f"beside a {word}",
            )
            for word in ("OR", "or", "Or", "AND NOT", "and not")
        ),
        pytest.param("MATCH (r:Report)", "'r.ac IN $visible' is not a condition of its MATCH", id="at the end"),
        pytest.param(
            f"MATCH (r:Report) UNWIND $ids AS id WHERE {GUARDED} RETURN r.id AS id",
            "'r.ac IN $visible' is not a condition of its MATCH",
            id="after another clause",
        ),
        pytest.param(
            f"MATCH (r:Report) ORDER BY {GUARDED} RETURN r.id AS id",
            "'r.ac IN $visible' is not a condition of its MATCH",
            id="in a clause that is no condition",
        ),
    ],
)
def test_a_guard_that_stands_elsewhere_is_none(text: str, missing: str) -> None:
    with pytest.raises(StatementMismatchError) as caught:
        check_guard("one", text)

    assert caught.value.details == {"statement": "one", "reason": missing}


@pytest.mark.parametrize(
    ("end", "reason"),
    [
        ("RETURN (r) AS whole", "RETURN gives named properties only, not 'AS whole'"),
        ("RETURN [r] AS whole", "RETURN takes 'r' whole, and not a property of it"),
        ("RETURN collect(r) AS whole", "RETURN takes 'r' whole, and not a property of it"),
        ("RETURN properties_of(r) AS whole", "RETURN takes 'r' whole, and not a property of it"),
        ("RETURN r {.id} AS whole", "RETURN takes 'r' whole, and not a property of it"),
        ("RETURN [q IN collect(DISTINCT r) | q.id] AS ids", "RETURN takes 'r' whole, and not a property of it"),
        ("RETURN r.id AS id, last(collect(s)) AS edge", "RETURN takes 's' whole, and not a property of it"),
        ("UNWIND [r] AS q RETURN q AS whole", "UNWIND takes 'r' whole, and not a property of it"),
        ("RETURN r.id AS id ORDER BY r", "ORDER BY takes 'r' whole, and not a property of it"),
    ],
)
def test_a_whole_element_does_not_leave_in_a_wrapping_either(end: str, reason: str) -> None:
    with pytest.raises(StatementMismatchError) as caught:
        check_guard("one", f"MATCH (r:Report)-[s:STATES]->(x:Record) WHERE {GUARDED} AND {ENDS} {end}")

    assert caught.value.details == {"statement": "one", "reason": reason}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            f"MATCH (r:Report) WHERE {GUARDED} MATCH (r)-[s:STATES]->(x:Record) WHERE {ENDS} RETURN x.id AS id",
            id="what is known by its name needs no second guard",
        ),
        pytest.param(
            f"MATCH (r:Report), (p:Place|Commodity|Administration) WHERE {GUARDED} RETURN p.id AS id",
            id="whatever is public",
        ),
        pytest.param("MATCH (k:Key|Term) WHERE k.ac IN $visible RETURN k.hash AS hash", id="whatever has no expiry"),
        pytest.param(
            f"MATCH (r:Report)-[s:STATES|OF]->(x:Record) WHERE {GUARDED} AND {ENDS} RETURN x.id AS id",
            id="several known types",
        ),
        pytest.param(
            f"match (r:Report) where {GUARDED.replace('AND', 'and')} return r.id as id order by id", id="small letters"
        ),
        pytest.param(
            f"MATCH (r:Report)-[s:STATES]->(x:Record) WHERE {GUARDED} AND {ENDS} AND r <> x "
            "RETURN r.id AS r, count(DISTINCT x) AS n, count( r ) AS m, type(s) AS t, [r.ac, x.ac] AS acs ORDER BY n",
            id="how many there are, and of which type",
        ),
        pytest.param(f"MATCH (r:Report) WHERE {GUARDED}", id="a guard at the end"),
    ],
)
def test_what_is_guarded_where_it_is_matched_is_taken(text: str) -> None:
    check_guard("one", text)
