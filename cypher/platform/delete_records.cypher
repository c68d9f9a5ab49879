// Records of a report.
// mode: platform
// params: id: str
// rows: none
MATCH (r:Report {id: $id})-[:STATES]->(x:Record)
DETACH DELETE x
