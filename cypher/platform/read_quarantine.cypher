// The pages of rejected rows of a submission, in order.
// mode: platform
// params: submission: str
// rows: page: int, lines: str
MATCH (q:Quarantine {submission: $submission})
RETURN q.page AS page, q.lines AS lines
ORDER BY q.page
