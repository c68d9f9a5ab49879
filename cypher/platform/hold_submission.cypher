// One submission, held by the transaction: whoever writes a batch of it waits for who does so already.
// mode: platform
// params: id: str, holder: str
// rows: id: str, unit: str, actor: str, digest: str, size: int, lines: int, profile: str, filename: str, options: str, state: str, received_at: int, taken: int, rows: int, pages: int, totals: str, problem: str
MATCH (s:Submission {id: $id})
SET s.holder = $holder
RETURN s.id AS id, s.unit AS unit, s.actor AS actor, s.digest AS digest, s.size AS size, s.lines AS lines,
       s.profile AS profile, s.filename AS filename, s.options AS options, s.state AS state,
       s.received_at AS received_at, s.taken AS taken, s.rows AS rows, s.pages AS pages, s.totals AS totals,
       s.problem AS problem
