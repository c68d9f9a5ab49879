// One submission.
// mode: platform
// params: id: str
// rows: id: str, unit: str, actor: str, digest: str, profile: str, filename: str, state: str, received_at: int, rows: int, totals: str
MATCH (s:Submission {id: $id})
RETURN s.id AS id, s.unit AS unit, s.actor AS actor, s.digest AS digest, s.profile AS profile,
       s.filename AS filename, s.state AS state, s.received_at AS received_at, s.rows AS rows, s.totals AS totals
