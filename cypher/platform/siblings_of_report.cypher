// Keys and search words of a report, which may be orphans once it is rewritten.
// mode: platform
// params: id: str
// rows: uid: str, is_key: bool
MATCH (r:Report {id: $id})-[:STATES]->(x:Record)-[:IDENTIFIED_BY]->(k:Key)
RETURN k.uid AS uid, true AS is_key
UNION
MATCH (r:Report {id: $id})-[:STATES]->(x:Record)-[:HAS_FACET]->(f:Facet)-[:IDENTIFIED_BY]->(k:Key)
RETURN k.uid AS uid, true AS is_key
UNION
MATCH (r:Report {id: $id})-[:MENTIONS]->(t:Term)
RETURN t.uid AS uid, false AS is_key
UNION
MATCH (r:Report {id: $id})-[:STATES]->(x:Record)-[:MENTIONS]->(t:Term)
RETURN t.uid AS uid, false AS is_key
UNION
MATCH (r:Report {id: $id})-[:STATES]->(x:Record)-[:HAS_FACET]->(f:Facet)-[:MENTIONS]->(t:Term)
RETURN t.uid AS uid, false AS is_key
UNION
MATCH (r:Report {id: $id})-[:HAS_FACET]->(f:Facet)-[:MENTIONS]->(t:Term)
RETURN t.uid AS uid, false AS is_key
