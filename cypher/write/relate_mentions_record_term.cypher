// MENTIONS from a record to its search words, which a row lists.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MATCH (a:Record {id: row.a})
UNWIND row.b AS uid
MATCH (b:Term {uid: uid})
CREATE (a)-[e:MENTIONS {ac: row.ac, exp: row.exp}]->(b)
