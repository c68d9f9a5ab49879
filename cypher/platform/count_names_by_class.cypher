// How many current reports of an administration state names in each class; for that administration alone.
// mode: platform
// params: originator: str, now: int
// rows: ac: int, number: int
MATCH (r:Report)-[:STATES]->(x:Record)-[:HAS_FACET]->(f:Facet)
WHERE r.originator = $originator AND r.lifecycle = 'current' AND r.exp > $now AND f.exp > $now AND f.kind = 'nominal'
RETURN f.ac AS ac, count(DISTINCT r) AS number
