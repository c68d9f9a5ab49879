// How many moments of expiry lie after one moment and not after another.
// mode: platform
// params: after: int, until: int
// rows: count: int
MATCH (e:Expiry)
WHERE e.at > $after AND e.at <= $until
RETURN count(e) AS count
