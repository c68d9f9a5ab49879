// The visible reports of some groups, in which reports of one unit can tell of one seizure.
// mode: read
// params: groups: list[str], most: int
// rows: report: str, handle: str, alike: str, likeness: str, acs: list[int]
UNWIND $groups AS wanted
MATCH (r:Report {alike: wanted})
WHERE r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
RETURN r.id AS report, r.handle AS handle, r.alike AS alike, r.likeness AS likeness, [r.ac] AS acs
LIMIT $most
