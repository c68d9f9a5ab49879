// HAS_FACET from a report to a facet.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MATCH (a:Report {id: row.a})
MATCH (b:Facet {id: row.b})
CREATE (a)-[e:HAS_FACET {ac: row.ac, exp: row.exp}]->(b)
