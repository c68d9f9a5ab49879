// The visible reports whose own nominal text mentions some words.
// mode: read
// params: hashes: list[str]
// rows: hash: str, report: str, acs: list[int]
UNWIND $hashes AS wanted
MATCH (t:Term {hash: wanted})<-[m:MENTIONS]-(f:Facet)<-[h:HAS_FACET]-(r:Report)
WHERE t.ac IN $visible
  AND m.ac IN $visible AND m.exp > $now
  AND f.ac IN $visible AND f.exp > $now
  AND h.ac IN $visible AND h.exp > $now
  AND r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
RETURN t.hash AS hash, r.handle AS report, [t.ac, m.ac, f.ac, h.ac, r.ac] AS acs
