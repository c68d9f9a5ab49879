// CLASSED_AS from a record to a public commodity.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MATCH (a:Record) WHERE elementId(a) = row.a
MATCH (b:Commodity {code: row.b})
CREATE (a)-[e:CLASSED_AS {ac: row.ac, exp: row.exp}]->(b)
