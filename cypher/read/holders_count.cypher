// In how many visible records and nominal facets some identifiers are stated; a row for each of the two.
// mode: read
// params: hashes: list[str]
// rows: hash: str, holders: int, acs: list[int]
UNWIND $hashes AS wanted
MATCH (k:Key {hash: wanted})<-[i:IDENTIFIED_BY]-(x:Record)<-[s:STATES]-(r:Report)
WHERE k.ac IN $visible
  AND i.ac IN $visible AND i.exp > $now
  AND x.ac IN $visible AND x.exp > $now
  AND s.ac IN $visible AND s.exp > $now
  AND r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
RETURN wanted AS hash, count(x) AS holders, collect(DISTINCT x.ac) AS acs
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
RETURN wanted AS hash, count(f) AS holders, collect(DISTINCT f.ac) AS acs
