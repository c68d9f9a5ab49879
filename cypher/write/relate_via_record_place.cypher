// VIA from a record to a public place.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MATCH (a:Record) WHERE elementId(a) = row.a
MATCH (b:Place {id: row.b})
CREATE (a)-[e:VIA {ac: row.ac, exp: row.exp}]->(b)
