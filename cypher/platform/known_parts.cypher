// Class and content of the records and facets of a report, to tell what a new version changes.
// mode: platform
// params: id: str
// rows: id: str, ac: int, body: str
MATCH (r:Report {id: $id})-[:STATES]->(x:Record)
RETURN x.id AS id, x.ac AS ac, x.body AS body
UNION
MATCH (r:Report {id: $id})-[:STATES]->(x:Record)-[:HAS_FACET]->(f:Facet)
RETURN f.id AS id, f.ac AS ac, f.body AS body
UNION
MATCH (r:Report {id: $id})-[:HAS_FACET]->(f:Facet)
WHERE f.kind <> 'origin'
RETURN f.id AS id, f.ac AS ac, f.body AS body
