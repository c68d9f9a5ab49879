// CONSIGNOR_OF from a record to a record.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MATCH (a:Record) WHERE elementId(a) = row.a
MATCH (b:Record) WHERE elementId(b) = row.b
CREATE (a)-[e:CONSIGNOR_OF {ac: row.ac, exp: row.exp}]->(b)
