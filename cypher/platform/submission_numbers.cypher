// The numbers of all submissions, for a check of the instance.
// mode: platform
// params: none
// rows: id: str
MATCH (s:Submission)
RETURN s.id AS id
ORDER BY s.id
