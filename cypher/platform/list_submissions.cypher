// Submissions of a unit, newest first.
// mode: platform
// params: unit: str, limit: int
// rows: id: str, unit: str, actor: str, digest: str, profile: str, filename: str, state: str, received_at: int, rows: int, totals: str
MATCH (s:Submission {unit: $unit})
RETURN s.id AS id, s.unit AS unit, s.actor AS actor, s.digest AS digest, s.profile AS profile,
       s.filename AS filename, s.state AS state, s.received_at AS received_at, s.rows AS rows, s.totals AS totals
ORDER BY s.received_at DESC, s.id
LIMIT $limit
