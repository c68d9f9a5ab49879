// STATES from a report to a record.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MATCH (a:Report) WHERE elementId(a) = row.a
MATCH (b:Record) WHERE elementId(b) = row.b
CREATE (a)-[e:STATES {ac: row.ac, exp: row.exp}]->(b)
