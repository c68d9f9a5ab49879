// The visible reports that state some identifiers in some week, by which reports of one unit can tell of one seizure.
// mode: read
// params: groups: list[str], most: int
// rows: report: str, handle: str, alike: str, likeness: str, acs: list[int]
UNWIND $groups AS wanted
MATCH (c:Record {tie: wanted})<-[s:STATES]-(r:Report)
WHERE c.ac IN $visible AND c.exp > $now
  AND s.ac IN $visible AND s.exp > $now
  AND r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
RETURN DISTINCT r.id AS report, r.handle AS handle, c.tie AS alike, r.likeness AS likeness, [c.ac, s.ac, r.ac] AS acs
LIMIT $most
