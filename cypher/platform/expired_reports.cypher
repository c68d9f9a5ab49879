// Reports that have expired, a few at a time.
// mode: platform
// params: now: int, limit: int
// rows: id: str, lifecycle: str
MATCH (r:Report)
WHERE r.exp <= $now
RETURN r.id AS id, r.lifecycle AS lifecycle
LIMIT $limit
