// Records of a report.
// mode: platform
// params: id: str
// rows: none
MATCH (r:Report {id: $id})-[:STATES]->(x:Record)
WITH collect(DISTINCT x) AS found
UNWIND found AS gone
DETACH DELETE gone
