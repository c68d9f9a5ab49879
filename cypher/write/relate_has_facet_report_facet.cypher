// HAS_FACET from a report to a facet.
// mode: write
// params: rows: list[map]
// rows: none
UNWIND $rows AS row
MATCH (a:Report) WHERE elementId(a) = row.a
MATCH (b:Facet) WHERE elementId(b) = row.b
CREATE (a)-[e:HAS_FACET {ac: row.ac, exp: row.exp}]->(b)
