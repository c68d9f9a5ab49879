// The reports that a unit sent which are of some groups; for what it is told of what it sends now.
// mode: platform
// params: groups: list[str], now: int, most: int
// rows: id: str, exp: int, alike: str, likeness: str
UNWIND $groups AS wanted
MATCH (r:Report {alike: wanted})
WHERE r.lifecycle = 'current' AND r.exp > $now
RETURN r.id AS id, r.exp AS exp, wanted AS alike, r.likeness AS likeness
LIMIT $most
