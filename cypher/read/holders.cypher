// The visible records that state some identifiers, openly or in a nominal facet.
// mode: read
// params: hashes: list[str]
// rows: hash: str, kind: str, value: str, report: str, record: str, acs: list[int]
UNWIND $hashes AS wanted
MATCH (k:Key {hash: wanted})<-[i:IDENTIFIED_BY]-(x:Record)<-[s:STATES]-(r:Report)
WHERE k.ac IN $visible
  AND i.ac IN $visible AND i.exp > $now
  AND x.ac IN $visible AND x.exp > $now
  AND s.ac IN $visible AND s.exp > $now
  AND r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
RETURN k.hash AS hash, i.kind AS kind, i.value AS value, r.handle AS report, x.handle AS record,
       [k.ac, i.ac, x.ac, s.ac, r.ac] AS acs
UNION ALL
UNWIND $hashes AS wanted
MATCH (k:Key {hash: wanted})<-[i:IDENTIFIED_BY]-(f:Facet)<-[h:HAS_FACET]-(x:Record)<-[s:STATES]-(r:Report)
WHERE k.ac IN $visible
  AND i.ac IN $visible AND i.exp > $now
  AND f.ac IN $visible AND f.exp > $now
  AND h.ac IN $visible AND h.exp > $now
  AND x.ac IN $visible AND x.exp > $now
  AND s.ac IN $visible AND s.exp > $now
  AND r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
RETURN k.hash AS hash, i.kind AS kind, i.value AS value, r.handle AS report, x.handle AS record,
       [k.ac, i.ac, f.ac, h.ac, x.ac, s.ac, r.ac] AS acs
