// The visible reports that mention some words: openly, in a record with a marking of its own, or in nominal text.
// mode: read
// params: hashes: list[str]
// rows: hash: str, report: str, acs: list[int]
UNWIND $hashes AS wanted
MATCH (t:Term {hash: wanted})<-[m:MENTIONS]-(r:Report)
WHERE t.ac IN $visible
  AND m.ac IN $visible AND m.exp > $now
  AND r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
RETURN t.hash AS hash, r.handle AS report, [t.ac, m.ac, r.ac] AS acs
UNION ALL
UNWIND $hashes AS wanted
MATCH (t:Term {hash: wanted})<-[m:MENTIONS]-(x:Record)<-[s:STATES]-(r:Report)
WHERE t.ac IN $visible
  AND m.ac IN $visible AND m.exp > $now
  AND x.ac IN $visible AND x.exp > $now
  AND s.ac IN $visible AND s.exp > $now
  AND r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
RETURN t.hash AS hash, r.handle AS report, [t.ac, m.ac, x.ac, s.ac, r.ac] AS acs
UNION ALL
UNWIND $hashes AS wanted
MATCH (t:Term {hash: wanted})<-[m:MENTIONS]-(f:Facet)<-[h:HAS_FACET]-(r:Report)
WHERE t.ac IN $visible
  AND m.ac IN $visible AND m.exp > $now
  AND f.ac IN $visible AND f.exp > $now
  AND h.ac IN $visible AND h.exp > $now
  AND r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
RETURN t.hash AS hash, r.handle AS report, [t.ac, m.ac, f.ac, h.ac, r.ac] AS acs
UNION ALL
UNWIND $hashes AS wanted
MATCH (t:Term {hash: wanted})<-[m:MENTIONS]-(f:Facet)<-[h:HAS_FACET]-(x:Record)<-[s:STATES]-(r:Report)
WHERE t.ac IN $visible
  AND m.ac IN $visible AND m.exp > $now
  AND f.ac IN $visible AND f.exp > $now
  AND h.ac IN $visible AND h.exp > $now
  AND x.ac IN $visible AND x.exp > $now
  AND s.ac IN $visible AND s.exp > $now
  AND r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
RETURN t.hash AS hash, r.handle AS report, [t.ac, m.ac, f.ac, h.ac, x.ac, s.ac, r.ac] AS acs
