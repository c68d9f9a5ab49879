// What a unit sent, the newest first.
// mode: platform
// params: unit: str, limit: int
// rows: id: str, unit: str, actor: str, digest: str, size: int, lines: int, profile: str, filename: str, options: str, state: str, received_at: int, taken: int, rows: int, pages: int, totals: str, problem: str
MATCH (s:Submission {unit: $unit})
WITH s
ORDER BY s.received_at DESC, s.id
LIMIT $limit
RETURN s.id AS id, s.unit AS unit, s.actor AS actor, s.digest AS digest, s.size AS size, s.lines AS lines,
       s.profile AS profile, s.filename AS filename, s.options AS options, s.state AS state,
       s.received_at AS received_at, s.taken AS taken, s.rows AS rows, s.pages AS pages, s.totals AS totals,
       s.problem AS problem
