// What was asked since a moment, as budgets count it: who, how much at most, how much came back.
// mode: platform
// params: since: int
// rows: id: str, at: int, actor: str, unit: str, act: str, asked: int, count: int
MATCH (a:AuditEntry)
WHERE a.at >= $since AND a.asked > 0
RETURN a.id AS id, a.at AS at, a.actor AS actor, a.unit AS unit, a.act AS act, a.asked AS asked, a.count AS count
