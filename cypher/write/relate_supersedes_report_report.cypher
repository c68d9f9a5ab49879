// A version and the version it took the place of.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MATCH (a:Report {id: row.a})
MATCH (b:Report {id: row.b})
CREATE (a)-[e:SUPERSEDES {ac: row.ac, exp: row.exp}]->(b)
