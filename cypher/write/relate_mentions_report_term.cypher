// MENTIONS from a report to a search word.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MATCH (a:Report {id: row.a})
MATCH (b:Term {uid: row.b})
CREATE (a)-[e:MENTIONS {ac: row.ac, exp: row.exp}]->(b)
