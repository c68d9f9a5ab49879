// Acts in order of time, for an auditor: who, when, for what, never about whom.
// mode: platform
// params: since: int, limit: int
// rows: id: str, at: int, actor: str, purpose: str, act: str, arguments: str, view: str, count: int
MATCH (a:AuditEntry)
WHERE a.at >= $since
RETURN a.id AS id, a.at AS at, a.actor AS actor, a.purpose AS purpose, a.act AS act,
       a.arguments AS arguments, a.view AS view, a.count AS count
ORDER BY a.at, a.id
LIMIT $limit
