// In how many visible records some identifiers are stated openly.
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
