// Links that a report states.
// mode: platform
// params: id: str
// rows: none
MATCH (r:Report {id: $id})-[e:REFERS_TO]->(t:Report)
DELETE e
