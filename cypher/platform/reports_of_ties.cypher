// The reports that a unit sent which state some identifiers in some week; for what it is told of what it sends now.
// mode: platform
// params: groups: list[str], now: int, most: int
// rows: id: str, exp: int, alike: str, likeness: str
UNWIND $groups AS wanted
MATCH (c:Record {tie: wanted})<-[:STATES]-(r:Report)
WHERE r.lifecycle = 'current' AND r.exp > $now
RETURN DISTINCT r.id AS id, r.exp AS exp, wanted AS alike, r.likeness AS likeness
LIMIT $most
