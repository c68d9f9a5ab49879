// Older versions of a report, with their facets.
// mode: platform
// params: id: str
// rows: none
MATCH (r:Report {id: $id})-[:SUPERSEDES]->(o:Report)
OPTIONAL MATCH (o)-[:HAS_FACET]->(f:Facet)
WITH collect(DISTINCT o) + collect(DISTINCT f) AS found
UNWIND found AS gone
DETACH DELETE gone
