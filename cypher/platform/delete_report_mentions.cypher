// Search words of a report itself.
// mode: platform
// params: id: str
// rows: none
MATCH (r:Report {id: $id})-[m:MENTIONS]->(t:Term)
DELETE m
