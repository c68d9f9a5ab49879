// The visible reports that some reports refer to.
// mode: read
// params: reports: list[str]
// rows: report: str, kind: str, target: str, acs: list[int]
UNWIND $reports AS wanted
MATCH (r:Report {id: wanted})-[e:REFERS_TO]->(t:Report)
WHERE r.ac IN $visible AND r.exp > $now
  AND e.ac IN $visible AND e.exp > $now
  AND t.ac IN $visible AND t.exp > $now AND t.lifecycle = 'current'
RETURN r.id AS report, e.kind AS kind, t.handle AS target, [r.ac, e.ac, t.ac] AS acs
