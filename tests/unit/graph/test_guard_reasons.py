"""A statement that is refused is refused for the reason that it has."""

import pytest

from intel.errors import StatementMismatchError
from intel.graph.guard import check_guard

GUARDED = "r.ac IN $visible AND r.exp > $now"
WALKED = f"{GUARDED} AND s.ac IN $visible AND s.exp > $now AND x.ac IN $visible AND x.exp > $now"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("MATCH (:Report) RETURN 1 AS one", "a node in a pattern has no name"),
        (f"MATCH (r:Epoch) WHERE {GUARDED} RETURN r.id AS id", "label 'Epoch' cannot be read through a view"),
        (
            f"MATCH (r:Report|Nothing) WHERE {GUARDED} RETURN r.id AS id",
            "label 'Nothing' cannot be read through a view",
        ),
        (
            f"MATCH (r:Report)-[:STATES]->(x:Record) WHERE {WALKED} RETURN r.id AS id",
            "a relationship in a pattern has no name",
        ),
        (
            f"MATCH (r:Report)-->(x:Record) WHERE {WALKED} RETURN r.id AS id",
            "a relationship in a pattern has no name",
        ),
        (f"MATCH (r:Report)-[s]->(x:Record) WHERE {WALKED} RETURN r.id AS id", "relationship 's' needs known types"),
        (
            f"MATCH (r:Report)-[s:STATES|KNOWS]->(x:Record) WHERE {WALKED} RETURN r.id AS id",
            "relationship 's' needs known types",
        ),
        (
            f"MATCH (r:Report)-[s:STATES*2]->(x:Record) WHERE {WALKED} RETURN r.id AS id",
            "cannot read the pattern '(r:Report)-[s:STATES*2]->(x:Record)'",
        ),
        ("MATCH (r:Report) WHERE r.exp > $now RETURN r.id AS id", "'r.ac IN $visible' is not a condition of its MATCH"),
        ("MATCH (r:Report) WHERE r.ac IN $visible RETURN r.id AS id", "'r.exp > $now' is not a condition of its MATCH"),
        (
            f"MATCH (r:Report)-[s:STATES]->(x:Record) WHERE {WALKED.replace('s.exp > $now', 'true')} RETURN r.id AS id",
            "'s.exp > $now' is not a condition of its MATCH",
        ),
        (f"MATCH (r:Report) WHERE {GUARDED} RETURN r AS whole", "RETURN gives named properties only, not 'r AS whole'"),
        (f"MATCH (r:Report) WHERE {GUARDED} RETURN r.id", "RETURN gives named properties only, not 'r.id'"),
        (f"MATCH (r:Report) WHERE {GUARDED} RETURN *", "RETURN gives named properties only, not '*'"),
        (
            f"MATCH (r:Report) WHERE {GUARDED} RETURN r.id AS id, r.* AS all",
            "RETURN gives named properties only, not 'r.* AS all'",
        ),
        (
            f"MATCH (r:Report) WHERE {GUARDED} WITH r AS q RETURN q.id AS id",
            "WITH could give another name to what is guarded",
        ),
        (
            f"MATCH (r:Report) WHERE {GUARDED} RETURN r.id AS id ORDER  BY (r)-[:STATES]->()",
            "a pattern stands outside MATCH, in ORDER BY",
        ),
        (
            f"MATCH (r:Report) WHERE {GUARDED} AND (r)<-[:OF]-(r) RETURN r.id AS id",
            "a pattern stands outside MATCH, in WHERE",
        ),
        ("UNWIND $ids AS id RETURN id AS id", "nothing is matched"),
        (f"MATCH (r:Report) WHERE {GUARDED} SET r.a = 1 RETURN r.id AS id", "a reading statement has no 'SET'"),
        (f"MATCH (r:Report) WHERE {GUARDED} RETURN size (r.a) AS n", "a reading statement has no 'size ('"),
    ],
)
def test_the_reason_is_named(text: str, reason: str) -> None:
    with pytest.raises(StatementMismatchError) as caught:
        check_guard("one", text)

    assert caught.value.details == {"statement": "one", "reason": reason}
    assert caught.value.message == f"statement 'one': {caught.value.details['reason']}"


@pytest.mark.parametrize(
    "text",
    [
        f"MATCH (r:Report) WHERE {GUARDED} RETURN r.id AS id",
        "MATCH (r:Report)\nWHERE r.ac IN $visible\n  AND r.exp > $now\nRETURN r.id AS id, [r.ac, r.exp] AS acs",
        f"MATCH (r:Report)-[s:STATES]->(x:Record) WHERE {WALKED} RETURN coalesce(r.id, x.id) AS id",
        f"MATCH (r:Report) WHERE {GUARDED} AND (r.a = 1 OR r.b = 'SET (b)-[') RETURN r.id AS id ORDER BY id LIMIT 5",
        "MATCH (k:Key {hash: $hash}) WHERE k.ac IN $visible RETURN k.hash AS hash",
        f"MATCH (r:Report) WHERE {GUARDED} MATCH (r)-[s:STATES]->(x:Record) WHERE {WALKED} RETURN x.id AS id",
    ],
)
def test_what_is_guarded_is_taken(text: str) -> None:
    check_guard("one", text)
