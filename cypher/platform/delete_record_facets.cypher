// Facets of the records of a report.
// mode: platform
// params: id: str
// rows: none
MATCH (r:Report {id: $id})-[:STATES]->(x:Record)-[:HAS_FACET]->(f:Facet)
WITH collect(DISTINCT f) AS found
UNWIND found AS gone
DETACH DELETE gone
