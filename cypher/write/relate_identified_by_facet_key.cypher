// IDENTIFIED_BY from a facet to a key.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MATCH (a:Facet) WHERE elementId(a) = row.a
MATCH (b:Key) WHERE elementId(b) = row.b
CREATE (a)-[e:IDENTIFIED_BY {ac: row.ac, exp: row.exp, kind: row.kind, value: row.value}]->(b)
