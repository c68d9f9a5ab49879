// Relationships between the records of a report, to tell what a new version changes.
// mode: platform
// params: id: str
// rows: start: str, type: str, finish: str, ac: int
MATCH (r:Report {id: $id})-[:STATES]->(x:Record)-[e]->(y:Record)
RETURN x.id AS start, type(e) AS type, y.id AS finish, e.ac AS ac
