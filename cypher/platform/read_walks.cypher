// Who walked through handles or identifiers, since a moment.
// mode: platform
// params: since: int
// rows: at: int, actor: str, unit: str, misses: int
MATCH (w:Walk)
WHERE w.at >= $since
RETURN w.at AS at, w.actor AS actor, w.unit AS unit, w.misses AS misses
