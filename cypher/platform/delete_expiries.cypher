// Moments of expiry that have passed.
// mode: platform
// params: now: int
// rows: none
MATCH (e:Expiry)
WHERE e.at <= $now
DELETE e
