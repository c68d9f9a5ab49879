// BY from a record to a record.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MATCH (a:Record {id: row.a})
MATCH (b:Record {id: row.b})
CREATE (a)-[e:BY {ac: row.ac, exp: row.exp}]->(b)
