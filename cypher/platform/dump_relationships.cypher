// Every relationship with the labels and keys of its ends, for a backup; never part of an answer.
// mode: platform
// params: none
// rows: type: str, start: list[str], a: str, finish: list[str], b: str, properties: map
MATCH (x)-[e]->(y)
RETURN type(e) AS type, labels(x) AS start, coalesce(x.id, x.uid, x.code) AS a,
       labels(y) AS finish, coalesce(y.id, y.uid, y.code) AS b, properties(e) AS properties
