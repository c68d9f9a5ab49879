// What was decided of the rejected rows of a submission.
// mode: platform
// params: submission: str
// rows: row: int, act: str, reason: str, actor: str, at: int, by_submission: str, by_row: int
MATCH (s:Settlement {submission: $submission})
RETURN s.row AS row, s.act AS act, s.reason AS reason, s.actor AS actor, s.at AS at,
       s.by_submission AS by_submission, s.by_row AS by_row
ORDER BY s.row
