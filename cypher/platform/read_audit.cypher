// Acts in order of time, for an auditor: who, when, for what, on which case and in which emergency, never about whom.
// mode: platform
// params: since: int, limit: int
// rows: id: str, at: int, actor: str, purpose: str, on_case: str, emergency: str, act: str, arguments: str, view: str, count: int
MATCH (a:AuditEntry)
WHERE a.at >= $since
RETURN a.id AS id, a.at AS at, a.actor AS actor, a.purpose AS purpose, coalesce(a.on_case, '') AS on_case,
       coalesce(a.emergency, '') AS emergency, a.act AS act, a.arguments AS arguments, a.view AS view, a.count AS count
ORDER BY a.at, a.id
LIMIT $limit
