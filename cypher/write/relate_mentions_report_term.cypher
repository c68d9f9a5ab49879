// MENTIONS from a report to its search words, which a row lists.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MATCH (a:Report) WHERE elementId(a) = row.a
UNWIND row.b AS element
MATCH (b:Term) WHERE elementId(b) = element
CREATE (a)-[e:MENTIONS {ac: row.ac, exp: row.exp}]->(b)
