// What is visible of the nominal side of the records of some reports.
// mode: read
// params: reports: list[str]
// rows: report: str, record: str, body: str, acs: list[int]
UNWIND $reports AS wanted
MATCH (r:Report {id: wanted})-[s:STATES]->(x:Record)-[h:HAS_FACET]->(f:Facet)
WHERE r.ac IN $visible AND r.exp > $now
  AND s.ac IN $visible AND s.exp > $now
  AND x.ac IN $visible AND x.exp > $now
  AND h.ac IN $visible AND h.exp > $now
  AND f.ac IN $visible AND f.exp > $now
RETURN r.id AS report, x.handle AS record, f.body AS body, [r.ac, s.ac, x.ac, h.ac, f.ac] AS acs
