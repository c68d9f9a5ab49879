// By what some visible reports are compared with others of their unit, and the groups in which those are.
// mode: read
// params: reports: list[str]
// rows: report: str, likeness: str?, acs: list[int]
UNWIND $reports AS wanted
MATCH (r:Report {id: wanted})
WHERE r.ac IN $visible AND r.exp > $now AND r.lifecycle = 'current'
RETURN r.id AS report, r.likeness AS likeness, [r.ac] AS acs
