// How many elements of some kinds there are; for who runs the instance, never for an answer.
// mode: platform
// params: none
// rows: kind: str, number: int
MATCH (n:Report)
RETURN 'reports' AS kind, count(n) AS number
UNION ALL
MATCH (n:Record)
RETURN 'records' AS kind, count(n) AS number
UNION ALL
MATCH (n:Key)
RETURN 'identifiers' AS kind, count(n) AS number
UNION ALL
MATCH (n:Term)
RETURN 'words' AS kind, count(n) AS number
UNION ALL
MATCH (n:AccessClass)
RETURN 'classes' AS kind, count(n) AS number
UNION ALL
MATCH (n:Submission)
RETURN 'submissions' AS kind, count(n) AS number
UNION ALL
MATCH (n:AuditEntry)
RETURN 'acts' AS kind, count(n) AS number
