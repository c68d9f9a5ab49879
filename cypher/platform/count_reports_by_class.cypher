// How many current reports of an administration lie in each class; for that administration alone.
// mode: platform
// params: originator: str, now: int
// rows: ac: int, number: int
MATCH (r:Report)
WHERE r.originator = $originator AND r.lifecycle = 'current' AND r.exp > $now
RETURN r.ac AS ac, count(r) AS number
