// The identifiers that some reports state, openly or in nominal facets.
// mode: read
// params: reports: list[str]
// rows: report: str, record: str, hash: str, kind: str, value: str, acs: list[int]
UNWIND $reports AS wanted
MATCH (r:Report {handle: wanted})-[s:STATES]->(x:Record)-[i:IDENTIFIED_BY]->(k:Key)
WHERE r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
  AND s.ac IN $visible AND s.exp > $now
  AND x.ac IN $visible AND x.exp > $now
  AND i.ac IN $visible AND i.exp > $now
  AND k.ac IN $visible
RETURN r.handle AS report, x.handle AS record, k.hash AS hash, i.kind AS kind, i.value AS value,
       [r.ac, s.ac, x.ac, i.ac, k.ac] AS acs
UNION ALL
UNWIND $reports AS wanted
MATCH (r:Report {handle: wanted})-[s:STATES]->(x:Record)-[h:HAS_FACET]->(f:Facet)-[i:IDENTIFIED_BY]->(k:Key)
WHERE r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
  AND s.ac IN $visible AND s.exp > $now
  AND x.ac IN $visible AND x.exp > $now
  AND h.ac IN $visible AND h.exp > $now
  AND f.ac IN $visible AND f.exp > $now
  AND i.ac IN $visible AND i.exp > $now
  AND k.ac IN $visible
RETURN r.handle AS report, x.handle AS record, k.hash AS hash, i.kind AS kind, i.value AS value,
       [r.ac, s.ac, x.ac, h.ac, f.ac, i.ac, k.ac] AS acs
