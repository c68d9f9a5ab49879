// One older version of a report, with its facets.
// mode: platform
// params: id: str
// rows: none
MATCH (o:Report {id: $id, lifecycle: 'superseded'})
OPTIONAL MATCH (o)-[:HAS_FACET]->(f:Facet)
WITH collect(DISTINCT o) + collect(DISTINCT f) AS found
UNWIND found AS gone
DETACH DELETE gone
