// The visible reports that mention some words openly.
// mode: read
// params: hashes: list[str]
// rows: hash: str, report: str, acs: list[int]
UNWIND $hashes AS wanted
MATCH (t:Term {hash: wanted})<-[m:MENTIONS]-(r:Report)
WHERE t.ac IN $visible
  AND m.ac IN $visible AND m.exp > $now
  AND r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
RETURN t.hash AS hash, r.handle AS report, [t.ac, m.ac, r.ac] AS acs
