// Facets of a report itself.
// mode: platform
// params: id: str
// rows: none
MATCH (r:Report {id: $id})-[:HAS_FACET]->(f:Facet)
WITH collect(DISTINCT f) AS found
UNWIND found AS gone
DETACH DELETE gone
