// Reports that have not come, to which a report refers.
// mode: platform
// params: id: str
// rows: id: str
MATCH (r:Report {id: $id})-[:REFERS_TO]->(t:Report {lifecycle: 'awaited'})
RETURN DISTINCT t.id AS id
