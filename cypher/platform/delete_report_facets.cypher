// Facets of a report itself.
// mode: platform
// params: id: str
// rows: none
MATCH (r:Report {id: $id})-[:HAS_FACET]->(f:Facet)
DETACH DELETE f
