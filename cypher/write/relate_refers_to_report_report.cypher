// Links between reports; a report that has not come yet is waited for as a node without a class, which nobody sees.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MATCH (a:Report {id: row.a})
MERGE (b:Report {id: row.b})
ON CREATE SET b.lifecycle = 'awaited'
CREATE (a)-[e:REFERS_TO {kind: row.kind, ac: row.ac, exp: row.exp}]->(b)
