// Submissions that are not through yet, the oldest first.
// mode: platform
// params: state: str
// rows: id: str, received_at: int
MATCH (s:Submission {state: $state})
RETURN s.id AS id, s.received_at AS received_at
ORDER BY s.received_at, s.id
