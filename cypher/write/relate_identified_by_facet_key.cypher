// IDENTIFIED_BY from a facet to a key.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MATCH (a:Facet {id: row.a})
MATCH (b:Key {uid: row.b})
CREATE (a)-[e:IDENTIFIED_BY {ac: row.ac, exp: row.exp, kind: row.kind, value: row.value}]->(b)
